package retention

import (
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// nameFindings looks for names that a reader takes for one and a program for two: a record
// with the trigger "Sent" never starts a period that counts from "sent". And it looks for
// those that are a slip of the pen, and for odd ones. It returns too of which names of
// each kind it has said something.
func (b *Rulebook) nameFindings() (findings []Finding, told map[twinKind]map[string]bool) {
	told = map[twinKind]map[string]bool{}
	var ids, classes, triggers, traits names
	for _, t := range everyBooks {
		triggers.add(string(t), "")
		triggers.several[string(t)] = true // every book knows them
	}
	d := &b.known().definition
	for i := range d.Rules {
		r := &d.Rules[i]
		ids.add(r.ID, r.ID)
		classes.add(string(r.Class), r.ID)
		triggers.add(string(r.Trigger), r.ID)
		for _, t := range [...]Trait{r.When, r.Unless} {
			if t != "" {
				traits.add(string(t), r.ID)
			}
		}
	}
	for _, info := range d.Classes {
		classes.add(string(info.Class), "")
		if info.Title != (calendar.Names{}) {
			classes.declare(string(info.Class))
		}
	}
	for _, info := range d.Triggers {
		triggers.declare(string(info.Trigger))
	}
	for _, info := range d.Traits {
		traits.declare(string(info.Trait))
	}
	for _, kind := range [...]struct {
		*names
		twinKind
	}{{&ids, twinRules}, {&classes, twinClasses}, {&triggers, twinTriggers}, {&traits, twinTraits}} {
		found := kind.twins(kind.twinKind)
		if kind.twinKind != twinRules { // of two IDs it is said in their class
			found = append(found, kind.near(kind.twinKind)...)
		}
		if kind.twinKind == twinTriggers {
			found = append(found, kind.nearReserved(found)...)
		}
		said := map[string]bool{}
		for _, f := range found {
			said[f.Args["one"].(string)], said[f.Args["other"].(string)] = true, true
		}
		told[kind.twinKind] = said
		findings = append(append(findings, found...), kind.odd(kind.twinKind, said)...)
	}
	return findings, told
}

// names are names of one kind, each once, in the order in which they are first used.
// The zero names are none.
type names struct {
	list    []string
	rule    map[string]string // the ID of the rule that uses it first; empty: none does
	several map[string]bool   // more than one norm uses it

	declared map[string]bool // the book has it in a list of its words
}

// declare adds a name that the book declares.
func (n *names) declare(name string) {
	n.add(name, "")
	if n.declared == nil {
		n.declared = map[string]bool{}
	}
	n.declared[name] = true
}

// isMeant reports whether somebody has declared a name and somebody uses it.
func (n *names) isMeant(name string) bool { return n.declared[name] && n.rule[name] != "" }

func (n *names) add(name, rule string) {
	if n.rule == nil {
		n.rule, n.several = map[string]string{}, map[string]bool{}
	}
	if used, known := n.rule[name]; !known {
		n.list = append(n.list, name)
		n.rule[name] = rule
	} else if used == "" {
		n.rule[name] = rule
	} else if rule != "" && rule != used {
		n.several[name] = true
	}
}

// twins reports each name that looks like one before it, once, and each with a blank at
// an end: a record has it without.
func (n *names) twins(kind twinKind) (findings []Finding) {
	told := map[string]bool{}
	for _, byShape := range [...]bool{false, true} {
		first := map[string]string{} // the name that had a skeleton first
		for _, name := range n.list {
			s := skeleton(name, byShape)
			one, known := first[s]
			if !known {
				one = strings.TrimSpace(name)
				first[s] = one
			}
			if one != name && !told[name] {
				told[name] = true
				findings = append(findings, n.finding(kind, one, name))
			}
		}
	}
	return findings
}

func (n *names) finding(kind twinKind, one, other string) Finding {
	f := Finding{Code: FindingTwins, Args: map[string]any{"kind": kind, "one": one, "other": other}}
	for _, name := range [...]string{one, other} {
		if rule := n.rule[name]; rule != "" {
			f.Rules = append(f.Rules, rule)
		}
	}
	// Where the letters do not show the difference, their numbers do.
	spelt, otherSpelt := ascii(one), ascii(other)
	if strings.TrimSpace(one) != one || strings.TrimSpace(other) != other {
		spelt, otherSpelt = strconv.QuoteToASCII(one), strconv.QuoteToASCII(other)
	}
	if spelt != one || otherSpelt != other {
		f.Args["spelt"], f.Args["other_spelt"] = spelt, otherSpelt
	}
	return f
}

// ascii returns a name with the numbers of the characters that are not of ASCII.
func ascii(name string) string {
	quoted := strconv.QuoteToASCII(name)
	return quoted[1 : len(quoted)-1]
}

// twinKind is what two names that look alike are names of.
type twinKind string

const (
	twinRules    twinKind = "rule"
	twinClasses  twinKind = "class"
	twinTriggers twinKind = "trigger"
	twinTraits   twinKind = "trait"
)

// In returns the kind in a language, of several: "triggers".
func (k twinKind) In(l calendar.Language) string { return sentences.Find(l, "twins."+string(k)) }
