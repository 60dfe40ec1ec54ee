package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Law 393/96-ВР art. 20: one month, 45 days in all.
func TestAppeal(t *testing.T) {
	lawtest.Window(t, ukraine.Appeal(), calendar.Ukraine(), [][4]string{
		{"Thu 2021-04-01", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off on 3 and 4 May"},
		{"Sat 2021-07-24", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Mon 2023-07-24", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Sat 2017-11-25", "Mon 2017-12-25", "Tue 2017-12-26", "a holiday from 2017-12-02 on"},
		{"Wed 2015-11-25", "Fri 2015-12-25", "Fri 2015-12-25", "and none before"},
		{"Mon 2022-01-24", "Thu 2022-02-24", "Thu 2022-02-24", "24 February 2022"},
		{"Tue 2022-02-08", "Tue 2022-03-08", "Wed 2022-03-09", "the last holiday before the suspension"},
		{"Thu 2022-03-24", "Sun 2022-04-24", "Mon 2022-04-25", "Easter, without a day off for it"},
		{"Tue 2023-01-31", "Tue 2023-02-28", "Tue 2023-02-28", "no 31 February"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Thu 2004-01-01", "Sun 2004-02-01", "Mon 2004-02-02", "the first day"},
	})
	lawtest.Window(t, ukraine.Appeal(), calendar.Ukraine(calendar.HolidaysRestoredFrom(lawtest.Day("2027-01-01"))), [][4]string{
		{"Sat 2027-07-24", "Tue 2027-08-24", "Wed 2027-08-25", "24 August 2027, if holidays count again"},
	})
	longer, ok := ukraine.Appeal().Extended()
	require.True(t, ok)
	lawtest.Window(t, longer, calendar.Ukraine(), [][4]string{
		{"Sat 2021-07-10", "Tue 2021-08-24", "Wed 2021-08-25", "45 days in all, a holiday"},
		{"Mon 2023-07-10", "Thu 2023-08-24", "Thu 2023-08-24", "45 days in all, a suspended one"},
		{"Thu 2026-10-01", "Sun 2026-11-15", "Mon 2026-11-16", "45 days in all, a Sunday"},
		{"Mon 2024-01-15", "Thu 2024-02-29", "Thu 2024-02-29", "45 days in all, to 29 February"},
	})
}

// Law 393/96-ВР art. 20: 15 days if no further study is needed.
func TestSimpleAppeal(t *testing.T) {
	lawtest.Window(t, ukraine.SimpleAppeal(), calendar.Ukraine(), [][4]string{
		{"Sat 2021-06-05", "Sun 2021-06-20", "Tue 2021-06-22", "Trinity and the day off for it"},
		{"Sat 2022-05-28", "Sun 2022-06-12", "Mon 2022-06-13", "Trinity without it"},
		{"Mon 2021-08-09", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Wed 2023-08-09", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Sun 2017-12-10", "Mon 2017-12-25", "Tue 2017-12-26", "Christmas"},
		{"Wed 2024-02-14", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Sat 2026-01-31", "Sun 2026-02-15", "Mon 2026-02-16", "from a month's end"},
		{"Thu 2004-01-01", "Fri 2004-01-16", "Fri 2004-01-16", "the first day"},
	})
}

// Law 393/96-ВР art. 7: five calendar days; art. 5: ten.
func TestAppealsThatAreNotDecided(t *testing.T) {
	lawtest.Window(t, ukraine.AppealForwarding(), calendar.Ukraine(), [][4]string{
		{"Thu 2021-08-19", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Sat 2023-08-19", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Wed 2021-04-28", "Mon 2021-05-03", "Wed 2021-05-05", "the days off for May Day and Easter"},
		{"Mon 2026-11-16", "Sat 2026-11-21", "Mon 2026-11-23", "a Saturday"},
		{"Sat 2024-02-24", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Thu 2004-01-01", "Tue 2004-01-06", "Tue 2004-01-06", "the first day"},
	})
	lawtest.Window(t, ukraine.DefectiveAppeal(), calendar.Ukraine(), [][4]string{
		{"Sat 2021-08-14", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Mon 2023-08-14", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Wed 2021-04-21", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off"},
		{"Wed 2026-11-11", "Sat 2026-11-21", "Mon 2026-11-23", "a Saturday"},
		{"Mon 2024-02-19", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Thu 2004-01-01", "Sun 2004-01-11", "Mon 2004-01-12", "the first day"},
	})
}

// Law 393/96-ВР art. 17: a month from learning of the decision, a year from its adoption.
func TestAppealToHigherBody(t *testing.T) {
	lawtest.Window(t, ukraine.AppealToHigherBody(), calendar.Ukraine(), [][4]string{
		{"Thu 2021-04-01", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off on 3 and 4 May"},
		{"Sat 2021-07-24", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Mon 2023-07-24", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Thu 2004-01-01", "Sun 2004-02-01", "Mon 2004-02-02", "the first day"},
	})
	lawtest.Window(t, ukraine.AppealToHigherBodyInAll(), calendar.Ukraine(), [][4]string{
		{"Mon 2020-08-24", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Wed 2022-08-24", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Thu 2024-02-29", "Fri 2025-02-28", "Fri 2025-02-28", "no 29 February"},
		{"Fri 2025-11-21", "Sat 2026-11-21", "Mon 2026-11-23", "a Saturday"},
		{"Thu 2004-01-01", "Sat 2005-01-01", "Tue 2005-01-04", "the first day; New Year and the day off for it"},
	})
}
