package retention

import "github.com/keepuntil/keepuntil/calendar"

// sameTitles looks for two declared words of one kind that people call the same, or
// two events from which a period counts in the same words.
func (b *Rulebook) sameTitles() (findings []Finding) {
	d := &b.known().definition
	var classes, triggers, traits titles
	for _, info := range d.Classes {
		classes.add(string(info.Class), info.Title)
	}
	for _, info := range d.Triggers {
		triggers.add(string(info.Trigger), info.Title)
		triggers.add(string(info.Trigger), info.Start)
	}
	for _, info := range d.Traits {
		traits.add(string(info.Trait), info.Title)
	}
	for _, kind := range [...]struct {
		*titles
		twinKind
	}{{&classes, twinClasses}, {&triggers, twinTriggers}, {&traits, twinTraits}} {
		for _, same := range kind.same {
			findings = append(findings, Finding{Code: FindingSameTitle,
				Args: map[string]any{"kind": kind.twinKind, "one": same[0], "other": same[1], "title": same[2]}})
		}
	}
	return findings
}

// titles are those of one kind of words, by language.
type titles struct {
	first map[inLanguage]string // the word that has the title first
	told  map[string]bool
	same  [][3]string // two words, and their title
}

type inLanguage struct {
	calendar.Language
	title string
}

func (t *titles) add(word string, title calendar.Names) {
	if t.first == nil {
		t.first, t.told = map[inLanguage]string{}, map[string]bool{}
	}
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		name := title.In(l)
		if name == "" {
			continue
		}
		at := inLanguage{l, skeleton(name, false)}
		if one, known := t.first[at]; !known {
			t.first[at] = word
		} else if one != word && !t.told[word] {
			t.told[word] = true
			t.same = append(t.same, [3]string{one, word, name})
		}
	}
}
