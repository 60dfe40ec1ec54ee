package sweep_test

import (
	"testing"
	"time"

	"github.com/robfig/cron/v3"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func BenchmarkNext(b *testing.B) {
	loc := zone(b, "Europe/Helsinki")
	easter := instant(b, "2026-04-03 00:00", loc)
	for _, row := range []struct {
		name string
		s    sweep.Schedule
		at   time.Time
		ask  func(sweep.Schedule, time.Time) (time.Time, error)
	}{
		{"daily", parse(b, "0 2 * * *", loc), easter, sweep.Schedule.Next},
		{"leap day", parse(b, "0 2 29 2 *", loc), easter, sweep.Schedule.Next},
		{"every minute over Easter", parse(b, "* * * * *", loc).OnWorkingDays(calendar.Finland()), easter, sweep.Schedule.Next},
		{"every minute over Easter, back", parse(b, "* * * * *", loc).OnWorkingDays(calendar.Finland()), easter.AddDate(0, 0, 4), sweep.Schedule.Previous},
		{"leap day over the century", parse(b, "0 2 29 2 *", loc), instant(b, "2096-03-01 00:00", loc), sweep.Schedule.Next},
		{"leap day over the century, back", parse(b, "0 2 29 2 *", loc), instant(b, "2104-02-01 00:00", loc), sweep.Schedule.Previous},
	} {
		b.Run(row.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := row.ask(row.s, row.at); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	// The peer knows neither working days nor the run before, and finds nothing
	// over the century.
	for name, spec := range map[string]string{"daily": "0 2 * * *", "leap day": "0 2 29 2 *"} {
		line, err := cron.ParseStandard(spec)
		require.NoError(b, err)
		b.Run(name+", robfig/cron", func(b *testing.B) {
			for b.Loop() {
				if line.Next(easter).IsZero() {
					b.Fatal("no run")
				}
			}
		})
	}
}
