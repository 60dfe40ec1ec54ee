package calendar_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

const (
	ruling      = "no ruling says that the suspension of the Labour Code reaches the days off of Civil Code art. 254(5)"
	recommended = "the Cabinet only recommends transfers, and excludes banks, the Pension Fund, the Treasury and the post"
)

// own returns Finland with days of the host's.
func own(t testing.TB) *calendar.Calendar {
	c, err := calendar.Finland().Close("stocktaking", day("Mon 2026-11-23"), day("Sat 2026-11-28"), day("Sun 2026-12-06"))
	require.NoError(t, err)
	c, err = c.Open("fair", day("Sat 2026-11-21"), day("Thu 2026-12-24"))
	require.NoError(t, err)
	return c
}

// Every reason, what it says about the day, and how it reads.
func TestDay(t *testing.T) {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	transfers := calendar.Ukraine(calendar.CabinetTransfers())
	none := calendar.Day{}
	for _, row := range []struct {
		c        *calendar.Calendar
		day      string
		want     calendar.Day // but for its date, its names and its citation
		holidays []string
		name     string // of the holiday that the reason names
		citation string
		text     string
	}{
		{fi, "Fri 2026-11-20", calendar.Day{Working: true, Reason: calendar.Ordinary}, nil, "", "",
			"Friday 20 November 2026: working day"},
		{fi, "Sat 2026-11-21", calendar.Day{Reason: calendar.Weekend}, nil, "", "",
			"Saturday 21 November 2026: weekend"},
		{fi, "Sun 2026-11-22", calendar.Day{Reason: calendar.Weekend}, nil, "", "",
			"Sunday 22 November 2026: weekend"},
		{fi, "Thu 2026-12-24", calendar.Day{Reason: calendar.OnHoliday}, []string{"Christmas Eve"}, "Christmas Eve", "Act " + s5,
			"Thursday 24 December 2026: Christmas Eve"},
		{fi, "Sun 2026-12-06", calendar.Day{Reason: calendar.OnHoliday}, []string{"Independence Day"}, "Independence Day", "Act 388/1937 on Independence Day; Act 150/1930 s. 5",
			"Sunday 6 December 2026: Independence Day"},
		{fi, "Thu 2008-05-01", calendar.Day{Reason: calendar.OnHoliday}, []string{"May Day", "Ascension Day"}, "May Day", "Act 150/1930 s. 5 names May Day, which Act 272/1944 makes a day off",
			"Thursday 1 May 2008: May Day, Ascension Day"},
		{fi, "Mon 1972-05-22", calendar.Day{Reason: calendar.OnHoliday, Disputed: "by the press a church day until 1973; no statute was found"},
			[]string{"Whit Monday"}, "Whit Monday", "Church Act 635/1964, presumably: Whit Monday until 1973",
			"Monday 22 May 1972: Whit Monday; disputed: by the press a church day until 1973; no statute was found"},
		{fi, "Fri 2027-01-01", calendar.Day{Reason: calendar.OnHoliday, Projected: true}, []string{"New Year's Day"}, "New Year's Day",
			"Church Act 652/2023 ch. 1 s. 6, in force 2023-07-01; Act 150/1930 s. 5",
			"Friday 1 January 2027: New Year's Day; projected"},
		{fi, "Mon 2027-01-04", calendar.Day{Working: true, Reason: calendar.Ordinary, Projected: true}, nil, "", "",
			"Monday 4 January 2027: working day; projected"},

		{ee, "Mon 2026-06-22", calendar.Day{Working: true, Reason: calendar.Shortened, Other: day("2026-06-23")}, nil, "Victory Day",
			"Töölepingu seadus § 53, in force 2009-07-01: the working day before 1 January, 24 February, 23 June and 24 December is three hours shorter",
			"Monday 22 June 2026: shortened working day before Victory Day (23 June 2026)"},
		{ee, "Thu 2026-12-31", calendar.Day{Working: true, Reason: calendar.Shortened, Other: day("2027-01-01")}, nil, "New Year's Day",
			"Töölepingu seadus § 53, in force 2009-07-01: the working day before 1 January, 24 February, 23 June and 24 December is three hours shorter",
			"Thursday 31 December 2026: shortened working day before New Year's Day (1 January 2027)"},

		{ua, "Tue 2021-05-04", calendar.Day{Reason: calendar.Substitute, Other: day("Sun 2021-05-02")}, nil, "Easter Sunday",
			"Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend",
			"Tuesday 4 May 2021: day off for Easter Sunday (2 May 2021)"},
		{ua, "Tue 2016-05-03", calendar.Day{Reason: calendar.Substitute, Other: day("Sun 2016-05-01")}, nil, "Easter Sunday",
			"Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend",
			"Tuesday 3 May 2016: day off for Easter Sunday (1 May 2016)"},
		{ua, "Wed 2026-08-26", calendar.Day{Working: true, Reason: calendar.Ordinary}, nil, "", "",
			"Wednesday 26 August 2026: working day"},
		{ua, "Mon 2026-08-24", calendar.Day{Working: true, Reason: calendar.Suspended, Disputed: ruling}, []string{"Independence Day, suspended"}, "Independence Day",
			"Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied",
			"Monday 24 August 2026: Independence Day, suspended, a working day; disputed: " + ruling},
		{ua, "Mon 2024-06-24", calendar.Day{Working: true, Reason: calendar.Suspended, Other: day("Sun 2024-06-23"), Disputed: ruling}, nil, "Trinity Sunday",
			"Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied",
			"Monday 24 June 2024: day off for Trinity Sunday (23 June 2024), suspended, a working day; disputed: " + ruling},
		{ua, "Sun 2024-06-23", calendar.Day{Reason: calendar.Weekend}, []string{"Trinity Sunday, suspended"}, "", "",
			"Sunday 23 June 2024: weekend"},
		{transfers, "Mon 2021-08-23", calendar.Day{Reason: calendar.TransferredOff, Other: day("Sat 2021-08-28"), Disputed: recommended}, nil, "",
			"Orders of the Cabinet of Ministers on the transfer of working days, 2000–2022; the power was repealed by law 3494-IX, in force 2023-12-24",
			"Monday 23 August 2021: day off; 28 August 2021 is worked instead; disputed: " + recommended},
		{transfers, "Sat 2021-08-28", calendar.Day{Working: true, Reason: calendar.TransferredOn, Other: day("Mon 2021-08-23"), Disputed: recommended}, nil, "",
			"Orders of the Cabinet of Ministers on the transfer of working days, 2000–2022; the power was repealed by law 3494-IX, in force 2023-12-24",
			"Saturday 28 August 2021: worked instead of 23 August 2021; disputed: " + recommended},

		{own(t), "Mon 2026-11-23", calendar.Day{Reason: calendar.Closed, Note: "stocktaking"}, nil, "", "",
			"Monday 23 November 2026: closed, stocktaking"},
		{own(t), "Sat 2026-11-28", calendar.Day{Reason: calendar.Closed, Note: "stocktaking"}, nil, "", "",
			"Saturday 28 November 2026: closed, stocktaking"},
		{own(t), "Sun 2026-12-06", calendar.Day{Reason: calendar.Closed, Note: "stocktaking"}, []string{"Independence Day"}, "", "",
			"Sunday 6 December 2026: closed, stocktaking"},
		{own(t), "Sat 2026-11-21", calendar.Day{Working: true, Reason: calendar.Opened, Note: "fair"}, nil, "", "",
			"Saturday 21 November 2026: opened, fair"},
		{own(t), "Thu 2026-12-24", calendar.Day{Working: true, Reason: calendar.Opened, Note: "fair"}, []string{"Christmas Eve"}, "", "",
			"Thursday 24 December 2026: opened, fair"},
	} {
		t.Run(row.c.Country()+" "+row.day, func(t *testing.T) {
			got, err := row.c.Day(day(row.day))
			require.NoError(t, err)
			assert.Equal(t, row.text, got.String())
			assert.Equal(t, row.name, got.For.English)
			assert.Equal(t, row.citation, got.Source.Citation)
			var holidays []string
			for _, h := range got.Holidays {
				assert.Equal(t, day(row.day), h.Date)
				name := h.Names.English
				if h.Suspended {
					name += ", suspended"
				}
				holidays = append(holidays, name)
			}
			assert.Equal(t, row.holidays, holidays)

			works, err := row.c.IsWorkingDay(day(row.day))
			require.NoError(t, err)
			assert.Equal(t, works, got.Working)

			assert.Equal(t, day(row.day), got.Date)
			got.Date, got.Holidays, got.For, got.Source = none.Date, none.Holidays, none.For, none.Source
			assert.Equal(t, row.want, got)
		})
	}
}

