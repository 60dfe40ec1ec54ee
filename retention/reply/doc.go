// Package reply computes by when something must be done within a time limit of
// the law, such as the answer to a request, and follows one request over time.
//
// A [Computation] is a law on how time limits are counted; [Computation.Limit]
// returns the day before and after the law's roll to a working day. A [Window] is a
// reply period with its citation, and [Window.Due] returns the safe and the latest
// day. [HourWindow] is the same in hours, on instants. The catalogues of windows are
// in packages eu, finland, estonia and ukraine.
//
// [Computation.Explain], [Window.Explain] and [HourWindow.Explain] return the same
// days with their steps, each with its article, for a person who checks them by hand.
// [Deadline.Reminders] returns the days on which to remind.
//
// # A request over time
//
// [Follow] takes the window, the calendar of the country in which the answer is due,
// and what has happened to a request: received, registered, paused, extended, partly
// answered, answered or refused. [Request.On] returns what that means on a day: whether
// the request is open, due, overdue or answered, in time or late, what must happen
// next and by when. It is pure: the events go in, and for any day the status comes out.
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
// itself ([Extension.Automatic]), the latest day is that of the longer
// period from the receipt on; [Extended] then records that its conditions hold,
// and moves the safe day too if it comes by the ordinary one.
//
// An extension does not move the safe day of a refusal: whoever must say no can
// say so within the ordinary period, as article 12(4) of the GDPR demands. Where
// [Extension.CoversRefusal] is set it does.
//
// Until a request is registered, all days on which it may be count; those to
// which the norm does not apply are left out while one remains. A registration
// that comes too late is the body's own fault: it moves the latest day only, and
// nothing once that is past. So what is overdue stays overdue, whatever a
// window says.
//
// # Steps and doubts
//
// [Request.Explain] gives the steps by which the days of a [Status] came about: the
// window's own, and those of what happened. [Status.Doubts] lists what is not
// confirmed about them: law that was not looked up so far, working days that are
// disputed or projected, and sources with a doubt. It is always computed, because
// a day without its doubts is promised too easily.
//
// # Zero values
//
// The zero [Request] follows nothing: every question to it is an error. The zero
// [Status] is that of no request, and the zero [Phase] is unknown. The zero [Kind]
// is written as an empty text. States and events are read back from their JSON.
package reply
