package model_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
)

// mistake gives the triggers of a scene their names, and adds events that no rule knows: a
// slip of one of them, of an appraisal or of a transfer, and words of nobody. In half of the
// scenes words are declared, and that of nobody is one of them in a quarter.
func (s *scene) mistake(random *rand.Rand) {
	names := map[string]string{"x": "closing", "y": "payment", "z": "readings"}
	for i := range s.rules {
		s.rules[i].trigger = names[s.rules[i].trigger]
	}
	for i := range s.events {
		if name := names[s.events[i].trigger]; name != "" {
			s.events[i].trigger = name
		}
	}
	strange := []string{"clsoing", "Payment", "readdings", "appraised.kept", "disposition.transfered", "harvest", "harvest"}
	for range 1 + random.IntN(2) {
		e := modelEvent{strange[random.IntN(len(strange))], sampleBase + random.IntN(12) - 4}
		if random.IntN(4) == 0 {
			e.day = noDay
		}
		s.events = append(s.events, e)
	}
	if random.IntN(2) == 0 {
		s.declared = []string{"closing", "payment", "readings"}
	}
	if random.IntN(4) == 0 {
		s.declared = append(s.declared, "harvest", "closing", "payment", "readings")
		slices.Sort(s.declared)
		s.declared = slices.Compact(s.declared)
	}
}

// What nobody knows in a record: the library leaves open what the model does.
func TestModelAgreesOnMistakenEvents(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(17, 2))
	compared, scenes := 0, 25_000
	if testing.Short() {
		scenes = 1_500
	}
	for n := range scenes {
		s := sample(random, 1+n%4)
		s.mistake(random)
		compared += s.agree(t, sampleBase-6, 36, modelDemands{}, func(int) holdState { return holdState{} })
	}
	assert.Greater(t, compared, scenes*30)
}
