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
// within the first five. What the article lets grow longer is the consideration of the
// request, of which a refusal is a result too (art. 22).
//
// Who does not hold the information, but knows or must know who does, sends the request
// on and tells the requester; for that no time is set. The period then begins with the
// receipt at the right holder (art. 22(3)), who follows a request of its own.
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
		Basis: information.At("art. 20(1)"), Law: Computation, From: informationSince, CheckedThrough: state,
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
		Basis: information.At("art. 20(2)", "the law says hours and starts them on a day; Civil Code art. 252(1) knows hours, and art. 253 has only days begin on the next one"),
		Law:   Computation, Hours: 48, CheckedThrough: state, From: informationSince,
		Readings: []reply.HourReading{
			{Start: reply.FromInstant, Basis: information.At("art. 20(2): read from the receipt")},
			{Start: reply.FromNextDay, Basis: information.At("art. 20(2): read from the end of the day of receipt", "a reading of the words with Civil Code art. 253; no source was found for it")},
		},
	})
}

// AdvocateRequest is the window of law 5076-VI article 24(2): five working days
// from receipt to answer an advocate's request. For a large volume, or a search
// in many data, twenty working days in all; the advocate is told in writing, with
// reasons, within the first five. The days count as with [InformationRequest]. The
// article names no refusal, except of information with restricted access; what is
// refused has the period of the request, and so the longer one.
func AdvocateRequest() reply.Window {
	act := calendar.Source{Citation: "Law of Ukraine 5076-VI", URL: "https://zakon.rada.gov.ua/laws/show/5076-17", Checked: lastRead,
		Doubt: "that it is in force from 2012-08-15 is from memory; what became of bill 10445 was not found"}
	return called.Window(reply.Window{
		ID:    "ua.5076.24.2",
		Basis: act.At("art. 24(2)"), Law: Computation, From: calendar.MustParseDate("2012-08-15"), CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(20), Notice: retention.WorkingDays(5),
			Basis: act.At("art. 24(2): the longer period", "the article names no refusal but for information with restricted access; that the longer period covers one follows from its words on the consideration of the request"), CoversRefusal: true,
		},
	})
}

// Publication is the window of law 2939-VI article 15(2): a holder of information
// publishes what article 15(1) lists without delay, at the latest five working days from
// the approval of the document. Reports on the pay in state and municipal enterprises
// have days of their own (part 3), and what threatens life, health or property is
// published at once (part 5). Safe and latest day are the same.
func Publication() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2939.15.2",
		Basis: information.At("art. 15(2)", wordsSince), Law: Computation, From: informationSince, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
	})
}

// DraftPublication is the window of law 2939-VI article 15(4): drafts of normative acts
// and of decisions of local self-government are published at the latest ten working days
// before the day on which they are considered for adoption; twenty before law 890-IX of
// autumn 2020. The start is the day of the consideration, and both days lie before it.
//
// The earlier day is the safe one: then ten whole working days lie between. On the latest
// day, the tenth working day counted back, nine whole ones do. Neither moves.
//
// Not in the model: five working days for land for networks and linear
// infrastructure, and no such time for drafts that would make the body miss the time
// limit of an administrative service (second and third paragraph).
func DraftPublication() reply.Window {
	clear := information.At("art. 15(4): read so that the working days lie between", "the law says before the date; no source was found for or against whole days between")
	both, tenOnly := calendar.MustParseDate("2020-09-30"), calendar.MustParseDate("2020-11-01")
	shorter := information.At("art. 15(4): by law 890-IX", "in force the day after its publication, which was not found; signed 2020-09-29, so that until 2020-11-01 the twenty days count too")
	return called.Window(reply.Window{
		ID:    "ua.2939.15.4",
		Basis: information.At("art. 15(4)", "that the twenty days are as old as the law is inferred from law 890-IX"), Law: Computation, From: informationSince, CheckedThrough: state,
		Readings: []reply.Reading{
			{Period: retention.WorkingDays(-20), Until: tenOnly},
			{Period: retention.WorkingDays(-21), Until: tenOnly, Basis: clear},
			{Period: retention.WorkingDays(-10), From: both, Basis: shorter},
			{Period: retention.WorkingDays(-11), From: both, Basis: clear},
		},
	})
}

var informationSince = calendar.MustParseDate("2011-05-09")

// information is law 2939-VI.
var information = calendar.Source{Citation: "Law of Ukraine 2939-VI", URL: "https://zakon.rada.gov.ua/laws/show/2939-17", Checked: lastRead}

const wordsSince = "since when this wording holds was not found; it is used from the first day of the law"

// refusalsToo is about the longer period.
const refusalsToo = "that a refusal may take as long follows from the words: the consideration of the request is extended"
