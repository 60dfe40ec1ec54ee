package finland_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// The Accounting Act 1336/1997 ch. 2 s. 10: ten years from the end of the fiscal
// year for books, six from the end of the calendar year in which it ended for
// vouchers.
func TestAccounting(t *testing.T) {
	for _, row := range []struct {
		why                       string
		month                     time.Month
		on                        int
		recorded, books, vouchers string
	}{
		{"the calendar year", time.December, 31, "2020-03-31", "2030-12-31", "2026-12-31"},
		{"its first day", time.December, 31, "2020-01-01", "2030-12-31", "2026-12-31"},
		{"its last day", time.December, 31, "2020-12-31", "2030-12-31", "2026-12-31"},
		{"a year to June", time.June, 30, "2025-09-10", "2036-06-30", "2032-12-31"},
		{"the first day of a year to June", time.June, 30, "2025-07-01", "2036-06-30", "2032-12-31"},
		{"the last day of a year to June", time.June, 30, "2026-06-30", "2036-06-30", "2032-12-31"},
		{"the day after", time.June, 30, "2026-07-01", "2037-06-30", "2033-12-31"},
		{"the last of February, in a leap year", time.February, 29, "2024-02-29", "2034-02-28", "2030-12-31"},
		{"the last of February, the day after", time.February, 29, "2024-03-01", "2035-02-28", "2031-12-31"},
		{"the last of February, in a common year", time.February, 29, "2025-02-28", "2035-02-28", "2031-12-31"},
		{"28 February is not the last of a leap year", time.February, 28, "2024-02-29", "2035-02-28", "2031-12-31"},
	} {
		t.Run(row.why, func(t *testing.T) {
			b, err := finland.Accounting(row.month, row.on)
			require.NoError(t, err)
			lawtest.Floor(t, b, finland.AccountingBook, lawtest.At(finland.Accounted, row.recorded), row.books)
			lawtest.Floor(t, b, finland.AccountingVoucher, lawtest.At(finland.Accounted, row.recorded), row.vouchers)
		})
	}
}

func TestAccountingIsComplete(t *testing.T) {
	lawtest.Accounts(t, finland.Accounting, "fi.accounting.", "rules[0] fi.accounting.book", "rules[1] fi.accounting.voucher")
	b, err := finland.Accounting(time.December, 31)
	require.NoError(t, err)
	for _, r := range b.Definition().Rules {
		assert.Equal(t, retention.Gap, r.Absent, r.ID)
	}
}

// A book that goes through JSON decides as before. Its cut-off was lost there, and a
// voucher was free a year early.
func TestAccountingThroughJSON(t *testing.T) {
	book, err := finland.Accounting(time.June, 30)
	require.NoError(t, err)
	text, err := json.Marshal(book.Definition())
	require.NoError(t, err)
	var read retention.Definition
	require.NoError(t, json.Unmarshal(text, &read))
	again, err := retention.NewRulebook(read)
	require.NoError(t, err)
	assert.Equal(t, book.Digest(), again.Digest())
	voucher := retention.Record{Class: finland.AccountingVoucher, Events: retention.EventsOf(retention.Event{Trigger: finland.Accounted, On: lawtest.Day("2019-07-01")})}
	for _, b := range []*retention.Rulebook{book, again} {
		a := b.Assess(voucher, lawtest.Day("2026-06-30"))
		assert.Equal(t, retention.EndOn(lawtest.Day("2026-12-31")), a.RetainUntil, "the end of the year in which the fiscal year ends, and six years")
	}
}
