package calendar

import (
	"sync"
	"time"
)

// Ukraine gives the working days of the Civil Code article 254(5): all days
// but Saturdays, Sundays, the holidays of article 73 of the Labour Code, and
// the days off that article 67(3) gives for holidays that fall on a weekend.
// It covers 2000-01-01 through 2100-12-31; the law was read through
// 2026-10-30, days after it are a projection.
//
// From 2022-03-24 law 2136-IX article 6(6) suspends articles 67(3) to (5) and
// 73, so that holidays are working days. The suspension has no end here,
// because no end is known and because that gives the earlier, safe day for a
// reply; [HolidaysRestoredFrom] ends it. That the suspension reaches article
// 254(5) of the Civil Code follows from its text, but no ruling of the Supreme
// Court was found.
//
// Saturday is a day off under the five-day week; the Labour Code leaves it to
// the work schedule.
func Ukraine(options ...UkraineOption) *Calendar {
	if len(options) == 0 {
		return ukraine()
	}
	return newUkraine(options)
}

// UkraineOption changes the calendar that [Ukraine] gives. The zero
// UkraineOption changes nothing.
type UkraineOption struct {
	transfers bool
	restored  Date
	err       error
}

// CabinetTransfers applies the transfers of working days that the Cabinet of
// Ministers published for the years 2000 to 2022. They were recommendations,
// and they excluded banks, the Pension Fund, the Treasury and the post, so a
// calendar knows them only if the host's organisation followed them. That of
// 27 June 2022 is left out, also if holidays were never suspended.
func CabinetTransfers() UkraineOption { return UkraineOption{transfers: true} }

// HolidaysRestoredFrom ends the suspension of holidays and of their
// substitution: from that day on they count again. A day on or before
// 2022-03-24 means that they were never suspended. Of several the last one
// counts. Without a day, the calendar answers every question with [ErrRange].
func HolidaysRestoredFrom(day Date) UkraineOption {
	if day.IsZero() {
		return UkraineOption{err: &DateError{Input: noDate, Err: ErrRange,
			Help: "give HolidaysRestoredFrom the first day on which holidays count again"}}
	}
	return UkraineOption{restored: day}
}

var ukraine = sync.OnceValue(func() *Calendar { return newUkraine(nil) })

func newUkraine(options []UkraineOption) *Calendar {
	var chosen UkraineOption
	for _, o := range options {
		if o.err != nil {
			return &Calendar{country: "ua", err: o.err}
		}
		chosen.transfers = chosen.transfers || o.transfers
		if !o.restored.IsZero() {
			chosen.restored = o.restored
		}
	}

	regime := ukrainianRegime()
	observed := func(d Date) bool {
		return d.Before(regime.suspendedFrom) || d == chosen.restored || d.After(chosen.restored)
	}
	c, holidays := newCalendar("ua", MustParseDate("2000-01-01"), MustParseDate("2100-12-31"), ukrainianHolidays(), observed)
	c.cite(regime.suspension, regime.substitution)
	c.substitute(holidays)
	if chosen.transfers {
		c.cite(regime.transfers)
		c.transfer()
	}
	return c
}

// ukrainianRegime gives the norms that change the calendar as a whole.
func ukrainianRegime() (r struct {
	suspendedFrom                       Date
	suspension, substitution, transfers Source
}) {
	checked := MustParseDate("2026-11-21")
	r.suspendedFrom = MustParseDate("2022-03-24")
	r.suspension = Source{Citation: "Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied", URL: "https://zakon.rada.gov.ua/laws/show/2136-20", Checked: checked,
		Doubt: "the wording of March 2022 was not read; read through 2026-10-30, its end is not known; that it reaches Civil Code art. 254(5) follows from the text, no ruling was found"}
	r.substitution = Source{Citation: "Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend", URL: "https://zakon.rada.gov.ua/laws/show/322-08", Checked: checked,
		Doubt: "the days of the amendments are from a secondary source"}
	r.transfers = Source{Citation: "Orders of the Cabinet of Ministers on the transfer of working days, 2000–2022; the power was repealed by law 3494-IX, in force 2023-12-24", Checked: checked,
		Doubt: "from a public holiday library; 2021 and 2022 were confirmed in the press"}
	return r
}

