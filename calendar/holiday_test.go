package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// listed returns the English names of a list of holidays, each with its day.
func listed(list []calendar.Holiday) (names []string) {
	for _, h := range list {
		names = append(names, h.Date.Weekday().String()[:3]+" "+h.Date.String()+" "+h.Names.English)
	}
	return names
}

func TestHolidays(t *testing.T) {
	for _, row := range []struct {
		why         string
		c           *calendar.Calendar
		first, last string
		want        []string
	}{
		{"a year in order, weekends included: Church Act 1054/1993 ch. 4 s. 3, 150/1930 s. 5", calendar.Finland(), "2026-01-01", "2026-12-31", []string{
			"Thu 2026-01-01 New Year's Day", "Tue 2026-01-06 Epiphany", "Fri 2026-04-03 Good Friday", "Sun 2026-04-05 Easter Sunday",
			"Mon 2026-04-06 Easter Monday", "Fri 2026-05-01 May Day", "Thu 2026-05-14 Ascension Day", "Sun 2026-05-24 Whit Sunday",
			"Fri 2026-06-19 Midsummer Eve", "Sat 2026-06-20 Midsummer Day", "Sat 2026-10-31 All Saints' Day", "Sun 2026-12-06 Independence Day",
			"Thu 2026-12-24 Christmas Eve", "Fri 2026-12-25 Christmas Day", "Sat 2026-12-26 St Stephen's Day",
		}},
		{"Pühade ja tähtpäevade seadus §§ 1, 2", calendar.Estonia(), "2026-01-01", "2026-12-31", []string{
			"Thu 2026-01-01 New Year's Day", "Tue 2026-02-24 Independence Day", "Fri 2026-04-03 Good Friday", "Sun 2026-04-05 Easter Sunday",
			"Fri 2026-05-01 Spring Day", "Sun 2026-05-24 Whit Sunday", "Tue 2026-06-23 Victory Day", "Wed 2026-06-24 Midsummer Day",
			"Thu 2026-08-20 Day of Restoration of Independence", "Thu 2026-12-24 Christmas Eve", "Fri 2026-12-25 Christmas Day", "Sat 2026-12-26 St Stephen's Day",
		}},
		{art73, calendar.Ukraine(), "2021-01-01", "2021-12-31", []string{
			"Fri 2021-01-01 New Year's Day", "Thu 2021-01-07 Christmas Day (7 January)", "Mon 2021-03-08 International Women's Day",
			"Sat 2021-05-01 Labour Day", "Sun 2021-05-02 Easter Sunday", "Sun 2021-05-09 Day of Victory over Nazism",
			"Sun 2021-06-20 Trinity Sunday", "Mon 2021-06-28 Constitution Day", "Tue 2021-08-24 Independence Day",
			"Thu 2021-10-14 Defenders' Day", "Sat 2021-12-25 Christmas Day",
		}},
		{"both ends are included", calendar.Finland(), "2026-12-24", "2026-12-26", []string{
			"Thu 2026-12-24 Christmas Eve", "Fri 2026-12-25 Christmas Day", "Sat 2026-12-26 St Stephen's Day",
		}},
		{"one day", calendar.Finland(), "2026-12-25", "2026-12-25", []string{"Fri 2026-12-25 Christmas Day"}},
		{"the day before is none", calendar.Finland(), "2026-12-23", "2026-12-23", nil},
		{"the day after is none", calendar.Finland(), "2026-12-27", "2026-12-31", nil},
		{"two holidays on one day stand in the order of the table", calendar.Finland(), "2008-05-01", "2008-05-01", []string{
			"Thu 2008-05-01 May Day", "Thu 2008-05-01 Ascension Day",
		}},
		{suspended + ": what is suspended is not a holiday", calendar.Ukraine(), "2022-03-08", "2100-12-31", []string{"Tue 2022-03-08 International Women's Day"}},
		{"holidays restored", calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2025-08-24"))), "2025-06-28", "2025-10-31", []string{
			"Sun 2025-08-24 Independence Day", "Wed 2025-10-01 Defenders' Day",
		}},
		{"a substitute is not a holiday", calendar.Ukraine(), "2021-05-03", "2021-05-04", nil},
		{"a transferred day off is not a holiday", calendar.Ukraine(calendar.CabinetTransfers()), "2021-08-23", "2021-08-23", nil},
		{"the first and the last days of the coverage", calendar.Finland(), "1966-07-01", "1966-07-01", nil},
		{"the last day of the coverage", calendar.Estonia(), "2100-12-26", "2100-12-31", []string{"Sun 2100-12-26 St Stephen's Day"}},
	} {
		t.Run(row.why, func(t *testing.T) {
			list, err := row.c.Holidays(day(row.first), day(row.last))
			require.NoError(t, err)
			assert.Equal(t, row.want, listed(list))
		})
	}
}

