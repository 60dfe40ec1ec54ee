package reply

import (
	"os"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the zones, even where the machine has none

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// everyZone returns all zones that Go knows, by the list in testdata, once each, with
// their changes of the years 1970 to 2037. In short tests it is every eighth of them.
func everyZone(t *testing.T) map[*time.Location][]time.Time {
	t.Helper()
	list, err := os.ReadFile("testdata/zones.txt")
	require.NoError(t, err)
	known := map[string]bool{}
	zones := map[*time.Location][]time.Time{}
	for i, name := range strings.Fields(strings.SplitAfterN(string(list), "\n", 2)[1]) {
		if testing.Short() && i%8 != 0 {
			continue
		}
		zone, err := time.LoadLocation(name)
		require.NoError(t, err)
		var changes []time.Time
		var history strings.Builder
		for at := time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC).In(zone); at.Year() < 2038; {
			_, change := at.ZoneBounds()
			if change.IsZero() {
				break
			}
			if change.Before(at) || change.Equal(at) { // see sweep.Schedule.span
				change = at.Add(time.Hour)
			}
			_, before := at.Zone()
			if _, after := change.Zone(); before != after {
				changes = append(changes, change)
				history.WriteString(change.Format(time.RFC3339))
			}
			at = change
		}
		if !known[history.String()] {
			known[history.String()], zones[zone] = true, changes
		}
	}
	if !testing.Short() {
		require.Greater(t, len(zones), 200)
	}
	return zones
}

// lastShown is the slow obvious end of a day: whatever the clocks show, looked at in
// steps of ten minutes, one minute and one second.
func lastShown(d calendar.Date, zone *time.Location, around time.Time) time.Time {
	at := around.Add(60 * time.Hour)
	for _, step := range []time.Duration{10 * time.Minute, time.Minute, time.Second} {
		for ; calendar.DateIn(at, zone).After(d); at = at.Add(-step) {
		}
		at = at.Add(step)
	}
	return at
}

func TestTheEndOfADayInEveryZone(t *testing.T) {
	skipped, repeated := 0, 0
	for zone, changes := range everyZone(t) {
		for _, change := range changes {
			before, after := calendar.DateIn(change.Add(-1), zone), calendar.DateIn(change, zone)
			for d := calendar.Earliest(before, after).AddDays(-1); d.OnOrBefore(calendar.Latest(before, after)); d = d.AddDays(1) {
				want, got := lastShown(d, zone, change), endOf(d, zone)
				if !want.Equal(got) {
					t.Fatalf("%v ends at %v in %v, and not at %v", d, want.In(zone), zone, got)
				}
				require.True(t, calendar.DateIn(got, zone).After(d))
				if got.Hour() != 0 || got.Minute() != 0 || calendar.DateIn(got, zone).Sub(d) > 1 {
					skipped++
				}
				if before.After(after) || got.Equal(change) {
					repeated++
				}
			}
		}
	}
	assert.Positive(t, skipped)
	assert.Positive(t, repeated)
	t.Logf("%d ends that are no midnight of the next day, %d at or around a change", skipped, repeated)
}

// Each row is the end of a day that is no plain midnight, looked up in the history of
// its zone.
func TestTheEndOfADay(t *testing.T) {
	for _, row := range []struct{ zone, day, end string }{
		{"Atlantic/Azores", "2026-03-28", "2026-03-29T01:00:00Z"},          // 24:00 is skipped
		{"Atlantic/Azores", "2026-10-24", "2026-10-25T00:00:00Z"},          // 00:00 to 00:59 twice: the first counts
		{"Asia/Beirut", "2026-03-28", "2026-03-29T01:00:00+03:00"},         // skipped
		{"Asia/Beirut", "2026-10-24", "2026-10-25T00:00:00+02:00"},         // 23:00 to 23:59 twice
		{"Africa/Cairo", "2026-04-23", "2026-04-24T01:00:00+03:00"},        // skipped
		{"Africa/Cairo", "2026-10-29", "2026-10-30T00:00:00+02:00"},        // 23:00 to 23:59 twice
		{"America/Havana", "2026-03-07", "2026-03-08T01:00:00-04:00"},      // skipped
		{"America/Havana", "2026-10-31", "2026-11-01T00:00:00-04:00"},      // 00:00 to 00:59 twice
		{"America/Asuncion", "2024-03-23", "2024-03-24T00:00:00-04:00"},    // 23:00 to 23:59 twice
		{"America/Asuncion", "2024-10-05", "2024-10-06T01:00:00-03:00"},    // skipped
		{"America/Santiago", "2026-09-05", "2026-09-06T01:00:00-03:00"},    // skipped
		{"America/Santiago", "2026-04-04", "2026-04-05T00:00:00-04:00"},    // 23:00 to 23:59 twice
		{"America/Sao_Paulo", "2018-11-03", "2018-11-04T01:00:00-02:00"},   // skipped
		{"Asia/Tehran", "2022-03-21", "2022-03-22T01:00:00+04:30"},         // skipped
		{"Asia/Amman", "2021-10-28", "2021-10-29T00:00:00+03:00"},          // 00:00 to 00:59 twice
		{"America/St_Johns", "2010-11-06", "2010-11-07T00:00:00-03:30"},    // back from 00:01 to 23:01: after the last
		{"America/St_Johns", "2010-03-13", "2010-03-14T00:00:00-03:30"},    // a minute before the change
		{"Pacific/Apia", "2011-12-29", "2011-12-31T00:00:00+14:00"},        // a whole day is skipped
		{"Pacific/Apia", "2011-12-30", "2011-12-31T00:00:00+14:00"},        // the day that is not there
		{"Pacific/Kwajalein", "1993-08-20", "1993-08-22T00:00:00+12:00"},   // another
		{"Asia/Pyongyang", "2015-08-14", "2015-08-15T00:00:00+08:30"},      // half an hour twice
		{"Asia/Pyongyang", "2018-05-04", "2018-05-05T00:00:00+09:00"},      // 23:30 to 24:00 is skipped
		{"Africa/Monrovia", "1972-01-06", "1972-01-07T00:44:30Z"},          // 44 minutes and 30 seconds
		{"Europe/Helsinki", "2026-03-28", "2026-03-29T00:00:00+02:00"},     // plain
		{"Europe/Helsinki", "9999-12-31", "9999-12-31T22:00:00Z"},          // the last day of all
		{"Australia/Lord_Howe", "2026-04-04", "2026-04-05T00:00:00+11:00"}, // plain
	} {
		zone, err := time.LoadLocation(row.zone)
		require.NoError(t, err)
		want, err := time.Parse(time.RFC3339, row.end)
		require.NoError(t, err)
		got := endOf(calendar.MustParseDate(row.day), zone)
		assert.True(t, want.Equal(got), "%s in %s ends at %v, got %v", row.day, row.zone, want.In(zone), got)
	}
	east, west := time.FixedZone("east", 14*3600), time.FixedZone("west", -12*3600)
	assert.Equal(t, "2026-03-28T10:00:00Z", endOf(calendar.MustParseDate("2026-03-28"), east).UTC().Format(time.RFC3339))
	assert.Equal(t, "2026-03-29T12:00:00Z", endOf(calendar.MustParseDate("2026-03-28"), west).UTC().Format(time.RFC3339))
}

