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

		art73    = Source{Citation: "Labour Code 322-VIII art. 73", Article: "art. 73", URL: code, Checked: checked, Doubt: through}
		law2211  = Source{Citation: "Labour Code art. 73 as amended by law 2211-VIII, in force 2017-12-02", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/2211-19", Checked: checked, Doubt: through}
		law3107  = Source{Citation: "Labour Code art. 73 as amended by law 3107-IX, in force 2023-06-15", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/3107-20", Checked: checked, Doubt: through}
		law3258  = Source{Citation: "Labour Code art. 73 as amended by law 3258-IX, in force 2023-07-30", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/3258-20", Checked: MustParseDate("2026-11-22"), Doubt: "in force the day after its publication on 2023-07-29, by a reader of the official page; the press before the signing says 2023-09-01; no day between is touched"}
		law2295  = Source{Citation: "Labour Code art. 73 as amended by law 2295-IX, in force 2022-06-09", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/2295-20", Checked: checked, Doubt: through}
		law315   = Source{Citation: "Labour Code art. 73 as amended by law 315-VIII, in force 2015-05-21", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/315-19", Checked: MustParseDate("2026-11-22"), Doubt: "its closing provisions were not read; only the name changed"}
		law1643  = Source{Citation: "Labour Code art. 73 as amended by law 1643-IX of 2021-07-14", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/1643-20", Checked: checked, Doubt: "signed 2021-08-03, in force the day after its publication, which was not found; only the name changed"}
		defender = Source{Citation: "Labour Code art. 73 as amended by law 238-VIII of 2015-03-05", Article: "art. 73", URL: "https://zakon.rada.gov.ua/laws/show/238-19", Checked: checked, Doubt: "in force the day after its publication, which was not found; 14 October 2015 was the first day concerned"}

		statehood = Names{English: "Statehood Day", Ukrainian: "День Української Державності"}
		defenders = Names{English: "Defenders' Day", Ukrainian: "День захисників і захисниць України"}
	)
	return []norm{
		{Names{English: "New Year's Day", Ukrainian: "Новий рік"}, start, Date{}, on(time.January, 1), art73, ""},
		{Names{English: "Christmas Day (7 January)", Ukrainian: "Різдво Христове"}, start, reform, on(time.January, 7), law3258, ""},
		{Names{English: "International Women's Day", Ukrainian: "Міжнародний жіночий день"}, start, Date{}, on(time.March, 8), art73, ""},
		{Names{English: "Easter Sunday", Ukrainian: "Пасха (Великдень)"}, start, Date{}, orthodoxEaster(0), art73, ""},
		{Names{English: "Day of International Workers' Solidarity", Ukrainian: "День міжнародної солідарності трудящих"}, start, labour, on(time.May, 1), law2211, ""},
		{Names{English: "Day of International Workers' Solidarity, second day", Ukrainian: "День міжнародної солідарності трудящих"}, start, labour, on(time.May, 2), law2211, ""},
		{Names{English: "Labour Day", Ukrainian: "День праці"}, labour, Date{}, on(time.May, 1), law2211, ""},
		{Names{English: "Victory Day", Ukrainian: "День Перемоги"}, start, solemn, on(time.May, 9), law315, ""},
		{Names{English: "Day of Victory over Nazism", Ukrainian: "День перемоги над нацизмом у Другій світовій війні (День перемоги)"}, solemn, victory, on(time.May, 9), law3107, ""},
		{Names{English: "Day of Remembrance and Victory over Nazism", Ukrainian: "День пам'яті та перемоги над нацизмом у Другій світовій війні 1939–1945 років"}, victory, Date{}, on(time.May, 8), law3107, ""},
		{Names{English: "Trinity Sunday", Ukrainian: "Трійця"}, start, Date{}, orthodoxEaster(49), art73, ""},
		{Names{English: "Constitution Day", Ukrainian: "День Конституції України"}, start, Date{}, on(time.June, 28), art73, ""},
		{statehood, MustParseDate("2022-06-09"), reform, on(time.July, 28), law2295, ""},
		{statehood, reform, Date{}, on(time.July, 15), law3258, ""},
		{Names{English: "Independence Day", Ukrainian: "День незалежності України"}, start, Date{}, on(time.August, 24), art73, ""},
		{Names{English: "Defender's Day", Ukrainian: "День захисника України"}, MustParseDate("2015-03-06"), renamed, on(time.October, 14), defender, ""},
		{defenders, renamed, reform, on(time.October, 14), law1643, ""},
		{defenders, reform, Date{}, on(time.October, 1), law3258, ""},
		{Names{English: "Christmas Day", Ukrainian: "Різдво Христове"}, labour, Date{}, on(time.December, 25), law2211, ""},
	}
}
