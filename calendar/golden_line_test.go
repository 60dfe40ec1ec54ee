package calendar_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// golden writes a calendar as a day table, a line a month.
func golden(t testing.TB, name string, c *calendar.Calendar) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# calendar: %s\n", name)
	b.WriteString("# The whole coverage: 1 working, 0 not, ? not covered. After the second # what there is to say of a day; a ? behind its number: disputed. To renew: go test ./calendar -run TestGolden -update\n")
	from, through := c.Coverage()
	year, month, _ := from.Date()
	first, err := calendar.NewDate(year, month, 1)
	require.NoError(t, err)
	for ; first.Before(through); first = first.AddMonths(1) {
		days, remarks := goldenMonth(t, c, first)
		fmt.Fprintf(&b, "%.7s %s", first, days)
		if len(remarks) > 0 {
			b.WriteString("  # " + strings.Join(remarks, "; "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func goldenMonth(t testing.TB, c *calendar.Calendar, first calendar.Date) (days string, remarks []string) {
	from, through := c.Coverage()
	for d := first; d.Before(first.AddMonths(1)); d = d.AddDays(1) {
		if d.Before(from) || d.After(through) {
			days += "?"
			continue
		}
		day, err := c.Day(d)
		require.NoError(t, err)
		if day.Working {
			days += "1"
		} else {
			days += "0"
		}
		if remark := goldenRemark(day); remark != "" {
			remarks = append(remarks, remark)
		}
	}
	return days, remarks
}

// goldenRemark says in a few words what there is to say about a day: "6
// Independence Day (Sun)". Only a holiday on a weekend shows its day of the week.
func goldenRemark(day calendar.Day) string {
	_, _, number := day.Date.Date()
	text := fmt.Sprint(number)
	if day.Disputed != "" {
		text += "?"
	}
	// In the same month the number of the day will do.
	other := strings.TrimLeft(strings.TrimPrefix(day.Other.String(), day.Date.String()[:8]), "0")
	switch day.Reason {
	case calendar.Substitute:
		text += " day off for " + other
	case calendar.TransferredOff:
		text += " off, worked " + other
	case calendar.TransferredOn:
		text += " worked for " + other
	case calendar.Shortened:
		text += " shortened before " + other
	case calendar.Suspended:
		text += " suspended"
		if !day.Other.IsZero() {
			text += ": day off for " + other
		}
	}
	if len(day.Holidays) == 0 {
		if text == fmt.Sprint(number) {
			return "" // an ordinary day or a weekend
		}
		return text
	}
	var names []string
	for _, h := range day.Holidays {
		names = append(names, h.Names.English)
	}
	if day.Reason == calendar.Suspended {
		text += ":"
	} else if day.Holidays[0].Suspended {
		text += " suspended:" // on a weekend
	}
	text += " " + strings.Join(names, " + ")
	if weekday := day.Date.Weekday().String(); weekday[0] == 'S' {
		text += " (" + weekday[:3] + ")"
	}
	return text
}

func TestGoldenRemark(t *testing.T) {
	ua, never := calendar.Ukraine(calendar.CabinetTransfers()), neverSuspended()
	own, err := calendar.Finland().Close("stocktaking", day("2026-11-23"))
	require.NoError(t, err)
	for _, row := range []struct {
		c         *calendar.Calendar
		day, want string
	}{
		{calendar.Finland(), "Tue 2026-11-24", ""},
		{calendar.Finland(), "Sat 2026-11-21", ""},
		{own, "Mon 2026-11-23", ""},
		{calendar.Finland(), "Sun 2026-12-06", "6 Independence Day (Sun)"},
		{calendar.Finland(), "Thu 2026-12-24", "24 Christmas Eve"},
		{calendar.Finland(), "Thu 2008-05-01", "1 May Day + Ascension Day"},
		{calendar.Finland(), "Mon 1967-05-15", "15? Whit Monday"},
		{calendar.Estonia(), "Mon 2026-06-22", "22 shortened before 23"},
		{calendar.Estonia(), "Thu 2026-12-31", "31 shortened before 2027-01-01"},
		{ua, "Mon 2021-08-23", "23? off, worked 28"},
		{ua, "Sat 2021-08-28", "28? worked for 23"},
		{ua, "Sat 2007-01-20", "20? worked for 2"},
		{ua, "Sat 2007-02-10", "10? worked for 2007-01-04"},
		{ua, "Tue 2011-05-03", "3 day off for 1"},
		{ua, "Mon 2024-01-01", "1? suspended: New Year's Day"},
		{ua, "Mon 2024-06-24", "24? suspended: day off for 23"},
		{ua, "Sun 2024-06-23", "23 suspended: Trinity Sunday (Sun)"},
		{never, "Mon 2024-06-24", "24 day off for 23"},
	} {
		got, err := row.c.Day(day(row.day))
		require.NoError(t, err)
		assert.Equal(t, row.want, goldenRemark(got), row.day)
	}
}
