package finland

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of accounting material, and the day that puts it into a fiscal
// year.
const (
	AccountingBook    retention.Class   = "fi.accounting.book"     // financial statements, accounts, chart of accounts, list of the books
	AccountingVoucher retention.Class   = "fi.accounting.voucher"  // vouchers, correspondence on transactions and the rest
	Accounted         retention.Trigger = "fi.accounting.recorded" // the day of the transaction, in the fiscal year to which it belongs
)

// Accounting returns the floors of the Accounting Act 1336/1997 chapter 2 section
// 10 for a body whose fiscal year ends on a day: ten years from the end of the
// fiscal year for books, and six years from the end of the calendar year in which
// the fiscal year ended for vouchers. It is the pattern for a book of a host's
// own that depends on the host.
//
// A month and a day that no year has are [retention.ErrDefinition].
func Accounting(month time.Month, day int) (*retention.Rulebook, error) {
	act := calendar.Source{Citation: "Accounting Act 1336/1997", URL: "https://www.finlex.fi/fi/laki/ajantasa/1997/19971336", Checked: checked,
		Doubt: "read through professional journals; the day from which this wording applies was not looked up, so the rule is open at both ends"}
	const either = retention.Delete | retention.Anonymise
	return retention.NewRulebook(retention.Definition{
		ID: "fi.accounting", Version: "1336/1997", CheckedThrough: checked,
		Complaints: complaints,
		Classes: []retention.ClassInfo{
			{Class: AccountingBook, Title: called.Class(AccountingBook)},
			{Class: AccountingVoucher, Title: called.Class(AccountingVoucher)},
		},
		Triggers: []retention.TriggerInfo{
			called.Trigger(Accounted),
		},
		Rules: []retention.Rule{
			{ID: "fi.accounting.book", Class: AccountingBook, Trigger: Accounted, Cutoff: retention.EndOfFiscalYear(month, day),
				Bound: retention.AtLeast, Period: retention.Years(10), Then: either, Basis: act.At("ch. 2 s. 10")},
			{ID: "fi.accounting.voucher", Class: AccountingVoucher, Trigger: Accounted, Cutoff: retention.EndOfYearOfFiscalYear(month, day),
				Bound: retention.AtLeast, Period: retention.Years(6), Then: either, Basis: act.At("ch. 2 s. 10", "vouchers on real estate are kept longer by the law on value added tax")},
		},
	})
}
