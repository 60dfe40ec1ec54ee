package model_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// reader makes choices of bytes; when they run out, every choice is the first.
type reader struct{ bytes []byte }

func (r *reader) choose(n int) int {
	if len(r.bytes) == 0 {
		return 0
	}
	b := r.bytes[0]
	r.bytes = r.bytes[1:]
	return int(b) % n
}

func (r *reader) yes() bool { return r.choose(2) == 1 }

// around returns a day near the base, or sometimes none.
func (r *reader) around() int {
	n := r.choose(64)
	if n == 63 {
		return noDay
	}
	return sampleBase - 8 + n
}

var fuzzTriggers = []string{"x", "y", "z", string(retention.AppraisedDelete), string(retention.AppraisedTransfer),
	string(retention.AppraisedKeep), string(retention.Transferred), string(retention.AppraisedAgain)}

func (r *reader) scene() scene {
	s := scene{allowance: r.choose(4)}
	for range r.choose(6) {
		s.events = append(s.events, modelEvent{fuzzTriggers[r.choose(len(fuzzTriggers))], r.around()})
	}
	for i := range 1 + r.choose(5) {
		one := modelRule{id: string(rune('a' + i)), trigger: fuzzTriggers[r.choose(3)], absent: retention.Absent(r.choose(3)), pick: retention.Pick(r.choose(3)), yearEnd: r.choose(8) == 1,
			unit: []string{"immediately", "day", "month", "permanently"}[r.choose(4)], n: 1 + r.choose(12),
			then: policy.Action(r.choose(8)), appraise: r.choose(4) == 1, from: noDay, until: noDay}
		bound := r.choose(3)
		one.floor, one.ceiling = bound != 1, bound != 0
		if r.choose(4) == 1 {
			one.from = r.around()
		}
		if r.choose(4) == 1 {
			one.until = r.around()
		}
		if i > 0 && r.choose(3) == 1 { // another version of the rule before
			before := &s.rules[i-1]
			one.id, one.floor, one.ceiling, one.retroactive = before.id, before.floor, before.ceiling, r.yes()
			if before.until == noDay {
				before.until = sampleBase + r.choose(24)
			}
			one.from = before.until + r.choose(3)
		}
		s.rules = append(s.rules, one)
	}
	for range r.choose(4) {
		s.relations = append(s.relations, modelRelation{s.rules[r.choose(len(s.rules))].id, s.rules[r.choose(len(s.rules))].id})
	}
	return s
}

// bind decides which rules bind which records.
func (r *reader) bind(s *scene) {
	s.traits = map[string]bool{}
	for _, trait := range []string{"t", "u"} {
		if known := r.choose(3); known > 0 {
			s.traits[trait] = known == 1
		}
	}
	for i := range s.rules {
		one := &s.rules[i]
		switch r.choose(8) {
		case 1:
			one.when = "t"
		case 2:
			one.unless = "t"
		case 3:
			one.when = "u"
		case 4:
			one.unless = "u"
		}
		if r.choose(4) == 1 {
			one.insteadOf = s.rules[r.choose(len(s.rules))].id
		}
	}
}

func (r *reader) holds() holdState {
	h := holdState{notLookedUp: r.choose(8) == 1}
	for range r.choose(8) / 5 * (1 + r.choose(2)) {
		h.releases = append(h.releases, r.around())
	}
	return h
}

func (r *reader) demands() (d modelDemands) {
	d.exempt, d.failed = r.choose(8) == 1, r.choose(16) == 1
	for range max(0, r.choose(8)-4) {
		one := modelDemand{modelDemandKinds[r.choose(len(modelDemandKinds))], modelDemandStates[r.choose(len(modelDemandStates))], r.around(), noDay, ""}
		if days := r.choose(24); days > 0 && one.received != noDay {
			one.reply = one.received + days - 1
		}
		d.list = append(d.list, one)
	}
	for i := range d.list {
		if one := &d.list[i]; one.received != noDay && r.choose(8) == 1 {
			one.odd = modelOdd[r.choose(len(modelOdd))]
		}
	}
	return d
}

