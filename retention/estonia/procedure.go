package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Administrative Procedure Act (HMS).
//
// § 33(2) counts from the next day, and § 33(3) moves every end of administrative
// procedure to a working day, that of the authority's own limit too. For the rest
// § 33(1) leads to the Code of Civil Procedure, whose § 62(1) leads to TsÜS. So the
// latest day rests on the text; the safe one is the nominal day all the same.

// Challenge is the window of HMS § 75: 30 days for a person to file a challenge,
// from the day on which they learned of the act or measure, or should have, unless
// another law says otherwise. It is a time limit of the person and has no
// extension. One that was missed can be restored; see [Restoration].
//
// The window begins with TsÜS, on 2002-07-01; HMS is half a year older.
func Challenge() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hms.75", OfParty: true,
		Basis: procedure.At("§ 75"), Law: Computation, From: procedureFrom, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: moved}},
	})
}

// Restoration is the window of HMS § 34(2): two weeks for a person to ask, with
// reasons, that a missed time limit be restored, from the day on which what stood
// in the way fell away. By § 77 it holds for a challenge that came late too. The
// authority can ask that what was missed is done together with the request.
//
// It never comes later than [RestorationLimit]: of the two limits the earlier
// counts. A law can name cases in which nothing is restored (§ 34(5)).
func Restoration() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hms.34", OfParty: true,
		Basis: procedure.At("§ 34(2)"), Law: Computation, From: procedureFrom, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Weeks(2), Basis: moved}},
	})
}

// RestorationLimit is the other limit of HMS § 34, in (3): a time limit is not
// restored when more than a year has passed since its last day. The window starts
// on that day, and it is a limit beside [Restoration].
//
// A request late in that year can be too late, because the section speaks of the
// restoration and not of the request.
func RestorationLimit() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hms.34.year", OfParty: true,
		Basis: procedure.At("§ 34(3)", "whether it is enough to ask within the year was not found"),
		Law:   Computation, From: procedureFrom, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Years(1), Basis: procedure.At("§ 33(3)", "that it moves the end of this year too is inferred")}},
	})
}

// ChallengeDefects is the window of HMS § 78: ten days for a person to mend a
// challenge that lacks what § 76 asks for. The authority either helps or gives the
// person that time.
//
// The section names no start: the day on which the person was told is taken. That
// the authority may prolong a limit of its own (§ 33(5)) is not in the model.
func ChallengeDefects() reply.Window {
	return called.Window(reply.Window{
		ID: "ee.hms.78", OfParty: true,
		Basis: procedure.At("§ 78", "that the ten days count from the day on which the person was told is inferred"),
		Law:   Computation, From: procedureFrom, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Days(10), Basis: moved}},
	})
}

// ChallengeReturn is the window of HMS § 79(3): seven days from the filing of a
// challenge for the authority to tell the person that it is returned, why, and how
// to go on. It starts on 2018-02-01 with the wording that was read.
func ChallengeReturn() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.hms.79",
		Basis: procedure.At("§ 79(3)", unregistered), Law: Computation, From: challengeReworded, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Days(7), Basis: moved}},
	})
}

// ChallengeForwarding is the window of HMS § 80(1): seven days from the receipt of
// a challenge for the authority to send it on, with the documents, to the body that
// supervises it. An authority that finds the challenge right can grant it itself
// (§ 80(2)).
func ChallengeForwarding() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.hms.80",
		Basis: procedure.At("§ 80(1)", unregistered), Law: Computation, From: procedureFrom, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Days(7), Basis: moved}},
	})
}

// ChallengeDecision is the window of HMS § 84: ten days to decide a challenge, from
// its forwarding to the body that decides, unless another law says otherwise. If it
// must be studied further, up to 30 days can be added, and the person is told. No
// number of days is said for that notice, so it is due within the ten days. The
// decision can be either way, so a refusal may take as long.
//
// The window starts on 2018-02-01 with the wording of the extension that was read.
// If no decision comes, § 41 asks the authority to say at once when it will come.
func ChallengeDecision() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.hms.84",
		Basis: procedure.At("§ 84(1)"), Law: Computation, From: challengeReworded, CheckedThrough: procedureThrough,
		Readings: []reply.Reading{{Period: retention.Days(10), Basis: moved}},
		Extension: reply.Extension{
			Total: retention.Days(40), CoversRefusal: true,
			Basis: procedure.At("§ 84(2)", "that the 30 days are counted on from the tenth day is inferred"),
		},
	})
}

var (
	// procedure is the Administrative Procedure Act.
	procedure = calendar.Source{Citation: "Haldusmenetluse seadus", URL: "https://www.riigiteataja.ee/akt/106072023031", Checked: reread}
	moved     = procedure.At("§ 33: from the next day; an end that is no working day moves to the next one")

	procedureFrom     = calendar.MustParseDate("2002-07-01") // TsÜS; the sections have no note of an amendment
	challengeReworded = calendar.MustParseDate("2018-02-01") // §§ 79(3) and 84(2)
	procedureThrough  = calendar.MustParseDate("2026-12-31") // a new text begins on the day after, and was not seen
)

const unregistered = "whether § 35(4), by which an application counts from its registration, reaches a challenge was not found"
