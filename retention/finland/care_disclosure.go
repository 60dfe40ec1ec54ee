package finland

import "github.com/keepuntil/keepuntil/retention"

// The documents of the management of disclosures in the annex of Act 703/2023.
const (
	DisclosureLog     retention.Class = "fi.703.log"     // row 1: log data of use and disclosure, notices of disclosure
	DisclosureConsent retention.Class = "fi.703.consent" // row 2: permits of disclosure, consents, refusals
)

// disclosureRows returns the rows of the annex on the management of disclosures.
func disclosureRows() []retention.Rule {
	const exactly, awaited = retention.Exactly, retention.Awaited
	years, row := retention.Years, annexRow("documents of the management of disclosures")
	return []retention.Rule{
		{ID: "fi.703.log", Class: DisclosureLog, Bound: exactly, Period: years(12), Trigger: Logged, Then: either, Basis: row(1)},
		{ID: "fi.703.consent.newest", Class: DisclosureConsent, Bound: exactly, Period: years(12), Trigger: Death, Absent: awaited, InsteadOf: "fi.703.consent.older", Then: either, Basis: row(2, "nothing is said for one of whom no death is known: kept until there is one")},
		{ID: "fi.703.consent.older", Class: DisclosureConsent, Bound: exactly, Period: years(12), Trigger: Replaced, Absent: awaited, Then: either, Basis: row(2)},
	}
}
