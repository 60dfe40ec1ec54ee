package ukraine_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestRulebooks(t *testing.T) { lawtest.Books(t, ukraine.Rulebooks, "ua") }
