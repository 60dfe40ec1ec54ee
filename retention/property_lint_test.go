package retention_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// smallWorld returns a small book of one class in which much lies close together.
func smallWorld(random *rand.Rand) (retention.Definition, *retention.Rulebook) {
	one := func(of int) bool { return random.IntN(of) == 0 }
	near := func() calendar.Date { return day("2024-01-05").AddDays(random.IntN(14) - 7) }
	d := retention.Definition{ID: "small"}
	if one(4) {
		d.Allowance = retention.Days(1 + random.IntN(3))
	}
	for i := range 2 + random.IntN(3) {
		r := retention.Rule{ID: fmt.Sprint(i), Class: letter, Trigger: retention.Trigger("abc"[random.IntN(3):][:1]), Bound: retention.Bound(1 + random.IntN(3)),
			Pick: retention.Pick(random.IntN(3)), Absent: retention.Absent(random.IntN(2)), Then: retention.Action(1 + random.IntN(7)), Basis: calendar.Source{Citation: "Act s. 1"}}
		r.Period = [...]retention.Period{retention.Immediately(), retention.Permanently(), retention.Days(1 + random.IntN(5)), retention.Days(1 + random.IntN(5)), retention.Days(1 + random.IntN(5))}[random.IntN(5)]
		if one(6) {
			r.Cutoff = retention.EndOfYear()
		}
		if one(6) {
			r.Appraise = true
		}
		if one(5) {
			r.From = near()
		}
		if one(5) {
			r.Until = near()
		}
		d.Rules = append(d.Rules, r)
		if !r.Until.IsZero() && one(2) { // another version of it
			r.From, r.Until, r.Period = r.Until.AddDays(random.IntN(3)), calendar.Date{}, retention.Days(1+random.IntN(5))
			if one(2) {
				r.Retroactive = r.Basis
			}
			d.Rules = append(d.Rules, r)
		}
	}
	for range random.IntN(3) {
		a, b := d.Rules[random.IntN(len(d.Rules))].ID, d.Rules[random.IntN(len(d.Rules))].ID
		d.Relations = append(d.Relations, retention.Relation{Yields: a, To: b, Basis: calendar.Source{Citation: "Act s. 2"}})
	}
	b, _ := retention.NewRulebook(d)
	return d, b
}

// linesOf writes a book in a few lines.
func linesOf(d retention.Definition) (text string) {
	for _, r := range d.Rules {
		text += fmt.Sprintf("\n\t%s %s: %v %v from %v of %s, %v, then %v, appraise %t, [%v, %v) retroactive %q", r.ID, r.Absent, r.Bound, r.Period, r.Cutoff, r.Trigger, r.Pick, r.Then, r.Appraise, r.From, r.Until, r.Retroactive.Citation)
	}
	for _, r := range d.Relations {
		text += fmt.Sprintf("\n\t%s yields to %s", r.Yields, r.To)
	}
	return text + fmt.Sprintf("\n\tallowance %v\n\t", d.Allowance)
}

// conflictOf reports whether two norms conflict for a record on a day.
func conflictOf(b *retention.Rulebook, r retention.Record, on calendar.Date, keeps, allows string) bool {
	if b.Assess(r, on).State != retention.InConflict {
		return false
	}
	var until retention.End
	var ceiling retention.Effect
	for _, e := range b.Effects(r, on) {
		later, _ := e.RetainUntil.Date()
		known, _ := until.Date()
		if e.Rule.ID == keeps && (e.RetainUntil.IsNever() || !until.IsNever() && later.OnOrAfter(known) || until.IsNone()) {
			until = e.RetainUntil
		}
		if e.Rule.ID == allows && !e.DisposeBy.IsZero() {
			ceiling = e
		}
	}
	last, _ := until.Date()
	return until.Protects(on) && (until.IsNever() || ceiling.DisposeBy.Before(last)) && !ceiling.DisposeBy.IsZero() && ceiling.DueFrom.OnOrBefore(on)
}

// Every record that Lint shows is decided as it says, by the whole book; and what a
// random search finds, Lint finds too; all but a few where relations lead on through the
// versions of other rules.
func TestFindingsAreTrueAndComplete(t *testing.T) {
	random := rand.New(rand.NewPCG(14, 5))
	books, shown := 0, map[retention.FindingCode]int{}
	missed, searched := map[bool]int{}, map[bool]int{} // by whether the book has relations
	rounds := 3000
	if testing.Short() {
		rounds = 600
	}
	for range rounds {
		d, b := smallWorld(random)
		if b == nil {
			continue
		}
		books++
		found := map[string]bool{}
		for _, f := range b.Lint(day("2024-01-01")) {
			shown[f.Code]++
			switch f.Code {
			case retention.FindingConflict:
				found[strings.Join(f.Rules, " ")] = true
				if !conflictOf(b, f.Record, f.On, f.Rules[0], f.Rules[1]) || conflictOf(b, f.Record, f.On.AddDays(-1), f.Rules[0], f.Rules[1]) {
					t.Errorf("%v: %v on %v does not show %v: %v", linesOf(d), eventsOf(f.Record), f.On, f, b.Assess(f.Record, f.On).State)
				}
			case retention.FindingNothingInCommon:
				if b.Assess(f.Record, f.On).State != retention.NothingInCommon {
					t.Errorf("%v: %v on %v does not show %v: %v", linesOf(d), eventsOf(f.Record), f.On, f, b.Assess(f.Record, f.On).State)
				}
			}
		}
		for range 60 {
			var events []retention.Event
			for _, trigger := range []retention.Trigger{"a", "b", "c"} {
				for range 1 + random.IntN(5)/4 {
					events = append(events, retention.Event{Trigger: trigger, On: day("2024-01-05").AddDays(random.IntN(24) - 16)})
				}
			}
			r := record(events...)
			on := day("2024-01-05").AddDays(random.IntN(30) - 10)
			if b.Assess(r, on).State != retention.InConflict {
				continue
			}
			for _, one := range d.Rules {
				for _, other := range d.Rules {
					if one.ID != other.ID && conflictOf(b, r, on, one.ID, other.ID) {
						related := len(d.Relations) > 0
						searched[related]++
						if name := one.ID + " " + other.ID; !found[name] {
							missed[related]++
							if !related {
								t.Errorf("missed %s: %v on %v in %v", name, eventsOf(r), on, linesOf(d))
							}
						}
					}
				}
			}
		}
	}
	assert.Greater(t, shown[retention.FindingConflict], books/4)
	assert.Greater(t, shown[retention.FindingNothingInCommon], books/50)
	assert.Zero(t, missed[false], "of %d", searched[false])
	assert.Less(t, missed[true]*100, searched[true], "relations that lead on through versions: a few of %d", searched[true])
}
