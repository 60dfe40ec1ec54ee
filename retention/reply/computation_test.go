package reply_test

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

const (
	lawEU = reply.ComputationEU
	lawFI = reply.ComputationFinland
	lawEE = reply.ComputationEstonia
	lawUA = reply.ComputationUkraine

	lawForce = reply.ComputationEUEntryIntoForce
	lawAdmin = reply.ComputationUkraineAdministrative
	noLaw    = lawAdmin + 1 // the first number that is no law
)

// jurisdiction is a law with a calendar that it takes.
type jurisdiction struct {
	law reply.Computation
	c   *calendar.Calendar
}

// jurisdictions pairs each law with each calendar that it takes.
var jurisdictions = sync.OnceValue(func() []jurisdiction {
	return []jurisdiction{
		{lawEU, calendar.Finland()}, {lawEU, calendar.Estonia()},
		{lawFI, calendar.Finland()}, {lawEE, calendar.Estonia()}, {lawUA, calendar.Ukraine()},
		{lawForce, calendar.Finland()}, {lawForce, calendar.Estonia()}, {lawAdmin, calendar.Ukraine()},
		{lawUA, calendar.Ukraine(calendar.CabinetTransfers())},
	}
})

func TestLimit(t *testing.T) {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	for _, row := range []struct {
		law                  reply.Computation
		c                    *calendar.Calendar
		event                string
		period               retention.Period
		wantNominal, wantDue string
		norm                 string
	}{
		// The number rule and the roll.
		{lawEU, fi, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "1182/71 art. 3(2)(c), (4)"},
		{lawFI, fi, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "150/1930 ss. 3, 5"},
		{lawEE, ee, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "TsÜS § 136(3), (8), (4) by analogy"},
		{lawUA, ua, "Sat 2026-01-31", retention.Months(1), "Sat 2026-02-28", "Mon 2026-03-02", "Civil Code art. 254(3), (5)"},
		{lawEE, ee, "Tue 2026-11-24", retention.Days(30), "Thu 2026-12-24", "Mon 2026-12-28", "TsÜS § 136(6), (8): 24 to 26 December, Sunday"},
		{lawUA, ua, "Thu 2021-04-01", retention.Months(1), "Sat 2021-05-01", "Wed 2021-05-05", "Civil Code art. 254(5), Labour Code art. 67(3)"},
		{lawEU, fi, "Thu 2024-02-29", retention.Years(1), "Fri 2025-02-28", "Fri 2025-02-28", "1182/71 art. 3(2)(c)"},
		{lawUA, ua, "Thu 2024-02-29", retention.Years(1), "Fri 2025-02-28", "Fri 2025-02-28", "Civil Code art. 254(1), (3) by analogy"},
		{lawFI, fi, "Fri 2026-06-05", retention.Weeks(2), "Fri 2026-06-19", "Mon 2026-06-22", "150/1930 s. 5: Midsummer Eve"},
		{lawEE, ee, "Fri 2026-06-05", retention.Weeks(2), "Fri 2026-06-19", "Fri 2026-06-19", "TsÜS § 136(5): not Estonia's Midsummer"},
		{lawEU, ee, "Fri 2026-06-05", retention.Weeks(2), "Fri 2026-06-19", "Fri 2026-06-19", "1182/71 art. 2(1): the Member State's own holidays"},
		{lawEU, fi, "Sat 2026-11-21", retention.Days(10), "Tue 2026-12-01", "Tue 2026-12-01", "1182/71 art. 3(1): the event's day is not counted, even on a weekend"},

		// Two working days at least, for the EU only.
		{lawEU, ee, "Thu 2026-12-24", retention.Days(2), "Sat 2026-12-26", "Tue 2026-12-29", "1182/71 art. 3(5)"},
		{lawEE, ee, "Thu 2026-12-24", retention.Days(2), "Sat 2026-12-26", "Mon 2026-12-28", "TsÜS § 136(8) only"},
		{lawEU, fi, "Fri 2026-11-20", retention.Days(2), "Sun 2026-11-22", "Tue 2026-11-24", "1182/71 art. 3(5)"},
		{lawFI, fi, "Fri 2026-11-20", retention.Days(2), "Sun 2026-11-22", "Mon 2026-11-23", "150/1930 s. 5 only"},
		{lawEU, fi, "Fri 2026-11-20", retention.Days(3), "Mon 2026-11-23", "Tue 2026-11-24", "1182/71 art. 3(5): Monday is one"},
		{lawEU, fi, "Fri 2026-11-20", retention.Days(4), "Tue 2026-11-24", "Tue 2026-11-24", "1182/71 art. 3(5): there are two"},
		{lawEU, fi, "Fri 2026-11-20", retention.Days(1), "Sat 2026-11-21", "Mon 2026-11-23", "1182/71 art. 3(4); one day has no second"},
		{lawEU, fi, "Tue 2026-11-17", retention.Days(2), "Thu 2026-11-19", "Thu 2026-11-19", "1182/71 art. 3(5): there are two"},
		{lawEU, fi, "Mon 2026-11-16", retention.Days(1), "Tue 2026-11-17", "Tue 2026-11-17", "1182/71 art. 3(1)"},

		// Backwards: no roll.
		{lawEU, fi, "Mon 2026-05-11", retention.Days(-10), "Fri 2026-05-01", "Fri 2026-05-01", "1182/71 art. 3(4), last sentence"},
		{lawFI, fi, "Mon 2026-05-11", retention.Days(-10), "Fri 2026-05-01", "Fri 2026-05-01", "150/1930 s. 4"},
		{lawFI, fi, "Tue 2026-03-31", retention.Months(-1), "Sat 2026-02-28", "Sat 2026-02-28", "150/1930 ss. 3, 4"},
		{lawEE, ee, "Sun 2026-11-22", retention.Weeks(-1), "Sun 2026-11-15", "Sun 2026-11-15", "TsÜS § 136(5)"},
		{lawUA, ua, "Thu 2024-02-29", retention.Years(-1), "Tue 2023-02-28", "Tue 2023-02-28", "Civil Code art. 254(1)"},

		// Working days: the day counts that is one; so there is nothing to roll.
		{lawEU, fi, "Fri 2026-11-20", retention.WorkingDays(1), "Mon 2026-11-23", "Mon 2026-11-23", "1182/71 art. 3(3)"},
		{lawFI, fi, "Thu 2026-12-03", retention.WorkingDays(3), "Tue 2026-12-08", "Tue 2026-12-08", "Independence Day is a Sunday"},
		{lawEE, ee, "Fri 2026-06-19", retention.WorkingDays(5), "Tue 2026-06-30", "Tue 2026-06-30", "AvTS § 18(1)"},
		{lawEE, ee, "Tue 2026-06-30", retention.WorkingDays(-5), "Fri 2026-06-19", "Fri 2026-06-19", "backwards"},
		{lawUA, ua, "Fri 2021-08-13", retention.WorkingDays(10), "Mon 2021-08-30", "Mon 2021-08-30", "24 August 2021 was a holiday"},
		{lawUA, ua, "Fri 2023-08-11", retention.WorkingDays(10), "Fri 2023-08-25", "Fri 2023-08-25", "2136-IX art. 6(6): 24 August 2023 was not"},
		{lawUA, ua, "Fri 2021-08-13", retention.WorkingDays(30), "Mon 2021-09-27", "Mon 2021-09-27", "24 August 2021 was a holiday"},
		{lawUA, ua, "Fri 2023-08-11", retention.WorkingDays(30), "Fri 2023-09-22", "Fri 2023-09-22", "2136-IX art. 6(6): 24 August 2023 was not"},

		// At once: the day itself, whatever it is, and needs no calendar.
		{lawEU, fi, "Sun 2026-11-22", retention.Immediately(), "Sun 2026-11-22", "Sun 2026-11-22", "at once"},
		{lawUA, ua, "Sun 2026-11-22", retention.Immediately(), "Sun 2026-11-22", "Sun 2026-11-22", "at once"},
		{lawUA, nil, "Sun 2026-11-22", retention.Immediately(), "Sun 2026-11-22", "Sun 2026-11-22", "at once"},
		{lawFI, nil, "Mon 2026-05-11", retention.Days(-10), "Fri 2026-05-01", "Fri 2026-05-01", "backwards needs none either"},
		{lawFI, fi, "Thu 2150-01-01", retention.Days(-1), "Wed 2149-12-31", "Wed 2149-12-31", "nor its coverage"},
	} {
		t.Run(row.law.String()+" "+row.event+" "+row.period.String(), func(t *testing.T) {
			got, err := row.law.Limit(day(row.event), row.period, row.c)
			require.NoError(t, err)
			want := reply.Limit{Nominal: day(row.wantNominal), Due: day(row.wantDue)}
			assert.Equal(t, want, got, "%s: want %v, got %v", row.norm, want, got)
		})
	}
}

