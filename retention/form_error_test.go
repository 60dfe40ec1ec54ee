package retention_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention"
)

func TestErrorIsItsText(t *testing.T) {
	saysOnlyItsText(t, &retention.DefinitionError{Book: "test", Place: "rules[1]", Rule: "a.1", Problem: "no period", Help: "give one"})
}
