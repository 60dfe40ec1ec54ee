package retention

import (
	"slices"
	"sync"
)

// An event that no rule of its class knows is no event of theirs, and yet it says that
// something happened. If it could be meant for one of them, that one does not know its
// start: as with an event without a day, nothing is disposed of before somebody has looked.

// mistake is the trigger of such an event, and the rules for which it could be meant.
type mistake struct {
	trigger Trigger
	rules   uint64 // by their bits
}

const everyRule = ^uint64(0)

// Unrecognised returns the triggers among a record's events that no rule of its class
// knows and that the book does not declare, in order. Those of an appraisal and of a
// transfer are always known. For a class without rules in the book there are none.
//
// Such an event can be a slip of the pen. If its trigger is almost that of a rule of the
// class, the start of that rule is unknown. If it is almost that of an appraisal or of a
// transfer, or if the book declares its triggers, the starts of all rules of the class are;
// of a union that is so in the classes for which a book that declares has rules. Otherwise
// nothing follows from it. Declare also what records have and no rule counts from.
func (b *Rulebook) Unrecognised(r Record) []Trigger {
	c := b.find(r.Class)
	if c == nil || len(c.rules) == 0 {
		return nil
	}
	return c.unrecognised(r.Events)
}

func (c *class) unrecognised(events Events) (unknown []Trigger) {
	sorted := events.sorted()
	for i := range sorted {
		if !c.recognises(&sorted[i]) && (i == 0 || sorted[i-1].Trigger != sorted[i].Trigger) {
			unknown = append(unknown, sorted[i].Trigger)
		}
	}
	return unknown
}

func (c *class) recognisesAll(events Events) bool {
	sorted := events.sorted()
	for i := range sorted {
		if !c.recognises(&sorted[i]) {
			return false
		}
	}
	return true
}

// recognises reports whether a rule of the class counts from such events, or it is known
// what they mean.
func (c *class) recognises(e *Event) bool {
	if len(c.triggers) > few {
		if _, found := slices.BinarySearch(c.triggers, e.Trigger); found {
			return true
		}
	} else {
		for i := range c.triggers {
			if c.triggers[i] == e.Trigger {
				return true
			}
		}
	}
	return e.isDisposition() || c.declared[e.Trigger] || c.declared != nil && e.Trigger == NeedEnded
}

// mistakes returns the events that could be meant for rules which do not know them, and
// all these rules.
func (c *class) mistakes(events Events) (list []mistake, all uint64) {
	sorted := events.sorted()
	for i := range sorted {
		if c.recognises(&sorted[i]) || i > 0 && sorted[i-1].Trigger == sorted[i].Trigger {
			continue
		}
		if rules := c.meantBy(sorted[i].Trigger); rules != 0 {
			list, all = append(list, mistake{sorted[i].Trigger, rules}), all|rules
		}
	}
	return list, all
}

// meantBy returns the rules for which an event could be meant that none knows.
func (c *class) meantBy(unknown Trigger) (rules uint64) {
	if c.declared != nil {
		return everyRule
	}
	name := newNearName(string(unknown))
	reserved := reservedNames()
	for i := range reserved {
		if name.isAlmostReserved(&reserved[i]) {
			return everyRule
		}
	}
	near := c.nearTriggers()
	for n := range near {
		if !name.isAlmost(&near[n]) {
			continue
		}
		for i := range c.rules {
			if c.rules[i].Trigger == c.triggers[n] {
				rules |= c.rules[i].bit
			}
		}
	}
	return rules
}

// reservedNames are those that have a meaning of their own in every rulebook.
var reservedNames = sync.OnceValue(func() []nearName {
	return nearNames(Transferred, AppraisedDelete, AppraisedTransfer, AppraisedKeep, AppraisedAgain)
})

// isMistaken reports whether an event that no rule knows could be meant for this one, or
// for the one for which it stands in.
func (r *bookRule) isMistaken(f *facts) bool {
	if f.mistaken == 0 {
		return false
	}
	return f.mistaken&r.ownAndInstead(f) != 0
}

// ownAndInstead returns the bits of the rule and of those from whose events it follows
// that it gives way.
func (r *bookRule) ownAndInstead(f *facts) uint64 {
	rules := r.bit
	if r.condition != nil {
		for _, of := range r.condition.instead {
			if of.isLawBy(f.on) {
				rules |= of.version
			}
		}
	}
	return rules
}

// mistakenBy returns the trigger of the first event that could be meant for the rule.
func (r *bookRule) mistakenBy(f *facts) Trigger {
	for _, m := range f.mistakes {
		if m.rules&r.ownAndInstead(f) != 0 {
			return m.trigger
		}
	}
	return ""
}
