package timeline

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Class returns the picture of the rules of a class that are law on a day: a lane for each,
// as in the picture of a [Rule], with the versions to come, and the earlier ones by which
// older records may still be bound. A last lane shows what they say together, if that is the
// same for every record: if they count from one event and bind all records of the class.
// Otherwise it says that it depends on the record; the picture of a decision shows it then.
//
// For a class that the book does not know, or whose rules are not in it, and without a day,
// the picture says so.
func Class(b *retention.Rulebook, c retention.Class, day calendar.Date) Picture {
	drawn := content{title: named{b, c}, sketch: true}
	note := func(key string, values args) { drawn.notes = append(drawn.notes, say(key, values)) }
	if day.IsZero() {
		note("no_day", nil)
		return picture(drawn)
	}
	note("as_of", args{"day": day})
	var laws []sketch
	same := true // they say the same for every record
	for _, n := range normsOf(b, c) {
		notes := n.othersThan(b, day)
		same = same && len(n.bindingStill(day)) == 0 && !n.yields
		if current := n.onDay(day); current != nil {
			s := sketched(b, current)
			s.draw(s.lane)
			s.lane.notes = append(s.lane.notes, notes...)
			laws, drawn.lanes = append(laws, s), append(drawn.lanes, s.lane)
		} else {
			drawn.notes = append(drawn.notes, notes...)
		}
	}
	info, known := b.Info(c)
	switch {
	case !known:
		note("class.unknown", nil)
	case info.RulesFrom != "":
		note("class.elsewhere", args{"where": info.RulesFrom})
	case len(laws) == 0:
		note("class.no_law", nil)
	}
	drawn.shared = len(laws) == 1
	if len(laws) > 1 {
		var all *lane
		all, drawn.shared = together(laws, same)
		drawn.lanes = append(drawn.lanes, all)
	}
	return picture(drawn)
}

// norm is the versions of a rule, in the order of their lives.
type norm struct {
	versions []retention.Rule
	yields   bool // to another one
}

// normsOf returns the norms of a class, in the order of the book.
func normsOf(b *retention.Rulebook, c retention.Class) (norms []norm) {
	relations := b.Relations(c)
	for _, versions := range b.Norms(c) {
		yields := slices.ContainsFunc(relations, func(r retention.Relation) bool { return r.Yields == versions[0].ID })
		norms = append(norms, norm{versions, yields})
	}
	return norms
}

// onDay returns the version that is law on a day; nil: none is.
func (n *norm) onDay(day calendar.Date) *retention.Rule {
	for i := range n.versions {
		if v := &n.versions[i]; day.Within(v.From, v.Until) {
			return v
		}
	}
	return nil
}

// bindingStill returns the versions that are law no longer on a day and by whose floors older
// records can be bound: those since the last one that holds for older records too.
func (n *norm) bindingStill(day calendar.Date) (earlier []retention.Rule) {
	for _, v := range n.versions {
		begun := v.From.IsZero() || v.From.OnOrBefore(day)
		if begun && v.Retroactive.Citation != "" {
			earlier = nil
		}
		if v.Bound.HasFloor() && v.Until.OnOrBefore(day) {
			earlier = append(earlier, v)
		}
	}
	return earlier
}

// othersThan returns what is said of the versions to come, and of earlier ones that can
// still bind, and until when the one of the day is law.
func (n *norm) othersThan(b *retention.Rulebook, day calendar.Date) (notes []speaks) {
	for _, v := range n.bindingStill(day) {
		notes = append(notes, say("earlier", args{"until": v.Until, "terms": b.Terms(v)}))
	}
	later := 0
	for _, v := range n.versions {
		if v.From.After(day) {
			later++
			notes = append(notes, say("later", args{"from": v.From, "terms": b.Terms(v)}))
		}
	}
	if current := n.onDay(day); later == 0 && current != nil && !current.Until.IsZero() {
		notes = append(notes, say("law", args{"until": current.Until}))
	}
	return notes
}
