package policytest

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Change is what a rulebook does differently from another one to records of a class, or
// says differently though no record shows it.
//
// The zero Change says nothing.
type Change struct {
	Class   retention.Class  // none: every class
	Way     string           // "disposed of sooner", "kept longer", "due sooner", "due later", "overdue sooner", "overdue later", "undetermined now", "determined now", "erased on demand" or "not erased on demand"; "said otherwise": no record shows it
	Rule    string           // the operative rules of the new book on that day, and what they say: "h.file (5 years)"; of those that say something else than before, what: "h.file (5 years, trigger died instead of closed)", "h.note (left out)"
	Day     calendar.Date    // the first day of the first record; none without one
	Record  retention.Record // the first record that shows it
	Records int              // how many of the records that were looked at show it
}

// Name returns the name by which the change is acknowledged: "hospital.file: disposed
// of sooner: h.file (5 years)". What the new rules say is part of it, so that another
// change to the same rule must be acknowledged anew.
func (c Change) Name() string {
	return calendar.Plain(fmt.Sprintf("%s: %s: %s", cmp.Or(string(c.Class), "every class"), c.Way, c.Rule))
}

// String returns the name, the number of records and the first of them.
func (c Change) String() string {
	return c.Name() + " " + c.shown()
}

func (c Change) shown() string {
	if c.Records == 0 {
		return "(no record that was looked at shows it)"
	}
	return fmt.Sprintf("(%d of the records; the first, %s, on %s)", c.Records, recorded(c.Record), inWords(c.Day))
}

// Changes compares two rulebooks over records, each on all days on which something
// changes by one of them. It returns which records move from keeping to disposal or
// back, become due or overdue sooner or later, are undetermined now or no longer, or are no
// longer erased when a person demands it, on which first day and by which rule. What is
// overdue sooner or later only because it is due sooner or later is not listed again, and
// neither is what is undetermined because of it. Records of the host show what
// a change does to them; [Samples] show what it can do.
//
// What the new book says otherwise is returned even if no record shows it, or none by a
// change that names it: every field of a rule that can decide something, a rule, a version
// or a relation that is added or left out, the allowance of a rule, what is said of a class,
// and which events the book declares. Versions of a norm are the same one if they are law from the same day. Citations,
// doubts, titles and remarks decide nothing and are not compared.
func Changes(was, is *retention.Rulebook, records iter.Seq[retention.Record]) []Change {
	found := map[string]Change{}
	between := compare(was, is)
	if records != nil {
		for record := range records {
			for _, c := range between.of(record) {
				known, again := found[c.Name()]
				if !again {
					known = c
				}
				known.Records++
				found[c.Name()] = known
			}
		}
	}
	for _, s := range between.all {
		if !s.shown {
			c := s.change()
			found[c.Name()] = c
		}
	}
	return slices.SortedFunc(maps.Values(found), func(a, b Change) int { return cmp.Compare(a.Name(), b.Name()) })
}

// of returns the changes of one record, each with its first day.
func (between *comparison) of(record retention.Record) []Change {
	was, is := between.was, between.is
	days := slices.Concat(turns(was, record), turns(is, record))
	slices.SortFunc(days, calendar.Date.Compare)
	days = slices.Compact(days)
	before, after := policy.FromRulebook(was), policy.FromRulebook(is)
	var list []Change
	known := map[string]bool{}
	look := func(way func(then, now policy.Decision) string, ask func(calendar.Date) policy.Request) {
		for _, on := range days {
			then, now := before.Decide(ask(on)), after.Decide(ask(on))
			c := Change{Class: record.Class, Way: way(then, now), Day: on, Record: record}
			if c.Way == "" {
				continue
			}
			if c.Rule = between.saying(then, now); !known[c.Name()] {
				known[c.Name()] = true
				list = append(list, c)
			}
		}
	}
	plainly := func(on calendar.Date) policy.Request { return request(record, on) }
	look(way, plainly)
	if len(list) == 0 {
		look(overdueWay, plainly)
	}
	if len(list) == 0 {
		look(gapWay, plainly)
	}
	if s := between.erasure[record.Class]; s != nil {
		n := len(list)
		look(erasureWay, func(on calendar.Date) policy.Request {
			r := request(record, on)
			r.Demands = policy.DemandsOf(policy.Demand{Kind: policy.Erasure, State: policy.Accepted, Received: on})
			return r
		})
		s.shown = s.shown || len(list) > n
	}
	return list
}

