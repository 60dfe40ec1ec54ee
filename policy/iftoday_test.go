package policy_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func TestIfToday(t *testing.T) {
	employed := awaiting(keep("employed", retention.Years(10)), died)
	file := happened(closed, "2020-01-01")
	for name, row := range map[string]struct {
		policy policy.Policy
		record retention.Record
		want   string
	}{
		"nothing is awaited":              {rules(t, keep("k", retention.Years(9))), record(file), "none"},
		"it has happened":                 {rules(t, employed), record(happened(died, "2020-01-01")), "none"},
		"it happened on an unknown day":   {rules(t, employed), record(happened(died, "")), "none"},
		"it is awaited":                   {rules(t, employed), record(), "unknown, not before 2034-02-28"},
		"with a cut-off":                  {rules(t, with(employed, func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })), record(), "unknown, not before 2034-12-31"},
		"then for ever":                   {rules(t, awaiting(keep("k", retention.Permanently()), died)), record(), "never"},
		"then past the year 9999":         {rules(t, awaiting(keep("k", retention.Years(9000)), died)), record(), "never"},
		"beside a longer floor":           {rules(t, employed, keep("k", retention.Years(50))), record(file), "unknown, not before 2070-01-01"},
		"beside a shorter floor":          {rules(t, employed, keep("k", retention.Years(1))), record(file), "unknown, not before 2034-02-28"},
		"beside a floor for ever":         {rules(t, employed, keep("k", retention.Permanently())), record(file), "never"},
		"beside an unknown floor":         {rules(t, employed, keep("k", retention.Years(1))), record(), "unknown, not before 2034-02-28"},
		"two are awaited":                 {rules(t, employed, awaiting(keep("k", retention.Years(20)), opened)), record(), "unknown, not before 2044-02-29"},
		"only a ceiling waits":            {rules(t, keep("k", retention.Years(9)), awaiting(limit("l", retention.Years(1)), died)), record(file), "none"},
		"kept for ever by a body":         {rules(t, employed), record(happened(retention.AppraisedKeep, "")), "never"},
		"it yields to a ceiling":          {relating(t, yielding("employed", "l"), employed, limit("l", retention.Years(6))), record(file), "unknown, not before 2025-12-30"},
		"it yields to a waiting ceiling":  {relating(t, yielding("employed", "l"), employed, awaiting(limit("l", retention.Years(6)), died)), record(), "unknown, not before 2030-02-26"},
		"a version that is no longer law": {rules(t, version(employed, "", "2022-01-01"), version(awaiting(keep("employed", retention.Years(6)), died), "2022-01-01", "")), record(), "unknown, not before 2030-02-28"},
		"a guard's rule waits":            {policy.All(rules(t, keep("k", retention.Years(1))), rules(t, employed)), record(file), "unknown, not before 2034-02-28"},
		"a guard refuses for longer":      {policy.All(rules(t, employed), guard(policy.Refuse("no", retention.EndOn(day("2040-01-01"))))), record(), "unknown, not before 2040-01-01"},
		"another class":                   {rules(t, employed), of("test.other"), "none"},
		"a guard's own decision":          {guard(policy.Refuse("no", retention.Never())), record(), "none"},
	} {
		t.Run(name, func(t *testing.T) {
			d := row.policy.Decide(erase(row.record, "2024-02-29"))
			assert.Equal(t, row.want, d.IfToday().String())
			_, bound := d.IfToday().AtLeast()
			said := slices.ContainsFunc(d.Explain().Steps, func(s policy.Step) bool { return s.Code == "if-today" })
			assert.Equal(t, bound, said)
		})
	}
	assert.True(t, policy.Decision{}.IfToday().IsNone())
	pension := policy.FromRulebook(estonia.SocialProtection()).Decide(erase(of(estonia.PensionBase), "2022-03-01"))
	assert.Equal(t, "unknown, not before 2097-03-01", pension.IfToday().String())
}

// known gives the day before which a record is not free, as far as it is known;
// the last one there is stands for ever.
func knownEnd(e retention.End) calendar.Date {
	if e.IsNever() {
		return day("9999-12-31")
	}
	if part, ok := e.AtLeast(); ok {
		return part
	}
	on, _ := e.Date()
	return on
}

// Whenever the awaited event happens, from the day on, the record is kept at
// least until the bound; if everything happens on that day, just so long.
func TestIfTodayNeverLies(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(2, 3))
	bounds := 0
	for n := range 10_000 {
		s := sample(random, 1+n%4)
		p, err := library(s)
		if err != nil {
			continue
		}
		for _, ahead := range []int{0, 7, 15, 30} {
			on := sampleBase - 5 + ahead
			d := p.Decide(s.request(on, holdState{}))
			end := d.IfToday()
			if end.IsNone() {
				continue
			}
			bounds++
			var floors []string // what floors wait for
			for _, r := range d.Binding() {
				if r.Bound != retention.AtMost && slices.Contains(d.Awaiting(), r.Trigger) {
					floors = append(floors, string(r.Trigger))
				}
			}
			for _, later := range []int{0, 1, 2, 9, 40} {
				for _, triggers := range [][]string{floors, append(floors, triggersOf(d.Awaiting())...)} {
					then := s
					then.events = slices.Clone(s.events)
					for _, trigger := range triggers {
						then.events = append(then.events, modelEvent{trigger, on + later})
					}
					got := p.Decide(then.request(on, holdState{})).RetainUntil()
					if early := knownEnd(got).Before(knownEnd(end)); early {
						require.Fail(t, "kept shorter than the bound", "bound %v, kept %v, %d days later, on %v with %s %+v %+v", end, got, later, dateOf(on), s.text(), s.relations, s.events)
					}
				}
			}
			for _, trigger := range d.Awaiting() {
				s.events = append(s.events, modelEvent{string(trigger), on})
			}
			got := p.Decide(s.request(on, holdState{})).RetainUntil()
			require.Equal(t, knownEnd(end), knownEnd(got), "the bound is the end if everything happened on the day")
			break
		}
	}
	assert.Greater(t, bounds, 500)
}

func triggersOf(list []retention.Trigger) []string {
	var names []string
	for _, t := range list {
		names = append(names, string(t))
	}
	return names
}
