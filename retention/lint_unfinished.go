package retention

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// unfinished looks for notes, titles and the like in which somebody has written that
// something is to be done. What is cited is looked at for itself.
func (b *Rulebook) unfinished() (findings []Finding) {
	d := &b.known().definition
	add := func(text string, rules []string, key string, value any) {
		if isToDo(text) {
			findings = append(findings, Finding{Code: FindingUnfinished, Rules: rules, Args: map[string]any{"text": text, key: value}})
		}
	}
	titled := func(name any, title calendar.Names, note string) {
		for l := calendar.English; l <= calendar.Ukrainian; l++ {
			add(title.In(l), nil, "class", name)
		}
		add(note, nil, "class", name)
	}
	add(d.Note, nil, "book", d.ID)
	add(d.Version, nil, "book", d.ID)
	for _, info := range d.Classes {
		add(info.RulesFrom, nil, "class", info.Class)
		titled(info.Class, info.Title, info.Note)
	}
	for _, info := range d.Triggers {
		titled(info.Trigger, info.Title, info.Note)
		titled(info.Trigger, info.Start, "")
	}
	for _, info := range d.Traits {
		titled(info.Trait, info.Title, info.Note)
	}
	var told set[[2]string]
	for i := range d.Rules {
		r := &d.Rules[i]
		if key := [2]string{r.ID, r.Note}; !told.known[key] {
			told.add(key)
			add(r.Note, []string{r.ID}, "rule", r.ID)
		}
	}
	for _, r := range d.Relations {
		add(r.Note, []string{r.Yields, r.To}, "rule", r.Yields)
	}
	return findings
}

// isToDo reports whether a text has the mark of a note that something is to be done.
func isToDo(text string) bool {
	for _, word := range [...]string{"TODO", "FIXME", "TBD", "???"} {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}
