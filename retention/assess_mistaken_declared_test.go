package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// Where the book declares its triggers, another one leaves all starts unknown, even if it is
// almost that of one rule: it can be a slip of that one or something else that has happened.
// What is known of the others must not free the record meanwhile.
func TestUndeclaredEventsConcernEveryRule(t *testing.T) {
	const handed = retention.Trigger("handed over")
	d := declaring(definition(changed(ceiling(retention.Years(1)), onClosed), changed(ceiling(retention.Years(1)), func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Then = handed, retention.NotBinding, transfer
	})), closed, handed)
	b, on := load(t, d), day("2030-01-01")
	assert.Equal(t, retention.NothingInCommon, b.Assess(record(at(closed, "2020-01-31"), at(handed, "2020-02-01")), on).State)
	for _, strange := range [...]retention.Trigger{"handed ovre", "sealed"} {
		r := record(at(closed, "2020-01-31"), at(strange, "2020-02-01"))
		assert.Equal(t, retention.CeilingUnknown, b.Assess(r, on).State, strange)
		for _, e := range b.Effects(r, on) {
			assert.Equal(t, strange, e.Unrecognised, e.Rule.ID)
		}
	}
}
