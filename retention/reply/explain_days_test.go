package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Days that are worked although they are off by their weekday or by the law are
// listed like those that were skipped.
func TestDaysThatAreWorkedAreTold(t *testing.T) {
	transfers := calendar.Ukraine(calendar.CabinetTransfers())
	fair, err := calendar.Finland().Open("fair", day("Sat 2026-11-21"), day("Thu 2026-12-24"), day("Sun 2026-11-29"))
	require.NoError(t, err)
	fair, err = fair.Close("stocktaking", day("Sun 2026-11-29"), day("Tue 2026-11-24"))
	require.NoError(t, err)
	for _, row := range []struct {
		why     string
		law     reply.Computation
		c       *calendar.Calendar
		event   string
		period  retention.Period
		due     string
		worked  []string
		skipped []string
	}{
		{"a transfer is the last day", lawUA, transfers, "Thu 2021-08-12", retention.WorkingDays(10), "Sat 2021-08-28",
			[]string{"Sat 2021-08-28"}, []string{"Mon 2021-08-23", "Tue 2021-08-24"}},
		{"a transfer on the way", lawUA, transfers, "Thu 2021-08-12", retention.WorkingDays(11), "Mon 2021-08-30",
			[]string{"Sat 2021-08-28"}, []string{"Mon 2021-08-23", "Tue 2021-08-24"}},
		{"not reached", lawUA, transfers, "Thu 2021-08-12", retention.WorkingDays(9), "Fri 2021-08-27",
			nil, []string{"Mon 2021-08-23", "Tue 2021-08-24"}},
		{"the event's own day does not count", lawUA, transfers, "Sat 2021-08-28", retention.WorkingDays(1), "Mon 2021-08-30", nil, nil},
		{"counted back to it", lawUA, transfers, "Tue 2021-08-31", retention.WorkingDays(-2), "Sat 2021-08-28", []string{"Sat 2021-08-28"}, nil},
		{"counted back past it", lawUA, transfers, "Mon 2021-08-30", retention.WorkingDays(-2), "Fri 2021-08-27", []string{"Sat 2021-08-28"}, nil},
		{"calendar days that end on it", lawUA, transfers, "Thu 2021-08-12", retention.Days(16), "Sat 2021-08-28", []string{"Sat 2021-08-28"}, nil},
		{"calendar days past it", lawUA, transfers, "Thu 2021-08-12", retention.Days(18), "Mon 2021-08-30", nil, nil},
		{"a Saturday of the host's, and a day closed", lawFI, fair, "Thu 2026-11-19", retention.WorkingDays(3), "Mon 2026-11-23",
			[]string{"Sat 2026-11-21"}, nil},
		{"and the day closed", lawFI, fair, "Thu 2026-11-19", retention.WorkingDays(4), "Wed 2026-11-25",
			[]string{"Sat 2026-11-21"}, []string{"Tue 2026-11-24"}},
		{"a holiday of the host's", lawFI, fair, "Tue 2026-12-22", retention.WorkingDays(3), "Mon 2026-12-28",
			[]string{"Thu 2026-12-24"}, []string{"Fri 2026-12-25", "Sat 2026-12-26"}},
		{"the roll stays on a holiday of the host's", lawFI, fair, "Tue 2026-11-24", retention.Days(30), "Thu 2026-12-24", []string{"Thu 2026-12-24"}, nil},
		{"opened and closed again is not worked", lawFI, fair, "Fri 2026-11-27", retention.WorkingDays(1), "Mon 2026-11-30", nil, []string{"Sun 2026-11-29"}},
		{"two working days of which one is a Saturday", lawEU, fair, "Thu 2026-11-19", retention.Days(2), "Sat 2026-11-21", []string{"Sat 2026-11-21"}, nil},
		{"a shortened day is an ordinary working day", lawEE, calendar.Estonia(), "Fri 2026-06-19", retention.WorkingDays(1), "Mon 2026-06-22", nil, nil},
		{"a suspended holiday is disputed and not more", lawUA, calendar.Ukraine(), "Fri 2026-08-21", retention.WorkingDays(1), "Mon 2026-08-24", nil, nil},
	} {
		t.Run(row.why, func(t *testing.T) {
			e, err := row.law.Explain(day(row.event), row.period, row.c)
			require.NoError(t, err)
			require.NoError(t, soundSteps(e.Steps))
			assert.Equal(t, day(row.due), e.Limit.Due)
			worked, _ := theStep(e.Steps, "counted")
			skipped, _ := theStep(e.Steps, "skipped")
			assert.Equal(t, daysOf(row.worked), datesOf(worked.Days))
			assert.Equal(t, daysOf(row.skipped), datesOf(skipped.Days))
			assert.Equal(t, len(row.worked) > 0, hasStep(e.Steps, "counted"))
		})
	}
}

