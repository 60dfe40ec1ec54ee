package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// saidOtherwise is what a version of a norm, a relation or a class says in a new book and
// not in the old one.
type saidOtherwise struct {
	class retention.Class
	name  string   // of the rule
	law   string   // from when it is law, if its norm has several versions
	sized []string // differences that the words of a rule name anyway: its period, cut-off and allowance
	other []string // the other ones
	shown bool     // by a record, in a change that names it
}

// change returns what is told where no record shows it.
func (s *saidOtherwise) change() Change {
	words := slices.Concat(s.sized, s.other)
	if s.law != "" {
		words = slices.Insert(words, 0, s.law)
	}
	return Change{Class: s.class, Way: "said otherwise", Rule: fmt.Sprintf("%s (%s)", s.name, strings.Join(words, ", "))}
}

// versionKey names a version of a norm.
type versionKey struct {
	id   string
	from calendar.Date
}

func keyOf(r *retention.Rule) versionKey { return versionKey{r.ID, r.From} }

// relationWords is a relation that is new or left out, as one of its two rules says it.
type relationWords struct {
	said  *saidOtherwise
	words string
}

// comparison is of two rulebooks.
type comparison struct {
	was, is   *retention.Rulebook
	then, now map[versionKey]*saidOtherwise // of the versions in either book that say something else
	relations map[string][]relationWords    // by the IDs of the rules
	erasure   map[retention.Class]*saidOtherwise
	several   map[string]bool // the norms that have several versions in the new book
	all       []*saidOtherwise
}

// compare finds everything that two books say differently and that can decide something:
// citations, titles and remarks do not.
func compare(was, is *retention.Rulebook) *comparison {
	between := &comparison{was: was, is: is, then: map[versionKey]*saidOtherwise{}, now: map[versionKey]*saidOtherwise{},
		relations: map[string][]relationWords{}, erasure: map[retention.Class]*saidOtherwise{}, several: map[string]bool{}}
	before, after := normsOf(was), normsOf(is)
	for norm, versions := range after {
		between.several[norm.id] = len(versions) > 1
	}
	for norm, versions := range before {
		between.compareVersions(versions, after[norm])
	}
	for norm, versions := range after {
		if before[norm] == nil {
			between.compareVersions(nil, versions)
		}
	}
	between.compareRelations()
	between.compareDeclared()
	for _, class := range classes(was, is) {
		between.compareClass(class)
	}
	return between
}

// normKey names a norm. One that binds another class now is another one.
type normKey struct {
	class retention.Class
	id    string
}

func normsOf(b *retention.Rulebook) map[normKey][]retention.Rule {
	norms := map[normKey][]retention.Rule{}
	for _, r := range b.Definition().Rules {
		norm := normKey{r.Class, r.ID}
		norms[norm] = append(norms[norm], r)
	}
	return norms
}

// compareVersions compares the versions of a norm that are law from the same day. If one
// is left on each side, only its day is another one.
func (between *comparison) compareVersions(were, are []retention.Rule) {
	var pairs [][2]*retention.Rule
	left, added := pointers(were), pointers(are)
	for i := range were {
		if j := slices.IndexFunc(added, func(r *retention.Rule) bool { return r.From == were[i].From }); j >= 0 {
			pairs = append(pairs, [2]*retention.Rule{&were[i], added[j]})
			left = slices.DeleteFunc(left, func(r *retention.Rule) bool { return r == &were[i] })
			added = slices.Delete(added, j, j+1)
		}
	}
	if len(left) == 1 && len(added) == 1 {
		pairs, left, added = append(pairs, [2]*retention.Rule{left[0], added[0]}), nil, nil
	}
	for _, pair := range pairs {
		was, is := pair[0], pair[1]
		s := &saidOtherwise{sized: between.sizes(was, is), other: differences(was, is)}
		// A version that ends where the next one begins is told with that one.
		if was.Until != is.Until && !(meetsNext(was, were) && meetsNext(is, are)) {
			s.other = append(s.other, fmt.Sprintf("law until %s instead of %s", orOpen(is.Until), orOpen(was.Until)))
		}
		if len(s.sized)+len(s.other) > 0 {
			between.then[keyOf(was)], between.now[keyOf(is)] = s, s
			between.add(s, is, len(are) > 1 && was.From == is.From)
		}
	}
	for _, r := range left {
		s := &saidOtherwise{other: []string{"left out"}}
		between.then[keyOf(r)] = s
		between.add(s, r, len(were) > 1)
	}
	for _, r := range added {
		s := &saidOtherwise{other: []string{"added: " + inFull(*r)}}
		between.now[keyOf(r)] = s
		between.add(s, r, false)
	}
}

// add takes what is said otherwise of a version, with the day from which it is law if that
// tells it from others.
func (between *comparison) add(s *saidOtherwise, r *retention.Rule, dated bool) {
	s.class, s.name = r.Class, r.ID
	if dated && !r.From.IsZero() {
		s.law = lawFrom(r)
	}
	between.all = append(between.all, s)
}

func pointers(rules []retention.Rule) (list []*retention.Rule) {
	for i := range rules {
		list = append(list, &rules[i])
	}
	return list
}

