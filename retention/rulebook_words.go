package retention

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// everyBooks are the triggers that every book knows.
var everyBooks = [...]Trigger{Transferred, AppraisedDelete, AppraisedTransfer, AppraisedKeep, AppraisedAgain, NeedEnded}

// declaredTriggers returns the triggers that a definition declares; nil if it declares none.
func (d *Definition) declaredTriggers() map[Trigger]bool {
	var declared map[Trigger]bool
	for _, info := range d.Triggers {
		if declared == nil {
			declared = make(map[Trigger]bool, len(d.Triggers))
		}
		declared[info.Trigger] = true
	}
	return declared
}

// declares reports whether a definition declares its classes: whether one has a title.
func (d *Definition) declaresClasses() bool {
	for _, info := range d.Classes {
		if info.Title != (calendar.Names{}) {
			return true
		}
	}
	return false
}

// vocabulary is the names of one kind that a book declares.
type vocabulary struct {
	kind   twinKind
	names  set[string]
	closed bool // some are declared, so that others are not known
	asked  int  // how many of the others were compared with them
}

// add takes in a name that is declared, in its place.
func (v *vocabulary) add(name string, at item) {
	switch {
	case blank(name):
		at.report(at.list, at.i, "", "no name", "name what is declared, or leave it out")
	case v.names.known[name]:
		at.report(at.list, at.i, "", fmt.Sprintf("%q is declared twice", calendar.Plain(name)), "declare each name once")
	default:
		v.names.add(name)
		at.text("name", name)
	}
}

// mostCompared is how many names are compared with those that are declared. Of a book with
// more slips, a reader does not need the rest to be named.
const mostCompared = 20

// check reports a name that is not declared, in its place, where it stands under a key. One that cannot be read, or is
// none, is reported elsewhere.
func (v *vocabulary) check(name, key string, at item) {
	if !v.closed || blank(name) || v.names.known[name] || calendar.Plain(name) != name {
		return
	}
	help := "declare it among the " + v.kind.In(calendar.English)
	if nearest := v.nearest(name, ""); nearest != "" {
		help = fmt.Sprintf("write %q if that is meant, or %s", nearest, help)
	}
	at.key = key
	at.report(at.list, at.i, at.rule, fmt.Sprintf("the %s %q is not declared", string(v.kind), name), help)
}

// nearest returns the name among those that are declared, but one, that is most like
// another name; empty: none is.
func (v *vocabulary) nearest(name, but string) string {
	if v.asked++; v.asked > mostCompared {
		return ""
	}
	return calendar.Nearest(name, slices.DeleteFunc(slices.Clone(v.names.list), func(other string) bool { return other == but }))
}

// correction says what helps if no rule has an ID that stands beside another one.
func (v *vocabulary) correction(id, other string) string {
	const both = "to relate rules of two books, write both in one definition"
	if nearest := v.nearest(id, other); nearest != "" {
		return fmt.Sprintf("write %q if that is meant; %s", calendar.Plain(nearest), both)
	}
	return "correct the ID; " + both
}

// checkWords reports words of the rules that the book does not declare, though it declares
// others of their kind, and what is declared twice.
func (b *Rulebook) checkWords(p *problems) {
	d := &b.known().definition
	classes := vocabulary{kind: twinClasses, closed: d.declaresClasses()}
	triggers := vocabulary{kind: twinTriggers, closed: len(d.Triggers) > 0}
	traits := vocabulary{kind: twinTraits, closed: len(d.Traits) > 0}
	for i, info := range d.Triggers {
		triggers.add(string(info.Trigger), item{p, "triggers", i, ""})
	}
	for i, info := range d.Traits {
		traits.add(string(info.Trait), item{p, "traits", i, ""})
	}
	for _, info := range d.Classes { // what is said of one in two entries is said together
		classes.names.add(string(info.Class))
	}
	for _, t := range everyBooks {
		triggers.names.add(string(t))
	}
	for i := range d.Rules {
		r := &d.Rules[i]
		at := item{p, "rules", i, r.ID}
		classes.check(string(r.Class), "class", at)
		triggers.check(string(r.Trigger), "trigger", at)
		traits.check(string(r.When), "when", at)
		traits.check(string(r.Unless), "unless", at)
	}
}
