package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		InformationRequest(), AdvocateRequest(),
		Appeal(), SimpleAppeal(), AppealForwarding(), DefectiveAppeal(),
		SubjectRequest(), ReasonedDemand(), AccessStudy(), AccessGrant(), WithdrawnConsent(),
		HighRiskNotice(), HighRiskChange(), ThirdPartySource(), Transfer(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow {
	return []reply.HourWindow{UrgentInformationRequest()}
}

// The windows of law 2939-VI on access to public information.

// InformationRequest is the window of law 2939-VI article 20(1): five working
// days from the receipt of a request for public information to answer it, or to
// refuse with reasons. For a large volume, or a search in many data, the article
// allows twenty working days in all; the asker is told in writing, with reasons,
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
	return reply.Window{
		ID: "ua.2939.20.1", Duty: "answer a request for public information; at the latest five working days from receipt",
		Basis: information("art. 20(1)", ""), Law: Computation, From: informationSince, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(20), Notice: retention.WorkingDays(5),
			When:  "a large volume, or a search in many data; told in writing with reasons within five working days",
			Basis: information("art. 20: the longer period", refusalsToo), CoversRefusal: true,
		},
	}
}

// UrgentInformationRequest is the window of law 2939-VI article 20(2): 48 hours
// to answer, if the information is needed to protect a person's life or freedom,
// or is about the environment, the quality of food and household goods,
// accidents, disasters, dangerous events of nature or other emergencies that
// threaten people. The asker gives reasons for the urgency (art. 20(3)). There
// is no extension. Weekends and holidays count.
//
// The law says "from the day of receipt". The safe instant is 48 hours from the
// receipt itself. That the 48 hours begin only when the day of receipt has ended
// is another reading, of low confidence; the latest instant rests on it.
func UrgentInformationRequest() reply.HourWindow {
	return reply.HourWindow{
		ID: "ua.2939.20.2", Duty: "answer an urgent request for public information; at the latest 48 hours from receipt",
		Basis: information("art. 20(2)", "the law says hours and starts them on a day; how they count was not found"),
		Law:   Computation, Hours: 48, CheckedThrough: checked, From: informationSince,
		Readings: []reply.HourReading{
			{Start: reply.FromInstant, Basis: information("art. 20(2): read from the receipt", "")},
			{Start: reply.FromNextDay, Basis: information("art. 20(2): read from the end of the day of receipt", "a reading of the words with Civil Code art. 253; no source was found for it")},
		},
	}
}

// AdvocateRequest is the window of law 5076-VI article 24(2): five working days
// from receipt to answer an advocate's request. For a large volume, or a search
// in many data, twenty working days in all; the advocate is told in writing, with
// reasons, within the first five. The days count as with [InformationRequest],
// and so does the longer period of a refusal.
func AdvocateRequest() reply.Window {
	source := func(where, doubt string) calendar.Source {
		const unread = "read through secondary sources; that it is in force from 2012-08-15 is from memory; what became of bill 10445 was not found"
		return calendar.Source{Citation: "Law of Ukraine 5076-VI art. 24(2)" + where, URL: "https://zakon.rada.gov.ua/laws/show/5076-17", Checked: checked, Doubt: also(doubt, unread)}
	}
	return reply.Window{
		ID: "ua.5076.24.2", Duty: "answer an advocate's request; at the latest five working days from receipt",
		Basis: source("", ""), Law: Computation, From: calendar.MustParseDate("2012-08-15"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{
			Total: retention.WorkingDays(20), Notice: retention.WorkingDays(5),
			When:  "a large volume, or a search in many data; told in writing with reasons within five working days",
			Basis: source(": the longer period", refusalsToo), CoversRefusal: true,
		},
	}
}

var informationSince = calendar.MustParseDate("2011-05-09")

// information cites law 2939-VI.
func information(where, doubt string) calendar.Source {
	const quoted = "read on pages of authorities that quote the law; that it is in force from 2011-05-09 is from memory"
	return calendar.Source{Citation: "Law of Ukraine 2939-VI " + where, URL: "https://zakon.rada.gov.ua/laws/show/2939-17", Checked: checked, Doubt: also(doubt, quoted)}
}

// The windows of law 393/96-ВР on appeals of citizens.

// Appeal is the window of law 393/96-ВР article 20: one month from the arrival
// of a citizen's appeal to decide it. If that is not enough, the head of the body
// sets a longer term and tells the person; all of it is at most 45 days from the
// arrival. Within what time the person is told the law does not say, so it is due
// within the month. The person can ask, with reasons, for a shorter period.
//
// Calendar days count. The safe day is the nominal one: that Civil Code article
// 254(5) moves the body's own limit to a working day is not settled, and the
// latest day rests on it.
func Appeal() reply.Window {
	return reply.Window{
		ID: "ua.393.20", Duty: "decide a citizen's appeal; at the latest a month from arrival",
		Basis: appeals("art. 20", ""), Law: Computation, From: civilCode, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{
			Total: retention.Days(45),
			When:  "what is raised cannot be decided within a month; the head sets the term and tells the person",
			Basis: appeals("art. 20: 45 days in all", "within what time the person is told was not found"),
		},
	}
}

// SimpleAppeal is the window of the same article for appeals that need no
// further study: at once, and at the latest 15 days from receipt. One that turns
// out to need it has the month of [Appeal]. The days count as there.
func SimpleAppeal() reply.Window {
	return reply.Window{
		ID: "ua.393.20.simple", Duty: "decide a citizen's appeal that needs no further study, at once; at the latest 15 days from receipt",
		Basis: appeals("art. 20: appeals that need no further study", ""), Law: Computation, From: civilCode, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(15)}},
	}
}

