package policy

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

// The text of a ground stands within a sentence or begins one.
func TestOpening(t *testing.T) {
	assert.Empty(t, opening(nil).In(calendar.English))
	assert.Equal(t, "A hold is in force (a, b); disposal is due", opening{{Reason: ReasonHeld, Rules: []string{"a", "b"}}, {Reason: ReasonDue}}.In(calendar.English))
	assert.Equal(t, "a guard refuses: ächz", ground{Reason: ReasonRefused, Words: "ächz"}.In(calendar.English))
	assert.Equal(t, "lisätarkistus estää toimenpiteen: ächz", ground{Reason: ReasonRefused, Words: "ächz"}.In(calendar.Finnish))
}
