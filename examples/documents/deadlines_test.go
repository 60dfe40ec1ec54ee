package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	ical "github.com/arran4/golang-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// A parser of others reads the days, the titles, the descriptions and the alarms that were
// written.
func TestDeadlines(t *testing.T) {
	each(t, ".ics", func(t *testing.T, e *edition, f file) {
		read, err := ical.ParseCalendar(bytes.NewReader(f.text))
		require.NoError(t, err)
		entries, err := e.deadlines()
		require.NoError(t, err)
		events := read.Events()
		require.Len(t, events, len(entries))
		uids := map[string]bool{}
		for i, event := range events {
			entry := entries[i]
			start, err := event.GetAllDayStartAt()
			require.NoError(t, err)
			end, err := event.GetAllDayEndAt()
			require.NoError(t, err)
			assert.Equal(t, entry.Day, calendar.DateIn(start, time.UTC))
			assert.Equal(t, entry.Day.AddDays(1), calendar.DateIn(end, time.UTC))
			stamp, err := event.GetDtStampTime()
			require.NoError(t, err)
			assert.Equal(t, e.on, calendar.DateIn(stamp, time.UTC))

			var details []string
			for _, step := range entry.Details {
				details = append(details, step.Cited(e.language))
			}
			if doubt := e.language.Doubt(); doubt != "" {
				details = append(details, doubt)
			}
			title := entry.Reference + ": " + entry.Title.In(e.language)
			assert.Equal(t, title, event.GetProperty(ical.ComponentPropertySummary).Value)
			assert.Equal(t, strings.Join(details, "\n"), event.GetProperty(ical.ComponentPropertyDescription).Value)
			assert.Equal(t, []string{e.language.String()}, event.GetProperty(ical.ComponentPropertySummary).ICalParameters["LANGUAGE"])

			var alarms []calendar.Date
			for _, alarm := range event.Alarms() {
				assert.Equal(t, "DISPLAY", alarm.GetProperty(ical.ComponentPropertyAction).Value)
				assert.Equal(t, title, alarm.GetProperty(ical.ComponentPropertyDescription).Value)
				before, err := time.ParseDuration(duration(alarm.GetProperty(ical.ComponentPropertyTrigger).Value))
				require.NoError(t, err)
				at := start.Add(before)
				assert.Equal(t, 8, at.Hour())
				alarms = append(alarms, calendar.DateIn(at, time.UTC))
			}
			assert.Equal(t, entry.Reminders, alarms)
			assert.False(t, uids[event.Id()], "two events have one UID")
			uids[event.Id()] = true
		}
	})
}

// duration returns a duration of RFC 5545, such as -P2DT16H, as Go writes it.
func duration(text string) string {
	sign, text, _ := strings.Cut(text, "P")
	days, hours, found := strings.Cut(text, "D")
	if !found {
		days, hours = "0", text
	}
	return sign + strings.Repeat("24h", atoi(days)) + strings.ToLower(strings.TrimPrefix(hours, "T"))
}

func atoi(digits string) (n int) {
	for _, d := range digits {
		n = n*10 + int(d-'0')
	}
	return n
}