func TestLimitErrors(t *testing.T) {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	year := retention.Years(1)
	for _, row := range []struct {
		law    reply.Computation
		event  string
		period retention.Period
		c      *calendar.Calendar
		is     error
		text   string
	}{
		{0, "2026-11-21", year, fi, reply.ErrComputation,
			"reply: no law: 1 year: no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{noLaw, "2026-11-21", year, fi, reply.ErrComputation,
			"reply: Computation(7): 1 year: no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{255, "2026-11-21", year, fi, reply.ErrComputation,
			"reply: Computation(255): 1 year: no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{0, "", retention.Period{}, nil, reply.ErrComputation,
			"reply: no law: no period: no law on time limits is named; use the constant Computation of eu, finland, estonia or ukraine"},
		{lawEU, "", year, fi, reply.ErrDate,
			"reply: Regulation 1182/71: 1 year: no date; give the day of the event"},
		{lawFI, "2026-11-21", retention.Period{}, fi, retention.ErrPeriod,
			"reply: Act 150/1930: no period: no usable period; give a number of days, weeks, months, years or working days"},
		{lawFI, "2026-11-21", retention.Permanently(), fi, retention.ErrPeriod,
			"reply: Act 150/1930: permanently: no usable period; give a number of days, weeks, months, years or working days"},
		{lawFI, "2026-11-21", year, ee, reply.ErrCalendar,
			"reply: Act 150/1930: 1 year: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEE, "2026-11-21", year, fi, reply.ErrCalendar,
			"reply: TsÜS §§ 134–137: 1 year: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawUA, "2026-11-21", retention.Immediately(), fi, reply.ErrCalendar,
			"reply: Civil Code arts. 251–255: immediately: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEU, "2026-11-21", retention.Days(-1), ua, reply.ErrCalendar,
			"reply: Regulation 1182/71: -1 day: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEU, "2026-11-21", year, &calendar.Calendar{}, reply.ErrCalendar,
			"reply: Regulation 1182/71: 1 year: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEU, "2026-11-21", year, nil, reply.ErrCalendar,
			"reply: Regulation 1182/71: 1 year: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEU, "2026-11-21", retention.WorkingDays(-1), nil, reply.ErrCalendar,
			"reply: Regulation 1182/71: -1 working day: not the calendar for this law; pass the calendar of the country in which the act is to be done"},
		{lawEU, "2026-11-21", retention.Years(9000), fi, reply.ErrRange,
			"reply: Regulation 1182/71: 9000 years: outside the years 1 to 9999; give a shorter period"},
		{lawEU, "2026-11-21", retention.Years(-2026), fi, reply.ErrRange,
			"reply: Regulation 1182/71: -2026 years: outside the years 1 to 9999; give a shorter period"},
		{lawFI, "1966-06-30", retention.Days(14), fi, calendar.ErrCoverage,
			"reply: Act 150/1930: 14 days: calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{lawFI, "2100-12-30", retention.Days(2), fi, calendar.ErrCoverage,
			"reply: Act 150/1930: 2 days: calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{lawUA, "2100-12-31", retention.WorkingDays(1), ua, calendar.ErrCoverage,
			"reply: Civil Code arts. 251–255: 1 working day: calendar: ua: counting 1 working days leads outside 2000-01-01 to 2100-12-31; choose a day or a number that stays inside"},
		{lawEU, "2100-12-30", retention.Weeks(1), fi, calendar.ErrCoverage,
			"reply: Regulation 1182/71: 1 week: calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside"},
		{lawFI, "1966-07-05", retention.WorkingDays(-3), fi, calendar.ErrCoverage,
			"reply: Act 150/1930: -3 working days: calendar: fi: counting -3 working days leads outside 1966-07-01 to 2100-12-31; choose a day or a number that stays inside"},
		{lawEE, "1998-02-22", retention.WorkingDays(1), ee, calendar.ErrCoverage,
			"reply: TsÜS §§ 134–137: 1 working day: calendar: ee: counting 1 working days leads outside 1998-02-23 to 2100-12-31; choose a day or a number that stays inside"},
		{lawForce, "2026-11-21", retention.Years(9000), nil, reply.ErrRange,
			"reply: Regulation 1182/71 arts. 4, 5: 9000 years: outside the years 1 to 9999; give a shorter period"},
		{lawForce, "9999-12-31", retention.Days(1), nil, reply.ErrRange,
			"reply: Regulation 1182/71 arts. 4, 5: 1 day: outside the years 1 to 9999; give a shorter period"},
		{lawForce, "0001-01-01", retention.Days(-1), nil, reply.ErrRange,
			"reply: Regulation 1182/71 arts. 4, 5: -1 day: outside the years 1 to 9999; give a shorter period"},
		{lawAdmin, "2100-12-31", retention.Days(10), ua, calendar.ErrCoverage,
			"reply: Law 2073-IX art. 33: 10 days: calendar: ua: counting 10 working days leads outside 2000-01-01 to 2100-12-31; choose a day or a number that stays inside"},
		{lawAdmin, "2023-12-14", retention.Days(10), ua, reply.ErrNotInForce,
			"reply: Law 2073-IX art. 33: 10 days: not in force; use the law of the day of the event"},
		{lawUA, "2026-11-21", year, calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{})), calendar.ErrRange,
			`reply: Civil Code arts. 251–255: 1 year: calendar: a text like "aa aaaa": no such day; give HolidaysRestoredFrom the first day on which holidays count again`},
	} {
		t.Run(row.law.String()+" "+row.event+" "+row.period.String(), func(t *testing.T) {
			got, err := row.law.Limit(day(row.event), row.period, row.c)
			require.ErrorIs(t, err, row.is)
			require.EqualError(t, err, row.text)
			assert.Equal(t, reply.Limit{}, got)
			var limitErr *reply.LimitError
			require.ErrorAs(t, err, &limitErr)
			assert.Equal(t, day(row.event), limitErr.Event)
			assert.Equal(t, row.period, limitErr.Period)
			assert.Equal(t, row.law.String(), limitErr.Law)
		})
	}
}

