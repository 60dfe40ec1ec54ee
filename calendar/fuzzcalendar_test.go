package calendar_test

import (
	"errors"
	"math"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

// fuzzCalendars are built once: one with options or with days of the host's is
// laid out anew by each call. The last ones know no day.
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

// fuzzDay gives a day of the years 1960 to 2105 for a small number, so that
// most of them are covered and some are not, and any day or none for a great
// one.
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
		fuzzExplain(t, c, a, near)
		if n%64 == 0 {
			fuzzOwn(t, c, a, b)
		}
	})
}

// typed says whether an error is one that a host can branch on.
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
}

// walk goes day by day, first of all onto d itself if that is asked for, until
// it has met so many working days. It gives no date if it leaves the coverage.
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

func fuzzExplain(t *testing.T, c *calendar.Calendar, a, b calendar.Date) {
	n, err := c.Explain(a, b)
	back, backErr := c.Explain(b, a)
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
