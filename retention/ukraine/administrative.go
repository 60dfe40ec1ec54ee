package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 2073-IX on administrative procedure. It is not for appeals that
// are no case about a person's right or duty, nor for the cases that article 1(2) lists.

// AdministrativeCase is the window of law 2073-IX article 34(2): where no law sets
// another limit, a case is decided on a person's application within a reasonable time, at
// most 30 calendar days from the arrival of the application. It is registered on that day
// (art. 42(1)); a late registration moves nothing.
//
// If the case cannot be decided in time, the body can prolong the period once, by at most
// 15 calendar days. The participants are told in writing, with reasons, at the latest
// three working days before the end. A refusal is a decision of the case and has the same
// period. A body that decides in a session decides in its first one after the end
// (art. 34(5)), which is not computed.
//
// While the case is suspended (art. 64) every period stands still (art. 33(6)), and it
// grows by the time in which a defective application is left without motion, if the
// applicant mends it in time (art. 43(3)): record both as a pause. The safe day is the
// nominal one.
func AdministrativeCase() reply.Window {
	return called.Window(administrative("ua.2073.34.2", procedure.At("art. 34(2)"), 30))
}

// AdministrativeHearing is the window of the same article for a case in which a hearing is
// held: at most 45 calendar days from the registration of the application, which is due on
// the day of its arrival; with the prolongation 60. Whatever else holds is as with
// [AdministrativeCase].
func AdministrativeHearing() reply.Window {
	return called.Window(administrative("ua.2073.34.2.hearing", procedure.At("art. 34(2): with a hearing"), 45))
}

// ComplaintReview is the window of law 2073-IX article 34(3): at most 30 calendar days to
// review a case on a complaint, with the prolongation 45. The part does not say from
// when; like a case on an application (art. 84(1)) it counts from the arrival here.
// Pauses are as with [AdministrativeCase].
func ComplaintReview() reply.Window {
	return called.Window(administrative("ua.2073.34.3", procedure.At("art. 34(3)", "that it counts from the arrival of the complaint is inferred"), 30))
}

// administrative returns a window in which a case is decided.
func administrative(id string, basis calendar.Source, days int) reply.Window {
	return reply.Window{
		ID: id, Basis: basis, Law: AdministrativeProcedure, From: procedureSince, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Days(days)}},
		Extension: reply.Extension{
			Total: retention.Days(days + 15), Notice: retention.WorkingDays(-3),
			Basis: procedure.At("art. 34(4)", "that the longer period is counted from the same start is inferred"), CoversRefusal: true,
		},
		Pause: procedure.At("arts. 33(6), 43(3) and 64", "arts. 33(6) and 64(5) name different days for its end: the resumption, and the day on which the cause ceased, which is the earlier one"),
	}
}

// DefectiveApplication is the window of law 2073-IX article 43(1): three working days from
// the receipt to send the notice that an application is left without motion, with what is
// wrong and by when it can be mended. If the applicant came in person, it is handed over
// at once, where that is possible. Safe and latest day are the same.
func DefectiveApplication() reply.Window {
	return called.Window(reply.Window{
		ID: "ua.2073.43", Basis: procedure.At("art. 43(1)"), Law: AdministrativeProcedure, From: procedureSince, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(3)}},
	})
}

// ActNotice is the window of law 2073-IX article 75(3): an administrative act is brought to
// the person's knowledge without delay, and only for good reasons later, at the latest
// three working days from its adoption. If nobody recorded when it arrived, it counts as
// known on the fifth calendar day after it was sent, unless it came later or not at all
// (art. 75(4)). Safe and latest day are the same.
func ActNotice() reply.Window {
	return called.Window(reply.Window{
		ID: "ua.2073.75", Basis: procedure.At("art. 75(3)"), Law: AdministrativeProcedure, From: procedureSince, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(3)}},
	})
}

// AdministrativeComplaint is the window of law 2073-IX article 80(1): 30 calendar days for
// a participant to complain of an administrative act, from the day on which it was brought
// to their knowledge; for another person whom it harms, from the day on which they learned
// of that or should have. It is a time limit of the person.
//
// It is kept by what was posted by then (art. 33(4)), and is not missed at all if the act
// does not say how and by when to complain (art. 80(4)). For a good reason it can be
// renewed upon a request within ten working days of the end of the obstacle and a year of
// the adoption (art. 80(2)). Against a failure to act one can complain at any time.
func AdministrativeComplaint() reply.Window {
	return called.Window(reply.Window{
		ID: "ua.2073.80", OfParty: true,
		Basis: procedure.At("art. 80(1)"), Law: AdministrativeProcedure, From: procedureSince, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.Days(30)}},
	})
}

var procedureSince = calendar.MustParseDate("2023-12-15")

// procedure is law 2073-IX.
var procedure = calendar.Source{Citation: "Law of Ukraine 2073-IX", URL: "https://zakon.rada.gov.ua/laws/show/2073-20", Checked: lastRead,
	Doubt: "in force 18 months after its publication; that this was 2023-12-15 is from the Ministry of Justice"}
