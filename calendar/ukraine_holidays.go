package calendar

import "time"

func ukrainianHolidays() []norm {
	var (
		start   = MustParseDate("2000-01-01")
		labour  = MustParseDate("2017-12-02")
		solemn  = MustParseDate("2015-05-21")
		renamed = MustParseDate("2021-08-05")
		victory = MustParseDate("2023-06-15")
		reform  = MustParseDate("2023-07-30")
		checked = MustParseDate("2026-11-21")
		code    = "https://zakon.rada.gov.ua/laws/show/322-08"
		through = "read through pages of courts and trade papers"

		art73    = Source{Citation: "Labour Code 322-VIII art. 73", Article: "art. 73", URL: code, Checked: MustParseDate("2026-11-30"), Doubt: "read in its state of February 2026; its earlier wordings through pages of courts and trade papers"}
		law2211  = Source{Citation: "Labour Code art. 73 as amended by law 2211-VIII, in force 2017-12-02", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/2211-19", Checked: checked, Doubt: through}
		law3107  = Source{Citation: "Labour Code art. 73 as amended by law 3107-IX, in force 2023-06-15", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/3107-20", Checked: checked, Doubt: through}
		law3258  = Source{Citation: "Labour Code art. 73 as amended by law 3258-IX, in force 2023-07-30", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/3258-20", Checked: MustParseDate("2026-11-22"), Doubt: "in force the day after its publication on 2023-07-29, by a reader of the official page; the press before the signing says 2023-09-01; no day between is touched"}
		law2295  = Source{Citation: "Labour Code art. 73 as amended by law 2295-IX, in force 2022-06-09", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/2295-20", Checked: checked, Doubt: through}
		law315   = Source{Citation: "Labour Code art. 73 as amended by law 315-VIII, in force 2015-05-21", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/315-19", Checked: MustParseDate("2026-11-22"), Doubt: "its closing provisions were not read; only the name changed"}
		law1643  = Source{Citation: "Labour Code art. 73 as amended by law 1643-IX of 2021-07-14", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/1643-20", Checked: checked, Doubt: "signed 2021-08-03, in force the day after its publication, which was not found; only the name changed"}
		defender = Source{Citation: "Labour Code art. 73 as amended by law 238-VIII of 2015-03-05", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/238-19", Checked: checked, Doubt: "in force the day after its publication, which was not found; 14 October 2015 was the first day concerned"}

		statehood = "ua.statehood-day"
		defenders = "ua.defenders-day"
	)
	return []norm{
		{"ua.new-years-day", start, Date{}, on(time.January, 1), art73, ""},
		{"ua.christmas-day-7-january", start, reform, on(time.January, 7), law3258, ""},
		{"ua.international-womens-day", start, Date{}, on(time.March, 8), art73, ""},
		{"ua.easter-sunday", start, Date{}, orthodoxEaster(0), art73, ""},
		{"ua.day-of-international-workers-solidarity", start, labour, on(time.May, 1), law2211, ""},
		{"ua.day-of-international-workers-solidarity-second-day", start, labour, on(time.May, 2), law2211, ""},
		{"ua.labour-day", labour, Date{}, on(time.May, 1), law2211, ""},
		{"ua.victory-day", start, solemn, on(time.May, 9), law315, ""},
		{"ua.day-of-victory-over-nazism", solemn, victory, on(time.May, 9), law3107, ""},
		{"ua.day-of-remembrance-and-victory-over-nazism", victory, Date{}, on(time.May, 8), law3107, ""},
		{"ua.trinity-sunday", start, Date{}, orthodoxEaster(49), art73, ""},
		{"ua.constitution-day", start, Date{}, on(time.June, 28), art73, ""},
		{statehood, MustParseDate("2022-06-09"), reform, on(time.July, 28), law2295, ""},
		{statehood, reform, Date{}, on(time.July, 15), law3258, ""},
		{"ua.independence-day", start, Date{}, on(time.August, 24), art73, ""},
		{"ua.defender-day", MustParseDate("2015-03-06"), renamed, on(time.October, 14), defender, ""},
		{defenders, renamed, reform, on(time.October, 14), law1643, ""},
		{defenders, reform, Date{}, on(time.October, 1), law3258, ""},
		{"ua.christmas-day", labour, Date{}, on(time.December, 25), law2211, ""},
	}
}
