package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestEverythingHasItsNames(t *testing.T) {
	archive, err := ukraine.ArchivalTerm("ua.file", "1", retention.Years(5))
	require.NoError(t, err)
	lawtest.Named(t, append(ukraine.Rulebooks(), archive), ukraine.Windows(), ukraine.HourWindows())
}