// Each law takes the calendars of its own countries and refuses all others.
func TestForeignCalendars(t *testing.T) {
	both, err := calendar.Common(calendar.Finland(), calendar.Estonia())
	require.NoError(t, err)
	calendars := map[string]*calendar.Calendar{
		"fi+ee": both, "fi": calendar.Finland(), "ee": calendar.Estonia(), "ua": calendar.Ukraine(), "": {},
		"ua+transfers": calendar.Ukraine(calendar.CabinetTransfers()),
	}
	takes := map[reply.Computation][]string{
		lawEU: {"fi", "ee"}, lawFI: {"fi"}, lawEE: {"ee"}, lawUA: {"ua", "ua+transfers"}, lawForce: {"fi", "ee"}, lawAdmin: {"ua", "ua+transfers"},
	}
	for law, own := range takes {
		for name, c := range calendars {
			for _, p := range []retention.Period{retention.Days(10), retention.Days(-10), retention.WorkingDays(10), retention.Immediately()} {
				_, err := law.Limit(day("2024-03-14"), p, c)
				if slices.Contains(own, name) {
					assert.NoError(t, err, "%v, %s, %v", law, name, p)
				} else {
					assert.ErrorIs(t, err, reply.ErrCalendar, "%v, %s, %v", law, name, p)
				}
			}
		}
	}
}

