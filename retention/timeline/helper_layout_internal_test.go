package timeline

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// Overlaps returns for the tests what stands on something else in a picture, or beyond its
// edges, if the letters are as wide as they can be.
func Overlaps(p Picture, l calendar.Language) (found []string) {
	o := laid(p.shown(), l)
	texts := o.texts
	if o.flag != nil {
		texts = append(texts, *o.flag)
	}
	report := func(what string, t *placed, other any) {
		found = append(found, fmt.Sprintf("%v: %s: %v: %v", l, what, t.runs, other))
	}
	for i := range texts {
		t := &texts[i]
		left, top, right, bottom := t.box()
		if left < edge-0.1 || right > pictureWidth-edge+0.1 || top < 0 || bottom > o.y {
			report("beyond the edges", t, right)
		}
		if t.size < 12 {
			report("too small", t, t.size)
		}
		for j := range texts[:i] {
			l2, t2, r2, b2 := texts[j].box()
			if left < r2 && l2 < right && top < b2 && t2 < bottom {
				report("text on text", t, texts[j].runs)
			}
		}
		for _, b := range o.bars {
			if left < b.x+b.w && b.x < right && top < b.y+b.h && b.y < bottom {
				report("text on a bar", t, b)
			}
		}
		for _, one := range o.leaders {
			upper, lower := min(one.from, one.to), max(one.from, one.to)
			if left < one.x && one.x < right && top < lower && upper < bottom {
				report("a leader in a text", t, one)
			}
		}
		for _, s := range o.today {
			if left < o.todayX && o.todayX < right && top < s.to && s.from < bottom {
				report("today in a text", t, s)
			}
		}
	}
	for i, b := range o.bars {
		if b.x < margin || b.x+b.w > pictureWidth-margin+0.1 {
			found = append(found, fmt.Sprintf("a bar beyond the edges: %v", b))
		}
		for _, other := range o.bars[:i] {
			if b.y == other.y && overlaps([]bar{other}, b) {
				found = append(found, fmt.Sprintf("a bar on a bar: %v %v", b, other))
			}
		}
	}
	return found
}

// Words returns for the tests the keys of what is said.
func Words() []string {
	keys := []string{"name", "title.none", "nothing", "as_of", "no_day", "class.unknown", "class.elsewhere", "class.no_law",
		"norm", "when", "unless", "not_binding", "instead_of", "then", "law", "later", "earlier", "yields", "missing_trait", "unrecognised", "unclear",
		"together", "together.events", "together.depends", "today", "day.unknown", "day.awaited", "day.later", "day.next", "day.before", "event",
		"scale.days", "scale.sketch", "scale.lanes",
		"begin.due", "begin.review", "begin.held", "begin.requested", "end.protected", "end.due", "end.overdue", "end.held", "end.requested",
		"never.protected", "least.protected", "unknown.protected", "unknown.due", "open.held", "open.requested"}
	for k := range kinds.All {
		keys = append(keys, "kind."+Kind(k).String())
	}
	return keys
}

// CheckSentences checks what is said in each language.
func CheckSentences() error { return sentences.Check(Words()...) }

// Bars returns for the tests how many bars a picture has.
func Bars(p Picture) int { return len(laid(p.shown(), calendar.English).bars) }