// way returns how a record stands differently from before; empty: it does not.
func way(then, now policy.Decision) string {
	switch was, is := then.Allowed(), now.Allowed(); {
	case !is.Within(was):
		return "disposed of sooner"
	case !was.Within(is):
		return "kept longer"
	}
	return turned(then.Outcome() == policy.MustDispose, now.Outcome() == policy.MustDispose, "due sooner", "due later")
}

// overdueWay is way for what is due as before.
func overdueWay(then, now policy.Decision) string {
	return turned(then.Overdue() > 0, now.Overdue() > 0, "overdue sooner", "overdue later")
}

// gapWay is way for what is neither disposed of nor due otherwise, but for which data are
// missing now, or no longer.
func gapWay(then, now policy.Decision) string {
	return turned(then.Outcome() == policy.Undetermined, now.Outcome() == policy.Undetermined, "undetermined now", "determined now")
}

// erasureWay is way where a person demands erasure and disposal is possible.
func erasureWay(then, now policy.Decision) string {
	was, is := then.Reason() == policy.ReasonDemanded, now.Reason() == policy.ReasonDemanded
	return turned(was && now.Allowed() != 0, is, "erased on demand", "not erased on demand")
}

// turned returns the words for what has become true, or false; empty: neither.
func turned(was, is bool, on, off string) string {
	switch {
	case is && !was:
		return on
	case was && !is:
		return off
	default:
		return ""
	}
}

// CheckChanges fails the test for every change between two rulebooks, see [Changes], that is
// not acknowledged by its name, and for every acknowledged one that does not happen. It
// also fails without records and for records of a class that neither book knows, which
// would show nothing.
func CheckChanges(t testing.TB, was, is *retention.Rulebook, records iter.Seq[retention.Record], acknowledged ...string) {
	t.Helper()
	var all []retention.Record
	if records != nil {
		all = slices.Collect(records)
	}
	if len(all) == 0 {
		t.Errorf("policytest: no record was looked at; pass records of the host, or policytest.Samples of both rulebooks")
	}
	named := classes(was, is)
	known := setOf(named)
	for _, r := range all {
		if !known[r.Class] {
			t.Errorf("policytest: neither rulebook knows the class %q of a record; they know %s", r.Class, few(named))
			known[r.Class] = true
		}
	}
	var names, lines []string
	meant := setOf(acknowledged)
	for _, c := range Changes(was, is, slices.Values(all)) {
		names = append(names, c.Name())
		if !meant[c.Name()] {
			lines = append(lines, fmt.Sprintf("%q, // %s", c.Name(), c.shown()))
		}
	}
	if len(lines) > 0 {
		t.Errorf("policytest: the new rulebook changes what happens to records, or says it otherwise; correct the rules, or pass to CheckChanges the names of the changes that are meant:\n%s", strings.Join(lines, "\n"))
	}
	happened := setOf(names)
	for _, name := range acknowledged {
		if !happened[name] {
			t.Errorf("policytest: the change %q is acknowledged and does not happen; take it out, or correct its name; what does change:\n%s", name, cmp.Or(strings.Join(names[:min(len(names), mostNamed)], "\n"), "nothing"))
		}
	}
}

func setOf[T comparable](list []T) map[T]bool {
	set := make(map[T]bool, len(list))
	for _, value := range list {
		set[value] = true
	}
	return set
}