// The Cabinet's transfers move a limit only for a host that follows them.
func TestTransfersMoveALimit(t *testing.T) {
	limit, err := lawUA.Limit(day("2021-08-12"), retention.WorkingDays(10), calendar.Ukraine())
	require.NoError(t, err)
	assert.Equal(t, day("Fri 2021-08-27"), limit.Due)
	limit, err = lawUA.Limit(day("2021-08-12"), retention.WorkingDays(10), calendar.Ukraine(calendar.CabinetTransfers()))
	require.NoError(t, err)
	assert.Equal(t, day("Sat 2021-08-28"), limit.Due)
}

func TestZeroLimitError(t *testing.T) {
	var e reply.LimitError
	assert.NoError(t, errors.Unwrap(&e))
	assert.Equal(t, "reply: : no period: <nil>", e.Error())
}

func TestComputationString(t *testing.T) {
	for law, want := range map[reply.Computation]string{
		0: "no law", lawEU: "Regulation 1182/71", lawFI: "Act 150/1930", lawEE: "TsÜS §§ 134–137", lawUA: "Civil Code arts. 251–255",
		lawForce: "Regulation 1182/71 arts. 4, 5", lawAdmin: "Law 2073-IX art. 33", noLaw: "Computation(7)", 255: "Computation(255)",
	} {
		assert.Equal(t, want, law.String())
	}
}

