package policytest

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSlips(t *testing.T) {
	assert.Equal(t, 2, slips("keep", "kaap", 1))
	assert.Equal(t, 4, slips("keep", "kaap", 2))
	assert.Equal(t, 1, slips("hodl", "hold", 2))
	assert.Equal(t, 4, slips("", "hold", 2))
}

// TestNearKey: what is taken for a slip in a key word needs quotation marks as a name.
func TestNearKey(t *testing.T) {
	for name, want := range map[string]string{
		"On": "on", "ON": "on", "on_": "on", "_on": "on", "holds": "hold", "Hold": "hold", "hodl": "hold", "ohld": "hold", "demands": "demand", "demnad": "demand", "aks": "ask", "asks": "ask",
		"on": "", "hold": "", "ask": "", "demand": "", "one": "", "no": "", "held": "", "sold": "", "old": "", "fold": "", "asked": "", "demanded": "", "closed": "", "holder": "", "": "", "_": "",
	} {
		assert.Equal(t, want, nearKey(name), name)
	}
}
