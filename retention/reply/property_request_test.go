package reply_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// draw returns a number from 0 up to and not including n.
type draw func(n int) int

// near draws a day that matters to a request, or one beside it, or some day.
func (d draw) near(m modelled, last calendar.Date) calendar.Date {
	days := []calendar.Date{m.deadline.Safe, m.deadline.Latest, m.notice.Safe, m.notice.Latest, m.free.Latest, last, last.AddDays(d(12)), last.AddDays(d(60))}
	return days[d(len(days))].AddDays(d(3) - 1)
}

// next draws an event that mostly follows.
func (d draw) next(s setup, list []reply.Event) reply.Event {
	last := list[len(list)-1].On
	e := reply.Event{Kind: reply.Kind(1 + d(8)), On: last.AddDays(d(4))}
	if d(2) == 0 {
		e.On = d.near(s.model(list, last), last)
	}
	if d(2) == 0 {
		e.Basis = hostLaw
	}
	return e
}

// The request says what the slow reference says, and refuses what it refuses.
func TestAgainstTheModel(t *testing.T) {
	random := rand.New(rand.NewPCG(20, 26))
	d, all := draw(random.IntN), setups()
	sequences, seen, refused := 0, map[reply.Phase]int{}, 0
	for sequences < 10_000 {
		s := all[d(len(all))]
		received := day("2024-01-01").AddDays(d(40 * 365))
		if d(3) == 0 {
			received = day("2024-12-15").AddDays(d(30))
		}
		switch w := s.window; {
		case !w.Until.IsZero() && received.OnOrAfter(w.Until): // a law of the past
			received = w.Until.AddDays(-1 - d(w.Until.Sub(w.From)))
		case received.Before(w.From): // a later law
			received = w.From.AddDays(d(10 * 365))
		}
		list := []reply.Event{{Kind: reply.Received, On: received}}
		for range 1 + d(7) {
			e := d.next(s, list)
			k, err := reply.Follow(s.window, s.calendar, append(list[:len(list):len(list)], e)...)
			if possible := s.possible(list, e); possible != (err == nil) {
				t.Fatalf("%s: %v and then %v: %v", s.window.ID, list, e, err)
			}
			if err != nil {
				refused++
				continue
			}
			if was := s.model(list, e.On); was.phase == reply.Overdue {
				if got, err := k.On(e.On); err != nil || got.Phase != reply.Overdue && got.Phase != reply.Late {
					t.Fatalf("%s: %v was overdue, and %v makes it %v, %v", s.window.ID, list, e, got, err)
				}
			}
			list = append(list, e)
			sequences++
			last := s.model(list, e.On)
			for _, on := range []calendar.Date{e.On, d.near(last, e.On)} {
				if on.Before(received) {
					continue
				}
				want := s.model(list, on)
				got, err := k.On(on)
				if err != nil || got.Phase != want.phase || got.Deadline != want.deadline || got.Unpaused != want.free || got.PastSafe != want.pastSafe || got.Overdue != want.beyond {
					t.Fatalf("%s in %s: %v; on %v:\nwant %+v\n got %v, %v", s.window.ID, s.calendar.Country(), list, on, want, tell(got), err)
				}
				seen[got.Phase]++
				if on == e.On {
					explainsWell(t, k, list, got)
				}
			}
		}
	}
	for phase := reply.Open; phase <= reply.Late; phase++ {
		assert.Greater(t, seen[phase], 150, "the draw reaches %v", phase)
	}
	assert.Greater(t, refused, 2000, "and what cannot be")
}
