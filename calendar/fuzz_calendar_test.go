package calendar_test

import (
	"errors"
	"math"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

// fuzzCalendars are built once: each call would build one with options or with
// days of the host's again. The last ones know no day.
var fuzzCalendars = func() []*calendar.Calendar {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	transfers := calendar.Ukraine(calendar.CabinetTransfers())
	closed, _ := fi.Close("closed", day("2026-11-20"), day("2026-11-21"), day("2026-12-24"), day("1966-07-01"), day("2100-12-31"))
	opened, _ := closed.Open("opened", day("2026-11-22"), day("2026-12-25"), day("1966-07-02"), day("2026-11-20"))
	both, _ := calendar.Common(opened, ee)
	three, _ := calendar.Common(both, transfers)
	return []*calendar.Calendar{
		fi, ee, ua, transfers, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2025-01-01"))), opened, both, three,
		{}, nil, calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{})),
	}
}

// fuzzDay returns a day of the years 1960 to 2105 for a small number, so that most
// are covered and some are not, and any day or none for a large one.
func fuzzDay(n int) calendar.Date {
	if n > -1_000_000 && n < 1_000_000 {
		return day("1960-01-01").AddDays((n%53_300 + 53_300) % 53_300)
	}
	return day("0001-01-01").AddDays(n)
}

func FuzzCalendar(f *testing.F) {
	calendars := fuzzCalendars()
	const day2026 = 24_430 // from 1960-01-01 on
	for which := range uint8(len(calendars)) {
		f.Add(which, day2026, 30, day2026+100)
		f.Add(which, day2026, -30, day2026-100)
		f.Add(which, day2026, 0, day2026)
		f.Add(which, day2026, math.MaxInt, math.MaxInt)
		f.Add(which, day2026, math.MinInt, math.MinInt)
		f.Add(which, 2372, 1, 2374)     // 1966-06-30 on
		f.Add(which, 2373, -1, 2375)    // 1966-07-01 on
		f.Add(which, 51_499, 1, 51_500) // 2100-12-30 on
		f.Add(which, 51_500, 1, 51_502) // 2100-12-31 on
		f.Add(which, 2_000_000, 1, -2_000_000)
	}
	f.Fuzz(func(t *testing.T, which uint8, first, n, second int) {
		c := calendars[int(which)%len(calendars)]
		a, b := fuzzDay(first), fuzzDay(second)
		fuzzCounting(t, c, a, b, n)
		fuzzSteps(t, c, a, n)
		fuzzDays(t, c, a)
		near := a.AddDays(second % 64) // lists of a length that can be compared day by day
		fuzzLists(t, c, a, near)
		fuzzCount(t, c, a, near)
		if n%64 == 0 {
			fuzzOwn(t, c, a, b)
		}
	})
}

// typed reports whether an error is one that a host can branch on.
func typed(err error) bool {
	for _, sentinel := range []error{calendar.ErrCoverage, calendar.ErrRange, calendar.ErrOrder, calendar.ErrReason} {
		if errors.Is(err, sentinel) {
			return true
		}
	}
	return false
}

func fuzzCounting(t *testing.T, c *calendar.Calendar, a, b calendar.Date, n int) {
	// Between: the same days backwards, and refused both ways or neither.
	there, thereErr := c.WorkingDaysBetween(a, b)
	back, backErr := c.WorkingDaysBetween(b, a)
	if there != -back || (thereErr == nil) != (backErr == nil) || thereErr != nil && !(typed(thereErr) && typed(backErr)) {
		t.Errorf("%v to %v: %d, %v; backwards %d, %v", a, b, there, thereErr, back, backErr)
	}
	if abs := max(there, -there); abs > max(b.Sub(a), a.Sub(b)) {
		t.Errorf("%v to %v: %d working days are more than there are days", a, b, there)
	}
	// The n-th working day after a is not later than b if there are n between.
	if thereErr == nil && there > 0 {
		last, err := c.AddWorkingDays(a, there)
		if err != nil || last.After(b) {
			t.Errorf("%v and %d: %v, %v; there are as many up to %v", a, there, last, err, b)
		}
	}

	works, err := c.IsWorkingDay(a)
	end, addErr := c.AddWorkingDays(a, n)
	if err != nil && addErr == nil {
		t.Errorf("%v is refused, but not with %d: %v", a, n, end)
	}
	if addErr != nil {
		if !end.IsZero() || !typed(addErr) {
			t.Errorf("%v and %d: %v, %v", a, n, end, addErr)
		}
		return
	}
	if n == 0 {
		if end != a {
			t.Errorf("%v and 0: %v", a, end)
		}
		return
	}
	if onto, err := c.IsWorkingDay(end); err != nil || !onto {
		t.Errorf("%v and %d: %v is not a working day, %v", a, n, end, err)
	}
	// Counting is the inverse of adding. Backwards the day a itself is
	// counted, if it works, and the day reached is not.
	want := n
	if n < 0 {
		want = n + 1
		if works {
			want = n
		}
	}
	if got, err := c.WorkingDaysBetween(a, end); err != nil || got != want {
		t.Errorf("%v and %d: %v; between them %d, %v", a, n, end, got, err)
	}
	// From a working day one comes back to it.
	if works {
		if got, err := c.AddWorkingDays(end, -n); err != nil || got != a {
			t.Errorf("%v and %d: %v; back to %v, %v", a, n, end, got, err)
		}
	}
}
