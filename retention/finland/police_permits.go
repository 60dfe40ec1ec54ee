package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// policePermits returns the rules of section 38: permits and the other tasks of the police.
//
// Section 38(1) names four days. A decision comes before the end of its validity, so the
// first of them would make the others mean nothing: the last counts, as in the act before,
// which named a day for each kind of data.
//
// The sources are section 38 as it binds since the act before is gone, and as it was
// amended later.
func policePermits(act, later calendar.Source) []retention.Rule {
	const (
		exactly, atMost = retention.Exactly, retention.AtMost
		awaited         = retention.Awaited

		day     = "that the last of the four days counts is inferred"
		granted = "a card that is not granted has no period here"
	)
	years := retention.Years
	return policeRules(
		retention.Rule{ID: "fi.616.38.1", Class: PolicePermit, Bound: atMost, Period: years(20), Trigger: PolicePermitDay, Pick: retention.Latest, Basis: act.At("s. 38(1)", day)},
		retention.Rule{ID: "fi.616.38.1.death", Class: PolicePermit, Bound: atMost, Period: years(1), Trigger: Death, Absent: awaited, Basis: act.At("s. 38(3)")},
		retention.Rule{ID: "fi.616.38.2.1", Class: PoliceFirearmNotice, Bound: atMost, Period: years(3), Trigger: PoliceDataEntered, Basis: act.At("s. 38(2) 1)")},
		retention.Rule{ID: "fi.616.38.2.1.death", Class: PoliceFirearmNotice, Bound: atMost, Period: years(1), Trigger: Death, Absent: awaited, Basis: act.At("s. 38(3)")},
		retention.Rule{ID: "fi.616.38.2.2", Class: PoliceWeapon, Bound: exactly, Period: years(30), Trigger: PoliceObjectDestroyed, Absent: awaited, Basis: act.At("s. 38(2) 2)", "that nothing may go before is inferred")},
		retention.Rule{ID: "fi.616.38.2.3", Class: PoliceLostProperty, Bound: atMost, Period: years(1), Trigger: PoliceDataEntered, Basis: act.At("s. 38(2) 3)")},
		retention.Rule{ID: "fi.616.38.2.4", Class: PoliceMoneyLaundering, Bound: atMost, Period: years(5), Trigger: PoliceDataEntered, Basis: act.At("s. 38(2) 4)")},
		retention.Rule{ID: "fi.616.38.2.5", Class: PoliceSanction, Bound: atMost, Period: years(5), Trigger: PoliceDataEntered, Basis: act.At("s. 38(2) 5)")},
		retention.Rule{ID: "fi.616.38.2.6", Class: PoliceCustomer, Bound: atMost, Period: retention.Immediately(), Trigger: retention.NeedEnded, Absent: awaited, Basis: act.At("s. 38(2) 6)")},
		retention.Rule{ID: "fi.616.38.2.7", Class: PoliceCardFingerprint, Bound: atMost, Period: retention.Days(30), Trigger: PoliceCardGranted, Absent: awaited, From: calendar.MustParseDate("2021-08-02"), Basis: later.At("s. 38(2) 7)", granted)},
	)
}
