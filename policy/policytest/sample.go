package policytest

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Requests yields the requests by which a rulebook shows what it does. Their records
// have the events of a class on ordinary days and on those at which programs slip (28
// and 29 February, the ends of months, of the year and of fiscal years, the days around
// a change of the law); events that are missing, undated or contradictory, or that lie
// around the end of another rule, long before it or long after it; and the answers of an
// appraisal. Each record is asked about on every day on which something about it
// changes, and on the day before. The traits are such that a rule binds, or does not, or
// that this is not known; an event that need not have happened is missing, and so is that
// of a rule for which another one stands in. They have no holds and no demands. Their number
// grows with the events of a class and the traits of their rules, not with the
// combinations of these.
func Requests(b *retention.Rulebook) iter.Seq[policy.Request] {
	return requestsOf(b, classes(b)...)
}

// requestsOf yields those of some classes.
func requestsOf(b *retention.Rulebook, names ...retention.Class) iter.Seq[policy.Request] {
	return func(yield func(policy.Request) bool) {
		for r := range requestsBy(b, rulesBy(b), names...) {
			if !yield(r) {
				return
			}
		}
	}
}

// requestsBy is requestsOf where the rules of each class are at hand.
func requestsBy(b *retention.Rulebook, rules map[retention.Class][]retention.Rule, names ...retention.Class) iter.Seq[policy.Request] {
	return func(yield func(policy.Request) bool) {
		for _, class := range names {
			for _, r := range records(rules[class], class) {
				for _, day := range turns(b, r) {
					if !yield(request(r, day)) {
						return
					}
				}
			}
		}
	}
}

