package calendar_test

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// tableMonth is a line of a day table: "2026-11 0111110…". After a # there may
// be a comment on the month.
type tableMonth struct {
	line     int
	calendar string
	first    calendar.Date
	days     string // one character a day: 1 working, 0 not, ? not compared
}

// readDayTable reads every line that can be read. The error is about all that
// cannot.
func readDayTable(r io.Reader) ([]tableMonth, error) {
	var (
		months   []tableMonth
		problems []error
		name     string
		headed   bool // a calendar line was seen, good or bad
	)
	lines := bufio.NewScanner(r)
	for number := 1; lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		comment, isComment := strings.CutPrefix(line, "#")
		heading, isHeading := strings.CutPrefix(strings.ToLower(strings.TrimSpace(comment)), "calendar:")
		switch {
		case line == "" || isComment && !isHeading:
			continue
		case isHeading:
			name, headed = strings.TrimSpace(heading), true
			if _, err := tableCalendar(name); err != nil {
				problems = append(problems, fmt.Errorf("%d: %w", number, err))
				name = "" // months below must not count for the calendar above
			}
		case !headed:
			problems = append(problems, fmt.Errorf("%d: no calendar line above", number))
		default:
			month, err := readTableMonth(line)
			if err != nil {
				problems = append(problems, fmt.Errorf("%d: %w", number, err))
				continue
			}
			if name != "" {
				month.line, month.calendar = number, name
				months = append(months, month)
			}
		}
	}
	if err := lines.Err(); err != nil {
		problems = append(problems, err)
	}
	if len(months) == 0 {
		problems = append(problems, errors.New("no month"))
	}
	return months, errors.Join(problems...)
}

func readTableMonth(line string) (tableMonth, error) {
	month, _, _ := strings.Cut(line, "#")
	fields := strings.Fields(month)
	if len(fields) != 2 {
		return tableMonth{}, fmt.Errorf("%q: want a month and its days", line)
	}
	first, err := calendar.ParseDate(fields[0] + "-01")
	if err != nil {
		return tableMonth{}, err
	}
	days := fields[1]
	if rest := strings.Trim(days, "01?"); rest != "" {
		return tableMonth{}, fmt.Errorf("%q is not 0, 1 or ?", rest)
	}
	if want := first.AddMonths(1).Sub(first); first.AddMonths(1).IsZero() {
		return tableMonth{}, fmt.Errorf("%s: no calendar reaches there", fields[0])
	} else if len(days) != want {
		return tableMonth{}, fmt.Errorf("%s has %d days, not %d", fields[0], want, len(days))
	}
	return tableMonth{first: first, days: days}, nil
}

// tableCalendar returns the calendar that a heading names.
func tableCalendar(name string) (*calendar.Calendar, error) {
	switch name {
	case "fi":
		return calendar.Finland(), nil
	case "ee":
		return calendar.Estonia(), nil
	case "ua":
		return calendar.Ukraine(), nil
	case "ua+transfers":
		return calendar.Ukraine(calendar.CabinetTransfers()), nil
	}
	if restored, ok := strings.CutPrefix(name, "ua-restored:"); ok {
		from, err := calendar.ParseDate(restored)
		if err != nil {
			return nil, err
		}
		return calendar.Ukraine(calendar.HolidaysRestoredFrom(from)), nil
	}
	return nil, fmt.Errorf("unknown calendar %q", name)
}

// differences lists the days on which the calendars disagree with the table.
func differences(file string, months []tableMonth) []string {
	var found []string
	calendars := map[string]*calendar.Calendar{}
	for _, month := range months {
		c, built := calendars[month.calendar]
		if !built {
			c, _ = tableCalendar(month.calendar) // the reader has refused unknown names
			calendars[month.calendar] = c
		}
		for i, want := range month.days {
			d := month.first.AddDays(i)
			if want == '?' {
				continue
			}
			works, err := c.IsWorkingDay(d)
			got := "0"
			if works {
				got = "1"
			}
			if err != nil {
				got = err.Error()
			}
			if got != string(want) {
				found = append(found, fmt.Sprintf("%s:%d: %s %v %v: want %c, got %s", file, month.line, month.calendar, d.Weekday(), d, want, got))
			}
		}
	}
	return found
}

// checkDayTable compares even what it could read of a file with mistakes.
func checkDayTable(t *testing.T, path, name string) {
	file, err := os.Open(path)
	require.NoError(t, err)
	defer file.Close()

	months, err := readDayTable(file)
	if err != nil {
		for problem := range strings.SplitSeq(err.Error(), "\n") {
			t.Errorf("%s:%s", name, problem)
		}
	}
	for _, difference := range differences(name, months) {
		t.Error(difference)
	}
}

func TestDayTableReader(t *testing.T) {
	months, err := readDayTable(strings.NewReader(strings.Join([]string{
		"# Working days. The word calendar: in the middle of a line is not a heading.",
		"",
		"# calendar: ua-restored:2022-03-24",
		"2024-02 " + strings.Repeat("1", 29) + "\r",
		"# a comment",
		"#calendar:fi",
		"  2026-11   0?" + strings.Repeat("1", 28) + " ",
		"2026-02 " + strings.Repeat("1", 28) + "  # 1 a comment; # calendar: se is part of it",
		"2026-06 " + strings.Repeat("1", 30) + "#\t",
	}, "\n")))
	require.NoError(t, err)
	assert.Equal(t, []tableMonth{
		{4, "ua-restored:2022-03-24", day("2024-02-01"), strings.Repeat("1", 29)},
		{7, "fi", day("2026-11-01"), "0?" + strings.Repeat("1", 28)},
		{8, "fi", day("2026-02-01"), strings.Repeat("1", 28)},
		{9, "fi", day("2026-06-01"), strings.Repeat("1", 30)},
	}, months)
}

