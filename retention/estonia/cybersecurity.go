package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the register of cyber incidents, and the event that starts the period of
// an incident.
const (
	CyberIncident  retention.Class   = "ee.kuts.13.incident"  // data on an incident: § 13(5) 1)
	CyberOther     retention.Class   = "ee.kuts.13.other"     // other data of the register, as on threats: § 13(5) 2)
	CyberOperation retention.Class   = "ee.kuts.13.operation" // what was done in the register: § 13(5) 3)
	IncidentSolved retention.Trigger = "incident-solved"
)

// Cybersecurity returns the rules of the Cybersecurity Act (KüTS) § 13(5) on the register
// of cyber incidents, which the Information System Authority keeps: five years from the
// solution of the incident, five from the entry of other data, and three for what was done
// in the register. They are law from 2026-01-01. What a provider keeps of an incident of
// its own is not said there.
func Cybersecurity() *retention.Rulebook { return cybersecurity() }

var cybersecurity = sync.OnceValue(func() *retention.Rulebook {
	const (
		exactly, del = retention.Exactly, retention.Delete

		then  = "that the data are then deleted, and not only may be, is inferred"
		older = "that it holds for data entered before 1 January 2026 too is inferred"
	)
	var (
		years = retention.Years
		since = calendar.MustParseDate("2026-01-01")
		act   = calendar.Source{Citation: "Küberturvalisuse seadus", URL: "https://www.riigiteataja.ee/akt/130122025015", Checked: reread}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.kuts", Version: "RT I, 30.12.2025, 15", CheckedThrough: copied,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§ 13(5)", unseen),
			act.At("§ 13(4) 5): the statute of the register says more on how the data are kept", "the statute was not read"),
		},
		Classes:  called.Classes(CyberIncident, CyberOther, CyberOperation),
		Triggers: called.Triggers(IncidentSolved, Entered, Logged),
		Rules: []retention.Rule{
			{ID: "ee.kuts.13.incident", Class: CyberIncident, Trigger: IncidentSolved, Absent: retention.Awaited, Bound: exactly, Period: years(5), Then: del, From: since, Basis: act.At("§ 13(5) 1)", then, older)},
			{ID: "ee.kuts.13.other", Class: CyberOther, Trigger: Entered, Bound: exactly, Period: years(5), Then: del, From: since, Basis: act.At("§ 13(5) 2)", then, older)},
			{ID: "ee.kuts.13.operation", Class: CyberOperation, Trigger: Logged, Bound: exactly, Period: years(3), Then: del, From: since, Basis: act.At("§ 13(5) 3)", "the text names no start; that the years count from the operation is inferred", then, older)},
		},
	})
})
