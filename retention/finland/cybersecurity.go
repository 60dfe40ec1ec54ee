package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Cybersecurity Act 124/2025: what an entity under the act tells its
// supervisor of a significant incident. Both notices count from the detection, the reports from the
// follow-up notice or from the end of the handling:
//
//	first notice       24 hours from the detection
//	follow-up notice   72 hours from the detection, or 24 for trust services
//	interim report     a month from the follow-up notice, if the incident goes on
//	final report       a month from the follow-up notice, or from the end of its handling
//
// All are due without delay: the hours are their outer end. What the supervisor asks for
// in between, and what recipients of the service are told, has no number (sections 12(1)
// and 14).

// cybersecurity is Act 124/2025.
var (
	cybersecurity         = calendar.Source{Citation: "Act 124/2025", URL: "https://www.finlex.fi/fi/laki/ajantasa/2025/20250124", Checked: confirmed}
	cybersecurityInForce  = calendar.MustParseDate("2025-04-08")
	cybersecurityFollowed = calendar.MustParseDate("2026-01-01")
)

// IncidentNotice is the window of the Cybersecurity Act 124/2025 section 11(2): 24 hours
// from detecting a significant incident for the first notice to the supervisor.
//
// No act says how hours are counted, so they count from the instant, and nothing rounds or
// moves them. Safe and latest instant are the same.
func IncidentNotice() reply.HourWindow {
	return incident("fi.124.11.first", "s. 11(2)", 24)
}

// IncidentFollowUp is the window of the Cybersecurity Act 124/2025 section 11(2): 72 hours
// from detecting a significant incident for the follow-up notice. It counts from the
// detection too, and not from the first notice. A provider of trust services has
// [IncidentFollowUpTrust] if its trust services are affected.
func IncidentFollowUp() reply.HourWindow {
	return incident("fi.124.11.follow-up", "s. 11(2)", 72)
}

// IncidentFollowUpTrust is the window of the Cybersecurity Act 124/2025 section 11(6): 24
// hours from detecting a significant incident for the follow-up notice of a provider of
// trust services, if the incident affects them. It stands instead of [IncidentFollowUp].
func IncidentFollowUpTrust() reply.HourWindow {
	return incident("fi.124.11.trust", "s. 11(6)", 24)
}

// incident returns a window of the act in hours.
func incident(id, section string, hours int) reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID:    id,
		Basis: cybersecurity.At(section, hoursInferred), Law: Computation, Hours: hours, From: cybersecurityInForce, CheckedThrough: cybersecurityFollowed,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	})
}

// IncidentInterimReport is the window of the Cybersecurity Act 124/2025 section 12(2): one
// month from giving the follow-up notice for the interim report, if the incident lasts
// long. The act does not say what long is; the final report then waits, in
// [IncidentFinalReportLong].
//
// Whether Act 150/1930 section 5 helps with a report to a supervisor is not settled, so the
// safe day is the nominal one.
func IncidentInterimReport() reply.Window {
	return incidentReport("fi.124.12", "s. 12(2)")
}

// IncidentFinalReport is the window of the Cybersecurity Act 124/2025 section 13(1): one
// month from delivering the follow-up notice for the final report. The safe day is the
// nominal one, as with [IncidentInterimReport].
func IncidentFinalReport() reply.Window {
	return incidentReport("fi.124.13", "s. 13(1)")
}

// IncidentFinalReportLong is the window of the Cybersecurity Act 124/2025 section 13(1): one
// month from the end of the handling of an incident that lasts long for the final report. It
// stands instead of [IncidentFinalReport].
func IncidentFinalReportLong() reply.Window {
	return incidentReport("fi.124.13.long", "s. 13(1)")
}

// incidentReport returns a window of the act in days.
func incidentReport(id, section string) reply.Window {
	return called.Window(reply.Window{
		ID:    id,
		Basis: cybersecurity.At(section), Law: Computation, From: cybersecurityInForce, CheckedThrough: cybersecurityFollowed,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}
