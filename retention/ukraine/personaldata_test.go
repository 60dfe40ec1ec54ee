package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// 30 working days: art. 9(1) and art. 12(2). Holidays count out, but not while
// law 2136-IX suspends them.
func TestThirtyWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.HighRiskNotice(), ukraine.ThirdPartySource()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Fri 2021-08-13", "Mon 2021-09-27", "Mon 2021-09-27", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-09-22", "Fri 2023-09-22", "24 August 2023 was none"},
				{"Sat 2023-08-12", "Fri 2023-09-22", "Fri 2023-09-22", "from a Saturday"},
				{"Thu 2021-04-01", "Tue 2021-05-18", "Tue 2021-05-18", "Easter and the holidays of May, with three days off for them"},
				{"Mon 2024-01-22", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Wed 2014-01-01", "Thu 2014-02-13", "Thu 2014-02-13", "the first day"},
			})
		})
	}
}

// 10 working days: arts. 9(3), 16(5), 21(1) and 21(3).
func TestTenWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.HighRiskChange(), ukraine.AccessStudy(), ukraine.Transfer(), ukraine.ChangeNotice()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Fri 2021-08-13", "Mon 2021-08-30", "Mon 2021-08-30", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-08-25", "Fri 2023-08-25", "24 August 2023 was none"},
				{"Mon 2023-08-14", "Mon 2023-08-28", "Mon 2023-08-28", "art. 16 over 24 August 2023"},
				{"Tue 2021-04-27", "Fri 2021-05-14", "Fri 2021-05-14", "Easter and the holidays of May, with three days off for them"},
				{"Thu 2017-12-14", "Fri 2017-12-29", "Fri 2017-12-29", "Christmas"},
				{"Mon 2024-02-19", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Wed 2014-01-01", "Thu 2014-01-16", "Thu 2014-01-16", "the first day"},
			})
			lawtest.Window(t, w, calendar.Ukraine(calendar.CabinetTransfers()), [][4]string{
				{"Thu 2021-08-12", "Sat 2021-08-28", "Sat 2021-08-28", "order 1191-r: Monday 23 off, Saturday 28 worked"},
			})
			lawtest.Window(t, w, calendar.Ukraine(calendar.HolidaysRestoredFrom(lawtest.Day("2027-01-01"))), [][4]string{
				{"Fri 2027-08-13", "Mon 2027-08-30", "Mon 2027-08-30", "24 August 2027, if holidays count again"},
			})
		})
	}
}

// 30 calendar days: art. 8(2)(4) and art. 16(5).
func TestThirtyDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.SubjectRequest(), ukraine.AccessGrant()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Sun 2021-07-25", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
				{"Tue 2023-07-25", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Sun 2026-11-22", "Tue 2026-12-22", "Tue 2026-12-22", "received on a Sunday"},
				{"Thu 2021-04-01", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off"},
				{"Sat 2017-11-25", "Mon 2017-12-25", "Tue 2017-12-26", "Christmas"},
				{"Tue 2022-01-25", "Thu 2022-02-24", "Thu 2022-02-24", "24 February 2022"},
				{"Sun 2022-02-06", "Tue 2022-03-08", "Wed 2022-03-09", "the last holiday before the suspension"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
				{"Wed 2014-01-01", "Fri 2014-01-31", "Fri 2014-01-31", "the first day"},
			})
		})
	}
}

// Art. 17(2): third parties, 45 calendar days in all from the receipt.
func TestDeferral(t *testing.T) {
	longer, ok := ukraine.AccessGrant().Extended()
	require.True(t, ok)
	assert.Equal(t, "Law of Ukraine 2297-VI art. 17(2)", longer.Basis.Citation)
	assert.Contains(t, longer.Duty.English, "never for a person's own data")
	lawtest.Window(t, longer, calendar.Ukraine(), [][4]string{
		{"Thu 2026-10-01", "Sun 2026-11-15", "Mon 2026-11-16", "45 days in all, a Sunday"},
		{"Fri 2026-10-02", "Mon 2026-11-16", "Mon 2026-11-16", "45 days in all"},
	})
	lawtest.From(t, longer, calendar.Ukraine())
}

// Order 1/02-14: 10 days, read as calendar and as working days.
func TestReasonedDemand(t *testing.T) {
	w := ukraine.ReasonedDemand()
	require.Len(t, w.Readings, 2)
	assert.Equal(t, retention.Days(10), w.Readings[0].Period)
	assert.Equal(t, retention.WorkingDays(10), w.Readings[1].Period)
	assert.Contains(t, w.Basis.Doubt, "does not say which days")
	for _, r := range w.Readings {
		assert.NotEmpty(t, r.Basis.Citation)
		assert.NotEmpty(t, r.Basis.Doubt)
	}
	lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
		{"Mon 2026-11-02", "Thu 2026-11-12", "Mon 2026-11-16", "calendar days first, working days last"},
		{"Wed 2026-11-04", "Sat 2026-11-14", "Wed 2026-11-18", "the nominal day is safe, even a Saturday"},
		{"Sat 2021-08-14", "Tue 2021-08-24", "Mon 2021-08-30", "over the holiday of 2021"},
		{"Mon 2023-08-14", "Thu 2023-08-24", "Mon 2023-08-28", "over the suspended one of 2023"},
		{"Wed 2021-04-21", "Sat 2021-05-01", "Fri 2021-05-07", "Easter and May Day with their days off"},
		{"Mon 2024-02-19", "Thu 2024-02-29", "Mon 2024-03-04", "29 February"},
		{"Wed 2014-01-08", "Sat 2014-01-18", "Wed 2014-01-22", "the first day"},
	})
}

// Order 1/02-14 p. 2.15 and art. 20(3): at once, whatever the day is.
func TestAtOnce(t *testing.T) {
	for _, w := range []reply.Window{ukraine.WithdrawnConsent(), ukraine.Correction()} {
		lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
			{"Sat 2026-11-21", "Sat 2026-11-21", "Sat 2026-11-21", "a Saturday"},
			{"Tue 2021-08-24", "Tue 2021-08-24", "Tue 2021-08-24", "a holiday"},
			{"Thu 2024-02-29", "Thu 2024-02-29", "Thu 2024-02-29", "29 February"},
		})
	}
	lawtest.Window(t, ukraine.Correction(), calendar.Ukraine(), [][4]string{
		{"Wed 2014-01-01", "Wed 2014-01-01", "Wed 2014-01-01", "the first day"},
	})
}
