package calendar

import (
	"errors"
	"fmt"
	"math"
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
		nowhere *Date
	)
	for _, row := range []struct {
		sentence string
		args     map[string]any
		want     string
	}{
		{"", nil, ""},
		{"As it is.", map[string]any{"unused": 1}, "As it is."},

		// values
		{"due {due}.", map[string]any{"due": thursday}, "due 24 December 2026."},
		{"due {due:weekday}", map[string]any{"due": thursday}, "due Thursday 24 December 2026"},
		{"due {due:nonsense}", map[string]any{"due": thursday}, "due 24 December 2026"},
		{"due {due}, {due:weekday}", map[string]any{"due": noDate}, "due no date, no date"},
		{"{days}", map[string]any{"days": []Day{{Date: thursday, Reason: Closed, Note: "stocktaking"}, {Date: thursday.AddDays(2), Reason: Weekend}}},
			"Thursday 24 December 2026: closed, stocktaking; Saturday 26 December 2026: weekend"},
		{"{reason}", map[string]any{"reason": Weekend}, "weekend"},
		{"{language}", map[string]any{"language": Estonian}, "et"},
		{"{at}", map[string]any{"at": time.Date(2026, 1, 6, 14, 5, 0, 0, eet)}, "Tuesday 6 January 2026 14:05 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 14, 5, 0, 0, eet)}, "Tuesday 6 January 2026 14:05 EET"},
		{"{at}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 0, 0, eet)}, "Tuesday 6 January 2026 00:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 0, 0, eet)}, "Monday 5 January 2026 24:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 1, 6, 0, 0, 1, 0, eet)}, "Tuesday 6 January 2026 00:00 EET"},
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 29, 1, 0, 0, 0, azores)}, "Saturday 28 March 2026 24:00 -01"}, // 00:00 is skipped
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 30, 0, 0, 0, 0, azores)}, "Sunday 29 March 2026 24:00 +00"},   // the day without its first hour
		{"{at:end}", map[string]any{"at": time.Date(2026, 3, 29, 2, 0, 0, 0, azores)}, "Sunday 29 March 2026 02:00 +00"},
		{"{at}", map[string]any{"at": time.Date(2026, 3, 29, 1, 0, 0, 0, azores)}, "Sunday 29 March 2026 01:00 +00"},
		{"{at:end}", map[string]any{"at": time.Date(2011, 12, 31, 0, 0, 0, 0, apia)}, "Thursday 29 December 2011 24:00 -10"},                // Friday was skipped
		{"{at:end}", map[string]any{"at": time.Date(2010, 11, 7, 2, 31, 0, 0, time.UTC).In(stJohns)}, "Saturday 6 November 2010 23:01 NST"}, // back over midnight
		{"{at:end}", map[string]any{"at": time.Date(2010, 11, 7, 3, 30, 0, 0, time.UTC).In(stJohns)}, "Saturday 6 November 2010 24:00 NST"},
		{"{s} {w} {n} {i} {u}", map[string]any{"s": "a", "w": text("b"), "n": number(2), "i": -3, "u": uint16(4)}, "a b two -3 4"},
		{"{list}", map[string]any{"list": []text{"a", "b"}}, "a, b"},
		{"{list}", map[string]any{"list": []Reason{Weekend}}, "weekend"},
		{"{list:day|days}", map[string]any{"list": []int{1, 2}}, "1 day, 2 days"},
		{"{list:weekday}", map[string]any{"list": []Date{thursday, noDate}}, "Thursday 24 December 2026, no date"},
		{"{name}", map[string]any{"name": Names{English: "office", Finnish: "toimisto"}}, "office"},
		{"{name}", map[string]any{"name": Names{Swedish: "kontor", Ukrainian: "бюро"}}, "kontor"}, // a name in another language says more than none
		{"[{name}|none]", map[string]any{"name": Names{}}, "none"},
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
		{"{due:weekday}", map[string]any{"due": nowhere}, "{due}"},
		{"a[ by {due}]", map[string]any{"due": nowhere}, "a"},
		{"{n:day|days}", map[string]any{"n": (*int)(nil)}, "{n}"},
		{"{n:day|days}", map[string]any{"n": []any{nil, 2}}, ", 2 days"},
		{"a[ by {due}]", nil, "a"},
		{"a[ by {due}] b", map[string]any{"due": thursday}, "a by 24 December 2026 b"},
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
		{"[by {due}|at once]!", map[string]any{"due": thursday}, "by 24 December 2026!"},
		{"[by {due}|in {period}|]!", nil, "!"},
		{"[by {due}|in {period}]!", map[string]any{"period": "14 days"}, "in 14 days!"},
		{"[{a}|{b}|none]", map[string]any{"b": "b"}, "b"},
		{"[{n:day|days}|{b}|none]", map[string]any{"n": 2}, "2 days"},
		{"a[ {b}][ {c}|, {d}]", map[string]any{"b": "[|]{d}", "d": "d"}, "a [|]{d}, d"},
		{"[always]", nil, "always"},

		// what Check reports is filled as well as can be
		{"{due", map[string]any{"due": thursday}, "24 December 2026"},
		{"a}b|c]d", nil, "a}b|c]d"},
		{"[by {due}", map[string]any{"due": thursday}, "by 24 December 2026"},
		{"[by {due}", nil, ""},
	} {
		assert.Equal(t, row.want, fill(English, row.sentence, row.args, nil), row.sentence)
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
		filled := fill(English, "[{v}|none]", map[string]any{"v": value}, nil)
		assert.Equal(t, Plain(filled), filled, "%T", value)
		if _, isBytes := value.([]byte); !isBytes {
			assert.Contains(t, filled, shown, "%T", value)
		}
	}
	assert.Equal(t, shown, fill(English, "{v:day|days}", map[string]any{"v": hostile}, nil))
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
		assert.Equal(t, "hello in "+l.String(), fill(l, "{g}", map[string]any{"g": greeting{}}, nil))
	}
}

