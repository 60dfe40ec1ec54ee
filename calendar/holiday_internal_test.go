package calendar

import (
	"fmt"
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var tables = map[string][]holiday{
	"fi": finnishHolidays(),
	"ee": estonianHolidays(),
	"ua": ukrainianHolidays(),
}

var coverages = map[string]*Calendar{"fi": Finland(), "ee": Estonia(), "ua": Ukraine()}

func TestEveryHolidayIsCited(t *testing.T) {
	for country, table := range tables {
		for _, h := range table {
			name := fmt.Sprintf("%s %s since %v", country, h.name, h.since)
			assert.NotEmpty(t, h.name, name)
			assert.NotEmpty(t, h.source.Citation, name)
			assert.False(t, h.source.Checked.IsZero(), "%s: nobody has read the source", name)
			assert.False(t, h.since.IsZero(), "%s: in force since when", name)
			if !h.until.IsZero() {
				assert.True(t, h.since.Before(h.until), "%s: until %v", name, h.until)
			}
		}
	}
}

// A rule that led into another year would lose the holiday of one year and
// double that of the next.
func TestEveryRuleStaysInItsYear(t *testing.T) {
	for country, table := range tables {
		from, through := coverages[country].Coverage()
		first, _, _ := from.Date()
		last, _, _ := through.Date()
		for _, h := range table {
			for year := first; year <= last; year++ {
				got, _, _ := h.on(year).Date()
				require.Equal(t, year, got, "%s %s", country, h.name)
			}
		}
	}
}

// Two rows of one name are one norm moved, so they may not be law together,
// and nothing may lie between them.
func TestRowsOfOneNameFollowEachOther(t *testing.T) {
	for country, table := range tables {
		ended := map[string]Date{}
		for _, h := range table {
			if until, again := ended[h.name]; again {
				assert.Equal(t, until, h.since, "%s %s", country, h.name)
			}
			ended[h.name] = h.until
		}
	}
}

// The lives of all norms that were not law throughout, with the law that says
// so. A row that is added, lost or moved shows here.
func TestLivesOfTheNorms(t *testing.T) {
	want := []string{
		"ee Christmas Eve 2005-05-20 – no date",                  // RT I 2005, 24, 185
		"fi Ascension Day 1966-07-01 – 1973-01-01",               // moved to Saturday
		"fi Ascension Day 1973-01-01 – 1992-01-01",               // back on Thursday
		"fi Ascension Day 1992-01-01 – no date",                  // Church Act 1054/1993 ch. 4 s. 3
		"fi Epiphany 1966-07-01 – 1973-01-01",                    // moved to Saturday
		"fi Epiphany 1973-01-01 – 1992-01-01",                    // back on 6 January
		"fi Epiphany 1992-01-01 – no date",                       // Church Act 1054/1993 ch. 4 s. 3
		"fi Whit Monday 1966-07-01 – 1973-01-01",                 // disputed
		"ua Christmas Day (Julian) 2000-01-01 – 2023-09-01",      // law 3258-IX
		"ua Christmas Day 2017-12-02 – no date",                  // law 2211-VIII
		"ua Day of Remembrance and Victory 2023-06-15 – no date", // law 3107-IX
		"ua Defenders' Day 2015-03-06 – 2023-09-01",              // laws 238-VIII, 3258-IX
		"ua Defenders' Day 2023-09-01 – no date",                 // law 3258-IX
		"ua Second day of Labour Day 2000-01-01 – 2017-12-02",    // law 2211-VIII
		"ua Statehood Day 2022-06-09 – 2023-09-01",               // laws 2295-IX, 3258-IX
		"ua Statehood Day 2023-09-01 – no date",                  // law 3258-IX
		"ua Victory Day 2000-01-01 – 2023-06-15",                 // law 3107-IX
	}
	var got []string
	for country, table := range tables {
		from, _ := coverages[country].Coverage()
		for _, h := range table {
			if h.since != from || !h.until.IsZero() {
				got = append(got, fmt.Sprintf("%s %s %v – %v", country, h.name, h.since, h.until))
			}
		}
	}
	assert.ElementsMatch(t, want, got)
}

func TestInForceOn(t *testing.T) {
	h := holiday{since: MustParseDate("2005-05-20"), until: MustParseDate("2023-09-01")}
	assert.False(t, h.inForceOn(MustParseDate("2005-05-19")), "the day before")
	assert.True(t, h.inForceOn(MustParseDate("2005-05-20")), "the day on which it comes into force")
	assert.True(t, h.inForceOn(MustParseDate("2023-08-31")), "the last day")
	assert.False(t, h.inForceOn(MustParseDate("2023-09-01")), "the day from which it no longer is law")
	h.until = Date{}
	assert.True(t, h.inForceOn(MustParseDate("2100-12-31")), "no end is known")
}

// Holidays that always fall on a weekend do not show in the working days, so
// they are looked at here.
func TestWeekendHolidays(t *testing.T) {
	for _, row := range []struct{ country, name, day, law string }{
		{"fi", "Epiphany", "1973-01-06", "Sat 6 January, the earliest"},
		{"fi", "Epiphany", "1983-01-08", "Saturday of 6 to 12 January, 1973 to 1991"},
		{"fi", "Epiphany", "1991-01-12", "Sat 12 January, the latest and the last"},
		{"fi", "Ascension Day", "1983-05-07", "the Saturday before the Thursday, 1973 to 1991"},
		{"fi", "Ascension Day", "1991-05-04", "the last Saturday"},
		{"fi", "Midsummer Day", "2020-06-20", "Church law 535/1953: the earliest"},
		{"fi", "Midsummer Day", "2021-06-26", "Church law 535/1953: the latest"},
		{"fi", "All Saints' Day", "2020-10-31", "Church law 535/1953: the earliest"},
		{"fi", "All Saints' Day", "2021-11-06", "Church law 535/1953: the latest"},
		{"fi", "Whit Sunday", "2025-06-08", "Church Act ch. 4 s. 3"},
		{"fi", "Easter Sunday", "2025-04-20", "Church Act ch. 4 s. 3"},
		{"ee", "Easter Sunday", "2025-04-20", "Pühade ja tähtpäevade seadus § 2"},
		{"ee", "Whit Sunday", "2025-06-08", "Pühade ja tähtpäevade seadus § 2"},
		{"ee", "Christmas Eve", "2005-12-24", "RT I 2005, 24, 185: the first one, a Saturday"},
		{"ua", "Easter Sunday", "2100-05-02", "the Julian calendar is 14 days behind from March 2100"},
		{"ua", "Trinity Sunday", "2100-06-20", "the 50th day of Easter"},
		{"ua", "Easter Sunday", "2016-05-01", "Labour Day and Easter in one"},
	} {
		d := MustParseDate(row.day)
		assert.True(t, isWeekend(d), row.day)
		year, _, _ := d.Date()
		found := false
		for _, h := range tables[row.country] {
			found = found || h.name == row.name && h.inForceOn(d) && h.on(year) == d
		}
		assert.True(t, found, "%s: %s is no %s: %s", row.country, row.day, row.name, row.law)
	}
}

// gregorianEaster is the anonymous algorithm as J. Meeus gives it
// (Astronomical Algorithms, ch. 8), and not the one of the library.
func gregorianEaster(year int) Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	m := (a + 11*h) / 319
	j, k := c/4, c%4
	l := (2*e + 2*j - k - h + m + 32) % 7
	month := (h - m + l + 90) / 25
	day := (h - m + l + month + 19) % 32
	return Date{dayNumber(year, time.Month(month), day)}
}

