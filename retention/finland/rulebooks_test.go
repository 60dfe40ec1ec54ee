package finland_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestRulebooks(t *testing.T) { lawtest.Books(t, finland.Rulebooks, "fi") }
