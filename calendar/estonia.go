package calendar

import (
	"slices"
	"sync"
	"time"
)

// Estonia returns the working days of the General Part of the Civil Code Act
// (TsÜS) section 136(8): all days but Saturdays, Sundays and the national and
// public holidays (riigipüha) of the Public Holidays and Days of National
// Importance Act. It covers the days from 1998-02-23, when that act came into force, to
// 2100-12-31, and is verified up to 2026-12-31; both days are included.
//
// Easter Monday is a working day, and so are the days that labour law shortens,
// which [Calendar.ShortenedDays] lists. Holidays on a weekend are not made up for.
func Estonia() *Calendar { return estonia() }

var estonia = sync.OnceValue(newEstonia)

func newEstonia() *Calendar {
	b := newDraft("ee", "1998-02-23", "2100-12-31", "2026-12-31")
	table := estonianHolidays()
	b.holidays(table, nil)
	b.shorten(table)
	b.cite(notified())
	return b.calendar()
}

func estonianHolidays() []norm {
	var (
		start   = MustParseDate("1998-02-23")
		checked = MustParseDate("2026-11-21")
		act     = Source{Citation: "Pühade ja tähtpäevade seadus §§ 1, 2, in force 1998-02-23", URL: "https://www.riigiteataja.ee/akt/74670", Checked: checked,
			Doubt: "followed to the text of 2022-12-30; no later change was found; what became of bill 636 SE of 2025, which gives days off for holidays on weekends, is not known"}
		eve = Source{Citation: "Pühade ja tähtpäevade seadus § 2 p 8¹; RT I 2005, 24, 185, in force 2005-05-20", Article: "§ 2 p 8¹", URL: "https://www.riigiteataja.ee/en/compare_original/527122022003", Checked: checked}
	)
	return []norm{
		{"ee.new-years-day", start, Date{}, on(time.January, 1), act, ""},
		{"ee.independence-day", start, Date{}, on(time.February, 24), act, ""},
		{"ee.good-friday", start, Date{}, easter(-2), act, ""},
		{"ee.easter-sunday", start, Date{}, easter(0), act, ""},
		{"ee.spring-day", start, Date{}, on(time.May, 1), act, ""},
		{"ee.whit-sunday", start, Date{}, easter(49), act, ""},
		{"ee.victory-day", start, Date{}, on(time.June, 23), act, ""},
		{"ee.midsummer-day", start, Date{}, on(time.June, 24), act, ""},
		{"ee.day-of-restoration-of-independence", start, Date{}, on(time.August, 20), act, ""},
		{"ee.christmas-eve", MustParseDate("2005-05-20"), Date{}, on(time.December, 24), eve, ""},
		{"ee.christmas-day", start, Date{}, on(time.December, 25), act, ""},
		{"ee.st-stephens-day", start, Date{}, on(time.December, 26), act, ""},
	}
}

// shorten marks the working days before the holidays of section 53 of the
// Employment Contracts Act. A holiday whose eve is a day off shortens none.
func (b *draft) shorten(table []norm) {
	law := Source{Citation: "Töölepingu seadus § 53, in force 2009-07-01: the working day before 1 January, 24 February, 23 June and 24 December is three hours shorter", Article: "§ 53", URL: "https://www.riigiteataja.ee/en/eli/ee/Riigikogu/act/522122023008/consolide", Checked: MustParseDate("2026-11-22"),
		Doubt: "read in quotations and in answers of the Labour Inspectorate; the act before it had the same rule and is not applied here"}
	b.cite(law)
	since := MustParseDate("2009-07-01")
	lastYear, _, _ := b.through.Date()
	for n := range table {
		norm := &table[n]
		if !slices.Contains([]string{"ee.new-years-day", "ee.independence-day", "ee.victory-day", "ee.christmas-eve"}, norm.name) {
			continue
		}
		for year := 2009; year <= lastYear+1; year++ { // the eve of 1 January lies in the year before
			eve := norm.on(year).AddDays(-1)
			if eve.After(since) && b.covers(eve) && b.works(eve) {
				b.mark(eve, b.once(fact{reason: Shortened, norm: norm, away: 1, source: &law}))
			}
		}
	}
}
