package reply_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The duty that a host wrote is shown in a language that has it; if none does, the window's
// ID is.
func TestADutyInOneLanguage(t *testing.T) {
	for _, row := range []struct {
		why          string
		duty         calendar.Names
		in           calendar.Language
		shown        string
		english      string // the whole step, of a window in days
		englishHours string // and in hours
	}{
		{"in the one that has it", calendar.Names{English: "answer"}, calendar.English, "answer",
			"To do: answer. Start: Friday 5 June 2026.", "To do: answer. Event: Friday 5 June 2026 12:00 EEST."},
		{"of English in Finnish", calendar.Names{English: "answer"}, calendar.Finnish, "answer", "", ""},
		{"of English in Ukrainian", calendar.Names{English: "answer"}, calendar.Ukrainian, "answer", "", ""},
		{"of Finnish in English", calendar.Names{Finnish: "vastaa"}, calendar.English, "vastaa",
			"To do: vastaa. Start: Friday 5 June 2026.", "To do: vastaa. Event: Friday 5 June 2026 12:00 EEST."},
		{"of Finnish in Swedish", calendar.Names{Finnish: "vastaa"}, calendar.Swedish, "vastaa", "", ""},
		{"of Estonian in no language", calendar.Names{Estonian: "vasta"}, unspoken, "vasta",
			"To do: vasta. Start: Friday 5 June 2026.", "To do: vasta. Event: Friday 5 June 2026 12:00 EEST."},
		{"of two in one of them", calendar.Names{English: "answer", Finnish: "vastaa"}, calendar.Finnish, "vastaa", "", ""},
		{"of two in a third", calendar.Names{Finnish: "vastaa", Estonian: "vasta"}, calendar.Swedish, "vastaa", "", ""},
		{"of none", calendar.Names{}, calendar.English, "host.7",
			"Time limit: host.7. Start: Friday 5 June 2026.", "Time limit: host.7. Event: Friday 5 June 2026 12:00 EEST."},
		{"of none, in Estonian", calendar.Names{}, calendar.Estonian, "host.7", "", ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			w, h := hostWindow(), breach(fromInstant)
			w.ID, h.ID, w.Duty, h.Duty = "host.7", "host.7", row.duty, row.duty
			inDays, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
			require.NoError(t, err)
			inHours, err := h.Explain(instant(t, "2026-06-05T12:00:00+03:00"), calendar.Finland(), zone(t, "Helsinki"))
			require.NoError(t, err)
			for _, step := range []calendar.Step{inDays.Steps[0], inHours.Steps[0]} {
				text := step.In(row.in)
				assert.Contains(t, text, row.shown)
				assert.Contains(t, text, day("Fri 2026-06-05").In(row.in))
				for _, other := range []string{"answer", "vastaa", "vasta.", "host.7"} {
					if !strings.HasPrefix(row.shown, strings.TrimSuffix(other, ".")) {
						assert.NotContains(t, text, other, "in one language only, and the ID in none")
					}
				}
				assert.Equal(t, row.duty, step.Args["duty"], "a program has it in each")
				assert.Equal(t, "host.7", step.Args["window"])
			}
			if row.english != "" {
				assert.Equal(t, row.english, inDays.Steps[0].In(row.in))
				assert.Equal(t, row.englishHours, inHours.Steps[0].In(row.in))
			}
		})
	}
}

// A window with neither a duty nor an ID has only its start.
func TestAWindowThatIsCalledNothing(t *testing.T) {
	w := hostWindow()
	w.ID, w.Duty = "", calendar.Names{}
	e, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, "Start: Friday 5 June 2026.", e.Steps[0].In(calendar.English))
	for _, l := range languages {
		text := e.Steps[0].In(l)
		assert.False(t, strings.ContainsAny(text, "{}[]|"), text)
		assert.Contains(t, text, day("Fri 2026-06-05").In(l))
	}
}

