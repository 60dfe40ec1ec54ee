package eu_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestRulebooks(t *testing.T) { lawtest.Books(t, eu.Rulebooks, "eu") }
