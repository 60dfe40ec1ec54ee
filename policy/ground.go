package policy

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// ground is a reason with what belongs to it.
type ground struct {
	Reason Reason   `json:"reason"`
	Words  string   `json:"words,omitempty"`   // those of a guard, or of a book about where the rules are
	HeldBy []string `json:"held_by,omitempty"` // the kinds of the holds, or of the demands, that bar disposal
	Traits []string `json:"traits,omitempty"`  // those of which it is not known whether the record has them
	Events []string `json:"events,omitempty"`  // the triggers of those that no rule knows and that could be meant for one, as far as they may be shown
	Rules  []string `json:"rules,omitempty"`   // the IDs of the operative rules
}

// In returns the ground in a language: "the retention period has not ended (calls.9)",
// "a hold is in force: audit, lawsuit (calls.9)". It goes into errors and logs, so the
// words of a guard must stay on its line.
func (g ground) In(l calendar.Language) string {
	text := g.Reason.In(l)
	if g.Words != "" {
		text += ": " + calendar.Plain(g.Words)
	}
	for i, kind := range g.HeldBy {
		text += [...]string{": ", ", "}[min(i, 1)] + inWords(l, "kind", kind)
	}
	for _, names := range [...]struct {
		word string
		list []string
	}{{"trait", g.Traits}, {"event", g.Events}} {
		for i, name := range names.list {
			text += [...]string{": " + inWords(l, "word", names.word) + " ", ", "}[min(i, 1)] + calendar.Plain(name)
		}
	}
	if len(g.Rules) > 0 {
		text += " (" + strings.Join(g.Rules, ", ") + ")"
	}
	return text
}

type grounds []ground

// In returns the grounds in a language, a semicolon apart.
func (g grounds) In(l calendar.Language) string {
	words := make([]string, len(g))
	for i := range g {
		words[i] = g[i].In(l)
	}
	return strings.Join(words, "; ")
}

// distinct returns the grounds without those that say the same as one before them. It
// changes the list.
func (g grounds) distinct() grounds {
	if len(g) < 2 {
		return g
	}
	known := make(map[string]bool, len(g))
	return slices.DeleteFunc(g, func(one ground) bool {
		words := one.In(calendar.English)
		again := known[words]
		known[words] = true
		return again
	})
}

// opening is grounds that begin a sentence.
type opening grounds

// In returns the grounds in a language, with a capital letter.
func (g opening) In(l calendar.Language) string {
	text := grounds(g).In(l)
	_, first := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:first]) + text[first:]
}

// grounds returns those of this policy, unless it would permit and only guards
// refuse, and those of the guards that object.
func (d *Decision) grounds() grounds {
	var all grounds
	for _, one := range d.all() {
		if !one.onlyGuardsObject() {
			all = append(all, one.ground())
		}
	}
	return all.distinct()
}

// onlyGuardsObject reports whether this policy would permit and only the guards
// refuse.
func (d *Decision) onlyGuardsObject() bool {
	return d.said().size > 0 && (d.why == ReasonDue || d.why == ReasonDemanded || d.why == ReasonFree)
}

// ground returns that of this policy alone.
func (d *Decision) ground() ground {
	g := ground{Reason: d.why, Rules: ruleIDs(d.operative())}
	switch d.why {
	case ReasonRefused:
		g.Words = d.said().note
	case ReasonRulesElsewhere:
		info, _ := d.rules.shown().Info(d.asked.class)
		g.Words = info.RulesFrom
	case ReasonStartUnknown, ReasonCeilingUnknown:
		for _, e := range d.operative() {
			switch {
			case e.MissingTrait != "":
				g.Traits = append(g.Traits, string(e.MissingTrait))
			case e.Unrecognised != "":
				g.Events = append(g.Events, shownEvent(e.Unrecognised))
			}
		}
		g.Traits, g.Events = inOrder(g.Traits), inOrder(g.Events)
	case ReasonHeld, ReasonHeldByDemand:
		g.HeldBy = d.heldBy()
	}
	return g
}

// inOrder returns each of the names once, in order.
func inOrder(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// heldBy returns the kinds of the holds that are in force, as far as they may be shown,
// and of the demands that bar disposal, each once and in order.
func (d *Decision) heldBy() []string {
	var kinds []string
	for _, h := range d.asked.holds.listed() {
		if h.blocks(d.asked.on) && isCode(h.Kind) {
			kinds = append(kinds, h.Kind)
		}
	}
	for _, demand := range d.asked.demands.listed() {
		if demand.Bars() {
			kinds = append(kinds, demand.Kind.String())
		}
	}
	slices.Sort(kinds)
	return slices.Compact(kinds)
}

// shownEvent returns the trigger of an event that no rule knows, for errors and logs. It is a
// text of the host, and after an import that slipped by a column it could be a name, a number
// or a day: one that does not look like a word of a schedule is not shown.
func shownEvent(t retention.Trigger) string {
	const longest, mostDigits = 60, 2
	digits := 0
	for i, c := range string(t) {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLower(c), i == 0, strings.ContainsRune("._-:/", c):
			digits = 0
		default:
			return hiddenEvent
		}
		if digits > mostDigits || i > longest {
			return hiddenEvent
		}
	}
	return string(t)
}

const hiddenEvent = "…"

// isCode reports whether a text can be a word for programs: small letters, digits and
// underscores. Other texts of a host could name somebody.
func isCode(text string) bool {
	const longest = 40
	if text == "" || len(text) > longest || text[0] < 'a' || text[0] > 'z' {
		return false
	}
	for _, c := range []byte(text) {
		letter, digit := c >= 'a' && c <= 'z', c >= '0' && c <= '9'
		if !letter && !digit && c != '_' {
			return false
		}
	}
	return true
}
