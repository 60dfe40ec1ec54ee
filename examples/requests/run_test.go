package main

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// start runs the program and gives its exit status and what it wrote.
func start(args ...string) (status int, stdout, stderr string) {
	var out, problems strings.Builder
	status = run(args, &out, &problems)
	return status, out.String(), problems.String()
}

func find(t *testing.T, on, place, window string) duty {
	t.Helper()
	for _, d := range dutiesFrom(calendar.MustParseDate(on)) {
		if d.place == place && d.window.ID == window {
			return d
		}
	}
	t.Fatalf("no window %s in %s", window, place)
	return duty{}
}

func TestDays(t *testing.T) {
	tests := []struct {
		on, place, window, safe, latest, because string
	}{
		{"2026-11-24", "EU in Finland", "eu.gdpr.12.3", "2026-12-24", "2026-12-28", "Christmas Eve, Christmas and a weekend"},
		{"2027-01-29", "EU in Finland", "eu.gdpr.12.3", "2027-02-28", "2027-03-01", "no 29 February; a Sunday"},
		{"2026-01-24", "EU in Finland", "eu.gdpr.12.4", "2026-02-24", "2026-02-24", "a Tuesday"},
		{"2026-01-24", "EU in Estonia", "eu.gdpr.12.4", "2026-02-24", "2026-02-25", "Independence Day of Estonia"},
		{"2026-11-24", "Finland, from the last use", "fi.523.26", "2026-11-24", "2026-11-24", "free at once since the GDPR"},
		{"2016-11-24", "Finland, from the last use", "fi.523.26", "2017-01-01", "2017-11-24", "a new calendar year, or a year"},
		{"2026-11-24", "Ukraine", "ua.2297.8", "2026-12-24", "2026-12-24", "30 days"},
		{"2026-11-24", "Ukraine", "ua.order.demand", "2026-12-04", "2026-12-08", "10 days, calendar or working"},
		{"2026-11-24", "Ukraine", "ua.order.2.15", "2026-11-24", "2026-11-24", "at once"},
		{"2026-11-24", "Ukraine, notices", "ua.2297.9.start", "2027-01-05", "2027-01-05", "30 working days, holidays suspended"},
	}
	for _, test := range tests {
		t.Run(test.place+" "+test.window+" "+test.on, func(t *testing.T) {
			d := find(t, test.on, test.place, test.window)
			require.NoError(t, d.err)
			assert.Equal(t, test.safe, d.due.Safe.String(), test.because)
			assert.Equal(t, test.latest, d.due.Latest.String(), test.because)
		})
	}
}

// Only these can be extended.
func TestExtended(t *testing.T) {
	extended := map[string]string{}
	for _, d := range dutiesFrom(calendar.MustParseDate("2026-11-24")) {
		if !d.extended.Latest.IsZero() {
			extended[d.place+" "+d.window.ID] = d.extended.Latest.String()
		}
	}
	assert.Equal(t, map[string]string{
		"EU in Finland eu.gdpr.12.3": "2027-02-24",
		"EU in Estonia eu.gdpr.12.3": "2027-02-25",
		"Ukraine ua.2297.16.grant":   "2027-01-08",
	}, extended)
}

func TestNotInForce(t *testing.T) {
	status, stdout, stderr := start("-on", "2018-05-24")
	assert.Equal(t, someFailed, status)
	assert.Empty(t, stderr)
	assert.Contains(t, stdout, "eu.gdpr.12.3: 1 month from 2018-05-24: not in force;")
	assert.Contains(t, stdout, "2018-06-23", "the other rows have their days")
	assert.ErrorIs(t, find(t, "2018-05-24", "EU in Finland", "eu.gdpr.12.3").err, retention.ErrNotInForce)
}

func TestOutsideCoverage(t *testing.T) {
	status, stdout, _ := start("-on", "2100-11-24")
	assert.Equal(t, someFailed, status)
	d := find(t, "2100-11-24", "EU in Finland", "eu.gdpr.12.3")
	assert.ErrorIs(t, d.err, calendar.ErrCoverage, "the extension")
	assert.Equal(t, "2100-12-24", d.due.Safe.String(), "the ordinary period is known")
	assert.Contains(t, stdout, d.err.Error())
}

func TestCannotStart(t *testing.T) {
	tests := []struct {
		args    []string
		problem string
	}{
		{[]string{"-on", "2026-02-30"}, `invalid value "2026-02-30" for flag -on: calendar: "2026-02-30": no such day; give a day that exists, in the years 1 to 9999`},
		{[]string{"-on", ""}, "requests: -on: no day is given; write it as in 2026-11-24\n"},
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
	assert.Contains(t, stderr, "-on day")
}

func TestWritingBreaksOff(t *testing.T) {
	var stderr strings.Builder
	assert.Equal(t, cannotStart, run(nil, brokenPipe{}, &stderr))
	assert.Equal(t, "requests: the pipe is broken\n", stderr.String())
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("the pipe is broken") }

func TestSameOutputTwice(t *testing.T) {
	_, first, _ := start()
	_, second, _ := start()
	assert.Equal(t, first, second)
	for row := range strings.Lines(first) {
		assert.Equal(t, strings.TrimRight(row, " \t\n")+"\n", row, "no trailing blanks")
	}
}
