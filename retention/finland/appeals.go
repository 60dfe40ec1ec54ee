package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Administrative Procedure Act 434/2003 and of the Act on
// Proceedings in Administrative Matters 808/2019.

// electronicService is not known of either act.
const electronicService = "a bill on electronic service (HE 124/2025) was before Parliament in 2026; from when it applies was not found"

// Rectification is the window of the Administrative Procedure Act 434/2003
// section 49 c: 30 days from the service of a decision for a party to claim a
// rectification. A late claim is not examined. It is a time limit of the party, not
// of the authority, and it cannot be extended.
//
// Act 150/1930 section 5 moves the end for the party, so the latest day is the
// last one. The safe day is the nominal one and at most some days earlier. The
// start is the day of service: a letter that was posted counts as received on the
// seventh day after posting unless something else is shown, and a matter reaches an
// authority on the day on which the letter arrives (section 59(2)). Provable service
// counts from the receipt itself, and not from the seventh day (section 60).
func Rectification() reply.Window {
	return called.Window(reply.Window{
		ID: "fi.434.49c", OfParty: true,
		Basis: calendar.Source{Citation: "Act 434/2003 s. 49 c, added by 581/2010", Article: "s. 49 c", URL: "https://www.finlex.fi/fi/laki/ajantasa/2003/20030434", Checked: confirmed,
			Doubt: electronicService},
		Law: Computation, From: calendar.MustParseDate("2010-08-01"), CheckedThrough: followed,
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: limits.At("ss. 5 and 6: a party may still act on the next working day")}},
	})
}

// Appeal is the window of the Administrative Judicial Procedure Act 808/2019
// section 13: 30 days from the service of a decision for a party to appeal in writing to
// an administrative court. It is a time limit of the party and cannot be extended.
//
// Section 13(3) itself names Act 150/1930, so the latest day is the last one, and
// the safe day is at most some days earlier. Service counts as with
// [Rectification].
func Appeal() reply.Window {
	act := calendar.Source{Citation: "Act 808/2019", URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190808", Checked: confirmed}
	return called.Window(reply.Window{
		ID: "fi.808.13", OfParty: true,
		Basis: act.At("s. 13", electronicService),
		Law:   Computation, From: calendar.MustParseDate("2020-01-01"), CheckedThrough: followed,
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: act.At("s. 13(3): Act 150/1930 applies")}},
	})
}
