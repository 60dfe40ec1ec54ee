package policytest

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Change is that a rulebook leaves records of a class otherwise than another one
// did.
//
// The zero Change is of no class.
type Change struct {
	Class   retention.Class
	Way     string           // "disposed of sooner", "kept longer", "due sooner" or "due later"
	Rule    string           // the operative rules of the new book on that day
	Day     calendar.Date    // the first day of the first record
	Record  retention.Record // the first record that shows it
	Records int              // how many of the records that were looked at
}

// Name names the change, to acknowledge it: "hospital.file: disposed of sooner:
// h.file.2" or "hospital.file: kept longer: h.file".
func (c Change) Name() string {
	return fmt.Sprintf("%s: %s: %s", c.Class, c.Way, c.Rule)
}

// String tells the change with its first record.
func (c Change) String() string {
	return c.Name() + " " + c.shown()
}

// shown tells the first record and how many follow.
func (c Change) shown() string {
	return fmt.Sprintf("(%d of the records; the first, %s, on %v)", c.Records, eventsOf(c.Record.Events), c.Day)
}

// Changes compares two rulebooks over records, each on all days on which
// something changes by one of them, and gives who moves from keeping to
// disposal and back, or becomes due sooner or later, on which first day and by which
// rule. Records of the host
// tell what a change does to them; [Samples] tell what it can do.
func Changes(was, is *retention.Rulebook, records iter.Seq[retention.Record]) []Change {
	before, after := policy.FromRulebook(was), policy.FromRulebook(is)
	found := map[string]*Change{}
	for record := range records {
		days := slices.Concat(turns(was, record), turns(is, record))
		slices.SortFunc(days, calendar.Date.Compare)
		seen := map[string]bool{}
		for _, on := range slices.Compact(days) {
			r := request(record, on)
			then, now := before.Decide(r), after.Decide(r)
			c := Change{Class: record.Class, Way: way(then, now), Rule: operative(now), Day: on, Record: record}
			if c.Way == "" || seen[c.Name()] {
				continue
			}
			seen[c.Name()] = true
			known, again := found[c.Name()]
			if !again {
				known = &c
				found[c.Name()] = known
			}
			known.Records++
		}
	}
	var list []Change
	for _, c := range found {
		list = append(list, *c)
	}
	slices.SortFunc(list, func(a, b Change) int { return cmp.Compare(a.Name(), b.Name()) })
	return list
}

// way says how a record stands otherwise than before; empty: it does not.
func way(then, now policy.Decision) string {
	was, is := then.Allowed(), now.Allowed()
	switch {
	case !is.Within(was):
		return "disposed of sooner"
	case !was.Within(is):
		return "kept longer"
	case then.Outcome() != policy.MustDispose && now.Outcome() == policy.MustDispose:
		return "due sooner"
	case then.Outcome() == policy.MustDispose && now.Outcome() != policy.MustDispose:
		return "due later"
	default:
		return ""
	}
}

// Samples gives the records of [Requests] for the classes of some books.
func Samples(books ...*retention.Rulebook) iter.Seq[retention.Record] {
	return func(yield func(retention.Record) bool) {
		for _, b := range books {
			for _, class := range classes(b) {
				for _, r := range records(b, class) {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

// happens says which changes there are.
func happens(names []string) string {
	if len(names) == 0 {
		return "there are no changes"
	}
	return "the changes are\n" + strings.Join(names, "\n")
}

// CheckChanges fails the test for every change between two rulebooks that is not
// acknowledged by its name, and for every acknowledged one that does not happen.
func CheckChanges(t testing.TB, was, is *retention.Rulebook, records iter.Seq[retention.Record], acknowledged ...string) {
	t.Helper()
	var names, lines []string
	for _, c := range Changes(was, is, records) {
		names = append(names, c.Name())
		if !slices.Contains(acknowledged, c.Name()) {
			lines = append(lines, fmt.Sprintf("%q, // %s", c.Name(), c.shown()))
		}
	}
	if len(lines) > 0 {
		t.Errorf("policytest: the new rulebook changes what happens to records; correct the rules, or pass the names of the changes that are meant to CheckChanges:\n%s", strings.Join(lines, "\n"))
	}
	for _, name := range acknowledged {
		if !slices.Contains(names, name) {
			t.Errorf("policytest: the change %q is acknowledged and does not happen; take it out, or correct its name; %s", name, happens(names))
		}
	}
}
