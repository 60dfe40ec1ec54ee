package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 393/96-ВР on appeals of citizens.

// Appeal is the window of law 393/96-ВР article 20: one month from the arrival of
// a citizen's appeal to decide it. If that is not enough, the head of the body
// sets a longer term and tells the person; all of it is at most 45 days from the
// arrival. The law does not say within what time the person is told, so that is
// due within the month. The person can ask, with reasons, for a shorter period. What law
// 2073-IX governs is decided under that law (art. 12), as an [AdministrativeCase].
//
// Calendar days count. The safe day is the nominal one: that Civil Code article
// 254(5) moves the body's own limit to a working day is not settled, and the
// latest day rests on it.
func Appeal() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.393.20",
		Basis: appeals.At("art. 20"), Law: Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{
			Total: retention.Days(45),
			Basis: appeals.At("art. 20: 45 days in all", "within what time the person is told is not said"),
		},
	})
}

// SimpleAppeal is the window of the same article for appeals that need no
// further study: at once, and at the latest 15 days from receipt. One that turns
// out to need it has the month of [Appeal]. The days count as there.
func SimpleAppeal() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.393.20.simple",
		Basis: appeals.At("art. 20: appeals that need no further study"), Law: Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Days(15)}},
	})
}

// AppealForwarding is the window of law 393/96-ВР article 7: at most five days for a
// body that is not competent to send an appeal on and to tell the person; and for any
// body to give one back, with an explanation, that lacks the data without which it cannot
// be decided. That it counts from the receipt is implied.
//
// The law does not say which days. Calendar days are the shorter reading, and no
// source was found for working days: law 2073-IX article 33, which counts ten
// days or less so, is for administrative cases. So there is one reading. Safe and
// latest day are as with [Appeal].
func AppealForwarding() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.393.7",
		Basis: appeals.At("art. 7", "whether calendar or working days is not said, calendar days are used; that it counts from receipt is implied"),
		Law:   Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Days(5)}},
	})
}

// DefectiveAppeal is the window of law 393/96-ВР article 5: ten days from the
// arrival to give back an appeal that lacks what it must have, with an
// explanation. Calendar days are used, as with [AppealForwarding].
func DefectiveAppeal() reply.Window {
	return called.Window(reply.Window{
		ID:    "ua.393.5",
		Basis: appeals.At("art. 5", "whether calendar or working days is not said, calendar days are used"),
		Law:   Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Days(10)}},
	})
}

// AppealToHigherBody is the window of law 393/96-ВР article 17: a person complains to a
// higher body about a decision on a complaint at the latest one month after learning of
// it, and within the year of [AppealToHigherBodyInAll]; the earlier end counts. It is a
// time limit of the person. A late complaint is not examined, unless the body renews the
// time limit for a good reason.
//
// Complaints about administrative acts are another matter since 2023-12-15; they follow
// law 2073-IX (art. 12), that is [AdministrativeComplaint].
func AppealToHigherBody() reply.Window {
	return called.Window(reply.Window{
		ID: "ua.393.17", OfParty: true,
		Basis: appeals.At("art. 17: from learning of the decision"), Law: Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	})
}

// AppealToHigherBodyInAll is the other window of the same article: one year from the
// adoption of the decision, however late the person learns of it.
func AppealToHigherBodyInAll() reply.Window {
	return called.Window(reply.Window{
		ID: "ua.393.17.adopted", OfParty: true,
		Basis: appeals.At("art. 17: from the adoption of the decision"), Law: Computation, From: civilCode, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Years(1)}},
	})
}

// The law on appeals is of 1996. The windows begin with the Civil Code by which
// their days are counted.
var civilCode = calendar.MustParseDate("2004-01-01")

// appeals is law 393/96-ВР.
var appeals = calendar.Source{Citation: "Law of Ukraine 393/96-ВР", URL: "https://zakon.rada.gov.ua/laws/show/393/96-%D0%B2%D1%80", Checked: lastRead,
	Doubt: "since when this wording holds was not found; it is used from 2004-01-01"}