// AppealForwarding is the window of law 393/96-ВР article 7: five days for a body
// that is not competent to send an appeal on and to tell the person, or to give
// it back with an explanation. That it counts from the receipt is implied.
//
// The law does not say which days. Calendar days are the shorter reading, and no
// source was found for working days: law 2073-IX article 33, which counts ten
// days or less so, is for administrative cases. So there is one reading. Safe and
// latest day are as with [Appeal].
func AppealForwarding() reply.Window {
	return reply.Window{
		ID: "ua.393.7", Duty: "send an appeal on to the competent body and tell the person, or give it back with an explanation; from receipt",
		Basis: appeals("art. 7", "whether calendar or working days is not said, calendar days are used; that it counts from receipt is implied"),
		Law:   Computation, From: civilCode, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(5)}},
	}
}

// DefectiveAppeal is the window of law 393/96-ВР article 5: ten days from the
// arrival to give back an appeal that lacks what it must have, with an
// explanation. Calendar days are used, as with [AppealForwarding].
func DefectiveAppeal() reply.Window {
	return reply.Window{
		ID: "ua.393.5", Duty: "give back an appeal that lacks what it must have, with an explanation; from arrival",
		Basis: appeals("art. 5", "from secondary sources; whether calendar or working days is not said, calendar days are used"),
		Law:   Computation, From: civilCode, CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(10)}},
	}
}

// The law on appeals is of 1996. The windows begin with the Civil Code by which
// their days are counted.
var civilCode = calendar.MustParseDate("2004-01-01")

// appeals cites law 393/96-ВР.
func appeals(where, doubt string) calendar.Source {
	const quoted = "read on pages of authorities that quote the law; since when this wording holds was not found"
	return calendar.Source{Citation: "Law of Ukraine 393/96-ВР " + where, URL: "https://zakon.rada.gov.ua/laws/show/393/96-%D0%B2%D1%80", Checked: checked, Doubt: also(doubt, quoted)}
}

// The windows of law 2297-VI on personal data and of the Typical Order.

