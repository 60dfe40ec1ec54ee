package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// CourtAction is the window of the Code of Administrative Court Procedure (HKMS)
// § 46(1): 30 days for a person to ask a court to annul an administrative act, from
// its notification to them, unless another law says otherwise. It is a time limit of
// the person and has no extension. After a challenge the 30 days begin anew with the
// decision on it, where it was lodged as it should be (§ 47(2)).
//
// § 67(4) moves its end to a working day, and the latest day rests on that; the safe
// day is the nominal one. What is posted on the last day is in time (§ 68(2)). A
// person who learned of the act without a notification must not wait unreasonably
// (§ 46(7)); no number is said, so no window follows.
func CourtAction() reply.Window {
	act := calendar.Source{Citation: "Halduskohtumenetluse seadustik", URL: "https://www.riigiteataja.ee/akt/103062026067", Checked: reread}
	return called.Window(reply.Window{
		ID: "ee.hkms.46", OfParty: true,
		Basis: act.At("§ 46(1)"), Law: Computation, From: calendar.MustParseDate("2012-01-01"),
		CheckedThrough: calendar.MustParseDate("2026-12-31"), // a new text begins on the day after, and was not seen
		Readings:       []reply.Reading{{Period: retention.Days(30), Basis: act.At("§ 67: from the next day; an end that is no working day moves to the next one")}},
	})
}
