package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// What the longer period does not change is carried; the extension and the
// readings of the ordinary period are not.
func TestExtendedCarriesTheRest(t *testing.T) {
	w := hostWindow()
	w.CheckedThrough, w.Lifted, w.FromRegistration, w.OfParty = day("2026-11-30"), day("2028-01-01"), true, true
	w.Pause = calendar.Source{Citation: "Act 1/2000 s. 2"}
	w.Readings = []reply.Reading{
		{Period: retention.Weeks(2), Cutoff: retention.EndOfYear(), Until: day("2020-01-01"), Unrolled: true},
		{Period: retention.Days(10), From: day("2020-01-01")},
	}
	w.Extension.Notice = retention.Weeks(1)
	longer, ok := w.Extended()
	require.True(t, ok)

	assert.Equal(t, "fi.621.14.extended", longer.ID, "it has an ID of its own")
	assert.Equal(t, w.Law, longer.Law)
	assert.Equal(t, w.From, longer.From)
	assert.Equal(t, w.Until, longer.Until)
	assert.Equal(t, w.CheckedThrough, longer.CheckedThrough)
	assert.Equal(t, w.Lifted, longer.Lifted)
	assert.Equal(t, w.Pause, longer.Pause)
	assert.True(t, longer.FromRegistration)
	assert.True(t, longer.OfParty)

	assert.Equal(t, reply.Extension{}, longer.Extension)
	assert.Equal(t, []reply.Reading{{Period: retention.Months(1)}}, longer.Readings, "no cut-off, no version, not fixed")
	assert.Equal(t, w.Extension.Basis, longer.Basis)
	assert.Len(t, w.Readings, 2, "the ordinary window stays as it is")
}

func TestZeroExtensionIsNone(t *testing.T) {
	w := hostWindow()
	w.Extension = reply.Extension{}
	longer, ok := w.Extended()
	assert.False(t, ok)
	assert.Equal(t, reply.Window{}, longer)
}

// GDPR article 12(3): one month, and with two further ones three in all from
// the receipt, in one step.
func TestExtendedCountsFromTheSameStart(t *testing.T) {
	w := reply.Window{
		ID: "eu.gdpr.12.3", Law: lawEU, Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{Total: retention.Months(3), Notice: retention.Months(1), When: calendar.Names{English: "complexity and number"}},
	}
	for _, row := range []struct {
		start                                string
		safe, latest, longerSafe, longerLast string
	}{
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "Thu 2026-04-30", "Thu 2026-04-30"},
		{"Fri 2026-02-27", "Fri 2026-03-27", "Fri 2026-03-27", "Wed 2026-05-27", "Wed 2026-05-27"},
		{"Sat 2026-02-28", "Sat 2026-03-28", "Mon 2026-03-30", "Thu 2026-05-28", "Thu 2026-05-28"},
		{"Fri 2026-09-25", "Sun 2026-10-25", "Mon 2026-10-26", "Fri 2026-12-25", "Mon 2026-12-28"},
	} {
		got, err := w.Due(day(row.start), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, reply.Deadline{Safe: day(row.safe), Latest: day(row.latest)}, got, row.start)
		longer, ok := w.Extended()
		require.True(t, ok)
		got, err = longer.Due(day(row.start), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, reply.Deadline{Safe: day(row.longerSafe), Latest: day(row.longerLast)}, got, row.start)
	}
}

// ByItself and CoversRefusal are data for others: they change no deadline.
func TestHowAnExtensionAppliesChangesNoDeadline(t *testing.T) {
	plain, marked := hostWindow(), hostWindow()
	marked.Extension.Automatic, marked.Extension.CoversRefusal = true, true
	want, err := plain.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	got, err := marked.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, want, got)
	longer, _ := plain.Extended()
	same, ok := marked.Extended()
	assert.True(t, ok)
	assert.Equal(t, longer, same, "the longer window no longer has an extension")

	_, ok = reply.Window{Extension: reply.Extension{Automatic: true}}.Extended()
	assert.True(t, ok, "it is no zero Extension")
}

// GDPR article 12(3) says that the period is extended by two further months: three months
// from the receipt, or two from the end of the first. The second reading is never later, and
// at most two days earlier.
func TestExtendedByFurtherTime(t *testing.T) {
	w := reply.Window{
		ID: "eu.gdpr.12.3", Law: lawEU, Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{Total: retention.Months(3), Further: retention.Months(2)},
	}
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Equal(t, []reply.Reading{{Period: retention.Months(3)}, {After: retention.Months(1), Period: retention.Months(2)}}, longer.Readings)
	apart := map[int]int{}
	for start := day("2023-01-01"); start.Before(day("2027-01-01")); start = start.AddDays(1) {
		d, err := longer.Due(start, calendar.Finland())
		require.NoError(t, err)
		month, err := w.Law.Limit(start, retention.Months(1), calendar.Finland())
		require.NoError(t, err)
		three, err := w.Law.Limit(start, retention.Months(3), calendar.Finland())
		require.NoError(t, err)
		chained, err := w.Law.Limit(month.Nominal, retention.Months(2), calendar.Finland())
		require.NoError(t, err)
		assert.Equal(t, calendar.Earliest(three.Nominal, chained.Nominal), d.Safe, start)
		assert.Equal(t, three.Due, d.Latest, start)
		apart[three.Nominal.Sub(d.Safe)]++
	}
	for days := range apart {
		assert.True(t, 0 <= days && days <= 2, "%d days", days)
	}
	assert.Len(t, apart, 3, "none, one and two days: %v", apart)
}

// Each reading of the ordinary period is counted on from; one that is itself counted on from
// another is not, as a period has two parts at most.
func TestExtendedByFurtherTimeFromEachReading(t *testing.T) {
	w := hostWindow()
	w.Readings = []reply.Reading{
		{Period: retention.Weeks(2), Until: day("2020-01-01"), Basis: calendar.Source{Citation: "Act 1/2000 s. 1"}},
		{Period: retention.Days(10), Cutoff: retention.EndOfYear(), Unrolled: true, From: day("2020-01-01")},
		{After: retention.Days(7), Period: retention.Days(3)},
	}
	w.Extension.Further = retention.Weeks(1)
	longer, ok := w.Extended()
	require.True(t, ok)
	assert.Equal(t, []reply.Reading{
		{Period: retention.Months(1)},
		{After: retention.Weeks(2), Period: retention.Weeks(1), Until: day("2020-01-01")},
		{After: retention.Days(10), Period: retention.Weeks(1), Cutoff: retention.EndOfYear(), Unrolled: true, From: day("2020-01-01")},
	}, longer.Readings)
}