func meetsNext(r *retention.Rule, versions []retention.Rule) bool {
	return r.Until.IsZero() || slices.ContainsFunc(versions, func(next retention.Rule) bool { return next.From == r.Until })
}

func lawFrom(r *retention.Rule) string { return "law from " + inWords(r.From) }

func orOpen(day calendar.Date) string {
	if day.IsZero() {
		return "open"
	}
	return inWords(day)
}

// inFull returns a rule in a sentence, without its name and its citations.
func inFull(r retention.Rule) string {
	back := r.Retroactive.Citation != ""
	r.Basis, r.Retroactive, r.Note = calendar.Source{}, calendar.Source{}, ""
	text := strings.TrimPrefix(r.String(), fmt.Sprintf("%s: %s", r.ID, r.Class))
	if back {
		text += "; reaches older records"
	}
	return strings.TrimLeft(text, ": ")
}

// sizes says in what two versions differ whose words name it anyway.
func (between *comparison) sizes(was, is *retention.Rule) (list []string) {
	add := func(what string, was, is fmt.Stringer) {
		if was != is {
			list = append(list, fmt.Sprintf("%s %v instead of %v", what, is, was))
		}
	}
	add("period", was.Period, is.Period)
	add("cut-off", was.Cutoff, is.Cutoff)
	if before, after := between.was.Allowance(*was), between.is.Allowance(*is); before != after {
		list = append(list, fmt.Sprintf("allowance %s instead of %s", orNone(after), orNone(before)))
	}
	return list
}

func orNone(p retention.Period) string {
	if p == (retention.Period{}) {
		return none
	}
	return p.String()
}

// compareRelations finds the relations that are new, and those that are left out though
// both rules are still there.
func (between *comparison) compareRelations() {
	type pair struct{ yields, to string }
	pairsOf := func(b *retention.Rulebook) map[pair]bool {
		pairs := map[pair]bool{}
		for _, r := range b.Definition().Relations {
			pairs[pair{r.Yields, r.To}] = true
		}
		return pairs
	}
	were, are := pairsOf(between.was), pairsOf(between.is)
	classOf := classesOfRules(between.is.Definition().Rules)
	add := func(p pair, yields, yieldsToIt string) {
		s := &saidOtherwise{class: classOf[p.yields], name: p.yields, other: []string{yields + p.to}}
		between.relations[p.yields] = append(between.relations[p.yields], relationWords{s, yields + p.to})
		between.relations[p.to] = append(between.relations[p.to], relationWords{s, p.yields + yieldsToIt})
		between.all = append(between.all, s)
	}
	for p := range are {
		if !were[p] {
			add(p, "yields to ", " yields to it")
		}
	}
	for p := range were {
		if _, known := classOf[p.to]; !are[p] && known && classOf[p.yields] == classOf[p.to] {
			add(p, "yields no longer to ", " yields to it no longer")
		}
	}
	for _, words := range between.relations {
		slices.SortFunc(words, func(a, b relationWords) int { return cmp.Compare(a.words, b.words) })
	}
}

// compareDeclared finds the events that only one of the books declares. A record of any
// class that has one which is not declared is undetermined, if others are. One that a rule
// counts from is told with the rule.
func (between *comparison) compareDeclared() {
	declaredBy := func(b *retention.Rulebook) (names, unused map[retention.Trigger]bool) {
		names, unused = map[retention.Trigger]bool{}, map[retention.Trigger]bool{}
		d := b.Definition()
		used := setOf(triggersOf(d.Rules))
		for _, info := range d.Triggers {
			names[info.Trigger], unused[info.Trigger] = true, !used[info.Trigger]
		}
		return names, unused
	}
	add := func(words string) {
		between.all = append(between.all, &saidOtherwise{name: "the book", other: []string{words}})
	}
	were, unusedThen := declaredBy(between.was)
	are, unusedNow := declaredBy(between.is)
	switch {
	case len(were) == 0 && len(are) > 0:
		add("declares its events")
		return
	case len(are) == 0 && len(were) > 0:
		add("declares its events no longer")
		return
	}
	for event := range are {
		if !were[event] && unusedNow[event] {
			add("declares the event " + string(event))
		}
	}
	for event := range were {
		if !are[event] && unusedThen[event] {
			add("declares the event " + string(event) + " no longer")
		}
	}
}

// compareClass finds what is said of a class besides its rules.
func (between *comparison) compareClass(class retention.Class) {
	was, knew := between.was.Info(class)
	is, knows := between.is.Info(class)
	add := func(words string) *saidOtherwise {
		s := &saidOtherwise{class: class, name: "the class", other: []string{words}}
		between.all = append(between.all, s)
		return s
	}
	switch {
	case was.RulesFrom == is.RulesFrom || knows && is.RulesFrom == "": // its rules are here, and added
	case !knew:
		add("added: rules from " + is.RulesFrom)
	case !knows:
		add("left out")
	default:
		add(fmt.Sprintf("rules from %s instead of %s", is.RulesFrom, cmp.Or(was.RulesFrom, "this book")))
	}
	switch refused, refuses := was.NoErasure.Citation != "", is.NoErasure.Citation != ""; {
	case refuses && !refused:
		between.erasure[class] = add("erasure on demand refused instead of granted")
	case refused && !refuses && knows:
		between.erasure[class] = add("erasure on demand granted instead of refused")
	}
}
