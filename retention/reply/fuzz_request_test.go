package reply_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// drawFrom draws from bytes; when they are used up it draws zeros.
func drawFrom(data []byte) draw {
	return func(n int) int {
		number := 0
		for range 2 {
			if len(data) > 0 {
				number = number<<8 | int(data[0])
				data = data[1:]
			}
		}
		return number % n
	}
}

// wildEvents draws events that may be wrong in every way.
func (d draw) wildEvents() []reply.Event {
	on := day("2024-01-01").AddDays(d(8000))
	if d(20) == 0 {
		on = day("1960-01-01").AddDays(d(52_000))
	}
	list := []reply.Event{{Kind: reply.Received, On: on}}
	for range d(8) {
		on = on.AddDays(d(20) - d(8)/7)
		if d(8) == 0 {
			on = on.AddDays(d(120))
		}
		e := reply.Event{Kind: reply.Kind(1 + d(8)), On: on}
		switch d(40) {
		case 0:
			e.Kind = reply.Kind(d(256))
		case 1:
			e.On = calendar.Date{}
		}
		if d(2) == 0 {
			e.Basis = hostLaw
		}
		list = append(list, e)
	}
	if d(40) == 0 {
		slices.Reverse(list)
	}
	return list
}

func FuzzRequest(f *testing.F) {
	all := setups()
	f.Add([]byte{})
	for seed := range byte(min(3*len(all), 255)) {
		data := make([]byte, 160)
		for i := range data {
			data[i] = seed*byte(i) ^ byte(i*i>>3) + seed
		}
		data[1] = seed
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := drawFrom(data)
		s := all[d(len(all))]
		if d(50) == 0 {
			s.calendar = []*calendar.Calendar{nil, {}, calendar.Finland(), calendar.Ukraine()}[d(4)]
		}
		if d(50) == 0 {
			s.window = reply.Window{}
		}
		list := d.wildEvents()
		for len(list) > 1 { // the longest beginning that is possible
			if _, err := reply.Follow(s.window, s.calendar, list...); err == nil {
				break
			}
			list = list[:len(list)-1]
		}
		k, err := reply.Follow(s.window, s.calendar, list...)
		if err != nil {
			refusedWell(t, k, list, err)
			return
		}
		asked := []calendar.Date{{}, list[0].On.AddDays(-1), list[0].On.AddDays(d(52_000))}
		for _, e := range list {
			asked = append(asked, e.On, e.On.AddDays(1), e.On.AddDays(d(60)))
		}
		slices.SortFunc(asked, calendar.Date.Compare)
		var before reply.Status
		for _, on := range asked {
			state, ok := answersWell(t, k, list, on)
			if !ok {
				continue
			}
			if before.Phase == reply.Overdue && state.Phase != reply.Overdue && state.Phase != reply.Late {
				t.Errorf("%v: overdue on %v, but %v on %v", list, before.On, state.Phase, on)
			}
			if before.Closed != 0 {
				if before.On = on; !same(before, state) {
					t.Errorf("%v: answered before %v, and changed: %v, %v", list, on, before, state)
				}
			}
			before = state
			explainsWell(t, k, list, state)
		}
		changesNothingBefore(t, s, k, list, asked)
		doesNotMoveTheSafeDay(t, s, k, list, asked)
	})
}

// refusedWell: a refusal is made of event errors, and returns no request.
func refusedWell(t *testing.T, k reply.Request, list []reply.Event, err error) {
	var problem *reply.EventError
	if !errors.As(err, &problem) || problem.Err == nil || problem.Index >= len(list) || problem.Event != list[problem.Index] {
		t.Errorf("%v is refused with %v", list, err)
	}
	if _, err := k.On(list[0].On); err == nil {
		t.Errorf("%v is refused and returns a request", list)
	}
}

