package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 2297-VI on personal data and of the Typical Order.

// HighRiskNotice is the window of law 2297-VI article 9: 30 working days from
// the start of processing with a special risk for people's rights to notify the
// Ombudsman. Twelve categories of data are such a risk (order 1/02-14, Notice
// procedure). By the Ombudsman's explanation of 8 January 2014, sick notes in
// employment, the place of residence, a registered address and business trips
// are not. Safe and latest day are the same; there is no extension.
func HighRiskNotice() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.9.start",
		Basis: law.At("art. 9: start of the processing", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	})
}

// HighRiskChange is the window of the same article: 10 working days from each
// change of what was notified. Safe and latest day are the same.
func HighRiskChange() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.9.change",
		Basis: law.At("art. 9: change of what was notified", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// SubjectRequest is the window of law 2297-VI article 8(2) point 4: at most 30
// calendar days from the receipt of a person's request to say whether their data
// are processed, and to give the content, unless law provides otherwise. It
// cannot be deferred: article 17 is for the requests of article 16 only.
//
// The safe day is the nominal one; whether Civil Code article 254(5) moves the
// owner's own limit is not settled, and the latest day rests on it.
func SubjectRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.8",
		Basis: law.At("art. 8(2) point 4", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	})
}

// ReasonedDemand is the window of the Typical Order: 10 days from the receipt
// of a reasoned demand to stop the processing or to change the data, to consider
// it, to act, and to inform the person; or to refuse with reasons. The order
// does not say whether the days are calendar or working days, so both readings
// count: calendar days give the safe day, working days the latest one.
func ReasonedDemand() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.order.demand",
		Basis: orderOn("10 days for a reasoned demand", "the point was not established, and the order does not say which days", orderDated),
		Law:   Computation, From: ordered, CheckedThrough: edition,
		Readings: []reply.Reading{
			{Period: retention.Days(10), Basis: orderOn("10 days read as calendar days", "Civil Code arts. 251–255 count calendar days unless working days are said")},
			{Period: retention.WorkingDays(10), Basis: orderOn("10 days read as working days", "law 2073-IX art. 33 reads periods of ten days or less so, but in administrative cases; whether a demand is one was not found")},
		},
	})
}

// AccessStudy is the window of law 2297-VI article 16: at most 10 working days
// from the receipt of a request for access, as a rule a third party's, to study
// it and to say whether it will be granted. At a holder of public information
// article 16(1) leads to law 2939-VI instead, that is to [InformationRequest].
// Safe and latest day are the same.
func AccessStudy() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.16.study",
		Basis: law.At("art. 16: study of the request", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// AccessGrant is the window of the same article: 30 calendar days from the
// receipt to grant the access, unless law provides otherwise. Article 17 allows
// deferring the access of third parties that cannot be given in time, in writing,
// with the reasons, the term and the way to appeal, to 45 calendar days in all; a
// person's own access is never deferred.
//
// The safe day is the nominal one, as with [SubjectRequest].
func AccessGrant() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.16.grant",
		Basis: law.At("art. 16: grant of the access", wordingSince), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
		Extension: reply.Extension{
			Total: retention.Days(45), Notice: retention.Days(30),
			Basis: law.At("art. 17", wordingSince),
		},
	})
}

// WithdrawnConsent is the window of the Typical Order p. 2.15: when a person
// withdraws a consent that was the only ground, the processing stops at once.
func WithdrawnConsent() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.order.2.15",
		Basis: order.At("p. 2.15", orderDated), Law: Computation, From: ordered, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Immediately()}},
	})
}

// ThirdPartySource is the window of law 2297-VI article 12(2): 30 working days
// from the collection to tell a person whose data came from someone else. Safe
// and latest day are the same.
func ThirdPartySource() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.12.2",
		Basis: law.At("art. 12(2)", editionSeen), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	})
}

// Transfer is the window of law 2297-VI article 21(1): 10 working days from a
// transfer to a third party to tell the person, if the consent or law requires
// it. Safe and latest day are the same.
func Transfer() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.21.1",
		Basis: law.At("art. 21(1)", editionSeen), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
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
