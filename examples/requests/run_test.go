package main

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// start runs the program and returns its exit status and what it wrote.
func start(args ...string) (status int, stdout, stderr string) {
	var out, problems strings.Builder
	status = run(args, &out, &problems)
	return status, out.String(), problems.String()
}

// row returns the line of the table for a window in a place.
func row(t *testing.T, table, place, window string) string {
	t.Helper()
	for line := range strings.Lines(table) {
		if rest, ok := strings.CutPrefix(line, place+"  "); ok && strings.HasPrefix(strings.TrimLeft(rest, " "), window+" ") {
			return strings.TrimSpace(rest)
		}
	}
	t.Fatalf("no row for %s in %s", window, place)
	return ""
}

func TestRows(t *testing.T) {
	tests := []struct {
		on, place, window string
		ends              []string // safe and latest, then the same extended
		because           string
	}{
		{"2026-01-31", "EU in Finland", "eu.gdpr.12.3", []string{"28 February 2026", "2 March 2026", "28 April 2026", "30 April 2026"}, "no 31 February; a Saturday"},
		{"2026-06-05", "Finland", "fi.621.14.4", []string{"19 June 2026", "22 June 2026", "5 July 2026", "6 July 2026"}, "Midsummer Eve"},
		{"2026-11-24", "Estonia", "ee.hms.75", []string{"24 December 2026", "28 December 2026"}, "Christmas"},
		{"2021-04-01", "Ukraine", "ua.393.20", []string{"1 May 2021", "5 May 2021", "16 May 2021", "17 May 2021"}, "1 May and Easter, and their days off"},
		{"2026-11-24", "EU in Finland", "eu.gdpr.12.3", []string{"24 December 2026", "28 December 2026", "24 February 2027", "24 February 2027"}, "Christmas Eve, Christmas and a weekend"},
		{"2026-11-24", "EU in Estonia", "eu.gdpr.12.3", []string{"24 December 2026", "28 December 2026", "24 February 2027", "25 February 2027"}, "Independence Day of Estonia"},
		{"2016-11-24", "Finland", "fi.523.26", []string{"1 January 2017", "24 November 2017"}, "a new calendar year, or a year"},
		{"2026-11-24", "Finland", "fi.523.26", []string{"24 November 2026", "24 November 2026"}, "free at once since the GDPR"},
		{"2026-11-24", "Ukraine", "ua.order.demand", []string{"4 December 2026", "8 December 2026"}, "10 days, calendar or working"},
		{"2026-11-24", "Ukraine", "ua.order.2.15", []string{"24 November 2026", "24 November 2026"}, "at once"},
		{"2026-11-24", "Ukraine", "ua.2297.16.grant", []string{"24 December 2026", "24 December 2026", "8 January 2027", "8 January 2027"}, "30 days, or 45"},
		{"2026-11-24", "Ukraine", "ua.2939.20.2", []string{"Thursday 26 November 2026 12:00 EET", "Thursday 26 November 2026 24:00 EET"}, "48 hours, from the receipt or from the end of its day"},
	}
	for _, test := range tests {
		t.Run(test.place+" "+test.window+" "+test.on, func(t *testing.T) {
			_, table, _ := start("-on", test.on)
			cells := betweenBlanks(row(t, table, test.place, test.window))
			require.Greater(t, len(cells), len(test.ends))
			assert.Equal(t, test.ends, cells[1:1+len(test.ends)], test.because)
		})
	}
}

