package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// How a day reads in each language: with zeroes before one digit or without, in the years 1
// and 9999, in each form that a sentence may ask for. 10 is the first number of two digits.
func TestDateIn(t *testing.T) {
	for l, rows := range map[Language][]struct{ day, short, weekday, long, dayMonth string }{
		English: {
			{"2026-06-01", "1 June 2026", "Monday 1 June 2026", "1 June 2026", "1 June"},
			{"2026-06-09", "9 June 2026", "Tuesday 9 June 2026", "9 June 2026", "9 June"},
			{"2026-11-10", "10 November 2026", "Tuesday 10 November 2026", "10 November 2026", "10 November"},
			{"2026-10-01", "1 October 2026", "Thursday 1 October 2026", "1 October 2026", "1 October"},
			{"0001-01-01", "1 January 0001", "Monday 1 January 0001", "1 January 0001", "1 January"},
			{"9999-12-31", "31 December 9999", "Friday 31 December 9999", "31 December 9999", "31 December"},
			{"2024-02-29", "29 February 2024", "Thursday 29 February 2024", "29 February 2024", "29 February"},
		},
		Finnish: {
			{"2026-06-01", "1.6.2026", "ma 1.6.2026", "1. kesäkuuta 2026", "1.6."},
			{"2026-06-09", "9.6.2026", "ti 9.6.2026", "9. kesäkuuta 2026", "9.6."},
			{"2026-11-10", "10.11.2026", "ti 10.11.2026", "10. marraskuuta 2026", "10.11."},
			{"2026-10-01", "1.10.2026", "to 1.10.2026", "1. lokakuuta 2026", "1.10."},
			{"0001-01-01", "1.1.0001", "ma 1.1.0001", "1. tammikuuta 0001", "1.1."},
			{"9999-12-31", "31.12.9999", "pe 31.12.9999", "31. joulukuuta 9999", "31.12."},
		},
		Swedish: {
			{"2026-06-01", "1.6.2026", "mån 1.6.2026", "1 juni 2026", "1 juni"},
			{"2026-06-09", "9.6.2026", "tis 9.6.2026", "9 juni 2026", "9 juni"},
			{"2026-11-10", "10.11.2026", "tis 10.11.2026", "10 november 2026", "10 november"},
			{"2026-10-01", "1.10.2026", "tors 1.10.2026", "1 oktober 2026", "1 oktober"},
			{"0001-01-01", "1.1.0001", "mån 1.1.0001", "1 januari 0001", "1 januari"},
			{"9999-12-31", "31.12.9999", "fre 31.12.9999", "31 december 9999", "31 december"},
		},
		Estonian: {
			{"2026-06-01", "01.06.2026", "E 01.06.2026", "1. juuni 2026", "1. juuni"},
			{"2026-06-09", "09.06.2026", "T 09.06.2026", "9. juuni 2026", "9. juuni"},
			{"2026-11-10", "10.11.2026", "T 10.11.2026", "10. november 2026", "10. november"},
			{"2026-10-01", "01.10.2026", "N 01.10.2026", "1. oktoober 2026", "1. oktoober"},
			{"0001-01-01", "01.01.0001", "E 01.01.0001", "1. jaanuar 0001", "1. jaanuar"},
			{"9999-12-31", "31.12.9999", "R 31.12.9999", "31. detsember 9999", "31. detsember"},
		},
		Ukrainian: {
			{"2026-06-01", "01.06.2026", "пн 01.06.2026", "1 червня 2026 року", "1 червня"},
			{"2026-06-09", "09.06.2026", "вт 09.06.2026", "9 червня 2026 року", "9 червня"},
			{"2026-11-10", "10.11.2026", "вт 10.11.2026", "10 листопада 2026 року", "10 листопада"},
			{"2026-10-01", "01.10.2026", "чт 01.10.2026", "1 жовтня 2026 року", "1 жовтня"},
			{"0001-01-01", "01.01.0001", "пн 01.01.0001", "1 січня 0001 року", "1 січня"},
			{"9999-12-31", "31.12.9999", "пт 31.12.9999", "31 грудня 9999 року", "31 грудня"},
		},
		Language(5): {{"2026-06-01", "1 June 2026", "Monday 1 June 2026", "1 June 2026", "1 June"}}, // it is English
	} {
		t.Run(l.String(), func(t *testing.T) {
			for _, row := range rows {
				d := MustParseDate(row.day)
				assert.Equal(t, row.short, d.In(l))
				for form, want := range map[string]string{
					"{d}": row.short, "{d:}": row.short, "{d:weekday}": row.weekday, "{d:long}": row.long, "{d:day-month}": row.dayMonth, "{d:nonsense}": row.short,
				} {
					assert.Equal(t, want, fill(l, form, map[string]any{"d": d}, nil), form)
				}
				assert.Equal(t, row.day, d.String(), "programs read the same in every language")
			}
			none := sentences.Find(l, "no-date")
			assert.Equal(t, none, Date{}.In(l))
			assert.Equal(t, none+none+none, fill(l, "{d:weekday}{d:long}{d:day-month}", map[string]any{"d": Date{}}, nil))
		})
	}
}

