package letter_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestWhatCanBeRestricted(t *testing.T) {
	for kind := range policy.DemandKinds() {
		_, err := letter.Restrict(demanded(kind, policy.Accepted), day("2026-11-20"), by(letter.Finland))
		_, lifted := letter.Lift(demanded(kind, policy.Accepted), day("2026-11-21"), by(letter.Finland))
		allowed := kind == policy.Restriction || kind == policy.Objection
		assert.Equal(t, allowed, err == nil, "%v: %v", kind, err)
		assert.Equal(t, allowed, lifted == nil, "%v: %v", kind, lifted)
	}
	restriction := demanded(policy.Restriction, policy.Accepted)
	_, err := letter.Restrict(restriction, day("2026-11-21"), by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrSequence, "after the letter")
	_, err = letter.Restrict(restriction, calendar.Date{}, by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrDate)
	_, err = letter.Restrict(restriction, day("2026-11-20"), by(letter.Ukraine))
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
}

// The person is told before a restriction is lifted: the day before is in time, the day itself
// is too late.
func TestAPersonIsToldBeforeLifting(t *testing.T) {
	restriction := demanded(policy.Restriction, policy.Accepted)
	l := must(t)(letter.Lift(restriction, day("2026-11-21"), by(letter.Finland)))
	assert.Equal(t, reply.Deadline{Safe: day("2026-11-20"), Latest: day("2026-11-20")}, l.By)
	assert.Equal(t, reply.InTime, l.Phase())
	assert.Equal(t, day("2026-11-21"), l.Announced)
	for _, late := range []string{"2026-11-20", "2026-11-19"} {
		_, err := letter.Lift(restriction, day(late), by(letter.Finland))
		assert.ErrorIs(t, err, reply.ErrNotAllowed, late)
	}
	_, err := letter.Lift(restriction, calendar.Date{}, by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrDate)
}