// julianEaster is Meeus' rule for the Julian calendar, moved by the days that
// this calendar is behind.
func julianEaster(year int) Date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	behind := year/100 - year/400 - 2 // from March on
	return Date{dayNumber(year, time.Month(month), day)}.AddDays(behind)
}

func TestEasterAgreesWithMeeus(t *testing.T) {
	for year := 1966; year <= 2100; year++ {
		got := easter(0)(year)
		assert.Equal(t, gregorianEaster(year), got, "Gregorian Easter of %d", year)
		assert.Equal(t, time.Sunday, got.Weekday(), "Gregorian Easter of %d", year)
	}
	for year := 2000; year <= 2100; year++ {
		got := orthodoxEaster(0)(year)
		assert.Equal(t, julianEaster(year), got, "Orthodox Easter of %d", year)
		assert.Equal(t, time.Sunday, got.Weekday(), "Orthodox Easter of %d", year)
	}
}

// The library works at midnight in the machine's zone. There are zones in
// which that midnight was skipped or came twice.
func TestTheMachinesZoneDoesNotMatter(t *testing.T) {
	old := cal.DefaultLoc
	t.Cleanup(func() { cal.DefaultLoc = old })
	for _, name := range []string{
		"UTC", "Europe/Kyiv", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia",
		"America/Sao_Paulo", "America/Asuncion", "Africa/Cairo", "Asia/Beirut", "Asia/Amman", "Atlantic/Azores", "America/Havana",
	} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		cal.DefaultLoc = loc
		for country, c := range coverages {
			if country == "ua" {
				assert.Equal(t, c.working, newUkraine(nil).working, name)
				continue
			}
			again, _ := newCalendar(country, c.from, c.through, tables[country], nil)
			assert.Equal(t, c.working, again.working, "%s in %s", country, name)
		}
	}
}
