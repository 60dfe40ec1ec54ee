package nopath_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
)

// No path to a wrong deletion: whatever the rules, the record, the holds, the
// demands and the day are, nothing permits what the reference bars.
func FuzzNoPath(f *testing.F) {
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, bytes []byte) {
		c := decodeNoPath(bytes)
		p, err := c.policy.load()
		if err != nil {
			return
		}
		for _, wrong := range c.wrong(p) {
			t.Errorf("%s\nfirst %+v\nother %+v (changed: %v)\npolicy %s", wrong, c.first, c.other, c.changed, c.policy.text())
		}
	})
}

// wrong lists what permits something that must not be.
func (c noPathCase) wrong(p policy.Policy) (list []string) {
	complain := func(way string, permitted bool, reason string) {
		if permitted && reason != "" {
			list = append(list, fmt.Sprintf("%s permits, and there is a bar: %s", way, reason))
		}
	}
	first, other := c.first.request(), c.other.request()
	bar, otherBar := c.policy.bars(c.first), c.policy.bars(c.other)
	one, two := decideBy(p, first), decideBy(p, other)
	for _, d := range []struct {
		q asked
		d policy.Decision
	}{{c.first, one}, {c.other, two}} {
		complain("Decide", d.d.Allowed() != 0, c.barsAll(d.d.Allowed(), d.q))
		complain("Permits", permitsBeyond(d.d.Permits, d.d.Allowed()), "more than it allows")
		complain("Decide", widened(p, d.q, d.d.Allowed()), "less is allowed without a demand or a hold")
	}
	complain("Check", policy.Check(p, first) == nil, bar)
	complain("Check of the other", policy.Check(p, other) == nil, otherBar)
	complain("CheckAll of none", policy.CheckAll(p) == nil, "no parts")

	together := bar + otherBar
	if c.first.on != c.other.on {
		together = "different days"
	}
	complain("CheckAll", policy.CheckAll(p, first, other) == nil, together)
	whole := policy.Join(one, two)
	if together == "" || c.first.on == c.other.on {
		together = c.barsAll(whole.Allowed(), c.first, c.other) // whatever was asked
	}
	complain("Join", whole.Allowed() != 0, together)
	complain("Container", permitsBeyond(whole.Permits, whole.Allowed()), "more than it allows")

	permit, err := policy.Grant(p, first)
	complain("Grant", err == nil, bar)
	text, _ := permit.MarshalText()
	var kept policy.Permit
	if err := kept.UnmarshalText(text); err != nil || kept != permit {
		list = append(list, "a permit is another one after it was written")
	}
	complain("Verify", kept.Verify(p, first) == nil, bar)
	stale := kept.Verify(p, other)
	complain("Verify of the other", stale == nil, otherBar)
	complain("Verify of the other", stale == nil && c.changed, "it was granted for other facts")
	complain("a permit that was not granted", stale == nil && err != nil, "no permit")
	complain("no permit", policy.Permit{}.Verify(p, first) == nil, "no permit")
	if refused := policy.Check(p, other); stale != nil && refused == nil && !errors.Is(stale, policy.ErrStale) {
		list = append(list, "a permit that does not fit is not called stale")
	}
	if c.all {
		askEverything(one)
		_ = whole.String() + whole.Explain().String() + whole.RetainUntil().String()
		_, _ = whole.Blocking(), whole.Overdue()
	}
	return list
}

// decideBy asks a policy. One of a host's own is asked as the library does it,
// because by itself it can answer as it likes.
func decideBy(p policy.Policy, r policy.Request) policy.Decision {
	if _, ofHost := p.(deciding); ofHost || p == nil {
		p = policy.All(p)
	}
	return p.Decide(r)
}

// barsAll returns a reason that bars a set of actions for some requests.
func (c noPathCase) barsAll(actions policy.Action, requests ...asked) string {
	for _, q := range requests {
		q.action = actions
		if reason := c.policy.bars(q); reason != "" {
			return reason
		}
	}
	return ""
}

// permitsBeyond reports whether a set of actions is permitted that is empty or not
// within what is allowed.
func permitsBeyond(permits func(policy.Action) bool, allowed policy.Action) bool {
	for a := range policy.Action(16) {
		if permits(a) && (a == 0 || a&^allowed != 0) {
			return true
		}
	}
	return false
}

// widened reports whether a demand or a hold leads to something that is not allowed
// without: those of the request, and another accepted one.
func widened(p policy.Policy, q asked, allowed policy.Action) bool {
	bare := q
	bare.holds, bare.demands, bare.look, bare.lost = nil, nil, "none", false
	without := decideBy(p, bare.request()).Allowed()
	bare.demands = []policy.Demand{{ID: "more", Kind: policy.Erasure, State: policy.Accepted, Received: q.on}}
	return (allowed|decideBy(p, bare.request()).Allowed())&^without != 0
}

// askEverything asks a decision all that permits nothing: none of it panics.
func askEverything(d policy.Decision) {
	_ = d.String() + d.Explain().String() + fmt.Sprint(d.LogValue())
	d.OnRelease()
	d.NextChange()
	d.Refusals()
	d.ReplyBy()
	d.IfToday()
	d.Flags()
	d.Doubts()
	d.Operative()
	d.Binding()
	d.Missing()
	d.Awaiting()
	d.Unrecognised()
	d.Overdue()
}

// text returns the rules in words, for failures.
func (w writtenPolicy) text() string {
	text := w.kind
	if w.book != nil {
		for _, r := range w.book.rules {
			text += fmt.Sprintf("\n  %s (%s): %v %v from %s (%v, %v, absent %v) then %v, appraise %v, when %q, unless %q, instead of %q, law [%v, %v), retroactive %q, read through %v",
				r.ID, r.Class, r.Bound, r.Period, r.Trigger, r.Pick, r.Cutoff, r.Absent, r.Then, r.Appraise, r.When, r.Unless, r.InsteadOf, r.From, r.Until, r.Retroactive.Citation, r.checked)
		}
		text += fmt.Sprintf("\n  %d books, relations %+v", len(w.book.definitions), w.book.relations)
	}
	for _, part := range w.parts {
		text += "\n with " + part.text()
	}
	return text
}
