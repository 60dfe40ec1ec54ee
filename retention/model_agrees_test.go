package retention_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// modelClass draws a norm in one to four versions, up to two others, and up to two
// relations.
func (d draw) modelClass() (c modelClass) {
	allowance := oneOf(d, 0, 0, 1, 5)
	for i := range 1 + d(3) {
		n := modelNorm{id: fmt.Sprintf("norm-%d", i+1), allowance: allowance}
		bound := retention.Bound(1 + d(3))
		versions := 1 + d(4)
		if i > 0 {
			versions = 1 + d(2)
		}
		from := oneOf(d, always, always, d(15))
		for k := range versions {
			r := modelRule{
				trigger: oneOf(d, sent, sent, closed), awaited: d(3) == 0, pick: retention.Pick(d(3)), fromYearEnd: d(4) == 0,
				days: oneOf(d, 0, 1, 1+d(10), 1+d(10), 1+d(30), never), bound: bound,
				then: retention.Action(1 + d(7)), appraise: d(6) == 0, from: from, until: never, retroactive: d(4) == 0,
			}
			if r.days == never && bound != retention.AtLeast {
				r.days = 1 + d(30)
			}
			if r.appraise && d(2) == 0 {
				r.then = 0
			}
			if k < versions-1 || d(3) == 0 {
				r.until = max(from, 0) + 1 + d(14)
				from = r.until + oneOf(d, 0, 0, 0, d(8))
			}
			n.versions = append(n.versions, r)
		}
		c.norms = append(c.norms, n)
	}
	for n := len(c.norms); n > 1 && len(c.relations) < 2 && d(3) > 0; {
		yields := d(n)
		c.relations = append(c.relations, modelRelation{yields, (yields + 1 + d(n-1)) % n})
	}
	return c
}

func (d draw) modelFacts() modelFacts {
	facts := modelFacts{}
	for range d(4) {
		t := oneOf(d, sent, closed)
		facts[t] = append(facts[t], oneOf(d, d.event(), d.event(), d.event(), d.event(), d.event(), d.event(), unknown))
	}
	if d(3) == 0 {
		t := oneOf(d, retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep)
		facts[t] = append(facts[t], oneOf(d, d.event(), d.event(), unknown))
		t = oneOf(d, retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, "something-else")
		facts[t] = append(facts[t], d.event())
	}
	return facts
}

// event returns the day of an event, of those that there are.
func (d draw) event() int { return min(d(45), world.last) }

// definition says the same in the words of the library.
func (c modelClass) definition() retention.Definition {
	d := retention.Definition{ID: "model"}
	life := func(n int) calendar.Date {
		if n == always || n == never || n > world.last {
			return calendar.Date{}
		}
		return modelDay(n)
	}
	for _, n := range c.norms {
		if n.allowance > 0 {
			d.Allowance = retention.Days(n.allowance)
		}
		for _, v := range n.versions {
			r := retention.Rule{
				ID: n.id, Class: letter, Trigger: v.trigger, Absent: absent(v.awaited), Pick: v.pick, Bound: v.bound, Then: v.then, Appraise: v.appraise,
				Basis: calendar.Source{Citation: "Act 1/2000"}, From: life(v.from), Until: life(v.until), Period: retention.Days(v.days),
			}
			if v.fromYearEnd {
				r.Cutoff = retention.EndOfYear()
			}
			switch v.days {
			case 0:
				r.Period = retention.Immediately()
			case never:
				r.Period = retention.Permanently()
			}
			if v.retroactive {
				r.Retroactive.Citation = "Act 2/2000"
			}
			d.Rules = append(d.Rules, r)
		}
	}
	for _, r := range c.relations {
		d.Relations = append(d.Relations, retention.Relation{Yields: c.norms[r.yields].id, To: c.norms[r.to].id, Basis: calendar.Source{Citation: "Act 3/2000"}})
	}
	return d
}

func (facts modelFacts) record() retention.Record {
	var events []retention.Event
	for t, days := range facts {
		for _, n := range days {
			e := retention.Event{Trigger: t}
			if n != unknown {
				e.On = modelDay(n)
			}
			events = append(events, e)
		}
	}
	return record(events...)
}

