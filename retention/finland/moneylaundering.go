package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the Act on Preventing Money Laundering and Terrorist Financing.
const (
	DueDiligence           retention.Class = "fi.444.3.3" // what is known of a customer; of a permanent one, from 5 June 2018, the transactions too
	SuspiciousTransaction  retention.Class = "fi.444.4.3" // what was acquired to report a suspicious transaction, kept apart from the customers' register
	LaunderingRegister     retention.Class = "fi.444.5.6" // the entries of the authority's register of obliged entities
	InternalBreachReport   retention.Class = "fi.444.7.8" // a report of a suspected breach made inside an obliged entity
	SupervisorBreachReport retention.Class = "fi.444.7.9" // one that a supervisory authority or the Bar Association received
)

// The events of the act.
const (
	RelationEnded       retention.Trigger = "relation-ended"        // the end of the permanent customer relation; none while it lasts
	Transaction         retention.Trigger = "transaction"           // the day on which the occasional or the suspicious transaction was carried out
	RemovedFromRegister retention.Trigger = "removed-from-register" // the removal of the entry from the register; none while it stands there
	ReportMade          retention.Trigger = "report-made"           // the day on which the report of a suspected breach was made
)

// PermanentCustomer is the trait of data that were collected in a permanent customer relation,
// also one that has ended since; those on an occasional transaction do not have it, nor those on
// one that a former customer has made after the end.
const PermanentCustomer retention.Trait = "permanent-customer"

// MoneyLaundering returns the retention periods of Act 444/2017 on preventing money laundering
// and terrorist financing. Data on a customer are kept for five years from the end of the
// permanent relation, or from an occasional transaction; no sentence says that they must
// go then, which GDPR art. 5(1)(e) does. What was acquired to report a suspicious transaction,
// and a report of a breach to a supervisor or inside an obliged entity, is kept for five years
// and then removed. Entries of the register are kept for five years from the end of the year
// of their removal.
//
// The host has to say of each record on a customer whether the relation is a permanent one,
// [PermanentCustomer]: which of the two starts applies follows from that, in chapter 4 too,
// whose "or" says no more. A transaction of a permanent customer keeps the record for five
// years too, so that one after the end of the relation is not lost. Two occasional
// transactions on different days contradict each other, and so do two ends of a relation: write them into two records, or take the end out of the record
// while the customer is one again.
//
// Not in the rules: what is necessary for a criminal investigation, a pending trial, an
// official inquiry (chapter 7) or the rights of those concerned stays longer, and the
// need is examined every three years. That is a hold of the host, with a reminder. A report
// of chapter 7 can fall under [Whistleblowing] as well, from 1 January 2023 (ss. 8(5) and
// 9(5)): ask for both. The person may not inspect what chapters 3 and 4 have collected on
// suspicions; the Data Protection Ombudsman may, at their request (ch. 4 s. 3(2)).
func MoneyLaundering() *retention.Rulebook { return moneyLaundering() }

