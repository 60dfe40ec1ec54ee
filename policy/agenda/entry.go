package agenda

import (
	"fmt"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// Entry is a day on which, by which, or from which on somebody must act. Those of this
// package come from [Due], [Followed], [Hold] and [Record], and a host can write its own.
//
// The zero Entry is of no day: [ICalendar] refuses it.
type Entry struct {
	// ID says to programs what is to be done, the same in every language and on every day:
	// "eu.gdpr.12.3". With the reference it makes the UID of the event. Required.
	ID string
	// Reference is what the host calls that about which something is to be done, such as the
	// number of a request: no person's name. Required.
	Reference string
	Day       calendar.Date   // the day; required
	Title     calendar.Step   // what is to be done, in a few words, shown after the reference; required
	Details   []calendar.Step // what else is to be known, a line each, with citations and doubts
	// Reminders are the days on which to remind, up to and including Day; see
	// [reply.Deadline.Reminders]. None: nobody is reminded.
	Reminders []calendar.Date
}

// Format writes what is to be done, whatever the verb: the reference and the day must not
// get into a log with an entry that somebody prints.
func (e Entry) Format(s fmt.State, _ rune) { fmt.Fprint(s, e.code()) }

// LogValue returns what [Entry.Format] writes.
func (e Entry) LogValue() slog.Value { return slog.StringValue(e.code()) }

func (e Entry) code() string {
	if e.Title.Code == nil {
		return "entry without a title"
	}
	return "entry: " + calendar.Plain(e.Title.Code.String())
}

// MarshalJSON returns [calendar.ErrForm].
func (Entry) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("agenda.Entry", "JSON", "write the calendar with ICalendar")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Entry) UnmarshalJSON([]byte) error {
	return calendar.NoForm("agenda.Entry", "JSON", "make it anew from the window, the request, the hold or the record")
}
