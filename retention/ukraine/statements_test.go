package ukraine_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Law 996-XIV art. 14(7).
func TestPublishedStatements(t *testing.T) {
	lawtest.Ends(t, ukraine.PublishedStatements(), ukraine.PublishedStatement, ukraine.StatementPublished, retention.Delete, [][5]string{
		{"six years on the website", "2019-04-30", "2025-04-30", "", ""},
		{"from a leap day", "2016-02-29", "2022-02-28", "", ""},
	})
}
