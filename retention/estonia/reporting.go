package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the act on the protection of persons who report breaches of Union
// law that they learned of at work. They are due from whoever runs the channel, a
// company too. None is owed to a reporter who has expressly forbidden it, or where it
// would probably endanger the confidentiality.

// WhistleblowerReceipt is the window of § 10(1): seven days from the receipt of a
// report to send the reporter a confirmation.
func WhistleblowerReceipt() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.teavitaja.10.1",
		Basis: whistleblowers.At("§ 10(1)", inside), Law: Computation, From: whistleblowersInForce, CheckedThrough: copied,
		Readings: []reply.Reading{{Period: retention.Days(7)}},
	})
}

// WhistleblowerForwarding is the window of § 10(2): a body that is not competent sends
// a report on without delay, at the latest on the fifth working day after the receipt,
// and tells the reporter at the same time. Safe and latest day are the same.
func WhistleblowerForwarding() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.teavitaja.10.2",
		Basis: whistleblowers.At("§ 10(2)"), Law: Computation, From: whistleblowersInForce, CheckedThrough: copied,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// WhistleblowerFeedback is the window of § 11(2): three months from the receipt of a
// report to tell the reporter what is done about it. For a report through an external
// channel it is six months in a case with reasons; nobody has to be told of that.
//
// A competent body owes none for a breach of small weight or a report that repeats
// another (§ 11(4)). The feedback on the final result (§ 11(6)) has no number of days.
func WhistleblowerFeedback() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.teavitaja.11",
		Basis: whistleblowers.At("§ 11(2)", inside), Law: Computation, From: whistleblowersInForce, CheckedThrough: copied,
		Readings: []reply.Reading{{Period: retention.Months(3)}},
		Extension: reply.Extension{
			Total: retention.Months(6), Automatic: true,
			Basis: whistleblowers.At("§ 11(2): six months", "that nobody need be told of the longer period follows from the silence of the section"),
		},
	})
}

// inside is the doubt of a limit that companies have as well as authorities.
const inside = "HMS § 33(3) moves the end for an authority; for a company it would be TsÜS § 136(8), whether it reaches this duty was not found"

var (
	whistleblowers = calendar.Source{Citation: "Tööalasest Euroopa Liidu õiguse rikkumisest teavitaja kaitse seadus", URL: "https://www.riigiteataja.ee/akt/117052025002", Checked: reread,
		Doubt: unseen}
	whistleblowersInForce = calendar.MustParseDate("2024-09-01")
)
