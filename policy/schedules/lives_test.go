package schedules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
)

// Every life is decided on both sides of each of its days.
func TestEveryLifeIsDecided(t *testing.T) {
	t.Parallel()
	decided := 0
	for _, e := range given() {
		p := policy.FromRulebook(e.book(t))
		for _, text := range e.lives {
			l, err := parseLife(e.class(), text)
			require.NoError(t, err, "%s: %s", e.id, text)
			for _, d := range l.days() {
				decided++
				if wrong := l.differences(p, d); wrong != "" {
					t.Errorf("%s: %s", e.id, wrong)
					break
				}
			}
		}
	}
	assert.Greater(t, decided, 4000)
}
