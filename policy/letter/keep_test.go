package letter_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// kept returns what a letter says in English of how long the data are kept.
func kept(t *testing.T, p policy.Policy, events []retention.Event, holds policy.Holds) string {
	t.Helper()
	access := demanded(policy.Access, policy.Accepted)
	r := asked(events, access)
	r.Holds = holds
	l := must(t)(letter.Keep(access, p.Decide(r), by(letter.Finland)))
	var lines []string
	for _, paragraph := range l.Paragraphs {
		if paragraph.Code == letter.StepKeeping {
			lines = append(lines, paragraph.In(calendar.English))
		}
	}
	return strings.Join(lines, "\n")
}

// Both sides of the days: the letter is sent on 20 November 2026.
func TestHowLongDataAreKept(t *testing.T) {
	const (
		needed = "No rule names a last day. We keep the data beyond the required time only as long as it is needed."
		longer = "If the law requires it, or if the data is needed for a pending matter, we keep it longer."
	)
	floor := func(r *retention.Rule) { r.Cutoff, r.Period = retention.AtEvent(), retention.Years(1) }
	limit := func(r *retention.Rule) { floor(r); r.ID, r.Bound = "city.limit", retention.AtMost }
	appraised := func(r *retention.Rule) { floor(r); r.Appraise = true }
	closed := func(on string, more ...retention.Event) []retention.Event {
		return append(more, happened("closed", on))
	}
	for name, row := range map[string]struct {
		rules  []retention.Rule
		events []retention.Event
		want   []string
	}{
		"the last protected day":         {[]retention.Rule{rule(floor)}, closed("2025-11-20"), []string{"We must keep the data up to and including 20 November 2026.", needed}},
		"the day after it":               {[]retention.Rule{rule(floor)}, closed("2025-11-19"), []string{"The time for which we must keep the data ended on 19 November 2026.", needed}},
		"the last lawful day":            {[]retention.Rule{rule(limit)}, closed("2025-11-20"), []string{"We keep the data no longer than up to and including 20 November 2026."}},
		"the day after the last one":     {[]retention.Rule{rule(limit)}, closed("2025-11-19"), []string{"The last day for keeping the data was 19 November 2026. We stop keeping the data as soon as nothing prevents it."}},
		"both":                           {[]retention.Rule{rule(floor), rule(limit, func(r *retention.Rule) { r.Period = retention.Years(2) })}, closed("2025-11-20"), []string{"We must keep the data up to and including 20 November 2026.", "We keep the data no longer than up to and including 20 November 2027."}},
		"a body has decided":             {[]retention.Rule{rule(appraised)}, closed("2025-11-20", happened(retention.AppraisedDelete, "2026-01-01")), []string{"We must keep the data up to and including 20 November 2026.", needed}},
		"a body has not":                 {[]retention.Rule{rule(appraised)}, closed("2025-11-19"), []string{"The time for which we must keep the data ended on 19 November 2026.", needed, "Before we erase the data, a body decides whether the data is to be kept permanently."}},
		"a body has decided to keep it":  {[]retention.Rule{rule(appraised)}, closed("2025-11-19", happened(retention.AppraisedKeep, "2026-01-01")), []string{"The data is kept permanently."}},
		"nothing has happened":           {[]retention.Rule{rule(limit, func(r *retention.Rule) { r.Absent = retention.Awaited })}, nil, []string{"We cannot yet name the last day on which we keep the data."}},
		"a conflict that is over":        {[]retention.Rule{rule(floor, func(r *retention.Rule) { r.ID, r.Trigger, r.Absent = "city.asked", "asked", retention.NotBinding }), rule(limit)}, closed("2025-01-01", happened("asked", "2025-06-01")), []string{"The time for which we must keep the data ended on 1 June 2026.", "The last day for keeping the data was 1 January 2026. We stop keeping the data as soon as nothing prevents it."}},
		"a start that is known at least": {[]retention.Rule{rule(floor, func(r *retention.Rule) { r.ID, r.Trigger, r.Absent = "city.asked", "asked", retention.Awaited }), rule(floor)}, closed("2026-11-01"), []string{"The retention period has not started yet. It starts with this event: request. We keep the data at least up to and including 1 November 2027.", needed}},
	} {
		t.Run(name, func(t *testing.T) {
			want := strings.Join(append(row.want, longer), "\n")
			assert.Equal(t, want, kept(t, rules(t, row.rules...), row.events, policy.NoHolds()))
			hold := policy.HoldsOf(policy.Hold{ID: "H-1", Kind: "inquiry", Reason: "theft"})
			assert.Equal(t, want, kept(t, rules(t, row.rules...), row.events, hold), "a hold is not told")
		})
	}
}

func TestProblemsOfKeeping(t *testing.T) {
	access := demanded(policy.Access, policy.Accepted)
	p, closed := rules(t, rule()), []retention.Event{happened("closed", "2024-03-05")}
	decision := p.Decide(asked(closed, access))
	_, err := letter.Keep(access, decision, by(letter.Finland))
	require.NoError(t, err)
	_, err = letter.Keep(access, policy.Decision{}, by(letter.Finland))
	assert.ErrorIs(t, err, policy.ErrUndetermined)
	unread := asked(closed, access)
	unread.Holds = policy.Holds{}
	_, err = letter.Keep(access, p.Decide(unread), by(letter.Finland))
	assert.ErrorIs(t, err, policy.ErrUndetermined)
	assert.EqualError(t, err, "letter: kept: the decision: "+policy.ErrUndetermined.Error()+"; find what is missing and decide again")
	f := by(letter.Finland)
	f.Sent = day("2026-11-21")
	_, err = letter.Keep(access, decision, f)
	assert.ErrorIs(t, err, reply.ErrSequence)
	_, err = letter.Keep(demanded(policy.Erasure, policy.Accepted), decision, by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
	f = by(letter.UkrainianInformation)
	_, err = letter.Keep(access, decision, f)
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
}
