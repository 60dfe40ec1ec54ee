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
// If the period within which the asker is told of an extension is one of its own,
// pauses by the window's own norm move its latest day and not the safe one.
//
// # Extensions, refusals, registrations
//
// An extension moves both days if the asker was told of it in time under every
// reading, and otherwise the latest day only. Where the longer period applies by
// itself ([retention.Extension.ByItself]), the latest day is that of the longer
// period from the receipt on; [Extended] then records that its conditions hold,
// and moves the safe day too if it comes by the ordinary one.
//
// An extension does not move the safe day of a refusal: whoever must say no can
// say so within the ordinary period, as article 12(4) of the GDPR demands. Where
// [retention.Extension.CoversRefusal] is set it does.
//
// Until a request is registered, all days on which it may be count; those to
// which the norm does not apply are left out while one remains. A registration
// that comes too late is the body's own fault: it moves the latest day only, and
// nothing once that is past. So what is overdue stays overdue, whatever a
// window says.
//
// # Steps and doubts
//
// [Clock.Explain] gives the steps by which the days of a [State] came about: the
// window's own, and those of what happened. [State.Doubts] lists what is not
// confirmed about them: law that was not looked up so far, working days that are
// disputed or projected, and sources with a doubt. It is always computed, because
// a day without its doubts is promised too easily.
//
// # Zero values
//
// The zero [Clock] follows nothing: every question to it is an error. The zero
// [State] is that of no request, and the zero [Phase] is unknown. The zero [Kind]
// is written as an empty text. States and events are read back from their JSON.
package clock
