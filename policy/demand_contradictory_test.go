package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// contradictory returns demands of a kind and state that contradict themselves or each
// other, and such as could be taken for it and do not.
func contradictory(k policy.DemandKind, s policy.DemandState) (odd, fine map[string][]policy.Demand) {
	good := answerBy(demanded(k, s, "2024-01-20"), "2024-02-20", "2024-02-22")
	with := func(change func(*policy.Demand)) policy.Demand {
		d := good
		change(&d)
		return d
	}
	reply := func(safe, latest string) []policy.Demand { return []policy.Demand{answerBy(good, safe, latest)} }
	answered := func(on string) []policy.Demand {
		return []policy.Demand{with(func(d *policy.Demand) { d.Answered = day(on) })}
	}
	onlySafe := with(func(d *policy.Demand) { d.Reply.Latest = calendar.Date{} })
	onlyLatest := with(func(d *policy.Demand) { d.Reply.Safe = calendar.Date{} })
	closed := with(func(d *policy.Demand) { d.State, d.Answered = policy.Closed, day("2024-01-25") })
	odd = map[string][]policy.Demand{
		"answered before it came in":   answered("2024-01-19"),
		"answered on a zero day":       answered("0001-01-01"),
		"safe after the latest":        reply("2024-02-23", "2024-02-22"),
		"safe before it came in":       reply("2024-01-19", "2024-02-22"),
		"latest before it came in":     reply("2024-01-18", "2024-01-19"),
		"only a latest, before it":     {with(func(d *policy.Demand) { d.Reply = replyBy("", "2024-01-19") })},
		"only a safe day, before it":   {with(func(d *policy.Demand) { d.Reply = replyBy("2024-01-19", "") })},
		"received in the wrong year":   {with(func(d *policy.Demand) { d.Received = day("2025-01-20") })},
		"two rows, one of them closed": {good, closed},
		"the closed one first":         {closed, good},
		"two days on which it came in": {good, with(func(d *policy.Demand) { d.Received = day("2024-01-10") })},
		"two days for the reply":       {good, answerBy(good, "2024-02-01", "2024-02-22")},
		"three rows":                   {good, good, closed},
	}
	other := with(func(d *policy.Demand) { d.ID, d.Received = "d2", day("2024-01-21") })
	nameless := with(func(d *policy.Demand) { d.ID = "" })
	second := with(func(d *policy.Demand) { d.ID, d.Received = "", day("2024-01-21") })
	fine = map[string][]policy.Demand{
		"as it should be":              {good},
		"all on one day":               {with(func(d *policy.Demand) { d.Reply, d.Answered = replyBy("2024-01-20", "2024-01-20"), d.Received })},
		"only a safe day":              {onlySafe},
		"only a latest day":            {onlyLatest},
		"answered before the safe day": answered("2024-01-21"),
		"answered after the latest":    answered("2024-03-21"),
		"the same row twice":           {good, good},
		"two of two IDs":               {good, other},
		"two without an ID":            {nameless, second},
		"one letter, two kinds":        {good, with(func(d *policy.Demand) { d.Kind, d.State = policy.DemandKind(1+(k%5)), policy.Closed })},
		"answered, no day it came in": {with(func(d *policy.Demand) {
			d.State, d.Received, d.Answered = policy.Closed, calendar.Date{}, day("2024-01-25")
		})},
	}
	return odd, fine
}

func replyBy(safe, latest string) (d reply.Deadline) {
	if safe != "" {
		d.Safe = day(safe)
	}
	if latest != "" {
		d.Latest = day(latest)
	}
	return d
}

func TestDemandsThatContradict(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)), limit("l", retention.Years(9)))
	free := erase(record(happened(closed, "2024-01-01")), "2024-02-21")
	without := p.Decide(free)
	for kind := range policy.DemandKinds() {
		for _, state := range []policy.DemandState{policy.Received, policy.Accepted, policy.Closed} {
			odd, fine := contradictory(kind, state)
			for name, list := range odd {
				for _, on := range []string{"2024-02-21", "2030-01-01", "2040-01-01"} {
					r := demanding(free, list...)
					r.On = day(on)
					d := p.Decide(r)
					bare := free
					bare.On = r.On
					assert.Contains(t, d.Flags(), policy.FlagDemandContradictory, "%v %v, %s", kind, state, name)
					assert.Contains(t, d.Explain().String(), "contradicts itself or another one with its ID and kind: it makes nothing due.")
					if list[0].Bars() || list[len(list)-1].Bars() {
						assert.Equal(t, policy.ReasonHeldByDemand, d.Reason(), "%v %v, %s: it bars what it bars", kind, state, name)
						continue
					}
					assert.Equal(t, facts(p.Decide(bare)), facts(d), "%v %v, %s: it makes nothing due", kind, state, name)
				}
			}
			for name, list := range fine {
				d := p.Decide(demanding(free, list...))
				assert.NotContains(t, d.Flags(), policy.FlagDemandContradictory, "%v %v, %s", kind, state, name)
				if list[0].Bars() {
					continue
				}
				demanded := list[0].State == policy.Accepted && kind != policy.Restriction && kind != policy.Access
				assert.Equal(t, demanded, d.Reason() == policy.ReasonDemanded || d.Outcome() == policy.Held, "%v %v, %s", kind, state, name)
				if !demanded && d.Outcome() != policy.Held {
					assert.Equal(t, facts(without), facts(d))
				}
			}
		}
	}
}

// One good demand beside a contradictory one counts as ever.
func TestAContradictionTaintsNoOther(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)))
	odd := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-01-10"), "2024-01-09", "2024-01-09")
	good := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-02-10"), "2024-03-10", "2024-03-12")
	good.ID = "d2"
	for _, list := range [][]policy.Demand{{odd, good}, {good, odd}} {
		r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-09"), list...)
		assert.Equal(t, policy.MayDispose, p.Decide(r).Outcome(), "the day before the good one came in")
		r.On = day("2024-02-10")
		assert.Equal(t, policy.MustDispose, p.Decide(r).Outcome())
		assert.Equal(t, retention.EndOn(day("2024-03-10")), p.Decide(r).DisposeBy())
	}
}

// What the day of an answer stops is only the clock of the reply, from that day on, and
// not if it contradicts the day of receipt.
func TestFromWhenAnAnswerCounts(t *testing.T) {
	p := rules(t, keep("k", retention.Days(5)))
	demand := answerBy(demanded(policy.Erasure, policy.Received, "2024-01-20"), "2024-02-20", "2024-02-22")
	for answered, late := range map[string]bool{"": true, "2024-01-20": false, "2024-02-23": false, "2024-02-24": true, "2024-01-19": true, "1970-01-01": true, "9999-12-31": true} {
		if demand.Answered = (calendar.Date{}); answered != "" {
			demand.Answered = day(answered)
		}
		d := p.Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-23"), demand))
		flags := d.Flags()
		if late {
			assert.Contains(t, flags, policy.FlagReplyOverdue, answered)
			assert.Equal(t, demand.Reply, d.ReplyBy())
		} else {
			assert.NotContains(t, flags, policy.FlagReplyOverdue, answered)
			assert.Zero(t, d.ReplyBy())
		}
	}
}
