package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Data Protection Act 1050/2018 and of the act on personal data in
// law enforcement 1054/2018. Other requests about personal data follow the GDPR, in
// package eu.

// ComplaintHandling is the window of the Data Protection Act 1050/2018 section 21(3), added
// by 1225/2023: three months from the day on which a complaint under GDPR article 77 became
// pending for the Data Protection Ombudsman to handle it, or to tell the person when a
// decision can be expected. It does not hold for complaints that were pending on 2024-01-01.
//
// After it the person can appeal to an administrative court, but only until the Ombudsman
// has handled the matter or given the estimate (section 21(4)). The duty is the authority's;
// the safe day is the nominal one, as with [DocumentRequest]. That the Ombudsman can suspend
// a matter while a court has it (section 21(2)) stops no clock here, because the text does
// not say so.
//
// An administrative fine is another matter and no window: none is imposed once more than ten
// years have gone since the breach, or since the end of one that goes on (section 24(5)).
func ComplaintHandling() reply.Window {
	return called.Window(reply.Window{
		ID: "fi.1050.21.3",
		Basis: calendar.Source{Citation: "Act 1050/2018 s. 21(3), added by 1225/2023", Article: "s. 21(3)", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050", Checked: confirmed,
			Doubt: "whether the period stands still while the Ombudsman suspends the matter under s. 21(2) was not found"},
		Law: Computation, From: calendar.MustParseDate("2024-01-01"), CheckedThrough: followed,
		Readings: []reply.Reading{{Period: retention.Months(3)}},
	})
}

// LawEnforcementConsultation is the window of Act 1054/2018 section 21(3): six weeks from
// receiving a request for prior consultation for the Data Protection Ombudsman to give
// guidance on processing for law enforcement, if it would be against the act. The duty is
// the authority's; the safe day is the nominal one.
//
// If the processing is complex a month can be added. The controller is told of that, and
// why, within a month of the receipt of the request. Six weeks and a month are no period of
// one unit, so the window has no extension; a month from the end of the six weeks is the
// host's to add, as a window of its own whose [reply.Reading] counts After six weeks.
func LawEnforcementConsultation() reply.Window {
	return called.Window(reply.Window{
		ID:    "fi.1054.21",
		Basis: lawEnforcement.At("s. 21(3)", "the month that it allows beyond the six weeks is not computed"),
		Law:   Computation, From: lawEnforcementInForce, CheckedThrough: lawEnforcementFollowed,
		Readings: []reply.Reading{{Period: retention.Weeks(6)}},
	})
}

// LawEnforcementBreach is the window of Act 1054/2018 section 34(2): 72 hours from becoming
// aware of a personal data breach in law enforcement to notify the Data Protection
// Ombudsman, where possible and without undue delay. A later notice gives the reasons. No
// notice is needed if the breach is unlikely to put the person's rights at risk. Other
// breaches follow GDPR article 33.
//
// No act says how hours are counted, so they count from the instant, and nothing rounds or
// moves them. Safe and latest instant are the same.
func LawEnforcementBreach() reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID:    "fi.1054.34",
		Basis: lawEnforcement.At("s. 34(2)", hoursInferred),
		Law:   Computation, Hours: 72, From: lawEnforcementInForce, CheckedThrough: lawEnforcementFollowed,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	})
}

// hoursInferred is what no act says of hours.
const hoursInferred = "that the hours count from the instant, neither rounded nor moved, is inferred: no section on hours was found"

var (
	lawEnforcementInForce  = calendar.MustParseDate("2019-01-01")
	lawEnforcementFollowed = calendar.MustParseDate("2024-01-01")

	// lawEnforcement is Act 1054/2018.
	lawEnforcement = calendar.Source{Citation: "Act 1054/2018", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181054", Checked: confirmed,
		Doubt: "read as enacted and in a consolidated copy that gives no day and holds what is in force from 2024-01-01; later changes were not followed"}
)
