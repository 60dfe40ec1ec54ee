package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const everyAction = policy.Delete | policy.Anonymise | policy.Transfer

func TestRefuseUntil(t *testing.T) {
	floor := rules(t, keep("k", retention.Days(5))) // through 2024-01-06
	for name, row := range map[string]struct {
		until retention.End
		want  string
	}{
		"not said":          {retention.End{}, "2024-01-06"},
		"earlier":           {retention.EndOn(day("2024-01-02")), "2024-01-06"},
		"later":             {retention.EndOn(day("2024-02-02")), "2024-02-02"},
		"never":             {retention.Never(), "never"},
		"unknown":           {retention.UnknownEnd(day("2024-01-01").AddDays(1 << 30)), "unknown, not before 2024-01-06"},
		"unknown, in part":  {retention.UnknownEnd(day("2024-03-03")), "unknown, not before 2024-03-03"},
		"unknown, no later": {retention.UnknownEnd(day("2023-03-03")), "unknown, not before 2024-01-06"},
	} {
		t.Run(name, func(t *testing.T) {
			refuse := guard(policy.Refuse("no", row.until))
			r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
			d := policy.All(floor, refuse).Decide(r)
			assert.Equal(t, policy.Keep, d.Outcome())
			assert.Equal(t, row.want, d.RetainUntil().String())
			assert.Equal(t, row.until, policy.Refuse("no", row.until).RetainUntil())
			assert.Equal(t, policy.Keep, policy.All(refuse).Decide(r).Outcome())
			assert.Equal(t, row.until, policy.All(refuse).Decide(r).RetainUntil(), "it alone")
		})
	}
	never := rules(t, keep("k", retention.Permanently()))
	d := policy.All(never, guard(policy.Refuse("no", retention.EndOn(day("2024-02-02"))))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-10"))
	assert.True(t, d.RetainUntil().IsNever())
	nothing := rules(t, limit("l", retention.Days(5)))
	d = policy.All(nothing, guard(policy.Refuse("no", retention.End{}))).Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-10"))
	assert.True(t, d.RetainUntil().IsNone())
}

// refusing is a guard that always refuses.
type refusing struct{}

func (refusing) Decide(policy.Request) policy.Decision {
	return policy.Refuse("a complaint is open", retention.End{})
}

// A guard that passes no error has not found out more.
func TestUnknownWithoutAnErrorHasACause(t *testing.T) {
	var denied *policy.DeniedError
	require.ErrorAs(t, policy.Check(unknowing{}, erase(record(), "2024-01-05")), &denied)
	assert.Len(t, denied.Unwrap(), 2)
	assert.ErrorIs(t, denied, policy.ErrUndetermined)
}

type unknowing struct{}

func (unknowing) Decide(policy.Request) policy.Decision { return policy.Unknown(nil) }