// The two ways to ask agree on every day.
func TestDayAgreesWithIsWorkingDay(t *testing.T) {
	for name, c := range countries() {
		from, through := c.Coverage()
		for i := range through.Sub(from) + 1 {
			d := from.AddDays(i)
			if got, err := c.Day(d); err != nil || got.Date != d || got.Working != isWorking(t, c, d) {
				t.Errorf("%s: %v, %v", name, got, err)
			}
		}
	}
}

func TestDayOutsideTheCoverage(t *testing.T) {
	c := calendar.Finland()
	from, through := c.Coverage()
	for _, outside := range []calendar.Date{from.AddDays(-1), through.AddDays(1), {}} {
		got, err := c.Day(outside)
		assert.Equal(t, calendar.Day{}, got)
		checkCoverageError(t, &calendar.CoverageError{Calendar: "fi", Date: outside, From: from, Through: through}, err)
	}
}

func TestZeroDay(t *testing.T) {
	assert.Equal(t, "no date", calendar.Day{}.String())
	data, err := json.Marshal(calendar.Day{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"date": null, "working": false, "reason": "unknown"}`, string(data))
}

func TestDayAsJSON(t *testing.T) {
	for _, row := range []struct {
		c         *calendar.Calendar
		day, want string
	}{
		{calendar.Finland(), "Fri 2026-11-20", `{"date": "2026-11-20", "working": true, "reason": "ordinary"}`},
		{calendar.Finland(), "Sat 2027-11-20", `{"date": "2027-11-20", "working": false, "reason": "weekend", "projected": true}`},
		{own(t), "Mon 2026-11-23", `{"date": "2026-11-23", "working": false, "reason": "closed", "note": "stocktaking"}`},
		{calendar.Finland(), "Sun 2026-12-06", `{"date": "2026-12-06", "working": false, "reason": "holiday",
			"for": NAMES,
			"holidays": [{"date": "2026-12-06", "country": "fi", "since": "1966-07-01",
				"names": NAMES,
				"source": {"citation": "Act 388/1937 on Independence Day; Act 150/1930 s. 5", "url": "https://www.finlex.fi/sv/laki/ajantasa/1937/19370388", "checked": "2026-11-30"}}],
			"source": {"citation": "Act 388/1937 on Independence Day; Act 150/1930 s. 5", "url": "https://www.finlex.fi/sv/laki/ajantasa/1937/19370388", "checked": "2026-11-30"}}`},
	} {
		got, err := row.c.Day(day(row.day))
		require.NoError(t, err)
		data, err := json.Marshal(got)
		require.NoError(t, err)
		names, err := json.Marshal(got.For)
		require.NoError(t, err)
		assert.JSONEq(t, strings.ReplaceAll(row.want, "NAMES", string(names)), string(data))
	}
}

// A holiday that is not applied says so in JSON too.
func TestSuspendedHolidayAsJSON(t *testing.T) {
	got, err := calendar.Ukraine().Day(day("Mon 2026-08-24"))
	require.NoError(t, err)
	data, err := json.Marshal(got)
	require.NoError(t, err)
	assert.Contains(t, string(data), `"suspended":true`)
	assert.Contains(t, string(data), `"uk":"День незалежності України"`)
	assert.Contains(t, string(data), `"disputed":"no ruling`)
}