func TestHolidayIsNamedAndCited(t *testing.T) {
	for _, row := range []struct {
		c            *calendar.Calendar
		day          string
		names        calendar.Names // in the languages of the law's country, and in English
		since, until string
		citation     string
	}{
		{calendar.Finland(), "1972-01-06", calendar.Names{English: "Epiphany", Finnish: "loppiainen", Swedish: "trettondagen"}, "1966-07-01", "1973-01-01",
			"Church Act 1054/1993 ch. 4 s. 3, before it 635/1964; Act 150/1930 s. 5"},
		{calendar.Finland(), "1973-01-06", calendar.Names{English: "Epiphany", Finnish: "loppiainen", Swedish: "trettondagen"}, "1973-01-01", "1992-01-01",
			"Church Act 635/1964 as amended: Epiphany and Ascension Day on Saturdays 1973–1991"},
		{calendar.Finland(), "2023-06-24", calendar.Names{English: "Midsummer Day", Finnish: "juhannuspäivä"}, "1966-07-01", "2023-07-01",
			"Church Act 1054/1993 ch. 4 s. 3, before it 635/1964; Act 150/1930 s. 5"},
		{calendar.Finland(), "2023-11-04", calendar.Names{English: "All Saints' Day", Finnish: "pyhäinpäivä"}, "2023-07-01", "",
			"Church Act 652/2023 ch. 1 s. 6, in force 2023-07-01; Act 150/1930 s. 5"},
		{calendar.Finland(), "2026-12-06", calendar.Names{English: "Independence Day", Finnish: "itsenäisyyspäivä", Swedish: "självständighetsdagen"}, "1966-07-01", "",
			"Act 388/1937 on Independence Day; Act 150/1930 s. 5"},
		{calendar.Estonia(), "2005-12-24", calendar.Names{English: "Christmas Eve", Estonian: "jõululaupäev"}, "2005-05-20", "",
			"Pühade ja tähtpäevade seadus § 2 p 8¹; RT I 2005, 24, 185, in force 2005-05-20"},
		{neverSuspended(), "2023-07-28", calendar.Names{English: "Statehood Day", Ukrainian: "День Української Державності"}, "2022-06-09", "2023-07-30",
			"Labour Code art. 73 as amended by law 2295-IX, in force 2022-06-09"},
		{neverSuspended(), "2024-07-15", calendar.Names{English: "Statehood Day", Ukrainian: "День Української Державності"}, "2023-07-30", "",
			"Labour Code art. 73 as amended by law 3258-IX, in force 2023-07-30"},
	} {
		t.Run(row.day, func(t *testing.T) {
			want := calendar.Holiday{Date: day(row.day), Country: row.c.Country(), Since: day(row.since)}
			if row.until != "" {
				want.Until = day(row.until)
			}
			h, found, err := row.c.HolidayOn(day(row.day))
			require.NoError(t, err)
			require.True(t, found)
			assert.Equal(t, row.citation, h.Source.Citation)
			assert.Contains(t, row.c.Sources(), h.Source)
			for l := calendar.English; l <= calendar.Ukrainian; l++ {
				if name := row.names.In(l); name != "" {
					assert.Equal(t, name, h.Names.In(l))
				}
			}
			want.Source, want.Names = h.Source, h.Names
			assert.Equal(t, want, h)

			list, err := row.c.Holidays(day(row.day), day(row.day))
			require.NoError(t, err)
			assert.Equal(t, []calendar.Holiday{want}, list)
		})
	}
}

func TestHolidayOn(t *testing.T) {
	for _, row := range []struct {
		c              *calendar.Calendar
		day, want, why string
	}{
		{calendar.Finland(), "Wed 2026-12-23", "", "an ordinary day"},
		{calendar.Finland(), "Thu 2026-12-24", "Christmas Eve", s5},
		{calendar.Finland(), "Sat 2026-12-26", "St Stephen's Day", "on a weekend"},
		{calendar.Finland(), "Sun 2026-12-27", "", "a weekend"},
		{calendar.Finland(), "Thu 2008-05-01", "May Day", "of two the first of the table"},
		{calendar.Finland(), "Fri 1966-07-01", "", "the first day of the coverage"},
		{calendar.Finland(), "Fri 2100-12-31", "", "the last day of the coverage"},
		{calendar.Finland(), "Mon 1967-05-15", "Whit Monday", "disputed, and here a holiday"},
		{calendar.Finland(), "Mon 1973-06-11", "", "no church day from 1973"},
		{calendar.Estonia(), "Fri 2004-12-24", "", "before RT I 2005, 24, 185"},
		{calendar.Estonia(), "Tue 2024-12-31", "", "shortened, and no holiday"},
		{calendar.Ukraine(), "Sat 2000-01-01", "New Year's Day", "the first day of the coverage"},
		{calendar.Ukraine(), "Tue 2022-03-08", "International Women's Day", "before the suspension"},
		{calendar.Ukraine(), "Mon 2022-05-09", "", suspended},
		{calendar.Ukraine(), "Sun 2022-05-01", "", suspended + ", on a weekend"},
		{calendar.Ukraine(), "Mon 2021-05-03", "", art67 + ": a substitute is not a holiday"},
	} {
		h, found, err := row.c.HolidayOn(day(row.day))
		require.NoError(t, err)
		assert.Equal(t, row.want != "", found, "%s: %s", row.day, row.why)
		assert.Equal(t, row.want, h.Names.English, "%s: %s", row.day, row.why)
		if !found {
			assert.Equal(t, calendar.Holiday{}, h)
		}
	}
}

// What a caller does with a list does not reach the calendar.
func TestHolidaysAreCopied(t *testing.T) {
	first, last := day("2026-12-24"), day("2026-12-26")
	list, err := calendar.Finland().Holidays(first, last)
	require.NoError(t, err)
	list[0].Names.English = "changed"
	again, err := calendar.Finland().Holidays(first, last)
	require.NoError(t, err)
	assert.Equal(t, "Christmas Eve", again[0].Names.English)
}
