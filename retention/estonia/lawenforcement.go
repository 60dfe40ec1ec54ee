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
		Basis: dataProtection.At("§ 27(2)"), Law: Computation, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// LawEnforcementConsultation is the window of IKS § 39(4): six weeks from
// receiving the information of § 39(2) for the Data Protection Inspectorate to
// give its advice on processing for law enforcement. The duty is the
// authority's; the safe day is the nominal one.
//
// By § 39(5) a month can be added, by a notice with reasons within a month of the
// receipt of the request. Six weeks and a month are no period of one unit, so the
// window has no extension; a month from the end of the six weeks is the host's to
// add.
func LawEnforcementConsultation() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.39.4",
		Basis: dataProtection.At("§ 39(4)", "the month that § 39(5) allows beyond it is not computed"), Law: Computation, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Weeks(6)}},
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
		Law:   Computation, Hours: 72, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	})
}

var iksInForce = calendar.MustParseDate("2019-01-15")

// dataProtection is the Personal Data Protection Act.
var dataProtection = calendar.Source{Citation: "Isikuandmete kaitse seadus", URL: "https://www.riigiteataja.ee/akt/106032026010", Checked: checked}