// eachModelCase draws classes that load, with facts.
func eachModelCase(seed uint64, n int, try func(c modelClass, facts modelFacts, b *retention.Rulebook, r retention.Record)) (tried int) {
	d := draw(rand.New(rand.NewPCG(seed, 5)).IntN)
	for range n {
		c := d.modelClass()
		def := c.definition()
		b, err := retention.NewRulebook(def)
		if err != nil {
			continue
		}
		facts := d.modelFacts()
		try(c, facts, b, facts.record())
		tried++
	}
	return tried
}

// The model and the library agree on every field and day.
func TestAssessAgreesWithTheModel(t *testing.T) {
	versions, relations, conflicts, overdue := 0, 0, 0, 0
	tried := eachModelCase(2026, 9000, func(c modelClass, facts modelFacts, b *retention.Rulebook, r retention.Record) {
		if len(c.norms[0].versions) > 1 {
			versions++
		}
		if len(c.relations) > 0 {
			relations++
		}
		for on := range 60 {
			want, got := c.assess(facts, on), b.Assess(r, modelDay(on))
			if want != got {
				require.Equal(t, tell(want), tell(got), "%+v\n%v\non day %d, %v", c, slices.Collect(r.Events.All()), on, modelDay(on))
			}
			if got.ReviewFrom != (calendar.Date{}) {
				conflicts++
			}
			if last, dated := got.DisposeBy.Date(); dated && last.Before(modelDay(on)) {
				overdue++
			}
		}
	})
	assert.Greater(t, tried, 4000, "most load")
	assert.Greater(t, versions, 2500)
	assert.Greater(t, relations, 1000)
	assert.Greater(t, conflicts, 5000)
	assert.Greater(t, overdue, 10000)
}

// They agree at both ends of time too, on every day that there is.
func TestAssessAgreesWithTheModelAtTheEndsOfTime(t *testing.T) {
	defer func() { world = ordinary }()
	for _, world = range []modelWorld{earliest, latest} {
		moved, days := 0, 0
		tried := eachModelCase(9999, 6000, func(c modelClass, facts modelFacts, b *retention.Rulebook, r retention.Record) {
			for on := -5; on < 60; on++ {
				if modelDay(on).IsZero() {
					continue
				}
				days++
				want, got := c.assess(facts, on), b.Assess(r, modelDay(on))
				if want != got {
					require.Equal(t, tell(want), tell(got), "%+v\n%v\non day %d, %v", c, slices.Collect(r.Events.All()), on, modelDay(on))
				}
				if until, _ := got.RetainUntil.Date(); until == day("9999-12-31") || got.RetainUntil.IsNone() && len(c.relations) > 0 {
					moved++
				}
			}
		})
		assert.Greater(t, tried, 2000)
		assert.Greater(t, days, 60000)
		assert.Greater(t, moved, 500)
	}
}

// AssessInto returns the same, whatever was in its place before.
func TestAssessIntoADirtyPlace(t *testing.T) {
	dirty := retention.Assessment{
		State: retention.Free, RetainUntil: retention.Never(), DueFrom: modelDay(1), DisposeBy: retention.Never(), ReviewFrom: modelDay(2),
		Allowed: transfer, FloorUnknown: true, FloorAwaited: true, CeilingUnknown: true, Ground: true, AppraisalOpen: true, AppraisedToKeep: true,
	}
	for range 2 { // into what is set in every field, and into what was left
		eachModelCase(3, 600, func(_ modelClass, _ modelFacts, b *retention.Rulebook, r retention.Record) {
			for on := 0; on < 60; on += 7 {
				b.AssessInto(&dirty, &r, modelDay(on))
				require.Equal(t, b.Assess(r, modelDay(on)), dirty)
			}
		})
		dirty = retention.Assessment{}
	}
	var none *retention.Rulebook
	r := record(at(sent, "2020-01-01"))
	for why, row := range map[string]struct {
		b  *retention.Rulebook
		on string
	}{
		"no book":       {none, "2021-01-01"},
		"an empty book": {&retention.Rulebook{}, "2021-01-01"},
		"no day":        {book(t, floor(retention.Years(1))), ""},
	} {
		dirty = retention.Assessment{State: retention.Free, Allowed: del, Ground: true}
		row.b.AssessInto(&dirty, &r, day(row.on))
		assert.Equal(t, retention.Assessment{}, dirty, why)
	}
}