var moneyLaundering = sync.OnceValue(func() *retention.Rulebook {
	const (
		atLeast, exactly = retention.AtLeast, retention.Exactly
		remove           = retention.Delete
		either           = retention.Delete | retention.Anonymise

		floor     = "that the period is a floor only, and what may be done afterwards, is inferred: no sentence orders removal"
		since2018 = "that the data on transactions, which the sentence before names since 406/2018, are kept as long is inferred"
		relation  = "that of the two starts the end of the relation applies where there is one, and that it is the permanent one, is inferred"
		start     = "that the five years of keeping start where those of removal do is inferred"
		necessary = "that the necessary data are kept for the whole five years is inferred: the sentence that keeps them has no number"
		later     = "that a transaction also starts the years of a permanent customer, so that one after the end of the relation is kept, is inferred"
	)
	var (
		years = retention.Years
		since = calendar.MustParseDate("2017-07-03")
		act   = calendar.Source{Citation: "Act 444/2017", URL: "https://www.finlex.fi/fi/laki/ajantasa/2017/20170444", Checked: confirmed}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.444", Version: "444/2017, as amended through 414/2024", CheckedThrough: followed,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("ch. 3 s. 3, ch. 4 s. 3, ch. 5 s. 6, ch. 7 ss. 8 and 9", "read as enacted, with the amending acts that were found up to February 2025, and not at the address"),
			act.At("ch. 3 s. 3(1), as amended by 406/2018 from 2018-06-05: the same period; the duty to keep up to date now names documents on transactions too"),
			act.At("ch. 4 s. 3(1), ch. 7 ss. 8(2) and 9(2): the need to keep longer is examined within three years of the last time; a duty to look, not a period"),
			act.At("ch. 7 ss. 8(5) and 9(5), added by 1174/2022 from 2023-01-01: Act 1171/2022 applies too"),
			act.At("ch. 9 s. 7: in force from 2017-07-03, chapter 5 from 2019-07-01; Act 503/2008, which held before, was not read"),
			act.At("ch. 3 s. 3, ch. 4 s. 3, ch. 5 s. 6, ch. 7 ss. 8 and 9: no section says how years count; that they end on the day with the same number, as in Act 150/1930 s. 3, is inferred"),
			{Citation: "Regulation (EU) 2024/1624 on money laundering, which applies from July 2027 and sets periods of its own", Checked: act.Checked, Doubt: "from memory; the text was not read"},
		},
		Classes:  called.Classes(DueDiligence, SuspiciousTransaction, LaunderingRegister, InternalBreachReport, SupervisorBreachReport),
		Triggers: called.Triggers(RelationEnded, Transaction, RemovedFromRegister, ReportMade),
		Traits:   called.Traits(PermanentCustomer),
		Rules: []retention.Rule{
			{ID: "fi.444.3.3.relation", Class: DueDiligence, When: PermanentCustomer, Bound: atLeast, Period: years(5), Trigger: RelationEnded, Absent: retention.Awaited, Then: either, From: since, Basis: act.At("ch. 3 s. 3(1)", floor, since2018)},
			{ID: "fi.444.3.3.occasional", Class: DueDiligence, Unless: PermanentCustomer, Bound: atLeast, Period: years(5), Trigger: Transaction, Then: either, From: since, Basis: act.At("ch. 3 s. 3(1)", floor)},
			{ID: "fi.444.3.3.later", Class: DueDiligence, When: PermanentCustomer, Bound: atLeast, Period: years(5), Trigger: Transaction, Absent: retention.NotBinding, Pick: retention.Latest, Then: either, From: since, Basis: act.At("ch. 3 s. 3(1)", floor, later)},
			{ID: "fi.444.4.3.relation", Class: SuspiciousTransaction, When: PermanentCustomer, Bound: exactly, Period: years(5), Trigger: RelationEnded, Absent: retention.Awaited, Then: remove, From: since, Basis: act.At("ch. 4 s. 3(1)", relation, start)},
			{ID: "fi.444.4.3.later", Class: SuspiciousTransaction, When: PermanentCustomer, Bound: atLeast, Period: years(5), Trigger: Transaction, Absent: retention.NotBinding, Pick: retention.Latest, Then: remove, From: since, Basis: act.At("ch. 4 s. 3(1)", later)},
			{ID: "fi.444.4.3.transaction", Class: SuspiciousTransaction, Unless: PermanentCustomer, Bound: exactly, Period: years(5), Trigger: Transaction, Then: remove, From: since, Basis: act.At("ch. 4 s. 3(1)", relation, start)},
			{ID: "fi.444.5.6", Class: LaunderingRegister, Bound: atLeast, Period: years(5), Trigger: RemovedFromRegister, Absent: retention.Awaited, Cutoff: retention.EndOfYear(), Then: either, From: calendar.MustParseDate("2019-07-01"), Basis: act.At("ch. 5 s. 6(3)", floor)},
			{ID: "fi.444.7.8", Class: InternalBreachReport, Bound: exactly, Period: years(5), Trigger: ReportMade, Then: remove, From: since, Basis: act.At("ch. 7 s. 8(2)", necessary)},
			{ID: "fi.444.7.9", Class: SupervisorBreachReport, Bound: exactly, Period: years(5), Trigger: ReportMade, Then: remove, From: since, Basis: act.At("ch. 7 s. 9(2)", start)},
		},
		Relations: []retention.Relation{
			{Yields: "fi.444.4.3.relation", To: "fi.444.4.3.later", Basis: act.At("ch. 4 s. 3(1)", later)},
		},
	})
})
