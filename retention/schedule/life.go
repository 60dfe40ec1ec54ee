package schedule

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// mark returns the key of the sentence that says whether a version is law on the day; empty:
// no day was asked for.
func (b *book) mark(r *retention.Rule) string {
	switch {
	case b.on.IsZero():
		return ""
	case b.holds(r):
		return "mark.in_force"
	case b.on.Before(r.From):
		return "mark.coming"
	default:
		return "mark.past"
	}
}

// holds reports whether a version is law on the day, or no day was asked for.
func (b *book) holds(r *retention.Rule) bool { return b.on.IsZero() || b.on.Within(r.From, r.Until) }

// marked returns that sentence.
func (b *book) marked(r *retention.Rule) string {
	if key := b.mark(r); key != "" {
		return b.say(key, "day", b.on)
	}
	return ""
}

// life returns from when and until when a version is law; empty: always.
func (b *book) life(r *retention.Rule) string {
	if r.From.IsZero() && r.Until.IsZero() {
		return ""
	}
	return b.say("life", "from", r.From, "through", r.Until.AddDays(-1))
}

// older returns what the i-th version of a norm means for records that are older or newer
// than it.
func (b *book) older(versions []retention.Rule, i int) (lines []string) {
	r := &versions[i]
	if r.Bound.HasFloor() && !r.Until.IsZero() {
		var later retention.Rule // the next one that ends this one for older records
		if next := slices.IndexFunc(versions[i+1:], func(v retention.Rule) bool { return v.Retroactive.Citation != "" }); next >= 0 {
			later = versions[i+1+next]
		}
		if later.From != r.Until || !sameScope(&later, r) {
			lines = append(lines, b.say("older.stays", "until", r.Until, "ended", later.From))
		}
	}
	if r.Bound.HasCeiling() && !r.From.IsZero() {
		lines = append(lines, b.say("older.asks", "from", r.From, "earlier", i > 0))
	}
	return lines
}

// sameScope reports whether two versions bind the same records.
func sameScope(a, b *retention.Rule) bool {
	return a.When == b.When && a.Unless == b.Unless && a.InsteadOf == b.InsteadOf && a.Absent == b.Absent && a.Trigger == b.Trigger
}
