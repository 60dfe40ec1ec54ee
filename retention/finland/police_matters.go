package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// policeFloor is the doubt of a period after which data "are removed".
const policeFloor = "that nothing may go before the period has ended is inferred; what is not needed goes at once (s. 5(3))"

// policeMatters returns the rules of section 33: criminal matters and the marks of suspects.
//
// Each of the three classes of section 33(1) has two rules, because none of them is removed
// before a year has passed since the limitation. Of the marks one of two periods counts:
// ten years from the last entry or, if the offence is graver, from the person's death,
// which is later and would mean nothing beside the first.
func policeMatters(act calendar.Source) []retention.Rule {
	const (
		exactly, atLeast, atMost = retention.Exactly, retention.AtLeast, retention.AtMost
		awaited                  = retention.Awaited
		last                     = retention.Latest

		barred = "that of several offences the last one to become time-barred counts is inferred"
		graver = "that the ten years from the death count instead of those from the last entry is inferred"
		child  = "that the 15 years are of each act for which there is an entry is inferred"
		clear  = "that the year counts from the last entry on the suspect, and that s. 33(7) prolongs it no more, is inferred"
	)
	years := retention.Years
	return policeRules(
		retention.Rule{ID: "fi.616.33.1.1", Class: PoliceMatterUpToYear, Bound: exactly, Period: years(5), Trigger: PoliceSentToProsecutor, Basis: act.At("s. 33(1) 1)", policeFloor)},
		retention.Rule{ID: "fi.616.33.1.1.limitation", Class: PoliceMatterUpToYear, Bound: atLeast, Period: years(1), Trigger: PoliceLimitationEnded, Absent: awaited, Basis: act.At("s. 33(2)", barred)},
		retention.Rule{ID: "fi.616.33.1.2", Class: PoliceMatterUpToFive, Bound: exactly, Period: years(10), Trigger: PoliceSentToProsecutor, Basis: act.At("s. 33(1) 2)", policeFloor)},
		retention.Rule{ID: "fi.616.33.1.2.limitation", Class: PoliceMatterUpToFive, Bound: atLeast, Period: years(1), Trigger: PoliceLimitationEnded, Absent: awaited, Basis: act.At("s. 33(2)", barred)},
		retention.Rule{ID: "fi.616.33.1.3", Class: PoliceMatterOverFive, Bound: exactly, Period: years(20), Trigger: PoliceSentToProsecutor, Basis: act.At("s. 33(1) 3)", policeFloor)},
		retention.Rule{ID: "fi.616.33.1.3.limitation", Class: PoliceMatterOverFive, Bound: atLeast, Period: years(1), Trigger: PoliceLimitationEnded, Absent: awaited, Basis: act.At("s. 33(2)", barred)},

		retention.Rule{ID: "fi.616.33.3", Class: PoliceOtherMatter, Bound: exactly, Period: years(1), Trigger: PoliceLimitationEnded, Absent: awaited, Basis: act.At("s. 33(3)", policeFloor)},
		retention.Rule{ID: "fi.616.33.3.registered", Class: PoliceOtherMatter, Bound: atLeast, Period: years(5), Trigger: PoliceRegistered, Basis: act.At("s. 33(3)")},

		retention.Rule{ID: "fi.616.33.4", Class: PoliceSuspectMarks, Unless: PolicePenaltyOfYear, Bound: atMost, Period: years(10), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 33(4)", graver)},
		retention.Rule{ID: "fi.616.33.4.death", Class: PoliceSuspectMarks, When: PolicePenaltyOfYear, Bound: atMost, Period: years(10), Trigger: Death, Absent: awaited, Basis: act.At("s. 33(4)", graver)},
		retention.Rule{ID: "fi.616.33.5", Class: PoliceSuspectMarks, When: PoliceSuspectUnder15, Bound: atMost, Period: years(5), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 33(5)", child)},
		retention.Rule{ID: "fi.616.33.6", Class: PoliceSuspectMarks, When: PoliceNotSuspectedMore, Bound: atMost, Period: years(1), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 33(6)", clear)},
	)
}

// policeMatterRelations says that a criminal matter is kept for the longer of two periods.
func policeMatterRelations(act calendar.Source) []retention.Relation {
	return []retention.Relation{
		{Yields: "fi.616.33.1.1", To: "fi.616.33.1.1.limitation", Basis: act.At("s. 33(2)")},
		{Yields: "fi.616.33.1.2", To: "fi.616.33.1.2.limitation", Basis: act.At("s. 33(2)")},
		{Yields: "fi.616.33.1.3", To: "fi.616.33.1.3.limitation", Basis: act.At("s. 33(2)")},
		{Yields: "fi.616.33.3", To: "fi.616.33.3.registered", Basis: act.At("s. 33(3)")},
	}
}
