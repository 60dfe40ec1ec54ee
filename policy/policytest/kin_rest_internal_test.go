package policytest

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What the kin and the rest of a class make of a record is together what the class does:
// over random books, with relations, stand-ins and traits. The seed is fixed.
func TestKinAndTheRestAreTheClass(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 17))
	exact, conflicts := 0, 0
	for books := 0; books < 20; {
		d := mixedDefinition(r)
		b, err := retention.NewRulebook(d)
		if err != nil {
			continue
		}
		books++
		p := policy.FromRulebook(b)
		for _, k := range kinIn(partsOf(b)["test.file"]) {
			for q := range Requests(b) {
				want := b.Assess(q.Record, q.On)
				assert.Equal(t, p.Decide(q).Outcome(), outcomeOf(want.State))
				assert.Equal(t, p.Decide(q).Allowed(), allowedBy(&want))
				kin, rest := k.book.Assess(q.Record, q.On), k.rest.Assess(q.Record, q.On)
				got, sure := folded(&kin, &rest, q.On)
				if !sure {
					conflicts++
					continue
				}
				exact++
				require.Equal(t, want, got, "%s on %v by %v of %+v", recorded(q.Record), q.On, k.of.Rules, d.Rules)
			}
		}
	}
	assert.Greater(t, exact, 20*conflicts/19, "most can be put together")
}
