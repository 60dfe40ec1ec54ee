package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A rule whose start is unknown because of an event allows no more than it would with the
// event written aright: what an archive must have is not deleted for a slip of the pen.
func TestARuleWithoutAStartStillSaysWhatMayBeDone(t *testing.T) {
	transfers := with(from(limit("t", retention.Years(10)), "handed"), func(r *retention.Rule) {
		r.Then, r.Absent = retention.Transfer, retention.NotBinding
	})
	p := rules(t, with(limit("l", retention.Years(10)), func(r *retention.Rule) { r.Then = retention.Delete }), transfers)
	for name, event := range map[string]retention.Event{
		"as it is meant": happened("handed", "2001-01-01"),
		"a slip":         happened("hannded", "2001-01-01"),
	} {
		asked := erase(record(happened(closed, "2000-01-01"), event), "2026-01-01")
		d := p.Decide(asked)
		assert.False(t, d.Permits(policy.Delete), "%s: %v", name, d)
	}
}