// classes returns the names of the classes of some books, in order.
func classes(books ...*retention.Rulebook) []retention.Class {
	var names []retention.Class
	for _, b := range books {
		d := b.Definition()
		for _, info := range d.Classes {
			names = append(names, info.Class)
		}
		for _, r := range d.Rules {
			names = append(names, r.Class)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// rulesBy returns the rules of each class. What looks at many classes asks for it once.
func rulesBy(b *retention.Rulebook) map[retention.Class][]retention.Rule {
	rules := map[retention.Class][]retention.Rule{}
	for _, r := range b.Definition().Rules {
		rules[r.Class] = append(rules[r.Class], r)
	}
	return rules
}

// turns returns the days on which a record is looked at: those on which something
// changes, the days before them, and the first of January of a far year for what never
// ends.
func turns(b *retention.Rulebook, r retention.Record) []calendar.Date {
	var days []calendar.Date
	for i, day := range b.TurningDays(r) {
		if i > 0 {
			days = append(days, day.AddDays(-1))
		}
		days = append(days, day)
	}
	return append(slices.Compact(days), calendar.MustParseDate("2150-01-01"))
}

// plain returns the samples in which one event varies and the others are ordinary or
// missing, those with the fewest events first. The traits are such that a rule binds; each
// is also unknown once, and otherwise.
func plain(rules []retention.Rule, class retention.Class) []retention.Record {
	days := sampleDays(rules)
	base := days[0]
	triggers := triggersOf(rules)
	var list []retention.Record
	add := func(traits retention.Traits, events ...retention.Event) {
		list = append(list, retention.Record{ID: "sample", Class: class, Events: retention.EventsOf(events...), Traits: traits})
	}
	vary := func(traits retention.Traits, t retention.Trigger, others []retention.Event) {
		for _, day := range append(days, calendar.Date{}) {
			add(traits, append(others, retention.Event{Trigger: t, On: day})...)
		}
		add(traits, append(others, retention.Event{Trigger: t, On: base}, retention.Event{Trigger: t, On: base.AddDays(400)})...)
	}
	add(retention.Traits{})
	for _, t := range triggers {
		about := rulesOn(rules, t)
		sets := otherEvents(rules, triggers, t, base)
		for _, traits := range bindingTraits(rules, about) {
			add(traits)
			for _, others := range sets {
				if len(others) > 0 {
					add(traits, others...)
				}
				vary(traits, t, others)
			}
		}
		for _, traits := range otherTraits(rules, about) {
			for _, others := range sets {
				add(traits, others...)
				add(traits, append(others, retention.Event{Trigger: t, On: base})...)
			}
		}
	}
	list = append(list, answering(rules, class, base, bodiesAnswers(rules, base))...)
	bySize(list)
	return once(list)
}

// records returns the plain samples and those in which the events of several rules are
// arranged, each once, those with the fewest events first.
func records(rules []retention.Rule, class retention.Class) []retention.Record {
	list := plain(rules, class)
	for _, r := range arranged(rules, triggersOf(rules), sampleDays(rules)[0]) {
		r.ID, r.Class = arrangedID, class
		list = append(list, r)
	}
	base := sampleDays(rules)[0]
	list = once(append(list, answering(rules, class, base, strangeAnswers(rules, base))...))
	bySize(list)
	return list
}

// answering returns records with ordinary events and the answers of bodies.
func answering(rules []retention.Rule, class retention.Class, base calendar.Date, answers [][]retention.Event) []retention.Record {
	ordinary := ordinaryEvents(triggersOf(rules), base)
	var list []retention.Record
	for _, traits := range bindingTraits(rules, rules) {
		for _, answer := range answers {
			list = append(list, retention.Record{ID: "sample", Class: class, Events: retention.EventsOf(append(ordinary, answer...)...), Traits: traits})
		}
	}
	return list
}

// once returns the records of a class with each of them once, where it first stands.
func once(list []retention.Record) []retention.Record {
	known := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(r retention.Record) bool {
		facts := recorded(r)
		again := known[facts]
		known[facts] = true
		return again
	})
}

func bySize(list []retention.Record) {
	slices.SortStableFunc(list, func(a, b retention.Record) int { return cmp.Compare(a.Events.Len(), b.Events.Len()) })
}

// The first and the last day that there is.
var firstDay, lastDay = calendar.MustParseDate("0001-01-01"), calendar.MustParseDate("9999-12-31")

// triggersOf returns the events that start the rules, in order.
func triggersOf(rules []retention.Rule) []retention.Trigger {
	var triggers []retention.Trigger
	for _, r := range rules {
		triggers = append(triggers, r.Trigger)
	}
	slices.Sort(triggers)
	return slices.Compact(triggers)
}

// sampleDays returns the days on which events are put: first an ordinary one on which
// the rules are law, then those at which programs slip.
func sampleDays(rules []retention.Rule) []calendar.Date {
	base := calendar.MustParseDate("2021-05-12")
	for _, r := range rules {
		if r.From.After(base) {
			base = r.From.AddDays(40)
		}
	}
	days := []calendar.Date{base}
	for _, day := range strings.Fields("2023-02-28 2024-02-28 2024-02-29 2023-08-31 2023-11-30 2023-12-31 2024-01-01") {
		days = append(days, calendar.MustParseDate(day))
	}
	for _, r := range rules {
		if end := r.Cutoff.StartFrom(base); end != base {
			days = append(days, end, end.AddDays(1))
		}
		for _, turn := range [...]calendar.Date{r.From, r.Until} {
			if !turn.IsZero() {
				days = append(days, turn.AddDays(-1), turn, turn.AddDays(1))
			}
		}
	}
	rest := days[1:]
	slices.SortFunc(rest, calendar.Date.Compare)
	return append(days[:1], slices.Compact(rest)...)
}

// caseFor writes a request and what is decided about it as a case, for a person
// to review and to paste.
func caseFor(r policy.Request, d policy.Decision) Case {
	return Case{Class: r.Record.Class, On: r.On, Events: slices.Collect(r.Record.Events.All()), Traits: knownTraits(r.Record.Traits), Want: wanted(d)}
}

// wanted returns what a case written by this package expects of a decision.
func wanted(d policy.Decision) Want {
	w := Want{Outcome: d.Outcome().String(), Until: d.RetainUntil().String(), By: d.DisposeBy().String(), Rules: operative(d)}
	if d.Allowed() != 0 {
		w.Allowed = d.Allowed().String()
	}
	if len(d.Missing()) > 0 {
		w.Missing = list(d.Missing())
	}
	if len(d.MissingTraits()) > 0 {
		w.Traits = list(d.MissingTraits())
	}
	if d.Overdue() > 0 {
		w.Overdue = strconv.Itoa(d.Overdue())
	}
	return w
}

// Samples yields the records of [Requests] for the classes of some books.
func Samples(books ...*retention.Rulebook) iter.Seq[retention.Record] {
	var list []retention.Record
	for _, b := range books {
		rules := rulesBy(b)
		for _, class := range classes(b) {
			list = append(list, records(rules[class], class)...)
		}
	}
	return slices.Values(list)
}