// Each language has its forms; without a minus they are the same.
func TestPlural(t *testing.T) {
	numbers := []int{0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 15, 19, 20, 21, 22, 24, 25, 100, 101, 102, 105, 110, 111, 112, 114, 115, 120, 121, 122, 1001, 1011}
	for _, row := range []struct {
		languages []Language
		forms     string
		want      func(n int) string
	}{
		{[]Language{English}, "day|days", func(n int) string { return map[bool]string{true: "day", false: "days"}[n == 1] }},
		{[]Language{Finnish}, "päivä|päivää", func(n int) string { return map[bool]string{true: "päivä", false: "päivää"}[n == 1] }},
		{[]Language{Swedish}, "dag|dagar", func(n int) string { return map[bool]string{true: "dag", false: "dagar"}[n == 1] }},
		{[]Language{Estonian}, "päev|päeva", func(n int) string { return map[bool]string{true: "päev", false: "päeva"}[n == 1] }},
		{[]Language{Ukrainian}, "день|дні|днів", func(n int) string {
			switch n {
			case 1, 21, 101, 121, 1001:
				return "день"
			case 2, 3, 4, 22, 24, 102, 122:
				return "дні"
			}
			return "днів"
		}},
		{[]Language{Ukrainian}, "day|days", func(n int) string { return map[bool]string{true: "day", false: "days"}[n == 1] }}, // a sentence that Ukrainian lacks is English
		{[]Language{English, Finnish, Swedish, Estonian, Ukrainian, Language(5)}, "kg", func(int) string { return "kg" }},      // one form is that of every number
		{[]Language{Language(5), Language(255)}, "day|days", func(n int) string { return map[bool]string{true: "day", false: "days"}[n == 1] }},
	} {
		for _, l := range row.languages {
			for _, n := range numbers {
				for _, signed := range []int{n, -n} {
					want := fmt.Sprint(signed, " ", row.want(n))
					assert.Equal(t, want, fill(l, "{n:"+row.forms+"}", map[string]any{"n": signed}, nil), l)
				}
			}
		}
	}
	assert.Equal(t, "-9223372036854775808 днів", fill(Ukrainian, "{n:день|дні|днів}", map[string]any{"n": math.MinInt64}, nil), "it has no opposite")
	assert.Equal(t, "9223372036854775807 днів", fill(Ukrainian, "{n:день|дні|днів}", map[string]any{"n": math.MaxInt64}, nil))
}

// known is a namer of IDs, each alone. What is no key of a map it could not be asked about.
type known map[any]Names

func (k known) Names(id any) Names { return k[id] }

func TestFillNamesIDs(t *testing.T) {
	death, number2 := Names{English: "death of the person", Finnish: "henkilön kuolema"}, Names{English: "the second"}
	names := known{text("person.died"): death, number(2): number2, text("hostile"): {English: "a\nb"}}
	for _, row := range []struct {
		language Language
		sentence string
		id       any
		want     string
	}{
		{English, "Event: {e}.", text("person.died"), "Event: death of the person."},
		{Finnish, "Event: {e}.", text("person.died"), "Event: henkilön kuolema."},
		{Swedish, "Event: {e}.", text("person.died"), "Event: person.died."},
		{English, "Event: {e}.", "person.died", "Event: person.died."}, // a value of another type is none of its IDs
		{English, "Event: {e}.", text("person.moved"), "Event: person.moved."},
		{English, "Event: {e}.", text(""), "Event: ."},
		{English, "[Event: {e}|No event].", text("person.died"), "Event: death of the person."},
		{English, "[Event: {e}|No event].", text(""), "No event."},
		{English, "[Event: {e}|No event].", nil, "No event."},
		{English, "{e:day|days}", number(2), "the second"}, // a name needs no noun
		{Finnish, "{e:day|days}", number(2), "two days"},
		{Finnish, "{e}", []text{"person.died", "person.moved"}, "henkilön kuolema, person.moved"},
		{English, "{e}", []any{text("person.died"), []text{"person.moved"}, nil}, "death of the person, person.moved, "},
		{English, "{e}", []Day{{Date: MustParseDate("2026-12-26"), Reason: Weekend}}, "Saturday 26 December 2026: weekend"},
		{English, "{e}", struct{ any }{[]int{1}}, "{[1]}"},
		{English, "{e}", text("hostile"), `a\nb`},
		{English, "{e:weekday}", MustParseDate("2026-12-24"), "Thursday 24 December 2026"},
	} {
		assert.Equal(t, row.want, fill(row.language, row.sentence, map[string]any{"e": row.id}, names), "%v %s", row.language, row.sentence)
	}
}
