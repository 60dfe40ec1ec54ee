package policytest

import (
	"iter"
	"slices"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// sameKin is the kin of a rule as the book has it, with what the book says of its class.
type sameKin struct {
	*kin
	of   retention.Definition // of the kin alone
	part *retention.Definition
}

// kinIn returns the kin of the rules of a class.
func kinIn(part *retention.Definition) []*sameKin {
	if part == nil {
		return nil
	}
	var list []*sameKin
	for _, of := range kinOf(part) {
		k, _ := newKin(of, of.Rules[0].Class)
		k.beside = besides(of.Rules, part.Rules)
		list = append(list, &sameKin{k, of, part})
	}
	return list
}

// mutant returns the mutant with a slip, unless it does not load or decides all alike.
// Whether the slip changes anything shows in few rules; only then the class is made with
// it, of which they are a part.
func (s *sameKin) mutant(b *retention.Rulebook, m Mutant, change func(*retention.Definition)) (Mutant, bool) {
	slipped, err := newKin(changed(s.of, change), s.kin.class)
	if err != nil {
		return m, false
	}
	m.kin = &[...]*kin{s.kin, slipped}
	if !m.differs() {
		return m, false
	}
	class := changed(*s.part, change)
	if m.book, err = retention.NewRulebook(class); err != nil {
		return m, false
	}
	slipped.beside = s.kin.beside
	if added := triggersOf(slipped.rules); !slices.Equal(added, triggersOf(s.kin.rules)) {
		slipped.beside = besides(slipped.rules, class.Rules)
	}
	var shows bool
	m.example, shows = m.shownBy(b)
	return m, shows
}

// changed returns a copy of a definition with a change in its rules or relations.
func changed(d retention.Definition, change func(*retention.Definition)) retention.Definition {
	d.Rules, d.Relations = slices.Clone(d.Rules), slices.Clone(d.Relations)
	change(&d)
	return d
}

// differs reports whether the rules say anything else because of the slip.
func (m *Mutant) differs() bool {
	for i, k := range m.kin {
		other := m.kin[1-i]
		for j, r := range k.requests() {
			if !k.said[j].equal(other.says(r.Record, r.On)) {
				return true
			}
		}
	}
	return false
}

// shownBy returns a request about which the decisions of the book and of the mutant
// differ in what follows from them or, if there is none, in anything that a case expects.
func (m *Mutant) shownBy(b *retention.Rulebook) (policy.Request, bool) {
	right, wrong := policy.FromRulebook(b), policy.FromRulebook(m.book)
	for _, differ := range [...]func(was, is policy.Decision) bool{followsElse, showsElse} {
		for r := range m.affected(b) {
			if differ(right.Decide(r), wrong.Decide(r)) {
				return r, true
			}
		}
	}
	return policy.Request{}, false
}

// affected yields the requests about which the decisions can differ because of the slip:
// the rules that it concerns say something else, and that matters for the class.
func (m *Mutant) affected(b *retention.Rulebook) iter.Seq[policy.Request] {
	if m.kin == nil {
		return func(yield func(policy.Request) bool) {
			for _, book := range [...]*retention.Rulebook{b, m.book} {
				for r := range requestsOf(book, m.classes...) {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
	return func(yield func(policy.Request) bool) {
		for i, k := range m.kin {
			other := m.kin[1-i]
			for j, asked := range k.requests() {
				says, otherwise := k.said[j], other.says(asked.Record, asked.On)
				if says.equal(otherwise) {
					continue
				}
				for _, beside := range k.beside {
					r := with(asked, beside)
					if m.matters(b, r, says, otherwise) && !yield(r) {
						return
					}
				}
			}
		}
	}
}

// matters reports whether the decision about a request can differ, if the rules that the
// slip concerns say two things: for the whole class something else comes of them, or one
// of them could be among those that decide.
func (m *Mutant) matters(b *retention.Rulebook, r policy.Request, says, otherwise kinSays) bool {
	a := b.Assess(r.Record, r.On)
	return a != m.book.Assess(r.Record, r.On) || !says.sameRules(otherwise) || says.mayDecide(&a, r.On) || otherwise.mayDecide(&a, r.On)
}

// passing is a case that passes by the rules, and what it asks.
type passing struct {
	Case
	asks policy.Request
}

// noticedBy reports whether a case decides otherwise because of the slip. The case that
// noticed a slip comes first from then on: it mostly notices the next one too.
func (m *Mutant) noticedBy(b *retention.Rulebook, cases map[retention.Class][]passing) bool {
	wrong := policy.FromRulebook(m.book)
	for _, class := range m.classes {
		list := cases[class]
		for i, c := range list {
			if m.kin != nil {
				says, otherwise := m.kin[0].says(c.asks.Record, c.asks.On), m.kin[1].says(c.asks.Record, c.asks.On)
				if says.equal(otherwise) || !m.matters(b, c.asks, says, otherwise) {
					continue
				}
			}
			if c.fails(wrong.Decide(c.asks)) {
				copy(list[1:i+1], list[:i])
				list[0] = c
				return true
			}
		}
	}
	return false
}
