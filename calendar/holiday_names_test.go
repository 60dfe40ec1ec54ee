package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestNamesIn(t *testing.T) {
	n := calendar.Names{English: "a", Finnish: "b", Swedish: "c", Estonian: "d", Ukrainian: "e"}
	for language, want := range map[calendar.Language]string{
		calendar.English: "a", calendar.Finnish: "b", calendar.Swedish: "c", calendar.Estonian: "d", calendar.Ukrainian: "e",
		calendar.Ukrainian + 1: "", calendar.Language(255): "",
	} {
		assert.Equal(t, want, n.In(language), language)
		assert.Empty(t, calendar.Names{}.In(language), language)
	}
}

func TestNamesAsJSON(t *testing.T) {
	for text, names := range map[string]calendar.Names{
		`{}`:           {},
		`{"en":"a"}`:   {English: "a"},
		`{"uk":"Ж є"}`: {Ukrainian: "Ж є"},
		`{"en":"a","fi":"b","sv":"c","et":"d","uk":"e"}`: {English: "a", Finnish: "b", Swedish: "c", Estonian: "d", Ukrainian: "e"},
	} {
		data, err := json.Marshal(names)
		require.NoError(t, err)
		assert.Equal(t, text, string(data))
	}
	h, found, err := calendar.Finland().HolidayOn(day("2026-12-06"))
	require.NoError(t, err)
	require.True(t, found)
	data, err := json.Marshal(h)
	require.NoError(t, err)
	for _, part := range []string{`"en":"Independence Day","fi":"itsenäisyyspäivä","sv":"självständighetsdagen","et":"`, `","uk":"`} {
		assert.Contains(t, string(data), part, "in all five languages, in this order")
	}
}

// The names as the laws write them: in Finland the Church Act 1054/1993 ch. 4
// s. 3, the Act 150/1930 s. 5 and, in Swedish, the almanac; in Estonia the
// holidays act §§ 1 and 2; in Ukraine article 73 in the wording of its day.
func TestNamesOfTheLaws(t *testing.T) {
	for _, row := range []struct{ day, language, want string }{
		{"2026-01-01", "fi", "uudenvuodenpäivä"},
		{"2026-01-06", "fi", "loppiainen"},
		{"2026-04-03", "fi", "pitkäperjantai"},
		{"2026-04-05", "fi", "pääsiäispäivä"},
		{"2026-04-06", "fi", "toinen pääsiäispäivä"},
		{"2026-05-01", "fi", "vapunpäivä"},
		{"2026-05-14", "fi", "helatorstai"},
		{"2026-05-24", "fi", "helluntai"},
		{"1972-05-22", "fi", "toinen helluntaipäivä"},
		{"2026-06-19", "fi", "juhannusaatto"},
		{"2026-06-20", "fi", "juhannuspäivä"},
		{"2026-10-31", "fi", "pyhäinpäivä"},
		{"2026-12-06", "fi", "itsenäisyyspäivä"},
		{"2026-12-24", "fi", "jouluaatto"},
		{"2026-12-25", "fi", "joulupäivä"},
		{"2026-12-26", "fi", "toinen joulupäivä"},

		{"2026-01-01", "sv", "nyårsdagen"},
		{"2026-01-06", "sv", "trettondagen"},
		{"2026-04-03", "sv", "långfredagen"},
		{"2026-04-05", "sv", "påskdagen"},
		{"2026-04-06", "sv", "annandag påsk"},
		{"2026-05-01", "sv", "första maj"},
		{"2026-05-14", "sv", "Kristi himmelsfärdsdag"},
		{"2026-05-24", "sv", "pingstdagen"},
		{"1972-05-22", "sv", "annandag pingst"},
		{"2026-06-19", "sv", "midsommarafton"},
		{"2026-06-20", "sv", "Johannes Döparens dag"},
		{"2026-10-31", "sv", "alla helgons dag"},
		{"2026-12-06", "sv", "självständighetsdagen"},
		{"2026-12-24", "sv", "julafton"},
		{"2026-12-25", "sv", "juldagen"},
		{"2026-12-26", "sv", "annandag jul"},

		{"2026-01-01", "et", "uusaasta"},
		{"2026-02-24", "et", "iseseisvuspäev, Eesti Vabariigi aastapäev"},
		{"2026-04-03", "et", "suur reede"},
		{"2026-04-05", "et", "ülestõusmispühade 1. püha"},
		{"2026-05-01", "et", "kevadpüha"},
		{"2026-05-24", "et", "nelipühade 1. püha"},
		{"2026-06-23", "et", "võidupüha"},
		{"2026-06-24", "et", "jaanipäev"},
		{"2026-08-20", "et", "taasiseseisvumispäev"},
		{"2026-12-24", "et", "jõululaupäev"},
		{"2026-12-25", "et", "esimene jõulupüha"},
		{"2026-12-26", "et", "teine jõulupüha"},

		{"2021-01-01", "uk", "Новий рік"},
		{"2023-01-07", "uk", "Різдво Христове"},
		{"2021-03-08", "uk", "Міжнародний жіночий день"},
		{"2021-05-02", "uk", "Пасха (Великдень)"},
		{"2017-05-01", "uk", "День міжнародної солідарності трудящих"},
		{"2017-05-02", "uk", "День міжнародної солідарності трудящих"},
		{"2018-05-01", "uk", "День праці"},                                                                    // law 2211-VIII
		{"2015-05-09", "uk", "День Перемоги"},                                                                 // law 315-VIII, in force 2015-05-21
		{"2016-05-09", "uk", "День перемоги над нацизмом у Другій світовій війні (День перемоги)"},            // law 315-VIII
		{"2023-05-09", "uk", "День перемоги над нацизмом у Другій світовій війні (День перемоги)"},            // law 3107-IX, in force 2023-06-15
		{"2024-05-08", "uk", "День пам’яті та перемоги над нацизмом у Другій світовій війні 1939–1945 років"}, // law 3107-IX
		{"2021-06-20", "uk", "Трійця"},
		{"2021-06-28", "uk", "День Конституції України"},
		{"2023-07-28", "uk", "День Української Державності"}, // law 2295-IX
		{"2024-07-15", "uk", "День Української Державності"}, // law 3258-IX
		{"2021-08-24", "uk", "День незалежності України"},
		{"2015-10-14", "uk", "День захисника України"},              // law 238-VIII
		{"2020-10-14", "uk", "День захисника України"},              // law 1643-IX of 2021-07-14
		{"2021-10-14", "uk", "День захисників і захисниць України"}, // law 1643-IX
		{"2023-10-01", "uk", "День захисників і захисниць України"}, // law 3258-IX
		{"2017-12-25", "uk", "Різдво Христове"},                     // law 2211-VIII
	} {
		c := map[string]*calendar.Calendar{"fi": calendar.Finland(), "sv": calendar.Finland(), "et": calendar.Estonia(), "uk": neverSuspended()}[row.language]
		h, found, err := c.HolidayOn(day(row.day))
		require.NoError(t, err)
		assert.True(t, found, row.day)
		var language calendar.Language
		require.NoError(t, language.UnmarshalText([]byte(row.language)))
		assert.Equal(t, row.want, h.Names.In(language), row.day)
	}
}
