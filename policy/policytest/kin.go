package policytest

import (
	"iter"
	"maps"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// kin is rules of a class of which one changes what another one does to a record: the
// versions of a norm, those that yield, and those that stand in for each other. What the
// other rules of the class do does not depend on them, and what they do not on the others.
// So what changes nothing for the kin alone changes nothing for the class, and only the
// events and the traits of few rules have to be varied.
type kin struct {
	class  retention.Class
	rules  []retention.Rule
	book   *retention.Rulebook // of these rules alone; nil without any
	asked  []policy.Request    // of it; see requests
	said   []kinSays           // what it says about these
	beside []retention.Record  // what else there can be in a record; see besides
}

// kinOf returns the rules of a part of a book by their kin, in order.
func kinOf(part *retention.Definition) []retention.Definition {
	first := map[string]string{} // of the IDs, that of their kin
	var of func(id string) string
	of = func(id string) string {
		if up, joined := first[id]; joined && up != id {
			first[id] = of(up)
			return first[id]
		}
		return id
	}
	for _, r := range part.Rules {
		if r.InsteadOf != "" {
			first[of(r.ID)] = of(r.InsteadOf)
		}
	}
	for _, r := range part.Relations {
		first[of(r.Yields)] = of(r.To)
	}
	var list []retention.Definition
	at := map[string]int{}
	place := func(id string) *retention.Definition {
		i, known := at[of(id)]
		if !known {
			i = len(list)
			at[of(id)] = i
			d := *part
			d.Rules, d.Relations = nil, nil
			list = append(list, d)
		}
		return &list[i]
	}
	for _, r := range part.Rules {
		d := place(r.ID)
		d.Rules = append(d.Rules, r)
	}
	for _, r := range part.Relations {
		d := place(r.Yields)
		d.Relations = append(d.Relations, r)
	}
	return list
}

// newKin returns the kin of rules that were found together in a class. Those of a part of
// a book load by themselves, except after a slip.
func newKin(of retention.Definition, class retention.Class) (*kin, error) {
	k := &kin{class: class, rules: of.Rules}
	if len(of.Rules) == 0 {
		return k, nil
	}
	of.Classes = nil
	var err error
	k.book, err = retention.NewRulebook(of)
	return k, err
}

// everyRequest yields requests about the kin alone, on each day on which something about
// them can change, and on the day before.
func (k *kin) everyRequest() iter.Seq[policy.Request] {
	return func(yield func(policy.Request) bool) {
		if len(k.rules) == 0 {
			return
		}
		for _, r := range records(k.rules, k.class) {
			for _, day := range turns(k.book, r) {
				if !yield(request(r, day)) {
					return
				}
			}
		}
	}
}

// requests returns those on both sides of each change of what the kin says of a record.
func (k *kin) requests() []policy.Request {
	if k.asked != nil || len(k.rules) == 0 {
		return k.asked
	}
	for _, r := range records(k.rules, k.class) {
		days := turns(k.book, r)
		says := make([]kinSays, len(days))
		for i, day := range days {
			says[i] = k.says(r, day)
		}
		for i, day := range days {
			if i == 0 || i == len(days)-1 || !says[i].equal(says[i-1]) || !says[i].equal(says[i+1]) {
				k.asked, k.said = append(k.asked, request(r, day)), append(k.said, says[i])
			}
		}
	}
	return k.asked
}

// kinSays is everything by which rules take part in a decision.
type kinSays struct {
	assessed retention.Assessment
	effects  []kinEffect
}

func (s kinSays) equal(other kinSays) bool {
	return s.assessed == other.assessed && slices.Equal(s.effects, other.effects)
}

type kinEffect struct {
	rule     string
	trigger  retention.Trigger
	trait    retention.Trait
	appraise bool
	start    retention.Start
	from     calendar.Date
	until    retention.End
	due, by  calendar.Date
}

func (k *kin) says(r retention.Record, on calendar.Date) kinSays {
	effects := k.book.Effects(r, on)
	s := kinSays{assessed: k.book.Assess(r, on), effects: make([]kinEffect, 0, len(effects))}
	for i := range effects {
		e := &effects[i]
		s.effects = append(s.effects, kinEffect{e.Rule.ID, e.Rule.Trigger, e.MissingTrait, e.Rule.Appraise, e.Start, e.Trigger, e.RetainUntil, e.DueFrom, e.DisposeBy})
	}
	return s
}

// mayDecideElse reports whether among the rules that decide there could be others, or
// others whose start is missing, if two things are said and the whole class is assessed so.
func (s kinSays) mayDecideElse(other kinSays, a *retention.Assessment, on calendar.Date) bool {
	asks := a.State == retention.AppraisalOpen // and the rules are named that ask a body
	if slices.EqualFunc(s.effects, other.effects, func(a, b kinEffect) bool { return sameWords(a, b) && (!asks || a.appraise == b.appraise) }) {
		return false
	}
	sameRules := slices.EqualFunc(s.effects, other.effects, func(a, b kinEffect) bool { return a.rule == b.rule })
	return !sameRules || s.mayDecide(a, on) || other.mayDecide(a, on)
}

// sameWords reports whether a decision names two effects alike.
func sameWords(a, b kinEffect) bool {
	a.from, a.appraise = b.from, b.appraise
	if a.start == retention.StartKnown {
		a.trigger = b.trigger
	}
	return a == b
}

// sameMissing reports whether the same events and traits are missing.
func (s kinSays) sameMissing(other kinSays) bool {
	return maps.Equal(s.missing(), other.missing())
}

func (s kinSays) missing() map[[2]string]bool {
	var names map[[2]string]bool
	for _, e := range s.effects {
		if e.start == retention.StartUnknown {
			if names == nil {
				names = map[[2]string]bool{}
			}
			name := [2]string{string(e.trigger), ""}
			if e.trait != "" {
				name = [2]string{"", string(e.trait)}
			}
			names[name] = true
		}
	}
	return names
}

// mayDecide reports whether one of the rules could be among those that decide.
func (s kinSays) mayDecide(a *retention.Assessment, on calendar.Date) bool {
	return a.RetainUntil.IsNone() || slices.ContainsFunc(s.effects, func(e kinEffect) bool {
		putOff := !a.AppraiseAgain.IsZero() && e.until.Protects(on)
		return putOff || e.until == a.RetainUntil || on.OnOrAfter(e.due) || e.start != retention.StartKnown || e.appraise
	})
}

// besides returns what can be in a record beside what is about some rules of a class: for
// the other rules nothing; ordinary events; events for which they end long before these
// rules or long after them, all or only those that protect; and traits by which few of
// them bind, or many.
func besides(some, class []retention.Rule) []retention.Record {
	list := []retention.Record{{}}
	var rest []retention.Rule
	own := setOf(triggersOf(some))
	for _, r := range class {
		if !own[r.Trigger] {
			rest = append(rest, r)
		}
	}
	away := outOfTheWay(class)
	for _, trait := range traitsAsked(some) {
		delete(away, trait)
	}
	base := sampleDays(class)[0]
	var answers [][]retention.Event // to other rules, if these do not ask for any themselves
	if len(askingBodies(some)) == 0 {
		answers = bodiesAnswers(class, base)
	}
	if len(rest) == 0 && len(away) == 0 && answers == nil {
		return list
	}
	add := func(traits map[retention.Trait]bool, events []retention.Event) {
		list = append(list, retention.Record{Events: retention.EventsOf(events...), Traits: retention.TraitsOf(traits)})
	}
	ordinary := ordinaryEvents(triggersOf(rest), base)
	add(away, ordinary)
	early := ordinary
	for i, events := range shifted(some, rest, base) {
		add(away, events)
		if i == 0 {
			early = events
		}
	}
	for _, answer := range answers {
		add(away, append(slices.Clip(ordinary), answer...))
		add(away, append(slices.Clip(early), answer...))
	}
	add(away, ordinaryEvents(triggersOf(rest), base, needless(rest)...))
	add(away, nil)
	opposite := map[retention.Trait]bool{}
	for trait, has := range away {
		opposite[trait] = !has
	}
	add(opposite, ordinary)
	return list
}

// with returns a request about some rules together with what else there is.
func with(r policy.Request, beside retention.Record) policy.Request {
	if beside.Events.Len() == 0 && beside.Traits.Len() == 0 {
		return r
	}
	r.Record.Events = retention.EventsOf(slices.AppendSeq(slices.Collect(r.Record.Events.All()), beside.Events.All())...)
	if beside.Traits.Len() > 0 {
		traits := maps.Collect(beside.Traits.All())
		maps.Insert(traits, r.Record.Traits.All())
		r.Record.Traits = retention.TraitsOf(traits)
	}
	r.Record.ID = arrangedID
	return r
}