// nextHour is the slow obvious end of an hour: a step at a time, until the clocks
// have shown the last of its steps, or show another hour.
func nextHour(event time.Time, step time.Duration) time.Time {
	for at := event; ; at = at.Add(step) {
		into := time.Duration(at.Minute())*time.Minute + time.Duration(at.Second())*time.Second
		if into+step == time.Hour || !sameHour(at.Add(step), event) {
			return at.Add(step)
		}
	}
}

func TestTheEndOfAnHourInEveryZone(t *testing.T) {
	odd := 0
	for zone, changes := range everyZone(t) {
		for _, change := range changes {
			_, before := change.Add(-1).Zone()
			_, after := change.Zone()
			step := time.Minute
			if before%60 != 0 || after%60 != 0 {
				step = time.Second
			}
			for minutes := -67; minutes <= 67; minutes += 17 {
				event := change.Add(time.Duration(minutes) * time.Minute)
				want, got := nextHour(event, step), endOfHour(event)
				if !want.Equal(got) {
					t.Fatalf("the hour of %v ends at %v in %v, and not at %v", event, want, zone, got)
				}
				require.True(t, got.After(event))
				if got.Minute() != 0 {
					odd++
				}
			}
		}
	}
	assert.Positive(t, odd, "a change within an hour")
}

func TestTheEndOfAnHour(t *testing.T) {
	for _, row := range []struct{ zone, event, end string }{
		{"Australia/Lord_Howe", "2026-10-04T01:45:00+10:30", "2026-10-04T02:30:00+11:00"}, // 02:00 is skipped
		{"Australia/Lord_Howe", "2026-10-04T02:30:00+11:00", "2026-10-04T03:00:00+11:00"}, // the half hour
		{"Australia/Lord_Howe", "2026-04-05T01:45:00+11:00", "2026-04-05T01:30:00+10:30"}, // a full hour was shown
		{"Australia/Lord_Howe", "2026-04-05T01:45:00+10:30", "2026-04-05T02:00:00+10:30"}, // the half hour again
		{"America/Caracas", "2016-05-01T02:10:00-04:30", "2016-05-01T03:00:00-04:00"},     // 02:30 to 02:59 is skipped
		{"America/Caracas", "2007-12-09T02:40:00-04:00", "2007-12-09T02:30:00-04:30"},     // a full hour was shown
		{"America/St_Johns", "2010-11-07T00:00:30-02:30", "2010-11-06T23:01:00-03:30"},    // the hour lasts a minute
		{"Asia/Kathmandu", "1985-12-31T23:50:00+05:30", "1986-01-01T00:15:00+05:45"},      // a quarter is skipped
		{"Asia/Kathmandu", "2026-03-29T10:50:00+05:45", "2026-03-29T11:00:00+05:45"},      // by the clocks of the place
		{"Africa/Monrovia", "1972-01-06T23:50:00-00:44", "1972-01-07T00:44:30Z"},
		{"Europe/Helsinki", "2026-03-29T02:30:00+02:00", "2026-03-29T04:00:00+03:00"},
	} {
		zone, err := time.LoadLocation(row.zone)
		require.NoError(t, err)
		event, err := time.Parse(time.RFC3339, row.event)
		require.NoError(t, err)
		want, err := time.Parse(time.RFC3339, row.end)
		require.NoError(t, err)
		got := endOfHour(event.In(zone))
		assert.True(t, want.Equal(got), "the hour of %v in %s ends at %v, got %v", event, row.zone, want.In(zone), got)
	}
}
