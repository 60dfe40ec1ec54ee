package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Public Information Act (AvTS).

// Registration is the window of AvTS § 16(1): a request for information is
// registered on the day of its arrival, and at the latest on the next working
// day. A request that is answered at once need not be registered. There is no
// extension, and safe and latest day are the same.
func Registration() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.16",
		Basis: publicInformation.At("§ 16(1)"), Law: Computation, From: avtsInForce, CheckedThrough: avtsThrough,
		Readings: []reply.Reading{{Period: retention.WorkingDays(1)}},
	})
}

// InformationRequest is the window of AvTS § 18: five working days to comply
// with a request for information. The first of them is the working day after the
// registration. By § 19 the period can be extended to fifteen working days in
// all, if the request must be made more precise or the search takes time; the
// requester is told, with reasons, within the first five.
//
// A period of working days ends on one, so safe and latest day are the same. If
// a request was never registered, start with the day of receipt.
//
// The text in force ends on 2026-11-30; what replaces it was not seen.
func InformationRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.18",
		Basis: publicInformation.At("§ 18", "which section says how the days are counted, 18 or 20, was not settled"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(15), Notice: retention.WorkingDays(5),
			Basis: publicInformation.At("§ 19"),
		},
	})
}

// InformationForwarding is the window of AvTS § 21: five working days to send a
// request on to the body that has the information, and to tell the requester. The
// period of that body starts with its own registration. There is no extension,
// and safe and latest day are the same.
func InformationForwarding() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.21",
		Basis: publicInformation.At("§ 21", "that it counts from the registration is taken from the rule on answers"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// InformationRefusal is the window of AvTS § 23: five working days to refuse a
// request, with reasons. Safe and latest day are the same. Whether a refusal may
// still come within the fifteen days after a notice under § 19 was not found, so
// the window has no extension.
func InformationRefusal() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.avts.23",
		Basis: publicInformation.At("§ 23", "whether a refusal may come later after an extension under § 19 was not found"),
		Law:   Computation, From: avtsInForce, CheckedThrough: avtsThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// publicInformation is the Public Information Act.
var publicInformation = calendar.Source{Citation: "Avaliku teabe seadus", URL: "https://www.riigiteataja.ee/akt/106032026003", Checked: checked,
	Doubt: "the text was not read, pages of authorities agree on it; that it holds from 2001-01-01 is from memory; a new text applies from 2026-12-01 and was not seen"}

var (
	avtsInForce = calendar.MustParseDate("2001-01-01")
	avtsThrough = calendar.MustParseDate("2026-11-30")
)
