// Package sweep says when the next disposal run is.
//
// A [Schedule] is made by [Parse] from a cron line and a zone. It can be told
// to keep to working days, [Schedule.OnWorkingDays], and answers two
// questions: [Schedule.Next] and [Schedule.Previous]. A host that compares
// Previous with the last run in its own log sees whether it missed one.
//
// [Schedule.Late] answers a third one, whether the runs come in time: it gives the
// ceilings of a rulebook for which they come too late, and what would help.
//
// The package reads no clock and starts nothing: the host passes the instant
// and does the waiting. A run permits nothing either. It is only the moment to
// look; what may be disposed of is the policy's decision, record by record.
//
// # The line
//
// Five fields, with blanks between them:
//
//	minute        0-59
//	hour          0-23
//	day of month  1-31
//	month         1-12 or jan-dec
//	day of week   0-6 or sun-sat; Sunday is 0
//
// A field is * or a list, with commas, of numbers, ranges and steps: 1,15 or
// 8-17 or */10. Instead of the five, one word: @yearly, @annually, @monthly,
// @weekly, @daily, @midnight or @hourly.
//
// If one of the two day fields is *, the other one decides. If neither is, a
// day that suits one of them is enough: "0 3 1 * mon" runs on every first of a
// month and on every Monday. A star with a step of two or more, such as */2, is
// no * here. A ? is read as *, and 5/15 as 5-59/15.
//
// # Clock changes
//
// A run takes place whenever the clocks of the zone show its time. A time that
// they skip has no run that day, and a time that they show twice has two: in
// Helsinki "30 3 * * *" does not run on 2026-03-29, where 03:00 is followed by
// 04:00, and runs twice on 2026-10-25. As the clocks of Finland, Estonia and
// Ukraine change now, only the times from 03:00 to 03:59 are concerned, so a
// host chooses another hour. A weekly or yearly run that falls into the skipped
// hour is lost until the next week or year. This is what cron itself does in
// these countries; in zones that change at midnight or by half an hour it loses
// and misplaces runs, so here it never sees the zone.
//
// # Zero values
//
// The zero [Schedule] never runs: every question is [ErrNoRun]. The zero
// time.Time is no instant: a question about it is [ErrNoRun] as well. The zero
// [Late] names no rule and is nought days late.
package sweep
