package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 2297-VI on personal data and of the Typical Order.

// HighRiskNotice is the window of law 2297-VI article 9(1): 30 working days from
// the start of processing with a special risk for people's rights to notify the
// Ombudsman. Twelve categories of data are such a risk (order 1/02-14, Notice
// procedure). By the Ombudsman's explanation of 8 January 2014, sick notes in
// employment, the place of residence, a registered address and business trips
// are not. Safe and latest day are the same; there is no extension.
func HighRiskNotice() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.9.start",
		Basis: law.At("art. 9(1)", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	})
}

// HighRiskChange is the window of article 9(3): 10 working days from each
// change of what was notified. Safe and latest day are the same.
func HighRiskChange() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.9.change",
		Basis: law.At("art. 9(3)", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// SubjectRequest is the window of law 2297-VI article 8(2) point 4: at most 30
// calendar days from the receipt of a person's request to say whether their data
// are processed, and to give the content, unless law provides otherwise. It
// cannot be deferred: article 17(1) forbids it for a person's own data.
//
// The safe day is the nominal one; whether Civil Code article 254(5) moves the
// owner's own limit is not settled, and the latest day rests on it.
func SubjectRequest() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.8",
		Basis: law.At("arts. 8(2)(4) and 17(1)", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
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

// AccessStudy is the window of law 2297-VI article 16(5): at most 10 working days
// from the receipt of a request for access, as a rule a third party's but by the words of art. 16(3) and (6) also the person's own, to study
// it and to tell the asker whether it will be granted. Safe and latest day are the
// same.
//
// At a holder of public information article 16(1) leads to law 2939-VI instead, that
// is to [InformationRequest]. It does not for what the body of state financial and
// budget policy gets from others to verify and monitor state payments, nor for what
// the body of state financial control gets in cases of administrative offences.
func AccessStudy() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.16.study",
		Basis: law.At("art. 16(5): study of the request", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// AccessGrant is the window of the same article: 30 calendar days from the
// receipt to grant the access, unless law provides otherwise. Article 17(2) allows
// deferring the access of third parties that cannot be given in time, in writing,
// with the reasons, the term and the way to appeal, to 45 calendar days in all; a
// person's own access is never deferred (art. 17(1)). When the third party must be told
// is not said; it is told within the 30 days here.
//
// The safe day is the nominal one, as with [SubjectRequest].
func AccessGrant() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.16.grant",
		Basis: law.At("art. 16(5): grant of the access", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
		Extension: reply.Extension{
			Total: retention.Days(45), Notice: retention.Days(30),
			Basis: law.At("art. 17(2)", "no time is set for the notice of a deferral; that it comes within the 30 days is inferred", since),
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
		Basis: law.At("art. 12(2)", since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(30)}},
	})
}

// Transfer is the window of law 2297-VI article 21(1): 10 working days from a
// transfer to a third party to tell the person. The notice is due where the terms of
// the consent ask for it, or where law does not provide otherwise. The two halves do not
// fit well: it is due for certain if the consent or a law asks for it, and elsewhere it
// is safe to give one. Safe and latest day are the same.
//
// Nobody is told (art. 21(2)) of a transfer upon a request in operational or
// counter-intelligence work or the fight against terrorism; where a state body or a body
// of local self-government exercises its powers by law; of processing for historical,
// statistical or scientific ends; and a person who was told under article 12(2).
func Transfer() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.21.1",
		Basis: law.At("art. 21(1)", "its two conditions do not fit together; "+since), Law: Computation, From: ombudsman, CheckedThrough: edition,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// ChangeNotice is the window of law 2297-VI article 21(3): 10 working days to tell of a
// change, a deletion or destruction of personal data, or of a restriction of access to
// them. The holder tells the person and all those to whom the data were given.
//
// So it begins with every disposal of a record of such data under this package's rules,
// and a host keeps for so long who got them. Article 21(2) makes exceptions from part 1
// only ([Transfer]); authorities have this duty too. Safe and latest day are the same.
func ChangeNotice() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.21.3",
		Basis: law.At("art. 21(3)", "that it counts from the change or deletion is implied; "+since), Law: Computation, From: ombudsman, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}

// Correction is the window of law 2297-VI article 20(3): data that are not true are
// changed without delay from the moment in which that was found. It begins with the
// finding; a demand of the person is considered before it, within [ReasonedDemand].
// The change itself begins [ChangeNotice].
func Correction() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.2297.20.3",
		Basis: law.At("art. 20(3)", "the law says without delay and no number; the same day is used; "+since), Law: Computation, From: ombudsman, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Immediately()}},
	})
}

// The newest edition of law 2297-VI that was seen is of this day; the Typical
// Order was not followed further.
var edition = calendar.MustParseDate("2026-03-24")

const (
	since      = "the day from which this wording applies was not found; it is used from 2014-01-01"
	orderDated = "read through a secondary source; the day on which the order came into force was not found, its date is used"
)