// Each law is cited like a rule, with its in-force day and its doubts. Of the
// articles on entry into force nothing is in doubt.
func TestComputationBasis(t *testing.T) {
	for law, want := range map[reply.Computation]struct{ citation, since string }{
		lawEU: {"1182/71 arts. 2 and 3", "1971-07-01"}, lawFI: {"150/1930", "1966-07-01"}, lawEE: {"§§ 134–137", "2002-07-01"}, lawUA: {"arts. 251–255", "2004-01-01"},
		lawForce: {"1182/71 arts. 4 and 5", "1971-07-01"}, lawAdmin: {"2073-IX art. 33", "2023-12-15"},
	} {
		basis := law.Basis()
		assert.Contains(t, basis.Citation, want.citation)
		assert.Contains(t, basis.Citation, "in force "+want.since)
		assert.NotEmpty(t, basis.URL, law)
		assert.Equal(t, law != lawForce, basis.Doubt != "", law)
		assert.True(t, basis.Checked.After(day("2026-01-01")), law)
	}
	assert.Zero(t, reply.Computation(0).Basis())
	assert.Zero(t, noLaw.Basis())
	assert.Zero(t, reply.Computation(255).Basis())
}

// Each law says what it is for, and after that what it must not be used for.
func TestComputationScope(t *testing.T) {
	for law, want := range map[reply.Computation]struct{ is, not string }{
		lawEU:    {"limits that an act of the EU sets", "entry into force, not for hours, not for retention periods"},
		lawFI:    {"something to be done at a court or an authority", "not for contracts, not for retention periods"},
		lawEE:    {"declarations of intent and the performance of obligations", "it knows no half-months, quarters or half-years"},
		lawUA:    {"acts under civil law", "not for retention periods"},
		lawForce: {"enters into force, takes effect, is applied or ends", "not for acts that somebody must do"},
		lawAdmin: {"an administrative case under law 2073-IX", "not for appeals of citizens and requests for information"},
	} {
		is, not, found := strings.Cut(law.Scope(), "; ")
		assert.True(t, found, law)
		assert.Contains(t, is, want.is, law)
		assert.Contains(t, not, want.not, law)
	}
	assert.Empty(t, reply.Computation(0).Scope())
	assert.Empty(t, noLaw.Scope())
	assert.Empty(t, reply.Computation(255).Scope())
}
