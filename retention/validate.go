package retention

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// problems lists everything that is wrong with a book, in a stable order.
func (b *Rulebook) problems() []error {
	var found []error
	report := func(rule, problem, help string) {
		found = append(found, &DefinitionError{Book: b.definition.ID, Rule: rule, Problem: problem, Help: help})
	}
	d := b.definition
	if blank(d.ID) {
		report("", "the book has no ID", "give it a stable name")
	}
	if a := d.Allowance; a != (Period{}) && (a.n <= 0 || a.unit == workingDays) {
		report("", fmt.Sprintf("the allowance is %v", a), "give it in days, weeks, months or years")
	}
	for _, r := range d.Relations {
		report(r.Yields, fmt.Sprintf("yields to %q: relations are not decided by this version", r.To), "leave the two rules in conflict; their records are then reviewed")
	}

	ids := map[string]int{}
	for i := range d.Rules {
		ids[d.Rules[i].ID]++
		if d.Rules[i].ID != "" && ids[d.Rules[i].ID] == 2 {
			report(d.Rules[i].ID, "two rules have this ID", "name each norm once; versions of one norm are not decided by this version")
		}
		d.Rules[i].problems(func(problem, help string) { report(d.Rules[i].ID, problem, help) })
	}

	for _, info := range d.Classes {
		switch {
		case blank(string(info.Class)):
			report("", "a class has no name", "name it, with the country and the system first")
		case len(b.classes[info.Class].rules) == 0 && b.classes[info.Class].info.RulesFrom == "":
			report("", fmt.Sprintf("class %q has no rules", info.Class), "add a rule, or say in RulesFrom where the host finds them")
		}
		if e := b.classes[info.Class].info.NoErasure; info.NoErasure.Citation != "" && info.NoErasure != e {
			report("", fmt.Sprintf("class %q refuses erasure by two norms", info.Class), "cite both in one source")
		}
	}
	for _, name := range slices.Sorted(maps.Keys(b.classes)) {
		rules := b.classes[name].rules
		if len(rules) > rulesPerClass {
			report("", fmt.Sprintf("class %q has %d rules", name, len(rules)), fmt.Sprintf("divide it; a class has at most %d", rulesPerClass))
		}
		for i := range rules {
			for j := range rules {
				if i != j && alwaysConflict(&rules[i], &rules[j]) {
					report(rules[i].ID, fmt.Sprintf("keeps every record longer than %s allows", rules[j].ID), "correct one of the two periods")
				}
			}
		}
	}
	return found
}

// problems reports what is wrong with a rule by itself.
func (r *Rule) problems(report func(problem, help string)) {
	if blank(r.ID) {
		report("a rule has no ID", "name the norm")
	}
	if blank(string(r.Class)) {
		report("no class", "name the class of records that the rule binds")
	}
	if blank(string(r.Trigger)) {
		report("no trigger", "name the event that starts the period")
	}
	if r.Pick > Latest {
		report(r.Pick.String(), "choose Only, Earliest or Latest")
	}
	if r.Cutoff.kind >= noCutoff {
		report(r.Cutoff.String(), "give the last day of the fiscal year as a month and a day that exist")
	}
	switch {
	case r.Period.unit == noUnit:
		report("no period", "give a number of days, weeks, months or years, or Immediately or Permanently")
	case r.Period.unit == workingDays:
		report(fmt.Sprintf("a period of %v", r.Period), "retention periods are in calendar days; working days are for time limits")
	case r.Period.n < 0:
		report(fmt.Sprintf("a period of %v", r.Period), "retention periods run forward")
	}
	if r.Bound < AtLeast || r.Bound > Exactly {
		report("no bound", "choose AtLeast, AtMost or Exactly")
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
	if r.From != (calendar.Date{}) && (r.Until == r.From || r.From.After(r.Until)) {
		report(fmt.Sprintf("in force from %v until %v", r.From, r.Until), "Until is the first day after the norm's life")
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// alwaysConflict says whether the ceiling of one rule ends before the floor of
// another one for every record and on every day.
func alwaysConflict(floor, ceiling *bookRule) bool {
	if !floor.Bound.hasFloor() || !ceiling.Bound.hasCeiling() ||
		floor.Trigger != ceiling.Trigger || floor.Pick != ceiling.Pick || floor.Cutoff != ceiling.Cutoff ||
		!floor.alwaysInForce() || !ceiling.alwaysInForce() {
		return false
	}
	conflictFrom := func(event calendar.Date) bool {
		start := floor.Cutoff.StartFrom(event)
		_, last, ok := ceiling.ceiling(ceiling.Period.EndFrom(start), start)
		return ok && endsBefore(last, floor.Period.EndFrom(start))
	}
	if !conflictFrom(cycleStart) {
		return false
	}
	if floor.Period.comparesAlike(ceiling.Period) && ceiling.allowance == (Period{}) {
		return true
	}
	if floor.Period.unit == permanently || ceiling.Period.days()+ceiling.allowance.days()+20 < floor.Period.days() {
		return true // further apart than months differ
	}
	// The calendar repeats after 400 years, so their days stand for all.
	for day := 1; day < 146097; day++ {
		if !conflictFrom(cycleStart.AddDays(day)) {
			return false
		}
	}
	return true
}

// days gives the average number of days of a period. From every day the true
// number is less than five days away.
func (p Period) days() int {
	switch p.unit {
	case weeks:
		return 7 * int(p.n)
	case months:
		return int(p.n) * 146097 / 4800
	case years:
		return int(p.n) * 146097 / 400
	default:
		return int(p.n)
	}
}

// comparesAlike says whether one of two periods is the longer one from every
// day, because months and days are not mixed.
func (p Period) comparesAlike(q Period) bool {
	inMonths := func(u unit) bool { return u == months || u == years }
	endless := func(u unit) bool { return u == immediately || u == permanently }
	return inMonths(p.unit) == inMonths(q.unit) || endless(p.unit) || endless(q.unit)
}

var cycleStart = calendar.MustParseDate("2000-01-01")

func (r *Rule) alwaysInForce() bool { return r.From.IsZero() && r.Until.IsZero() }

// endsBefore says whether a ceiling's last day comes before a floor's end.
func endsBefore(last calendar.Date, floor End) bool {
	if floor.IsNever() {
		return true
	}
	end, known := floor.Date()
	return known && last.Before(end)
}
