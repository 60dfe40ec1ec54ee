package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of what a provider of health care keeps.
const (
	CareData        retention.Class = "ee.ttks.care"      // what proves outpatient and inpatient care: § 4²(4)
	PupilHealthCard retention.Class = "ee.ttks.school"    // § 4²(5) 1)
	AmbulanceCard   retention.Class = "ee.ttks.ambulance" // ambulance cards, referrals and the answers to them: § 4²(5) 1)
	DeathNotice     retention.Class = "ee.ttks.death"     // notices of death and of its cause: § 4²(5) 2)
	TissueSample    retention.Class = "ee.ttks.biopsy"    // of a living person, for a pathology test: § 4²(5) 3)
	AutopsyReport   retention.Class = "ee.ttks.autopsy"   // § 4²(5) 4)
	BloodCard       retention.Class = "ee.ttks.blood"     // blood cards, transfusion and reaction records: § 4²(5) 5)
	GeneticData     retention.Class = "ee.ttks.genetic"   // raw data that research can use again: § 4²(5) 6)
	SafetyIncident  retention.Class = "ee.ttks.safety"    // documents of a patient-safety incident: § 3²(7)
)

// The events that start their periods, and the documents of which the act says nothing.
const (
	Confirmed            retention.Trigger = "confirmed"                  // the data of the service were confirmed
	SchoolLeft           retention.Trigger = "school-left"                // the pupil finished the school or left it
	IncidentRecorded     retention.Trigger = "incident-recorded"          // the patient-safety incident was registered
	DrawnUpBeforeMarch19 retention.Trait   = "drawn-up-before-2019-03-15" // a document drawn up before 15 March 2019
)

// HealthCare returns the rules of the Health Services Organisation Act (TTKS) § 4²(4),
// (5) and § 3²(7) on what a provider of health care keeps, and for how long.
//
// The periods are those of documents drawn up from 2019-03-15. An older one has a
// trait, no rule here binds it, and it is undetermined: § 72² leaves it to the order of
// then, which was not read. A tissue sample is kept as the care needs it: until the
// event [retention.NeedEnded], and 30 years at the most.
//
// From 2026-04-01 a provider that has sent data to the health information system need
// not keep them so long (§ 4²(5¹)); the rules keep them all the same, and a host that
// wants to use the exception writes it. Paper that was digitised may go earlier
// (§ 4²(2)). Logs follow a regulation (§ 4²(6)), and the health information system its
// own list (§ 59¹(5)): neither is here.
func HealthCare() *retention.Rulebook { return healthCare() }

var healthCare = sync.OnceValue(func() *retention.Rulebook {
	const (
		exactly, del = retention.Exactly, retention.Delete

		then = "that the data are then disposed of, and not only may be, is inferred"
		sent = "a provider that has sent the data to the health information system need not keep them so long (§ 4²(5¹)), which the rule leaves out"
	)
	var (
		years   = retention.Years
		since   = calendar.MustParseDate("2019-03-15")
		genetic = calendar.MustParseDate("2026-04-01")
		safety  = calendar.MustParseDate("2024-11-01")
		act     = calendar.Source{Citation: "Tervishoiuteenuste korraldamise seadus", URL: "https://www.riigiteataja.ee/akt/117032026003", Checked: reread}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.ttks", Version: "RT I, 17.03.2026, 3", CheckedThrough: reread,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§§ 3² and 4²", unseen),
			act.At("§ 72²(1): documents drawn up before 15 March 2019 are kept by the order set before", "that order was not read"),
			act.At("§ 4²(5¹): no period for a provider that has sent the data to the health information system, from 1 April 2026"),
			act.At("§ 59¹(5): the health information system keeps without end, with exceptions of 2 to 30 years; not in this book"),
		},
		Classes:  called.Classes(CareData, PupilHealthCard, AmbulanceCard, DeathNotice, TissueSample, AutopsyReport, BloodCard, GeneticData, SafetyIncident),
		Triggers: called.Triggers(Confirmed, SchoolLeft, Death, IncidentRecorded),
		Traits:   called.Traits(DrawnUpBeforeMarch19),
		Rules: []retention.Rule{
			{ID: "ee.ttks.care", Class: CareData, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: exactly, Period: years(30), Then: del, From: since, Basis: act.At("§ 4²(4)", then, sent)},
			{ID: "ee.ttks.school", Class: PupilHealthCard, Unless: DrawnUpBeforeMarch19, Trigger: SchoolLeft, Absent: retention.Awaited, Bound: exactly, Period: years(5), Then: del, From: since, Basis: act.At("§ 4²(5) 1)", then, sent)},
			{ID: "ee.ttks.ambulance", Class: AmbulanceCard, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: exactly, Period: years(5), Then: del, From: since, Basis: act.At("§ 4²(5) 1)", then, sent)},
			{ID: "ee.ttks.death", Class: DeathNotice, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: exactly, Period: years(10), Then: del, From: since, Basis: act.At("§ 4²(5) 2)", then, sent)},
			{ID: "ee.ttks.biopsy.need", Class: TissueSample, Unless: DrawnUpBeforeMarch19, Trigger: retention.NeedEnded, Absent: retention.Awaited, Bound: exactly, Period: retention.Immediately(), Then: del, From: since,
				Basis: act.At("§ 4²(5) 3): the need", "that a sample may not go while it is needed, and must go then, is inferred")},
			{ID: "ee.ttks.biopsy", Class: TissueSample, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: retention.AtMost, Period: years(30), Then: del, From: since, Basis: act.At("§ 4²(5) 3): the longest period")},
			{ID: "ee.ttks.autopsy", Class: AutopsyReport, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: exactly, Period: years(30), Then: del, From: since, Basis: act.At("§ 4²(5) 4)", then, sent)},
			{ID: "ee.ttks.blood", Class: BloodCard, Unless: DrawnUpBeforeMarch19, Trigger: Death, Absent: retention.Awaited, Bound: exactly, Period: years(30), Then: del, From: since, Basis: act.At("§ 4²(5) 5)", then, sent)},
			{ID: "ee.ttks.genetic", Class: GeneticData, Unless: DrawnUpBeforeMarch19, Trigger: Confirmed, Bound: exactly, Period: years(30), Then: del, From: genetic, Basis: act.At("§ 4²(5) 6)", then, sent)},
			{ID: "ee.ttks.safety", Class: SafetyIncident, Trigger: IncidentRecorded, Bound: exactly, Period: years(30), Then: del, From: safety,
				Basis: act.At("§ 3²(7)", then, "that it holds for incidents registered before 1 November 2024 too is inferred")},
		},
		Relations: []retention.Relation{{Yields: "ee.ttks.biopsy.need", To: "ee.ttks.biopsy", Basis: act.At("§ 4²(5) 3): in no case longer")}},
	})
})
