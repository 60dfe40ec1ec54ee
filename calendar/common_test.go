package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func common(t testing.TB, a, b *calendar.Calendar) *calendar.Calendar {
	c, err := calendar.Common(a, b)
	require.NoError(t, err)
	return c
}

// A day is worked in common if it is worked in both countries.
func TestCommon(t *testing.T) {
	all := countries()
	all["own days"] = own(t)
	for first, a := range all {
		for second, b := range all {
			if second < first {
				continue // the same two
			}
			t.Run(first+" and "+second, func(t *testing.T) {
				c := common(t, a, b)
				aFrom, aThrough := a.Coverage()
				bFrom, bThrough := b.Coverage()
				from, through := c.Coverage()
				assert.True(t, from == aFrom && bFrom.Before(aFrom) || from == bFrom && aFrom.Before(bFrom) || from == aFrom && from == bFrom, from)
				assert.True(t, through == aThrough && through == bThrough, through)
				count := 0
				for i := range through.Sub(from) + 1 {
					d := from.AddDays(i)
					want := isWorking(t, a, d) && isWorking(t, b, d)
					if isWorking(t, c, d) != want {
						t.Errorf("%v: works %v", d, !want)
					}
					if want && i > 0 {
						count++
					}
					if got, err := c.Day(d); err != nil || got.Working != want {
						t.Errorf("%v: %v, %v", d, got, err)
					}
				}
				n, err := c.WorkingDaysBetween(from, through)
				require.NoError(t, err)
				assert.Equal(t, count, n)
			})
		}
	}
}

func TestCommonDescribesBoth(t *testing.T) {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	for _, row := range []struct {
		a, b                    *calendar.Calendar
		country, from, verified string
	}{
		{fi, ee, "fi+ee", "1998-02-23", "2026-12-31"},
		{ee, fi, "ee+fi", "1998-02-23", "2026-12-31"},
		{fi, ua, "fi+ua", "2000-01-01", "2026-10-30"},
		{ua, ee, "ua+ee", "2000-01-01", "2026-10-30"},
		{common(t, fi, ee), ua, "fi+ee+ua", "2000-01-01", "2026-10-30"},
		{common(t, fi, ee), ee, "fi+ee", "1998-02-23", "2026-12-31"},
		{fi, own(t), "fi", "1966-07-01", "2026-12-31"},
	} {
		c := common(t, row.a, row.b)
		assert.Equal(t, row.country, c.Country())
		from, through := c.Coverage()
		assert.Equal(t, day(row.from), from, row.country)
		assert.Equal(t, day("2100-12-31"), through, row.country)
		assert.Equal(t, day(row.verified), c.VerifiedThrough(), row.country)
		assert.Subset(t, c.Sources(), row.a.Sources(), row.country)
		assert.Subset(t, c.Sources(), row.b.Sources(), row.country)

		_, err := c.IsWorkingDay(from.AddDays(-1))
		checkCoverageError(t, &calendar.CoverageError{Calendar: row.country, Date: from.AddDays(-1), From: from, Through: through}, err)
		seen := map[calendar.Source]bool{}
		for _, s := range c.Sources() {
			assert.False(t, seen[s], "%s: %s stands twice", row.country, s.Citation)
			seen[s] = true
		}
	}
}

func TestCommonListsTheHolidaysOfBoth(t *testing.T) {
	c := common(t, calendar.Finland(), calendar.Estonia())
	list, err := c.Holidays(day("2026-12-06"), day("2026-12-26"))
	require.NoError(t, err)
	var got []string
	for _, h := range list {
		got = append(got, h.Country+" "+h.Date.String()+" "+h.Names.English)
	}
	assert.Equal(t, []string{
		"fi 2026-12-06 Independence Day",
		"fi 2026-12-24 Christmas Eve", "ee 2026-12-24 Christmas Eve",
		"fi 2026-12-25 Christmas Day", "ee 2026-12-25 Christmas Day",
		"fi 2026-12-26 St Stephen's Day", "ee 2026-12-26 St Stephen's Day",
	}, got)

	// Before the coverage of the other calendar nothing is listed.
	first, err := c.Holidays(c.Coverage())
	require.NoError(t, err)
	assert.Equal(t, day("Tue 1998-02-24"), first[0].Date)

	for _, country := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia()} {
		from, through := c.Coverage()
		want, err := country.Holidays(from, through)
		require.NoError(t, err)
		var of []calendar.Holiday
		for _, h := range first {
			if h.Country == country.Country() {
				of = append(of, h)
			}
		}
		assert.Equal(t, want, of)
	}
}

