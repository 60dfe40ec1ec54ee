// Package reply computes by when something must be done within a time limit of the
// law, such as the answer to a request, and follows one request over time.
//
// A [Computation] is a law on how time limits are counted: [Computation.Limit]
// returns the last day before and after the law's roll to a working day. A [Window]
// is a reply period with its citation: [Window.Due] returns its [Deadline]. An
// [HourWindow] is one in hours, on instants. Packages eu, finland, estonia and
// ukraine have the computations and the windows of their law.
//
// Explain in place of Limit or Due returns the same days with the steps to them, each
// with its article, and what is not confirmed about them ([Explanation.Doubts]).
//
// # Safe and latest
//
// As everywhere in this module there are two days. The safe day is in time under
// every reading of the law; the latest day is the last one that can be defended.
//
// # Known law
//
// A window says in CheckedThrough for which start days its norm was looked up. A
// [Deadline] that starts later is Unchecked, wherever it is shown or stored: the norm
// may have changed. A host that would rather have no answer sets Strict on the window;
// such a start is then [ErrUnchecked], also for [Follow], and so is every start if the
// window does not say how far it was looked up.
//
// # A request over time
//
// [Follow] takes a window, the calendar of the country in which the answer is due,
// and what has happened to a request. [Request.On] returns how it stands on a day: a
// [Status] with its [Phase], its deadline, and what must happen next and by when.
// Between the two days it is [Disputed], and an answer [InTimeDisputed]. What happens
// on the way can move them:
//
//   - A pause moves both days if the window's norm stops the period; see [Event].
//   - A longer period moves both days if the requester was told of it in time under
//     every reading, unless the answer is a refusal; see [Extension].
//   - A late registration moves the latest day only; see [Registered].
//
// # Codes
//
// What a program branches on is a constant: [StepCode], [TaskCode], [Phase], [Kind].
// A step says its sentence, a task and a status say theirs, in a language that the
// caller names; the sentences are in en.txt and the files of the other languages
// beside it. What a table of the law or a host wrote of a window, such as its duty, is a
// [calendar.Names]: it is shown in that language or, if it is not written in it, in
// the first in which it is. Events and statuses can be stored as JSON and read back.
package reply
