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
	books  []string     // of each rule that from which it comes; none: it is the book
	key    string       // of the item, under which the next problem is; empty: of the whole item
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
	p.found = append(p.found, &DefinitionError{Book: p.book, Place: place, Rule: rule, Problem: problem, Help: help, key: p.key})
	p.key = ""
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
	b.checkWords(p)
	for i := range d.Rules {
		d.Rules[i].check(func(key, problem, help string) {
			p.key = key
			p.report("rules", i, d.Rules[i].ID, problem, help)
		})
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
func (r *Rule) check(report func(key, problem, help string)) {
	if blank(r.ID) {
		report("id", "no ID", "name the norm")
	}
	if blank(string(r.Class)) {
		report("class", "no class", "name the class of records that the rule binds")
	}
	if blank(string(r.Trigger)) {
		report("trigger", "no trigger", "name the event that starts the period")
	}
	if r.When != "" && r.Unless != "" {
		report("unless", fmt.Sprintf("binds records with %q and those without %q", calendar.Plain(string(r.When)), calendar.Plain(string(r.Unless))), "ask for one trait; where both decide, name what they make together as a trait")
	}
	if r.When != "" && blank(string(r.When)) || r.Unless != "" && blank(string(r.Unless)) {
		report("when", "a trait without a name", "name the trait, or leave When and Unless empty")
	}
	if r.Absent > NotBinding {
		report("absent", r.Absent.String(), "choose Gap, Awaited or NotBinding")
	}
	if r.Pick > Latest {
		report("pick", r.Pick.String(), "choose Only, Earliest or Latest")
	}
	if !r.Cutoff.IsValid() {
		report("cutoff", r.Cutoff.String(), "give the last day of the fiscal year as a month and a day that exist")
	}
	switch {
	case r.Period.unit == noUnit:
		report("period", "no period", "give a number of days, weeks, months or years; for 0 of them write Immediately, for ever Permanently")
	case r.Period.unit == InWorkingDays:
		report("period", fmt.Sprintf("a period of %v", r.Period), "retention periods are in calendar days; working days are for time limits")
	case r.Period.n < 0:
		report("period", fmt.Sprintf("a period of %v", r.Period), "retention periods run forward")
	}
	switch {
	case !r.Bound.IsValid():
		report("bound", r.Bound.String(), "choose AtLeast, AtMost or Exactly")
	case r.Bound.HasCeiling() && r.Period == Permanently():
		report("bound", fmt.Sprintf("%v permanently", r.Bound), "a ceiling that never comes is none; say AtLeast, or give a period")
	}
	if r.Then&^everyAction != 0 {
		report("then", "then "+r.Then.String(), "choose among Delete, Anonymise and Transfer")
	}
	if r.Then == 0 && !r.Appraise && r.Period != Permanently() {
		report("then", "nothing may be done afterwards", "say what in Then, or set Appraise")
	}
	if blank(r.Basis.Citation) {
		report("basis", "no citation", "cite the norm in Basis")
	}
	if r.Retroactive != (calendar.Source{}) && blank(r.Retroactive.Citation) {
		report("retroactive", "retroactive by no norm", "cite in Retroactive the norm that reaches back, or leave it out")
	}
	if r.From.OnOrAfter(r.Until) || r.Until == firstDay {
		report("until", fmt.Sprintf("in force from %v until %v", r.From, r.Until), "Until is the first day after the norm's life")
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
	last := 0 // of the versions so far, the place of the one that ends last
	for n, i := range order {
		r, before := &rules[i], &rules[last]
		if n == 0 || blank(r.ID) || r.ID != before.ID {
			last = i
			continue
		}
		if problem, help := before.noVersionBefore(r); problem != "" {
			if p.books != nil && p.books[i] != p.books[last] {
				problem += fmt.Sprintf(", in the books %q and %q", p.books[last], p.books[i])
				help = "say the norm in one of the books, or in both alike; two norms have two IDs"
			}
			p.report("rules", i, r.ID, problem, help)
		}
		if r.Until.IsZero() || r.Until.After(before.Until) {
			last = i
		}
	}
}

// noVersionBefore returns why two rules with one ID are not versions of one norm, the first
// of which is law before the second one; no problem: they are.
func (r *Rule) noVersionBefore(next *Rule) (problem, help string) {
	const own = "give each norm an ID of its own"
	switch {
	case r.Class != next.Class:
		return fmt.Sprintf("its versions are of the classes %q and %q", r.Class, next.Class), own
	case r.Bound != next.Bound:
		return fmt.Sprintf("its versions are %q and %q", r.Bound, next.Bound), own
	case r.endsBy(next.From):
		return "", ""
	}
	day := "every day"
	if shared := overlap(r, next); !shared.IsZero() {
		day = shared.String()
	}
	return "two versions are law on " + day, "end the first with Until on the day on which the second is in force, or " + own
}

// checkRelations reports relations that decide nothing.
func (b *Rulebook) checkRelations(p *problems) {
	d := &b.known().definition
	rules, ids := map[string]*Rule{}, vocabulary{kind: twinRules}
	for i := range d.Rules {
		rules[d.Rules[i].ID] = &d.Rules[i]
		ids.names.add(d.Rules[i].ID)
	}
	for i, r := range d.Relations {
		report := func(problem, help string) { p.report("relations", i, r.Yields, problem, help) }
		yields, to := rules[r.Yields], rules[r.To]
		if blank(r.Basis.Citation) {
			report(fmt.Sprintf("yields to %q by no norm", r.To), "cite the norm in the relation's Basis")
		}
		switch {
		case yields == nil:
			p.key = "yields"
			report(fmt.Sprintf("no rule has this ID, which yields to %q", calendar.Plain(r.To)), ids.correction(r.Yields, r.To))
		case to == nil:
			p.key = "to"
			report(fmt.Sprintf("yields to %q, and no rule has that ID", calendar.Plain(r.To)), ids.correction(r.To, r.Yields))
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
	if info.Title != (calendar.Names{}) && info.Title != known.info.Title {
		report(fmt.Sprintf("class %q has two titles", info.Class), "give it one, with its languages together")
	}
	if info.NoErasure != (calendar.Source{}) && blank(info.NoErasure.Citation) {
		report(fmt.Sprintf("class %q refuses erasure without a citation", info.Class), "cite the norm")
	}
	if info.NoErasure.Citation != "" && info.NoErasure != known.info.NoErasure {
		report(fmt.Sprintf("class %q refuses erasure by two norms", info.Class), "cite both in one source")
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
