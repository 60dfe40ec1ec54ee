package finland_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestEverythingHasItsNames(t *testing.T) {
	accounting, err := finland.Accounting(time.December, 31)
	require.NoError(t, err)
	lawtest.Named(t, append(finland.Rulebooks(), accounting), finland.Windows(), finland.HourWindows())
}
