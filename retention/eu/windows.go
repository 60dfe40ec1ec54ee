package eu

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var (
	applies = calendar.MustParseDate("2018-05-25") // GDPR art. 99(2)
	checked = calendar.MustParseDate("2026-11-22")

	gdpr       = calendar.Source{Citation: "GDPR (EU) 2016/679", URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj", Checked: checked}
	regulation = calendar.Source{Citation: "Regulation 1182/71", URL: "http://data.europa.eu/eli/reg/1971/1182/oj", Checked: checked}
)

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{DataSubjectRequest(), Refusal(), ThirdPartySource(), PriorConsultation(), ComplaintProgress()}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow { return []reply.HourWindow{Breach()} }

// DataSubjectRequest is the window of GDPR article 12(3): one month from the
// receipt of a request under articles 15 to 22 to tell the person what was
// done. It can be extended by two further months; the person is told of that, and
// why, within the first month. That makes three months from the receipt, or two
// counted on from the end of the first month, which can be two days less: of a request
// of 31 January 28 April is the safe day, and 30 April the latest.
//
// The start is the day on which the request came in through a channel of the
// controller, even on a weekend; an end on a weekend or holiday moves to the
// next working day (EDPB Guidelines 01/2022 §§ 158–161), so that the latest day
// is right and the safe one only earlier. The article does not say that the time
// stands still while proof of identity is asked for.
func DataSubjectRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "eu.gdpr.12.3",
		Basis: gdpr.At("art. 12(3)"), Law: Computation, From: applies, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{
			Total: retention.Months(3), Further: retention.Months(2), Notice: retention.Months(1),
			Basis: gdpr.At("art. 12(3), second and third sentence"),
		},
	})
}

// Refusal is the window of GDPR article 12(4): one month from the receipt of a
// request to tell the person that nothing is done, why, and where to complain
// (article 77) or to go to court. It cannot be extended.
func Refusal() reply.Window {
	return called.Window(reply.Window{
		ID:    "eu.gdpr.12.4",
		Basis: gdpr.At("art. 12(4)"), Law: Computation, From: applies, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// ThirdPartySource is the window of GDPR article 14(3)(a): one month from
// obtaining data about a person from someone else to inform that person. It
// cannot be extended.
//
// It is the outer limit only. The person is informed earlier, at the first
// communication with them or at the first disclosure to another recipient, if
// that comes first (points (b) and (c)). Article 14(5) has exceptions.
func ThirdPartySource() reply.Window {
	return called.Window(reply.Window{
		ID:    "eu.gdpr.14.3.a",
		Basis: gdpr.At("art. 14(3)(a)", "that the earliest of points (a), (b) and (c) governs is from guidelines that were not read"),
		Law:   Computation, From: applies, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// PriorConsultation is the window of GDPR article 36(2): eight weeks from the
// receipt of a controller's request for consultation for the supervisory
// authority to give its advice. Six further weeks make fourteen in all, if the
// processing is complex; the controller is told of that, and why, within a month
// of the receipt.
//
// The duty is the authority's: a controller uses the latest day to know how
// long to wait. The periods may stand still until the authority has what it
// asked for, so the window has a Pause.
func PriorConsultation() reply.Window {
	return called.Window(reply.Window{
		ID:    "eu.gdpr.36.2",
		Basis: gdpr.At("art. 36(2)"), Law: Computation, From: applies, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Weeks(8)}},
		Extension: reply.Extension{
			Total: retention.Weeks(14), Notice: retention.Months(1),
			Basis: gdpr.At("art. 36(2), second and third sentence"),
		},
		Pause: gdpr.At("art. 36(2), last sentence: until the authority has the information it asked for"),
	})
}

// ComplaintProgress is the window of GDPR article 78(2): three months from the lodging of a
// complaint for the supervisory authority to tell the person of its progress or outcome.
//
// The duty is the authority's. After the latest day a person who has heard nothing can go to
// court; a court may count from the first day on which that is open, so the safe day is not
// one to sue on.
func ComplaintProgress() reply.Window {
	return called.Window(reply.Window{
		ID:    "eu.gdpr.78.2",
		Basis: gdpr.At("art. 78(2)", "that the months count from the lodging is inferred"), Law: Computation, From: applies, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(3)}},
	})
}

// Breach is the window of GDPR article 33(1): 72 hours from becoming aware of a
// personal data breach to notify the supervisory authority, where feasible. A
// later notification gives the reasons for the delay; what is not known yet may
// follow in phases (article 33(4)). A processor tells its controller without
// undue delay (article 33(2)); that duty has no number.
//
// Holidays and weekends count, and an end on one does not move (Regulation
// 1182/71 art. 3(3) and (4)). The safe instant is 72 hours after becoming aware.
// By the same regulation the hour of the event is not counted, which adds at
// most an hour. Whether the 72 hours must contain two working days (article
// 3(5)) is contested, and no court was found that has decided it: the latest
// instant rests on that reading and is not one to plan for.
func Breach() reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID: "eu.gdpr.33.1",
		Basis: gdpr.At("art. 33(1)",
			"how Regulation 1182/71 applies to the hours is contested; a proposal of November 2025 for 96 hours was not law on 2026-06-18, later was not seen"),
		Law: Computation, Hours: 72, From: applies, CheckedThrough: calendar.MustParseDate("2026-06-18"),
		Readings: []reply.HourReading{
			{Start: reply.FromInstant, Basis: gdpr.At("art. 33(1): 72 hours after having become aware")},
			{Start: reply.FromNextHour, Basis: regulation.At("arts. 3(1) and 3(2)(a)")},
			{Start: reply.FromNextHour, WorkingDays: 2, Basis: regulation.At("art. 3(5): any period of two days or more",
				"contested: several supervisory authorities do not apply it to hours, some authors do, and no ruling was found")},
		},
	})
}