// betweenBlanks returns the cells of a row that are not empty.
func betweenBlanks(row string) []string {
	var cells []string
	for cell := range strings.SplitSeq(row, "  ") {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// Only these windows can be extended.
func TestExtended(t *testing.T) {
	var extended []string
	for _, d := range dutiesFrom(calendar.MustParseDate("2026-11-24"), noon(t), placesIn("all")) {
		require.NoError(t, d.err)
		if len(d.longer.Steps) > 0 {
			extended = append(extended, nameOf(d.place)+": "+d.id)
		}
	}
	assert.Equal(t, []string{
		"EU in Finland: eu.gdpr.12.3", "EU in Finland: eu.gdpr.36.2",
		"Finland: fi.621.14.4", "Finland: fi.831.21b", "Finland: fi.1171.20",
		"EU in Estonia: eu.gdpr.12.3", "EU in Estonia: eu.gdpr.36.2",
		"Estonia: ee.avts.18", "Estonia: ee.msvs.6", "Estonia: ee.iks.61", "Estonia: ee.hms.84", "Estonia: ee.teavitaja.11",
		"Ukraine: ua.2939.20.1", "Ukraine: ua.5076.24.2", "Ukraine: ua.393.20", "Ukraine: ua.2073.34.2", "Ukraine: ua.2073.34.2.hearing", "Ukraine: ua.2073.34.3", "Ukraine: ua.2297.16.grant",
	}, extended)
}

func TestReminders(t *testing.T) {
	_, table, _ := start()
	assert.Contains(t, row(t, table, "EU in Finland", "eu.gdpr.12.3"), " 17 December 2026, 23 December 2026 ", "5 working days and 1 before 24 December")
	assert.Contains(t, row(t, table, "Estonia", "ee.avts.21"), "  30 November 2026  ", "5 working days before is the start")
	assert.Len(t, betweenBlanks(row(t, table, "Estonia", "ee.avts.16")), 5, "no reminder before a start")
}

func TestCountries(t *testing.T) {
	tests := map[string][]string{
		"fi":  {"EU in Finland", "Finland"},
		"ee":  {"EU in Estonia", "Estonia"},
		"ua":  {"Ukraine"},
		"all": {"EU in Finland", "Finland", "EU in Estonia", "Estonia", "Ukraine"},
	}
	for country, want := range tests {
		t.Run(country, func(t *testing.T) {
			var names []string
			for _, p := range placesIn(country) {
				names = append(names, nameOf(p))
			}
			assert.Equal(t, want, names)
		})
	}
}

// The hours count from a time of day in the zone of the country.
func TestAt(t *testing.T) {
	tests := []struct {
		on, at, country, safe, because string
	}{
		{"2026-11-24", "09:30", "fi", "2026-11-27T09:30:00+02:00", "72 hours"},
		{"2026-11-24", "9:30", "ee", "2026-11-27T09:30:00+02:00", "72 hours"},
		{"2026-11-24", "23:59", "ua", "2026-11-26T23:59:00+02:00", "48 hours"},
		{"2026-03-28", "12:00", "fi", "2026-03-31T13:00:00+03:00", "the clocks go forward"},
		{"2026-10-24", "12:00", "ua", "2026-10-26T11:00:00+02:00", "the clocks go back"},
		{"2026-10-25", "03:30", "fi", "2026-10-28T02:30:00+02:00", "the first of two"},
	}
	for _, test := range tests {
		t.Run(test.country+" "+test.on+" "+test.at, func(t *testing.T) {
			status, stdout, _ := start("-on", test.on, "-at", test.at, "-country", test.country, "-json")
			assert.Equal(t, allAnswered, status)
			assert.Contains(t, stdout, `"hours":{"safe":"`+test.safe+`"`, test.because)
		})
	}
}

func TestTimeThatNeverCame(t *testing.T) {
	status, stdout, stderr := start("-on", "2026-03-29", "-at", "03:30", "-country", "ua")
	assert.Equal(t, someFailed, status)
	assert.Empty(t, stderr)
	assert.Contains(t, row(t, stdout, "Ukraine", "ua.2939.20.2"), "there was no 03:30 on 2026-03-29 in Europe/Kyiv: the clocks went forward")
	assert.Contains(t, row(t, stdout, "Ukraine", "ua.2297.8"), "28 April 2026", "the days are known")
}

func TestNotInForce(t *testing.T) {
	status, stdout, stderr := start("-on", "2018-05-24")
	assert.Equal(t, someFailed, status)
	assert.Empty(t, stderr)
	assert.Contains(t, row(t, stdout, "EU in Finland", "eu.gdpr.12.3"), "eu.gdpr.12.3: 1 month: not in force;")
	assert.Contains(t, row(t, stdout, "EU in Estonia", "eu.gdpr.33.1"), "eu.gdpr.33.1: 72 hours: not in force;")
	assert.Contains(t, row(t, stdout, "Ukraine", "ua.2297.8"), "23 June 2018", "the other rows have their days")
	assert.ErrorIs(t, find(t, "2018-05-24", "EU in Finland", "eu.gdpr.12.3").err, reply.ErrNotInForce)
}

// What starts when a norm is law of the past has no row by it.
func TestLawOfThePast(t *testing.T) {
	_, table, _ := start("-on", "2018-05-24", "-country", "fi")
	assert.Contains(t, row(t, table, "Finland", "fi.523.28"), "24 August 2018")
	_, table, _ = start("-on", "2018-05-25", "-country", "fi")
	assert.NotContains(t, table, "fi.523.28")
}

// A day far away rests on a law that may change, and the output says so.
func TestProjected(t *testing.T) {
	status, stdout, _ := start("-on", "2060-03-01", "-country", "ee", "-steps")
	assert.Equal(t, allAnswered, status)
	_, doubts, _ := strings.Cut(stdout, "\nDoubts\n")
	doubts, steps, _ := strings.Cut(doubts, "\nSteps\n")
	assert.Contains(t, doubts, "later days are a projection")
	assert.Contains(t, doubts, "The norm was looked up for starts up to and including")
	assert.Contains(t, steps, "later days are a projection")
}

func TestOutsideCoverage(t *testing.T) {
	status, stdout, _ := start("-on", "2100-11-24")
	assert.Equal(t, someFailed, status)
	d := find(t, "2100-11-24", "EU in Finland", "eu.gdpr.12.3")
	assert.ErrorIs(t, d.err, calendar.ErrCoverage, "the extension")
	assert.Equal(t, "2100-12-24", d.ordinary.Deadline.Safe.String(), "the ordinary period is known")
	assert.Contains(t, row(t, stdout, "EU in Finland", "eu.gdpr.12.3"), d.err.Error())

	for _, d := range dutiesFrom(calendar.MustParseDate("2101-01-03"), noon(t), placesIn("fi")) {
		if d.id != "fi.523.26" { // its days stand, so that no calendar is asked
			assert.ErrorIs(t, d.err, calendar.ErrCoverage, d.id)
			assert.Empty(t, d.ordinary.Steps, d.id)
		}
	}
}

// find returns a duty of the day at noon.
func find(t *testing.T, on, place, window string) duty {
	t.Helper()
	for _, d := range dutiesFrom(calendar.MustParseDate(on), noon(t), placesIn("all")) {
		if nameOf(d.place) == place && d.id == window {
			return d
		}
	}
	t.Fatalf("no window %s in %s", window, place)
	return duty{}
}

func TestSteps(t *testing.T) {
	_, stdout, _ := start("-on", "2026-01-31", "-country", "fi", "-steps")
	_, table, _ := start("-on", "2026-01-31", "-country", "fi")
	steps, below := strings.CutPrefix(stdout, table)
	require.True(t, below, "the steps stand below the same table")
	for _, d := range dutiesFrom(calendar.MustParseDate("2026-01-31"), noon(t), placesIn("fi")) {
		assert.Contains(t, steps, "\n"+nameOf(d.place)+": "+d.id+"\n"+d.ordinary.String())
	}
	assert.Contains(t, steps, "\nEU in Finland: eu.gdpr.12.3, extended\n1. ")
	assert.Contains(t, steps, "Regulation 1182/71")
	assert.Contains(t, steps, "(unconfirmed: ")
}

func TestJSON(t *testing.T) {
	status, stdout, stderr := start("-on", "2026-08-31", "-json")
	assert.Equal(t, allAnswered, status)
	assert.Empty(t, stderr)
	var subjects []string
	for line := range strings.Lines(stdout) {
		var e struct {
			Schema, Subject string
			Deadline        reply.Deadline
			Hours           struct{ Safe, Latest string } // results are written and not read
			Steps           []map[string]any
		}
		require.NoError(t, json.Unmarshal([]byte(line), &e), line)
		assert.Equal(t, "keepuntil.limit/1", e.Schema)
		assert.Equal(t, e.Deadline.Safe.IsZero(), e.Hours.Safe != "", "%s: days or hours", e.Subject)
		assert.NotEmpty(t, e.Steps, e.Subject)
		subjects = append(subjects, e.Subject)
	}
	var windows []string
	for _, p := range placesIn("all") {
		for _, w := range p.windows {
			if w.Until.IsZero() { // the others are law of the past
				windows = append(windows, w.ID)
			}
		}
		for _, w := range p.hours {
			windows = append(windows, w.ID)
		}
	}
	assert.Equal(t, windows, subjects, "a line for each window")
}

// What has no days has no line, and standard error says why.
func TestJSONWithErrors(t *testing.T) {
	status, stdout, stderr := start("-on", "2018-05-24", "-country", "fi", "-json")
	assert.Equal(t, someFailed, status)
	assert.NotContains(t, stdout, "eu.gdpr")
	assert.Contains(t, stdout, `"subject":"fi.621.14.4"`)
	assert.Contains(t, stderr, "requests: reply: eu.gdpr.12.3: 1 month: not in force;")
}

func TestCannotStart(t *testing.T) {
	tests := []struct {
		args    []string
		problem string
	}{
		{[]string{"-on", "2026-02-30"}, `invalid value "2026-02-30" for flag -on: calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{[]string{"-on", ""}, "requests: -on: no day is given; write it as in 2026-11-24\n"},
		{[]string{"-country", "se"}, "requests: -country: \"se\" is not known; choose fi, ee, ua or all\n"},
		{[]string{"-country", ""}, "requests: -country: \"\" is not known; choose fi, ee, ua or all\n"},
		{[]string{"-at", "24:00"}, "requests: -at: \"24:00\" is no time of day; write it as in 09:30\n"},
		{[]string{"-at", "noon"}, "requests: -at: \"noon\" is no time of day; write it as in 09:30\n"},
		{[]string{"-at", ""}, "requests: -at: \"\" is no time of day; write it as in 09:30\n"},
		{[]string{"-steps=perhaps"}, `invalid boolean value "perhaps" for -steps`},
		{[]string{"-json=perhaps"}, `invalid boolean value "perhaps" for -json`},
		{[]string{"-days", "3"}, "flag provided but not defined: -days\n"},
		{[]string{"2026-11-24"}, "requests: \"2026-11-24\": not a flag; give the day with -on\n"},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			status, stdout, stderr := start(test.args...)
			assert.Equal(t, cannotStart, status)
			assert.Empty(t, stdout)
			assert.True(t, strings.HasPrefix(stderr, test.problem), stderr)
		})
	}
}

func TestHelp(t *testing.T) {
	status, stdout, stderr := start("-h")
	assert.Equal(t, allAnswered, status)
	assert.Empty(t, stdout)
	for _, flag := range []string{"-on day", "-country country", "-at time", "-steps", "-json"} {
		assert.Contains(t, stderr, flag)
	}
}

func TestWritingBreaksOff(t *testing.T) {
	var stderr strings.Builder
	assert.Equal(t, cannotStart, run(nil, brokenPipe{}, &stderr))
	assert.Equal(t, "requests: the pipe is broken\n", stderr.String())
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("the pipe is broken") }

func TestSameOutputTwice(t *testing.T) {
	for _, args := range [][]string{nil, {"-steps"}, {"-json"}, {"-on", "2004-02-29", "-steps"}} {
		_, first, _ := start(args...)
		_, second, _ := start(args...)
		assert.Equal(t, first, second)
		for line := range strings.Lines(first) {
			assert.Equal(t, strings.TrimRight(line, " \t\n")+"\n", line, "no trailing blanks")
		}
	}
}

func noon(t *testing.T) time.Time {
	t.Helper()
	at, err := time.Parse("15:04", "12:00")
	require.NoError(t, err)
	return at
}

// nameOf returns what the table calls a place in English.
func nameOf(p place) string { return say(calendar.English, p.key, nil) }

// The table speaks five languages, and says in small print which no native has checked.
func TestLanguages(t *testing.T) {
	for tag, row := range map[string]struct{ place, safe, duty string }{
		"en":    {"Estonia", "1 December 2026", "Answer to a request for information"},
		"fi":    {"Viro", "1.12.2026", "Vastaus tietopyyntöön (Viro)"},
		"sv-FI": {"Estland", "1.12.2026", "Svar på en informationsbegäran (Estland)"},
		"et":    {"Eesti", "01.12.2026", "Teabenõude täitmine"},
		"uk-UA": {"Естонія", "01.12.2026", "Відповідь на запит на інформацію (Естонія)"},
	} {
		status, stdout, stderr := start("-lang", tag, "-country", "ee", "-steps")
		require.Equal(t, allAnswered, status, stderr)
		assert.Contains(t, stdout, "\n"+row.place+" ", tag)
		assert.Contains(t, stdout, "  "+row.safe+"  ", tag)
		assert.Contains(t, stdout, row.duty, tag)
		doubt := calendar.LanguageOf(tag).Doubt()
		assert.Equal(t, doubt != "", strings.HasSuffix(stdout, "\n"+doubt+"\n"), tag)
		assert.NotContains(t, stdout, "{", tag)
	}
	status, stdout, stderr := start("-lang", "ee")
	assert.Equal(t, cannotStart, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "write one of: en, fi, sv, et, uk")
}
