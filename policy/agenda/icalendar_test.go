package agenda_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
)

// The whole file reads as one that a person has read.
func TestGolden(t *testing.T) {
	for _, l := range languages {
		got := write(t, l, everything(t)...)
		path := fmt.Sprintf("testdata/everything.%v.ics", l)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, "if it is right, run the test with -update")
	}
}

// What a program of others takes for the same event is so in every language, as of every
// day, and whatever else has changed.
func TestAnEventKeepsItsUID(t *testing.T) {
	entries := everything(t)
	want := uids(t, write(t, calendar.English, entries...))
	assert.Len(t, want, len(entries))
	for _, l := range languages {
		assert.Equal(t, want, uids(t, write(t, l, entries...)))
	}
	later, err := agenda.ICalendar("REGISTER.example.fi", day("2027-05-01"), calendar.English, entries...)
	require.NoError(t, err)
	assert.Equal(t, want, uids(t, string(later)))
	for i := range entries {
		entries[i].Day = entries[i].Day.AddDays(3)
		entries[i].Title = entries[0].Title
		entries[i].Details = nil
	}
	assert.Equal(t, want, uids(t, write(t, calendar.English, entries...)))

	other, err := agenda.ICalendar("example.ee", day("2026-11-28"), calendar.English, entries...)
	require.NoError(t, err)
	assert.NotContains(t, want, uids(t, string(other))[0], "another host's event")
	assert.NotEqual(t, uids(t, write(t, calendar.English, entry("ab", "c"))), uids(t, write(t, calendar.English, entry("a", "bc"))))
}

// entry returns one of a host's own.
func entry(id, reference string) agenda.Entry {
	e := agenda.Hold(reference, policy.Hold{}, day("2027-01-04"))
	e.ID = id
	return e
}

// The end is the day after, as the standard asks, whatever the month.
func TestAnEventEndsOnTheNextDay(t *testing.T) {
	for from, end := range map[string]string{
		"2026-12-24": "20261225", "2026-12-31": "20270101", "2027-02-28": "20270301", "2028-02-28": "20280229", "2028-02-29": "20280301",
		"0001-01-01": "00010102", "9999-12-30": "99991231", "9999-12-31": "",
	} {
		e := agenda.Hold("R", policy.Hold{}, day(from))
		event := read(t, write(t, calendar.English, e))[0]
		assert.Equal(t, []string{strings.ReplaceAll(from, "-", "")}, of(event, "DTSTART;VALUE=DATE"))
		if end == "" {
			assert.Empty(t, of(event, "DTEND;VALUE=DATE"), "without one it is one day, too")
			continue
		}
		assert.Equal(t, []string{end}, of(event, "DTEND;VALUE=DATE"))
		assert.Equal(t, []string{"20261128T000000Z"}, of(event, "DTSTAMP"))
		assert.Equal(t, []string{"TRANSPARENT"}, of(event, "TRANSP"))
	}
}

// An alarm rings at eight in the morning of its day, in order and once.
func TestReminders(t *testing.T) {
	e := agenda.Hold("R", policy.Hold{}, day("2027-01-04"))
	e.Reminders = []calendar.Date{day("2027-01-04"), day("2026-12-30"), day("2027-01-03"), day("2026-12-30"), day("2027-01-02")}
	event := read(t, write(t, calendar.English, e))[0]
	assert.Equal(t, []string{"-P4DT16H", "-P1DT16H", "-PT16H", "PT8H"}, of(event, "TRIGGER"))
	assert.Equal(t, []string{"DISPLAY", "DISPLAY", "DISPLAY", "DISPLAY"}, of(event, "ACTION"))
	assert.Len(t, of(event, "DESCRIPTION;LANGUAGE=en"), 5, "each alarm says what the title says")
	assert.Equal(t, day("2026-12-30"), e.Reminders[1], "the host's list is not sorted")
}

func TestACalendarWithoutEvents(t *testing.T) {
	assert.Equal(t, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//keepuntil//agenda//SV\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n", write(t, calendar.Swedish))
}

func TestAnUnknownLanguageIsEnglish(t *testing.T) {
	assert.Equal(t, write(t, calendar.English, everything(t)...), write(t, calendar.Language(77), everything(t)...))
}

// All that is missing is said at once, and no reference of the host.
func TestWhatCannotBeWritten(t *testing.T) {
	whole := agenda.Hold("secret-7", policy.Hold{ID: "H"}, day("2027-01-04"))
	nothing := whole
	nothing.ID = "other"
	nothing.Reminders = []calendar.Date{day("2027-01-05"), {}}
	noDate := nothing
	noDate.ID = "third"
	noDate.Reminders = []calendar.Date{{}}
	file, err := agenda.ICalendar("a b", calendar.Date{}, calendar.English, whole, agenda.Entry{}, nothing, whole, noDate)
	assert.Nil(t, file)
	require.ErrorIs(t, err, agenda.ErrRefused)
	assert.Equal(t, strings.Join([]string{
		`agenda: domain: not the name of a host: cannot be written as a calendar; give one of your own, such as "register.example.fi"`,
		"agenda: stamp: no date: cannot be written as a calendar; give the day as of which the entries were made",
		"agenda: entry 2: no ID: cannot be written as a calendar; give the window or the entry one",
		"agenda: entry 2: no reference: cannot be written as a calendar; give the number of the request or the record",
		"agenda: entry 2: no day: cannot be written as a calendar; give a deadline, a status or a task that was computed",
		"agenda: entry 2: no title: cannot be written as a calendar; say what is to be done",
		"agenda: entry 3: a reminder without a day, or after the entry's: cannot be written as a calendar; see the method Reminders of reply.Deadline",
		"agenda: entry 4: the ID and the reference of entry 1: cannot be written as a calendar; give each its own reference, or leave one out",
		"agenda: entry 5: a reminder without a day, or after the entry's: cannot be written as a calendar; see the method Reminders of reply.Deadline",
	}, "\n"), err.Error())
	assert.NotContains(t, err.Error(), "secret")
	for _, domain := range []string{"", ".", "a..b", "a\r\nX:1", "a@b", "ä.fi", strings.Repeat("a", 254)} {
		_, err := agenda.ICalendar(domain, day("2026-11-28"), calendar.English)
		require.ErrorIs(t, err, agenda.ErrRefused, "%q", domain)
	}
	_, err = agenda.ICalendar(strings.Repeat("a", 253), day("2026-11-28"), calendar.English, whole)
	require.NoError(t, err)
}
