// Package calendar says which day it is and whether it is a working day.
//
// A [Date] is a civil day, without a clock and without a zone. An instant
// becomes a Date by [DateIn], and only with the zone named: the law's day is
// the local one.
//
// A [Calendar] knows the working days of one country, as its law of time
// limits sees them: [Finland], [Estonia], [Ukraine]. Its tables are the law,
// one line a holiday, each with its names, with the days from which and until
// which it was in force, and with its [Source]. A Calendar has a coverage, and
// every question outside it is an error, never a guess.
//
// # Questions
//
// Is it a working day, which is the n-th one from here, how many lie between:
// [Calendar.IsWorkingDay], [Calendar.AddWorkingDays], [Calendar.Next],
// [Calendar.Previous], [Calendar.OnOrAfter], [Calendar.OnOrBefore],
// [Calendar.WorkingDaysBetween]. All take the same few nanoseconds over a day
// and over a century, and allocate nothing.
//
// And why: [Calendar.Day] gives the reason for one day, [Calendar.Count] those
// of a count, [Calendar.HolidayOn] and [Calendar.Holidays] the holidays with
// their names and norms.
//
// # How sure it is
//
// Law changes, and some of it is disputed. [Calendar.VerifiedThrough] is the last
// day for which the law was looked up; what rests on later days is a
// projection. [Calendar.Disputed] lists the days of which it is not settled
// whether they are working days, each with the reason. A [Day] and a [Count]
// say of themselves whether they rest on either, and a Source says with its
// Doubt what about it is not confirmed.
//
// # Your own days
//
// [Calendar.Close] and [Calendar.Open] give a calendar in which single days are
// off or worked, each with a reason; [Common] one with the working days of two
// countries. The calendars they are made of stay as they are.
//
// # Zero values
//
// The zero [Date] is no date: it is before nothing and after nothing, and
// arithmetic on it stays zero. The zero [Calendar], and a nil one, cover no
// day and answer every question with [ErrCoverage]. The zero [Source] cites
// nothing.
//
// # What a working day is
//
// A day other than Saturday, Sunday and the holidays of the country's table.
// Each constructor says for which law that is right and for which it is not:
// a country has several calendars, and "working day" is not the same in
// labour law, in banking and in the law of time limits.
package calendar
