// Package names gives the classes, events and windows of a country's law what people call
// them, from the files of sentences beside the law: class.ID, trigger.ID, trigger.ID.start,
// trait.ID, window.ID, window.ID.duty and window.ID.when.
package names

import (
	"io/fs"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Names are those of one country. The zero Names know none.
type Names struct{ sentences *calendar.Sentences }

// In returns the names in the files of a package, which are read when the first is asked
// for.
func In(files fs.FS) Names { return Names{calendar.NewSentences(files)} }

// Class returns what people call a class.
func (n Names) Class(c retention.Class) calendar.Names {
	return n.sentences.Names("class." + string(c))
}

// Classes returns classes, each with what people call it.
func (n Names) Classes(classes ...retention.Class) []retention.ClassInfo {
	var infos []retention.ClassInfo
	for _, c := range classes {
		infos = append(infos, retention.ClassInfo{Class: c, Title: n.Class(c)})
	}
	return infos
}

// Triggers returns triggers, each with what people call the event.
func (n Names) Triggers(triggers ...retention.Trigger) []retention.TriggerInfo {
	var infos []retention.TriggerInfo
	for _, t := range triggers {
		key := "trigger." + string(t)
		infos = append(infos, retention.TriggerInfo{Trigger: t, Title: n.sentences.Names(key), Start: n.sentences.Names(key + ".start")})
	}
	return infos
}

// Traits returns traits, each with what people call it.
func (n Names) Traits(traits ...retention.Trait) []retention.TraitInfo {
	var infos []retention.TraitInfo
	for _, t := range traits {
		infos = append(infos, retention.TraitInfo{Trait: t, Title: n.sentences.Names("trait." + string(t))})
	}
	return infos
}

// Window returns a window with its title, its duty and the conditions of its extension.
func (n Names) Window(w reply.Window) reply.Window {
	key := "window." + w.ID
	w.Title, w.Duty = n.sentences.Names(key), n.sentences.Names(key+".duty")
	if w.Extension != (reply.Extension{}) {
		w.Extension.When = n.sentences.Names(key + ".when")
	}
	return w
}

// HourWindow returns a window in hours with its title and its duty.
func (n Names) HourWindow(w reply.HourWindow) reply.HourWindow {
	key := "window." + w.ID
	w.Title, w.Duty = n.sentences.Names(key), n.sentences.Names(key+".duty")
	return w
}
