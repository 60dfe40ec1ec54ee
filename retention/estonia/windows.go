package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var checked = calendar.MustParseDate("2026-11-22")

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		Registration(), InformationRequest(), InformationForwarding(), InformationRefusal(),
		Letter(), LetterForwarding(),
		LawEnforcementRequest(), LawEnforcementConsultation(),
		Challenge(), CourtAction(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow { return []reply.HourWindow{LawEnforcementBreach()} }

// The windows of the Public Information Act (AvTS).

// Registration is the window of AvTS § 16(1): a request for information is
// registered on the day of its arrival, and at the latest on the next working
// day. A request that is answered at once need not be registered. There is no
// extension, and safe and latest day are the same.
func Registration() reply.Window {
	return reply.Window{
		ID: "ee.avts.16", Duty: "register a request for information on the day it arrives; at the latest on the next working day",
		Basis: publicInformation("§ 16(1)", ""), Law: Computation, From: avtsInForce, CheckedThrough: avtsThrough,
		Readings: []reply.Reading{{Period: retention.WorkingDays(1)}},
	}
}

// InformationRequest is the window of AvTS § 18: five working days to comply
// with a request for information. The first of them is the working day after the
// registration. By § 19 the period can be extended to fifteen working days in
// all, if the request must be made more precise or the search takes time; the
// asker is told, with reasons, within the first five.
//
// A period of working days ends on one, so safe and latest day are the same. If
// a request was never registered, start with the day of receipt.
//
// The text in force ends on 2026-11-30; what replaces it was not seen.
func InformationRequest() reply.Window {
	return reply.Window{
		ID: "ee.avts.18", Duty: "comply with a request for information at once; at the latest within five working days from the one after registration",
		Basis: publicInformation("§ 18", "which section says how the days are counted, 18 or 20, was not settled"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(15), Notice: retention.WorkingDays(5),
			When:  "the request must be made more precise, or finding the information takes time; told with reasons within five working days",
			Basis: publicInformation("§ 19", ""),
		},
	}
}

// InformationForwarding is the window of AvTS § 21: five working days to send a
// request on to the body that has the information, and to tell the asker. The
// clock of that body starts with its own registration. There is no extension,
// and safe and latest day are the same.
func InformationForwarding() reply.Window {
	return reply.Window{
		ID: "ee.avts.21", Duty: "send a request on to the holder of the information and tell the asker; at the latest within five working days from the one after registration",
		Basis: publicInformation("§ 21", "that it counts from the registration is taken from the rule on answers"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	}
}

// InformationRefusal is the window of AvTS § 23: five working days to refuse a
// request, with reasons. Safe and latest day are the same. Whether a refusal may
// still come within the fifteen days after a notice under § 19 was not found, so
// the window has no extension.
func InformationRefusal() reply.Window {
	return reply.Window{
		ID: "ee.avts.23", Duty: "refuse a request for information with reasons; at the latest within five working days from the one after registration",
		Basis: publicInformation("§ 23", "whether a refusal may come later after an extension under § 19 was not found"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	}
}

var (
	avtsInForce = calendar.MustParseDate("2001-01-01")
	avtsThrough = calendar.MustParseDate("2026-11-30")
)

// publicInformation cites the Public Information Act.
func publicInformation(where, doubt string) calendar.Source {
	const unread = "the text was not read, pages of authorities agree on it; that it holds from 2001-01-01 is from memory; a new text applies from 2026-12-01 and was not seen"
	return calendar.Source{Citation: "Avaliku teabe seadus " + where, URL: "https://www.riigiteataja.ee/akt/106032026003", Checked: checked, Doubt: also(doubt, unread)}
}

// The windows of the act on memoranda and requests for explanation (MSVS).

// Letter is the window of MSVS § 6: 15 calendar days from the registration of a
// memorandum or a request for explanation to answer it. It can be extended to two
// months in all if a special need or the difficulty of the answer asks for it;
// the person is told of that, and why. For that notice no number was found, so
// it is due within the 15 days.
//
// Before the amendment RT I, 18.12.2024, 2 the period was 30 days. The amendment
// came into force on 2024-12-28 by the general rule, or else on 2025-01-01; its
// clause was not read. So for letters registered from 2024-12-28 to 2024-12-31
// the safe day follows 15 days and the latest one 30.
//
// The safe day is the nominal one. That TsÜS § 136(8) moves an authority's own
// limit follows from its words only, and the latest day rests on it. A letter
// that asks for public information follows [InformationRequest] instead (MSVS
// § 1(3)).
func Letter() reply.Window {
	earliest, certain := calendar.MustParseDate("2024-12-28"), calendar.MustParseDate("2025-01-01")
	amended := func(reading string) calendar.Source {
		return calendar.Source{Citation: "RT I, 18.12.2024, 2: " + reading, URL: amendment, Checked: checked, Doubt: "the clause on its entry into force was not read"}
	}
	return reply.Window{
		ID: "ee.msvs.6", Duty: "answer a memorandum or a request for explanation without delay; at the latest 15 days from registration, 30 before the end of 2024",
		Basis: letters("§ 6", ""), Law: Computation, From: msvsSeen, CheckedThrough: checked, FromRegistration: true,
		Readings: []reply.Reading{
			{Period: retention.Days(15), From: certain},
			{Period: retention.Days(15), From: earliest, Until: certain, Basis: amended("in force from 2024-12-28 by the general rule")},
			{Period: retention.Days(30), From: earliest, Until: certain, Basis: amended("30 days still, if in force from 2025-01-01")},
			{Period: retention.Days(30), Until: earliest},
		},
		Extension: reply.Extension{
			Total: retention.Months(2),
			When:  "a special need, for the difficulty of the answer; the person is told, and why",
			Basis: letters("§ 6, extension", "within what time the person is told was not found"),
		},
	}
}

// LetterForwarding is the window of MSVS § 5: five working days from the
// registration to send a letter on to the competent body, and to tell its
// author. There is no extension, and safe and latest day are the same.
func LetterForwarding() reply.Window {
	return reply.Window{
		ID: "ee.msvs.5", Duty: "send a letter on to the competent body and tell its author; at the latest five working days from registration",
		Basis: letters("§ 5", "the number of the section is from memory"), Law: Computation, From: msvsSeen, CheckedThrough: checked, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	}
}

// The oldest text that was seen, in its English translation, is in force from
// this day; the act is older.
var msvsSeen = calendar.MustParseDate("2011-07-01")

// amendment is RT I, 18.12.2024, 2, by which 30 days became 15.
const amendment = "https://www.riigiteataja.ee/akt/118122024002"

// letters cites the act on memoranda and requests for explanation.
func letters(where, doubt string) calendar.Source {
	const unread = "the text in force was not read, only the bill and pages of authorities; that letters are registered by the next working day is taken from AvTS"
	return calendar.Source{Citation: "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus " + where,
		URL: amendment, Checked: checked, Doubt: also(doubt, unread)}
}

// The windows of the Personal Data Protection Act (IKS) for law enforcement.
// Other requests about personal data follow the GDPR, in package eu.

// LawEnforcementRequest is the window of IKS § 27(2): one month from receipt to
// act on a person's request, where data are processed for law enforcement (IKS
// chapter 4). No extension is named.
//
// The act is national, so TsÜS counts and not Regulation 1182/71. The safe day
// is the nominal one, as with [Letter].
func LawEnforcementRequest() reply.Window {
	return reply.Window{
		ID: "ee.iks.27.2", Duty: "act on a person's request, in law enforcement, without delay; at the latest a month from receipt",
		Basis: dataProtection("§ 27(2)", ""), Law: Computation, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	}
}

// LawEnforcementConsultation is the window of IKS § 39(4): six weeks from
// receiving the information of § 39(2) for the Data Protection Inspectorate to
// give its advice on processing for law enforcement. The duty is the
// authority's; the safe day is the nominal one.
//
// By § 39(5) a month can be added, which is told with reasons within a month of
// the receipt of the request. Six weeks and a month are no period of one unit, so
// the window has no extension; a month from the end of the six weeks is the host's
// to add.
func LawEnforcementConsultation() reply.Window {
	return reply.Window{
		ID: "ee.iks.39.4", Duty: "give advice on processing in law enforcement (the Inspectorate); from receipt of the information",
		Basis: dataProtection("§ 39(4)", "the month that § 39(5) allows beyond it is not computed"), Law: Computation, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Weeks(6)}},
	}
}

// LawEnforcementBreach is the window of IKS § 44(1): 72 hours from becoming aware
// of a personal data breach in law enforcement to notify the Data Protection
// Inspectorate, if possible. A later notice gives reasons. Other breaches follow
// GDPR article 33.
//
// The hours count from the instant, which is safe under every way to count them;
// what TsÜS says of hours was not read. Safe and latest instant are the same.
func LawEnforcementBreach() reply.HourWindow {
	return reply.HourWindow{
		ID:    "ee.iks.44.1",
		Duty:  "notify the Inspectorate of a personal data breach in law enforcement, without delay and if possible; from becoming aware",
		Basis: dataProtection("§ 44(1)", "how TsÜS counts hours was not read"),
		Law:   Computation, Hours: 72, From: iksInForce, CheckedThrough: checked,
		Readings: []reply.HourReading{{Start: reply.FromInstant}},
	}
}

var iksInForce = calendar.MustParseDate("2019-01-15")

// dataProtection cites the Personal Data Protection Act.
func dataProtection(where, doubt string) calendar.Source {
	return calendar.Source{Citation: "Isikuandmete kaitse seadus " + where, URL: "https://www.riigiteataja.ee/akt/106032026010", Checked: checked, Doubt: doubt}
}

// The time limits of a party.

// Challenge is the window of the Administrative Procedure Act (HMS) § 75: 30
// days for a person to file a challenge, from the day on which they learned of
// the act, or should have. It is a time limit of the person and has no extension.
//
// TsÜS § 136(8) moves its end, and the latest day rests on that; the safe day is
// the nominal one. The text of § 75 was not read. The window begins with TsÜS, on
// 2002-07-01; HMS is half a year older.
func Challenge() reply.Window {
	return reply.Window{
		ID: "ee.hms.75", OfParty: true, Duty: "file a challenge (the person); from when they learned of the act or should have",
		Basis: calendar.Source{Citation: "Haldusmenetluse seadus § 75", URL: "https://www.riigiteataja.ee/akt/113032019055?leiaKehtiv", Checked: checked,
			Doubt: "the text of the section was not read, only secondary sources; which section leads from HMS to TsÜS was not found"},
		Law: Computation, From: calendar.MustParseDate("2002-07-01"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	}
}

// CourtAction is the window of the Code of Administrative Court Procedure (HKMS)
// § 46: 30 days for a person to ask a court to annul an administrative act, from
// its notification. It is a time limit of the person and has no extension.
//
// Safe and latest day are as with [Challenge]. The text of § 46 was not read.
func CourtAction() reply.Window {
	return reply.Window{
		ID: "ee.hkms.46", OfParty: true, Duty: "ask a court to annul an administrative act (the person); from its notification",
		Basis: calendar.Source{Citation: "Halduskohtumenetluse seadustik § 46", Checked: checked,
			Doubt: "the text was not read; the section, the 30 days and the day from which it is in force, 2012-01-01, are from memory"},
		Law: Computation, From: calendar.MustParseDate("2012-01-01"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	}
}

// also joins two doubts.
func also(doubt, another string) string {
	if doubt == "" {
		return another
	}
	return doubt + "; " + another
}
