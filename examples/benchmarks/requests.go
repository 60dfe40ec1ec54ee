package main

import (
	"math"
	"math/rand/v2"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// written is a rule as a host writes it for an engine that only permits or not.
type written struct {
	class   retention.Class
	trigger retention.Trigger
	months  int
	latest  bool // of several events the last counts; otherwise there must be one only
	then    policy.Action
}

const eitherWay = policy.Delete | policy.Anonymise

// section20 are the rules of estonia.SocialProtection, about whose classes all
// requests are.
var section20 = []written{
	{estonia.PensionBase, estonia.Death, 75 * 12, false, policy.Anonymise},
	{estonia.PensionContractBase, estonia.Death, 75 * 12, false, policy.Anonymise},
	{estonia.Benefit, estonia.RightEnded, 10 * 12, false, policy.Anonymise},
	{estonia.Disability, estonia.Death, 10 * 12, false, policy.Anonymise},
	{estonia.ChildDisabilityDecision, estonia.DecisionEnds, 60 * 12, true, policy.Anonymise},
	{estonia.ChildhoodInvalidity, estonia.ExpertEnds, 50 * 12, true, policy.Anonymise},
	{estonia.Log, estonia.Logged, 5 * 12, false, eitherWay},
	{estonia.CrossBorder, estonia.CrossBorderEnded, 75 * 12, false, eitherWay},
}

// twenty are all rules that the engines get: those of section 20, the host's own
// for the classes that section 20 leaves out, and two of Finland. The host's are
// made up. Nobody asks about any but the first eight.
var twenty = func() []written {
	list := append([]written{}, section20...)
	for _, class := range []retention.Class{
		estonia.GeneralData, estonia.PensionDecision, estonia.ProviderContract, estonia.Tax, estonia.Health,
		estonia.Incapacity, estonia.Employment, estonia.Document, estonia.RecoveryRequest, estonia.AdditionalData,
	} {
		list = append(list, written{class, estonia.RightEnded, 10 * 12, false, eitherWay})
	}
	return append(list,
		written{finland.KelaCallRecording, finland.Call, 12, false, policy.Delete},
		written{finland.IncomesCallRecording, finland.Call, 6, false, eitherWay},
	)
}()

// julian is a year of a fixed length, in days, for engines that have no calendar periods.
const julian = 365.25

// days returns the period in whole days: a record is free when more have passed.
func (w written) days(year float64) int { return int(math.Floor(float64(w.months) * year / 12)) }

func (w written) actions() []string {
	var names []string
	for _, a := range []policy.Action{policy.Delete, policy.Anonymise, policy.Transfer} {
		if a.Within(w.then) {
			names = append(names, a.String())
		}
	}
	return names
}

// question is a request, and what a host must work out itself before it can ask
// an engine that knows neither holds nor events.
type question struct {
	policy.Request
	rule  written
	held  bool          // a hold is in force on the day
	start calendar.Date // the day from which the rule counts; zero: not known
}

func (q question) request() policy.Request { return q.Request }

// manyQuestions are few enough for the processor's cache, and enough that it
// does not learn the answers by heart.
const manyQuestions = batch

// newQuestions returns requests of every class of section 20: due and not, with an
// event that is known, missing, of an unknown day, or contradicted, with and
// without holds, and for an action that the rule allows or does not. None lies
// within a month of its end, where engines without a calendar go wrong.
func newQuestions() []question {
	chance := rand.New(rand.NewPCG(20, 6))
	one := func(in int) bool { return chance.IntN(in) == 0 }
	first := calendar.MustParseDate("2022-04-01") // all rules are law
	var list []question
	for range manyQuestions {
		q := question{rule: section20[chance.IntN(len(section20))]}
		q.On = first.AddDays(chance.IntN(40 * 365))
		away := 31 + chance.IntN(20*365)
		if one(2) {
			away = -away
		}
		q.start = q.On.AddDays(away).AddMonths(-q.rule.months)
		events := []retention.Event{{Trigger: q.rule.trigger, On: q.start}}
		switch chance.IntN(20) {
		case 0:
			events, q.start = nil, calendar.Date{}
		case 1:
			events[0].On, q.start = calendar.Date{}, calendar.Date{}
		case 2:
			events = append(events, retention.Event{Trigger: q.rule.trigger, On: q.start.AddDays(-400)})
			if !q.rule.latest {
				q.start = calendar.Date{}
			}
		}
		if one(4) {
			events = append(events, retention.Event{Trigger: "opened", On: q.On.AddDays(-9000)})
		}
		q.Action = policy.Anonymise
		if one(8) {
			q.Action = policy.Delete
		}
		q.Holds = policy.NoHolds()
		if one(10) {
			placed := q.On.AddDays(-100)
			released := q.On.AddDays(chance.IntN(100) - 50)
			q.Holds = policy.HoldsOf(policy.Hold{ID: "h1", Placed: placed, Released: released})
			q.held = released.After(q.On)
		}
		q.Record = retention.Record{ID: "r1", Class: q.rule.class, Events: retention.EventsOf(events...)}
		list = append(list, q)
	}
	return list
}

func permitted(questions []question) []question {
	var list []question
	for _, q := range questions {
		if policy.Check(section20Policy, q.Request) == nil {
			list = append(list, q)
		}
	}
	return list
}
