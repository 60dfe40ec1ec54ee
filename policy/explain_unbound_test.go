package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The reason that is said of a rule that does not bind the record is true, also where the
// event by which it falls away is that of a version that is law no more.
func TestWhyARuleDoesNotBindIsTrue(t *testing.T) {
	of := func(r retention.Rule, trigger retention.Trigger, change func(*retention.Rule)) retention.Rule {
		return with(from(r, trigger), change)
	}
	none := func(*retention.Rule) {}
	before := func(r *retention.Rule) { r.Until = day("2020-01-01") }
	since := func(r *retention.Rule) { r.From = day("2020-01-01") }
	later := func(r *retention.Rule) { r.From = day("2030-01-01") }
	inPlaceOf := func(id string) func(*retention.Rule) { return func(r *retention.Rule) { r.InsteadOf = id } }
	other := keep("other", retention.Years(1))
	standIn := of(keep("birth", retention.Years(120)), "birth", inPlaceOf("death"))
	death := keep("death", retention.Years(12))
	for _, row := range []struct {
		why    string
		rules  []retention.Rule
		events []retention.Event
		want   string
	}{
		{"of another version", []retention.Rule{of(limit("death", retention.Years(12)), "death", before), of(limit("death", retention.Years(9)), "register", since), standIn, other},
			[]retention.Event{happened("death", "2015-01-01")}, "birth does not bind the record: it stands in for death, whose event has happened."},
		{"of a rule that is law no more", []retention.Rule{of(death, "death", before), standIn, other},
			[]retention.Event{happened("death", "2021-01-01")}, "birth does not bind the record: it stands in for death, whose event has happened."},
		{"another one stands in for it", []retention.Rule{of(death, "death", none), standIn, other},
			[]retention.Event{happened("birth", "2021-01-01")}, "death does not bind the record, which has no event death: another rule stands in."},
		{"another one stands in for the stand-in", []retention.Rule{of(death, "death", later), standIn, of(other, closed, inPlaceOf("birth"))},
			[]retention.Event{happened("death", "2021-01-01")}, "birth does not bind the record, which has no event birth: another rule stands in."},
	} {
		d := rules(t, row.rules...).Decide(erase(record(append(row.events, happened(closed, "2015-01-01"))...), "2026-01-01"))
		var said []string
		for _, step := range d.Explain().Steps {
			if step.Code == policy.StepRuleUnbound {
				said = append(said, step.In(calendar.English))
			}
		}
		assert.Contains(t, said, row.want, row.why)
	}
}
