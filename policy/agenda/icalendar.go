package agenda

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// ErrRefused: what cannot be written as a calendar, such as an entry without a day.
var ErrRefused = errors.New("cannot be written as a calendar")

// ICalendar returns the entries as an iCalendar file (RFC 5545), in UTF-8, in their order:
// for a file of type text/calendar that others import or subscribe to. Without entries it is
// a calendar without events.
//
// The domain is one of the host's, such as "register.example.fi": it makes the UIDs differ
// from those of everybody else, and does not change. The stamp is the day as of which the
// entries were made, the host's today. In an unknown language it is English.
//
// All problems are reported at once, each [ErrRefused], and without the reference: a domain
// that is none, no stamp, an entry without ID, reference, day or title, a reminder without a
// day or after the entry's, and two entries with one ID and reference, which would be one
// event.
func ICalendar(domain string, stamp calendar.Date, l calendar.Language, entries ...Entry) ([]byte, error) {
	if err := check(domain, stamp, entries); err != nil {
		return nil, err
	}
	if _, err := l.MarshalText(); err != nil {
		l = calendar.English
	}
	var f file
	f.line("BEGIN:VCALENDAR")
	f.line("VERSION:2.0")
	f.line("PRODID:-//keepuntil//agenda//" + strings.ToUpper(l.String()))
	f.line("CALSCALE:GREGORIAN")
	f.line("METHOD:PUBLISH")
	for _, e := range entries {
		f.event(domain, stamp, l, e)
	}
	f.line("END:VCALENDAR")
	return f.Bytes(), nil
}

// check returns everything for which the entries cannot be written.
func check(domain string, stamp calendar.Date, entries []Entry) error {
	var problems []error
	problem := func(subject, what, help string) {
		problems = append(problems, fmt.Errorf("agenda: %s: %s: %w; %s", subject, what, ErrRefused, help))
	}
	if !isDomain(domain) {
		problem("domain", "not the name of a host", `give one of your own, such as "register.example.fi"`)
	}
	if stamp.IsZero() {
		problem("stamp", "no date", "give the day as of which the entries were made")
	}
	first := map[string]int{}
	for i, e := range entries {
		subject := fmt.Sprintf("entry %d", i+1)
		if e.ID == "" {
			problem(subject, "no ID", "give the window or the entry one")
		}
		if e.Reference == "" {
			problem(subject, "no reference", "give the number of the request or the record")
		}
		if e.Day.IsZero() {
			problem(subject, "no day", "give a deadline, a status or a task that was computed")
		}
		if e.Title.Code == nil {
			problem(subject, "no title", "say what is to be done")
		}
		for _, day := range e.Reminders {
			if day.IsZero() || day.After(e.Day) {
				problem(subject, "a reminder without a day, or after the entry's", "see the method Reminders of reply.Deadline")
				break
			}
		}
		if same, found := first[uid(domain, e)]; found {
			problem(subject, fmt.Sprintf("the ID and the reference of entry %d", same), "give each its own reference, or leave one out")
			continue
		}
		first[uid(domain, e)] = i + 1
	}
	return errors.Join(problems...)
}

// isDomain reports whether a text has the form of the name of a host.
func isDomain(text string) bool {
	if len(text) > 253 {
		return false
	}
	for label := range strings.SplitSeq(text, ".") {
		if label == "" || strings.Trim(label, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != "" {
			return false
		}
	}
	return true
}

// uid returns the UID of an entry. It is a digest, because an ID or a reference of any
// characters and length must be told from every other one.
func uid(domain string, e Entry) string {
	text := binary.AppendUvarint(nil, uint64(len(e.ID)))
	digest := sha256.Sum256(append(text, e.ID+e.Reference...))
	return fmt.Sprintf("%x@%s", digest[:16], strings.ToLower(domain))
}

// file is an iCalendar file that is being written.
type file struct{ bytes.Buffer }

// event writes an entry.
func (f *file) event(domain string, stamp calendar.Date, l calendar.Language, e Entry) {
	title := e.Reference + ": " + e.Title.In(l)
	var details []string
	for _, s := range e.Details {
		details = append(details, s.Cited(l))
	}
	if doubt := l.Doubt(); doubt != "" {
		details = append(details, doubt)
	}
	f.line("BEGIN:VEVENT")
	f.line("UID:" + uid(domain, e))
	f.line("DTSTAMP:" + basic(stamp) + "T000000Z")
	f.line("DTSTART;VALUE=DATE:" + basic(e.Day))
	if end := e.Day.AddDays(1); !end.IsZero() { // without an end it is one day, too
		f.line("DTEND;VALUE=DATE:" + basic(end))
	}
	f.text("SUMMARY", l, title)
	if details != nil {
		f.text("DESCRIPTION", l, details...)
	}
	f.line("TRANSP:TRANSPARENT")
	reminders := slices.SortedFunc(slices.Values(e.Reminders), calendar.Date.Compare)
	for _, day := range slices.Compact(reminders) {
		f.line("BEGIN:VALARM")
		f.line("ACTION:DISPLAY")
		f.line("TRIGGER:" + trigger(e.Day.Sub(day)))
		f.text("DESCRIPTION", l, title)
		f.line("END:VALARM")
	}
	f.line("END:VEVENT")
}

// basic returns a day as iCalendar writes it.
func basic(day calendar.Date) string { return strings.ReplaceAll(day.String(), "-", "") }

// trigger returns when an alarm rings, so many days before an event: at eight in the
// morning. It counts from the midnight with which the event begins.
func trigger(daysBefore int) string {
	switch daysBefore {
	case 0:
		return "PT8H"
	case 1:
		return "-PT16H"
	default:
		return fmt.Sprintf("-P%dDT16H", daysBefore-1)
	}
}

// text writes a property with a text of some lines in a language.
func (f *file) text(property string, l calendar.Language, lines ...string) {
	escape := strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`)
	for i, line := range lines {
		lines[i] = escape.Replace(calendar.Plain(line)) // a sentence of the host's may be anything
	}
	f.line(property + ";LANGUAGE=" + l.String() + ":" + strings.Join(lines, `\n`))
}

// most is how many octets a line has, without its end.
const most = 75

// line writes a line, folded where it is too long: between two characters, and not within
// an escape, which some programs do not put together again.
func (f *file) line(text string) {
	used := 0
	for text != "" {
		_, size := utf8.DecodeRuneInString(text)
		if text[0] == '\\' {
			size = 2
		}
		if used+size > most {
			f.WriteString("\r\n ")
			used = 1
		}
		f.WriteString(text[:size])
		used += size
		text = text[size:]
	}
	f.WriteString("\r\n")
}
