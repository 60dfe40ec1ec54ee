package reply

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// Where clocks change at midnight, a day can lack its first or repeat its last hour;
// a zone that crosses the date line skips a whole day. So no end of a day or an hour
// is computed from what the clocks would show: it is looked for among what they do.

// endOf returns the end of a day in a zone: the first instant of the next day that
// the zone has. Where the clocks go back over midnight and show the day again, that
// is after they have shown it for the last time.
func endOf(d calendar.Date, zone *time.Location) time.Time {
	year, month, day := d.Date()
	midnight := time.Date(year, month, day+1, 0, 0, 0, 0, time.UTC) // as the clocks show it
	end := midnight.Add(48 * time.Hour)                             // no zone is so far behind UTC
	for {
		// Within a span of one offset the clocks only go forward.
		_, offset := end.Add(-1).In(zone).Zone()
		from, _ := end.Add(-1).In(zone).ZoneBounds()
		switch shown := midnight.Add(-time.Duration(offset) * time.Second); {
		case shown.After(end):
			return end.In(zone) // the change that ends the span skips the midnight
		case from.IsZero() || shown.After(from):
			return shown.In(zone)
		}
		end = from
	}
}

// endOfHour returns the end of the hour that the clocks of its zone show at an
// instant: when they show the next full hour, or are changed to another hour. An hour
// that they show twice is two.
func endOfHour(event time.Time) time.Time {
	at := event
	for {
		into := time.Duration(at.Minute())*time.Minute + time.Duration(at.Second())*time.Second + time.Duration(at.Nanosecond())
		end := at.Add(time.Hour - into)
		_, change := at.ZoneBounds()
		switch cut := change.After(at) && change.Before(end); {
		case cut && sameHour(change, event):
			at = change
		case cut:
			return change
		default:
			return end
		}
	}
}

// sameHour reports whether the clocks show the same hour of the same day.
func sameHour(a, b time.Time) bool {
	return a.Hour() == b.Hour() && calendar.DateIn(a, a.Location()) == calendar.DateIn(b, b.Location())
}