func TestCommonSaysWhy(t *testing.T) {
	reopened, err := calendar.Finland().Close("storm", day("Sat 2026-11-21"), day("Fri 2026-11-20"))
	require.NoError(t, err)
	reopened, err = reopened.Open("calm", day("Sat 2026-11-21"), day("Fri 2026-11-20"))
	require.NoError(t, err)
	fi, ee, ua, transfers := calendar.Finland(), calendar.Estonia(), calendar.Ukraine(), calendar.Ukraine(calendar.CabinetTransfers())
	for _, row := range []struct {
		why      string
		a, b     *calendar.Calendar
		day      string
		reason   calendar.Reason
		disputed bool
	}{
		{"neither says anything", fi, ee, "Fri 2026-11-20", calendar.Ordinary, false},
		{"a weekend in both", fi, ee, "Sat 2026-11-21", calendar.Weekend, false},
		{"a holiday in one: 388/1937", fi, ee, "Mon 2027-12-06", calendar.OnHoliday, false},
		{"a holiday in one: " + holidaysAct, fi, ee, "Tue 2026-02-24", calendar.OnHoliday, false},
		{"shortened in one: TLS § 53", fi, ee, "Mon 2026-06-22", calendar.Shortened, false},
		{"shortened in one, off in the other: " + s5, fi, ee, "Fri 2018-06-22", calendar.OnHoliday, false},
		{"shortened in one, suspended and so disputed in the other", ee, ua, "Mon 2043-06-22", calendar.Suspended, true},
		{"suspended in one: " + suspended, fi, ua, "Mon 2026-08-24", calendar.Suspended, true},
		{"suspended in one, off in the other", fi, ua, "Fri 2026-05-01", calendar.OnHoliday, false},
		{"a substitute in one: " + art67, fi, ua, "Tue 2021-05-04", calendar.Substitute, false},
		{"a Saturday worked in one, which settles that it is off", fi, transfers, "Sat 2021-08-28", calendar.Weekend, false},
		{"transferred off in one, by a recommendation", fi, transfers, "Mon 2021-08-23", calendar.TransferredOff, true},
		{"closed in one", own(t), ee, "Mon 2026-11-23", calendar.Closed, false},
		{"opened in one, a weekend in the other", own(t), ee, "Sat 2026-11-21", calendar.Weekend, false},
		{"opened in one, a holiday in the other", own(t), ee, "Thu 2026-12-24", calendar.OnHoliday, false},
		{"opened in one, an ordinary day in the other", own(t), ua, "Thu 2026-12-24", calendar.Opened, false},
		{"closed and opened again in one, a weekend in the other", reopened, ee, "Sat 2026-11-21", calendar.Weekend, false},
		{"closed and opened again in one, an ordinary day in the other", reopened, ee, "Fri 2026-11-20", calendar.Opened, false},
	} {
		for _, c := range []*calendar.Calendar{common(t, row.a, row.b), common(t, row.b, row.a)} {
			got, err := c.Day(day(row.day))
			require.NoError(t, err)
			assert.Equal(t, row.reason.String(), got.Reason.String(), "%s: %s: %s", c.Country(), row.day, row.why)
			assert.Equal(t, row.disputed, got.Disputed != "", "%s: %s: %s", c.Country(), row.day, row.why)
		}
	}
}

// A day is disputed in common if it is disputed in one country and not off in the
// other.
func TestCommonDisputed(t *testing.T) {
	ua, ee := calendar.Ukraine(), calendar.Estonia()
	c := common(t, ee, ua)
	from, through := c.Coverage()
	alone, err := ua.Disputed(from, through)
	require.NoError(t, err)
	var want []calendar.Date
	for _, d := range alone {
		if isWorking(t, ee, d.Date) {
			want = append(want, d.Date)
		}
	}
	list, err := c.Disputed(from, through)
	require.NoError(t, err)
	assert.Equal(t, want, dates(list))
	assert.NotEqual(t, len(alone), len(list), "1 May is off in Estonia")
}