// The assessment is the fold of the effects.
func TestEffectsAgreeWithTheAssessment(t *testing.T) {
	tried := eachModelCase(11, 1500, func(c modelClass, _ modelFacts, b *retention.Rulebook, r retention.Record) {
		for n := 0; n < 60; n += 3 {
			on := modelDay(n)
			a, effects := b.Assess(r, on), b.Effects(r, on)
			where := fmt.Sprintf("%+v\n%v\non day %d: %v", c, slices.Collect(r.Events.All()), n, tell(a))
			var until, due, by, review calendar.Date
			never, unknown, awaited := a.AppraisedToKeep, false, false
			for _, s := range effects {
				if end, dated := s.RetainUntil.Date(); dated && (until.IsZero() || end.After(until)) {
					until = end
				}
				never = never || s.RetainUntil.IsNever()
				if s.Rule.Bound != retention.AtMost {
					require.True(t, !s.RetainUntil.IsNone() || len(s.Yielded) > 0, where)
					waits := s.RetainUntil.IsUnknown()
					if s.Start == retention.StartKnown {
						require.False(t, waits, where)
					} else if !waits {
						require.NotEmpty(t, s.Yielded, where)
					}
					unknown = unknown || waits && s.Start == retention.StartUnknown
					awaited = awaited || waits && s.Start == retention.StartAwaited
				} else {
					require.True(t, s.RetainUntil.IsNone(), where)
				}
				if due.IsZero() || s.DueFrom.Before(due) {
					due = s.DueFrom
				}
				if by.IsZero() || s.DisposeBy.Before(by) {
					by = s.DisposeBy
				}
			}
			for _, s := range effects {
				if !s.DisposeBy.IsZero() && (never || s.DisposeBy.Before(until)) && (review.IsZero() || s.DueFrom.Before(review)) {
					review = s.DueFrom
				}
			}
			require.Equal(t, unknown, a.FloorUnknown, where)
			require.Equal(t, awaited, a.FloorAwaited, where)
			require.Equal(t, never, a.RetainUntil.IsNever(), where)
			if !never {
				end, _ := a.RetainUntil.Date()
				atLeast, _ := a.RetainUntil.AtLeast()
				require.Equal(t, until, oneOfTwo(end, atLeast), where)
			}
			require.Equal(t, review, a.ReviewFrom, where)
			last, _ := a.DisposeBy.Date()
			if review.IsZero() && !until.IsZero() { // no conflict: not before the floors have ended
				due, by = notBefore(due, until.AddDays(1)), notBefore(by, until.AddDays(1))
			}
			require.Equal(t, due, a.DueFrom, where)
			require.Equal(t, by, last, where)
		}
	})
	assert.Greater(t, tried, 700)
}

// oneOfTwo returns the one that is a date.
func oneOfTwo(a, b calendar.Date) calendar.Date {
	if a.IsZero() {
		return b
	}
	return a
}

// notBefore moves a day, if it is one, to another one that is later.
func notBefore(d, other calendar.Date) calendar.Date {
	if d.Before(other) {
		return other
	}
	return d
}

// Nothing turns on a day that is no turning day.
func TestTurningDaysOfTheSmallWorld(t *testing.T) {
	changes := 0
	tried := eachModelCase(17, 4000, func(c modelClass, _ modelFacts, b *retention.Rulebook, r retention.Record) {
		turning := b.TurningDays(r)
		last := look(b, r, modelDay(-20))
		for n := -19; n < 90; n++ {
			now := look(b, r, modelDay(n))
			if now != last {
				changes++
				require.Contains(t, turning, modelDay(n), "%+v\n%v\non day %d:\n%v\n%v", c, slices.Collect(r.Events.All()), n, tell(last.Assessment), tell(now.Assessment))
			}
			last = now
		}
	})
	assert.Greater(t, tried, 2000)
	assert.Greater(t, changes, 3*tried)
}

func absent(awaited bool) retention.Absent {
	if awaited {
		return retention.Awaited
	}
	return retention.Gap
}
