package sweep

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// triedYears is how many years of due days a check tries. Of the years 1901 to 2099
// every fourth is a leap year, so 28 of them are a whole number of weeks, after which
// the days of a cron line and the days to which periods lead meet as before. Holidays
// that move with Easter do not repeat in that way; no number of years within the
// coverage of a calendar would hold all of them.
const triedYears = 28

// runs is the run days of the years that a check tries.
type runs struct {
	first, end calendar.Date // end is the first day after them
	wait       []int32       // by days since the first: how many until a run
}

// runs looks the runs up, once for all rules: those of the years from a day on, and
// the one that follows on the last day of them or after it.
func (s Schedule) runs(first calendar.Date) (*runs, error) {
	end := first.AddMonths(12 * triedYears)
	if end.IsZero() {
		return nil, noRun(s.String(), "ask about a day more than 28 years before the year 10000")
	}
	var ran []bool // by days since the first
	// No zone is a day ahead of UTC, so the first day has not begun yet.
	for at := midnight(first).Add(-24 * time.Hour); len(ran) < end.Sub(first); {
		run, err := s.Next(at)
		if err != nil {
			return nil, err
		}
		day := calendar.DateIn(run, s.loc)
		if i := day.Sub(first); i >= 0 {
			ran = append(ran, make([]bool, max(0, i+1-len(ran)))...)
			ran[i] = true
		}
		at = s.endOfDay(run, day).Add(-1)
	}
	wait := make([]int32, len(ran))
	for i := len(ran) - 2; i >= 0; i-- { // the last of them is a run
		if !ran[i] {
			wait[i] = wait[i+1] + 1
		}
	}
	return &runs{first, end, wait}, nil
}

// endOfDay returns an instant after a run up to which all is still its civil day:
// the midnight, or the clock change that comes first. After a change the search for
// the next run begins anew, so that a run which exists twice is seen twice on its
// day, and none of the next day is stepped over.
func (s Schedule) endOfDay(run time.Time, day calendar.Date) time.Time {
	offset, _, until := s.span(run)
	end := midnight(day.AddDays(1)).Add(-offset)
	if !until.IsZero() && until.Before(end) {
		return until
	}
	return end
}

// has reports whether a day lies in the years.
func (r *runs) has(d calendar.Date) bool { return d.OnOrAfter(r.first) && d.Before(r.end) }

// onOrAfter returns the first run day on or after a day of the years.
func (r *runs) onOrAfter(d calendar.Date) calendar.Date {
	return d.AddDays(int(r.wait[d.Sub(r.first)]))
}
