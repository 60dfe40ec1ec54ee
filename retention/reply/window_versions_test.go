package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// changedWindow is like Estonia's MSVS section 6: 30 days, and 15 for starts
// from 2024-12-28; when that came is in doubt, so that a week has both.
func changedWindow() reply.Window {
	return reply.Window{
		ID: "ee.msvs.6", Duty: calendar.Names{English: "answer a memorandum; from registration"}, Basis: calendar.Source{Citation: "MSVS § 6"}, Law: lawEE,
		From: day("2005-01-01"),
		Readings: []reply.Reading{
			{Period: retention.Days(30), Until: day("2025-01-04"), Basis: calendar.Source{Citation: "MSVS § 6, before"}},
			{Period: retention.Days(15), From: day("2024-12-28"), Basis: calendar.Source{Citation: "MSVS § 6, after"}},
		},
	}
}

// Of each start day the versions count that apply to it.
func TestWindowVersions(t *testing.T) {
	for _, row := range []struct {
		start, safe, latest string
		readings            []retention.Period
	}{
		{"Mon 2024-12-16", "Wed 2025-01-15", "Wed 2025-01-15", []retention.Period{retention.Days(30)}},
		{"Fri 2024-12-27", "Sun 2025-01-26", "Mon 2025-01-27", []retention.Period{retention.Days(30)}}, // the last day before the second
		{"Sat 2024-12-28", "Sun 2025-01-12", "Mon 2025-01-27", []retention.Period{retention.Days(30), retention.Days(15)}},
		{"Fri 2025-01-03", "Sat 2025-01-18", "Mon 2025-02-03", []retention.Period{retention.Days(30), retention.Days(15)}}, // the last day of the first
		{"Sat 2025-01-04", "Sun 2025-01-19", "Mon 2025-01-20", []retention.Period{retention.Days(15)}},
		{"Mon 2026-11-02", "Tue 2026-11-17", "Tue 2026-11-17", []retention.Period{retention.Days(15)}},
	} {
		t.Run(row.start, func(t *testing.T) {
			got, err := changedWindow().Due(day(row.start), calendar.Estonia())
			require.NoError(t, err)
			want := reply.Deadline{Safe: day(row.safe), Latest: day(row.latest)}
			assert.Equal(t, want, got, "want %v, got %v", want, got)

			e, err := changedWindow().Explain(day(row.start), calendar.Estonia())
			require.NoError(t, err)
			require.NoError(t, soundSteps(e.Steps))
			assert.Equal(t, got, e.Deadline)
			var read []retention.Period
			for _, step := range tellSteps(e.Steps) {
				if step.Code == "reading" {
					read = append(read, step.Period)
					assert.Equal(t, len(read), step.Reading, "they are numbered from one")
				}
			}
			assert.Equal(t, row.readings, read)
		})
	}
}

// Between two versions that leave a gap, before the first and after the last
// one, none is in force.
func TestNoVersionIsInForce(t *testing.T) {
	w := changedWindow()
	w.Until = day("2030-01-01")
	w.Readings[0].From, w.Readings[0].Until = day("2006-01-01"), day("2020-01-01")
	w.Readings[1].From, w.Readings[1].Until = day("2021-01-01"), day("2029-01-01")
	for start, inForce := range map[string]bool{
		"2005-01-01": false, "2005-12-31": false, "2006-01-01": true, "2019-12-31": true,
		"2020-01-01": false, "2020-12-31": false, "2021-01-01": true, "2028-12-31": true,
		"2029-01-01": false, "2029-12-31": false,
	} {
		got, err := w.Due(day(start), calendar.Estonia())
		if inForce {
			assert.NoError(t, err, start)
			continue
		}
		require.ErrorIs(t, err, reply.ErrNotInForce, start)
		assert.EqualError(t, err, "reply: ee.msvs.6: 30 days: not in force; no reading of MSVS § 6 applies to that day")
		assert.Equal(t, reply.Deadline{}, got)
		_, again := w.Explain(day(start), calendar.Estonia())
		assert.Equal(t, err, again, "Explain has the same error")
	}
}

// A version that does not apply is not even computed: what is wrong with it does
// not matter.
func TestVersionsThatDoNotApplyAreNotRead(t *testing.T) {
	w := changedWindow()
	w.Readings[0].Period = retention.Years(9000)
	_, err := w.Due(day("Mon 2024-12-16"), calendar.Estonia())
	assert.ErrorIs(t, err, reply.ErrRange)
	_, err = w.Due(day("Mon 2026-11-02"), calendar.Estonia())
	assert.NoError(t, err)
}

