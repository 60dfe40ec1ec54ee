package retention_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// draw returns a number from 0 up to and not including n.
type draw func(n int) int

func oneOf[T any](pick draw, of ...T) T { return of[pick(len(of))] }

// smallBook draws rules of one class over a few events, some of them versions of
// one norm, with relations between a floor and a ceiling; most of them load.
func (d draw) smallBook() retention.Definition {
	def := retention.Definition{ID: "drawn", Allowance: oneOf(d, retention.Period{}, retention.Period{}, retention.Days(1), retention.Days(30), retention.Months(1))}
	for i := range 1 + d(4) {
		r := retention.Rule{
			Trigger: oneOf(d, sent, closed), Absent: oneOf(d, retention.Awaited, retention.Gap, retention.Gap), Pick: retention.Pick(d(3)), Cutoff: d.cutoff(), Period: d.period(),
			Bound: retention.Bound(1 + d(3)), Then: retention.Action(1 + d(7)), Appraise: d(5) == 0,
		}
		if d(2) == 0 {
			r.From = d.day()
		}
		if d(3) == 0 {
			r.Until = d.day()
		}
		def.Rules = append(def.Rules, complete(r, fmt.Sprintf("rule-%d", i)))
	}
	for i := 1; i < len(def.Rules); i++ {
		before, r := &def.Rules[i-1], &def.Rules[i]
		if change := d.day(); d(3) == 0 && before.From.Before(change) || d(3) == 0 && before.From.IsZero() {
			before.Until = change
			r.ID, r.Bound, r.From, r.Until = before.ID, before.Bound, change.AddDays(oneOf(d, 0, 0, d(1000))), calendar.Date{}
			if d(3) == 0 {
				r.Retroactive = calendar.Source{Citation: "Act 2/2000"}
			}
		}
	}
	for range d(3) {
		yields, to := oneOf(d, def.Rules...), oneOf(d, def.Rules...)
		if yields.Bound != to.Bound {
			def.Relations = append(def.Relations, retention.Relation{Yields: yields.ID, To: to.ID, Basis: yields.Basis})
		}
	}
	return def
}

func (d draw) cutoff() retention.Cutoff {
	return oneOf(d, retention.AtEvent(), retention.AtEvent(), retention.EndOfYear(),
		retention.EndOfFiscalYear(time.February, 29), retention.EndOfYearOfFiscalYear(time.March, 31))
}

func (d draw) period() retention.Period {
	return oneOf(d, retention.Immediately(), retention.Days(1), retention.Days(1+d(400)), retention.Weeks(1+d(9)),
		retention.Months(1+d(36)), retention.Years(1+d(30)), retention.Permanently())
}

// day draws a day of 1990 to 2060.
func (d draw) day() calendar.Date { return day("1990-01-01").AddDays(d(71 * 365)) }

// events draws some, a few without a day.
func (d draw) events() retention.Events {
	var events []retention.Event
	for range d(6) {
		e := retention.Event{Trigger: oneOf(d, sent, sent, closed, closed, retention.Transferred,
			retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep), On: d.day()}
		if e.Trigger == retention.AppraisedKeep && d(3) > 0 {
			continue
		}
		if d(12) == 0 {
			e.On = calendar.Date{}
		}
		events = append(events, e)
	}
	return retention.EventsOf(events...)
}

// seen is what a day shows of a record: the assessment, and on which side of
// its days the day lies.
type seen struct {
	retention.Assessment
	protected, due, overdue, review bool
}

func look(b *retention.Rulebook, r retention.Record, on calendar.Date) seen {
	a := b.Assess(r, on)
	until, dated := a.RetainUntil.Date()
	by, _ := a.DisposeBy.Date()
	return seen{a,
		!a.RetainUntil.IsNone() && (!dated || until == on || until.After(on)),
		on == a.DueFrom || on.After(a.DueFrom), on.After(by), on == a.ReviewFrom || on.After(a.ReviewFrom)}
}

