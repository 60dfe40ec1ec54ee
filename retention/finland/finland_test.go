package finland_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationFinland, finland.Computation)
	assert.Equal(t, "Act 150/1930", finland.Computation.String())
}

func TestBooksAreComplete(t *testing.T) {
	lawtest.Book(t, finland.KelaCallRecordings(), "fi.kela.", 1, 1)
	lawtest.Book(t, finland.KelaRegisters(), "fi.kela.", 0, 2)
	lawtest.Book(t, finland.IncomesRegister(), "fi.incomes", 1, 5)
	for _, b := range []*retention.Rulebook{finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister()} {
		assert.Equal(t, retention.Period{}, b.Definition().Allowance)
	}
}

func TestBooksAreBuiltOnceAndMerge(t *testing.T) {
	assert.Same(t, finland.KelaCallRecordings(), finland.KelaCallRecordings())
	assert.Same(t, finland.KelaRegisters(), finland.KelaRegisters())
	assert.Same(t, finland.IncomesRegister(), finland.IncomesRegister())
	all, err := retention.Merge("fi", finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister())
	require.NoError(t, err)
	assert.Len(t, all.Definition().Rules, 2)
}

// The notice on the registers was written under the Personal Data Act, and its address
// shows a later page: it is known through the last day of that Act only.
func TestBooksSayThroughWhichDayTheyWereRead(t *testing.T) {
	accounting, err := finland.Accounting(time.December, 31)
	require.NoError(t, err)
	lawtest.ReadThrough(t, map[string]lawtest.Through{
		"KelaCallRecordings": {Book: finland.KelaCallRecordings(), Day: "2026-11-22"},
		"KelaRegisters":      {Book: finland.KelaRegisters(), Day: "2018-05-24"},
		"IncomesRegister":    {Book: finland.IncomesRegister(), Day: "2026-11-22"},
		"Accounting":         {Book: accounting, Day: "2026-11-22"},
	})
}
