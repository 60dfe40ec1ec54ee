package timeline

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Where a sketch puts what rules say on one scale, the days come in that order for every
// record, and those that fall together there do so in truth. And the lane of them together
// is what an assessment of a record says.
func TestASketchDrawsNoOrderThatIsNotCertain(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	periods := []retention.Period{retention.Immediately(), retention.Days(1), retention.Days(20), retention.Days(28), retention.Days(30), retention.Days(33), retention.Days(59), retention.Days(363), retention.Days(366), retention.Weeks(2), retention.Weeks(52),
		retention.Months(1), retention.Months(2), retention.Months(12), retention.Years(1), retention.Years(2), retention.Years(5), retention.Permanently()}
	placed, conflicts, books := 0, 0, 2000
	if testing.Short() {
		books = 500
	}
	for range books {
		d := retention.Definition{ID: "b", Allowance: []retention.Period{{}, retention.Days(10), retention.Months(1)}[random.IntN(3)]}
		cutoff := []retention.Cutoff{{}, retention.EndOfYear(), retention.EndOfFiscalYear(2, 29)}[random.IntN(3)]
		for i := range 2 + random.IntN(3) {
			d.Rules = append(d.Rules, retention.Rule{ID: string(rune('a' + i)), Class: "c", Trigger: "t", Cutoff: cutoff, Bound: retention.Bound(1 + random.IntN(3)), Period: periods[random.IntN(len(periods))],
				Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}})
		}
		d.Rules[0].From = calendar.MustParseDate("1990-01-01") // or a conflict of all records would not load
		b, err := retention.NewRulebook(d)
		if err != nil {
			continue
		}
		laws := make([]sketch, len(d.Rules))
		for i := range d.Rules {
			laws[i] = sketched(b, &d.Rules[i])
		}
		if _, ok := together(laws, true); !ok {
			continue
		}
		placed++
		all := fold(laws)
		for range 12 {
			event := calendar.MustParseDate("1996-01-01").AddDays(random.IntN(8000))
			record := retention.Record{Class: "c", Events: retention.EventsOf(retention.Event{Trigger: "t", On: event})}
			days := map[int]calendar.Date{}
			check := func(at int, day calendar.Date) {
				if day.IsZero() {
					return
				}
				for other, known := range days {
					require.Equal(t, at < other, day.Before(known), "%v\n%v: %v and %v", d.Rules, event, day, known)
					require.Equal(t, at == other, day == known, "%v\n%v: %v and %v", d.Rules, event, day, known)
				}
				days[at] = day
			}
			on := event.AddDays(1)
			for i, e := range b.Effects(record, on) {
				keep, _ := e.RetainUntil.Date()
				check(laws[i].keep.at, keep)
				check(laws[i].due.at, e.DueFrom)
				check(laws[i].last.at, e.DisposeBy)
			}
			a := b.Assess(record, on)
			require.Equal(t, all.inConflict(), !a.ReviewFrom.IsZero(), "%v", d.Rules)
			require.Equal(t, all.never, a.RetainUntil.IsNever())
			keep, _ := a.RetainUntil.Date()
			check(all.keep.at, keep)
			if by, _ := a.DisposeBy.Date(); !all.inConflict() {
				check(all.due.at, a.DueFrom)
				check(all.last.at, by)
			} else {
				conflicts++
				check(all.due.at, a.ReviewFrom)
				check(all.last.at, by)
			}
		}
	}
	assert.Greater(t, placed, books/10)
	assert.Greater(t, conflicts, books/10)
}
