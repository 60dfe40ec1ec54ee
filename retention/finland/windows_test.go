package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/finland"
)

// Every window that shows a party's own time limit says so, and no other one.
func TestWindowsOfTheParty(t *testing.T) {
	var ids []string
	for _, w := range finland.Windows() {
		if w.OfParty {
			ids = append(ids, w.ID)
		}
	}
	assert.Equal(t, []string{"fi.621.33", "fi.434.49c", "fi.808.13"}, ids)
}
