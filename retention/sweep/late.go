package sweep

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Late is a ceiling for which the runs of a schedule come too late, with its
// worst case. The zero Late names no rule and is nought days late.
type Late struct {
	Rule      retention.Rule
	Event     calendar.Date // the event of the worst case; of several, the first
	DueFrom   calendar.Date // the first day on which its record is due
	DisposeBy calendar.Date // the last day on which it may still be there
	Run       calendar.Date // the first run day on or after Due
	Days      int           // from LastLawful to Run

	// Safe is the longest period in the unit of the rule, and SafeDays the
	// longest in days, that a host can set for itself in place of the rule's, as
	// a ceiling with the same cut-off: a run then always comes by the rule's
	// own last lawful day. The zero Period: there is none. Of Exactly there never
	// is, because a shorter period would end the protection too early.
	Safe, SafeDays retention.Period

	// OnEntry: the case is not one that comes again. It is the day on which a
	// version of the law enters into force that finds older records beyond its
	// period, all due at once. No period helps; one more run on the day does.
	OnEntry bool
}

// String gives the sentences that a records officer reads.
func (l Late) String() string {
	if l.Rule.ID == "" {
		return "no rule"
	}
	days := "days"
	if l.Days == 1 {
		days = "day"
	}
	return fmt.Sprintf("%s (%v %v): a record whose period starts with an event on %v may be kept through %v; the run comes on %v, %d %s too late. %s",
		l.Rule.ID, l.Rule.Bound, l.Rule.Period, l.Event, l.DisposeBy, l.Run, l.Days, days, l.help())
}

func (l Late) help() string {
	none := retention.Period{}
	switch {
	case l.OnEntry:
		return fmt.Sprintf("The norm enters into force on %v: run on that day as well.", l.DueFrom)
	case l.Rule.Bound == retention.Exactly:
		return "A shorter period would end the protection too early: run more often."
	case l.SafeDays == none:
		return "No shorter period helps: run more often."
	case l.Safe == none || l.Safe == l.SafeDays:
		return fmt.Sprintf("With %v a run always comes in time.", l.SafeDays)
	default:
		return fmt.Sprintf("With %v, or %v, a run always comes in time.", l.Safe, l.SafeDays)
	}
}

// Late gives the ceilings of a rulebook for which the runs come too late, each
// with its worst case; none: a run always comes in time. Every AtMost and every
// Exactly is looked at, in the order of the book, in each version that is law on
// the day or will be.
//
// It tries every event whose record falls due in the 28 years from the day, or
// from the later one on which the version enters into force, and takes the first
// civil day with a run, by the clocks of the schedule's zone, on or after the
// first day on which the record is due. On a day with a run the run is taken to
// be in time, whatever its hour. In the years 1901 to 2099 the calendar comes again
// after 28 years, so that nothing worse follows later in them. Holidays do not come
// again in that way: with [Schedule.OnWorkingDays] the answer holds for the 28
// years, and a host asks again before they are over.
//
// Each rule is taken by itself. A floor of its class, or a relation by which the
// rule yields, can put disposal off but brings none forward: the ceiling alone is
// the stricter reading. That the version ends while a record waits is not taken
// for an excuse. A ceiling that never ends is never late. What happens on a single
// day, the entry into force of a version, is a Late of its own: [Late.OnEntry].
//
// An Exactly has the allowance of its book; in a merged book that of the book it
// came from.
//
// Errors are [ErrNoRulebook] for a nil or zero one, [ErrNoRun] if the day is no
// date or a run is missing that the answer needs, and calendar.ErrCoverage if the
// calendar of [Schedule.OnWorkingDays] does not reach far enough.
func (s Schedule) Late(b *retention.Rulebook, from calendar.Date) ([]Late, error) {
	book := b.Definition()
	if book.ID == "" {
		return nil, fmt.Errorf("sweep: %v: %w; pass one that loaded", s, ErrNoRulebook)
	}
	if from.IsZero() {
		return nil, noRun("no day", "pass the day from which to look")
	}
	c := check{schedule: s, book: b, definition: book, stretches: map[calendar.Date]stretch{}, known: map[ceiling]Late{}}
	if _, err := c.stretch(from); err != nil { // also if the book has no ceiling
		return nil, err
	}
	var all []Late
	for _, rule := range book.Rules {
		found, err := c.rule(rule, from)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// check is one question about a book, with what its rules have in common.
type check struct {
	schedule   Schedule
	book       *retention.Rulebook
	definition retention.Definition
	stretches  map[calendar.Date]stretch // by their first day
	known      map[ceiling]Late          // without the rule
}

func (c *check) stretch(from calendar.Date) (stretch, error) {
	if known, ok := c.stretches[from]; ok {
		return known, nil
	}
	made, err := c.schedule.stretch(from)
	c.stretches[from] = made
	return made, err
}

// rule looks at one version of a norm.
func (c *check) rule(r retention.Rule, from calendar.Date) (found []Late, err error) {
	if r.Bound == retention.AtLeast {
		return nil, nil
	}
	enters := r.From == from || r.From.After(from)
	if enters {
		from = r.From
	}
	days, err := c.stretch(from)
	if err != nil {
		return nil, err
	}
	own := ceiling{bound: r.Bound, cutoff: r.Cutoff, period: r.Period, allowance: c.book.Allowance(r), from: from, until: r.Until}
	if enters {
		late, err := c.onEntry(r, own, days)
		if err != nil {
			return nil, err
		}
		if late.Days > 0 {
			found = append(found, late)
		}
	}
	late, known := c.known[own]
	if !known {
		if late = own.worst(days); late.Days > 0 {
			late.Safe, late.SafeDays = own.safe(late, days)
		}
		c.known[own] = late
	}
	if late.Days > 0 {
		late.Rule = r
		found = append(found, late)
	}
	return found, nil
}
