package calendar

import (
	"errors"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type (
	text   string
	number uint8
)

func (n number) String() string { return [...]string{"none", "one", "two"}[n] }

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(t, err)
	return loc
}

func TestFill(t *testing.T) {
	eet := time.FixedZone("EET", 7200)
	azores, apia, stJohns := zone(t, "Atlantic/Azores"), zone(t, "Pacific/Apia"), zone(t, "America/St_Johns")
	thursday := MustParseDate("2026-12-24")
	var (
		noDate  Date
		noTime  time.Time
		noDays  []Day
		nothing any
	)
	for _, row := range []struct {
		sentence string
		args     map[string]any
		want     string
	}{
		{"", nil, ""},
		{"As it is.", map[string]any{"unused": 1}, "As it is."},

		// values
		{"due {due}.", map[string]any{"due": thursday}, "due 2026-12-24."},
		{"due {due:weekday}", map[string]any{"due": thursday}, "due Thursday 2026-12-24"},
		{"due {due:nonsense}", map[string]any{"due": thursday}, "due 2026-12-24"},
		{"due {due}, {due:weekday}", map[string]any{"due": noDate}, "due no date, no date"},
		{"{days}", map[string]any{"days": []Day{{Date: thursday, Reason: Closed, Note: "stocktaking"}, {Date: thursday.AddDays(2), Reason: Weekend}}},
			"Thursday 2026-12-24: closed, stocktaking; Saturday 2026-12-26: weekend"},
		{"{reason}", map[string]any{"reason": Weekend}, "weekend"},
		{"{language}", map[string]any{"language": Estonian}, "et"},
		{"{at}", map[string]any{"at": time.Date(2026, 1, 6, 14, 5, 0, 0, eet)}, "Tuesday 2026-01-06 14:05 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 14, 5, 0, 0, eet)}, "Tuesday 2026-01-06 14:05 EET"},
		{"{at}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 0, 0, eet)}, "Tuesday 2026-01-06 00:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 0, 0, eet)}, "Monday 2026-01-05 24:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 1, 0, eet)}, "Tuesday 2026-01-06 00:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 29, 1, 0, 0, 0, azores)}, "Saturday 2026-03-28 24:00 -01"}, // 00:00 is skipped
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 30, 0, 0, 0, 0, azores)}, "Sunday 2026-03-29 24:00 +00"},   // the day without its first hour
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 29, 2, 0, 0, 0, azores)}, "Sunday 2026-03-29 02:00 +00"},
		{"{at}", map[string]any{"at": time.Date(2026, 3, 29, 1, 0, 0, 0, azores)}, "Sunday 2026-03-29 01:00 +00"},
		{"{at:end}", map[string]any{"at": time.Date(2011, 12, 31, 0, 0, 0, 0, apia)}, "Thursday 2011-12-29 24:00 -10"},                 // Friday was skipped
		{"{at:end}", map[string]any{"at": time.Date(2010, 11, 7, 2, 31, 0, 0, time.UTC).In(stJohns)}, "Saturday 2010-11-06 23:01 NST"}, // back over midnight
		{"{at:end}", map[string]any{"at": time.Date(2010, 11, 7, 3, 30, 0, 0, time.UTC).In(stJohns)}, "Saturday 2010-11-06 24:00 NST"},
		{"{s} {w} {n} {i} {u}", map[string]any{"s": "a", "w": text("b"), "n": number(2), "i": -3, "u": uint16(4)}, "a b two -3 4"},
		{"{n:day|days}", map[string]any{"n": 0}, "0 days"},
		{"{n:day|days}", map[string]any{"n": 1}, "1 day"},
		{"{n:day|days}", map[string]any{"n": int32(21)}, "21 days"},
		{"{n:day|days}", map[string]any{"n": uint8(1)}, "1 day"},
		{"{s:day|days}", map[string]any{"s": "many"}, "many"},
		{"{sure:certainly}", map[string]any{"sure": true}, "certainly"},
		{"{sure:certainly}", map[string]any{"sure": false}, ""},

		// missing ones
		{"due {due} by {party}", map[string]any{"due": nothing}, "due {due} by {party}"},
		{"{due:weekday}", nil, "{due}"},
		{"a[ by {due}]", nil, "a"},
		{"a[ by {due}] b", map[string]any{"due": thursday}, "a by 2026-12-24 b"},
		{"a[ by {due}]", map[string]any{"due": nothing}, "a"},
		{"a[ by {due}]", map[string]any{"due": noDate}, "a"},
		{"a[ by {due}]", map[string]any{"due": noTime}, "a"},
		{"a[ by {due}]", map[string]any{"due": noDays}, "a"},
		{"a[ by {due}]", map[string]any{"due": []string{}}, "a"},
		{"a[ by {due}]", map[string]any{"due": ""}, "a"},
		{"a[ by {due}]", map[string]any{"due": 0}, "a"},
		{"a[ by {due}]", map[string]any{"due": number(0)}, "a"},
		{"a[ {sure:b}]", map[string]any{"sure": false}, "a"},
		{"a[ {sure:b}]", map[string]any{"sure": true}, "a b"},
		{"a[ by {due} for {whom}]", map[string]any{"due": thursday}, "a"},
		{"[by {due}|at once]!", nil, "at once!"},
		{"[by {due}|at once]!", map[string]any{"due": thursday}, "by 2026-12-24!"},
		{"[by {due}|in {period}|]!", nil, "!"},
		{"[by {due}|in {period}]!", map[string]any{"period": "14 days"}, "in 14 days!"},
		{"[{a}|{b}|none]", map[string]any{"b": "b"}, "b"},
		{"[{n:day|days}|{b}|none]", map[string]any{"n": 2}, "2 days"},
		{"a[ {b}][ {c}|, {d}]", map[string]any{"b": "[|]{d}", "d": "d"}, "a [|]{d}, d"},
		{"[always]", nil, "always"},

		// what Check reports is filled as well as can be
		{"{due", map[string]any{"due": thursday}, "2026-12-24"},
		{"a}b|c]d", nil, "a}b|c]d"},
		{"[by {due}", map[string]any{"due": thursday}, "by 2026-12-24"},
		{"[by {due}", nil, ""},
	} {
		assert.Equal(t, row.want, fill(English, row.sentence, row.args), row.sentence)
	}
}

