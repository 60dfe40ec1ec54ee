package calendar_test

import (
	"errors"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

// walk goes day by day, from d itself if that is asked for, until it has met so
// many working days. It returns no date if it leaves the coverage.
func walk(c *calendar.Calendar, d calendar.Date, step, n int, onto bool) calendar.Date {
	if _, err := c.IsWorkingDay(d); err != nil {
		return calendar.Date{}
	}
	if !onto {
		d = d.AddDays(step)
	}
	for ; ; d = d.AddDays(step) {
		works, err := c.IsWorkingDay(d)
		if err != nil {
			return calendar.Date{}
		}
		if works {
			n--
		}
		if n == 0 {
			return d
		}
	}
}

func fuzzSteps(t *testing.T, c *calendar.Calendar, a calendar.Date, n int) {
	check := func(what string, want, got calendar.Date, err error) {
		if got != want || (err != nil) != want.IsZero() || err != nil && !typed(err) {
			t.Errorf("%s %v: %v, %v; want %v", what, a, got, err, want)
		}
	}
	got, err := c.Next(a)
	check("next after", walk(c, a, 1, 1, false), got, err)
	got, err = c.Previous(a)
	check("previous before", walk(c, a, -1, 1, false), got, err)
	got, err = c.OnOrAfter(a)
	check("on or after", walk(c, a, 1, 1, true), got, err)
	got, err = c.OnOrBefore(a)
	check("on or before", walk(c, a, -1, 1, true), got, err)

	n = n%40 + 41
	got, err = c.AddWorkingDays(a, n)
	check("some after", walk(c, a, 1, n, false), got, err)
	got, err = c.AddWorkingDays(a, -n)
	check("some before", walk(c, a, -1, n, false), got, err)
}

func fuzzDays(t *testing.T, c *calendar.Calendar, a calendar.Date) {
	works, err := c.IsWorkingDay(a)
	got, dayErr := c.Day(a)
	h, found, holidayErr := c.HolidayOn(a)
	if err != nil {
		if !typed(err) || !typed(dayErr) || !typed(holidayErr) || found || !isZero(got) || !isZero(h) || works {
			t.Errorf("%v: %v, %v; %v, %v; %v, %v, %v", a, works, err, got, dayErr, h, found, holidayErr)
		}
		return
	}
	if dayErr != nil || holidayErr != nil || got.Date != a || got.Working != works || got.Reason == 0 || got.String() == "" {
		t.Errorf("%v: %v, %v; %v, %v; %v", a, works, err, got, dayErr, holidayErr)
	}
	for _, holiday := range got.Holidays {
		if !holiday.Suspended {
			if !found || h != holiday {
				t.Errorf("%v: %v, %v; want %v", a, h, found, holiday)
			}
			return
		}
	}
	if found {
		t.Errorf("%v: %v; the day has none", a, h)
	}
}

// fuzzLists compares the lists with the days, one after the other.
func fuzzLists(t *testing.T, c *calendar.Calendar, a, b calendar.Date) {
	holidays, err := c.Holidays(a, b)
	disputed, disputedErr := c.Disputed(a, b)
	shortened, shortenedErr := c.ShortenedDays(a, b)
	_, aErr := c.IsWorkingDay(a)
	_, bErr := c.IsWorkingDay(b)
	if aErr != nil || bErr != nil || b.Before(a) {
		if !typed(err) || !typed(disputedErr) || !typed(shortenedErr) || len(holidays)+len(disputed)+len(shortened) > 0 {
			t.Errorf("%v to %v: %v, %v, %v", a, b, err, disputedErr, shortenedErr)
		}
		if aErr == nil && bErr == nil && !errors.Is(err, calendar.ErrOrder) {
			t.Errorf("%v to %v: %v", a, b, err)
		}
		return
	}
	if err != nil || disputedErr != nil || shortenedErr != nil {
		t.Errorf("%v to %v: %v, %v, %v", a, b, err, disputedErr, shortenedErr)
	}
	for i := range b.Sub(a) + 1 {
		got, err := c.Day(a.AddDays(i))
		if err != nil {
			t.Error(err)
		}
		for _, h := range got.Holidays {
			if h.Suspended {
				continue
			}
			if len(holidays) == 0 || holidays[0] != h {
				t.Fatalf("%v to %v: %v is missing", a, b, h)
			}
			holidays = holidays[1:]
		}
		if got.Disputed != "" {
			if len(disputed) == 0 || disputed[0].Date != got.Date {
				t.Fatalf("%v to %v: %v is missing", a, b, got)
			}
			disputed = disputed[1:]
		}
		if got.Reason == calendar.Shortened {
			if len(shortened) == 0 || shortened[0].Date != got.Date {
				t.Fatalf("%v to %v: %v is missing", a, b, got)
			}
			shortened = shortened[1:]
		}
	}
	if len(holidays)+len(disputed)+len(shortened) > 0 {
		t.Errorf("%v to %v: too many are %v, %v, %v", a, b, holidays, disputed, shortened)
	}
}

func fuzzCount(t *testing.T, c *calendar.Calendar, a, b calendar.Date) {
	n, err := c.Count(a, b)
	back, backErr := c.Count(b, a)
	count, countErr := c.WorkingDaysBetween(a, b)
	if (err == nil) != (countErr == nil) || (backErr == nil) != (countErr == nil) || err != nil && !typed(err) {
		t.Fatalf("%v to %v: %v, %v, %v", a, b, err, backErr, countErr)
	}
	if err != nil {
		return
	}
	if n.WorkingDays != max(count, -count) || back.WorkingDays != n.WorkingDays || back.String() != n.String() {
		t.Errorf("%v to %v: %d, %v; backwards %v", a, b, count, n, back)
	}
	working, off := 0, 0
	for _, d := range n.Days {
		if works, err := c.IsWorkingDay(d.Date); err != nil || works != d.Working {
			t.Errorf("%v to %v: %v, %v", a, b, d, err)
		}
		if d.Working {
			working++
		} else {
			off++
		}
	}
	if n.WorkingDays+n.Weekends+off != n.Through.Sub(n.After) || working > n.WorkingDays || n.Weekends < 0 {
		t.Errorf("%v to %v: the days do not add up: %v", a, b, n)
	}
	projected := n.Through != n.After && n.Through.After(c.VerifiedThrough())
	if len(n.Disputed()) > len(n.Days) || n.Projected.IsZero() == projected {
		t.Errorf("%v to %v: %v", a, b, n)
	}
}

// fuzzOwn closes one day and opens another and looks at the days around them.
func fuzzOwn(t *testing.T, c *calendar.Calendar, a, b calendar.Date) {
	_, aErr := c.IsWorkingDay(a)
	_, bErr := c.IsWorkingDay(b)
	closed, err := c.Close("closed", a)
	if (err == nil) != (aErr == nil) || err != nil && (closed != nil || !typed(err)) {
		t.Fatalf("%v: %v, %v", a, closed, err)
	}
	if err != nil {
		closed = c
	}
	opened, err := closed.Open("opened", b)
	if (err == nil) != (bErr == nil) || err != nil && (opened != nil || !typed(err)) {
		t.Fatalf("%v: %v, %v", b, opened, err)
	}
	if err != nil {
		return
	}
	for i := -10; i <= 10; i++ {
		for _, d := range []calendar.Date{a.AddDays(i), b.AddDays(i)} {
			want, wantErr := c.IsWorkingDay(d)
			if d == a && aErr == nil {
				want = false
			}
			if d == b {
				want = true
			}
			if got, err := opened.IsWorkingDay(d); got != want || (err == nil) != (wantErr == nil) {
				t.Errorf("%v closed, %v opened: %v works %v, %v", a, b, d, got, err)
			}
		}
	}
	fuzzSteps(t, opened, a, 1)
	fuzzSteps(t, opened, b, -1)
}
