package policytest

import (
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// passing is a case that passes by the rules.
type passing struct {
	Case
	asks     policy.Request
	right    retention.Assessment
	line     *line // as which it is proposed; nil: it is there
	expected words
	plain    bool // only the rules decide: it has no holds and no demands
}

// passingCases returns those of each class.
func passingCases(b *retention.Rulebook, cases []Case) map[retention.Class][]*passing {
	right := policy.FromRulebook(b)
	list := map[retention.Class][]*passing{}
	for _, c := range cases {
		if c.Check(right) == nil {
			list[c.Class] = append(list[c.Class], newPassing(b, c))
		}
	}
	return list
}

func newPassing(b *retention.Rulebook, c Case) *passing {
	asks := c.Request()
	return &passing{Case: c, asks: asks, expected: wordsIn(&c.Want), right: b.Assess(asks.Record, asks.On), plain: !c.HoldsUnknown && len(c.Holds) == 0 && len(c.Demands) == 0 && len(b.Unrecognised(asks.Record)) == 0}
}

// heard is a passing case, with what the rules that are not of a kin make of its record.
type heard struct {
	*passing
	rest retention.Assessment
}

// notices reports whether the case fails by the rules with a slip. What takes long is
// decided only if it could differ.
func (c *heard) notices(m *Mutant, says, otherwise kinSays) bool {
	if c.plain && m.kin != nil {
		wrong := m.assess(&otherwise.assessed, &inClass{Request: c.asks, rest: c.rest})
		if known := wrong.State.RulesInForce() && c.right.State.RulesInForce(); known {
			if c.expectsElse(&wrong) {
				return true
			}
			same := sameDays(&c.right, &wrong)
			rules := c.Want.Rules != "" && (!same || says.mayDecideElse(otherwise, &wrong, c.On))
			if m.kin.missingElse(says, otherwise)&c.expected != 0 {
				return true
			}
			missing := (c.Want.Missing != "" || c.Want.Traits != "") && !says.sameMissing(otherwise)
			if c.Want.Next == "" && !rules && !missing && (c.Want.Because == "" || c.right.State == wrong.State) {
				return false
			}
		}
	}
	b := m.classBook()
	return b == nil || c.fails(policy.FromRulebook(b).Decide(c.asks)) // what does not load needs no case
}

// expectsElse reports whether a case expects another outcome or other days.
func (c *passing) expectsElse(a *retention.Assessment) bool {
	w := &c.Want
	last := dayOf(a.DisposeBy)
	differs := func(want, got string) bool { return want != "" && want != got }
	return differs(w.Outcome, outcomeOf(a.State).String()) || differs(w.Allowed, allowedBy(a).String()) || differs(w.Until, a.RetainUntil.String()) ||
		differs(w.By, a.DisposeBy.String()) || differs(w.Overdue, strconv.Itoa(max(0, c.On.Sub(last))))
}

// alike are cases about which some rules say the same: they differ only in what is of no
// concern to these.
type alike struct {
	asks  policy.Request // with the events that are of concern
	says  kinSays
	cases []*heard
}

// casesAlike sorts the cases of a class by what they have of the triggers of some rules,
// of their traits, of the answers of bodies, and by the day if that matters.
func (k *sameKin) casesAlike(rules []retention.Rule) []alike {
	strange := setOf(triggersOf(k.part.Rules)) // of other rules
	for _, r := range rules {
		delete(strange, r.Trigger)
	}
	asked := traitsAsked(rules)
	always := !slices.ContainsFunc(k.rules, func(r retention.Rule) bool { return !r.From.IsZero() || !r.Until.IsZero() })
	var list []alike
	at := map[string]int{}
	for _, c := range k.heard {
		var facts strings.Builder
		var own []retention.Event
		for e := range c.asks.Record.Events.All() {
			if !strange[e.Trigger] {
				own = append(own, e)
				facts.WriteString(string(e.Trigger) + "\x00" + dayOrMark(e.On) + "\x00") // which is in no name
			}
		}
		if facts.Len() > 0 || !always {
			facts.WriteString(dayOrMark(c.asks.On))
		}
		for _, trait := range asked {
			if has, known := c.asks.Record.Traits.Has(trait); known {
				facts.WriteString("\x00" + string(trait) + map[bool]string{true: "\x00"}[has])
			}
		}
		i, known := at[facts.String()]
		if !known {
			i = len(list)
			at[facts.String()] = i
			asks := c.asks
			asks.Record.Events = retention.EventsOf(own...)
			list = append(list, alike{asks: asks, says: k.says(asks.Record, asks.On)})
		}
		list[i].cases = append(list[i].cases, c)
	}
	return list
}

// noticedByAny reports whether a case decides otherwise because of a slip that is in no
// rule.
func (m *Mutant) noticedByAny(cases map[retention.Class][]*passing) bool {
	for _, list := range cases {
		for _, c := range list {
			if (&heard{passing: c}).notices(m, kinSays{}, kinSays{}) {
				return true
			}
		}
	}
	return false
}

// heardBy returns a case of a class that decides otherwise because of the slip: one of
// those that there are or, if none of them does, one that is proposed; nil: none. The case
// that noticed a slip comes first from then on: it mostly notices the next one too.
func (m *Mutant) heardBy(cases []*passing) *heard {
	list := m.alike(cases)
	for _, proposed := range [...]bool{false, true} {
		for i := range list {
			group := &list[i]
			otherwise := m.slipped.says(group.asks.Record, group.asks.On)
			if group.says.equal(otherwise) {
				continue
			}
			j := slices.IndexFunc(group.cases, func(c *heard) bool {
				return (c.line != nil) == proposed && c.notices(m, group.says, otherwise)
			})
			if j >= 0 {
				found := group.cases[j]
				toFront(group.cases, j)
				toFront(list, i)
				return found
			}
		}
	}
	return nil
}

// alike returns the cases of the class by what the rules say about them that the slip
// concerns.
func (m *Mutant) alike(cases []*passing) []alike {
	s := m.kin
	if s.heard == nil {
		for _, c := range cases {
			one := &heard{passing: c}
			s.rest.AssessInto(&one.rest, &c.asks.Record, c.asks.On)
			s.heard = append(s.heard, one)
		}
	}
	if m.moved {
		return s.casesAlike(slices.Concat(s.rules, m.slipped.rules))
	}
	if s.alike == nil {
		s.alike = s.casesAlike(s.rules)
	}
	return s.alike
}

func toFront[T any](list []T, i int) {
	first := list[i]
	copy(list[1:i+1], list[:i])
	list[0] = first
}
