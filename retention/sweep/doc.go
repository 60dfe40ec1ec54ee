// Package sweep computes when the next disposal run is, and whether runs come in time.
//
// A [Schedule] is made by [Parse] from a cron line and a zone, and can keep to
// working days, [Schedule.OnWorkingDays]. It answers three questions. When is the
// next run: [Schedule.Next]. When was the last one: [Schedule.Previous]; a host that
// compares it with the last run in its own log sees whether it missed one. Do the
// runs come in time: [Schedule.Late] returns the ceilings of a rulebook for which
// they come too late, and what would help.
//
// The package reads no clock and starts nothing: the host passes the instant and
// does the waiting. Nor does a run permit anything. It is only the moment to look;
// what may be disposed of is the policy's decision, record by record.
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
// If one of the two day fields is *, the other one decides. If neither is, a day
// that suits one of them is enough: "0 3 1 * mon" runs on every first of a month
// and on every Monday. A star with a step of two or more, such as */2, does not
// count as * here. A ? in a day field is read as *, and 5/15 as 5-59/15.
//
// A step counts within its field and begins anew with each hour, day, month, year or
// week. One that does not divide the field leaves a shorter step at its end: */7
// minutes are 0, 7, and so on to 56, and then 0. A day that a month lacks has no run
// in it: "0 3 31 * *" runs in seven months of the year.
//
// A line that cannot mean what it says is refused, and the error says what to write
// instead. Besides what cannot be read, that is
//
//   - a step that leaves a single number, such as */90 or */60 minutes, which cron runs
//     once an hour, or */24 hours;
//   - a range that ends before it begins, such as 22-6 or fri-mon;
//   - an entry that has no effect: a number that others of the list name already, a
//     day that none of the months has, a month that has none of the days, as February
//     in "0 3 30 2,3 *", and one of the day fields if the other one names every day
//     without being *;
//   - what other crons know and this one does not: seconds and years, 7 for Sunday, L,
//     W, #, H and ~, @reboot and @every, and names in full;
//   - a character that is no letter, digit, sign or blank of ASCII.
//
// # Clock changes
//
// A run takes place whenever the clocks of the zone show its time. A time that
// they skip has no run that day, and a time that they show twice has two: in
// Helsinki "30 3 * * *" does not run on 2026-03-29, when 02:59 is followed by
// 04:00, and runs twice on 2026-10-25. As the clocks of Finland, Estonia and
// Ukraine change today, only the times from 03:00 to 03:59 are affected, so choose
// another hour. A weekly or yearly run in the skipped hour is lost until the next
// week or year. This is what cron itself does in these countries; in zones that
// change at midnight or by half an hour it loses and misplaces runs, so here it
// never sees the zone.
package sweep
