package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// missing returns what is to be found out on a day, by the versions that bind: a trait
// that is not known, and otherwise an event whose day is not.
func (m model) missing(on int) (traits []retention.Trait, triggers []retention.Trigger) {
	for _, n := range m.norms {
		n = m.binding(n, on)
		for i := range n.versions {
			v := &n.versions[i]
			switch {
			case !n.counts(i, on) && !(v.ceiling && v.live(on)):
			case v.unsure(m.traits):
				traits = append(traits, retention.Trait(v.when+v.unless))
			case m.mistaken(&v.modelRule, on) && m.happened(v.trigger): // that is what is to be mended
			case v.start == "unknown":
				triggers = append(triggers, retention.Trigger(v.trigger))
			}
		}
	}
	slices.Sort(traits)
	slices.Sort(triggers)
	return slices.Compact(traits), slices.Compact(triggers)
}

func TestModelAgreesOnWhatIsMissing(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(4, 16))
	withTraits, withTriggers := 0, 0
	for n := range 4000 {
		s := sample(random, 1+n%4)
		if n%3 == 0 {
			s.mistake(random)
		}
		p, err := library(s)
		if err != nil {
			continue
		}
		m := newModel(s)
		for range 6 {
			on := sampleBase + random.IntN(50) - 8
			d := p.Decide(s.request(on, holdState{}))
			traits, triggers := m.missing(on)
			if d.Reason() == policy.ReasonNotInForce || d.Reason() == policy.ReasonNoRuleBinds {
				continue
			}
			require.ElementsMatch(t, traits, d.MissingTraits(), "%v %s %+v %v", dateOf(on), s.text(), s.events, s.traits)
			require.ElementsMatch(t, triggers, d.Missing(), "%v %s %+v %v", dateOf(on), s.text(), s.events, s.traits)
			withTraits, withTriggers = withTraits+len(traits), withTriggers+len(triggers)
		}
	}
	assert.Greater(t, withTraits, 300)
	assert.Greater(t, withTriggers, 300)
}
