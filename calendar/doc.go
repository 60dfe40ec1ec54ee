// Package calendar says which day it is and whether it is a working day.
//
// A [Date] is a civil day, without a clock or a zone. An instant becomes a Date
// by [DateIn], and only with the zone named: the law's day is the local one.
//
// A [Calendar] knows the working days of one country, as its law on time limits
// sees them: [Finland], [Estonia], [Ukraine]. Its table is the law, one line a
// holiday, with the names, the days in force and the [Source]. It has a coverage,
// and every question outside it is an error, never a guess.
//
// # Questions
//
// Is it a working day, which is the n-th one from here, how many lie between:
// [Calendar.IsWorkingDay], [Calendar.AddWorkingDays], [Calendar.Next],
// [Calendar.Previous], [Calendar.OnOrAfter], [Calendar.OnOrBefore],
// [Calendar.WorkingDaysBetween]. All take the same few nanoseconds over a day and
// over a century, and allocate nothing.
//
// And why: [Calendar.Day] returns the reason for one day, [Calendar.Count] those of
// a count, [Calendar.HolidayOn] and [Calendar.Holidays] the holidays. Your own days
// come from [Calendar.Close] and [Calendar.Open], the days of two countries from
// [Common].
//
// # Certainty
//
// Law changes, and some of it is disputed. [Calendar.VerifiedThrough] is the last
// day for which the law was looked up; later days are a projection.
// [Calendar.Disputed] lists the days that may or may not be working days. A [Day]
// and a [Count] show whether they rest on either, and the Doubt of a Source what
// is not confirmed about it.
//
// # What a working day is
//
// A day other than Saturday, Sunday and the holidays of the country's table. Each
// constructor says for which law that is right and for which it is not: "working
// day" is not the same in labour law, in banking and in the law on time limits.
//
// # Explanations, in five languages
//
// A [Step] says one thing in each [Language]: a [Code] with values, and a Source.
// The sentences are in one file a language and package; see [Sentences]. They are read
// when they are first asked for, and never at the start of a program. The first rulebook
// or window of a country asks for what its law calls things.
//
// Whatever a person may read has a method In, here and in the packages above: a [Date], a
// [Day], a period, a decision's explanation. The String of a value is for programs and
// developers: its code or its day in the form 2006-01-02, and of what has no code the
// English. [LanguageOf] finds a person's language by the tags that an account or a
// browser has, such as sv-FI. Citations and doubts stay as the tables of the law have them,
// and what a host writes stays in its words.
//
// Many sentences have not been read by a native speaker of their language. Their files say
// so, line by line, and [Language.Doubt] is what belongs in the small print.
//
// # Forms
//
// [ReadJSON] says how JSON is read, by every type of this module: exact keys, each once,
// words and no numbers. [WriteJSON], [WriteSQL] and [ReadSQL] are its like, and
// [NoForm] is what refuses.
package calendar
