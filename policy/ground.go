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
	Reason Reason              `json:"reason"`
	Words  string              `json:"words,omitempty"`   // those of a guard, or of a book about where the rules are
	HeldBy []barring           `json:"held_by,omitempty"` // the kinds of the holds, or of the demands, that bar disposal
	Traits []retention.Trait   `json:"traits,omitempty"`  // those of which it is not known whether the record has them
	Events []retention.Trigger `json:"events,omitempty"`  // those that no rule knows and that could be meant for one, as far as they may be shown
	Rules  []string            `json:"rules,omitempty"`   // the IDs of the operative rules

	book *retention.Rulebook // which knows what people call the traits and the events
}

// In returns the ground in a language: "the retention period has not ended (calls.9)",
// "a hold is in force: audit, lawsuit (calls.9)". It goes into errors and logs, so names are
// IDs, and the words of a guard must stay on its line.
func (g ground) In(l calendar.Language) string { return g.step(nil).In(l) }

// step returns the ground as a sentence, with what people call the traits and the events.
func (g ground) step(names calendar.Namer) calendar.Step {
	return calendar.Step{Code: sentences.Code("ground"), Names: names, Args: args{"reason": g.Reason, "words": g.Words,
		"held_by": g.HeldBy, "traits": g.Traits, "events": g.Events, "rules": g.Rules}}
}

// barring is the kind of what bars disposal: that of a demand, or a word of the host for
// that of a hold, which may be called like a demand.
type barring struct {
	kind   string
	demand bool
}

// In returns the kind of a demand in a language. The word of a host stays as it is.
func (b barring) In(l calendar.Language) string {
	if b.demand {
		return inWords(l, "kind", b.kind)
	}
	return b.kind
}

// String returns the word for programs, of a demand too.
func (b barring) String() string { return b.kind }

// MarshalText returns the word for programs.
func (b barring) MarshalText() ([]byte, error) { return []byte(b.kind), nil }

type grounds []ground

// In returns the grounds in a language, a semicolon apart.
func (g grounds) In(l calendar.Language) string {
	words := make([]string, len(g))
	for i := range g {
		words[i] = g[i].In(l)
	}
	return strings.Join(words, "; ")
}

// because is grounds for people, who know traits and events by their titles.
type because grounds

// In returns the grounds in a language, a semicolon apart.
func (g because) In(l calendar.Language) string {
	words := make([]string, len(g))
	for i := range g {
		words[i] = g[i].step(g[i].book).In(l)
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

// opening is grounds that begin a sentence, for people.
type opening grounds

// In returns the grounds in a language, with a capital letter.
func (g opening) In(l calendar.Language) string {
	text := because(g).In(l)
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
	g := ground{Reason: d.why, Rules: ruleIDs(d.operative()), book: d.rules.shown()}
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
				g.Traits = append(g.Traits, e.MissingTrait)
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
func inOrder[T ~string](names []T) []T {
	slices.Sort(names)
	return slices.Compact(names)
}

// heldBy returns the kinds of the holds that are in force, as far as they may be shown,
// and of the demands that bar disposal, each once and in order.
func (d *Decision) heldBy() []barring {
	var kinds []barring
	for _, demand := range d.asked.demands.listed() {
		if demand.Bars() {
			kinds = append(kinds, barring{demand.Kind.String(), true})
		}
	}
	for _, h := range d.asked.holds.listed() {
		if h.blocks(d.asked.on) && isCode(h.Kind) {
			kinds = append(kinds, barring{h.Kind, false})
		}
	}
	slices.SortStableFunc(kinds, func(a, b barring) int { return strings.Compare(a.kind, b.kind) })
	return slices.CompactFunc(kinds, func(a, b barring) bool { return a.kind == b.kind })
}

// shownEvent returns the trigger of an event that no rule knows, for errors and logs. It is a
// text of the host, and after an import that slipped by a column it could be a name, a number
// or a day: one that does not look like a word of a schedule is not shown.
func shownEvent(t retention.Trigger) retention.Trigger {
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
	return t
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