func TestCommonWithItself(t *testing.T) {
	assert.Same(t, calendar.Finland(), common(t, calendar.Finland(), calendar.Finland()))
	again := calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2022-03-24")))
	c := common(t, neverSuspended(), again)
	checkSameDays(t, neverSuspended(), c)
	assert.Equal(t, "ua", c.Country())
}

func checkSameDays(t *testing.T, want, got *calendar.Calendar) {
	t.Helper()
	from, through := want.Coverage()
	for i := range through.Sub(from) + 1 {
		if d := from.AddDays(i); isWorking(t, want, d) != isWorking(t, got, d) {
			t.Errorf("%v differs", d)
		}
	}
}

// The host's days in one of the two are the host's days in common, and a common
// calendar can be closed and opened like others.
func TestCommonAndOwnDays(t *testing.T) {
	d := day("Fri 2026-11-20")
	closed, err := calendar.Finland().Close("stocktaking", d)
	require.NoError(t, err)
	assert.False(t, isWorking(t, common(t, closed, calendar.Estonia()), d))

	both := common(t, calendar.Finland(), calendar.Estonia())
	closed, err = both.Close("stocktaking", d)
	require.NoError(t, err)
	checkOnlyChange(t, both, closed, map[calendar.Date]bool{d: false})
	opened, err := both.Open("fair", day("Tue 2026-02-24"))
	require.NoError(t, err)
	checkOnlyChange(t, both, opened, map[calendar.Date]bool{day("Tue 2026-02-24"): true})
	assert.Equal(t, "fi+ee", opened.Country())
	assert.False(t, isWorking(t, both, day("Tue 2026-02-24")), "the original stays")
}

func TestCommonRefuses(t *testing.T) {
	var none *calendar.Calendar
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	fi := calendar.Finland()
	for _, row := range []struct {
		why  string
		a, b *calendar.Calendar
		want error
	}{
		{"nil first", none, fi, calendar.ErrCoverage},
		{"nil second", fi, none, calendar.ErrCoverage},
		{"nil twice", none, none, calendar.ErrCoverage},
		{"zero first", &calendar.Calendar{}, fi, calendar.ErrCoverage},
		{"zero second", fi, &calendar.Calendar{}, calendar.ErrCoverage},
		{"a failed option first", failed, fi, calendar.ErrRange},
		{"a failed option second", fi, failed, calendar.ErrRange},
		{"a failed option twice", failed, failed, calendar.ErrRange},
	} {
		c, err := calendar.Common(row.a, row.b)
		assert.Nil(t, c, row.why)
		require.ErrorIs(t, err, row.want, row.why)
	}
}

// A holiday that both have from one country is listed once.
func TestCommonOfOneCountry(t *testing.T) {
	closed, err := calendar.Finland().Close("move", day("Mon 2026-11-23"))
	require.NoError(t, err)
	twice := common(t, calendar.Finland(), closed)
	assert.Equal(t, "fi", twice.Country())
	want, err := calendar.Finland().Holidays(day("2026-01-01"), day("2026-12-31"))
	require.NoError(t, err)
	got, err := twice.Holidays(day("2026-01-01"), day("2026-12-31"))
	require.NoError(t, err)
	assert.Equal(t, want, got)

	both := common(t, calendar.Finland(), calendar.Estonia())
	assert.Equal(t, "fi+ee+ua", common(t, both, common(t, calendar.Finland(), calendar.Ukraine())).Country())
}

// A holiday on which the host works is a holiday all the same.
func TestCommonKeepsAHolidayThatIsOpened(t *testing.T) {
	eve := day("Thu 2026-12-24")
	opened, err := calendar.Finland().Open("stocktaking", eve)
	require.NoError(t, err)
	both := common(t, opened, calendar.Ukraine())
	assert.True(t, isWorking(t, both, eve))
	h, found, err := both.HolidayOn(eve)
	require.NoError(t, err)
	assert.True(t, found)
	assert.Equal(t, "fi", h.Country)
}

// A Saturday that only one of the two works is a plain weekend.
func TestCommonExplainsAWeekend(t *testing.T) {
	both := common(t, calendar.Finland(), calendar.Ukraine(calendar.CabinetTransfers()))
	count, err := both.Count(day("Fri 2021-08-27"), day("Sun 2021-08-29"))
	require.NoError(t, err)
	assert.Empty(t, count.Days, "Sat 2021-08-28 is worked in Ukraine only")
	assert.Equal(t, 2, count.Weekends)
}
