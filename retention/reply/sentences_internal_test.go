package reply

import (
	"maps"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// SentenceCodes gives the codes of the table, for the tests that see that every
// step has one of them and that each of them is used.
func SentenceCodes() []string { return slices.Sorted(maps.Keys(sentences)) }

// Every placeholder of every sentence is filled.
func TestSentencesAreFilled(t *testing.T) {
	d := calendar.MustParseDate("2026-12-24")
	day, err := calendar.Finland().Day(d)
	assert.NoError(t, err)
	full := Step{Reading: 7, From: d, Period: retention.Days(-14), Date: d.AddDays(1), Days: []calendar.Day{day, day},
		At: time.Date(2026, 12, 24, 10, 30, 0, 0, time.UTC), Words: "some words"}
	for code, sentence := range sentences {
		full.Code = code
		said := full.say()
		assert.NotContains(t, said.Text, "{", code)
		assert.NotContains(t, said.Text, "}", code)
		assert.Regexp(t, `^[A-Z0-9].*[.]$|^some words`, said.Text, code)
		for _, placeholder := range regexp.MustCompile(`{[a-z]+}`).FindAllString(sentence, -1) {
			assert.Contains(t, said.Text, map[string]string{
				"{from}": "Thursday 2026-12-24", "{period}": "14 days", "{date}": "Friday 2026-12-25", "{at}": "Thursday 2026-12-24 10:30 UTC",
				"{words}": "some words", "{days}": "Thursday 2026-12-24: Christmas Eve; Thursday 2026-12-24: Christmas Eve",
			}[placeholder], code)
		}
	}
}

// What a host writes into its window is not read as a placeholder.
func TestWordsAreNotFilled(t *testing.T) {
	assert.Equal(t, "answer by {date} (start: no date).", Step{Code: "window", Words: "answer by {date}"}.say().Text)
}

func TestAnUnknownCodeSaysNothing(t *testing.T) {
	assert.Equal(t, Step{Code: "no-such-code"}, Step{Code: "no-such-code"}.say())
	assert.Equal(t, Step{}, Step{}.say())
}

// Each HourStart has a sentence.
func TestHourStartsAreSentences(t *testing.T) {
	assert.Len(t, hourStarts, 3)
	for _, code := range hourStarts {
		assert.Contains(t, sentences, code)
	}
}

// The day from which a law is in force is the one that its citation names. Law
// 2073-IX refuses the events before it; the others count them and tell of it.
func TestLawsAreInForceAsCited(t *testing.T) {
	for l := ComputationEU; l.exists(); l++ {
		w := &laws[l]
		assert.NotEqual(t, w.since.IsZero(), w.from.IsZero(), w.name)
		assert.Contains(t, w.basis.Citation, "in force "+calendar.Latest(w.since, w.from).String(), w.name)
	}
}

// Each law cites an article for each way of counting. Two articles are not in
// every law: the roll and the two working days.
func TestLawsAreComplete(t *testing.T) {
	assert.Len(t, laws, int(ComputationUkraineAdministrative)+1)
	assert.Equal(t, law{}, laws[0])
	for l := ComputationEU; l.exists(); l++ {
		w := &laws[l]
		assert.NotEmpty(t, w.name)
		assert.NotEmpty(t, w.countries, w.name)
		assert.NotEmpty(t, w.scope, w.name)
		for _, a := range []article{w.start, w.days, w.weeks, w.months, w.years, w.workingDays, w.back} {
			assert.NotEmpty(t, a.where, w.name)
		}
		for u, a := range map[retention.Unit]article{retention.InDays: w.days, retention.InWeeks: w.weeks, retention.InMonths: w.months, retention.InYears: w.years, retention.InWorkingDays: w.workingDays} {
			assert.Equal(t, a, w.counting(u), w.name)
		}
		assert.Equal(t, l != ComputationEUEntryIntoForce, w.rolls(), w.name)
		assert.Equal(t, l == ComputationEU, w.atLeastTwoIn(retention.Days(2)), w.name)
		assert.False(t, w.atLeastTwoIn(retention.Days(1)), w.name)
		assert.Equal(t, w.basis.URL, w.cite(w.start).URL)
		assert.Equal(t, w.basis.Checked, w.cite(w.start).Checked)
	}
}
