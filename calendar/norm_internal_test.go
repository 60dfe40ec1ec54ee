package calendar

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tables returns the table of each country, and the calendar made of it.
func tables() map[string][]norm {
	return map[string][]norm{"fi": finnishHolidays(), "ee": estonianHolidays(), "ua": ukrainianHolidays()}
}

func ofCountry(country string) *Calendar {
	return map[string]*Calendar{"fi": Finland(), "ee": Estonia(), "ua": Ukraine()}[country]
}

func TestEveryHolidayIsCited(t *testing.T) {
	for country, table := range tables() {
		for _, row := range table {
			name := fmt.Sprintf("%s %s since %v", country, row.names().English, row.since)
			assert.NotEmpty(t, row.source.Citation, name)
			assert.False(t, row.source.Checked.IsZero(), "%s: nobody has read the source", name)
			assert.False(t, row.since.IsZero(), "%s: in force since when", name)
			if !row.until.IsZero() {
				assert.True(t, row.since.Before(row.until), "%s: until %v", name, row.until)
			}
		}
	}
}

// Whoever reads Finnish is told of an Estonian holiday in Finnish.
func TestEveryHolidayIsNamed(t *testing.T) {
	for l := English; l <= Ukrainian; l++ {
		t.Run(l.String(), func(t *testing.T) {
			for country, table := range tables() {
				for _, row := range table {
					assert.NotEmpty(t, row.names().In(l), "%s holiday.%s since %v", country, row.name, row.since)
				}
			}
		})
	}
}

// The key of a name begins with its country and is made of the name in English, so that
// two names of one country never share a sentence.
func TestKeysOfHolidays(t *testing.T) {
	key := strings.NewReplacer(" ", "-", "'", "", ",", "", "(", "", ")", "")
	for country, table := range tables() {
		for _, row := range table {
			want := country + "." + key.Replace(strings.ToLower(row.names().English))
			if row.name == "ua.defender-day" { // Defenders' Day has the same letters
				want = row.name
			}
			assert.Equal(t, want, row.name)
		}
	}
}

// A rule that led into another year would lose the holiday of one year and
// double that of the next.
func TestEveryRuleStaysInItsYear(t *testing.T) {
	for country, table := range tables() {
		from, through := ofCountry(country).Coverage()
		first, _, _ := from.Date()
		last, _, _ := through.Date()
		for _, row := range table {
			for year := first; year <= last; year++ {
				got, _, _ := row.on(year).Date()
				require.Equal(t, year, got, "%s %s", country, row.names().English)
			}
		}
	}
}

// Two rows with one name are one norm that moved, so they may not be law together,
// and nothing may lie between them.
func TestRowsOfOneNameFollowEachOther(t *testing.T) {
	for country, table := range tables() {
		ended := map[Names]Date{}
		for _, row := range table {
			if until, again := ended[row.names()]; again {
				assert.Equal(t, until, row.since, "%s %s", country, row.names().English)
			}
			ended[row.names()] = row.until
		}
	}
}

