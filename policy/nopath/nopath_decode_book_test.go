package nopath_test

import (
	"cmp"
	"time"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const anyAction = policy.Delete | policy.Anonymise | policy.Transfer

// book returns one to six rules of two classes, in one book or in two.
func (r *reader) book() *writtenBook {
	b := &writtenBook{}
	for range oneOf(r, 1, 1, 2, 2, 1, 2, 3, 1, 2, 3, 4, 5, 6) {
		b.addRule(r)
	}
	first := retention.Definition{ID: "one", Allowance: oneOf(r, retention.Period{}, retention.Days(3), retention.Weeks(1), retention.Months(1)),
		Classes: []retention.ClassInfo{{Class: "test.elsewhere", RulesFrom: "the archive"}}}
	second := retention.Definition{ID: "two"}
	if r.choose(4) == 3 {
		first.CheckedThrough = r.nearby()
	}
	if r.choose(4) == 3 {
		first.Classes = append(first.Classes, retention.ClassInfo{Class: file, RulesFrom: "a minister", NoErasure: norm("Test Act s. 7")})
	}
	b.relate(r)
	cut := len(b.rules)
	if len(b.rules) > 1 && r.choose(6) == 5 {
		cut = 1 + r.choose(len(b.rules)-1)
	}
	for i := range b.rules {
		d := &first
		if i >= cut {
			d = &second
		}
		b.rules[i].checked = d.CheckedThrough
		d.Rules = append(d.Rules, b.rules[i].Rule)
	}
	b.definitions = []retention.Definition{first}
	if cut < len(b.rules) {
		b.definitions = append(b.definitions, second)
	}
	b.keepRelations()
	return b
}

func (b *writtenBook) addRule(r *reader) {
	w := writtenRule{Rule: retention.Rule{
		ID: string(rune('a' + len(b.rules))), Basis: norm("Test Act"),
		Class:   oneOf(r, file, file, file, file, file, file, file, file, file, "test.second"),
		Trigger: oneOf[retention.Trigger](r, "x", "x", "y", "x", "y", "z"),
		Bound:   oneOf(r, retention.AtLeast, retention.AtMost, retention.Exactly),
		Pick:    oneOf(r, retention.Only, retention.Only, retention.Earliest, retention.Latest),
		Absent:  oneOf(r, retention.Gap, retention.Gap, retention.Gap, retention.Awaited), Appraise: r.seldom(16),
		Then: oneOf(r, policy.Delete, policy.Delete|policy.Anonymise, anyAction, policy.Delete, anyAction, policy.Anonymise, anyAction,
			policy.Delete|policy.Anonymise, policy.Transfer, policy.Delete|policy.Transfer, policy.Delete|policy.Anonymise, policy.Anonymise|policy.Transfer, anyAction),
	}}
	if w.Appraise && r.seldom(2) {
		w.Then = 0
	}
	w.setPeriod(r)
	if w.unit == "permanently" && r.seldom(2) {
		w.Then = 0
	}
	w.setCutoff(r)
	life := r.choose(8)
	if life == 5 || life == 6 {
		w.From = r.nearby()
	}
	if life == 6 || life == 7 {
		w.Until = dateOf(max(numberOf(w.From), sampleBase-33) + 1 + r.choose(64))
	}
	if len(b.rules) > 0 && r.choose(4) == 3 { // another version of the rule before
		before := &b.rules[len(b.rules)-1]
		w.ID, w.Class, w.Bound = before.ID, before.Class, before.Bound
		if before.Until.IsZero() {
			before.Until = dateOf(max(numberOf(before.From), sampleBase-33) + 1 + r.choose(64))
		}
		w.From, w.Until = before.Until.AddDays(oneOf(r, 0, 0, 3)), dateOf(noDay)
		if r.choose(2) == 1 {
			w.Retroactive = norm("Test Act s. 9")
		}
	}
	if w.unit == "permanently" && w.Bound != retention.AtLeast { // a ceiling that never comes is none
		w.unit, w.Period = "year", retention.Years(w.n)
		w.Then = cmp.Or(w.Then, policy.Delete)
	}
	b.rules = append(b.rules, w)
}

func (w *writtenRule) setPeriod(r *reader) {
	w.unit = oneOf(r, "day", "day", "day", "week", "month", "month", "year", "immediately", "day", "week", "month", "year", "immediately", "permanently")
	w.n = 1 + r.choose(5)
	if w.n == 5 {
		w.n = oneOf(r, 5, 12, 9998)
	}
	switch w.unit {
	case "day":
		w.Period = retention.Days(w.n)
	case "week":
		w.Period = retention.Weeks(w.n)
	case "month":
		w.Period = retention.Months(w.n)
	case "year":
		w.Period = retention.Years(w.n)
	case "immediately":
		w.Period = retention.Immediately()
	default:
		w.Period = retention.Permanently()
	}
}

func (w *writtenRule) setCutoff(r *reader) {
	choice := r.choose(16)
	if choice >= 14 {
		w.fiscalMonth, w.fiscalDay = oneOf(r, time.March, time.February), oneOf(r, 29, 28)
	}
	switch choice {
	case 13:
		w.yearEnd, w.Cutoff = true, retention.EndOfYear()
	case 14:
		w.Cutoff = retention.EndOfFiscalYear(w.fiscalMonth, w.fiscalDay)
	case 15:
		w.yearEnd, w.Cutoff = true, retention.EndOfYearOfFiscalYear(w.fiscalMonth, w.fiscalDay)
	}
}

// relate lets later norms yield to earlier ones, so that nothing runs in a
// circle; which of two is the floor is a choice of its own.
func (b *writtenBook) relate(r *reader) {
	floor := func(w writtenRule) bool { return w.Bound != retention.AtMost }
	ceiling := func(w writtenRule) bool { return w.Bound != retention.AtLeast }
	for i, yields := range b.rules {
		for _, to := range b.rules[:i] {
			related := yields.Class == to.Class && yields.ID != to.ID && (floor(yields) && ceiling(to) || ceiling(yields) && floor(to))
			if related && r.choose(2) == 1 {
				b.relations = append(b.relations, retention.Relation{Yields: yields.ID, To: to.ID, Basis: norm("Test Act s. 8")})
			}
		}
	}
}

// keepRelations puts each relation into the books that have both its rules, and
// forgets the others.
func (b *writtenBook) keepRelations() {
	all := b.relations
	b.relations = nil
	for i := range b.definitions {
		d := &b.definitions[i]
		known := map[string]bool{}
		for _, rule := range d.Rules {
			known[rule.ID] = true
		}
		for _, relation := range all {
			if known[relation.Yields] && known[relation.To] {
				d.Relations = append(d.Relations, relation)
				b.relations = append(b.relations, relation)
			}
		}
	}
}