func daysOf(list []string) (dates []calendar.Date) {
	for _, s := range list {
		dates = append(dates, day(s))
	}
	return dates
}

// The days of the Cabinet's transfers are in doubt: both are among the disputed
// ones, and the limit rests on them.
func TestTransfersAreInDoubt(t *testing.T) {
	e, err := lawUA.Explain(day("Thu 2021-08-12"), retention.WorkingDays(10), calendar.Ukraine(calendar.CabinetTransfers()))
	require.NoError(t, err)
	assert.Equal(t, []string{"event", "working_days", "counted", "skipped", "disputed"}, codesOf(e.Steps))
	disputed, _ := theStep(e.Steps, "disputed")
	assert.Equal(t, daysOf([]string{"Mon 2021-08-23", "Sat 2021-08-28"}), datesOf(disputed.Days))
	assert.Contains(t, e.Doubts(), disputed.Text)
}

// The steps of an HourWindow have them too.
func TestHoursTellOfDaysThatAreWorked(t *testing.T) {
	open, err := calendar.Finland().Open("fair", day("Sat 2026-11-21"))
	require.NoError(t, err)
	e, err := breach(twoDays).Explain(instant(t, "2026-11-19T12:17:00+02:00"), open, zone(t, "Helsinki"))
	require.NoError(t, err)
	require.NoError(t, soundSteps(e.Steps))
	worked, _ := theStep(e.Steps, "counted")
	assert.Equal(t, daysOf([]string{"Sat 2026-11-21"}), datesOf(worked.Days))
	assert.Equal(t, 1, worked.Reading)
	assert.Equal(t, "Counted although normally days off: Saturday 21 November 2026: opened, fair.", worked.Text)
}

// What is not confirmed about the law on a day is listed where the day is: of days
// skipped, moved over and disputed, once each, after the step's own doubt.
func TestDoubtsOfTheDays(t *testing.T) {
	const own, day24 = "the step's own", "of the day"
	source := func(doubt string) calendar.Source { return calendar.Source{Citation: "an act", Doubt: doubt} }
	days := func(doubts ...string) map[string]any {
		var list []calendar.Day
		for _, doubt := range doubts {
			list = append(list, calendar.Day{Source: source(doubt)})
		}
		return map[string]any{"days": list}
	}
	disputed := calendar.Step{Code: reply.StepDisputed, Args: days("another", own)}
	e := reply.Explanation{Steps: []calendar.Step{
		{Code: reply.StepSkipped, Source: source(own), Args: days(day24, "", day24)},
		disputed,
		{Code: reply.StepCounted, Args: days("of a day worked")},
	}}
	assert.Equal(t, []string{own, day24, disputed.In(calendar.English), "another", "of a day worked"}, e.Doubts())
}

// Of each step that is itself a doubt the sentence is listed, and of no other.
func TestSentencesThatAreDoubts(t *testing.T) {
	for _, code := range stepCodes(t) {
		step := calendar.Step{Code: code}
		doubts := reply.Explanation{Steps: []calendar.Step{step}}.Doubts()
		switch code {
		case "disputed", "projected", "unchecked", "before_law":
			assert.Equal(t, []string{step.In(calendar.English)}, doubts, code)
		default:
			assert.Empty(t, doubts, code)
		}
	}
}

// Opening a day that is worked anyway adds no step.
func TestOpenedWorkingDaysAreNotTold(t *testing.T) {
	fair, err := calendar.Finland().Open("fair", day("Fri 2026-11-20"))
	require.NoError(t, err)
	e, err := lawFI.Explain(day("Mon 2026-11-16"), retention.WorkingDays(5), fair)
	require.NoError(t, err)
	assert.False(t, hasStep(e.Steps, "counted"))

	suspended, err := calendar.Ukraine().Open("fair", day("Mon 2026-08-24"))
	require.NoError(t, err)
	e, err = lawUA.Explain(day("Fri 2026-08-21"), retention.WorkingDays(2), suspended)
	require.NoError(t, err)
	assert.False(t, hasStep(e.Steps, "counted"))
}
