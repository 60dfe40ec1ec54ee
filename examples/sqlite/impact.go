package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// impact counts what a run does, or would do, by class and rule. A dry run and a real
// one count in the same places of the code.
type impact struct {
	sample.Tally
	bad     []string // records at which a person must look; the first ones
	badMore int
	every   bool // name all of them, not only the first ones
	stale   int  // permits that no longer fitted
	missed  int  // due, but not selected by the pre-filter; a fault
}

// The columns of the table. What is overdue is also one of the others.
const (
	handOver = "hand over"
	overdue  = "overdue"
	free     = "free"
)

var columns = [...]string{policy.Delete.String(), policy.Anonymise.String(), handOver, overdue,
	policy.Held.String(), policy.Review.String(), policy.Keep.String(), free, policy.Undetermined.String()}

func (i *impact) clone() impact {
	c := *i
	c.Tally, c.bad = maps.Clone(i.Tally), slices.Clone(i.bad)
	return c
}

func (i *impact) count(d policy.Decision, what, why string) {
	if i.Tally == nil {
		i.Tally = sample.Tally{}
	}
	group := sample.Count{Class: d.Request().Record.Class, Rules: sample.RuleIDs(d)}
	if d.Overdue() > 0 {
		group.What = overdue
		i.Tally[group]++
	}
	group.What, group.Why = what, why
	i.Tally[group]++
}

func (i *impact) gone() int { return i.Of(policy.Delete.String(), policy.Anonymise.String()) }

// keeps counts a record that stays. If a backup has brought it back, it is reported
// by itself: the audit says that it was disposed of, and a person must look at it.
func (i *impact) keeps(d policy.Decision, again bool) {
	what, why := d.Outcome().String(), ""
	switch d.Outcome() {
	case policy.MayDispose:
		what = free
	case policy.MustDispose: // the rules allow only to hand it over
		what = handOver
	case policy.Undetermined:
		why = strings.TrimSuffix(d.Reason().String()+": "+sample.List(d.Missing()), ": ")
	}
	i.count(d, what, why)
	if again {
		line := fmt.Sprintf("record %s (%s): the audit says that it was disposed of; now: %v", d.Request().Record.ID, d.Request().Record.Class, d)
		if d.Outcome() == policy.MayDispose {
			line += "; only if you confirm it, it goes again"
		}
		i.name(line)
	}
}

// unreadable reports a record about which nobody can decide.
func (i *impact) unreadable(r *sample.Record) {
	i.name(fmt.Sprintf("record %s (%s): %v", r.ID, r.Class, r.Problem))
}

// setAside reports a record that the database refuses to change.
func (i *impact) setAside(record int64, err error) {
	i.name(fmt.Sprintf("record %d: set aside, it stays on the list: %v", record, err))
}

const named = 20

// name reports a line, in which a register can have written anything.
func (i *impact) name(line string) {
	if len(i.bad) >= named && !i.every {
		i.badMore++
		return
	}
	i.bad = append(i.bad, calendar.Plain(line))
}

func (i *impact) print(w io.Writer) error {
	if err := i.Print(w, columns[:]...); err != nil {
		return err
	}
	if err := i.printBad(w); err != nil {
		return err
	}
	if i.stale > 0 {
		fmt.Fprintf(w, "%d permits were stale; their records were planned anew\n", i.stale)
	}
	if i.missed > 0 {
		fmt.Fprintf(w, "FAULT: %d records are due and the pre-filter does not select them; is the column starts kept in step?\n", i.missed)
	}
	return nil
}

func (i *impact) printBad(w io.Writer) error {
	lines := strings.Join(append(slices.Clone(i.bad), ""), "\n")
	if i.badMore > 0 {
		lines += fmt.Sprintf("and %d more of these\n", i.badMore)
	}
	_, err := io.WriteString(w, lines)
	return err
}
