package calendar

import (
	"sync"
	"time"
)

// Finland gives the working days (arkipäivä) of the Act on the Computation of
// Statutory Time Limits 150/1930, section 5: all days but Saturdays, Sundays,
// church days, Independence Day, May Day, Midsummer Eve and Christmas Eve. It covers
// 1966-07-01, when that wording came into force, through 2100-12-31; later
// law is unknown, so days to come are a projection of today's.
//
// For limits of the EU it stands in for the list of public holidays that Finland
// notifies under article 2(1) of Regulation 1182/71, which agreed with it in 2025.
// It is not the working days of labour law or of banks, and "työpäivä" in an act of
// its own may mean something else.
//
// The Whit Mondays of 1967 to 1972 are disputed; here they are holidays.
func Finland() *Calendar { return finland() }

var finland = sync.OnceValue(func() *Calendar {
	c, _ := newCalendar("fi", MustParseDate("1966-07-01"), MustParseDate("2100-12-31"), finnishHolidays(), nil)
	c.cite(notified())
	return c
})

// notified cites the lists by which the calendars of Finland and Estonia stand
// in for the public holidays of Regulation 1182/71.
func notified() Source {
	return Source{Citation: "Regulation 1182/71 art. 2(1), list of public holidays for 2025, OJ C, C/2024/7517", Checked: MustParseDate("2026-11-21"),
		Doubt: "read in a transcription, for 2025 only; the e-Justice page does not list Finland's Christmas Eve"}
}

func finnishHolidays() []holiday {
	var (
		start   = MustParseDate("1966-07-01")
		moved   = MustParseDate("1973-01-01")
		back    = MustParseDate("1992-01-01")
		checked = MustParseDate("2026-11-21")

		church = Source{Citation: "Church Act 1054/1993 ch. 4 s. 3, before it 635/1964, since 2023-07-01 652/2023; Act 150/1930 s. 5", URL: "https://www.finlex.fi/sv/laki/alkup/1993/19931054", Checked: checked,
			Doubt: "the days are the same since 1992 by the almanac office; the sections of 635/1964 and 652/2023 that list them were not found"}
		act = Source{Citation: "Act 150/1930 s. 5 as amended by 358/1966", URL: "https://www.finlex.fi/fi/laki/alkup/1966/19660358", Checked: checked,
			Doubt: "amendments followed to 1053/2023; later ones were not seen"}
		may   = Source{Citation: "Act 272/1944 on May Day; Act 150/1930 s. 5", URL: "https://www.finlex.fi/fi/laki/alkup/1966/19660358", Checked: checked, Doubt: "the act of 1944 was not read; section 5 names the day itself"}
		indep = Source{Citation: "Act 388/1937 on Independence Day; Act 150/1930 s. 5", URL: "https://www.finlex.fi/sv/laki/ajantasa/1937/19370388", Checked: checked}
		satur = Source{Citation: "Church Act 635/1964 as amended: Epiphany and Ascension Day on Saturdays 1973–1991", URL: "https://www.paivyri.fi/info/juhlapyha/helatorstai/", Checked: checked,
			Doubt: "from almanacs and the press; the amending acts were not found, and some libraries end the years at 1990"}
		whit = Source{Citation: "Church Act 635/1964, presumably: Whit Monday until 1973", Checked: checked, Doubt: "from the press; no statute text was found, so these Mondays are disputed"}
	)
	return []holiday{
		{"New Year's Day", start, Date{}, on(time.January, 1), church},
		{"Epiphany", start, moved, on(time.January, 6), church},
		{"Epiphany", moved, back, first(time.Saturday, time.January, 6), satur},
		{"Epiphany", back, Date{}, on(time.January, 6), church},
		{"Good Friday", start, Date{}, easter(-2), church},
		{"Easter Sunday", start, Date{}, easter(0), church},
		{"Easter Monday", start, Date{}, easter(1), church},
		{"May Day", start, Date{}, on(time.May, 1), may},
		{"Ascension Day", start, moved, easter(39), church},
		{"Ascension Day", moved, back, easter(34), satur},
		{"Ascension Day", back, Date{}, easter(39), church},
		{"Whit Sunday", start, Date{}, easter(49), church},
		{"Whit Monday", start, moved, easter(50), whit},
		{"Midsummer Eve", start, Date{}, first(time.Friday, time.June, 19), act},
		{"Midsummer Day", start, Date{}, first(time.Saturday, time.June, 20), church},
		{"All Saints' Day", start, Date{}, first(time.Saturday, time.October, 31), church},
		{"Independence Day", start, Date{}, on(time.December, 6), indep},
		{"Christmas Eve", start, Date{}, on(time.December, 24), act},
		{"Christmas Day", start, Date{}, on(time.December, 25), church},
		{"St Stephen's Day", start, Date{}, on(time.December, 26), church},
	}
}
