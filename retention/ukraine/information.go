package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 2939-VI on access to public information.

// InformationRequest is the window of law 2939-VI article 20(1): five working
// days from the receipt of a request for public information to answer it, or to
// refuse with reasons. For a large volume, or a search in many data, the article
// allows twenty working days in all; the requester is told in writing, with reasons,
// within the first five. A refusal has the same period, and so the longer one.
//
// The law does not say how to count; by Civil Code article 253 the first day is
// the one after the receipt. A period of working days ends on one, so safe and
// latest day are the same. Holidays are working days while law 2136-IX suspends
// them, which makes the period shorter.
//
// A deferral under article 22(6), for force majeure, has a term that the holder
// of the information sets; it is not computed here.
func InformationRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2939.20.1",
		Basis: information.At("art. 20(1)"), Law: Computation, From: informationSince, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(20), Notice: retention.WorkingDays(5),
			Basis: information.At("art. 20(4)", refusalsToo), CoversRefusal: true,
		},
	})
}

// UrgentInformationRequest is the window of law 2939-VI article 20(2): 48 hours
// to answer, if the information is needed to protect a person's life or freedom,
// or is about the environment, the quality of food and household goods,
// accidents, disasters, dangerous events of nature or other emergencies that
// threaten people. The requester gives reasons for the urgency (art. 20(3)). There
// is no extension. Weekends and holidays count.
//
// The law says "from the day of receipt". The safe instant is 48 hours from the
// receipt itself. That the 48 hours begin only when the day of receipt has ended
// is another reading, of low confidence; the latest instant rests on it.
func UrgentInformationRequest() reply.HourWindow {
	return called.HourWindow(reply.HourWindow{
		ID:    "ua.2939.20.2",
		Basis: information.At("art. 20(2)", "the law says hours and starts them on a day; how they count was not found"),
		Law:   Computation, Hours: 48, CheckedThrough: checked, From: informationSince,
		Readings: []reply.HourReading{
			{Start: reply.FromInstant, Basis: information.At("art. 20(2): read from the receipt")},
			{Start: reply.FromNextDay, Basis: information.At("art. 20(2): read from the end of the day of receipt", "a reading of the words with Civil Code art. 253; no source was found for it")},
		},
	})
}

// AdvocateRequest is the window of law 5076-VI article 24(2): five working days
// from receipt to answer an advocate's request. For a large volume, or a search
// in many data, twenty working days in all; the advocate is told in writing, with
// reasons, within the first five. The days count as with [InformationRequest],
// and so does the longer period of a refusal.
func AdvocateRequest() reply.Window {
	act := calendar.Source{Citation: "Law of Ukraine 5076-VI", URL: "https://zakon.rada.gov.ua/laws/show/5076-17", Checked: checked,
		Doubt: "read through secondary sources; that it is in force from 2012-08-15 is from memory; what became of bill 10445 was not found"}
	return called.Window(reply.Window{
		ID:    "ua.5076.24.2",
		Basis: act.At("art. 24(2)"), Law: Computation, From: calendar.MustParseDate("2012-08-15"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(20), Notice: retention.WorkingDays(5),
			Basis: act.At("art. 24(2): the longer period", refusalsToo), CoversRefusal: true,
		},
	})
}

var informationSince = calendar.MustParseDate("2011-05-09")

// information is law 2939-VI.
var information = calendar.Source{Citation: "Law of Ukraine 2939-VI", URL: "https://zakon.rada.gov.ua/laws/show/2939-17", Checked: checked,
	Doubt: "read on pages of authorities that quote the law; that it is in force from 2011-05-09 is from memory"}

// refusalsToo is about the longer periods of information and advocates' requests.
const refusalsToo = "that the longer period covers a refusal too follows from the answer and the refusal having one period; no source says so of the longer one"