// The longer period has the duty with its conditions in each language in which both are
// said; where one is missing it has the duty.
func TestExtendedInEachLanguage(t *testing.T) {
	duty, when := words("answer"), words("much work")
	for _, row := range []struct {
		why        string
		duty, when calendar.Names
		both       []calendar.Language
	}{
		{"both in every language", duty, when, languages},
		{"the conditions in English only", duty, calendar.Names{English: when.English}, []calendar.Language{calendar.English}},
		{"the conditions in all but English", duty, calendar.Names{Finnish: when.Finnish, Swedish: when.Swedish, Estonian: when.Estonian, Ukrainian: when.Ukrainian},
			languages[1:]},
		{"the duty in Finnish only", calendar.Names{Finnish: duty.Finnish}, when, []calendar.Language{calendar.Finnish}},
		{"in no language both", calendar.Names{English: duty.English, Ukrainian: duty.Ukrainian}, calendar.Names{Swedish: when.Swedish, Estonian: when.Estonian}, nil},
		{"no conditions", duty, calendar.Names{}, nil},
		{"no duty", calendar.Names{}, when, nil},
		{"neither", calendar.Names{}, calendar.Names{}, nil},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := hostWindow()
			w.Title, w.Duty, w.Extension.When = words("a request"), row.duty, row.when
			longer, ok := w.Extended()
			require.True(t, ok)
			assert.Equal(t, w.Title, longer.Title)
			for _, l := range languages {
				got := longer.Duty.In(l)
				if !slices.Contains(row.both, l) {
					assert.Equal(t, row.duty.In(l), got, l)
					continue
				}
				assert.NotContains(t, got, "{")
				assert.Equal(t, 1, strings.Count(got, row.duty.In(l)), got)
				assert.Equal(t, 1, strings.Count(got, row.when.In(l)), got)
				assert.Greater(t, len(got), len(row.duty.In(l)+row.when.In(l)), got)
			}
			if len(row.both) > 0 && row.both[0] == calendar.English {
				assert.Equal(t, "answer in English; extended: much work in English", longer.Duty.English)
			}
		})
	}
}

// What the host wrote is joined as plain text, even if it looks like a placeholder.
func TestExtendedFillsNothingOfTheHosts(t *testing.T) {
	for _, row := range []struct{ duty, when, want string }{
		{"answer {when}", "much {duty}", "answer {when}; extended: much {duty}"},
		{"{duty}", "{when}", "{duty}; extended: {when}"},
		{"{when}", "{when}", "{when}; extended: {when}"},
		{"a [b|c]", "d\ne", "a [b|c]; extended: d\ne"},
	} {
		w := hostWindow()
		w.Duty, w.Extension.When = calendar.Names{English: row.duty}, calendar.Names{English: row.when}
		longer, ok := w.Extended()
		require.True(t, ok)
		assert.Equal(t, calendar.Names{English: calendar.Plain(row.want)}, longer.Duty)
		e, err := longer.Explain(day("Fri 2026-06-05"), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, "To do: "+calendar.Plain(row.want)+". Start: Friday 5 June 2026.", e.Steps[0].In(calendar.English))
	}
}

// A request that was extended is explained with the same duty as the window of the longer
// period.
func TestAnExtendedRequestIsExplainedInEachLanguage(t *testing.T) {
	w := gdpr()
	w.Duty, w.Extension.When = words("answer"), words("complex")
	longer, ok := w.Extended()
	require.True(t, ok)
	e, err := follow(t, w, calendar.Finland(), "received Sat 2026-01-31, extended 2026-02-10").Explain(day("2026-02-10"))
	require.NoError(t, err)
	var duties []any
	for _, step := range e.Steps {
		if step.Code == reply.StepWindow {
			duties = append(duties, step.Args["duty"])
		}
	}
	assert.Equal(t, []any{w.Duty, longer.Duty}, duties)
	for _, l := range languages {
		assert.Contains(t, e.In(l), longer.Duty.In(l))
	}
}

// A host may leave the conditions to the norm that it cites: no sentence then has a colon with
// nothing after it.
func TestConditionsThatAreNotSaid(t *testing.T) {
	w := hostWindow()
	w.Extension.Automatic, w.Extension.When = true, calendar.Names{}
	e, err := follow(t, w, calendar.Finland(), "received Mon 2026-03-02").Explain(day("2026-03-02"))
	require.NoError(t, err)
	for _, l := range languages {
		assert.NotContains(t, e.In(l), ": .")
	}
	assert.Contains(t, e.String(), " applies by itself where its conditions hold. ")
}

// The conditions of a longer period that applies by itself are said in each language.
func TestConditionsThatApplyByThemselvesInEachLanguage(t *testing.T) {
	w := hostWindow()
	w.Extension.Automatic, w.Extension.When = true, words("much work")
	for _, row := range []struct {
		when calendar.Names
		want func(calendar.Language) string
	}{
		{words("much work"), words("much work").In},
		{calendar.Names{Swedish: "mycket arbete"}, func(calendar.Language) string { return "mycket arbete" }},
	} {
		w.Extension.When = row.when
		e, err := follow(t, w, calendar.Finland(), "received Mon 2026-03-02").Explain(day("2026-03-02"))
		require.NoError(t, err)
		found := false
		for _, step := range e.Steps {
			if step.Code == reply.StepExtendsByItself {
				found = true
				assert.Equal(t, row.when, step.Args["when"])
				for _, l := range languages {
					assert.Contains(t, step.In(l), row.want(l))
				}
			}
		}
		assert.True(t, found)
	}
}
