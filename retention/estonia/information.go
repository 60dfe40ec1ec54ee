package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Public Information Act (AvTS). By § 18(3) all periods for
// requests count from the working day after the registration. A period of working
// days ends on one, so safe and latest day are the same. If a request was never
// registered, start with the day of receipt.

// Registration is the window of AvTS § 16(1): a request for information is
// registered on the day of its arrival, and at the latest on the next working
// day. An anonymous request need not be registered, nor one that came orally or
// electronically and is met at once (§ 16(3)). There is no extension.
func Registration() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.16",
		Basis: publicInformation.At("§ 16(1)"), Law: Computation, From: avtsInForce, CheckedThrough: avtsThrough,
		Readings: []reply.Reading{{Period: retention.WorkingDays(1)}},
	})
}

// InformationRequest is the window of AvTS § 18(1): five working days to comply
// with a request for information. By § 19 the compliance can be extended to fifteen
// working days in all, if the request must be made more precise or the search takes
// time; the requester is told, with reasons, within the first five.
func InformationRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.18",
		Basis: publicInformation.At("§ 18(1), (3)"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(15), Notice: retention.WorkingDays(5),
			Basis: publicInformation.At("§ 19"),
		},
	})
}

// InformationIncomplete is the window of AvTS § 18(2): five working days to tell a
// requester that the request lacks what is needed to meet it, so that they can make
// it precise. There is no extension.
func InformationIncomplete() reply.Window {
	return informationStep("ee.avts.18.2", "§ 18(2), (3)", avtsSeen)
}

// InformationForwarding is the window of AvTS § 21(1): five working days to send a
// request on to the body that has the information, and to tell the requester. The
// period of that body starts with its own registration. Who asked by telephone may be
// told where to turn instead (§ 21(2)). A private holder may leave the request where
// it is and tell the requester within the same days (§ 21(3)). There is no extension.
func InformationForwarding() reply.Window {
	return informationStep("ee.avts.21", "§ 21", avtsInForce)
}

// InformationPublished is the window of AvTS § 22: five working days to tell a
// requester, instead of giving it, where information that is public already can be
// found. A copy with an official confirmation is not refused in this way (§ 17(4)).
func InformationPublished() reply.Window {
	return informationStep("ee.avts.22", "§ 22", avtsSeen)
}

// InformationRefusal is the window of AvTS § 23(3): five working days to refuse a
// request, with reasons. It has no extension, because § 19 extends the compliance
// only.
func InformationRefusal() reply.Window {
	return informationStep("ee.avts.23", "§ 23(3)", avtsInForce)
}

// informationStep is a window of five working days from the registration.
func informationStep(id, place string, from calendar.Date) reply.Window {
	return called.Window(reply.Window{
		ID:    id,
		Basis: publicInformation.At(place), Law: Computation, From: from, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// InformationPrecept is the window of AvTS § 52: five working days from the receipt
// of a precept of the Data Protection Inspectorate for a holder of information to
// take measures to comply with it, and to tell the Inspectorate. § 18(3) is about
// requests, so the receipt counts and no registration.
func InformationPrecept() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.52",
		Basis: publicInformation.At("§ 52(1)"), Law: Computation, From: avtsSeen, CheckedThrough: avtsThrough,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// publicInformation is the Public Information Act. The sections above were followed
// through its texts from 2002-06-01 on: the periods are the same in all.
var publicInformation = calendar.Source{Citation: "Avaliku teabe seadus", URL: "https://www.riigiteataja.ee/akt/130062026009", Checked: reread,
	Doubt: "the oldest text read is of 2002-06-01, the newest in force from 2026-10-01; of the text from 2026-12-01 only a first form was read"}

var (
	avtsInForce = calendar.MustParseDate("2001-01-01")
	avtsSeen    = calendar.MustParseDate("2002-06-01")
	avtsThrough = calendar.MustParseDate("2026-12-31") // a new text begins on the day after, and was not seen
)
