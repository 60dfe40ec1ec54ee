package calendar

import (
	"sync"
	"time"
)

// Finland returns the working days (arkipäivä) of the Act on the Computation of
// Statutory Time Limits 150/1930, section 5: all days but Saturdays, Sundays,
// church days, Independence Day, May Day, Midsummer Eve and Christmas Eve. It
// covers the days from 1966-07-01, when that wording came into force, to 2100-12-31,
// and is verified up to 2026-12-31; both days are included.
//
// For limits of the EU it stands in for the list of public holidays that Finland
// notifies under article 2(1) of Regulation 1182/71, which has the same weekdays
// in 2025 and 2026. The working days of labour law and of banks are others, and
// "työpäivä" may mean something else in an act that uses it.
//
// The Whit Mondays of 1967 to 1972 are disputed; here they are holidays.
func Finland() *Calendar { return finland() }

var finland = sync.OnceValue(newFinland)

func newFinland() *Calendar {
	b := newDraft("fi", "1966-07-01", "2100-12-31", "2026-12-31")
	b.holidays(finnishHolidays(), nil)
	b.cite(notified())
	return b.calendar()
}

// notified returns the lists that let the calendars of Finland and Estonia stand in
// for the public holidays of Regulation 1182/71.
func notified() Source {
	return Source{Citation: "Regulation 1182/71 art. 2(1), list of public holidays for 2025 (OJ C, C/2024/7517); for 2026 the list of clinical trials, EMA/240605/2025", Article: "art. 2(1)", URL: "https://eur-lex.europa.eu/eli/C/2024/7517/oj/eng", Checked: MustParseDate("2026-11-22"),
		Doubt: "read in a transcription; the list of the Official Journal for 2026 was not seen; Finland's leaves out the four holidays that are always on a weekend, and the e-Justice page does not list its Christmas Eve"}
}

func finnishHolidays() []norm {
	var (
		start   = MustParseDate("1966-07-01")
		moved   = MustParseDate("1973-01-01")
		back    = MustParseDate("1992-01-01")
		renewed = MustParseDate("2023-07-01")
		checked = MustParseDate("2026-11-21")
		read    = MustParseDate("2026-11-30")

		before = Source{Citation: "Church Act 1054/1993 ch. 4 s. 3, before it 635/1964; Act 150/1930 s. 5", URL: "https://www.finlex.fi/sv/laki/alkup/1993/19931054", Checked: checked,
			Doubt: "the days are the same since 1992 by the almanac office; the section of 635/1964 that lists them was not found"}
		church = Source{Citation: "Church Act 652/2023 ch. 1 s. 6, in force 2023-07-01; Act 150/1930 s. 5", URL: "https://www.finlex.fi/fi/laki/ajantasa/2023/20230652", Checked: read}
		act    = Source{Citation: "Act 150/1930 s. 5 as amended by 358/1966", Article: "s. 5", URL: "https://www.finlex.fi/fi/laki/alkup/1966/19660358", Checked: checked,
			Doubt: "amendments followed to 1053/2023; later ones were not seen"}
		may   = Source{Citation: "Act 150/1930 s. 5 names May Day, which Act 272/1944 makes a day off", URL: "https://www.finlex.fi/fi/laki/alkup/1966/19660358", Checked: read}
		indep = Source{Citation: "Act 388/1937 on Independence Day; Act 150/1930 s. 5", URL: "https://www.finlex.fi/sv/laki/ajantasa/1937/19370388", Checked: read}
		satur = Source{Citation: "Church Act 635/1964 as amended: Epiphany and Ascension Day on Saturdays 1973–1991", URL: "https://www.paivyri.fi/info/juhlapyha/helatorstai/", Checked: checked,
			Doubt: "from almanacs and the press; the amending acts were not found, and some libraries end the years at 1990"}
		whit = Source{Citation: "Church Act 635/1964, presumably: Whit Monday until 1973", Checked: checked, Doubt: "from the press and an encyclopedia; no statute text was found, so these Mondays are disputed"}

		epiphany  = "fi.epiphany"
		ascension = "fi.ascension-day"
	)
	table := [...]norm{
		{"fi.new-years-day", start, Date{}, on(time.January, 1), before, ""},
		{epiphany, start, moved, on(time.January, 6), before, ""},
		{epiphany, moved, back, first(time.Saturday, time.January, 6), satur, ""},
		{epiphany, back, Date{}, on(time.January, 6), before, ""},
		{"fi.good-friday", start, Date{}, easter(-2), before, ""},
		{"fi.easter-sunday", start, Date{}, easter(0), before, ""},
		{"fi.easter-monday", start, Date{}, easter(1), before, ""},
		{"fi.may-day", start, Date{}, on(time.May, 1), may, ""},
		{ascension, start, moved, easter(39), before, ""},
		{ascension, moved, back, easter(34), satur, ""},
		{ascension, back, Date{}, easter(39), before, ""},
		{"fi.whit-sunday", start, Date{}, easter(49), before, ""},
		{"fi.whit-monday", start, moved, easter(50), whit,
			"by the press a church day until 1973; no statute was found"},
		{"fi.midsummer-eve", start, Date{}, first(time.Friday, time.June, 19), act, ""},
		{"fi.midsummer-day", start, Date{}, first(time.Saturday, time.June, 20), before, ""},
		{"fi.all-saints-day", start, Date{}, first(time.Saturday, time.October, 31), before, ""},
		{"fi.independence-day", start, Date{}, on(time.December, 6), indep, ""},
		{"fi.christmas-eve", start, Date{}, on(time.December, 24), act, ""},
		{"fi.christmas-day", start, Date{}, on(time.December, 25), before, ""},
		{"fi.st-stephens-day", start, Date{}, on(time.December, 26), before, ""},
	}
	// Each church day that the older acts still have is one of the act of 2023 too.
	var days []norm
	for _, n := range table {
		if n.source == before && n.until.IsZero() {
			n.until = renewed
			days = append(days, n)
			n.since, n.until, n.source = renewed, Date{}, church
		}
		days = append(days, n)
	}
	return days
}
