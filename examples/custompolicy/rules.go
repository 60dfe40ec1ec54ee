package custompolicy

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the city's records.
const (
	Recording  retention.Class = "city.recording"  // of the cameras in its offices
	Voucher    retention.Class = "city.voucher"    // of its accounts
	Initiative retention.Class = "city.initiative" // of a resident, with its decision
)

// The events that start the periods.
const (
	RecordingEnded retention.Trigger = "recording-ended"
	Booked         retention.Trigger = "booked"  // the day of the transaction
	Decided        retention.Trigger = "decided" // the day on which the initiative was decided
)

// Where the rules are written. The Doubt says what was not read in the source.
var (
	privacyAct = calendar.Source{
		Citation: "Act on the Protection of Privacy in Working Life 759/2004 s. 17",
		URL:      "https://www.finlex.fi/fi/laki/ajantasa/2004/20040759",
		Doubt:    "read as a quotation of sections 16–17 at wikikko.info; its exceptions, and the day from which it applies, were not looked up",
	}
	accountingAct = calendar.Source{
		Citation: "Accounting Act 1336/1997 ch. 2 s. 10; Local Government Act 410/2015 ss. 112–113",
		URL:      "https://www.finlex.fi/fi/laki/ajantasa/1997/19971336",
		Doubt: "the period was read at kauppakamaritieto.fi, and at vesilahti.fi that a municipality's fiscal year is the calendar year; " +
			"the sections of the Local Government Act were not looked up; vouchers on real estate are kept longer",
	}
	// The period is a decision of the city and not law: the Act leaves it to the
	// authority. That the National Archives decide what is archived is law.
	cityPlan = calendar.Source{
		Citation: "Information-control plan of the city, 2.1 (its own decision, Act 906/2019 s. 21); appraisal: Archives Act 831/1994 s. 8",
		URL:      "https://kansallisarkisto.fi/sailytysajat-ja-seulontapaatokset",
		Doubt: "the plan and its ten years are made up for this example; the acts were read in the guide of the National Archives for municipalities; " +
			"which of their decisions reaches initiatives, and what became of bill HE 169/2025 for a new act, were not looked up",
	}
)

// Rules returns the rulebook, a line for a sentence. It panics if the rules do not
// load, and then no test passes; a book that depends on a setting returns the error
// of retention.NewRulebook instead.
//
// The floor on vouchers is here to show one. The library has it in
// finland.Accounting, for every fiscal year; retention.Merge would add that book.
func Rules() *retention.Rulebook {
	return retention.MustNewRulebook(retention.Definition{
		ID: "city", Version: "2026",
		Rules: []retention.Rule{
			{ID: "city.recording", Class: Recording, Trigger: RecordingEnded, Bound: retention.AtMost, Period: retention.Years(1), Then: retention.Delete, Basis: privacyAct},
			{ID: "city.voucher", Class: Voucher, Trigger: Booked, Cutoff: retention.EndOfYear(), Bound: retention.AtLeast, Period: retention.Years(6), Then: retention.Delete, Basis: accountingAct},
			{ID: "city.initiative", Class: Initiative, Trigger: Decided, Absent: retention.Awaited, Bound: retention.AtLeast, Period: retention.Years(10), Appraise: true, Then: retention.Delete | retention.Transfer, Basis: cityPlan},
		},
	})
}

// Policy is what the city's service calls: the rules, and a guard that can only
// refuse.
func Policy() policy.Policy {
	return policy.All(policy.FromRulebook(Rules()), openMatter{})
}
