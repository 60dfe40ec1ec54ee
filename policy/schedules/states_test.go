package schedules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// state returns what a record knows of a trigger: "dated", "undated" or "none".
func state(r retention.Record, t retention.Trigger) string {
	state := "none"
	for e := range r.Events.All() {
		switch {
		case e.Trigger == t && e.On.IsZero():
			return "undated"
		case e.Trigger == t:
			state = "dated"
		}
	}
	return state
}

// What a rule depends on is lived in each of its states: the trait that a record has, has
// not, or of which nobody knows; the event that is awaited, or binds only those that have
// it; the event of the rule for which another stands in; the body that decides.
func TestEveryStateIsLived(t *testing.T) {
	t.Parallel()
	for _, e := range given() {
		d := e.definition()
		triggers := map[string]retention.Trigger{}
		for _, r := range d.Rules {
			triggers[r.ID] = r.Trigger
		}
		for _, r := range d.Rules {
			lived := map[string]bool{}
			for _, text := range e.lives {
				l, err := parseLife(e.class(), text)
				require.NoError(t, err)
				if l.record.Class != r.Class {
					continue
				}
				for _, trait := range []retention.Trait{r.When, r.Unless} {
					has, known := l.record.Traits.Has(trait)
					lived[map[[2]bool]string{{true, true}: "has", {false, true}: "has not", {false, false}: "unknown"}[[2]bool{has, known}]+" "+string(trait)] = true
				}
				lived[state(l.record, r.Trigger)] = true
				if r.InsteadOf != "" {
					lived["other "+state(l.record, triggers[r.InsteadOf])] = true
				}
				decided := state(l.record, retention.AppraisedDelete) == "dated" || state(l.record, retention.AppraisedTransfer) == "dated"
				lived[map[bool]string{true: "decided", false: "not decided"}[decided]] = true
			}
			want := []string{"dated"}
			if trait := string(r.When + r.Unless); trait != "" {
				want = append(want, "has "+trait, "has not "+trait, "unknown "+trait)
			}
			if r.Absent != retention.Gap {
				want = append(want, "none")
			}
			if r.InsteadOf != "" {
				want = append(want, "other dated", "other none", "other undated")
			}
			if r.Appraise {
				want = append(want, "decided", "not decided")
			}
			for _, state := range want {
				assert.True(t, lived[state], "%s: no life of %s is %s", r.ID, e.id, state)
			}
		}
	}
}
