package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of what an obliged entity keeps against money laundering, and the
// events that start their periods.
const (
	LaunderingRelation    retention.Class   = "ee.rahapts.47.relation"    // who the customer is, the letters and what monitoring has gathered: § 47(1), (2), (6)
	LaunderingTransaction retention.Class   = "ee.rahapts.47.transaction" // documents of a transaction, and what stands behind a report: § 47(3)
	LaunderingVirtual     retention.Class   = "ee.rahapts.47.virtual"     // of a provider of virtual-currency services under § 25(2²)–(2⁵), (2⁷), (2⁸)
	RelationEnded         retention.Trigger = "relation-ended"            // the business relation with the customer ended
	Transacted            retention.Trigger = "transacted"                // the transaction, or the day on which the duty to report was fulfilled
)

// MoneyLaundering returns the rules of the Money Laundering and Terrorist Financing
// Prevention Act (RahaPTS) § 47: five years from the end of the business relation, or
// from the transaction or the report on it, and then deleted unless an act on the
// field says otherwise.
//
// By a precept of the supervisor data may be kept for up to five years more (§ 47(7)):
// that is a hold of the host's, which is to end by then. Under § 47(1¹) some documents
// need not be kept at all; those that are kept follow the rules here. What is gathered
// in an occasional transaction, where there is no relation that could end, is of the
// class of the transaction; a document behind a report has both days, and the later
// counts.
//
// The sentence on virtual currency was law to 2026-06-30. Since then its records are
// undetermined, with the last protected day that they had.
func MoneyLaundering() *retention.Rulebook { return moneyLaundering() }

var moneyLaundering = sync.OnceValue(func() *retention.Rulebook {
	const unless = "whether an act on the field says otherwise than that the data are then deleted was not looked up"
	var (
		five  = retention.Years(5)
		since = calendar.MustParseDate("2017-11-27")
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.rahapts", Version: "RT I, 13.02.2026, 14", CheckedThrough: reread,
		Complaints: complaints,
		Sources: []calendar.Source{
			laundering.At("§ 47", unseen),
			laundering.At("§ 47(1¹): originals and copies need not be kept where the person was identified by means of trust services, or where the document can be had from a database of the state for the whole period"),
			laundering.At("§ 47(5): whoever asks a register of the state has kept what is needed if the query can be shown for five years"),
		},
		Classes:  called.Classes(LaunderingRelation, LaunderingTransaction, LaunderingVirtual),
		Triggers: called.Triggers(RelationEnded, Transacted),
		Rules: []retention.Rule{
			{ID: "ee.rahapts.47.relation", Class: LaunderingRelation, Trigger: RelationEnded, Absent: retention.Awaited, Bound: retention.Exactly, Period: five, Then: retention.Delete, From: since,
				Basis: laundering.At("§ 47(1), (2), (6), (7)", unless)},
			{ID: "ee.rahapts.47.transaction", Class: LaunderingTransaction, Trigger: Transacted, Pick: retention.Latest, Bound: retention.AtLeast, Period: five, Then: retention.Delete, From: since,
				Basis: laundering.At("§ 47(3), (7)", "(3) says at least, and monitoring keeps it while a relation lasts (§ 47(2)), so that it may go and need not, is inferred", "that the later of transaction and report counts for a document behind a report is inferred",
					"that the data on an occasional transaction (§ 47(2)), which no relation follows, count from it is inferred from § 47(5)", unless)},
			{ID: "ee.rahapts.47.virtual", Class: LaunderingVirtual, Trigger: RelationEnded, Absent: retention.Awaited, Bound: retention.Exactly, Period: five, Then: retention.Delete,
				From: calendar.MustParseDate("2022-03-15"), Until: calendar.MustParseDate("2026-07-01"),
				Basis: laundering.At("§ 47(5¹), (7)", "what replaced the sentence was not looked up", unless)},
		},
	})
})

// laundering is the act against money laundering.
var laundering = calendar.Source{Citation: "Rahapesu ja terrorismi rahastamise tõkestamise seadus", URL: "https://www.riigiteataja.ee/akt/113022026014", Checked: reread}
