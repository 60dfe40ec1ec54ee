package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Case is what some records of a class have in common: all its facts. Without facts it is
// all of them.
//
// The zero Case has no state in which anything is allowed: it is in
// [retention.ClassUnknown].
type Case struct {
	Facts []Fact
	// State is where the records stand by the rules. Where they do not all stand alike, it
	// is the state that is nearest to disposal, and Others are those of others.
	State   retention.State
	Others  []retention.State
	Allowed retention.Action // what may be done if nothing else bars it; none unless the state is disposable
	// Overdue reports whether the last lawful day of holding has passed. It is said only of
	// classes of which one event is compared, and nothing else.
	Overdue bool
}

// Fact is something about one event or about one trait: it holds for a record with the
// event from a day through another one and, where it says so, for one without the event or
// with an unknown day; for a record that has the trait, that is known not to have it, or
// of which that is not known.
//
// The zero Fact is about nothing and holds for no record.
type Fact struct {
	Trigger       retention.Trigger // it is about this event; empty: about a trait
	Trait         retention.Trait
	From, Through calendar.Date // of the event; both belong to it; no date: no day
	Has           bool          // it holds for a record that has the trait
	Absent        bool          // without the event; known not to have the trait
	Unknown       bool          // the day of the event is not known, or nothing of the trait
}

// covers reports whether a fact holds for all records of a cell.
func (f Fact) covers(c cell) bool {
	switch {
	case c.absent && !f.Absent, c.unknown && !f.Unknown:
		return false
	case c.absent:
		return true
	case f.Trait != "":
		return c.unknown || f.Has
	default:
		return c.from.IsZero() || f.From.OnOrBefore(c.from) && f.Through.OnOrAfter(c.through)
	}
}

// hasDays reports whether the fact holds for known days of the event.
func (f Fact) hasDays() bool { return !f.From.IsZero() && !f.Through.IsZero() }

// everyDay reports whether it holds for each of them.
func (f Fact) everyDay() bool { return f.hasDays() && f.From == firstDay && f.Through == lastDay }

var (
	firstDay = calendar.MustParseDate("0001-01-01")
	lastDay  = calendar.MustParseDate("9999-12-31")
)

// String returns the facts and where the records stand: "death through 2014-11-22: free".
func (c Case) String() string {
	words := make([]string, 0, len(c.Facts))
	for _, f := range c.Facts {
		words = append(words, f.String())
	}
	if len(words) == 0 {
		words = []string{"all records"}
	}
	text := strings.Join(words, ", ")
	if c.State != retention.ClassUnknown {
		text += ": " + c.State.String()
	}
	for _, s := range c.Others {
		text += " or " + s.String()
	}
	return text
}

// String returns the fact in words: "death through 2014-11-22", "no death", "child or
// child unknown".
func (f Fact) String() string {
	name := string(f.Trigger)
	if f.Trait != "" {
		name = string(f.Trait)
	}
	name = calendar.Plain(name)
	var words []string
	switch {
	case f.Trait != "":
		if f.Has {
			words = append(words, name)
		}
	case f.everyDay():
		words = append(words, name+" on a known day")
	case !f.hasDays():
	case f.From == firstDay:
		words = append(words, fmt.Sprintf("%s through %v", name, f.Through))
	case f.Through == lastDay:
		words = append(words, fmt.Sprintf("%s from %v", name, f.From))
	default:
		words = append(words, fmt.Sprintf("%s from %v through %v", name, f.From, f.Through))
	}
	if f.Absent {
		words = append(words, "no "+name)
	}
	if f.Unknown {
		words = append(words, name+" unknown")
	}
	if len(words) == 0 {
		return "nothing"
	}
	return strings.Join(words, " or ")
}

func cloned(list []Case) []Case {
	list = slices.Clone(list)
	for i := range list {
		list[i].Facts = slices.Clone(list[i].Facts)
	}
	return list
}

// asCase returns the case without facts.
func (v verdict) asCase() Case {
	c := Case{State: v.states.nearest(), Overdue: v.overdue}
	for s := range retention.Free + 1 {
		if s != c.State && v.states.meets(setOf(s)) {
			c.Others = append(c.Others, s)
		}
	}
	if c.State.Disposable() {
		c.Allowed = v.allowed
	}
	return c
}
