package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Act 1171/2022 s. 29(2): removed five years after the arrival, and what has no relevance
// without undue delay.
func TestWhistleblowing(t *testing.T) {
	b := finland.Whistleblowing()
	lawtest.Ends(t, b, finland.WhistleblowerReport, finland.ReportArrived, retention.Delete, [][5]string{
		{"s. 29(2)", "2023-03-15", "", "2028-03-14", "2028-03-15"},
		{"s. 29(2), a leap day", "2024-02-29", "", "2029-02-27", "2029-02-28"},
		{"s. 29(2), before the act", "2017-05-05", "", "2023-01-01", "2023-01-01"},
	})
	irrelevant := lawtest.Record(finland.WhistleblowerReport, lawtest.At(finland.ReportArrived, "2023-03-15"), lawtest.At(finland.FoundIrrelevant, "2023-03-20"))
	assert.Equal(t, "2023-03-20", b.Assess(irrelevant, lawtest.Day("2023-03-20")).DisposeBy.String())
}

// Act 1171/2022 ss. 15(2), 19(2) and 22: seven days from the receipt of the report.
func TestReportReceipt(t *testing.T) {
	for _, one := range []struct {
		w       reply.Window
		section string
	}{{finland.ReportReceipt(), "s. 15(2)"}, {finland.CentralReportReceipt(), "s. 19(2)"}, {finland.AuthorityReportReceipt(), "s. 22"}} {
		w, section := one.w, one.section
		ofTheAct(t, w, section)
		lawtest.Window(t, w, calendar.Finland(), [][4]string{
			{"Sun 2023-01-01", "Sun 2023-01-08", "Mon 2023-01-09", "the first day"},
			{"Mon 2026-11-23", "Mon 2026-11-30", "Mon 2026-11-30", "a working day"},
			{"Sat 2026-10-31", "Sat 2026-11-07", "Mon 2026-11-09", "a Saturday"},
			{"Sun 2026-11-29", "Sun 2026-12-06", "Mon 2026-12-07", "Independence Day, a Sunday"},
			{"Thu 2026-12-17", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
			{"Fri 2026-03-27", "Fri 2026-04-03", "Tue 2026-04-07", "Good Friday to Easter Monday"},
			{"Fri 2026-04-24", "Fri 2026-05-01", "Mon 2026-05-04", "May Day"},
			{"Thu 2024-02-22", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			{"Fri 2025-02-21", "Fri 2025-02-28", "Fri 2025-02-28", "no 29 February"},
			{"Fri 2025-02-28", "Fri 2025-03-07", "Fri 2025-03-07", "the last day that was followed"},
		})
		_, longer := w.Extended()
		assert.False(t, longer, w.ID)
	}
}

// Act 1171/2022 s. 16(2): three months from the sending of the confirmation.
func TestReportMeasures(t *testing.T) {
	w := finland.ReportMeasures()
	ofTheAct(t, w, "s. 16(2)")
	lawtest.Window(t, w, calendar.Finland(), threeMonths)
	_, longer := w.Extended()
	assert.False(t, longer)
}

// Three months, Act 150/1930 ss. 3 and 5.
var threeMonths = [][4]string{
	{"Sun 2023-01-01", "Sat 2023-04-01", "Mon 2023-04-03", "the first day"},
	{"Fri 2026-02-06", "Wed 2026-05-06", "Wed 2026-05-06", "a working day"},
	{"Mon 2026-11-30", "Sun 2027-02-28", "Mon 2027-03-01", "no 30 February, a Sunday"},
	{"Thu 2023-11-30", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
	{"Thu 2026-03-19", "Fri 2026-06-19", "Mon 2026-06-22", "Midsummer Eve"},
	{"Thu 2026-09-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
	{"Thu 2026-02-12", "Tue 2026-05-12", "Tue 2026-05-12", "the 12th for the 12th"},
}

// Act 1171/2022 s. 16(2), second sentence: seven days and three months from the receipt.
func TestUnconfirmedReportMeasures(t *testing.T) {
	w := finland.UnconfirmedReportMeasures()
	ofTheAct(t, w, "s. 16(2)")
	assert.Contains(t, w.Basis.Doubt, "seventh day")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Sun 2023-01-01", "Sat 2023-04-08", "Tue 2023-04-11", "the first day: to 8 January, and to Easter Saturday"},
		{"Mon 2026-11-23", "Sun 2027-02-28", "Mon 2027-03-01", "to 30 November, and no 30 February"},
		{"Thu 2023-11-23", "Thu 2024-02-29", "Thu 2024-02-29", "to 30 November, and a leap year"},
		{"Sun 2026-11-29", "Sat 2027-03-06", "Mon 2027-03-08", "the seventh day is Independence Day: it starts the months all the same"},
		{"Thu 2026-09-17", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2024-02-22", "Wed 2024-05-29", "Wed 2024-05-29", "over 29 February"},
		{"Thu 2026-02-05", "Tue 2026-05-12", "Tue 2026-05-12", "a week before the 12th"},
	})
	for _, receipt := range []string{"2024-02-22", "2026-02-05", "2026-09-17", "2026-11-23", "2026-11-29"} {
		confirmed, err := finland.ReportReceipt().Due(lawtest.Day(receipt), calendar.Finland())
		require.NoError(t, err)
		steps, err := finland.ReportMeasures().Due(confirmed.Safe, calendar.Finland())
		require.NoError(t, err)
		once, err := w.Due(lawtest.Day(receipt), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, [2]calendar.Date{steps.Safe, steps.Latest}, [2]calendar.Date{once.Safe, once.Latest}, "as if it was sent on the last of the seven days")
	}
}

// Act 1171/2022 s. 20(2)(2): three months from the receipt by the competent authority, or six.
func TestAuthorityReportMeasures(t *testing.T) {
	w := finland.AuthorityReportMeasures()
	ofTheAct(t, w, "s. 20(2)(2)")
	lawtest.Window(t, w, calendar.Finland(), threeMonths)
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Contains(t, longer.Duty.English, "justified reasons")
	assert.True(t, w.Extension.Automatic, "nobody has to be told")
	lawtest.Window(t, longer, calendar.Finland(), [][4]string{
		{"Sun 2023-01-01", "Sat 2023-07-01", "Mon 2023-07-03", "the first day"},
		{"Mon 2026-08-31", "Sun 2027-02-28", "Mon 2027-03-01", "no 31 February, a Sunday"},
		{"Thu 2023-08-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Wed 2026-06-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Fri 2026-12-25", "Fri 2027-06-25", "Mon 2027-06-28", "Midsummer Eve"},
		{"Thu 2026-02-12", "Wed 2026-08-12", "Wed 2026-08-12", "a working day"},
	})
}

// ofTheAct checks what the windows of the act have in common.
func ofTheAct(t *testing.T, w reply.Window, section string) {
	t.Helper()
	assert.Contains(t, w.ID, "fi.1171.")
	lawtest.Cited(t, w, w.ID, "Act 1171/2022 "+section, finland.Computation, "2023-01-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	assert.False(t, w.OfParty)
	assert.Contains(t, w.Basis.Doubt, "Act 150/1930", "whether it moves the day")
}