func TestDayTableReaderRefuses(t *testing.T) {
	november := "2026-11 " + strings.Repeat("1", 30)
	for _, row := range []struct {
		why, table, want string
		months           int // that could be read all the same
	}{
		{"an empty file", "", "no month", 0},
		{"a file of comments", "# nothing\n\n", "no month", 0},
		{"a calendar without months", "# calendar: fi\n", "no month", 0},
		{"a month before any calendar", november + "\n# calendar: fi\n" + november, "1: no calendar line above", 1},
		{"an unknown calendar", "# calendar: se\n" + november, `1: unknown calendar "se"` + "\nno month", 0},
		{"an unknown calendar after a known one", "# calendar: fi\n" + november + "\n# calendar: se\n" + november, `3: unknown calendar "se"`, 1},
		{"no calendar's name", "# calendar:\n" + november, `1: unknown calendar ""` + "\nno month", 0},
		{"an unknown variant", "# calendar: ua+restored\n" + november, `1: unknown calendar "ua+restored"` + "\nno month", 0},
		{"a bad day", "# calendar: ua-restored:soon\n" + november, `1: calendar: a text like "aaaa": not recognised; write year, month and day as in 2026-11-21` + "\nno month", 0},
		{"a day too few", "# calendar: fi\n" + november + "\n2026-11 " + strings.Repeat("1", 29), "3: 2026-11 has 30 days, not 29", 1},
		{"a day too many", "# calendar: fi\n" + november + "\n2026-02 " + strings.Repeat("1", 29), "3: 2026-02 has 28 days, not 29", 1},
		{"a bad character", "# calendar: fi\n" + november + "\n2026-11 " + strings.Repeat("1", 29) + "x", `3: "x" is not 0, 1 or ?`, 1},
		{"a bad character inside", "# calendar: fi\n" + november + "\n2026-11 1x" + strings.Repeat("1", 28), `3: "x" is not 0, 1 or ?`, 1},
		{"a month without days", "# calendar: fi\n" + november + "\n2026-11", `3: "2026-11": want a month and its days`, 1},
		{"something after the days", "# calendar: fi\n" + november + "\n" + november + " 1", `3: "` + november + ` 1": want a month and its days`, 1},
		{"no such month", "# calendar: fi\n" + november + "\n2026-13 " + strings.Repeat("1", 31), `3: calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`, 1},
		{"no month at all", "# calendar: fi\n" + november + "\nNovember 111", `3: calendar: a text like "aaaaaaaa-00": not recognised; write year, month and day as in 2026-11-21`, 1},
		{"the end of the years", "# calendar: fi\n" + november + "\n9999-12 " + strings.Repeat("1", 31), "3: 9999-12: no calendar reaches there", 1},
		{"a comment without days", "# calendar: fi\n" + november + "\n2026-10 # 1111", `3: "2026-10 # 1111": want a month and its days`, 1},
		{"days after the comment", "# calendar: fi\n" + november + "\n2026-02 " + strings.Repeat("1", 27) + "#1", "3: 2026-02 has 28 days, not 27", 1},
		{"two mistakes", "# calendar: fi\n" + november + "\nx\ny", `3: "x": want a month and its days` + "\n" + `4: "y": want a month and its days`, 1},
		{"a line without end", "# calendar: fi\n" + november + "\n" + strings.Repeat("1", bufio.MaxScanTokenSize+1), bufio.ErrTooLong.Error(), 1},
	} {
		t.Run(row.why, func(t *testing.T) {
			months, err := readDayTable(strings.NewReader(row.table))
			require.EqualError(t, err, row.want)
			assert.Len(t, months, row.months)
		})
	}
}

func TestDayTableReportsEveryDifference(t *testing.T) {
	// Wrong on Sun 1 and Mon 30 November 2026; Sat 7 is not compared.
	november := "2026-11 1" + "11111?0" + "1111100" + "1111100" + "1111100" + "0"
	table := "# calendar: fi\n" + november + "\n1966-06 " + strings.Repeat("?", 29) + "1\n" +
		"# calendar: ua\n2026-11 0" + "1111100" + "1111100" + "1111100" + "1111100" + "1"
	months, err := readDayTable(strings.NewReader(table))
	require.NoError(t, err)
	assert.Equal(t, []string{
		"some.txt:2: fi Sunday 2026-11-01: want 1, got 0",
		"some.txt:2: fi Monday 2026-11-30: want 0, got 1",
		"some.txt:3: fi Thursday 1966-06-30: want 1, got calendar: fi: the day lies outside 1966-07-01 to 2100-12-31; choose a day inside",
	}, differences("some.txt", months))
}

var daysFile = flag.String("days", "", "a further day table to compare; a relative path counts from the module's root")

// Whole years of every calendar, day by day.
func TestDayTables(t *testing.T) {
	t.Run("testdata/days.txt", func(t *testing.T) {
		checkDayTable(t, filepath.Join("testdata", "days.txt"), "testdata/days.txt")
	})
	if *daysFile == "" {
		return
	}
	t.Run(*daysFile, func(t *testing.T) {
		path := *daysFile
		if !filepath.IsAbs(path) {
			path = filepath.Join("..", path) // tests run in their package's folder
		}
		checkDayTable(t, path, *daysFile)
	})
}
