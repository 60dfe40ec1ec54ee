package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Five working days: law 2939-VI arts. 20(1) and 15(2), law 5076-VI art. 24(2).
func TestFiveWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.InformationRequest(), ukraine.AdvocateRequest(), ukraine.Publication()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Thu 2021-04-29", "Tue 2021-05-11", "Tue 2021-05-11", "Easter and May Day with their days off on 3 and 4 May, Victory Day with that on 10 May"},
				{"Tue 2021-08-17", "Wed 2021-08-25", "Wed 2021-08-25", "over 24 August"},
				{"Mon 2021-08-16", "Mon 2021-08-23", "Mon 2021-08-23", "to the day before it"},
				{"Thu 2023-08-17", "Thu 2023-08-24", "Thu 2023-08-24", "24 August is suspended"},
				{"Wed 2017-12-20", "Thu 2017-12-28", "Thu 2017-12-28", "25 December 2017, the first one that is a holiday"},
				{"Tue 2016-12-20", "Tue 2016-12-27", "Tue 2016-12-27", "25 December 2016 was none, a Sunday without a day off for it"},
				{"Wed 2026-12-23", "Wed 2026-12-30", "Wed 2026-12-30", "25 December is suspended"},
				{"Thu 2021-12-30", "Mon 2022-01-10", "Mon 2022-01-10", "New Year with its day off on 3 January, and 7 January"},
				{"Thu 2022-02-24", "Thu 2022-03-03", "Thu 2022-03-03", "24 February 2022"},
				{"Tue 2022-03-01", "Wed 2022-03-09", "Wed 2022-03-09", "8 March 2022, the last holiday before the suspension"},
				{"Wed 2022-04-20", "Wed 2022-04-27", "Wed 2022-04-27", "Easter without a day off for it"},
				{"Mon 2024-02-26", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Sat 2026-11-21", "Fri 2026-11-27", "Fri 2026-11-27", "received on a Saturday"},
			})
			lawtest.Window(t, w, calendar.Ukraine(calendar.CabinetTransfers()), [][4]string{
				{"Thu 2021-08-19", "Sat 2021-08-28", "Sat 2021-08-28", "order 1191-r: Monday 23 off, Saturday 28 worked"},
			})
			lawtest.Window(t, w, calendar.Ukraine(calendar.HolidaysRestoredFrom(lawtest.Day("2027-01-01"))), [][4]string{
				{"Wed 2027-08-18", "Thu 2027-08-26", "Thu 2027-08-26", "24 August 2027, if holidays count again"},
			})
			longer, ok := w.Extended()
			require.Equal(t, w.ID != "ua.2939.15.2", ok, "law 2939-VI art. 15(2) has no longer period")
			if !ok {
				return
			}
			lawtest.Window(t, longer, calendar.Ukraine(), [][4]string{
				{"Fri 2021-08-13", "Mon 2021-09-13", "Mon 2021-09-13", "20 working days over 24 August"},
				{"Fri 2023-08-11", "Fri 2023-09-08", "Fri 2023-09-08", "20 working days over a suspended one"},
			})
		})
	}
	for _, w := range []reply.Window{ukraine.InformationRequest(), ukraine.Publication()} {
		lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
			{"Mon 2011-05-09", "Mon 2011-05-16", "Mon 2011-05-16", "the first day, a holiday"},
		})
	}
	lawtest.Window(t, ukraine.AdvocateRequest(), calendar.Ukraine(), [][4]string{
		{"Wed 2012-08-15", "Wed 2012-08-22", "Wed 2012-08-22", "the first day"},
	})
}