func FuzzDecide(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 1, 0, 8, 0, 0, 0, 0, 0, 1, 4, 1, 0, 1, 0, 0, 20, 1})
	f.Add([]byte("a floor, a ceiling and an appraisal"))
	f.Add([]byte{3, 5, 0, 1, 1, 2, 3, 4, 5, 6, 1, 9, 3, 0, 1, 2, 0, 1, 5, 6, 0, 2, 1, 1, 1, 1, 1, 40, 2, 60})
	f.Fuzz(func(t *testing.T, bytes []byte) {
		r := &reader{bytes}
		day := r.choose(70)
		action := policy.Action(r.choose(10))
		h := r.holds()
		s := r.scene()
		demands := r.demands() // last, so that inputs without them stay what they were
		if last := len(h.releases) - 1; last >= 0 && h.releases[last] != noDay {
			h.odd = r.choose(8) == 1
		}
		r.bind(&s)
		b, err := s.bookWith(demands)
		if err != nil {
			return
		}
		on := sampleBase - 10 + day
		p := policy.FromRulebook(b)
		request := policy.Request{Action: action, Record: s.record(), On: dateOf(on), Holds: h.holds(), Demands: demands.demands()}
		d := p.Decide(request)

		m := newModel(s)
		want := m.decide(on, h, demands)
		if action.IsValid() && modelDecisionOf(d) != want {
			t.Errorf("the model says %+v, the library %+v, on %v, holds %+v, demands %+v, %s %+v %+v %v", want, modelDecisionOf(d), dateOf(on), h, demands, s.text(), s.relations, s.events, s.traits)
		}
		permitted := policy.Check(p, request) == nil
		if permitted != d.Permits(action) {
			t.Error("Check and Permits differ")
		}
		if permitted {
			permits(t, m, on, h, demands, action, want)
		}
		// Nothing that is asked of a decision panics.
		_ = d.String() + d.Explain().String()
		d.OnRelease()
		d.Doubts()
		d.Flags()
		d.Unrecognised()
		d.Missing()
		d.MissingTraits()
		for _, r := range d.Operative() {
			if !slices.Contains(d.Binding(), r) {
				t.Errorf("%s decides and does not bind", r.ID)
			}
		}
		if until, bound := d.RetainUntil(), d.IfToday(); !bound.IsNone() && knownEnd(bound).Before(knownEnd(until)) && len(s.relations) == 0 {
			t.Errorf("if today %v, retain until %v", bound, until)
		}
		if next, ok := d.NextChange(); ok && (next == request.On || next.Before(request.On)) {
			t.Errorf("the next change is on %v, asked on %v", next, request.On)
		}
	})
}

// permits fails for every reason for which nothing may be permitted.
func permits(t *testing.T, m model, on int, h holdState, demands modelDemands, action policy.Action, want modelDecision) {
	if action == 0 || action&^want.allowed != 0 {
		t.Errorf("permitted to %v, allowed is %v", action, want.allowed)
	}
	if h.notLookedUp {
		t.Error("permitted, and holds were not looked up")
	}
	for _, released := range h.releases {
		if released == noDay || on < released {
			t.Error("permitted under a hold")
		}
	}
	if demands.failed {
		t.Error("permitted, and demands were not looked up")
	}
	for _, d := range demands.list {
		if !d.clear() || d.bars() {
			t.Errorf("permitted under %+v", d)
		}
	}
	ground := false
	for _, norm := range m.settled(on) {
		switch {
		case norm.floor && (norm.unknown || norm.awaited):
			t.Error("permitted, and a floor's fact is missing")
		case norm.floor && on <= norm.keep:
			t.Error("permitted on or before a floor's last day")
		case norm.floor:
			ground = true
		case norm.ceiling && norm.ruling.start == "known" && norm.ruling.event <= on:
			ground = true
		}
	}
	if !ground {
		t.Error("permitted without a ground")
	}
}