// The lives of all norms that were not law throughout, each with the law behind
// it. A row that is added, lost or moved shows here.
func TestLivesOfTheNorms(t *testing.T) {
	want := []string{
		"ee Christmas Eve 2005-05-20 – no date",                                           // RT I 2005, 24, 185
		"fi Ascension Day 1966-07-01 – 1973-01-01",                                        // moved to Saturday
		"fi Ascension Day 1973-01-01 – 1992-01-01",                                        // back on Thursday
		"fi Ascension Day 1992-01-01 – 2023-07-01",                                        // Church Act 1054/1993 ch. 4 s. 3
		"fi Epiphany 1966-07-01 – 1973-01-01",                                             // moved to Saturday
		"fi Epiphany 1973-01-01 – 1992-01-01",                                             // back on 6 January
		"fi Epiphany 1992-01-01 – 2023-07-01",                                             // Church Act 1054/1993 ch. 4 s. 3
		"fi Whit Monday 1966-07-01 – 1973-01-01",                                          // disputed
		"ua Christmas Day (7 January) 2000-01-01 – 2023-07-30",                            // law 3258-IX
		"ua Christmas Day 2017-12-02 – no date",                                           // law 2211-VIII
		"ua Day of International Workers' Solidarity 2000-01-01 – 2017-12-02",             // law 2211-VIII
		"ua Day of International Workers' Solidarity, second day 2000-01-01 – 2017-12-02", // law 2211-VIII
		"ua Labour Day 2017-12-02 – no date",                                              // law 2211-VIII
		"ua Victory Day 2000-01-01 – 2015-05-21",                                          // law 315-VIII, the name
		"ua Day of Victory over Nazism 2015-05-21 – 2023-06-15",                           // laws 315-VIII, 3107-IX
		"ua Day of Remembrance and Victory over Nazism 2023-06-15 – no date",              // law 3107-IX
		"ua Defender's Day 2015-03-06 – 2021-08-05",                                       // laws 238-VIII, 1643-IX, the name
		"ua Defenders' Day 2021-08-05 – 2023-07-30",                                       // laws 1643-IX, 3258-IX
		"ua Defenders' Day 2023-07-30 – no date",                                          // law 3258-IX
		"ua Statehood Day 2022-06-09 – 2023-07-30",                                        // laws 2295-IX, 3258-IX
		"ua Statehood Day 2023-07-30 – no date",                                           // law 3258-IX
	}
	for _, day := range []string{"All Saints' Day", "Christmas Day", "Easter Monday", "Easter Sunday", "Good Friday", "Midsummer Day", "New Year's Day", "St Stephen's Day", "Whit Sunday"} {
		want = append(want, "fi "+day+" 1966-07-01 – 2023-07-01")
	}
	for _, day := range []string{"All Saints' Day", "Ascension Day", "Christmas Day", "Easter Monday", "Easter Sunday", "Epiphany", "Good Friday", "Midsummer Day", "New Year's Day", "St Stephen's Day", "Whit Sunday"} {
		want = append(want, "fi "+day+" 2023-07-01 – no date") // Church Act 652/2023 ch. 1 s. 6 lists these eleven
	}
	var got []string
	for country, table := range tables() {
		from, _ := ofCountry(country).Coverage()
		for _, row := range table {
			if row.since != from || !row.until.IsZero() {
				got = append(got, fmt.Sprintf("%s %s %v – %v", country, row.names().English, row.since, row.until))
			}
		}
	}
	assert.ElementsMatch(t, want, got)
}

// A row of the table is disputed as a whole, on every day.
func TestDisputedNorms(t *testing.T) {
	var got []string
	for country, table := range tables() {
		for _, row := range table {
			if row.disputed != "" {
				got = append(got, country+" "+row.names().English)
			}
		}
	}
	assert.Equal(t, []string{"fi Whit Monday"}, got)
}

func TestInForceOn(t *testing.T) {
	row := norm{since: MustParseDate("2005-05-20"), until: MustParseDate("2023-09-01")}
	assert.False(t, row.inForceOn(MustParseDate("2005-05-19")), "the day before")
	assert.True(t, row.inForceOn(MustParseDate("2005-05-20")), "the day on which it comes into force")
	assert.True(t, row.inForceOn(MustParseDate("2023-08-31")), "the last day")
	assert.False(t, row.inForceOn(MustParseDate("2023-09-01")), "the day from which it no longer is law")
	row.until = Date{}
	assert.True(t, row.inForceOn(MustParseDate("2100-12-31")), "no end is known")
}

// Holidays that always fall on a weekend do not show in the working days, so they
// are checked here.
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
		for _, norm := range tables()[row.country] {
			found = found || norm.names().English == row.name && norm.inForceOn(d) && norm.on(year) == d
		}
		assert.True(t, found, "%s: %s is not %s: %s", row.country, row.day, row.name, row.law)
	}
}