// Law 2939-VI art. 15(4): ten working days before the day of the consideration, by law
// 890-IX; twenty before it. With whole days between, one more.
func TestDraftPublication(t *testing.T) {
	w := ukraine.DraftPublication()
	lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
		{"Thu 2026-11-19", "Wed 2026-11-04", "Thu 2026-11-05", "two weeks back"},
		{"Sat 2026-11-21", "Fri 2026-11-06", "Mon 2026-11-09", "considered on a Saturday"},
		{"Wed 2021-09-01", "Mon 2021-08-16", "Tue 2021-08-17", "over 24 August"},
		{"Wed 2026-09-02", "Tue 2026-08-18", "Wed 2026-08-19", "over a suspended one"},
		{"Mon 2024-03-11", "Fri 2024-02-23", "Mon 2024-02-26", "over 8 March, suspended, and 29 February"},
		{"Mon 2011-05-09", "Tue 2011-04-05", "Wed 2011-04-06", "the first day; Easter and the holidays of May"},
		{"Tue 2020-09-29", "Mon 2020-08-31", "Tue 2020-09-01", "the last day of the twenty days alone"},
		{"Wed 2020-09-30", "Tue 2020-09-01", "Wed 2020-09-16", "law 890-IX may be in force"},
		{"Sat 2020-10-31", "Thu 2020-10-01", "Mon 2020-10-19", "the last day of doubt, over 14 October"},
		{"Sun 2020-11-01", "Fri 2020-10-16", "Mon 2020-10-19", "ten days for certain"},
	})
	lawtest.Window(t, w, calendar.Ukraine(calendar.HolidaysRestoredFrom(lawtest.Day("2027-01-01"))), [][4]string{
		{"Wed 2027-09-01", "Mon 2027-08-16", "Tue 2027-08-17", "24 August 2027, if holidays count again: earlier"},
	})
	lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
		{"Wed 2027-09-01", "Tue 2027-08-17", "Wed 2027-08-18", "and if they do not"},
	})
}

// Law 2939-VI art. 20(2): 48 hours, from the receipt or from the end of its day.
// On 29 March 2026 the clocks go from 03:00 to 04:00, on 25 October 2026 from
// 04:00 back to 03:00.
func TestUrgentInformationRequest(t *testing.T) {
	w := ukraine.UrgentInformationRequest()
	assert.Equal(t, "ua.2939.20.2", w.ID)
	assert.Equal(t, "Law of Ukraine 2939-VI art. 20(2)", w.Basis.Citation)
	assert.Contains(t, w.Readings[1].Basis.Doubt, "no source was found")
	lawtest.Hours(t, w, calendar.Ukraine(), "Europe/Kyiv", [][]string{
		{"2026-11-10T10:10:00+02:00", "2026-11-12T10:10:00+02:00", "2026-11-13T00:00:00+02:00", "Tuesday to Thursday"},
		{"2026-11-20T17:30:00+02:00", "2026-11-22T17:30:00+02:00", "2026-11-23T00:00:00+02:00", "over a weekend"},
		{"2026-03-28T10:15:00+02:00", "2026-03-30T11:15:00+03:00", "2026-03-31T01:00:00+03:00", "over the change in spring"},
		{"2026-10-24T10:15:00+03:00", "2026-10-26T09:15:00+02:00", "2026-10-26T23:00:00+02:00", "over the change in autumn"},
		{"2026-10-25T03:30:00+03:00", "2026-10-27T02:30:00+02:00", "2026-10-28T00:00:00+02:00", "in the hour that comes twice, the first time"},
		{"2026-10-25T03:30:00+02:00", "2026-10-27T03:30:00+02:00", "2026-10-28T00:00:00+02:00", "and the second time"},
		{"2021-08-23T12:00:00+03:00", "2021-08-25T12:00:00+03:00", "2021-08-26T00:00:00+03:00", "over 24 August, which changes nothing"},
		{"2022-02-24T05:00:00+02:00", "2022-02-26T05:00:00+02:00", "2022-02-27T00:00:00+02:00", "24 February 2022"},
		{"2024-02-28T08:00:00+02:00", "2024-03-01T08:00:00+02:00", "2024-03-02T00:00:00+02:00", "over 29 February"},
		{"2026-11-10T00:00:00+02:00", "2026-11-12T00:00:00+02:00", "2026-11-13T00:00:00+02:00", "the first instant of a day"},
	})
	lawtest.HoursFrom(t, w, "Europe/Kyiv", "2011-05-08T23:59:59+03:00", "2011-05-09T00:00:00+03:00", "ua")
}
