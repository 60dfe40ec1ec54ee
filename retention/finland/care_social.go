package finland

import "github.com/keepuntil/keepuntil/retention"

// The documents of social welfare in the annex of Act 703/2023: rows 1 and 9 to 13, and by
// the service task in which they are drawn up rows 2 to 8.
const (
	SocialClient            retention.Class = "fi.703.social.client"             // row 1: document of the client relation, basic data of the client
	SocialFamilies          retention.Class = "fi.703.social.families"           // row 2: services for families with children
	SocialWorkingAge        retention.Class = "fi.703.social.working-age"        // row 3: services for people of working age
	SocialElderly           retention.Class = "fi.703.social.elderly"            // row 4: services for older people
	SocialSubstance         retention.Class = "fi.703.social.substance"          // row 5: care for substance users
	SocialDisability        retention.Class = "fi.703.social.disability"         // row 6: disability services
	SocialChildProtection   retention.Class = "fi.703.social.child-protection"   // row 7: child protection
	SocialFamilyLaw         retention.Class = "fi.703.social.family-law"         // row 8: services of family law
	SocialVouchers          retention.Class = "fi.703.social.vouchers"           // row 9: vouchers in the client's file; one that is accounting material is an AccountingVoucher too
	SocialFees              retention.Class = "fi.703.social.fees"               // row 10: decisions on client fees, and on the income behind them
	SocialCorrespondence    retention.Class = "fi.703.social.correspondence"     // row 11: correspondence on a client's service
	SocialCertificateCopies retention.Class = "fi.703.social.certificate-copies" // row 12: copies of statements and certificates for others
	SocialRecordings        retention.Class = "fi.703.social.recordings"         // row 13: video and sound recorded in social services
)

// socialRows returns the rows of the annex on the documents of social welfare.
func socialRows() []retention.Rule {
	const (
		exactly, atLeast = retention.Exactly, retention.AtLeast
		awaited          = retention.Awaited
	)
	years, row := retention.Years, annexRow("documents of social welfare")
	return []retention.Rule{
		{ID: "fi.703.social.client", Class: SocialClient, Bound: exactly, Period: years(2), Trigger: Death, Absent: awaited, Then: either, Basis: row(1)},
		{ID: "fi.703.social.families", Class: SocialFamilies, Bound: exactly, Period: years(30), Trigger: Closed, Absent: awaited, Then: either, Basis: row(2)},
		{ID: "fi.703.social.working-age", Class: SocialWorkingAge, Bound: exactly, Period: years(10), Trigger: Closed, Absent: awaited, Then: either, Basis: row(3)},
		{ID: "fi.703.social.elderly", Class: SocialElderly, Bound: exactly, Period: years(10), Trigger: Closed, Absent: awaited, Then: either, Basis: row(4)},
		{ID: "fi.703.social.substance", Class: SocialSubstance, Bound: exactly, Period: years(10), Trigger: Closed, Absent: awaited, Then: either, Basis: row(5)},
		{ID: "fi.703.social.disability", Class: SocialDisability, Bound: exactly, Period: years(10), Trigger: LastClosed, Absent: awaited, Then: either, Basis: row(6)},
		{ID: "fi.703.social.disability.need", Class: SocialDisability, Bound: atLeast, Period: retention.Immediately(), Trigger: ServiceNeedEnded, Absent: awaited, Then: either, Basis: row(6, "that the end of the need is a condition, and the years count from the closing alone, is inferred")},
		{ID: "fi.703.social.child-protection", Class: SocialChildProtection, Bound: exactly, Period: years(2), Trigger: Death, Absent: awaited, Then: either, Basis: row(7)},
		{ID: "fi.703.social.family-law.child", Class: SocialFamilyLaw, Bound: exactly, Period: years(120), Trigger: ChildBirth, Pick: retention.Latest, When: ChildMatter, Then: either, Basis: row(8, "that in a matter of several children the youngest one counts is inferred")},
		{ID: "fi.703.social.family-law.other", Class: SocialFamilyLaw, Bound: exactly, Period: years(10), Trigger: Closed, Absent: awaited, Unless: ChildMatter, Then: either, Basis: row(8)},
		{ID: "fi.703.social.vouchers", Class: SocialVouchers, Bound: exactly, Period: years(3), Trigger: Dated, Then: either, Basis: row(9, "from when the years count is not said: from the date of the voucher", "the Accounting Act may ask for six years from the end of the year")},
		{ID: "fi.703.social.fees", Class: SocialFees, Bound: exactly, Period: years(12), Trigger: DecisionEnded, Absent: awaited, Then: either, Basis: row(10)},
		{ID: "fi.703.social.correspondence", Class: SocialCorrespondence, Bound: exactly, Period: years(3), Trigger: Dated, Then: either, Basis: row(11)},
		{ID: "fi.703.social.certificate-copies", Class: SocialCertificateCopies, Bound: exactly, Period: years(5), Trigger: DrawnUp, Then: either, Basis: row(12)},
		{ID: "fi.703.social.recordings", Class: SocialRecordings, Bound: atLeast, Period: retention.Immediately(), Trigger: retention.NeedEnded, Absent: awaited, Then: either, Basis: row(13)},
		{ID: "fi.703.social.recordings.entries", Class: SocialRecordings, Bound: atLeast, Period: retention.Immediately(), Trigger: EntriesMade, Absent: awaited, Then: either, Basis: row(13)},
	}
}
