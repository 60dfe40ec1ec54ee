package retention

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// problems is what is wrong with a book.
type problems struct {
	book   string
	found  []error
	places map[Rule]int // of the rules, if one was asked for
}

// place returns the first place of a rule in a definition.
func (p *problems) place(rules []Rule, r Rule) int {
	if p.places == nil {
		p.places = make(map[Rule]int, len(rules))
		for i, r := range slices.Backward(rules) {
			p.places[r] = i
		}
	}
	return p.places[r]
}

// report adds a problem of an item of a list; without a list, of the book.
func (p *problems) report(list string, i int, rule, problem, help string) {
	place := ""
	if list != "" {
		place = fmt.Sprintf("%s[%d]", list, i)
	}
	p.found = append(p.found, &DefinitionError{Book: p.book, Place: place, Rule: rule, Problem: problem, Help: help})
}

// check reports everything that is wrong with a book, in a stable order.
func (b *Rulebook) check(p *problems) {
	d := &b.known().definition
	if blank(d.ID) {
		p.report("", 0, "", "the book has no ID", "give it a stable name")
	}
	if a := d.Allowance; a != (Period{}) && (a.n <= 0 || a.unit == InWorkingDays) {
		p.report("", 0, "", fmt.Sprintf("the allowance is %v", a), "give it in days, weeks, months or years")
	}
	b.checkNames(p)
	for i := range d.Rules {
		d.Rules[i].check(func(problem, help string) { p.report("rules", i, d.Rules[i].ID, problem, help) })
	}
	b.checkVersions(p)
	b.checkStandIns(p)
	b.checkRelations(p)
	for i := range d.Classes {
		b.checkClass(&d.Classes[i], func(problem, help string) { p.report("classes", i, "", problem, help) })
	}
	b.checkSizesAndConflicts(p)
}

// checkSizesAndConflicts reports classes that are too large, and rules of the others that
// conflict for every record.
func (b *Rulebook) checkSizesAndConflicts(p *problems) {
	d := &b.known().definition
	yields, relations := map[string]bool{}, b.relationsByClass()
	for _, r := range d.Relations {
		yields[r.Yields] = true
	}
	search := conflictSearch{known: map[conflictCase]bool{}}
	for _, name := range b.classNames() {
		rules := b.known().classes[name].rules
		if len(rules) > rulesPerClass {
			p.report("", 0, "", fmt.Sprintf("class %q has %d rules", name, len(rules)), fmt.Sprintf("divide it; a class has at most %d", rulesPerClass))
		}
		if n := len(relations[name]); n > relationsPerClass {
			p.report("", 0, "", fmt.Sprintf("class %q has %d relations", name, n), fmt.Sprintf("divide it; a class has at most %d", relationsPerClass))
		}
		if len(rules) > rulesPerClass {
			continue
		}
		for i := range rules {
			for j := range rules {
				if rules[i].ID != rules[j].ID && !yields[rules[i].ID] && !yields[rules[j].ID] && search.always(&rules[i], &rules[j]) {
					p.report("rules", p.place(d.Rules, rules[i].Rule), rules[i].ID, fmt.Sprintf("keeps every record longer than %s allows", rules[j].ID), "correct one of the two periods")
				}
			}
		}
	}
}

// check reports what is wrong with a rule by itself.
func (r *Rule) check(report func(problem, help string)) {
	if blank(r.ID) {
		report("no ID", "name the norm")
	}
	if blank(string(r.Class)) {
		report("no class", "name the class of records that the rule binds")
	}
	if blank(string(r.Trigger)) {
		report("no trigger", "name the event that starts the period")
	}
	if r.When != "" && r.Unless != "" {
		report(fmt.Sprintf("binds records with %q and those without %q", calendar.Plain(string(r.When)), calendar.Plain(string(r.Unless))), "ask for one trait; where both decide, name what they make together as a trait")
	}
	if r.When != "" && blank(string(r.When)) || r.Unless != "" && blank(string(r.Unless)) {
		report("a trait without a name", "name the trait, or leave When and Unless empty")
	}
	if r.Absent > NotBinding {
		report(r.Absent.String(), "choose Gap, Awaited or NotBinding")
	}
	if r.Pick > Latest {
		report(r.Pick.String(), "choose Only, Earliest or Latest")
	}
	if !r.Cutoff.IsValid() {
		report(r.Cutoff.String(), "give the last day of the fiscal year as a month and a day that exist")
	}
	switch {
	case r.Period.unit == noUnit:
		report("no period", "give a number of days, weeks, months or years; for 0 of them write Immediately, for ever Permanently")
	case r.Period.unit == InWorkingDays:
		report(fmt.Sprintf("a period of %v", r.Period), "retention periods are in calendar days; working days are for time limits")
	case r.Period.n < 0:
		report(fmt.Sprintf("a period of %v", r.Period), "retention periods run forward")
	}
	switch {
	case !r.Bound.IsValid():
		report(r.Bound.String(), "choose AtLeast, AtMost or Exactly")
	case r.Bound.HasCeiling() && r.Period == Permanently():
		report(fmt.Sprintf("%v permanently", r.Bound), "a ceiling that never comes is none; say AtLeast, or give a period")
	}
	if r.Then&^everyAction != 0 {
		report("then "+r.Then.String(), "choose among Delete, Anonymise and Transfer")
	}
	if r.Then == 0 && !r.Appraise && r.Period != Permanently() {
		report("nothing may be done afterwards", "say what in Then, or set Appraise")
	}
	if blank(r.Basis.Citation) {
		report("no citation", "cite the norm in Basis")
	}
	if r.Retroactive != (calendar.Source{}) && blank(r.Retroactive.Citation) {
		report("retroactive by no norm", "cite in Retroactive the norm that reaches back, or leave it out")
	}
	if r.From.OnOrAfter(r.Until) || r.Until == firstDay {
		report(fmt.Sprintf("in force from %v until %v", r.From, r.Until), "Until is the first day after the norm's life")
	}
}

