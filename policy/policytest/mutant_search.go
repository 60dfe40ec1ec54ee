package policytest

import (
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// slip makes the mutant with a slip, unless the rules do not load with it, or what they say
// by themselves stays as it is. Whether a slip changes anything shows in few rules.
func (s *sameKin) slip(m *Mutant, change func(*retention.Definition)) bool {
	slipped, err := newKin(changed(s.of, change), s.kin.class)
	if err != nil {
		return false
	}
	m.kin, m.slipped, m.change = s, slipped, change
	if !m.differs() {
		return false
	}
	if slices.Equal(triggersOf(slipped.rules), triggersOf(s.kin.rules)) {
		slipped.beside = s.kin.beside
	}
	m.moved = slipped.beside == nil || !slices.Equal(traitsAsked(slipped.rules), traitsAsked(s.kin.rules))
	return true
}

// classBook returns the book of the class with the slip; nil: it does not load. It is made
// when it is needed, for that takes long.
func (m *Mutant) classBook() *retention.Rulebook {
	if m.kin != nil && !m.made {
		m.book, _ = retention.NewRulebook(changed(*m.kin.part, m.change))
		m.made = true
	}
	return m.book
}

// loads reports whether the class loads with the slip. The rules that it concerns do by
// themselves; with others of the class they could only conflict about every record.
func (m *Mutant) loads() bool {
	if m.kin == nil || m.made || m.kin.centre != "" || m.kin.rest == nil {
		return m.classBook() != nil
	}
	own := setOf(idsOf(m.kin.of.Rules))
	for _, r := range m.kin.part.Rules {
		if !own[r.ID] && slices.ContainsFunc(m.slipped.rules, func(slipped retention.Rule) bool {
			opposed := slipped.Bound.HasFloor() && r.Bound.HasCeiling() || slipped.Bound.HasCeiling() && r.Bound.HasFloor()
			return opposed && slipped.Trigger == r.Trigger
		}) {
			return m.classBook() != nil
		}
	}
	return true
}

// changed returns a copy of a definition with a change in its rules or relations.
func changed(d retention.Definition, change func(*retention.Definition)) retention.Definition {
	d.Rules, d.Relations = slices.Clone(d.Rules), slices.Clone(d.Relations)
	change(&d)
	return d
}

// differs reports whether the rules say anything else because of the slip.
func (m *Mutant) differs() bool {
	for j, r := range m.kin.requests() {
		if !m.kin.said[j].equal(m.slipped.says(r.Record, r.On)) {
			return true
		}
	}
	if slices.EqualFunc(m.kin.rules, m.slipped.rules, sameButForStart) { // it would show on the first day of all
		return false
	}
	for j, r := range m.slipped.requests() {
		if !m.slipped.said[j].equal(m.kin.says(r.Record, r.On)) {
			return true
		}
	}
	return false
}

// sameButForStart reports whether two rules differ in nothing but what they make of an
// event that is missing or has happened twice.
func sameButForStart(a, b retention.Rule) bool {
	a.Absent, a.Pick = b.Absent, b.Pick
	return a == b
}

// shownBy returns a request about which the decisions of the book and of the mutant
// differ in what follows from them or, if there is none, in anything that a case expects.
// Only requests are tried of which the rules say something else that the slip concerns.
func (m *Mutant) shownBy(b *retention.Rulebook) (policy.Request, bool) {
	s := showing{book: b, mutant: m}
	if m.kin == nil {
		return s.ofAllowance()
	}
	for j, asked := range m.kin.requests() {
		if s.says, s.otherwise = m.kin.said[j], m.slipped.says(asked.Record, asked.On); s.says.equal(s.otherwise) {
			continue
		}
		whole := m.kin.inWhole(b, j)
		for i := range whole {
			if s.follows(&whole[i]) {
				return whole[i].Request, m.loads()
			}
			if s.enough() {
				return s.example, m.loads()
			}
		}
	}
	if m.slipped.beside == nil {
		m.slipped.beside = besides(m.slipped.rules, changed(*m.kin.part, m.change).Rules)
	}
	for j, asked := range m.slipped.requests() {
		if s.says, s.otherwise = m.kin.says(asked.Record, asked.On), m.slipped.said[j]; s.says.equal(s.otherwise) {
			continue
		}
		for _, beside := range m.slipped.beside {
			if one := m.kin.assessed(b, asked, beside); s.follows(&one) {
				return one.Request, m.loads()
			}
			if s.enough() {
				return s.example, m.loads()
			}
		}
	}
	if s.shown {
		return s.example, m.loads()
	}
	for _, r := range s.perhaps {
		if m.classBook() == nil {
			return r.Request, false
		}
		if s.shows(r) {
			return r.Request, true
		}
	}
	return policy.Request{}, false
}

// showing is the search for a request that shows a mutant.
type showing struct {
	book            *retention.Rulebook
	mutant          *Mutant
	says, otherwise kinSays // of the rules that the slip concerns, about what is asked
	shown           bool
	example         policy.Request // about which a case expects other days
	more            int            // how many requests were tried since
	perhaps         []perhaps
}

// mostMore is how many more requests are tried once one shows other days, for one that is
// a better example because something else follows from it.
const mostMore = 48

// enough counts the requests that are tried.
func (s *showing) enough() bool {
	if s.shown {
		s.more++
	}
	return s.more > mostMore
}

// perhaps is a request about which a case may expect something else.
type perhaps struct {
	*inClass
	missing bool // something else is perhaps missing
}

// assess returns what the class makes of a record with the slip. It is put together of
// what the rules make of it that the slip concerns, and of what the others do, if that is
// possible; a class that does not load makes nothing of it.
func (m *Mutant) assess(kin *retention.Assessment, r *inClass) (a retention.Assessment) {
	if m.kin.centre == "" {
		var exact bool
		if a, exact = folded(kin, &r.rest, r.On); exact {
			return a
		}
	}
	m.classBook().AssessInto(&a, &r.Record, r.On)
	return a
}

// follows reports whether something else follows for the record of a request.
func (s *showing) follows(r *inClass) bool {
	kin := s.otherwise.assessed
	if r.answered || s.mutant.moved {
		s.mutant.slipped.book.AssessInto(&kin, &r.Record, r.On)
	}
	wrong := s.mutant.assess(&kin, r)
	if outcomeOf(r.right.State) != outcomeOf(wrong.State) || allowedBy(&r.right) != allowedBy(&wrong) {
		return true
	}
	inForce := r.right.State.RulesInForce() && wrong.State.RulesInForce()
	switch {
	case s.shown:
	case inForce && (r.right.RetainUntil != wrong.RetainUntil || r.right.DisposeBy != wrong.DisposeBy):
		s.shown, s.example = true, r.Request
	case s.mutant.moved || !sameDays(&r.right, &wrong) || s.says.mayDecideElse(s.otherwise, &wrong, r.On):
		s.perhaps = append(s.perhaps, perhaps{r, s.mutant.moved || !s.says.sameMissing(s.otherwise)})
	}
	return false
}

// sameDays reports whether a decision says the same of two assessments, but for the names
// of rules and of what is missing.
func sameDays(a, b *retention.Assessment) bool {
	return a.State == b.State && a.RetainUntil == b.RetainUntil && a.DisposeBy == b.DisposeBy && a.DueFrom == b.DueFrom && a.AppraiseAgain == b.AppraiseAgain
}

// shows reports whether a case expects something else about a request.
func (s *showing) shows(r perhaps) bool {
	was, is := policy.FromRulebook(s.book).Decide(r.Request), policy.FromRulebook(s.mutant.classBook()).Decide(r.Request)
	if was.RetainUntil() != is.RetainUntil() || was.DisposeBy() != is.DisposeBy() {
		return true
	}
	if r.rules == "" {
		r.rules = operative(was)
	}
	if r.rules != operative(is) {
		return true
	}
	return r.missing && (!slices.Equal(was.Missing(), is.Missing()) || !slices.Equal(was.MissingTraits(), is.MissingTraits()))
}

// ofAllowance returns a request that shows a slip in the book's allowance: it moves only
// the last lawful day of rules with floor and ceiling, and that shows in few rules too.
func (s *showing) ofAllowance() (policy.Request, bool) {
	parts := partsOf(s.book)
	right, wrong := policy.FromRulebook(s.book), policy.FromRulebook(s.mutant.book)
	for _, class := range classes(s.book) {
		for _, k := range kinIn(parts[class]) {
			if !slices.ContainsFunc(k.rules, func(r retention.Rule) bool { return r.Bound.HasFloor() && r.Bound.HasCeiling() }) {
				continue
			}
			for _, asked := range k.requests() {
				for _, beside := range k.beside {
					if r := with(asked, beside); showsElse(right.Decide(r), wrong.Decide(r)) {
						return r, true
					}
				}
			}
		}
	}
	return policy.Request{}, false
}