// answersWell: the phase fits the numbers, twice the same.
func answersWell(t *testing.T, k reply.Request, list []reply.Event, on calendar.Date) (reply.Status, bool) {
	state, err := k.On(on)
	again, errAgain := k.On(on)
	if (err == nil) != (errAgain == nil) || !same(state, again) {
		t.Errorf("%v on %v: %v and then %v", list, on, state, again)
	}
	received := list[0].On
	if err != nil {
		excused := on.IsZero() && errors.Is(err, reply.ErrDate) ||
			on.Before(received) && errors.Is(err, reply.ErrNotReceived) ||
			on.Sub(received) > 1500 && (errors.Is(err, calendar.ErrCoverage) || errors.Is(err, reply.ErrRange)) ||
			on.After(day("2090-01-01")) && errors.Is(err, calendar.ErrCoverage)
		if !excused || !same(state, reply.Status{}) {
			t.Errorf("%v on %v: %v, %v", list, on, state, err)
		}
		return reply.Status{}, false
	}
	if on.Before(received) {
		t.Errorf("%v on %v: answered before it is received", list, on)
	}
	end := on
	for _, e := range list {
		if (e.Kind == reply.Answered || e.Kind == reply.Refused) && (e.On == on || e.On.Before(on)) {
			end = e.On
		}
	}
	safe, latest := state.Deadline.Safe, state.Deadline.Latest
	fits := map[reply.Phase]bool{
		reply.Open:           end.Before(safe),
		reply.Standing:       end == safe || end.Before(safe),
		reply.DueToday:       end == safe,
		reply.Disputed:       end.After(safe) && (end == latest || end.Before(latest)),
		reply.Overdue:        end.After(latest),
		reply.InTime:         end == safe || end.Before(safe),
		reply.InTimeDisputed: end.After(safe) && (end == latest || end.Before(latest)),
		reply.Late:           end.After(latest),
	}
	closed := state.Phase >= reply.InTime
	if !fits[state.Phase] || safe.IsZero() || safe.After(latest) || state.Unpaused.Safe.After(safe) || state.Unpaused.Latest.After(latest) ||
		closed != (state.Closed != 0) || closed != (len(state.Next) == 0) || state.On != on ||
		state.PastSafe != max(0, end.Sub(safe)) || state.Overdue != max(0, end.Sub(latest)) || state.String() == "" {
		t.Errorf("%v on %v: %+v", list, on, state)
	}
	return state, true
}

// changesNothingBefore: an event changes no day before its own.
func changesNothingBefore(t *testing.T, s setup, whole reply.Request, list []reply.Event, asked []calendar.Date) {
	for n := 1; n < len(list); n++ {
		short, err := reply.Follow(s.window, s.calendar, list[:n]...)
		if err != nil {
			t.Errorf("%v is possible, but %v is not: %v", list, list[:n], err)
			return
		}
		for _, on := range asked {
			a, errA := short.On(on)
			b, errB := whole.On(on)
			if on.Before(list[n].On) && ((errA == nil) != (errB == nil) || !same(a, b)) {
				t.Errorf("%v: %v changed %v:\n%v\n%v", list, list[n], on, a, b)
			}
		}
	}
}

// doesNotMoveTheSafeDay: a law that only the host names makes nothing later
// that is safe, and no phase better.
func doesNotMoveTheSafeDay(t *testing.T, s setup, whole reply.Request, list []reply.Event, asked []calendar.Date) {
	if s.lawful {
		return
	}
	bare := slices.Clone(list)
	for i := range bare {
		bare[i].Basis = calendar.Source{}
	}
	plain, err := reply.Follow(s.window, s.calendar, bare...)
	if err != nil {
		return // what the pause alone makes possible
	}
	for _, on := range asked {
		a, err := plain.On(on)
		if err != nil {
			continue
		}
		if b, err := whole.On(on); err == nil && (b.Deadline.Safe.After(a.Deadline.Safe) || (a.Phase == reply.InTime) != (b.Phase == reply.InTime)) {
			t.Errorf("%v on %v: %v without the host's law, %v with it", list, on, a, b)
		}
	}
}

func same(a, b reply.Status) bool {
	next := slices.Equal(a.Next, b.Next) && slices.Equal(a.Doubts, b.Doubts)
	a.Next, b.Next = nil, nil
	return next && a.On == b.On && a.Phase == b.Phase && a.Deadline == b.Deadline && a.Unpaused == b.Unpaused && a.Extended == b.Extended &&
		a.PartlyAnswered == b.PartlyAnswered && a.Closed == b.Closed && a.PastSafe == b.PastSafe && a.Overdue == b.Overdue
}
