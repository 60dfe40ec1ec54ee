package timeline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// together returns what the last lane says.
func together(t *testing.T, said string) string {
	t.Helper()
	const heading = "All rules together."
	_, last, found := strings.Cut(said, heading)
	assert.True(t, found, said)
	return last
}

func TestClass(t *testing.T) {
	b := city(t)
	one, own := "A sketch without days; the lengths are not to scale.", "A sketch without days. Each rule has a scale of its own: the lengths cannot be compared."
	counts := " The closing of the file: counting starts. "
	for class, want := range map[retention.Class]string{
		"city.file": " The closing of the file: event. End of the calendar year: counting starts. 6 years later: last protected day; a body must decide first. The next day: disposal is due. 1 month later: last lawful day. " + one,
		"conflict":  counts + "One day before the end: a person must decide. 18 months later: last lawful day. 5 years later: last protected day. " + one,
		"ever":      counts + "One day before the end: a person must decide; a body must decide first. 2 years later: last lawful day. kept for ever. " + one,
		"needed":    " The person’s death: event; perhaps not happened yet; disposal is due; last lawful day. " + one,
		"events":    " The rules count from different events, so the order of their ends depends on the record. " + own,
		"traits":    " The rules count from different events, so the order of their ends depends on the record. " + own,
		"older":     " What the rules say together depends on the record. " + own,
		"near":      " What the rules say together depends on the record. " + own,
		"yields":    " What the rules say together depends on the record. " + own,
	} {
		assert.Equal(t, want, together(t, described(t, timeline.Class(b, class, today))), class)
	}
	alone := described(t, timeline.Class(b, "alone", today))
	assert.NotContains(t, alone, "together")
	assert.Contains(t, alone, one)
}

// A class says which law it shows, what comes, and what older records may be bound by.
func TestClassOnADay(t *testing.T) {
	b := city(t)
	for on, want := range map[string][]string{
		"2026-11-28": {"Law as of: 28 November 2026.", "At least 5 years from the closing of the file, counted from the end of the calendar year.", "From 1 January 2028: at least 3 years from the closing of the file"},
		"2027-12-31": {"From 1 January 2028: at least 3 years"},
		"2028-01-01": {"At least 3 years from the closing of the file, counted from the end of the calendar year.", "No longer law from 1 January 2028: at least 5 years from the closing of the file, counted from the end of the calendar year. Older records may still be bound by it."},
	} {
		for _, part := range want {
			assert.Contains(t, described(t, timeline.Class(b, "city.file", day(on))), part, on)
		}
	}
	assert.NotContains(t, described(t, timeline.Class(b, "city.file", day("2026-11-28"))), "No longer law")
	assert.Contains(t, described(t, timeline.Class(b, "older", today)), "No longer law from 1 January 2020: at least 10 years from the closing of the file. Older records may still be bound by it.")
	assert.Contains(t, described(t, timeline.Class(b, "older", today)), "No longer law from 1 January 2030.", "of the one of the day, with none after it")
	assert.Equal(t, "future. Law as of: 28 November 2026. From 1 January 2030: at least 5 years from the closing of the file."+
		" No longer law from 1 January 2010: at least 5 years from the closing of the file. Older records may still be bound by it. No rule of this class is law on this day.", described(t, timeline.Class(b, "future", today)))
}

// A later version that holds for older records leaves nothing of the earlier ones.
func TestClassWithARetroactiveVersion(t *testing.T) {
	versions := func(changes ...func(*retention.Rule)) string {
		b := retention.MustNewRulebook(retention.Definition{ID: "b", Rules: []retention.Rule{
			rule("r", "c", retention.AtLeast, retention.Years(10), law("", "2020-01-01")),
			rule("r", "c", retention.AtLeast, retention.Years(6), append(changes, law("2020-01-01", ""))...),
		}})
		return described(t, timeline.Class(b, "c", today))
	}
	assert.Contains(t, versions(), "No longer law from 1 January 2020")
	assert.NotContains(t, versions(func(r *retention.Rule) { r.Retroactive = calendar.Source{Citation: "Act 9/2019"} }), "No longer law from 1 January 2020")
}

// Nothing is drawn of what is not known.
func TestClassOfWhichNothingIsKnown(t *testing.T) {
	b := city(t)
	for want, p := range map[string]timeline.Picture{
		"Files of the city. Without a day nobody can say which rules are law.":                                                            timeline.Class(b, "city.file", calendar.Date{}),
		"city.map. Law as of: 28 November 2026. The rules of this class are not in the rulebook. They come from: the plan of the survey.": timeline.Class(b, "city.map", today),
		"unheard. Law as of: 28 November 2026. The rulebook has no rule for this class.":                                                  timeline.Class(b, "unheard", today),
		"A record without a class. Law as of: 28 November 2026. The rulebook has no rule for this class.":                                 timeline.Class(nil, "", today),
		"A record without a class. Nothing is known about it.":                                                                            {},
	} {
		assert.Equal(t, want, described(t, p))
		assert.Zero(t, read(t, p.SVG(calendar.English)).elements["path"], "no bar")
	}
}
