package retention_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

var vectorsFile = flag.String("vectors", "", "a further file of cases for TestCutoffVectors; a relative path counts from the module's root")

// Retention ends after a cut-off, each line with its norm.
func TestCutoffVectors(t *testing.T) {
	lawtest.Vectors(t, "cutoffs.txt", *vectorsFile, "..", 6, checkCutoff)
}

// checkCutoff takes the fields id, cut-off, event, period, retain-until and
// note.
func checkCutoff(fields []string) error {
	cutoff, err := cutoffNamed(fields[1])
	if err != nil {
		return err
	}
	event, err := calendar.ParseDate(fields[2])
	if err != nil {
		return err
	}
	period, err := retention.ParsePeriod(fields[3])
	if err != nil {
		return err
	}
	until, err := calendar.ParseDate(fields[4])
	if err != nil {
		return err
	}
	if got, want := period.EndFrom(cutoff.StartFrom(event)), retention.EndOn(until); got != want {
		return fmt.Errorf("want %v, got %v", want, got)
	}
	return nil
}

// cutoffNamed is the inverse of Cutoff.String, and of that without "the", as the vectors
// have it.
func cutoffNamed(name string) (retention.Cutoff, error) {
	cutoff, short := retention.AtEvent(), strings.ReplaceAll(name, "the ", "")
	switch {
	case name == "event":
	case short == "end of calendar year":
		cutoff = retention.EndOfYear()
	default:
		rest, calendarYear := strings.CutPrefix(short, "end of calendar year of ")
		last, ok := strings.CutPrefix(rest, "fiscal year ")
		if !calendarYear {
			last, ok = strings.CutPrefix(rest, "end of fiscal year ")
		}
		d, err := calendar.ParseDate("2000-" + last)
		if !ok || err != nil {
			return retention.Cutoff{}, fmt.Errorf("unknown cut-off %q", name)
		}
		_, month, number := d.Date()
		cutoff = retention.EndOfFiscalYear(month, number)
		if calendarYear {
			cutoff = retention.EndOfYearOfFiscalYear(month, number)
		}
	}
	if called := cutoff.String(); called != name && strings.ReplaceAll(called, "the ", "") != name {
		return retention.Cutoff{}, fmt.Errorf("the cut-off %q calls itself %q", name, cutoff)
	}
	var read retention.Cutoff
	if err := read.UnmarshalText([]byte(name)); err != nil || read != cutoff {
		return retention.Cutoff{}, fmt.Errorf("the cut-off %q is read as %q: %v", name, read, err)
	}
	return cutoff, nil
}

func TestCutoffVectorsThatFail(t *testing.T) {
	const noDay = "not recognised; write year, month and day as in 2026-11-21"
	for _, row := range []struct{ why, line, want string }{
		{"an unknown cut-off", "X | end of month | 2026-01-31 | 1 month | 2026-02-28 |", `unknown cut-off "end of month"`},
		{"no cut-off", "X | | 2026-01-31 | 1 month | 2026-02-28 |", `unknown cut-off ""`},
		{"a fiscal year without its last day", "X | end of fiscal year | 2026-01-31 | 1 month | 2026-02-28 |", `unknown cut-off "end of fiscal year"`},
		{"a fiscal year that ends on no day", "X | end of fiscal year 04-31 | 2026-01-31 | 1 month | 2026-02-28 |", `unknown cut-off "end of fiscal year 04-31"`},
		{"the end of another year", "X | end of calendar year of the reign 04-30 | 2026-01-31 | 1 month | 2026-02-28 |", `unknown cut-off "end of calendar year of the reign 04-30"`},
		{"an event that is no day", "X | event | soon | 1 month | 2026-02-28 |", `calendar: a text like "aaaa": ` + noDay},
		{"an unknown period", "X | event | 2026-01-31 | a month | 2026-02-28 |",
			`retention: Period: "a aaaaa" is not recognised; write a number and one unit, as in 14 days, 18 months or 10 working days, and immediately for 0 of them`},
		{"an end that is no day", "X | event | 2026-01-31 | 1 month | never |", `calendar: a text like "aaaaa": ` + noDay},
		{"another end", "X | event | 2026-01-31 | 1 month | 2026-03-03 |", "want 2026-03-03, got 2026-02-28"},
		{"an end that does not come", "X | event | 2026-01-31 | permanently | 2026-03-03 |", "want 2026-03-03, got never"},
		{"an end that is not known", "X | event | 2026-01-31 | 3 working days | 2026-03-03 |", "want 2026-03-03, got unknown"},
	} {
		t.Run(row.why, func(t *testing.T) {
			got := lawtest.Failures("# cases\n"+row.line, "some.txt", 6, checkCutoff)
			assert.Equal(t, []string{"some.txt:2: X: " + row.want}, got)
		})
	}
}