// Whatever an argument is made of, it cannot pass for another line, turn the direction of
// reading or command a terminal.
func TestFilledTextsArePlain(t *testing.T) {
	const hostile = "x\n2. Outcome:\x1b[2J\u202e\u2028\xff"
	const shown = `x\n2. Outcome:\x1b[2J\u202e\u2028\xff`
	for _, value := range []any{hostile, text(hostile), []string{hostile}, []text{hostile}, map[string]string{"a": hostile}, &[]string{hostile},
		struct{ name string }{hostile}, errors.New(hostile), spoken(hostile), []Day{{Date: MustParseDate("2026-12-24"), Reason: Closed, Note: hostile}},
		[]byte(hostile), time.Date(2026, 1, 5, 0, 0, 0, 0, time.FixedZone(hostile, 0))} {
		filled := fill(English, "[{v}|none]", map[string]any{"v": value})
		assert.Equal(t, Plain(filled), filled, "%T", value)
		if _, isBytes := value.([]byte); !isBytes {
			assert.Contains(t, filled, shown, "%T", value)
		}
	}
	assert.Equal(t, shown, fill(English, "{v:day|days}", map[string]any{"v": hostile}))
}

// spoken is a text of a host that has a method In.
type spoken string

func (s spoken) In(Language) string { return string(s) }

// What has words of its own says them in the language of the sentence.
type greeting struct{}

func (greeting) In(l Language) string { return "hello in " + l.String() }
func (greeting) String() string       { return "not asked for" }

func TestFillSpeaksTheLanguage(t *testing.T) {
	for l := English; l <= Ukrainian; l++ {
		assert.Equal(t, "hello in "+l.String(), fill(l, "{g}", map[string]any{"g": greeting{}}))
	}
}

func TestPlural(t *testing.T) {
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days", 11: "11 days", 21: "21 days", 101: "101 days"} {
		assert.Equal(t, want, fill(English, "{n:day|days}", map[string]any{"n": n}))
		assert.Equal(t, want, fill(Ukrainian, "{n:day|days}", map[string]any{"n": n}), "a sentence that Ukrainian lacks is English")
	}
	for n, want := range map[int]string{
		0: "0 днів", 1: "1 день", 2: "2 дні", 4: "4 дні", 5: "5 днів", 10: "10 днів", 11: "11 днів", 12: "12 днів", 14: "14 днів",
		20: "20 днів", 21: "21 день", 22: "22 дні", 25: "25 днів", 101: "101 день", 111: "111 днів", 112: "112 днів", 122: "122 дні",
	} {
		assert.Equal(t, want, fill(Ukrainian, "{n:день|дні|днів}", map[string]any{"n": n}))
	}
	assert.Equal(t, "2 kg", fill(English, "{n:kg}", map[string]any{"n": 2}), "one form is that of every number")
}
