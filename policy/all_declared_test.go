package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Where a start is unknown because of an event, the decision names it for programs and in
// JSON as in its sentence, though a guard reads the event: nobody else says what to mend.
func TestAnEventThatLeavesAStartUnknownIsNamed(t *testing.T) {
	book := func(id string, r retention.Rule, declares ...retention.Trigger) policy.Policy {
		d := retention.Definition{ID: id, Rules: []retention.Rule{r}}
		for _, name := range declares {
			d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: name})
		}
		b, err := retention.NewRulebook(d)
		require.NoError(t, err)
		return policy.FromRulebook(b)
	}
	kept, handed := keep("k", retention.Years(1)), from(keep("h", retention.Years(1)), "handed")
	r := erase(record(happened(closed, "2000-01-01"), happened("handed", "2001-01-01")), "2026-01-01")
	for name, row := range map[string]struct {
		policy policy.Policy
		want   []retention.Trigger
	}{
		"the policy declares":  {policy.All(book("p", kept, closed), book("g", handed)), []retention.Trigger{"handed"}},
		"the guard declares":   {policy.All(book("p", kept), book("g", handed, "handed")), []retention.Trigger{closed}},
		"both do":              {policy.All(book("p", kept, closed), book("g", handed, "handed")), []retention.Trigger{closed, "handed"}},
		"a host's guard knows": {policy.All(book("p", kept, closed), knowing{"handed"}), []retention.Trigger{"handed"}},
		"neither":              {policy.All(book("p", kept), book("g", handed)), nil},
	} {
		d := row.policy.Decide(r)
		assert.Equal(t, row.want != nil, d.Outcome() == policy.Undetermined, name)
		assert.Equal(t, row.want, d.Unrecognised(), name)
		text, err := json.Marshal(d)
		require.NoError(t, err)
		for _, event := range row.want {
			assert.Contains(t, d.Flags(), policy.FlagUnrecognisedEvent, name)
			assert.Contains(t, d.String(), "event "+string(event), name)
			assert.Contains(t, string(text), `"`+string(event)+`"`, name)
		}
	}
}
