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

func restored() *calendar.Calendar {
	return calendar.Ukraine(calendar.HolidaysRestoredFrom(lawtest.Day("2027-01-01")))
}

// Law 2073-IX arts. 34(2), 34(3) and 80(1): 30 calendar days.
func TestThirtyDaysOfACase(t *testing.T) {
	for _, w := range []reply.Window{ukraine.AdministrativeCase(), ukraine.ComplaintReview(), ukraine.AdministrativeComplaint()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Fri 2023-12-15", "Sun 2024-01-14", "Mon 2024-01-15", "the first day"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Sat 2026-07-25", "Mon 2026-08-24", "Mon 2026-08-24", "a suspended holiday"},
				{"Sun 2026-11-22", "Tue 2026-12-22", "Tue 2026-12-22", "it came in on a Sunday"},
			})
			lawtest.Window(t, w, restored(), [][4]string{
				{"Sun 2027-07-25", "Tue 2027-08-24", "Wed 2027-08-25", "24 August 2027, if holidays count again"},
			})
		})
	}
}

// Law 2073-IX art. 34(2): 45 calendar days with a hearing; art. 34(4): 15 more, once.
func TestLongerCases(t *testing.T) {
	rows := [][4]string{
		{"Mon 2024-01-15", "Thu 2024-02-29", "Thu 2024-02-29", "45 days, to 29 February"},
		{"Thu 2026-10-01", "Sun 2026-11-15", "Mon 2026-11-16", "45 days, a Sunday"},
		{"Fri 2026-10-02", "Mon 2026-11-16", "Mon 2026-11-16", "45 days"},
		{"Fri 2023-12-15", "Mon 2024-01-29", "Mon 2024-01-29", "45 days, the first day"},
	}
	lawtest.Window(t, ukraine.AdministrativeHearing(), calendar.Ukraine(), rows)
	for _, w := range []reply.Window{ukraine.AdministrativeCase(), ukraine.ComplaintReview()} {
		longer, ok := w.Extended()
		require.True(t, ok)
		lawtest.Window(t, longer, calendar.Ukraine(), rows)
	}
	longer, ok := ukraine.AdministrativeHearing().Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Ukraine(), [][4]string{
		{"Sun 2023-12-31", "Thu 2024-02-29", "Thu 2024-02-29", "60 days, to 29 February"},
		{"Wed 2026-09-30", "Sun 2026-11-29", "Mon 2026-11-30", "60 days, a Sunday"},
		{"Thu 2026-10-01", "Mon 2026-11-30", "Mon 2026-11-30", "60 days"},
	})
	_, ok = ukraine.AdministrativeComplaint().Extended()
	assert.False(t, ok, "that of a person is renewed, not extended: art. 80(2)")
}

// Law 2073-IX arts. 43(1) and 75(3): three working days.
func TestThreeWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.DefectiveApplication(), ukraine.ActNotice()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Ukraine(), [][4]string{
				{"Fri 2023-12-15", "Wed 2023-12-20", "Wed 2023-12-20", "the first day"},
				{"Wed 2024-02-28", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Thu 2026-08-20", "Tue 2026-08-25", "Tue 2026-08-25", "over a suspended holiday"},
				{"Sat 2026-11-21", "Wed 2026-11-25", "Wed 2026-11-25", "from a Saturday"},
			})
			lawtest.Window(t, w, restored(), [][4]string{
				{"Fri 2027-08-20", "Thu 2027-08-26", "Thu 2027-08-26", "24 August 2027, if holidays count again"},
			})
		})
	}
}

// Law 2073-IX art. 34(4): the participants are told three working days before the end,
// also before the one that a suspension by art. 33(6) moves. A refusal decides the case.
func TestProlongationOfACase(t *testing.T) {
	ev := func(k reply.Kind, on string) reply.Event { return reply.Event{Kind: k, On: lawtest.Day(on)} }
	received := ev(reply.Received, "Mon 2026-11-02") // 30 days: Wednesday 2 December
	paused, resumed := ev(reply.Paused, "Thu 2026-11-12"), ev(reply.Resumed, "Thu 2026-11-26")
	for _, row := range []struct {
		why, on    string
		events     []reply.Event
		phase      reply.Phase
		safe, told string // told: by when the longer period is to be notified
	}{
		{"before", "Tue 2026-11-03", []reply.Event{received}, reply.Open, "Wed 2026-12-02", "Fri 2026-11-27"},
		{"told on the third working day before", "Fri 2026-11-27", []reply.Event{received, ev(reply.Extended, "Fri 2026-11-27")}, reply.Open, "Thu 2026-12-17", ""},
		{"suspended for fourteen days", "Fri 2026-11-27", []reply.Event{received, paused, resumed}, reply.Open, "Wed 2026-12-16", "Fri 2026-12-11"},
		{"and prolonged", "Fri 2026-12-11", []reply.Event{received, paused, resumed, ev(reply.Extended, "Fri 2026-12-11")}, reply.Open, "Thu 2026-12-31", ""},
		{"refused within the longer period", "Fri 2026-12-18", []reply.Event{received, ev(reply.Extended, "Fri 2026-11-27"), ev(reply.Refused, "Thu 2026-12-17")}, reply.InTime, "Thu 2026-12-17", ""},
		{"it ends on a Sunday", "Mon 2026-02-02", []reply.Event{ev(reply.Received, "Fri 2026-01-30")}, reply.Open, "Sun 2026-03-01", "Wed 2026-02-25"},
	} {
		t.Run(row.why, func(t *testing.T) {
			q, err := reply.Follow(ukraine.AdministrativeCase(), calendar.Ukraine(), row.events...)
			require.NoError(t, err)
			s, err := q.On(lawtest.Day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.phase, s.Phase)
			assert.Equal(t, lawtest.Day(row.safe), s.Deadline.Safe, "%v", s.Deadline.Safe)
			told := calendar.Date{}
			for _, task := range s.Next {
				if task.Code == reply.TaskExtend {
					told = task.By
				}
			}
			assert.Equal(t, lawtest.Day(row.told), told, "%v", told)
		})
	}
	for _, late := range [][]reply.Event{
		{received, ev(reply.Extended, "Mon 2026-11-30")},
		{received, paused, resumed, ev(reply.Extended, "Mon 2026-12-14")},
	} {
		_, err := reply.Follow(ukraine.AdministrativeCase(), calendar.Ukraine(), late...)
		assert.ErrorIs(t, err, reply.ErrNotAllowed)
	}
}
