// Package clock follows one request over time: received, registered, paused,
// extended, partly answered, answered or refused.
//
// It is pure: the events go in, and for any day the state comes out. A [Clock]
// is made of a [retention.Window], which says how long the law gives, of the
// calendar of the country in which the answer is due, and of what has happened.
// [Clock.On] says what that means on a day: whether the request is open, due,
// overdue or answered, in time or late, what must happen next and by when.
//
// # Safe and latest
//
// As everywhere in this module there are two days. The safe day is in time
// under every reading of the law; the latest day is the last one that can be
// defended. An answer between the two is [InTimeDisputed], and so is a
// request that is open then [Disputed].
//
// # Pauses
//
// A pause moves both days if the window's norm itself says that the period
// stands still. Otherwise it is off, unless the host says with [Event.Basis] by
// which law it may; then it moves the latest day only, and the safe day goes on.
// What was left of the period on the day of the pause is left on the day of
// resumption: calendar days, or working days of a period in working days. The
// law's roll to a working day comes once, at the end.
//
// # Extensions, refusals, registrations
//
// An extension moves both days if the asker was told of it in time under every
// reading, and otherwise the latest day only. It does not move the safe day of
// a refusal: whoever must say no can say so within the ordinary period, as
// article 12(4) of the GDPR demands. A registration that comes too late is the
// body's own fault: it moves the latest day only, and nothing once that is past.
// So what is overdue stays overdue.
//
// # Zero values
//
// The zero [Clock] follows nothing: every question to it is an error. The zero
// [State] is that of no request, and the zero [Phase] is unknown.
package clock