// A start after the last day for which the norm was looked up is flagged, and
// computed all the same.
func TestCheckedThroughIsAFlag(t *testing.T) {
	w := changedWindow()
	w.CheckedThrough = day("2026-11-30")
	for start, flagged := range map[string]bool{"2026-11-29": false, "2026-11-30": false, "2026-12-01": true, "2030-01-01": true} {
		due, err := w.Due(day(start), calendar.Estonia())
		require.NoError(t, err)
		e, err := w.Explain(day(start), calendar.Estonia())
		require.NoError(t, err)
		assert.Equal(t, due, e.Deadline)
		step, found := theStep(e.Steps, "unchecked")
		assert.Equal(t, flagged, found, start)
		assert.Equal(t, flagged, step.Date == day("2026-11-30"), start)
		assert.Equal(t, flagged, due.Unchecked, start)

		w.CheckedThrough = calendar.Date{}
		open, err := w.Due(day(start), calendar.Estonia())
		require.NoError(t, err)
		due.Unchecked = false
		assert.Equal(t, due, open, "the flag changes no day")
		e, err = w.Explain(day(start), calendar.Estonia())
		require.NoError(t, err)
		assert.False(t, hasStep(e.Steps, "unchecked"), "not said, and so not flagged")
		w.CheckedThrough = day("2026-11-30")
	}
}

// A version can have a longer period of its own, as section 37(2) of Finland's Act 621/1999
// has two months instead of one. Another version has that of the extension.
func TestVersionsOfTheLongerPeriod(t *testing.T) {
	w := hostWindow()
	w.Readings = []reply.Reading{
		{Period: retention.Months(1), Extended: retention.Months(2), Until: day("2003-01-01"), Basis: law("Act 621/1999 s. 37(2)")},
		{Period: retention.Weeks(2), From: day("2003-01-01")},
	}
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Equal(t, []reply.Reading{
		{Period: retention.Months(2), Until: day("2003-01-01"), Basis: law("Act 621/1999 s. 37(2)")},
		{Period: retention.Months(1), From: day("2003-01-01")},
	}, longer.Readings, "the basis of the extension is that of the window, and the first has its own")
	for _, row := range []struct {
		start        string
		total        retention.Period
		safe, latest string
	}{
		{"Mon 2002-12-30", retention.Months(2), "Fri 2003-02-28", "Fri 2003-02-28"},
		{"Tue 2002-12-31", retention.Months(2), "Fri 2003-02-28", "Fri 2003-02-28"},
		{"Wed 2003-01-01", retention.Months(1), "Sat 2003-02-01", "Mon 2003-02-03"},
	} {
		assert.Equal(t, row.total, w.Total(day(row.start)), row.start)
		got, err := longer.Due(day(row.start), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, reply.Deadline{Safe: day(row.safe), Latest: day(row.latest)}, got, row.start)

		q, err := reply.Follow(w, calendar.Finland(), reply.Event{Kind: reply.Received, On: day(row.start)})
		require.NoError(t, err)
		state, err := q.On(day(row.start))
		require.NoError(t, err)
		assert.Equal(t, row.total, state.Next[len(state.Next)-1].Total, "the task to extend says how long")
		extended, err := reply.Follow(w, calendar.Finland(), reply.Event{Kind: reply.Received, On: day(row.start)}, reply.Event{Kind: reply.Extended, On: day(row.start)})
		require.NoError(t, err)
		e, err := extended.Explain(day(row.start))
		require.NoError(t, err)
		step, found := theStep(e.Steps, "extended")
		require.True(t, found)
		assert.Equal(t, row.total, step.Period, "and so does its step")
	}

	assert.Equal(t, retention.Months(3), versioned(hostWindow()).Total(day("Mon 2026-11-02")))
	assert.Equal(t, retention.Months(1), hostWindow().Total(day("Mon 2026-11-02")))
	w.Extension = reply.Extension{}
	assert.Equal(t, retention.Period{}, w.Total(day("Tue 2002-12-31")), "a norm without an extension has no longer period")
	assert.Equal(t, retention.Period{}, reply.Window{}.Total(calendar.Date{}))
}
