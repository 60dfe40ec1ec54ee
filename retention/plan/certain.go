package plan

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// certain returns the plan of a class whose combinations would be too much work: its
// records can only go if each floor has ended that binds all of them. Without such a floor
// all records are selected.
func (b *builder) certain() Class {
	c := Class{Wider: "its combinations would be too much work: only the floors are compared that bind every record"}
	asks, appraise := false, b.disagree()
	ends := map[retention.Trigger]calendar.Date{} // of the event, so that the floors have ended
	never := false
	mixed := b.mixed()
	gap := map[retention.Trigger]bool{}
	for i := range b.rules {
		r := &b.rules[i]
		asks, appraise = asks || r.Bound.HasCeiling(), appraise || r.Appraise || isDisposition(r.Trigger)
		at := slices.IndexFunc(c.axes, func(a axis) bool { return a.trigger == r.Trigger })
		if at < 0 {
			c.axes = append(c.axes, axisOf(r.Trigger, r.Pick))
		} else {
			c.axes[at].pick = min(c.axes[at].pick, r.Pick)
		}
		gap[r.Trigger] = gap[r.Trigger] || r.Absent == retention.Gap
		if !r.Bound.HasFloor() || !b.bindsAll(r) || b.yields(r.ID) || r.Absent == retention.NotBinding || b.stoodFor[r.ID] || mixed[r.Trigger] {
			continue
		}
		last := lastDayOf(func(event calendar.Date) bool { return b.ended(r, event) })
		if before, some := ends[r.Trigger]; some {
			last = calendar.Earliest(before, last)
		}
		ends[r.Trigger] = last
		never = never || last.IsZero()
	}
	var ended []Fact
	var undecided []Case
	for _, a := range c.axes {
		if last, some := ends[a.trigger]; some && last != lastDay {
			ended = append(ended, Fact{Trigger: a.trigger, From: firstDay, Through: last})
		}
		undecided = append(undecided, Case{Facts: []Fact{{Trigger: a.trigger, Absent: gap[a.trigger], Unknown: true}}})
	}
	for _, r := range b.rules {
		for _, t := range [...]retention.Trait{r.When, r.Unless} {
			if t != "" && !slices.ContainsFunc(c.axes, func(a axis) bool { return a.trait == t }) {
				c.axes = append(c.axes, axis{trait: t})
				undecided = append(undecided, Case{Facts: []Fact{{Trait: t, Unknown: true}}})
			}
		}
	}
	if len(ends) == 0 { // all are selected
		undecided = nil
	}
	c.lists = &lists{undecided: undecided}
	if never {
		return c
	}
	over := []Case{{Facts: ended}}
	c.lists.disposable = over
	if asks {
		c.lists.due = over
	}
	if appraise {
		c.lists.review = over
	}
	return c
}

func (b *builder) yields(id string) bool {
	return slices.ContainsFunc(b.relations, func(r retention.Relation) bool { return r.Yields == id })
}

// mixed returns the triggers of which rules pick different events.
func (b *builder) mixed() map[retention.Trigger]bool {
	picks, mixed := map[retention.Trigger]retention.Pick{}, map[retention.Trigger]bool{}
	for _, r := range b.rules {
		if before, some := picks[r.Trigger]; some && before != r.Pick {
			mixed[r.Trigger] = true
		}
		picks[r.Trigger] = r.Pick
	}
	return mixed
}
