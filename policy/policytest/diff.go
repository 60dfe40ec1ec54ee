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

// Change is that records of a class can be disposed of by one rulebook and not
// yet, or no longer, by another one.
//
// The zero Change is of no class.
type Change struct {
	Class   retention.Class
	Sooner  bool             // the new book disposes on a day on which the old one does not; otherwise it keeps
	Rule    string           // the operative rules of the new book on that day
	Day     calendar.Date    // the first day of the first record
	Record  retention.Record // the first record that shows it
	Records int              // how many of the records that were looked at
}

// Name names the change, to acknowledge it: "hospital.file: disposed of sooner:
// h.file.2" or "hospital.file: kept longer: h.file".
func (c Change) Name() string {
	way := "kept longer"
	if c.Sooner {
		way = "disposed of sooner"
	}
	return fmt.Sprintf("%s: %s: %s", c.Class, way, c.Rule)
}

// String tells the change with its first record.
func (c Change) String() string {
	return fmt.Sprintf("%s (%d records; first %s on %v)", c.Name(), c.Records, eventsOf(c.Record.Events), c.Day)
}

// Changes compares two rulebooks over records, each on all days on which
// something changes by one of them, and gives who moves from keeping to
// disposal and back, on which first day and by which rule. Records of the host
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
			if then.Allowed() == now.Allowed() {
				continue
			}
			c := Change{Class: record.Class, Sooner: !now.Allowed().Within(then.Allowed()), Rule: operative(now), Day: on, Record: record}
			if seen[c.Name()] {
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

// CheckChanges fails the test for every change between two rulebooks that is not
// acknowledged by its name, and for every acknowledged one that does not happen.
func CheckChanges(t testing.TB, was, is *retention.Rulebook, records iter.Seq[retention.Record], acknowledged ...string) {
	t.Helper()
	var names, lines []string
	for _, c := range Changes(was, is, records) {
		names = append(names, c.Name())
		if !slices.Contains(acknowledged, c.Name()) {
			lines = append(lines, c.String())
		}
	}
	if len(lines) > 0 {
		t.Errorf("policytest: the new rulebook changes what happens to records; acknowledge each by its name, or correct the rules:\n%s", strings.Join(lines, "\n"))
	}
	for _, name := range acknowledged {
		if !slices.Contains(names, name) {
			t.Errorf("policytest: the change %q is acknowledged and does not happen; take it away, or correct its name", name)
		}
	}
}
