package sweep

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Late is a ceiling for which the runs of a schedule come too late, with its worst
// case. The zero Late names no rule and is 0 days late.
type Late struct {
	Rule      retention.Rule
	Event     calendar.Date // the event of the worst case; of several, the first
	DueFrom   calendar.Date // the first day on which its record is due
	DisposeBy calendar.Date // the last day on which it may still be there
	Run       calendar.Date // the first run day on or after DueFrom
	Days      int           // from DisposeBy to Run

	// Safe is the longest period in the unit of the rule, and SafeDays the longest in
	// days, that a host can set for itself in place of the rule's, as a ceiling with
	// the same cut-off: a run then always comes by the rule's own last lawful day. The
	// zero Period: there is none. For an Exactly there never is, because a shorter
	// period would end the protection too early.
	Safe, SafeDays retention.Period

	// OnEntry: the case does not come again. A version of the law enters into
	// force and finds older records beyond its period, all due at once on that
	// day. No period helps; one more run on the day does.
	OnEntry bool
}

// String returns the sentences that a records officer reads.
func (l Late) String() string {
	if l.Rule.ID == "" {
		return "no rule"
	}
	days := "days"
	if l.Days == 1 {
		days = "day"
	}
	return fmt.Sprintf("%s (%v %v): a record whose period starts with an event on %v may be kept through %v; the run comes on %v, %d %s too late. %s",
		calendar.Plain(l.Rule.ID), l.Rule.Bound, l.Rule.Period, l.Event, l.DisposeBy, l.Run, l.Days, days, l.help())
}

func (l Late) help() string {
	none := retention.Period{}
	switch {
	case l.OnEntry:
		return fmt.Sprintf("The norm enters into force on %v: run on that day as well.", l.DueFrom)
	case l.Rule.Bound.HasFloor():
		return "A shorter period would end the protection too early: run more often."
	case l.SafeDays == none:
		return "No shorter period helps: run more often."
	case l.Safe == none || l.Safe == l.SafeDays:
		return fmt.Sprintf("With %v a run always comes in time.", l.SafeDays)
	default:
		return fmt.Sprintf("With %v, or %v, a run always comes in time.", l.Safe, l.SafeDays)
	}
}

// Late returns the ceilings of a rulebook for which the runs come too late, each with
// its worst case; none: a run always comes in time. Every AtMost and every Exactly is
// looked at, in the order of the book, in each version that is law on the day or will
// be.
//
// It tries every event whose record falls due in the 28 years from the day, or from
// the later one on which the version enters into force, and takes the first civil day
// with a run, by the clocks of the schedule's zone, on or after the first day on which
// the record is due. A run counts as in time on its whole day, whatever its hour. In
// the years 1901 to 2099 the calendar repeats every 28 years, so nothing worse follows
// later in them. Holidays do not repeat in that way: with [Schedule.OnWorkingDays] the
// answer holds for the 28 years, and a host asks again before they are over.
//
// Each rule is taken by itself. A floor of its class, or a relation by which the rule
// yields, can put disposal off but never brings it forward: the ceiling alone is the
// stricter reading. That the version ends while a record waits is no excuse. A ceiling
// that never ends is never late. What happens on a single day, the entry into force of
// a version, is a Late of its own: [Late.OnEntry].
//
// An Exactly has the allowance of its book; in a merged book that of the book from
// which it came.
//
// Errors are [ErrNoRulebook] for a nil or zero book, [ErrNoRun] if the day is no date
// or a run is missing that the answer needs, and calendar.ErrCoverage if the calendar
// of [Schedule.OnWorkingDays] does not reach far enough.
func (s Schedule) Late(b *retention.Rulebook, from calendar.Date) ([]Late, error) {
	book := b.Definition()
	if book.ID == "" {
		return nil, fmt.Errorf("sweep: %v: %w; pass one that loaded", s, ErrNoRulebook)
	}
	if from.IsZero() {
		return nil, noRun("no day", "pass the day from which to look")
	}
	c := check{schedule: s, book: b, versions: map[string][]retention.Rule{}, runs: map[calendar.Date]*runs{}, known: map[ceiling]Late{}}
	for _, rule := range book.Rules {
		c.versions[rule.ID] = append(c.versions[rule.ID], rule)
	}
	if _, err := c.runsFrom(from); err != nil { // even if the book has no ceiling
		return nil, err
	}
	for _, rule := range book.Rules {
		if err := c.rule(rule, from); err != nil {
			return nil, err
		}
	}
	return c.found, nil
}

// check is one question about a book, with what its rules have in common.
type check struct {
	schedule Schedule
	book     *retention.Rulebook
	versions map[string][]retention.Rule // of each norm, by its ID
	runs     map[calendar.Date]*runs     // by their first day
	known    map[ceiling]Late            // without the rule
	found    []Late
}

func (c *check) runsFrom(first calendar.Date) (made *runs, err error) {
	made, known := c.runs[first]
	if !known {
		made, err = c.schedule.runs(first)
		c.runs[first] = made
	}
	return made, err
}

// rule looks at one version of a norm.
func (c *check) rule(r retention.Rule, from calendar.Date) error {
	if !r.Bound.HasCeiling() {
		return nil
	}
	tried, err := c.runsFrom(calendar.Latest(from, r.From))
	if err != nil {
		return err
	}
	own := ceiling{retention.Rule{Bound: r.Bound, Cutoff: r.Cutoff, Period: r.Period}, c.book.Allowance(r), r.Until, tried}
	if r.From.OnOrAfter(from) {
		late, err := c.onEntry(r, own)
		if err != nil {
			return err
		}
		c.add(r, late)
	}
	late, known := c.known[own]
	if !known {
		if late = own.worst(); late.Days > 0 {
			late.Safe, late.SafeDays = own.safe(late)
		}
		c.known[own] = late
	}
	c.add(r, late)
	return nil
}

// add adds a case of the rule, unless it is in time.
func (c *check) add(r retention.Rule, late Late) {
	if late.Rule = r; late.Days > 0 {
		c.found = append(c.found, late)
	}
}
