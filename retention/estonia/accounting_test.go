package estonia_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// RPS § 12: seven years from the end of the fiscal year for documents, and from the
// end of an obligation.
func TestAccounting(t *testing.T) {
	for _, row := range []struct {
		why                        string
		month                      time.Month
		on                         int
		recorded, document, longer string // an obligation that ended on the day
	}{
		{"the calendar year", time.December, 31, "2020-03-31", "2027-12-31", "2027-03-31"},
		{"its first day", time.December, 31, "2020-01-01", "2027-12-31", "2027-01-01"},
		{"its last day", time.December, 31, "2020-12-31", "2027-12-31", "2027-12-31"},
		{"a year to June", time.June, 30, "2025-09-10", "2033-06-30", "2032-09-10"},
		{"the first day of a year to June", time.June, 30, "2025-07-01", "2033-06-30", "2032-07-01"},
		{"the last day of a year to June", time.June, 30, "2026-06-30", "2033-06-30", "2033-06-30"},
		{"the day after", time.June, 30, "2026-07-01", "2034-06-30", "2033-07-01"},
		{"the last of February, in a leap year", time.February, 29, "2024-02-29", "2031-02-28", "2031-02-28"},
		{"the last of February, the day after", time.February, 29, "2024-03-01", "2032-02-28", "2031-03-01"},
		{"the last of February, in a common year", time.February, 29, "2025-02-28", "2032-02-28", "2032-02-28"},
		{"28 February is not the last of a leap year", time.February, 28, "2024-02-29", "2032-02-28", "2031-02-28"},
	} {
		t.Run(row.why, func(t *testing.T) {
			b, err := estonia.Accounting(row.month, row.on)
			require.NoError(t, err)
			lawtest.Floor(t, b, estonia.AccountingDocument, lawtest.At(estonia.Accounted, row.recorded), row.document)
			lawtest.Floor(t, b, estonia.AccountingObligation, lawtest.At(estonia.ObligationEnded, row.recorded), row.longer)
		})
	}
}

func TestAccountingIsComplete(t *testing.T) {
	lawtest.Accounts(t, estonia.Accounting, "ee.accounting.", "rules[0] ee.accounting.document")
	b, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	for _, r := range b.Definition().Rules {
		assert.Equal(t, r.Trigger == estonia.ObligationEnded, r.Absent == retention.Awaited, r.ID)
	}
}
