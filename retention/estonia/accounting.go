package estonia

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of accounting material, and the events that start their periods.
const (
	AccountingDocument   retention.Class   = "ee.accounting.document"         // source documents, ledgers, contracts, reports
	AccountingObligation retention.Class   = "ee.accounting.obligation"       // documents on long-term obligations and rights
	Accounted            retention.Trigger = "ee.accounting.recorded"         // the day on which it was recorded, in the fiscal year to which it belongs
	ObligationEnded      retention.Trigger = "ee.accounting.obligation-ended" // the obligation or right ended
)

// Accounting returns the floors of the Accounting Act (RPS) § 12 for a body whose
// fiscal year ends on a day: seven years from the end of the fiscal year in which
// a document was recorded, and for long-term obligations seven years from their
// end.
//
// A month and a day that no year has are [retention.ErrDefinition].
func Accounting(month time.Month, day int) (*retention.Rulebook, error) {
	act := calendar.Source{Citation: "Raamatupidamise seadus", Checked: checked,
		Doubt: "read through professional journals; the subsection and the day from which this wording applies were not looked up, so the rule is open at both ends; Avaliku teenistuse seadus § 106¹(3), which was read, says the same of the source documents in the state's personnel portal alone"}
	const either = retention.Delete | retention.Anonymise
	return retention.NewRulebook(retention.Definition{
		ID: "ee.accounting", Version: "RPS § 12", CheckedThrough: checked,
		Complaints: complaints,
		Classes:    called.Classes(AccountingDocument, AccountingObligation),
		Triggers:   called.Triggers(Accounted, ObligationEnded),
		Rules: []retention.Rule{
			{ID: "ee.accounting.document", Class: AccountingDocument, Trigger: Accounted, Cutoff: retention.EndOfFiscalYear(month, day),
				Bound: retention.AtLeast, Period: retention.Years(7), Then: either, Basis: act.At("§ 12: documents", "the law on value added tax counts invoices from their issue or receipt")},
			{ID: "ee.accounting.obligation", Class: AccountingObligation, Trigger: ObligationEnded, Absent: retention.Awaited,
				Bound: retention.AtLeast, Period: retention.Years(7), Then: either, Basis: act.At("§ 12: long-term obligations")},
		},
	})
}
