// Package agenda writes the days on which somebody must act as a calendar that others read:
// an iCalendar file (RFC 5545) with an all-day event for each.
//
//	entries, err := agenda.Followed("R-2026-17", request, today)
//	entries = append(entries, agenda.Hold("R-2026-18", hold, day))
//	file, err := agenda.ICalendar("register.example.fi", today, calendar.Finnish, entries...)
//
// [Due] is the last safe day of a window, [Followed] what must happen next to a request,
// [Hold] a hold that somebody must review, and [Record] a record that becomes due or needs a
// decision. A host can make an [Entry] of its own.
//
// # What other programs make of it
//
// An event has the same UID in every language and in every file, so that one that is read
// again takes the place of the earlier one, even if its day has moved: the UID is made of
// what is to be done, of the host's reference and of the host's domain. What is no longer in
// a file is taken away by programs that subscribe to it; those that import it once keep it.
//
// The days are days and not times: an event has no zone and blocks nobody's time. DTEND is
// the day after, as the standard asks. There is no clock: the stamp is a day that the host
// names, and a later one makes a newer file. An alarm rings at eight in the morning of its
// day, by the clock of whoever reads the calendar.
//
// # Privacy
//
// Calendars are copied to phones and to services abroad. A title says the host's reference
// and what is to be done; keep names out of references. The description has the norm and the
// days of the deadline. No event of a record and nothing of a hold but the day of its release
// is written, least of all its reason.
package agenda
