package reply_test

import (
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The limits of a year of events, beside what a program writes without this
// library: time.AddDate, which has no number rule, and a roll day by day.

func BenchmarkLimit(b *testing.B) {
	first, fi := day("2026-01-01"), calendar.Finland()
	for i := 0; b.Loop(); i++ {
		keptLimit, _ = lawFI.Limit(first.AddDays(i%365), retention.Months(1), fi)
	}
}

func BenchmarkAddDateAndRoll(b *testing.B) {
	first, fi := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC), calendar.Finland()
	for i := 0; b.Loop(); i++ {
		at := first.AddDate(0, 0, i%365).AddDate(0, 1, 0)
		for {
			due := calendar.DateIn(at, time.UTC)
			if works, _ := fi.IsWorkingDay(due); works {
				keptLimit.Due = due
				break
			}
			at = at.AddDate(0, 0, 1)
		}
	}
}

func BenchmarkWindowDue(b *testing.B) {
	first, fi, w := day("2026-01-01"), calendar.Finland(), hostWindow()
	for i := 0; b.Loop(); i++ {
		keptDeadline, _ = w.Due(first.AddDays(i%365), fi)
	}
}

func BenchmarkHourWindowDue(b *testing.B) {
	first, fi, w, helsinki := instant(b, "2026-01-01T12:17:00+02:00"), calendar.Finland(), breach(fromInstant, twoDays), zone(b, "Helsinki")
	for i := 0; b.Loop(); i++ {
		keptHours, _ = w.Due(first.Add(time.Duration(i%365)*24*time.Hour), fi, helsinki)
	}
}

// What the steps cost, which are computed on demand.
func BenchmarkExplain(b *testing.B) {
	first, fi := day("2026-01-01"), calendar.Finland()
	for i := 0; b.Loop(); i++ {
		keptSteps, _ = lawFI.Explain(first.AddDays(i%365), retention.Months(1), fi)
	}
}

var keptSteps reply.Explanation
