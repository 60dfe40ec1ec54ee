package notice

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// addNorm adds what a norm says on the day, then what its other versions say.
func (n *Notice) addNorm(all *rules, of *norm) {
	if of.current >= 0 {
		n.addCurrent(all, of)
	}
	for _, i := range of.floors {
		n.addEarlierFloor(all, of, i)
	}
	for i := range of.versions {
		if r := of.versions[i]; r.From.After(n.On) {
			say := n.about(r)
			say(StepComing, calendar.Source{}, args{"from": r.From})
			n.addRule(all, of, r, r.From)
			n.addOlder(of, i)
		}
	}
}

// about returns how a step about a rule is added.
func (n *Notice) about(r retention.Rule) func(StepCode, calendar.Source, args) {
	return func(code StepCode, source calendar.Source, values args) {
		if values == nil {
			values = args{}
		}
		values["rule"] = r.ID
		n.add(code, source, values)
	}
}

// addCurrent adds the version that is law on the day, and what those before it have asked for.
func (n *Notice) addCurrent(all *rules, of *norm) {
	r := of.versions[of.current]
	n.addRule(all, of, r, n.On)
	if of.current > 0 && r.Retroactive.Citation != "" {
		n.about(r)(StepRetroactive, r.Retroactive, nil)
	}
	for _, before := range of.versions[:of.current] {
		if before.Bound.HasCeiling() {
			say := n.about(before)
			say(StepEarlierCeiling, calendar.Source{}, args{"from": before.From, "until": before.Until, "through": before.Until.AddDays(-1), "retroactive": before.Retroactive.Citation != ""})
			n.addScope(all, before, n.On)
			n.addPeriod(all.book, before, false)
			n.addPick(before)
		}
	}
}

// addEarlierFloor adds a version that is no longer law as far as it still binds: as a floor.
func (n *Notice) addEarlierFloor(all *rules, of *norm, i int) {
	r := of.versions[i]
	r.Bound = retention.AtLeast
	say := n.about(r)
	say(StepEarlierFloor, calendar.Source{}, args{"until": r.Until, "through": r.Until.AddDays(-1), "ended": of.ended(i, n.On), "awaited": r.Absent == retention.Awaited})
	n.addScope(all, r, n.On)
	n.addPeriod(all.book, r, true)
	n.addPick(r)
	last := of.current // which says what follows
	if last < 0 {
		last = of.floors[len(of.floors)-1]
	}
	if i == last || !sameScope(r, of.versions[last]) {
		n.addAfterwards(of, r)
	}
}

// addOlder adds to a version that will be law what becomes of the records that the one before
// it binds.
func (n *Notice) addOlder(of *norm, i int) {
	r := of.versions[i]
	switch {
	case i == 0 || !r.Bound.HasFloor():
	case r.Retroactive.Citation != "":
		n.about(r)(StepRetroactive, r.Retroactive, nil)
	default:
		n.about(r)(StepOlderStays, calendar.Source{}, args{"from": r.From})
	}
}

// addRule adds all that a rule says by itself, on a day of its life.
func (n *Notice) addRule(all *rules, of *norm, r retention.Rule, by calendar.Date) {
	n.addScope(all, r, by)
	n.addPeriod(all.book, r, true)
	n.addPick(r)
	if say := n.about(r); r.Absent == retention.Awaited {
		if r.Bound.HasFloor() {
			say(StepAwaited, calendar.Source{}, args{"trigger": r.Trigger, "starts": r.Period != retention.Immediately() && r.Period != retention.Permanently(), "instead": all.standIns(r.ID)})
		} else {
			say(StepAwaitedCeiling, calendar.Source{}, args{"trigger": r.Trigger})
		}
	}
	n.addAfterwards(of, r)
	from := r.From
	if from.After(n.On) { // that has been said
		from = calendar.Date{}
	}
	if !from.IsZero() || !r.Until.IsZero() {
		replaces := of.current > 0 && r.Retroactive.Citation != "" // which is said of older data next
		n.about(r)(StepLife, calendar.Source{}, args{"from": from, "until": r.Until, "through": r.Until.AddDays(-1), "older": !from.IsZero() && !replaces})
	}
}

// addScope adds which records of the class a rule binds, on a day.
func (n *Notice) addScope(all *rules, r retention.Rule, by calendar.Date) {
	say := n.about(r)
	if r.When != "" {
		say(StepWith, calendar.Source{}, args{"when": r.When})
	}
	if r.Unless != "" {
		say(StepWithout, calendar.Source{}, args{"unless": r.Unless})
	}
	if r.Absent == retention.NotBinding {
		say(StepOnlyIf, calendar.Source{}, args{"trigger": r.Trigger})
	}
	if events := all.insteadOf(r, by); len(events) > 0 { // what is not law yet takes nothing away
		say(StepOnlyWhile, calendar.Source{}, args{"triggers": events, "instead_of": r.InsteadOf})
	}
}

// addPeriod adds the one sentence of a rule that has its period, its norm and its doubt. What
// it permits and requires besides is true of what is or will be law.
func (n *Notice) addPeriod(b *retention.Rulebook, r retention.Rule, now bool) {
	values := args{"now": now, "bound": r.Bound, "period": r.Period, "trigger": r.Trigger, "cutoff": r.Cutoff, "terms": b.Terms(r)}
	code := StepAtLeast
	switch floor, ceiling := r.Bound.HasFloor(), r.Bound.HasCeiling(); {
	case floor && ceiling:
		code = StepExactly
		values["allowance"] = b.Allowance(r)
	case ceiling:
		code = StepAtMost
		values["at_once"] = now && atOnce(r)
	case r.Period == retention.Permanently():
		code = StepPermanently
	}
	n.about(r)(code, r.Basis, values)
}

// atOnce reports whether a period ends with its event.
func atOnce(r retention.Rule) bool {
	return r.Period == retention.Immediately() && r.Cutoff == retention.AtEvent()
}

// addPick adds which of several events counts; if there can be one only, nothing.
func (n *Notice) addPick(r retention.Rule) {
	code := StepEarliest
	switch r.Pick {
	case retention.Only:
		return
	case retention.Latest:
		code = StepLatest
	}
	n.about(r)(code, calendar.Source{}, args{"trigger": r.Trigger})
}

// addAfterwards adds who decides first, and what may be done with a record then. Nothing comes
// after a period that never ends.
func (n *Notice) addAfterwards(of *norm, r retention.Rule) {
	if r.Period == retention.Permanently() && !of.yields {
		return
	}
	say := n.about(r)
	if r.Appraise {
		say(StepAppraisal, calendar.Source{}, nil)
	}
	switch {
	case r.Then != 0:
		say(StepAfterwards, calendar.Source{}, args{"then": r.Then})
	case r.Appraise:
		say(StepAsDecided, calendar.Source{}, nil)
	}
	if transfers := r.Then&retention.Transfer != 0; transfers && (r.Appraise || r.Then&retention.Delete == 0) || r.Then == 0 && r.Appraise {
		say(StepTransferred, calendar.Source{}, nil)
	}
}