// substitute gives a day off for each holiday on a weekend: the next day that
// is not one already, so that the substitutes of neighbouring holidays form a
// chain. A suspended holiday has none.
func (c *Calendar) substitute(holidays map[Date]bool) {
	c.days(func(d Date) {
		if !holidays[d] || !isWeekend(d) {
			return
		}
		for next := d.AddDays(1); c.covers(next, 0) == nil; next = next.AddDays(1) {
			if c.isWorking(next) {
				c.set(next, false)
				return
			}
		}
	})
}

func (c *Calendar) transfer() {
	for _, t := range cabinetTransfers() {
		c.set(MustParseDate(t.off), false)
		c.set(MustParseDate(t.worked), true)
	}
}

func ukrainianHolidays() []holiday {
	var (
		start   = MustParseDate("2000-01-01")
		reform  = MustParseDate("2023-09-01")
		checked = MustParseDate("2026-11-21")
		code    = "https://zakon.rada.gov.ua/laws/show/322-08"
		through = "read through pages of courts and trade papers"

		art73    = Source{Citation: "Labour Code 322-VIII art. 73", URL: code, Checked: checked, Doubt: through}
		law2211  = Source{Citation: "Labour Code art. 73 as amended by law 2211-VIII, in force 2017-12-02", URL: "https://zakon.rada.gov.ua/laws/show/2211-19", Checked: checked, Doubt: through}
		law3107  = Source{Citation: "Labour Code art. 73 as amended by law 3107-IX, in force 2023-06-15", URL: "https://zakon.rada.gov.ua/laws/show/3107-20", Checked: checked, Doubt: through}
		law3258  = Source{Citation: "Labour Code art. 73 as amended by law 3258-IX, in force 2023-09-01", URL: "https://zakon.rada.gov.ua/laws/show/3258-20", Checked: checked, Doubt: "other sources say in force 2023-07-30, the day after publication; no holiday lies between that the change touches"}
		law2295  = Source{Citation: "Labour Code art. 73 as amended by law 2295-IX, in force 2022-06-09", URL: "https://zakon.rada.gov.ua/laws/show/2295-20", Checked: checked, Doubt: through}
		defender = Source{Citation: "Labour Code art. 73 as amended by law 238-VIII of 2015-03-05", URL: "https://zakon.rada.gov.ua/laws/show/238-19", Checked: checked, Doubt: "in force the day after its publication, which was not found; 14 October 2015 was the first day concerned"}
	)
	return []holiday{
		{"New Year's Day", start, Date{}, on(time.January, 1), art73},
		{"Christmas Day (Julian)", start, reform, on(time.January, 7), law3258},
		{"International Women's Day", start, Date{}, on(time.March, 8), art73},
		{"Easter Sunday", start, Date{}, orthodoxEaster(0), art73},
		{"Labour Day", start, Date{}, on(time.May, 1), art73},
		{"Second day of Labour Day", start, MustParseDate("2017-12-02"), on(time.May, 2), law2211},
		{"Victory Day", start, MustParseDate("2023-06-15"), on(time.May, 9), law3107},
		{"Day of Remembrance and Victory", MustParseDate("2023-06-15"), Date{}, on(time.May, 8), law3107},
		{"Trinity Sunday", start, Date{}, orthodoxEaster(49), art73},
		{"Constitution Day", start, Date{}, on(time.June, 28), art73},
		{"Statehood Day", MustParseDate("2022-06-09"), reform, on(time.July, 28), law2295},
		{"Statehood Day", reform, Date{}, on(time.July, 15), law3258},
		{"Independence Day", start, Date{}, on(time.August, 24), art73},
		{"Defenders' Day", MustParseDate("2015-03-06"), reform, on(time.October, 14), defender},
		{"Defenders' Day", reform, Date{}, on(time.October, 1), law3258},
		{"Christmas Day", MustParseDate("2017-12-02"), Date{}, on(time.December, 25), law2211},
	}
}
