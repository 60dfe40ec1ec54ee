// Package policy decides whether a record may be disposed of today. A host
// application asks it just before it deletes, anonymises or hands over a
// record:
//
//	err := policy.Check(rules, policy.Request{
//		Action: policy.Delete,
//		Record: record,
//		On:     calendar.DateIn(now, helsinki),
//		Holds:  policy.HoldsFrom(db.Holds(record.ID)),
//	})
//
// nil permits that action on that day and nothing else. An error is a
// *[DeniedError]: [ErrDenied] means wait, lift the hold, choose another action
// or let a person decide; [ErrUndetermined] means that the question could not be
// decided, and that data or rules must be fixed first. The two exclude each
// other. A sweep calls [CheckDue], which leaves alone what may go but need not.
//
// # What decides
//
// [FromRulebook] makes a [Policy] of the rules of package retention. It is the
// only kind of policy that can permit. [All] adds guards of the host's own,
// which can only refuse: they return [Abstain], [Refuse] or [Unknown]. Three of them
// stand ready: [CheckedLaw] refuses what rests on law that nobody has read up to the
// day, [DemandsLookedUp] what nobody has looked up demands for, and [RealDays] what rests
// on a day that programs write for no day.
//
// On a day D the first that applies decides:
//
//  1. A request without a day, class or known action, holds not looked up, a
//     hold that contradicts itself, a demand that says too little, an unknown
//     class, a class whose rules are not here, or none of them in force or binding
//     the record: Undetermined.
//  2. A hold that is not released on D, an open demand for access or an accepted
//     restriction: Held, even over an overdue ceiling.
//  3. A floor whose start is not known, for want of a day or of a trait, or because an
//     event that no rule knows could be meant for it: Undetermined.
//  4. A floor whose event has not happened yet: Keep.
//  5. D is not after the last protected day R, or before the day to which a body has
//     put its decision off: Keep; or Review, from the day on which a ceiling that ends
//     before R asks for disposal.
//  6. No ground for disposal, because no floor has ended and no event of a
//     ceiling has happened: Keep, or Undetermined if such an event's day is
//     not known.
//  7. A body must decide first, or the rules allow nothing in common: Review.
//  8. A ceiling, or a person's accepted demand that contradicts nothing, asks
//     for disposal: MustDispose.
//  9. Otherwise: MayDispose.
//
// What relations settle is settled before: a floor that yields to a ceiling has ended from
// the day on which that one asks for disposal, even if its own start is unknown or awaited.
//
// RetainUntil is the last protected day: disposal is possible on the day
// after. DisposeBy is the last lawful day of holding; a record is overdue from
// the day after. Neither ever moves to a working day.
//
// # Persons, wholes and transactions
//
// What a person demands about their own record goes into the request as a
// [Demand]. An accepted one makes disposal due on the first free day and never
// opens a way to it. [Decision.Refusals] has what a letter of refusal must say, and package
// letter writes it.
// [Join] and [CheckAll] decide a whole by its parts. [Grant] binds the facts and
// rules on which a disposal was planned, and [Permit.Verify] decides anew and
// compares them in the transaction that disposes.
//
// # Why
//
// A program compares constants, listed with their types: the [Outcome] of a
// decision, its [Reason], each [Flag], and the [StepCode] of the steps that
// [Decision.Explain] returns. What these say to a person stands in en.txt and the
// files of the other languages beside it; [Explanation.In] and every other In takes
// the language. [Decision.String] is one line to read aloud, in English,
// [Decision.Operative] names the rules that decided, and [Decision.NextChange] says
// when to ask again.
//
// # Queues and logs
//
// A [Request] can wait in a queue as JSON. What must be looked up on the day does not go
// with it. [Holds] and [Demands] have no form, although a [Hold] or a [Demand] in a table
// has one, and a request that was read is undetermined until the host has looked up its
// holds, and its demands if it had any. Decisions go out and never come in.
//
// Whatever is printed or logged of a request, its facts and the errors about it has no
// day, no reason and no identifier; package keepuntil says where JSON has them all the
// same. [DeniedError.Causes] returns why a look-up failed, in the host's own words. By
// errors.Is a cancelled context is told from data that must be fixed.
//
// # Zero values
//
// Everything refuses: zero [Holds] were not looked up, a zero [Hold] is in force
// for ever, a nil [Policy] cannot decide. Zero [Demands] alone are as harmless as
// none.
package policy
