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
	Words  string   `json:"words,omitempty"` // those of a guard, or of a book about where the rules are
	Rules  []string `json:"rules,omitempty"` // the IDs of the operative rules
}

// In returns the ground in a language: "the retention period has not ended (calls.9)".
// It goes into errors and logs, so the words of a guard must stay on its line.
func (g ground) In(l calendar.Language) string {
	text := g.Reason.In(l)
	if g.Words != "" {
		text += ": " + calendar.Plain(g.Words)
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
	}
	return g
}