// turnsOnlyOnTurningDays looks at every day of a hundred years. It returns the
// number of changes that it saw.
func turnsOnlyOnTurningDays(t *testing.T, b *retention.Rulebook, r retention.Record, from calendar.Date) int {
	t.Helper()
	turning := map[calendar.Date]bool{}
	for _, d := range b.TurningDays(r) {
		turning[d] = true
	}
	changes := 0
	last := look(b, r, from)
	for d, end := from.AddDays(1), from.AddMonths(1200); d.Before(end); d = d.AddDays(1) {
		now := look(b, r, d)
		if now != last {
			changes++
			if !turning[d] {
				t.Errorf("%v %v: it turns on %v, which is no turning day:\n%v\n%v", b.Definition().Rules, slices.Collect(r.Events.All()), d, tell(last.Assessment), tell(now.Assessment))
				return changes
			}
		}
		last = now
	}
	return changes
}

func TestTurningDaysAreAllOfThem(t *testing.T) {
	random := rand.New(rand.NewPCG(2026, 11))
	loaded, changes := 0, 0
	for range 60 {
		def := draw(random.IntN).smallBook()
		b, err := retention.NewRulebook(def)
		if err != nil {
			continue
		}
		loaded++
		changes += turnsOnlyOnTurningDays(t, b, retention.Record{ID: "1", Class: letter, Events: draw(random.IntN).events()}, day("1985-01-01"))
	}
	assert.Greater(t, loaded, 30, "the draw makes books that load")
	assert.Greater(t, changes, 2*loaded, "and records to which something happens")
}

func realBooks() []*retention.Rulebook {
	return []*retention.Rulebook{
		finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister(), estonia.SocialProtection(), ukraine.PersonalData(),
	}
}

func TestTurningDaysOfEveryRealRule(t *testing.T) {
	for _, b := range realBooks() {
		for _, rule := range b.Definition().Rules {
			t.Run(rule.ID, func(t *testing.T) {
				for _, events := range [][]retention.Event{
					{at(rule.Trigger, "2020-02-29")},
					{at(rule.Trigger, "1950-12-31")},
					{at(rule.Trigger, "2012-05-05"), at(rule.Trigger, "2025-11-30"), at(retention.Transferred, "2030-01-01")},
					{at(rule.Trigger, "")},
					{},
				} {
					r := retention.Record{ID: "1", Class: rule.Class, Events: retention.EventsOf(events...)}
					changes := turnsOnlyOnTurningDays(t, b, r, day("2010-01-01"))
					assert.Positive(t, changes, "at least the rule becomes law")
				}
			})
		}
	}
}

// Two rules in one class are assessed like each of them alone, folded.
func TestFoldIsThatOfEffects(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	d := draw(random.IntN)
	for range 10_000 {
		b, err := retention.NewRulebook(d.smallBook())
		if err != nil {
			continue
		}
		r, on := retention.Record{ID: "1", Class: letter, Events: d.events()}, d.day()
		a := b.Assess(r, on)
		var until, by calendar.Date
		for _, s := range b.Effects(r, on) {
			if end, ok := s.RetainUntil.Date(); ok && (until.IsZero() || end.After(until)) {
				until = end
			}
			if by.IsZero() || s.DisposeBy.Before(by) {
				by = s.DisposeBy
			}
		}
		if known, ok := a.RetainUntil.Date(); ok {
			require.Equal(t, until, known)
		}
		if known, ok := a.RetainUntil.AtLeast(); ok {
			require.Equal(t, until, known)
		}
		switch last, ok := a.DisposeBy.Date(); {
		case !ok:
			require.Equal(t, calendar.Date{}, by)
		case a.ReviewFrom.IsZero() && by.Before(until), a.ReviewFrom.IsZero() && by == until:
			require.Equal(t, until.AddDays(1), last, "moved behind the floors")
		default:
			require.Equal(t, by, last)
		}
	}
}
