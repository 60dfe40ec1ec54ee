package letter_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Which action meets which demand, as a whole and in part.
func TestWhatMeetsADemand(t *testing.T) {
	for kind, row := range map[policy.DemandKind]struct{ whole, part []policy.Action }{
		0:                  {[]policy.Action{0}, []policy.Action{0}},
		policy.Access:      {[]policy.Action{0}, []policy.Action{0}},
		policy.Restriction: {},
		policy.Erasure:     {[]policy.Action{policy.Delete, policy.Anonymise}, []policy.Action{policy.Delete, policy.Anonymise}},
		policy.Objection:   {[]policy.Action{0, policy.Delete, policy.Anonymise}, []policy.Action{0, policy.Delete, policy.Anonymise}},
		policy.Withdrawal:  {[]policy.Action{0, policy.Delete, policy.Anonymise}, []policy.Action{policy.Delete, policy.Anonymise}},
	} {
		f := by(letter.Finland)
		f.About, f.Rest, f.Until = "data", "the rest", day("2026-12-01")
		for action := policy.Action(0); action < 9; action++ {
			_, err := letter.Fulfil(demanded(kind, policy.Accepted), action, day("2026-11-20"), f)
			assert.Equal(t, contains(row.whole, action), err == nil, "%v by %v: %v", kind, action, err)
			_, inPart := letter.FulfilPartly(policy.Refusal{Demand: demanded(kind, policy.Accepted)}, action, day("2026-11-20"), f)
			assert.Equal(t, contains(row.part, action), inPart == nil, "a part of %v by %v: %v", kind, action, inPart)
			if err != nil {
				assert.ErrorIs(t, err, reply.ErrNotAllowed)
			}
		}
	}
}

func contains[T comparable](list []T, one T) bool {
	for _, other := range list {
		if other == one {
			return true
		}
	}
	return false
}

// What is done is done by the day of the letter.
func TestWhatIsDoneIsPast(t *testing.T) {
	erasure := demanded(policy.Erasure, policy.Accepted)
	_, err := letter.Fulfil(erasure, policy.Delete, day("2026-11-20"), by(letter.Finland))
	assert.NoError(t, err)
	_, err = letter.Fulfil(erasure, policy.Delete, day("2026-11-21"), by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrSequence)
	_, err = letter.Fulfil(erasure, policy.Delete, calendar.Date{}, by(letter.Finland))
	assert.ErrorIs(t, err, reply.ErrDate)
	_, err = letter.Fulfil(demanded(policy.Access, policy.Accepted), 0, calendar.Date{}, by(letter.Finland))
	assert.NoError(t, err, "what is enclosed needs no day")
}

// Nobody is told of what is only given to the person.
func TestRecipients(t *testing.T) {
	f := official(letter.UkrainianInformation)
	f.About, f.Recipients = "minutes", true
	_, err := letter.Fulfil(policy.Demand{Received: day("2026-11-16"), Reply: reply.Deadline{Safe: day("2026-11-23"), Latest: day("2026-11-23")}}, 0, day("2026-11-20"), f)
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
	assert.ErrorContains(t, err, "Recipients")
	f.Law = letter.Finland
	_, err = letter.Fulfil(demanded(policy.Access, policy.Accepted), 0, day("2026-11-20"), f)
	assert.ErrorIs(t, err, reply.ErrNotAllowed)
}

// The rest is refused, or comes by a day within the deadline.
func TestTheRest(t *testing.T) {
	rest := policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted)}
	partly := func(r policy.Refusal, change func(*letter.Facts)) error {
		f := by(letter.Finland)
		f.Rest = "invoices"
		change(&f)
		_, err := letter.FulfilPartly(r, policy.Delete, day("2026-11-19"), f)
		return err
	}
	until := func(s string) func(*letter.Facts) { return func(f *letter.Facts) { f.Until = day(s) } }
	assert.NoError(t, partly(rest, until("2026-12-02")))
	assert.NoError(t, partly(rest, until("2026-11-21")))
	assert.ErrorIs(t, partly(rest, until("2026-12-03")), reply.ErrNotAllowed, "after the latest day")
	assert.ErrorIs(t, partly(rest, until("2026-11-20")), reply.ErrSequence, "on the day of the letter")
	assert.ErrorIs(t, partly(rest, func(*letter.Facts) {}), letter.ErrMissing, "neither refused nor to come")
	assert.ErrorContains(t, partly(rest, func(f *letter.Facts) { f.Rest, f.Until = " ", day("2026-12-02") }), "say it in Rest")
	rest.Reason = policy.ReasonRetained
	assert.NoError(t, partly(rest, func(*letter.Facts) {}))
	assert.ErrorIs(t, partly(rest, until("2026-12-02")), reply.ErrNotAllowed, "both refused and to come")
}