// HighRiskNotice is the window of law 2297-VI article 9: 30 working days from
// the start of processing with a special risk for people's rights to notify the
// Ombudsman. Twelve categories of data are such a risk (order 1/02-14, Notice
// procedure). By the Ombudsman's explanation of 8 January 2014, sick notes in
// employment, the place of residence, a registered address and business trips
// are not. Safe and latest day are the same; there is no extension.
func HighRiskNotice() reply.Window {
	return reply.Window{
		ID: "ua.2297.9.start", Duty: "notify the Ombudsman of processing with a special risk; from its start",
		Basis: law("art. 9: start of the processing", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	}
}

// HighRiskChange is the window of the same article: 10 working days from each
// change of what was notified. Safe and latest day are the same.
func HighRiskChange() reply.Window {
	return reply.Window{
		ID: "ua.2297.9.change", Duty: "notify the Ombudsman of a change of what was notified; from the change",
		Basis: law("art. 9: change of what was notified", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	}
}

// SubjectRequest is the window of law 2297-VI article 8(2) point 4: at most 30
// calendar days from the receipt of a person's request to say whether their data
// are processed, and to give the content, unless law provides otherwise. It
// cannot be deferred: article 17 is for the requests of article 16 only.
//
// The safe day is the nominal one; whether Civil Code article 254(5) moves the
// owner's own limit is not settled, and the latest day rests on it.
func SubjectRequest() reply.Window {
	return reply.Window{
		ID: "ua.2297.8", Duty: "tell a person whether their data are processed, and the content; from receipt",
		Basis: law("art. 8(2) point 4", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	}
}

// ReasonedDemand is the window of the Typical Order: 10 days from the receipt
// of a reasoned demand to stop the processing or to change the data, to consider
// it, to act, and to inform the person; or to refuse with reasons. The order
// does not say whether the days are calendar or working days, so both readings
// count: calendar days give the safe day, working days the latest one.
func ReasonedDemand() reply.Window {
	return reply.Window{
		ID: "ua.order.demand", Duty: "consider a reasoned demand to stop or to change, act and inform; from receipt",
		Basis: order("10 days for a reasoned demand", "the point was not established, and the order does not say which days; "+orderDated),
		Law:   Computation, From: ordered, CheckedThrough: edition,
		Readings: []reply.Reading{
			{Period: retention.Days(10), Basis: order("10 days read as calendar days", "Civil Code arts. 251–255 count calendar days unless working days are said")},
			{Period: retention.WorkingDays(10), Basis: order("10 days read as working days", "law 2073-IX art. 33 reads periods of ten days or less so, but in administrative cases; whether a demand is one was not found")},
		},
	}
}

// AccessStudy is the window of law 2297-VI article 16: at most 10 working days
// from the receipt of a request for access, as a rule a third party's, to study
// it and to say whether it will be granted. At a holder of public information
// article 16(1) leads to law 2939-VI instead, that is to [InformationRequest].
// Safe and latest day are the same.
func AccessStudy() reply.Window {
	return reply.Window{
		ID: "ua.2297.16.study", Duty: "study a request for access and say yes or no; from receipt",
		Basis: law("art. 16: study of the request", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	}
}

// AccessGrant is the window of the same article: 30 calendar days from the
// receipt to grant the access, unless law provides otherwise. Article 17 allows
// deferring the access of third parties that cannot be given in time, in writing,
// with the reasons, the term and the way to appeal, to 45 calendar days in all; a
// person's own access is never deferred.
//
// The safe day is the nominal one, as with [SubjectRequest].
func AccessGrant() reply.Window {
	return reply.Window{
		ID: "ua.2297.16.grant", Duty: "grant access; from receipt",
		Basis: law("art. 16: grant of the access", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
		Extension: reply.Extension{
			Total: retention.Days(45), Notice: retention.Days(30),
			When:  "third parties only, if the data cannot be given within 30 days, told in writing with the reasons and the way to appeal; never for a person's own data",
			Basis: law("art. 17", wordingSince),
		},
	}
}

// WithdrawnConsent is the window of the Typical Order p. 2.15: when a person
// withdraws a consent that was the only ground, the processing stops at once.
func WithdrawnConsent() reply.Window {
	return reply.Window{
		ID: "ua.order.2.15", Duty: "stop processing whose only ground was a consent; from its withdrawal",
		Basis: order("p. 2.15", orderDated), Law: Computation, From: ordered, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Immediately()}},
	}
}

// ThirdPartySource is the window of law 2297-VI article 12(2): 30 working days
// from the collection to tell a person whose data came from someone else. Safe
// and latest day are the same.
func ThirdPartySource() reply.Window {
	return reply.Window{
		ID: "ua.2297.12.2", Duty: "tell the person whose data came from someone else; from collection",
		Basis: law("art. 12(2)", editionSeen), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	}
}

// Transfer is the window of law 2297-VI article 21(1): 10 working days from a
// transfer to a third party to tell the person, if the consent or law requires
// it. Safe and latest day are the same.
func Transfer() reply.Window {
	return reply.Window{
		ID: "ua.2297.21.1", Duty: "tell the person of a transfer, if the consent or law requires it; from the transfer",
		Basis: law("art. 21(1)", editionSeen), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	}
}

// The newest edition of law 2297-VI that was seen is of this day; the Typical
// Order was not followed further.
var edition = calendar.MustParseDate("2026-03-24")

const (
	since        = "the day from which this wording applies was not found; it is used from 2014-01-01"
	wordingSince = "read on pages that quote the law; " + since
	editionSeen  = "the edition of 2026-03-24 was seen in a copy; " + since
	orderDated   = "read through a secondary source; the day on which the order came into force was not found, its date is used"
)

// refusalsToo is about the longer periods of information and advocates' requests.
const refusalsToo = "that the longer period covers a refusal too follows from the answer and the refusal having one period; no source says so of the longer one"

// also joins two doubts.
func also(doubt, another string) string {
	if doubt == "" {
		return another
	}
	return doubt + "; " + another
}
