package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// impact counts what a run does, or would do, by class and rule. A dry run and a real
// one count in the same places of the code.
type impact struct {
	groups  map[group]count
	unclear map[unclear]int
	bad     []string // records at which a person must look; the first ones
	badMore int
	every   bool // name all of them, not only the first ones
	kept    int  // how many a restore keeps, although the audit says that they are gone
	stale   int  // permits that fitted no longer
	missed  int  // due, but not selected by the pre-filter; a fault
}

type group struct {
	class retention.Class
	rules string
}

type count struct {
	deleted, anonymised, handOver          int
	held, keep, review, free, undetermined int
	overdue                                int // of all of them
}

// unclear is why records are undetermined.
type unclear struct {
	class   retention.Class
	code    string
	missing string // the events whose day is missing
}

func (i *impact) clone() impact {
	c := *i
	c.groups, c.unclear, c.bad = maps.Clone(i.groups), maps.Clone(i.unclear), slices.Clone(i.bad)
	return c
}

func (i *impact) change(d policy.Decision, change func(*count)) {
	if i.groups == nil {
		i.groups, i.unclear = map[group]count{}, map[unclear]int{}
	}
	g := group{d.Request().Record.Class, ruleIDs(d)}
	c := i.groups[g]
	change(&c)
	if d.Overdue() > 0 {
		c.overdue++
	}
	i.groups[g] = c
}

// goes counts a record that is disposed of.
func (i *impact) goes(d policy.Decision, action policy.Action) {
	i.change(d, func(c *count) {
		if action == policy.Delete {
			c.deleted++
		} else {
			c.anonymised++
		}
	})
}

// keeps counts a record that stays. If a backup has brought it back, it is told by
// itself: the audit says that it was disposed of, and a person must look at it.
func (i *impact) keeps(d policy.Decision, again bool) {
	i.change(d, func(c *count) {
		switch d.Outcome() {
		case policy.Held:
			c.held++
		case policy.Keep:
			c.keep++
		case policy.Review:
			c.review++
		case policy.MayDispose:
			c.free++
		case policy.MustDispose: // the rules allow only to hand it over
			c.handOver++
		default:
			c.undetermined++
			var missing []string
			for _, trigger := range d.Missing() {
				missing = append(missing, string(trigger))
			}
			i.unclear[unclear{d.Request().Record.Class, d.Code(), strings.Join(missing, " ")}]++
		}
	})
	if again {
		i.kept++
		line := fmt.Sprintf("record %s (%s): the audit says that it was disposed of; now: %v", d.Request().Record.ID, d.Request().Record.Class, d)
		if d.Outcome() == policy.MayDispose {
			line += "; only if you confirm it, it goes again"
		}
		i.tell(line)
	}
}

// unreadable tells of a record about which nobody can decide.
func (i *impact) unreadable(e *entry) {
	i.tell(fmt.Sprintf("record %d (%s): %v", e.id, e.class, e.problem))
}

// setAside tells of a record that the database refuses to change.
func (i *impact) setAside(record int64, err error) {
	i.tell(fmt.Sprintf("record %d: set aside, it stays on the list: %v", record, err))
}

// told is how many records are named.
const told = 20

func (i *impact) tell(line string) {
	if len(i.bad) >= told && !i.every {
		i.badMore++
		return
	}
	i.bad = append(i.bad, line)
}

// gone gives how many records went, or would go.
func (i *impact) gone() (n int) {
	for _, c := range i.groups {
		n += c.deleted + c.anonymised
	}
	return n
}

// print writes the tables.
func (i *impact) print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "delete\tanonymise\thand over\toverdue\theld\treview\tkeep\tfree\tundetermined\t  class: rules")
	line := func(c count, name string) {
		fmt.Fprintf(table, "%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t  %s\n",
			c.deleted, c.anonymised, c.handOver, c.overdue, c.held, c.review, c.keep, c.free, c.undetermined, name)
	}
	var sum count
	for _, g := range slices.SortedFunc(maps.Keys(i.groups), func(a, b group) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.rules, b.rules))
	}) {
		c := i.groups[g]
		sum.add(c)
		line(c, fmt.Sprintf("%s: %s", g.class, cmp.Or(g.rules, "no rule decided")))
	}
	line(sum, "all")
	if err := table.Flush(); err != nil {
		return err
	}
	for _, u := range slices.SortedFunc(maps.Keys(i.unclear), func(a, b unclear) int {
		return cmp.Or(cmp.Compare(a.class, b.class), cmp.Compare(a.code, b.code), cmp.Compare(a.missing, b.missing))
	}) {
		fmt.Fprintf(w, "undetermined: %d of %s: %s\n", i.unclear[u], u.class, strings.TrimSuffix(u.code+": "+u.missing, ": "))
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

// printBad writes the records that are told by themselves.
func (i *impact) printBad(w io.Writer) error {
	lines := strings.Join(append(slices.Clone(i.bad), ""), "\n")
	if i.badMore > 0 {
		lines += fmt.Sprintf("and %d more of these\n", i.badMore)
	}
	_, err := io.WriteString(w, lines)
	return err
}

func (c *count) add(other count) {
	c.deleted += other.deleted
	c.anonymised += other.anonymised
	c.handOver += other.handOver
	c.held += other.held
	c.keep += other.keep
	c.review += other.review
	c.free += other.free
	c.undetermined += other.undetermined
	c.overdue += other.overdue
}
