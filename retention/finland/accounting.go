package finland

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of accounting material, and the day that puts it into a fiscal
// year.
const (
	AccountingBook    retention.Class   = "fi.accounting.book"     // financial statements, reports of the board, books, chart of accounts, list of books and materials
	AccountingVoucher retention.Class   = "fi.accounting.voucher"  // vouchers, correspondence on transactions and the rest
	Accounted         retention.Trigger = "fi.accounting.recorded" // the day of the transaction; of a fiscal year that does not end on the day of the book, a first, last or changed one, the last day of that fiscal year
)

// Accounting returns the floors of the Accounting Act 1336/1997 chapter 2 section
// 10 for a body whose fiscal year ends on a day: at least ten years from the end of the
// fiscal year for books, and at least six years from the end of the calendar year in
// which the fiscal year ended for vouchers, unless another act has a longer period for
// them. It is the pattern for a book of a host's own that depends on the host.
//
// The act came into force on 1997-12-31. Act 1620/2015 has the same periods and names the
// report of the board; until then practitioners (chapter 7) kept their books for six years
// only, and here they have ten.
//
// A month and a day that no year has are [retention.ErrDefinition].
func Accounting(month time.Month, day int) (*retention.Rulebook, error) {
	act := calendar.Source{Citation: "Accounting Act 1336/1997, since 2016 by 1620/2015,", URL: "https://www.finlex.fi/fi/laki/ajantasa/1997/19971336", Checked: confirmed,
		Doubt: "practitioners kept books six years only for fiscal years that began before 2016, and fiscal years that began before 1998 may have followed the older act; every fiscal year is taken to end on the day given, and a longer one ends later"}
	from := calendar.MustParseDate("1997-12-31")
	const either = retention.Delete | retention.Anonymise
	return retention.NewRulebook(retention.Definition{
		ID: "fi.accounting", Version: "1620/2015", CheckedThrough: followed,
		Complaints: complaints,
		Classes:    called.Classes(AccountingBook, AccountingVoucher),
		Triggers:   called.Triggers(Accounted),
		Rules: []retention.Rule{
			{ID: "fi.accounting.book", Class: AccountingBook, Trigger: Accounted, Cutoff: retention.EndOfFiscalYear(month, day),
				Bound: retention.AtLeast, Period: retention.Years(10), Then: either, From: from, Basis: act.At("ch. 2 s. 10(1)")},
			{ID: "fi.accounting.voucher", Class: AccountingVoucher, Trigger: Accounted, Cutoff: retention.EndOfYearOfFiscalYear(month, day),
				Bound: retention.AtLeast, Period: retention.Years(6), Then: either, From: from, Basis: act.At("ch. 2 s. 10(2)", "vouchers on real estate are kept longer by the law on value added tax")},
		},
	})
}
