// Package letter has what a reply to a person must say, as data and as text:
//
//	Refuse        it is not done, or not yet, and why
//	Fulfil        it is done
//	FulfilPartly  a part is done; the rest is refused, or comes
//	Restrict      the processing is restricted                     GDPR
//	Lift          the restriction will be lifted                   GDPR
//	Extend        the answer takes longer                          GDPR, AvTS, law 2939-VI
//	Defer         what was asked for comes later                   laws 2297-VI and 2939-VI
//	Forward       the request was sent on                          AvTS, law 2939-VI
//	Keep          until when data are kept                         GDPR, law 2297-VI
//
//	by, err := eu.Refusal().Due(received, calendar.Finland()) // by when the letter must be out
//	request.Demands = policy.DemandsOf(policy.Demand{ID: "R-17", Kind: policy.Erasure, State: policy.Received, Received: received, Reply: by})
//	for _, refusal := range rules.Decide(request).Refusals() {
//		l, err := letter.Refuse(refusal, letter.Facts{Law: letter.Finland, Sent: today})
//		subject, text := l.Kind.In(calendar.Finnish), l.In(calendar.Finnish) // between the host's letterhead and its signature
//	}
//
// Each function that writes a letter takes what follows from the rules or from the law, a
// refusal, a window or a decision, and [Facts], which only the host knows. It returns all
// problems at once, and no letter with a problem: a day that is missing, an extension without
// its reason or told of too late, a ground that cannot be named, a letter that the law does
// not know.
//
// # What a letter says
//
// A [Letter] has [Letter.Paragraphs] in the order in which they are read, each with its
// [StepCode] and the norm by which it is there. It brings no names, no address and no
// signature: those are the host's. Law 2939-VI art. 22(4) and (7) asks for a signature under
// a refusal and under a deferral.
//
// Letters are in all five languages. What the host writes, such as a reason, stays in its
// words, and citations in those of the rulebook. As long as native speakers have not read a
// language, it has a [calendar.Language.Doubt]: let somebody read the letter.
//
// # In time
//
// [Letter.By] is by when the letter must be out, and [Letter.Phase] says whether it is in
// time. By comes from the facts, from the Reply of the demand or from the window; without any
// of them no letter is written. Only a promised day is told to the person. The window is that
// of the letter: a refusal under the GDPR has eu.Refusal, which cannot be extended, and not
// the longer period of eu.DataSubjectRequest.
//
// # What it never says
//
// A hold can be secret, and so can its order. A letter has neither its reason nor its kind,
// its scope, its ID or its basis, nor the words of a guard. Where the rules bar erasure too,
// it says what it says without the hold; where nothing else does, that there is a legal
// ground for keeping the data. GDPR art. 12(4) asks for the reasons: a host that may tell
// them sets NameHold, or writes the Reason itself. Two things can be seen all the same: from
// which day erasure is possible, or that no such day can be named; and, in a letter by Keep,
// the end of a guard.
//
// The texts of the law were read; see the sources of the paragraphs, and their doubts. How to
// appeal against the decision of an authority is not here, nor forwarding under other laws. A
// letter is not legal advice.
package letter