// Every month has its name in every language: no two are alike, and none is left in
// English or as a number.
func TestMonthsIn(t *testing.T) {
	for l := English; l <= Ukrainian; l++ {
		t.Run(l.String(), func(t *testing.T) {
			first := map[Language]string{English: "January", Finnish: "tammikuuta", Swedish: "januari", Estonian: "jaanuar", Ukrainian: "січня"}
			seen := map[string]bool{}
			for m := range 12 {
				text := MustParseDate("2026-01-01").AddMonths(m).inForm(l, "long")
				assert.False(t, seen[text], text)
				assert.Regexp(t, `^1\.? \p{L}{3,} 2026( року)?$`, text)
				if m == 0 {
					assert.Contains(t, text, first[l])
				}
				seen[text] = true
			}
		})
	}
}

func TestInstantsIn(t *testing.T) {
	eet := time.FixedZone("EET", 7200)
	afternoon, morning := time.Date(2026, 1, 6, 14, 5, 0, 0, eet), time.Date(2026, 10, 10, 9, 7, 59, 999, eet)
	midnight := time.Date(2026, 1, 6, 0, 0, 0, 0, eet)
	for l, want := range map[Language][4]string{ // in the afternoon, in the morning, at midnight, by midnight
		English:   {"Tuesday 6 January 2026 14:05 EET", "Saturday 10 October 2026 09:07 EET", "Tuesday 6 January 2026 00:00 EET", "Monday 5 January 2026 24:00 EET"},
		Finnish:   {"ti 6.1.2026 klo 14.05 EET", "la 10.10.2026 klo 09.07 EET", "ti 6.1.2026 klo 00.00 EET", "ma 5.1.2026 klo 24.00 EET"},
		Swedish:   {"tis 6.1.2026 kl. 14.05 EET", "lör 10.10.2026 kl. 09.07 EET", "tis 6.1.2026 kl. 00.00 EET", "mån 5.1.2026 kl. 24.00 EET"},
		Estonian:  {"T 06.01.2026 kell 14.05 EET", "L 10.10.2026 kell 09.07 EET", "T 06.01.2026 kell 00.00 EET", "E 05.01.2026 kell 24.00 EET"},
		Ukrainian: {"вт 06.01.2026, 14:05 EET", "сб 10.10.2026, 09:07 EET", "вт 06.01.2026, 00:00 EET", "пн 05.01.2026, 24:00 EET"},
	} {
		t.Run(l.String(), func(t *testing.T) {
			args := map[string]any{"afternoon": afternoon, "morning": morning, "midnight": midnight}
			for i, sentence := range []string{"{afternoon}", "{morning}", "{midnight}", "{midnight:end}"} {
				assert.Equal(t, want[i], fill(l, sentence, args, nil), sentence)
			}
			assert.Equal(t, want[0], fill(l, "{afternoon:end}", args, nil), "only a midnight belongs to the day before")
		})
	}
}
