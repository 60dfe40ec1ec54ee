package calendar

import (
	"sync"
	"time"
)

// Estonia gives the working days of the General Part of the Civil Code Act
// (TsÜS) section 136(8): all days but Saturdays, Sundays and the national and
// public holidays (riigipüha) of the Public Holidays and Days of National
// Importance Act. It covers 1998-02-23, when that act came into force, through
// 2100-12-31; days to come are a projection of today's law.
//
// Easter Monday is a working day, holidays on a weekend are not made up for,
// and the working days that labour law shortens are working days.
func Estonia() *Calendar { return estonia() }

var estonia = sync.OnceValue(func() *Calendar {
	c, _ := newCalendar("ee", MustParseDate("1998-02-23"), MustParseDate("2100-12-31"), estonianHolidays(), nil)
	c.cite(notified())
	return c
})

func estonianHolidays() []holiday {
	var (
		start   = MustParseDate("1998-02-23")
		checked = MustParseDate("2026-11-21")
		act     = Source{Citation: "Pühade ja tähtpäevade seadus §§ 1, 2, in force 1998-02-23", URL: "https://www.riigiteataja.ee/akt/74670", Checked: checked,
			Doubt: "followed to the text of 2022-12-30; no later change was found"}
		eve = Source{Citation: "Pühade ja tähtpäevade seadus § 2 p 8¹; RT I 2005, 24, 185, in force 2005-05-20", URL: "https://www.riigiteataja.ee/en/compare_original/527122022003", Checked: checked}
	)
	return []holiday{
		{"New Year's Day", start, Date{}, on(time.January, 1), act},
		{"Independence Day", start, Date{}, on(time.February, 24), act},
		{"Good Friday", start, Date{}, easter(-2), act},
		{"Easter Sunday", start, Date{}, easter(0), act},
		{"Spring Day", start, Date{}, on(time.May, 1), act},
		{"Whit Sunday", start, Date{}, easter(49), act},
		{"Victory Day", start, Date{}, on(time.June, 23), act},
		{"Midsummer Day", start, Date{}, on(time.June, 24), act},
		{"Day of Restoration of Independence", start, Date{}, on(time.August, 20), act},
		{"Christmas Eve", MustParseDate("2005-05-20"), Date{}, on(time.December, 24), eve},
		{"Christmas Day", start, Date{}, on(time.December, 25), act},
		{"St Stephen's Day", start, Date{}, on(time.December, 26), act},
	}
}
