package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Cybersecurity Act (KüTS) § 8: what a service provider tells the
// Information System Authority of a cyber incident with a significant impact, and by
// when. Security authorities report among themselves (§ 8(10)). All of it is due
// without delay; the hours are the outer limit. A processor of the provider has 24
// hours to tell the provider, for which the provider answers (§ 8(1¹)). Interim reports
// come on request and have no number (§ 8(4³)).
//
// The hours count from the instant of becoming aware, which is safe under every way to
// count them.

// CyberFirstNotice is the window of KüTS § 8(1): 24 hours from becoming aware of an
// incident with a significant impact, or one that can reasonably be expected to have
// it, for the first notice.
func CyberFirstNotice() reply.HourWindow {
	return cyberHours("ee.kuts.8.first", "§ 8(1)", 24, calendar.MustParseDate("2018-05-23"))
}

// CyberIncidentNotice is the window of KüTS § 8(4¹): 72 hours from becoming aware of
// an incident with a significant impact for the incident notice, which brings the
// first one up to date.
func CyberIncidentNotice() reply.HourWindow {
	return cyberHours("ee.kuts.8.notice", "§ 8(4¹)", 72, cyberReworded)
}

// CyberTrustNotice is the window of KüTS § 8(4²): 24 hours instead of the 72 of
// [CyberIncidentNotice] for a provider of trust services.
func CyberTrustNotice() reply.HourWindow {
	return cyberHours("ee.kuts.8.trust", "§ 8(4²)", 24, cyberReworded)
}

func cyberHours(id, place string, hours int, from calendar.Date) reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID:    id,
		Basis: cyberAct.At(place, "how TsÜS counts hours was not read"), Law: Computation, Hours: hours, From: from, CheckedThrough: copied,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	})
}

// CyberFinalReport is the window of KüTS § 8(7): one month from the submission of the
// incident notice for the final report. If the incident is not solved by then, the
// report counts as an interim one, and [CyberFinalReportAfterSolution] follows.
//
// The duty is a private one as well, so that its end moves by TsÜS § 136(8) only; the
// safe day is the nominal one.
func CyberFinalReport() reply.Window {
	return cyberReport("ee.kuts.8.final", "§ 8(7), first sentence")
}

// CyberFinalReportAfterSolution is the window of KüTS § 8(7), second sentence: one
// month from the solution of an incident for a new final report, if it was not solved
// when the first one was due.
func CyberFinalReportAfterSolution() reply.Window {
	return cyberReport("ee.kuts.8.final.long", "§ 8(7), second sentence")
}

func cyberReport(id, place string) reply.Window {
	return called.Window(reply.Window{
		ID:    id,
		Basis: cyberAct.At(place), Law: Computation, From: cyberReworded, CheckedThrough: copied,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

var (
	// cyberAct is the Cybersecurity Act.
	cyberAct = calendar.Source{Citation: "Küberturvalisuse seadus", URL: "https://www.riigiteataja.ee/akt/130122025015", Checked: reread,
		Doubt: unseen + "; the subsections with a raised number are numbered by the references to them"}
	cyberReworded = calendar.MustParseDate("2026-01-01")
)
