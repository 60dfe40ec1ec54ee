package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// described returns what the description of a picture says in English.
func described(t *testing.T, p timeline.Picture) string {
	t.Helper()
	return read(t, p.SVG(calendar.English)).desc
}

func TestRule(t *testing.T) {
	b := city(t)
	const scale = " A sketch without days; the lengths are not to scale."
	for id, want := range map[string]string{
		"file.keep": "Files of the city. At least 5 years from the closing of the file, counted from the end of the calendar year. file.keep: Archives Act 1/2020, section 5 (not confirmed). Disposal: delete. No longer law from 1 January 2028." +
			" The closing of the file: event. End of the calendar year: counting starts. 5 years later: last protected day.",
		"file.limit": "Files of the city. At most 10 years from the closing of the file, counted from the end of the calendar year. file.limit: Archives Act 1/2020, section 5. Disposal: delete." +
			" The closing of the file: event. End of the calendar year: counting starts. One day before the end: disposal is due. 10 years later: last lawful day.",
		"file.exactly": "Files of the city. Exactly 6 years from the closing of the file, counted from the end of the calendar year. file.exactly: Archives Act 1/2020, section 5. Disposal: delete." +
			" The closing of the file: event. End of the calendar year: counting starts. 6 years later: last protected day; a body must decide first. The next day: disposal is due. 1 month later: last lawful day.",
		"alone.1": "alone. Exactly 75 years from the person’s death. alone.1: Archives Act 1/2020, section 5. Disposal: anonymise." +
			" The person’s death: counting starts; the latest counts; perhaps not happened yet; must be kept before it, too. 75 years later: last protected day. The next day: disposal is due. 1 month later: last lawful day.",
		"needed.1": "needed. At the latest until this event: the person’s death. needed.1: Archives Act 1/2020, section 5. Disposal: delete. The person’s death: event; perhaps not happened yet; disposal is due; last lawful day.",
		"conflict.limit": "conflict. At most 18 months from the closing of the file. conflict.limit: Archives Act 1/2020, section 5. Disposal: delete. Law from 1 January 2020." +
			" The closing of the file: counting starts. One day before the end: disposal is due. 18 months later: last lawful day.",
		"ever.1": "ever. Permanently from the closing of the file. ever.1: Archives Act 1/2020, section 5. The closing of the file: counting starts. kept for ever.",
		"ever.2": "ever. At most 2 years from the closing of the file. ever.2: Archives Act 1/2020, section 5. Disposal: delete. Law from 1 January 2020." +
			" The closing of the file: counting starts. One day before the end: disposal is due; a body must decide first. 2 years later: last lawful day.",
		"events.2":       "events. At least 5 years from complaint. events.2: Archives Act 1/2020, section 5. Only if this has happened: complaint. Disposal: delete. complaint: counting starts. 5 years later: last protected day.",
		"traits.other":   "traits. At least 10 years from the closing of the file. traits.other: Archives Act 1/2020, section 5. Only records without: a client under 18. Disposal: delete. The closing of the file: counting starts. 10 years later: last protected day.",
		"traits.child":   "traits. At least 120 years from the closing of the file. traits.child: Archives Act 1/2020, section 5. Only records with: a client under 18. Disposal: delete. The closing of the file: counting starts. 120 years later: last protected day.",
		"traits.instead": "traits. At least 20 years from the closing of the file. traits.instead: Archives Act 1/2020, section 5. Instead of the rule traits.death, as long as its event has not happened. Disposal: delete. The closing of the file: counting starts. 20 years later: last protected day.",
	} {
		assert.Equal(t, want+scale, described(t, timeline.Rule(b, ruleOf(t, b, id))), id)
	}
}

// What is at most a day is due on the day of the event already.
func TestRuleOfADay(t *testing.T) {
	day := rule("day", "c", retention.AtMost, retention.Days(1), func(r *retention.Rule) { r.Pick = retention.Earliest })
	assert.Contains(t, described(t, timeline.Rule(nil, day)), "closed: counting starts; the earliest counts; disposal is due. 1 day later: last lawful day.")
	kept := rule("now", "c", retention.AtLeast, retention.Immediately())
	assert.Contains(t, described(t, timeline.Rule(nil, kept)), "closed: event; last protected day.")
}

// A rule that could not load is not drawn as if it said something.
func TestRuleThatSaysTooLittle(t *testing.T) {
	for name, r := range map[string]retention.Rule{
		"zero":              {},
		"no bound":          rule("r", "c", 0, retention.Years(1)),
		"no period":         rule("r", "c", retention.AtLeast, retention.Period{}),
		"working days":      rule("r", "c", retention.AtMost, retention.WorkingDays(5)),
		"backwards":         rule("r", "c", retention.AtMost, retention.Days(-5)),
		"no such cut-off":   rule("r", "c", retention.AtLeast, retention.Years(1), func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(2, 31) }),
		"a never that ends": rule("r", "c", retention.Exactly, retention.Permanently()),
	} {
		for _, b := range []*retention.Rulebook{nil, {}, city(t)} {
			p := timeline.Rule(b, r)
			said := described(t, p)
			assert.Contains(t, said, "The rule does not say enough to be drawn.", name)
			assert.NotContains(t, said, "last", name)
			assert.Contains(t, string(p.SVG(calendar.English)), ">?</text>", name)
		}
	}
	assert.Contains(t, described(t, timeline.Rule(nil, retention.Rule{})), "A record without a class.")
}
