package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// dates returns the days of a list.
func dates(days []calendar.Day) (list []calendar.Date) {
	for _, d := range days {
		list = append(list, d.Date)
	}
	return list
}

func TestDisputedInFinland(t *testing.T) {
	c := calendar.Finland()
	from, through := c.Coverage()
	list, err := c.Disputed(from, through)
	require.NoError(t, err)
	assert.Equal(t, []calendar.Date{
		day("Mon 1967-05-15"), day("Mon 1968-06-03"), day("Mon 1969-05-26"),
		day("Mon 1970-05-18"), day("Mon 1971-05-31"), day("Mon 1972-05-22"),
	}, dates(list), "the Whit Mondays before 1973")
	for _, d := range list {
		assert.False(t, d.Working)
		assert.Equal(t, "by the press a church day until 1973; no statute was found", d.Disputed)
	}
}

func TestNothingIsDisputedInEstonia(t *testing.T) {
	c := calendar.Estonia()
	list, err := c.Disputed(c.Coverage())
	require.NoError(t, err)
	assert.Empty(t, list)
}

func TestDisputedIncludesBothEnds(t *testing.T) {
	for _, row := range []struct {
		first, last string
		want        int
	}{
		{"1967-05-15", "1967-05-15", 1},
		{"1967-05-14", "1967-05-14", 0},
		{"1967-05-16", "1967-05-16", 0},
		{"1967-05-15", "1968-06-03", 2},
		{"1967-05-16", "1968-06-02", 0},
	} {
		list, err := calendar.Finland().Disputed(day(row.first), day(row.last))
		require.NoError(t, err)
		assert.Len(t, list, row.want, "%s to %s", row.first, row.last)
	}
}

// The disputed days are exactly those on which the calendar differs from one in
// which no holiday is suspended and the Cabinet is not followed.
func TestDisputedInUkraine(t *testing.T) {
	never := neverSuspended()
	for name, c := range map[string]*calendar.Calendar{
		"ua":                     calendar.Ukraine(),
		"ua+transfers":           calendar.Ukraine(calendar.CabinetTransfers()),
		"ua-restored:2024-05-08": calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Wed 2024-05-08"))), // on a holiday
		"ua-restored:2025-06-09": calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Mon 2025-06-09"))), // on a substitute
		"ua-restored:2027-08-24": calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Tue 2027-08-24"))),
		"ua-restored:2027-05-02": calendar.Ukraine(calendar.HolidaysRestoredFrom(day("Sun 2027-05-02"))), // within a chain
		"ua-restored:2022-03-24": never,
	} {
		t.Run(name, func(t *testing.T) {
			from, through := c.Coverage()
			list, err := c.Disputed(from, through)
			require.NoError(t, err)
			var want []calendar.Date
			for i := range through.Sub(from) + 1 {
				if d := from.AddDays(i); isWorking(t, c, d) != isWorking(t, never, d) {
					want = append(want, d)
				}
			}
			assert.Equal(t, want, dates(list))
			for _, d := range list {
				suspended := d.Working && d.Reason == calendar.Suspended && d.Disputed == ruling
				transferred := d.Working == (d.Reason == calendar.TransferredOn) && d.Disputed == recommended && name == "ua+transfers" &&
					(d.Reason == calendar.TransferredOff || d.Reason == calendar.TransferredOn)
				if !suspended && !transferred {
					t.Error(d)
				}
			}
			assert.Equal(t, c == never, len(list) == 0)
		})
	}
}

// All days of the transfers are disputed, those off and those worked, even if
// holidays were never suspended.
func TestTransfersAreDisputed(t *testing.T) {
	c := calendar.Ukraine(calendar.CabinetTransfers(), calendar.HolidaysRestoredFrom(day("2022-03-24")))
	list, err := c.Disputed(c.Coverage())
	require.NoError(t, err)
	moved := map[calendar.Reason]int{}
	for _, d := range list {
		moved[d.Reason]++
		assert.Equal(t, recommended, d.Disputed)
		assert.NotEmpty(t, d.Source.Citation)
		other, err := c.Day(d.Other)
		require.NoError(t, err)
		assert.Equal(t, recommended, other.Disputed, "%v", d)
		assert.Equal(t, d.Date, other.Other)
	}
	assert.Equal(t, map[calendar.Reason]int{calendar.TransferredOff: 78, calendar.TransferredOn: 78}, moved)
}

// What the host has decided is no longer disputed.
func TestOwnDaysAreNotDisputed(t *testing.T) {
	transfers := calendar.Ukraine(calendar.CabinetTransfers())
	for _, d := range []calendar.Date{day("Mon 2026-08-24"), day("Mon 2021-08-23"), day("Sat 2021-08-28")} {
		list, err := transfers.Disputed(d, d)
		require.NoError(t, err)
		assert.Len(t, list, 1)
		for _, do := range deciders() {
			c, err := do(transfers, "by our lawyers", d)
			require.NoError(t, err)
			list, err := c.Disputed(d, d)
			require.NoError(t, err)
			assert.Empty(t, list)
		}
	}
}
