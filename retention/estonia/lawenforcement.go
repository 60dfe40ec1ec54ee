package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Personal Data Protection Act (IKS) for law enforcement.
// Other requests about personal data follow the GDPR, in package eu.

// LawEnforcementRequest is the window of IKS § 27(2): one month from receipt to
// act on a person's request, where data are processed for law enforcement (IKS
// chapter 4). No extension is named.
//
// The act is national, so TsÜS counts and not Regulation 1182/71. The safe day
// is the nominal one, as with [Letter].
func LawEnforcementRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.27.2",
		Basis: dataProtection.At("§ 27(2)"), Law: Computation, From: iksInForce, CheckedThrough: iksThrough,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// LawEnforcementConsultation is the window of IKS § 39(4): six weeks from
// receiving the information of § 39(2) for the Data Protection Inspectorate to
// give its advice on processing for law enforcement. The duty is the
// authority's; the safe day is the nominal one.
//
// If the processing is complex, § 39(5) adds a month. The notice of it counts from
// another day than the six weeks do, so that is no extension of this window: see
// [LawEnforcementConsultationNotice] and [LawEnforcementConsultationLonger].
func LawEnforcementConsultation() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.39.4",
		Basis: dataProtection.At("§ 39(4)"), Law: Computation, From: iksInForce, CheckedThrough: iksThrough,
		Readings: []reply.Reading{{Period: retention.Weeks(6)}},
	})
}

// LawEnforcementConsultationNotice is the window of IKS § 39(5) for the notice: one
// month for the Data Protection Inspectorate to tell, with reasons, that its advice
// takes a month longer. It starts on the receipt of the request for consultation, and
// not on that of the information of § 39(2), from which the six weeks run.
func LawEnforcementConsultationNotice() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.39.5.notice",
		Basis: dataProtection.At("§ 39(5), second sentence"), Law: Computation, From: iksInForce, CheckedThrough: iksThrough,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// LawEnforcementConsultationLonger is the window of IKS § 39(5) for the advice, after
// a notice in time: six weeks from receiving the information of § 39(2), and a month
// from the end of them. Whether the month counts from the last day of the six weeks as
// it stands, or from the working day to which that moves, is not said; the former is
// safe.
func LawEnforcementConsultationLonger() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.39.5",
		Basis: dataProtection.At("§ 39(4), (5)", "that the month is counted on from the end of the six weeks, before it moves to a working day, is inferred"),
		Law:   Computation, From: iksInForce, CheckedThrough: iksThrough,
		Readings: []reply.Reading{{After: retention.Weeks(6), Period: retention.Months(1)}},
	})
}

// LawEnforcementBreach is the window of IKS § 44(1): 72 hours from becoming aware
// of a personal data breach in law enforcement to notify the Data Protection
// Inspectorate, if possible. A later notice gives reasons. Other breaches follow
// GDPR article 33.
//
// The hours count from the instant, which is safe under every way to count them;
// what TsÜS says of hours was not read. Safe and latest instant are the same.
func LawEnforcementBreach() reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID:    "ee.iks.44.1",
		Basis: dataProtection.At("§ 44(1)", "how TsÜS counts hours was not read"),
		Law:   Computation, Hours: 72, From: iksInForce, CheckedThrough: iksThrough,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	})
}

var (
	iksInForce = calendar.MustParseDate("2019-01-15")
	iksThrough = calendar.MustParseDate("2026-10-08") // the text was in force, and no later one was published
)

// dataProtection is the Personal Data Protection Act. The sections cited have no note
// of an amendment.
var dataProtection = calendar.Source{Citation: "Isikuandmete kaitse seadus", URL: "https://www.riigiteataja.ee/akt/130062026052", Checked: reread}
