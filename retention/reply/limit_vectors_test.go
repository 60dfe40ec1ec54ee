package reply_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var vectorsFile = flag.String("vectors", "", "a further file of cases for TestLimitVectors; a relative path counts from the module's root")

// Time limits of the four laws, each line with its norm.
func TestLimitVectors(t *testing.T) {
	lawtest.Vectors(t, "limits.txt", *vectorsFile, "../..", 8, checkLimit)
}

// checkLimit takes the fields id, law, calendar, event, period, nominal, due
// and note.
func checkLimit(fields []string) error {
	law, err := lawNamed(fields[1])
	if err != nil {
		return err
	}
	c, err := calendarNamed(fields[2])
	if err != nil {
		return err
	}
	event, err := calendar.ParseDate(fields[3])
	if err != nil {
		return err
	}
	period, err := retention.ParsePeriod(fields[4])
	if err != nil {
		return err
	}
	nominal, err := calendar.ParseDate(fields[5])
	if err != nil {
		return err
	}
	due, err := calendar.ParseDate(fields[6])
	if err != nil {
		return err
	}
	want := reply.Limit{Nominal: nominal, Due: due}
	got, err := law.Limit(event, period, c)
	if err != nil {
		return fmt.Errorf("want nominal %v, due %v, got %w", want.Nominal, want.Due, err)
	}
	if got != want {
		return fmt.Errorf("want nominal %v, due %v, got nominal %v, due %v", want.Nominal, want.Due, got.Nominal, got.Due)
	}
	return nil
}

func lawNamed(name string) (reply.Computation, error) {
	law, ok := map[string]reply.Computation{
		"eu": eu.Computation, "fi": finland.Computation, "ee": estonia.Computation, "ua": ukraine.Computation,
	}[name]
	if !ok {
		return 0, fmt.Errorf("unknown law %q", name)
	}
	return law, nil
}

func calendarNamed(name string) (*calendar.Calendar, error) {
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

func TestLimitVectorsThatFail(t *testing.T) {
	for _, row := range []struct{ why, line, want string }{
		{"an unknown law", "X | se | fi | 2026-01-31 | 1 month | 2026-02-28 | 2026-03-02 |", `unknown law "se"`},
		{"an unknown calendar", "X | eu | se | 2026-01-31 | 1 month | 2026-02-28 | 2026-03-02 |", `unknown calendar "se"`},
		{"a bad day of restoration", "X | ua | ua-restored:soon | 2026-01-31 | 1 month | 2026-02-28 | 2026-03-02 |",
			`calendar: a text like "aaaa": not recognised; write year, month and day as in 2026-11-21`},
		{"an event that is no day", "X | eu | fi | 2026-02-31 | 1 month | 2026-02-28 | 2026-03-02 |",
			`calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{"an unknown period", "X | eu | fi | 2026-01-31 | 1m | 2026-02-28 | 2026-03-02 |",
			`retention: Period: "0a" is not recognised; write a number and one unit, as in 14 days, 18 months or 10 working days, and immediately for 0 of them`},
		{"a nominal day that is none", "X | eu | fi | 2026-01-31 | 1 month | ? | 2026-03-02 |",
			`calendar: a text like "?": not recognised; write year, month and day as in 2026-11-21`},
		{"a due day that is none", "X | eu | fi | 2026-01-31 | 1 month | 2026-02-28 | |",
			`calendar: not recognised; write year, month and day as in 2026-11-21`},
		{"another nominal day", "X | eu | fi | 2026-01-31 | 1 month | 2026-03-01 | 2026-03-02 |",
			"want nominal 2026-03-01, due 2026-03-02, got nominal 2026-02-28, due 2026-03-02"},
		{"another due day", "X | eu | fi | 2026-01-31 | 1 month | 2026-02-28 | 2026-02-28 |",
			"want nominal 2026-02-28, due 2026-02-28, got nominal 2026-02-28, due 2026-03-02"},
		{"a limit that cannot be computed", "X | eu | ua | 2026-01-31 | 1 month | 2026-02-28 | 2026-03-02 |",
			"want nominal 2026-02-28, due 2026-03-02, got reply: Regulation 1182/71: 1 month: " +
				"not the calendar for this law; pass the calendar of the country in which the act is to be done"},
	} {
		t.Run(row.why, func(t *testing.T) {
			got := lawtest.Failures("# cases\n"+row.line, "some.txt", 8, checkLimit)
			assert.Equal(t, []string{"some.txt:2: X: " + row.want}, got)
		})
	}
}
