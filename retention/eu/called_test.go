package eu_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestEverythingHasItsNames(t *testing.T) {
	lawtest.Named(t, eu.Rulebooks(), eu.Windows(), eu.HourWindows())
}
