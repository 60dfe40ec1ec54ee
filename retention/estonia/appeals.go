package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The time limits of a party.

// Challenge is the window of the Administrative Procedure Act (HMS) § 75: 30
// days for a person to file a challenge, from the day on which they learned of
// the act, or should have. It is a time limit of the person and has no extension.
//
// TsÜS § 136(8) moves its end, and the latest day rests on that; the safe day is
// the nominal one. The text of § 75 was not read. The window begins with TsÜS, on
// 2002-07-01; HMS is half a year older.
func Challenge() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hms.75", OfParty: true,
		Basis: calendar.Source{Citation: "Haldusmenetluse seadus", URL: "https://www.riigiteataja.ee/akt/113032019055?leiaKehtiv", Checked: checked,
			Doubt: "the text of the section was not read, only secondary sources; which section leads from HMS to TsÜS was not found"}.At("§ 75"),
		Law: Computation, From: calendar.MustParseDate("2002-07-01"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	})
}

// CourtAction is the window of the Code of Administrative Court Procedure (HKMS)
// § 46: 30 days for a person to ask a court to annul an administrative act, from
// its notification. It is a time limit of the person and has no extension.
//
// Safe and latest day are as with [Challenge]. The text of § 46 was not read.
func CourtAction() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hkms.46", OfParty: true,
		Basis: calendar.Source{Citation: "Halduskohtumenetluse seadustik", Checked: checked,
			Doubt: "the text was not read; the section, the 30 days and the day from which it is in force, 2012-01-01, are from memory"}.At("§ 46"),
		Law: Computation, From: calendar.MustParseDate("2012-01-01"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	})
}
