package calendar_test

import (
	"errors"
	"math"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "1900-02-29", "2026-02-31", "0000-00-00",
		"", "no date", "null", `""`, "20261121", "2026-11-21T00:00:00Z", "２０２６-11-21", "2026-11-2\xff", "-001-01-01",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendar.ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q is refused and gives %v", s, d)
			}
			if errors.Is(err, calendar.ErrSyntax) == errors.Is(err, calendar.ErrRange) {
				t.Errorf("%q: %v is not one of the two sentinels", s, err)
			}
			return
		}
		if d.IsZero() {
			t.Errorf("%q is read and gives no date", s)
		}
		if d.String() != s {
			t.Errorf("%q is read as %v", s, d)
		}
		if again, err := calendar.ParseDate(d.String()); err != nil || again != d {
			t.Errorf("%v is read back as %v: %v", d, again, err)
		}
		if made, err := calendar.NewDate(d.Date()); err != nil || made != d {
			t.Errorf("%v is made again as %v: %v", d, made, err)
		}
		var fromJSON calendar.Date
		if data, err := d.MarshalJSON(); err != nil || fromJSON.UnmarshalJSON(data) != nil || fromJSON != d {
			t.Errorf("%v comes back from JSON as %v: %v", d, fromJSON, err)
		}
	})
}

func FuzzCalendar(f *testing.F) {
	// Days are numbers from 0001-01-01 on; those outside the years are no date.
	const day2026 = 739940
	for which := range uint8(7) {
		f.Add(which, day2026, 30, day2026+100)
		f.Add(which, day2026, -30, day2026-100)
		f.Add(which, day2026, 0, day2026)
		f.Add(which, day2026, math.MaxInt, math.MaxInt)
		f.Add(which, day2026, math.MinInt, math.MinInt)
		f.Add(which, 717882, -1, 717883) // 1966-07-01 on
		f.Add(which, 767007, 1, 767008)  // 2100-12-30 on
		f.Add(which, -1, 1, 0)
	}
	f.Fuzz(func(t *testing.T, which uint8, first, n, second int) {
		c := []*calendar.Calendar{
			calendar.Finland(), calendar.Estonia(), calendar.Ukraine(), fuzzTransfers, fuzzRestored, {}, nil,
		}[which%7]
		a, b := day("0001-01-01").AddDays(first), day("0001-01-01").AddDays(second)

		// Between: the same days backwards, and refused both ways or neither.
		there, thereErr := c.WorkingDaysBetween(a, b)
		back, backErr := c.WorkingDaysBetween(b, a)
		if there != -back || (thereErr == nil) != (backErr == nil) {
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
			if !end.IsZero() || !errors.Is(addErr, calendar.ErrCoverage) {
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
			t.Errorf("%v and %d: %v is no working day, %v", a, n, end, err)
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
	})
}

// Built once: a calendar with options is laid out anew by each call.
var (
	fuzzTransfers = calendar.Ukraine(calendar.CabinetTransfers())
	fuzzRestored  = calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2025-01-01")))
)
