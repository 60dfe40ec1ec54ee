// Package notice says how long data is kept: to the person whose data it is, and to the
// authority that asks for the record of processing. Both texts are made of the rules that
// also guard the deletion, so they say what is done.
//
// A [Notice] is what the rules of one class say on a day, for a privacy notice (GDPR arts.
// 13(2)(a), 14(2)(a)) or a reply to a person (art. 15(1)(d)):
//
//	n := notice.For(book, estonia.PensionBase, today)
//	page.WriteString(n.In(calendar.Estonian))
//
// Its steps are sentences with typed codes and arguments, each with its norm and with what is
// not confirmed about it. What a sentence says of a rule is true of that rule alone, and how
// several of them act together is said after them: that what one permits waits for what
// another one requires, which rule gives way, and where nothing but a person decides. It says
// no more than a decision would: "at least" sets no longest period, "at most" permits
// disposal as soon as the event has happened, "exactly" keeps the data for the whole period
// and then asks for disposal, and a period whose event has not happened has not begun. Where
// no period can be given, it says why, and where the rules come from. [Markdown] puts notices
// on one page, with the rulebook from which they follow.
//
// A [Record] is the part of a record of processing on time limits (art. 30(1)(f)): what the
// host says of its purposes and of the persons, beside what the rules say of the data, as
// CSV, Markdown or JSON. With numbers that the host has counted, and with the runs of its
// disposal, it says whether the processing keeps to the limits. A class that was forgotten is
// listed as missing, and a number that was not counted is not 0.
//
// A notice is about rules and not about a record: what may be done with one today is the
// answer of a policy, which also knows the holds. The texts are not legal advice, and nobody
// who speaks Finnish, Swedish, Estonian or Ukrainian natively has read them yet.
package notice
