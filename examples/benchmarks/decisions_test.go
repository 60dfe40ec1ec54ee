package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// The engines get the rules of section 20 in a table of their own.
func TestTheEnginesHaveTheRulesOfTheBook(t *testing.T) {
	assert.Len(t, twenty, 20)
	var rules []written
	for _, r := range estonia.SocialProtection().Definition().Rules {
		months := 0
		for _, w := range section20 {
			if w.class == r.Class && r.Period == retention.Years(w.months/12) {
				months = w.months
			}
		}
		require.NotZero(t, months, r.ID)
		rules = append(rules, written{r.Class, r.Trigger, months, r.Pick == retention.Latest, r.Then})
	}
	assert.Equal(t, section20, rules)
}

func TestTheQuestionsAreOfEveryKind(t *testing.T) {
	questions := newQuestions()
	assert.Equal(t, questions, newQuestions())
	codes, classes := map[string]int{}, map[retention.Class]int{}
	for _, q := range questions {
		d := section20Policy.Decide(q.Request)
		codes[d.Reason().String()]++
		if d.Permits(q.Action) {
			classes[q.rule.class]++
		}
		assert.Equal(t, d.Outcome() == policy.Held, q.held)
	}
	for _, code := range []string{"due", "free", "retained", "awaited", "start_unknown", "held"} {
		assert.Positive(t, codes[code], "%s: %v", code, codes)
	}
	assert.Len(t, classes, len(section20), "each class has permitted requests")
	for share, n := range map[string]int{"permitted": len(permitted(questions)), "with a known end": codes["due"] + codes["free"] + codes["retained"]} {
		assert.Greater(t, n, len(questions)/4, share)
	}
}

// nearTheEnd returns requests from the day before the last protected day through
// the second one after it, for events on days from all over the calendar, and on
// every 29 February.
func nearTheEnd() []question {
	var list []question
	for _, w := range section20 {
		first, last := calendar.MustParseDate("2023-01-01").AddMonths(-w.months), calendar.MustParseDate("2061-12-31").AddMonths(-w.months)
		for i := range last.Sub(first) {
			start := first.AddDays(i)
			if _, month, day := start.Date(); i%31 != 0 && (month != 2 || day != 29) {
				continue
			}
			for away := -1; away <= 2; away++ {
				q := question{rule: w, start: start}
				q.Action, q.On, q.Holds = policy.Anonymise, start.AddMonths(w.months).AddDays(away), policy.NoHolds()
				q.Record = retention.Record{ID: "r1", Class: w.class, Events: retention.EventsOf(retention.Event{Trigger: w.trigger, On: start})}
				list = append(list, q)
			}
		}
	}
	return list
}

// TestWhatTheEnginesCannotExpress counts the wrong answers within two days of an
// end; the README has the numbers. Half of these records are protected. All
// other requests are compared in TestAllContestantsGiveTheSameResults.
func TestWhatTheEnginesCannotExpress(t *testing.T) {
	questions := nearTheEnd()
	answers := func(c contestant) []int {
		list, err := c.answers(len(questions))
		require.NoError(t, err)
		return list
	}
	ours := answers(oursDecide(questions))
	wrong := func(c contestant) (n errorsOf) {
		for i, theirs := range answers(c) {
			switch {
			case theirs > ours[i]:
				n.early++
			case theirs < ours[i]:
				n.late++
			}
		}
		return n
	}
	assert.Len(t, questions, 15_016)
	assert.Equal(t, errorsOf{}, wrong(ifElseDecide(questions)))

	// Of 365.25 days a year leaves out the last protected day of periods with a
	// leap day more than the average; of 365 days, all leap days.
	for name, engine := range map[string]func([]question, float64) contestant{
		cedarAllName: cedarAll, cedarOfClassName: cedarOfClass, celAllName: celAll, celOfClassName: celOfClass,
	} {
		assert.Equal(t, errorsOf{early: 1849}, wrong(engine(questions, julian)), name)
		assert.Equal(t, errorsOf{early: 7156}, wrong(engine(questions, 365)), name)
	}

	// From 29 February the months lead to 1 March.
	assert.Equal(t, errorsOf{late: 67}, wrong(opaPrepared(questions)))
	for i, theirs := range answers(opaPrepared(questions)) {
		if _, month, day := questions[i].start.Date(); theirs != ours[i] {
			assert.True(t, month == 2 && day == 29, "%v", questions[i].start)
		}
	}
}

// errorsOf counts the answers that differ from the law.
type errorsOf struct {
	early int // permitted although the record is still protected
	late  int // refused although it is free
}