// checkVersions reports rules with one ID that are not versions of one norm.
func (b *Rulebook) checkVersions(p *problems) {
	rules := b.known().definition.Rules
	order := make([]int, len(rules))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(rules[i].ID, rules[j].ID), rules[i].From.Compare(rules[j].From))
	})
	var before *Rule // of the versions so far, the one that ends last
	for _, i := range order {
		r := &rules[i]
		if before == nil || blank(r.ID) || r.ID != before.ID {
			before = r
			continue
		}
		switch {
		case r.Class != before.Class:
			p.report("rules", i, r.ID, fmt.Sprintf("its versions are of the classes %q and %q", before.Class, r.Class), "give each norm an ID of its own")
		case r.Bound != before.Bound:
			p.report("rules", i, r.ID, fmt.Sprintf("its versions are %q and %q", before.Bound, r.Bound), "give each norm an ID of its own")
		case !before.endsBy(r.From):
			day := "every day"
			if shared := overlap(before, r); !shared.IsZero() {
				day = shared.String()
			}
			p.report("rules", i, r.ID, "two versions are law on "+day, "end the first with Until on the day on which the second is in force, or give each norm an ID of its own")
		}
		if r.Until.IsZero() || r.Until.After(before.Until) {
			before = r
		}
	}
}

// checkRelations reports relations that decide nothing.
func (b *Rulebook) checkRelations(p *problems) {
	d := &b.known().definition
	rules := map[string]*Rule{}
	for i := range d.Rules {
		rules[d.Rules[i].ID] = &d.Rules[i]
	}
	for i, r := range d.Relations {
		report := func(problem, help string) { p.report("relations", i, r.Yields, problem, help) }
		yields, to := rules[r.Yields], rules[r.To]
		if blank(r.Basis.Citation) {
			report(fmt.Sprintf("yields to %q by no norm", r.To), "cite the norm in the relation's Basis")
		}
		switch {
		case yields == nil || to == nil:
			report(fmt.Sprintf("yields to %q, and one of the two is not in the book", r.To), "correct the IDs; to relate rules of two books, write both in one definition")
		case r.Yields == r.To:
			report("yields to itself", "name two rules")
		case yields.Class != to.Class:
			report(fmt.Sprintf("yields to %q, which binds another class", r.To), "relate rules of one class")
		case !yields.Bound.meets(to.Bound):
			report(fmt.Sprintf("yields to %q, and they are not a floor and a ceiling", r.To), "relate a floor and a ceiling; of two floors the later end counts, of two ceilings the earlier")
		}
	}
	places := map[Relation]int{}
	for i, r := range slices.Backward(d.Relations) {
		places[r] = i
	}
	for _, name := range b.classNames() {
		for _, y := range b.known().classes[name].circle {
			if y.yields != y.to {
				r := y.relation
				p.report("relations", places[r], r.Yields, fmt.Sprintf("yields to %q, which yields back to it", r.To), "leave out one relation of the circle")
			}
		}
	}
}

// checkClass reports what is wrong with what is said of a class.
func (b *Rulebook) checkClass(info *ClassInfo, report func(problem, help string)) {
	known := b.known().classes[info.Class]
	switch {
	case blank(string(info.Class)):
		report("no name", "name the class, with the country and the system first")
	case len(known.rules) == 0 && known.info.RulesFrom == "":
		report(fmt.Sprintf("class %q has no rules", info.Class), "add a rule, or say in RulesFrom where the host finds them")
	}
	if info.NoErasure != (calendar.Source{}) && blank(info.NoErasure.Citation) {
		report(fmt.Sprintf("class %q refuses erasure without a citation", info.Class), "cite the norm")
	}
	if info.NoErasure.Citation != "" && info.NoErasure != known.info.NoErasure {
		report(fmt.Sprintf("class %q refuses erasure by two norms", info.Class), "cite both in one source")
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
