package policy

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// ground is a reason with what belongs to it.
type ground struct {
	Reason Reason   `json:"reason"`
	Words  string   `json:"words,omitempty"`   // those of a guard, or of a book about where the rules are
	HeldBy []string `json:"held_by,omitempty"` // the kinds of the holds, or of the demands, that bar disposal
	Traits []string `json:"traits,omitempty"`  // those of which it is not known whether the record has them
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
	for i, trait := range g.Traits {
		text += [...]string{": " + inWords(l, "word", "trait") + " ", ", "}[min(i, 1)] + calendar.Plain(trait)
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
			if e.MissingTrait != "" {
				g.Traits = append(g.Traits, string(e.MissingTrait))
			}
		}
		slices.Sort(g.Traits)
		g.Traits = slices.Compact(g.Traits)
	case ReasonHeld, ReasonHeldByDemand:
		g.HeldBy = d.heldBy()
	}
	return g
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
