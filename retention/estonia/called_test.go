package estonia_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

func TestEverythingHasItsNames(t *testing.T) {
	accounting, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	lawtest.Named(t, append(estonia.Rulebooks(), accounting), estonia.Windows(), estonia.HourWindows())
}
