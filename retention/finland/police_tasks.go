package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// policeTasks returns the rules of section 34: the other data of investigation and
// supervision.
//
// What belongs to a criminal matter under investigation is not bound by section 34(1): the
// host decides it as a record of that matter.
func policeTasks(act calendar.Source) []retention.Rule {
	const (
		exactly, atLeast, atMost = retention.Exactly, retention.AtLeast, retention.AtMost
		awaited                  = retention.Awaited

		ordered = "the Swedish text counts the five years of a restraining order from its end"
		found   = "that there is no longest period is inferred"
		citizen = "that the year counts instead of the ten years, also where it ends later, is inferred"
		safety  = "that the five years of s. 34(1) bind these data too is inferred"
	)
	years, atOnce := retention.Years, retention.Immediately()
	return policeRules(
		retention.Rule{ID: "fi.616.34.1", Class: PoliceOtherTask, Unless: PoliceLinkedToMatter, Bound: exactly, Period: years(5), Trigger: PoliceRegistered, Basis: act.At("s. 34(1)", policeFloor)},
		retention.Rule{ID: "fi.616.34.2.1", Class: PoliceBusinessBan, Bound: exactly, Period: years(5), Trigger: PoliceBusinessBanEnded, Absent: awaited, Basis: act.At("s. 34(2) 1)", policeFloor)},
		retention.Rule{ID: "fi.616.34.2.2", Class: PoliceProtection, Bound: exactly, Period: years(5), Trigger: PoliceProtectionOrder, Basis: act.At("s. 34(2) 2)", policeFloor, ordered)},
		retention.Rule{ID: "fi.616.34.2.3", Class: PoliceSupervised, Bound: exactly, Period: years(5), Trigger: PoliceSupervisionEnded, Absent: awaited, Basis: act.At("s. 34(2) 3)", policeFloor)},
		retention.Rule{ID: "fi.616.34.2.4", Class: PoliceWanted, Bound: exactly, Period: years(3), Trigger: PoliceNoticeEnded, Absent: awaited, Basis: act.At("s. 34(2) 4)", policeFloor, "that for a community sanction or parole its own end counts is inferred: the point names only notices and bans")},

		retention.Rule{ID: "fi.616.34.2.5", Class: PoliceMissing, Bound: atLeast, Period: years(5), Trigger: PolicePersonFound, Absent: awaited, Basis: act.At("s. 34(2) 5)", found)},
		retention.Rule{ID: "fi.616.34.2.5.relatives.request", Class: PoliceMissingRelatives, Bound: atMost, Period: atOnce, Trigger: PoliceRemovalRequested, Absent: awaited, Pick: retention.Earliest, Basis: act.At("s. 34(2) 5)")},
		retention.Rule{ID: "fi.616.34.2.5.relatives.need", Class: PoliceMissingRelatives, Bound: atMost, Period: atOnce, Trigger: retention.NeedEnded, Absent: awaited, Basis: act.At("s. 34(2) 5)")},

		retention.Rule{ID: "fi.616.34.2.6", Class: PoliceForeignerMarks, InsteadOf: "fi.616.34.2.6.citizenship", Bound: exactly, Period: years(10), Trigger: PolicePersonEntry, Pick: retention.Latest, Basis: act.At("s. 34(2) 6)", policeFloor)},
		retention.Rule{ID: "fi.616.34.2.6.citizenship", Class: PoliceForeignerMarks, Bound: exactly, Period: years(1), Trigger: PoliceCitizenshipKnown, Absent: awaited, Basis: act.At("s. 34(2) 6)", citizen)},
		retention.Rule{ID: "fi.616.34.2.6.death", Class: PoliceForeignerMarks, Bound: atMost, Period: years(1), Trigger: Death, Absent: awaited, Basis: act.At("s. 34(3)")},

		retention.Rule{ID: "fi.616.34.3.registered", Class: PoliceSafety, Unless: PoliceLinkedToMatter, Bound: exactly, Period: years(5), Trigger: PoliceRegistered, Basis: act.At("s. 34(1)", policeFloor, safety)},
		retention.Rule{ID: "fi.616.34.3.death", Class: PoliceSafety, Bound: atMost, Period: years(1), Trigger: Death, Absent: awaited, Basis: act.At("s. 34(3)")},
	)
}

// policeTaskRelations says that a period ends a year after the person's death at the latest.
func policeTaskRelations(act calendar.Source) []retention.Relation {
	return []retention.Relation{
		{Yields: "fi.616.34.2.6", To: "fi.616.34.2.6.death", Basis: act.At("s. 34(3)")},
		{Yields: "fi.616.34.2.6.citizenship", To: "fi.616.34.2.6.death", Basis: act.At("s. 34(3)")},
		{Yields: "fi.616.34.3.registered", To: "fi.616.34.3.death", Basis: act.At("s. 34(3)")},
	}
}

// policePrevention returns the rules of sections 35 to 37: the prevention and detection of
// offences, informants, and the quality of DNA samples. All but one are longest periods, so
// nothing keeps the data until then.
func policePrevention(act calendar.Source) []retention.Rule {
	const (
		atMost, awaited, last = retention.AtMost, retention.Awaited, retention.Latest

		safety = "that the ten years bind these data beside the year from the death is inferred"
	)
	years, atOnce := retention.Years, retention.Immediately()
	return policeRules(
		retention.Rule{ID: "fi.616.35", Class: PolicePrevention, Bound: atMost, Period: years(10), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 35(1)")},
		retention.Rule{ID: "fi.616.35.observation", Class: PoliceObservation, Bound: atMost, Period: retention.Months(6), Trigger: PoliceDataEntered, Basis: act.At("s. 35(1)")},
		retention.Rule{ID: "fi.616.35.safety", Class: PolicePreventionSafety, Bound: atMost, Period: years(10), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 35(1)", safety)},
		retention.Rule{ID: "fi.616.35.safety.death", Class: PolicePreventionSafety, Bound: atMost, Period: years(1), Trigger: Death, Absent: awaited, Basis: act.At("s. 35(1)")},
		retention.Rule{ID: "fi.616.36", Class: PoliceInformant, Bound: atMost, Period: years(10), Trigger: PolicePersonEntry, Pick: last, Basis: act.At("s. 36")},
		retention.Rule{ID: "fi.616.37.request", Class: PoliceDNAQuality, Bound: atMost, Period: atOnce, Trigger: PoliceRemovalRequested, Absent: awaited, Pick: retention.Earliest, Basis: act.At("s. 37(1)")},
		retention.Rule{ID: "fi.616.37.need", Class: PoliceDNAQuality, Bound: atMost, Period: atOnce, Trigger: retention.NeedEnded, Absent: awaited, Basis: act.At("s. 37(1)")},
	)
}
