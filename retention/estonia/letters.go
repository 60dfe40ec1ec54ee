package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the act on memoranda and requests for explanation (MSVS).

// Letter is the window of MSVS § 6: 15 calendar days from the registration of a
// memorandum or a request for explanation to answer it. It can be extended to two
// months in all if a special need or the difficulty of the answer asks for it;
// the person is told of that, and why. For that notice no number was found, so
// it is due within the 15 days.
//
// Before the amendment RT I, 18.12.2024, 2 the period was 30 days. The amendment
// came into force on 2024-12-28 by the general rule, or else on 2025-01-01: its bill
// had no clause on that, but the act as passed was not read. So for letters
// registered from 2024-12-28 to 2024-12-31 the safe day follows 15 days and the
// latest one 30.
//
// The safe day is the nominal one. HMS § 33(3) moves an authority's own limit in
// administrative procedure, and the latest day rests on that; whether a letter is
// such procedure was not found. A letter that asks for public information follows
// [InformationRequest] instead (MSVS § 1(3)).
func Letter() reply.Window {
	earliest, certain := calendar.MustParseDate("2024-12-28"), calendar.MustParseDate("2025-01-01")
	amended := func(reading string) calendar.Source {
		return calendar.Source{Citation: "RT I, 18.12.2024, 2: " + reading, URL: amendment, Checked: checked, Doubt: "the clause on its entry into force was not read"}
	}
	return called.Window(reply.Window{
		ID:    "ee.msvs.6",
		Basis: letters.At("§ 6"), Law: Computation, From: msvsSeen, CheckedThrough: checked, FromRegistration: true,
		Readings: []reply.Reading{
			{Period: retention.Days(15), From: certain},
			{Period: retention.Days(15), From: earliest, Until: certain, Basis: amended("in force from 2024-12-28 by the general rule")},
			{Period: retention.Days(30), From: earliest, Until: certain, Basis: amended("30 days still, if in force from 2025-01-01")},
			{Period: retention.Days(30), Until: earliest},
		},
		Extension: reply.Extension{
			Total: retention.Months(2),
			Basis: letters.At("§ 6: extension", "within what time the person is told was not found"),
		},
	})
}

// LetterForwarding is the window of MSVS § 5: five working days from the
// registration to send a letter on to the competent body, and to tell its
// author. There is no extension, and safe and latest day are the same.
func LetterForwarding() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.msvs.5",
		Basis: letters.At("§ 5", "the number of the section is from memory"), Law: Computation, From: msvsSeen, CheckedThrough: checked, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// The oldest text that was seen, in its English translation, is in force from
// this day; the act is older.
var msvsSeen = calendar.MustParseDate("2011-07-01")

// amendment is RT I, 18.12.2024, 2, by which 30 days became 15.
const amendment = "https://www.riigiteataja.ee/akt/118122024002"

// letters is the act on memoranda and requests for explanation.
var letters = calendar.Source{Citation: "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus", URL: amendment, Checked: checked,
	Doubt: "the text in force was not read, only the bill and pages of authorities; that letters are registered by the next working day is taken from AvTS; HMS § 33(3) moves an authority's limit in administrative procedure, that it reaches letters was not read"}
