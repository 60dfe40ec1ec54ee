package reply_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// stepCase is a question whose explanation is kept as a golden file.
type stepCase struct {
	file    string
	asks    string // the question in words; the first line of the file
	explain func() (reply.Explanation, error)
}

// stepCases together use every sentence of the steps.
func stepCases(t testing.TB) []stepCase {
	t.Helper()
	var (
		fi, ee, ua = calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
		transfers  = calendar.Ukraine(calendar.CabinetTransfers())
		cases      []stepCase
	)
	opened, err := fi.Open("fair", day("Sat 2026-11-21"))
	require.NoError(t, err)
	limit := func(file, asks string, law reply.Computation, event string, p retention.Period, c *calendar.Calendar) {
		cases = append(cases, stepCase{file, asks, func() (reply.Explanation, error) { return law.Explain(day(event), p, c) }})
	}
	limit("days-midsummer", "Finland: 14 days over Midsummer Eve", lawFI, "Fri 2026-06-05", retention.Days(14), fi)
	limit("days-easter", "EU in Finland: 14 days that end on Good Friday", lawEU, "Fri 2026-03-20", retention.Days(14), fi)
	limit("days-christmas", "Estonia: 30 days that end on Christmas Eve", lawEE, "Tue 2026-11-24", retention.Days(30), ee)
	limit("days-stay", "Estonia: 14 days to Easter Monday, which is no holiday there", lawEE, "Mon 2026-03-23", retention.Days(14), ee)
	limit("weeks-may-day", "Finland: 2 weeks that end on May Day", lawFI, "Fri 2026-04-17", retention.Weeks(2), fi)
	limit("months", "EU in Estonia: a month that ends on Christmas Eve", lawEU, "Tue 2026-11-24", retention.Months(1), ee)
	limit("month-too-short", "EU in Finland: a month from 31 January", lawEU, "Sat 2026-01-31", retention.Months(1), fi)
	limit("month-too-short-estonia", "Estonia: a month from 31 January, by analogy", lawEE, "Sat 2026-01-31", retention.Months(1), ee)
	limit("years-leap-day", "Ukraine: a year from 29 February, by analogy", lawUA, "Thu 2024-02-29", retention.Years(1), ua)
	limit("two-working-days", "EU in Estonia: 2 days over Christmas", lawEU, "Thu 2026-12-24", retention.Days(2), ee)
	limit("two-working-days-whit-monday", "EU in Finland: 4 days over a Whit Monday that is disputed", lawEU, "Fri 1972-05-19", retention.Days(4), fi)
	limit("working-days-christmas", "Finland: 10 working days over Christmas and Epiphany", lawFI, "Thu 2026-12-17", retention.WorkingDays(10), fi)
	limit("working-days-back", "Estonia: 5 working days back over St John's Day", lawEE, "Tue 2026-06-30", retention.WorkingDays(-5), ee)
	limit("working-days-transfers", "Ukraine: 10 working days, with the Cabinet's transfers", lawUA, "Thu 2021-08-12", retention.WorkingDays(10), transfers)
	limit("working-days-opened", "Finland: 3 working days over a Saturday that the host has opened", lawFI, "Thu 2026-11-19", retention.WorkingDays(3), opened)
	limit("roll-to-transfer", "Ukraine: 16 days that end on a Saturday worked by the Cabinet's transfers", lawUA, "Thu 2021-08-12", retention.Days(16), transfers)
	limit("before-law", "Estonia: 14 days from the day before the law was in force", lawEE, "Sun 2002-06-30", retention.Days(14), ee)
	limit("back", "EU in Finland: 10 days back to May Day", lawEU, "Mon 2026-05-11", retention.Days(-10), fi)
	limit("at-once", "Ukraine: at once on a Sunday", lawUA, "Sun 2026-11-22", retention.Immediately(), ua)
	limit("entry-into-force", "EU: entry into force on the twentieth day, a Sunday", lawForce, "Mon 2026-11-02", retention.Days(20), nil)
	limit("easter-ukraine", "Ukraine: a month to May Day of 2021, beside Easter", lawUA, "Thu 2021-04-01", retention.Months(1), ua)
	limit("disputed", "Ukraine: 30 days to Independence Day, suspended", lawUA, "Tue 2023-07-25", retention.Days(30), ua)
	limit("administrative-ten-days", "Ukraine: 10 days in an administrative case are working days", lawAdmin, "Mon 2026-08-17", retention.Days(10), ua)
	limit("administrative-eleven-days", "Ukraine: 11 days in an administrative case are calendar days", lawAdmin, "Tue 2026-08-18", retention.Days(11), ua)
	limit("projected", "Ukraine: 10 working days past the day through which the law was looked up", lawUA, "Mon 2026-10-26", retention.WorkingDays(10), ua)

	window := func(file, asks, start string, c *calendar.Calendar, w reply.Window, change func(*reply.Window)) {
		if change != nil {
			change(&w)
		}
		cases = append(cases, stepCase{file, asks, func() (reply.Explanation, error) { return w.Explain(day(start), c) }})
	}
	longer, _ := hostWindow().Extended()
	window("window", "a window over Midsummer", "Fri 2026-06-05", fi, hostWindow(), nil)
	window("window-after", "three months, or one month and two further ones", "Thu 2026-01-29", fi, longer, func(w *reply.Window) {
		w.Readings = []reply.Reading{{Period: retention.Months(3)}, {After: retention.Months(1), Period: retention.Months(2)}}
	})
	window("window-extended", "the same, extended", "Fri 2026-06-05", fi, longer, nil)
	window("window-fixed", "a window whose day stands", "Fri 2026-06-05", fi, hostWindow(), func(w *reply.Window) { w.Readings[0].Unrolled = true })
	window("window-lifted", "a window lifted while it runs", "Fri 2026-06-05", fi, hostWindow(), func(w *reply.Window) { w.Lifted = day("2026-06-21") })
	window("window-cutoff", "a window from the end of the year", "Fri 2025-06-06", fi, hostWindow(), func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfYear() })
	window("window-unchecked", "a window after the last start for which it was looked up", "Fri 2026-06-05", fi, hostWindow(), func(w *reply.Window) {
		w.CheckedThrough = day("2026-05-31")
	})
	window("window-readings", "a window that can be read in two ways", "Sat 2021-08-14", ua, hostWindow(), func(w *reply.Window) {
		w.ID, w.Duty, w.Law, w.Basis = "ua.order.demand", calendar.Names{English: "consider a reasoned demand; from receipt"}, lawUA, calendar.Source{Citation: "Order 1/02-14", Doubt: "it does not say which days"}
		w.Readings = []reply.Reading{
			{Period: retention.Days(10), Basis: calendar.Source{Citation: "calendar days", Doubt: "no source says so"}},
			{Period: retention.WorkingDays(10), Basis: calendar.Source{Citation: "working days", Doubt: "no source says so"}},
		}
	})
	window("window-versions", "a window of which two versions may be law", "Sat 2024-12-28", ee, changedWindow(), nil)

	hours := func(file, asks, event string, c *calendar.Calendar, city string, w reply.HourWindow) {
		cases = append(cases, stepCase{file, asks, func() (reply.Explanation, error) { return w.Explain(instant(t, event), c, zone(t, city)) }})
	}
	hours("hours", "72 hours over a weekend, read in three ways", "2026-11-20T18:05:00+02:00", fi, "Helsinki", breach(fromInstant, fromNextHour, twoDays))
	hours("hours-contain", "72 hours in which two working days lie", "2026-11-16T12:17:00+02:00", fi, "Helsinki", breach(fromNextHour, twoDays))
	hours("hours-clocks", "72 hours over the change of the clocks in autumn", "2026-10-23T12:00:00+03:00", ee, "Tallinn", breach(fromInstant, fromNextHour))
	hours("hours-christmas", "72 hours over Christmas", "2026-12-23T10:00:00+02:00", fi, "Helsinki", breach(twoDays))
	hours("hours-days", "48 hours from the next day", "2026-11-15T22:00:00Z", ua, "Kyiv", urgent(fromInstant, fromNextDay))
	return cases
}
