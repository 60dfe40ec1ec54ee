package sweep_test

import (
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// Whatever is missing, nil or zero: an error or nothing, and no panic.
func TestNothingPanics(t *testing.T) {
	daily := parse(t, "0 2 * * *", time.UTC)
	lawtest.NoPanic(t, map[string]any{"Parse": sweep.Parse},
		"0 2 * * *", "TZ=", "*/90", "@", ",", "-", "/", time.UTC, zone(t, "Pacific/Apia"), new(time.Location),
		time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC), time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), time.Unix(1<<62, 0), time.Unix(-1<<62, 0),
		daily, daily.OnWorkingDays(nil), daily.OnWorkingDays(new(calendar.Calendar)), daily.OnWorkingDays(calendar.Finland()),
		calendar.Finland(), new(calendar.Calendar), date("2026-03-20"), date("9999-12-31"), date("0001-01-01"),
		new(retention.Rulebook), book(t, rule(retention.AtMost, retention.Days(30))),
		sweep.Late{OnEntry: true}, sweep.Late{Rule: rule(retention.AtMost, retention.Days(30)), Days: -1}, sweep.Late{Rule: retention.Rule{ID: "r", Bound: 200}},
	)
}
