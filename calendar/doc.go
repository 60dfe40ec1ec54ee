// Package calendar says which day it is and whether it is a working day.
//
// A [Date] is a civil day, without a clock and without a zone. An instant
// becomes a Date by [DateIn], and only with the zone named: the law's day is
// the local one.
//
// A [Calendar] knows the working days of one country, as its law of time
// limits sees them: [Finland], [Estonia], [Ukraine]. Its tables are the law,
// one line a holiday, each with the days from which and until which it was in
// force and with its [Source]. A Calendar has a coverage, and every question
// outside it is an error, never a guess.
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
