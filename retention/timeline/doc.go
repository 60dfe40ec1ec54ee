// Package timeline draws the life of records as pictures (SVG): when something happened, from
// when a period counts, until when a record must be kept, from when it must go, and what
// nobody knows yet.
//
//	picture := timeline.Rule(book, rule).SVG(calendar.Finnish)
//
// There are three kinds of pictures. [Rule] and [Class] are sketches without days, of what a
// rule says and of what the rules of a class say on a day of the law. The picture of a record
// has days; package policy draws it from a decision, with holds, the requests of persons and
// today, and composes it of [Lane] values by [Record].
//
// # How to read one
//
// Time goes from left to right. What a day is stands beside it, above the bar for the earlier
// days and below for the later ones. A full bar is protected. Slanting lines ask for
// disposal, crossed ones mean that the last lawful day has passed; each [Kind] of stretch has
// its own pattern, so that it is told apart without colours and in print, and stands in the
// legend where it occurs. What is unknown has a dashed edge and a question mark. A bar that
// ends in a point at the right goes on.
//
// No picture is to scale: the order of the days is true, and the distance between them is
// not, so that a day and a lifetime are both seen. In a sketch nothing is drawn whose order
// would depend on the record; it says so instead.
//
// # Where it is shown
//
// [Picture.SVG] is a file of its own, and a part of a page of HTML as it is. It has no
// script, no font and no style that reaches beyond it, says in its description all that it
// shows, and is drawn for the width of a phone. It decides nothing: what may be done with a
// record is the answer of a policy.
package timeline
