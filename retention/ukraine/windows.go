package ukraine

import "github.com/keepuntil/keepuntil/retention"

// HighRiskNotice is the window of law 2297-VI article 9: 30 working days from
// the start of processing with a special risk for people's rights to notify the
// Ombudsman. Twelve categories of data are such a risk (order 1/02-14, Notice
// procedure). By the Ombudsman's explanation of 8 January 2014, sick notes in
// employment, the place of residence, a registered address and business trips
// are not.
func HighRiskNotice() retention.Window {
	return retention.Window{
		ID: "ua.2297.9.start", Duty: "notify the Ombudsman of processing with a special risk; from its start",
		Basis: law("art. 9: start of the processing", throughArticle), Law: Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.WorkingDays(30)}},
	}
}

// HighRiskChange is the window of the same article: 10 working days from each
// change of what was notified.
func HighRiskChange() retention.Window {
	return retention.Window{
		ID: "ua.2297.9.change", Duty: "notify the Ombudsman of a change of what was notified; from the change",
		Basis: law("art. 9: change of what was notified", throughArticle), Law: Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.WorkingDays(10)}},
	}
}

// SubjectRequest is the window of law 2297-VI article 8: at most 30 calendar
// days from the receipt of a person's request to say whether their data are
// processed, and to give the content, unless law provides otherwise. It cannot
// be deferred (art. 17).
func SubjectRequest() retention.Window {
	return retention.Window{
		ID: "ua.2297.8", Duty: "tell a person whether their data are processed, and the content; from receipt",
		Basis: law("art. 8", wordingSince), Law: Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.Days(30)}},
	}
}

// ReasonedDemand is the window of the Typical Order: 10 days from the receipt
// of a reasoned demand to stop the processing or to change the data, to consider
// it, to act, and to inform the person; or to refuse with reasons. The order
// does not say whether the days are calendar or working days, so both readings
// count.
func ReasonedDemand() retention.Window {
	return retention.Window{
		ID: "ua.order.demand", Duty: "consider a reasoned demand to stop or to change, act and inform; from receipt",
		Basis: order("10 days for a reasoned demand", "the point was not established, and the order does not say which days; "+orderDated),
		Law:   Computation, From: ordered,
		Readings: []retention.Reading{
			{Period: retention.Days(10), Basis: order("10 days read as calendar days", "Civil Code arts. 251–255 count calendar days unless working days are said")},
			{Period: retention.WorkingDays(10), Basis: order("10 days read as working days", "law 2073-IX art. 33 reads periods of ten days or less so")},
		},
	}
}

// AccessStudy is the window of law 2297-VI article 16: at most 10 working days
// from the receipt of any request for access to study it, and to say whether it
// will be granted.
func AccessStudy() retention.Window {
	return retention.Window{
		ID: "ua.2297.16.study", Duty: "study a request for access and say yes or no; from receipt",
		Basis: law("art. 16: study of the request", wordingSince), Law: Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.WorkingDays(10)}},
	}
}

// AccessGrant is the window of the same article: 30 calendar days from the
// receipt to grant the access, unless law provides otherwise. Article 17 allows
// deferring the access of third parties that cannot be given in time, in writing
// and with the way to appeal, to 45 calendar days in all; a person's own access
// is never deferred.
func AccessGrant() retention.Window {
	return retention.Window{
		ID: "ua.2297.16.grant", Duty: "grant access; from receipt",
		Basis: law("art. 16: grant of the access", wordingSince), Law: Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.Days(30)}},
		Extension: retention.Extension{
			Total: retention.Days(45),
			When:  "third parties only, if the data cannot be given within 30 days, told in writing with the way to appeal; never for a person's own data",
			Basis: law("art. 17", wordingSince),
		},
	}
}

// WithdrawnConsent is the window of the Typical Order p. 2.15: when a person
// withdraws a consent that was the only ground, the processing stops at once.
func WithdrawnConsent() retention.Window {
	return retention.Window{
		ID: "ua.order.2.15", Duty: "stop processing whose only ground was a consent; from its withdrawal",
		Basis: order("p. 2.15", orderDated), Law: Computation, From: ordered,
		Readings: []retention.Reading{{Period: retention.Immediately()}},
	}
}

// ThirdPartySource is the window of law 2297-VI article 12(2): 30 working days
// from the collection to tell a person whose data came from someone else.
func ThirdPartySource() retention.Window {
	return retention.Window{
		ID: "ua.2297.12.2", Duty: "tell the person whose data came from someone else; from collection",
		Basis: law("art. 12(2)", "the edition of 2026-03-24 was seen; "+wordingSince),
		Law:   Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.WorkingDays(30)}},
	}
}

// Transfer is the window of law 2297-VI article 21(1): 10 working days from a
// transfer to a third party to tell the person, if the consent or law requires
// it.
func Transfer() retention.Window {
	return retention.Window{
		ID: "ua.2297.21.1", Duty: "tell the person of a transfer, if the consent or law requires it; from the transfer",
		Basis: law("art. 21(1)", "the edition of 2026-03-24 was seen; "+wordingSince),
		Law:   Computation, From: ombudsman,
		Readings: []retention.Reading{{Period: retention.WorkingDays(10)}},
	}
}

const (
	wordingSince = "read through a secondary source; the day from which this wording applies was not found; it is used from 2014-01-01"
	orderDated   = "read through a secondary source; the day on which the order came into force was not found, its date is used"
)
