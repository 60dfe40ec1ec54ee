package retention

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// What is compared of the triggers of a class is made once, and not for each decision: an
// event that no rule knows is compared with sixty triggers in microseconds, in every
// alphabet.
func TestWhatIsComparedIsMadeOnce(t *testing.T) {
	for _, words := range [...]string{"number %d of the things that can happen", "подія номер %d, що може статися"} {
		d := Definition{ID: "test"}
		for i := range 60 {
			d.Rules = append(d.Rules, Rule{ID: fmt.Sprint(i), Class: "test", Trigger: Trigger(fmt.Sprintf(words, i)), Period: Years(5), Bound: AtLeast, Then: Delete, Basis: calendar.Source{Citation: "Act"}})
		}
		b, err := NewRulebook(d)
		require.NoError(t, err)
		r := Record{Class: "test", Events: EventsOf(Event{Trigger: Trigger(fmt.Sprintf(words, 1000))})}
		assert.Less(t, testing.AllocsPerRun(20, func() { b.Assess(r, calendar.MustParseDate("2026-01-01")) }), 250.0, words)
	}
}
