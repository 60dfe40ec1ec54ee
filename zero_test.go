package keepuntil_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/sweep"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// The packages whose exported types are looked for.
var packages = slices.DeleteFunc(slices.Sorted(maps.Keys(mayImport)), func(dir string) bool {
	return dir == "." || strings.HasPrefix(dir, "retention/internal/") || strings.HasPrefix(dir, "examples")
})

// asked is a request that is permitted, made of parts of which one is then
// replaced by a zero value.
type asked struct {
	definition retention.Definition
	request    policy.Request
	events     []retention.Event
	guards     []policy.Policy
	window     reply.Window
	calendar   *calendar.Calendar
	law        reply.Computation
	period     retention.Period
}

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func permitting() *asked {
	return &asked{
		definition: retention.Definition{
			ID:      "test",
			Classes: []retention.ClassInfo{{Class: "test.file"}},
			Rules: []retention.Rule{{ID: "test.1", Class: "test.file", Trigger: "closed", Bound: retention.AtLeast,
				Period: retention.Years(1), Then: policy.Delete, Basis: calendar.Source{Citation: "Test Act s. 1"}}},
		},
		events: []retention.Event{{Trigger: "closed", On: day("2020-01-01")}},
		request: policy.Request{Action: policy.Delete, On: day("2024-01-01"), Holds: policy.NoHolds(),
			Record: retention.Record{ID: "r1", Class: "test.file"}},
		window:   eu.DataSubjectRequest(),
		calendar: calendar.Finland(),
		law:      eu.Computation,
		period:   retention.Months(1),
	}
}

func (a *asked) book() (*retention.Rulebook, error) { return retention.NewRulebook(a.definition) }

// rules returns the policy of the book and the guards; nil, which permits nothing,
// if the book does not load.
func (a *asked) rules() policy.Policy {
	b, err := a.book()
	if err != nil {
		return nil
	}
	a.request.Record.Events = retention.EventsOf(a.events...)
	return policy.All(policy.FromRulebook(b), a.guards...)
}

// permits reports whether the request is permitted.
func (a *asked) permits() bool {
	p := a.rules()
	return policy.Check(p, a.request) == nil
}

// decide returns the decision about a request whose book loads.
func (a *asked) decide() policy.Decision {
	p := a.rules()
	return p.Decide(a.request)
}

// verifies reports whether a permit fits the request.
func (a *asked) verifies(permit policy.Permit) bool {
	p := a.rules()
	return permit.Verify(p, a.request) == nil
}

// guarded reports whether the request is permitted beside a guard's decision.
func (a *asked) guarded(d policy.Decision) bool {
	a.guards = append(a.guards, always{d})
	return a.permits()
}

// head heads a protocol of the day of the request.
func (a *asked) head() protocol.Head {
	return protocol.Head{Organisation: "City", Number: "1", Day: a.request.On}
}

// proposes reports whether an item can be proposed under a head.
func (a *asked) proposes(h protocol.Head, items ...protocol.Item) bool {
	rules := a.rules()
	b, err := a.book()
	if err != nil {
		return false
	}
	_, err = protocol.Propose(h, b, rules, items...)
	return err == nil
}

// proposed returns a protocol of the request.
func (a *asked) proposed() protocol.Protocol {
	rules := a.rules()
	b, _ := a.book()
	p, _ := protocol.Propose(a.head(), b, rules, protocol.Item{Request: a.request})
	return p
}

// answers reports whether the library returns a deadline and a limit.
func (a *asked) answers() bool {
	_, windowErr := a.window.Due(day("2024-01-08"), a.calendar)
	_, limitErr := a.law.Limit(day("2024-01-08"), a.period, a.calendar)
	return windowErr == nil && limitErr == nil
}

// saysMore reports whether a picture without anything says more than that it has nothing.
func saysMore(p timeline.Picture) bool {
	return strings.Count(string(p.SVG(calendar.English)), "<text") != 1
}

type always struct{ decision policy.Decision }

func (p always) Decide(policy.Request) policy.Decision { return p.decision }

// zeroes says for each exported type what is permitted, or answered, if its
// zero value takes the place of a good one in a request, or stands alone if it
// has no place in one.
var zeroes = map[string]func(a *asked) bool{
	"calendar.Namer": func(a *asked) bool { // it names nothing, and IDs are shown
		return calendar.Step{Code: policy.StepUnrecognisedEvent, Args: map[string]any{"trigger": retention.Trigger("closed")}}.In(calendar.English) != "No rule of the class knows the event closed."
	},
	"calendar.Date": func(a *asked) bool {
		a.request.On = calendar.Date{}
		return a.permits()
	},
	"calendar.Source": func(a *asked) bool {
		a.definition.Rules[0].Basis = calendar.Source{}
		return a.permits()
	},
	"calendar.Calendar": func(a *asked) bool {
		a.calendar = &calendar.Calendar{}
		return a.answers()
	},
	"calendar.UkraineOption": func(*asked) bool { // it restores no suspended holiday
		works, err := calendar.Ukraine(calendar.UkraineOption{}).IsWorkingDay(day("2022-08-24"))
		return !works || err != nil
	},
	"calendar.Reason": func(*asked) bool { return calendar.Reason(0) == calendar.Ordinary },
	"calendar.Day": func(*asked) bool {
		zero := calendar.Day{}
		return zero.Working || !zero.Date.IsZero()
	},
	"calendar.Holiday":   func(*asked) bool { return !calendar.Holiday{}.Date.IsZero() },
	"calendar.Names":     func(*asked) bool { return calendar.Names{}.In(calendar.English) != "" },
	"calendar.Step":      func(*asked) bool { return calendar.Step{}.String() != "" },
	"calendar.Code":      func(*asked) bool { return calendar.Code(nil) != calendar.Step{}.Code },
	"calendar.Sentences": func(*asked) bool { return (&calendar.Sentences{}).Find(calendar.English, "day") != "" },
	"calendar.Language":  func(*asked) bool { return calendar.Language(0) != calendar.English },
	"calendar.Count": func(*asked) bool {
		zero := calendar.Count{}
		return zero.WorkingDays != 0 || !zero.Through.IsZero()
	},
	"calendar.Words":         func(*asked) bool { var v uint8; return calendar.Words{}.Unmarshal([]byte("delete"), &v) == nil },
	"calendar.DateError":     func(a *asked) bool { return a.guarded(policy.Unknown(&calendar.DateError{})) },
	"calendar.FormError":     func(a *asked) bool { return a.guarded(policy.Unknown(&calendar.FormError{})) },
	"calendar.CoverageError": func(a *asked) bool { return a.guarded(policy.Unknown(&calendar.CoverageError{})) },

	"retention.Action": func(a *asked) bool {
		a.request.Action = retention.Action(0)
		return a.permits()
	},
	"retention.Absent": func(a *asked) bool { // the event is missing from the data
		a.definition.Rules[0].Absent, a.events = retention.Absent(0), nil
		return a.permits()
	},
	"retention.Assessment": func(*asked) bool {
		zero := retention.Assessment{}
		return zero.Allowed != 0 || zero.Ground || zero.State != retention.ClassUnknown
	},
	"retention.Bound": func(a *asked) bool {
		a.definition.Rules[0].Bound = retention.Bound(0)
		return a.permits()
	},
	"retention.Class": func(a *asked) bool {
		a.request.Record.Class = retention.Class("")
		return a.permits()
	},
	"retention.ClassInfo": func(a *asked) bool {
		a.definition.Classes[0] = retention.ClassInfo{}
		return a.permits()
	},
	"retention.TriggerInfo": func(a *asked) bool {
		a.definition.Triggers = []retention.TriggerInfo{{}}
		return a.permits()
	},
	"retention.TraitInfo": func(a *asked) bool {
		a.definition.Traits = []retention.TraitInfo{{}}
		return a.permits()
	},
	"reply.Computation": func(a *asked) bool {
		a.law = reply.Computation(0)
		return a.answers()
	},
	"retention.Cutoff": func(*asked) bool { // it counts from the event, and from no event to no day
		return !retention.Cutoff{}.StartFrom(calendar.Date{}).IsZero() || retention.Cutoff{} != retention.AtEvent()
	},
	"reply.Deadline": func(a *asked) bool {
		a.request.On = reply.Deadline{}.Safe
		return a.permits()
	},
	"retention.Definition": func(a *asked) bool {
		a.definition = retention.Definition{}
		return a.permits()
	},
	"retention.DefinitionError": func(a *asked) bool { return a.guarded(policy.Unknown(&retention.DefinitionError{})) },
	"retention.End":             func(a *asked) bool { return a.guarded(policy.Refuse("", retention.End{})) },
	"retention.Event": func(a *asked) bool {
		a.events[0] = retention.Event{}
		return a.permits()
	},
	"retention.Events": func(a *asked) bool {
		b, err := a.book()
		if err != nil {
			return true
		}
		a.request.Record.Events = retention.Events{}
		return policy.Check(policy.FromRulebook(b), a.request) == nil
	},
	"reply.Extension": func(a *asked) bool {
		a.window.Extension = reply.Extension{}
		_, longer := a.window.Extended()
		return longer
	},
	"reply.Limit": func(a *asked) bool {
		a.request.On = reply.Limit{}.Due
		return a.permits()
	},
	"reply.Explanation": func(*asked) bool {
		zero := reply.Explanation{}
		return zero.String() != "" || !zero.Limit.Due.IsZero()
	},
	"retention.Finding":     func(*asked) bool { return retention.Finding{}.Code != "" },
	"retention.FindingCode": func(*asked) bool { return retention.FindingCode("").Sentence(calendar.English) != "" },
	"reply.HourDeadline":    func(*asked) bool { return !reply.HourDeadline{}.Safe.IsZero() },
	"reply.HourReading": func(*asked) bool { // it counts from the instant, the earliest of all
		return reply.HourReading{}.Start != reply.FromInstant || reply.HourReading{}.WorkingDays != 0
	},
	"reply.HourStart": func(*asked) bool { return reply.HourStart(0) != reply.FromInstant },
	"reply.HourWindow": func(*asked) bool {
		_, err := reply.HourWindow{}.Due(time.Date(2024, 1, 8, 12, 0, 0, 0, time.UTC), calendar.Finland(), time.UTC)
		return err == nil
	},
	"reply.LimitError": func(a *asked) bool { return a.guarded(policy.Unknown(&reply.LimitError{})) },
	"retention.Period": func(a *asked) bool {
		a.definition.Rules[0].Period, a.period = retention.Period{}, retention.Period{}
		return a.permits() || a.answers()
	},
	"retention.Pick": func(a *asked) bool { // two days contradict each other
		a.definition.Rules[0].Pick = retention.Pick(0)
		a.events = append(a.events, retention.Event{Trigger: "closed", On: day("2020-01-02")})
		return a.permits()
	},
	"retention.Start": func(*asked) bool { return retention.Start(0) == retention.StartKnown },
	"reply.Reading": func(a *asked) bool {
		a.window.Readings = []reply.Reading{{}}
		return a.answers()
	},
	"retention.Record": func(a *asked) bool {
		a.request.Record = retention.Record{}
		return a.permits()
	},
	"retention.Relation": func(a *asked) bool {
		a.definition.Relations = []retention.Relation{{}}
		return a.permits()
	},
	"retention.Rule": func(a *asked) bool {
		a.definition.Rules[0] = retention.Rule{}
		return a.permits()
	},
	"retention.Rulebook": func(a *asked) bool {
		a.request.Record.Events = retention.EventsOf(a.events...)
		return policy.Check(policy.FromRulebook(&retention.Rulebook{}), a.request) == nil
	},
	"retention.Effect": func(*asked) bool {
		zero := retention.Effect{}
		return zero.Start == retention.StartKnown || zero.Rule.Then != 0
	},
	"retention.State": func(*asked) bool {
		return retention.State(0).RulesInForce() || retention.State(0).Disposable()
	},
	"plan.Columns": func(*asked) bool {
		may := []bool{true}
		(&plan.Columns{}).Disposable(may, []uint16{0}, []calendar.Date{day("2000-01-01")})
		return may[0]
	},
	"plan.Class": func(*asked) bool {
		return plan.Class{}.At(retention.Record{}).State.Disposable() || len(plan.Class{}.Disposable()) > 0
	},
	"plan.Plan": func(a *asked) bool {
		for range (&plan.Plan{}).Candidates(slices.Values([]retention.Record{a.request.Record})) {
			return true
		}
		_, err := (&plan.Plan{}).Class(a.request.Record.Class)
		return err == nil
	},
	"plan.Error":     func(a *asked) bool { return a.guarded(policy.Unknown(&plan.Error{})) },
	"plan.Condition": func(*asked) bool { return plan.Condition{}.SQL != "" },
	"plan.Case":      func(*asked) bool { return plan.Case{}.State.Disposable() || plan.Case{}.Allowed != 0 },
	"plan.Fact":      func(*asked) bool { return plan.Fact{}.Has || !plan.Fact{}.Through.IsZero() },
	"plan.Table": func(a *asked) bool {
		book, err := a.book()
		if err != nil {
			return true
		}
		p := plan.For(book, day("2024-01-08"))
		_, err = p.Where(plan.Table{}, plan.Class.Disposable)
		_, gaps := p.Gaps(plan.Table{})
		return err == nil || gaps == nil
	},
	"reply.StepCode": func(*asked) bool { return reply.StepCode("").Sentence(calendar.English) != "" },
	"reply.TaskCode": func(*asked) bool { return reply.TaskCode("").Sentence(calendar.English) != "" },
	"retention.Unit": func(a *asked) bool {
		a.definition.Rules[0].Period, a.period = retention.Unit(0).Of(5), retention.Unit(0).Of(5)
		return a.permits() || a.answers()
	},
	"retention.Trait": func(a *asked) bool {
		a.definition.Rules[0].When, a.definition.Rules[0].Unless = retention.Trait("child"), retention.Trait("")
		a.request.Record.Traits = retention.TraitsOf(map[retention.Trait]bool{retention.Trait(""): true})
		return a.permits()
	},
	"retention.Traits": func(a *asked) bool {
		a.definition.Rules[0].When = "child"
		a.request.Record.Traits = retention.Traits{}
		return a.permits()
	},
	"retention.Trigger": func(a *asked) bool {
		a.definition.Rules[0].Trigger, a.events[0].Trigger = retention.Trigger(""), retention.Trigger("")
		return a.permits()
	},
	"reply.Window": func(a *asked) bool {
		a.window = reply.Window{}
		return a.answers()
	},

	"reply.Request": func(*asked) bool {
		_, err := reply.Request{}.On(day("2024-01-08"))
		return !errors.Is(err, reply.ErrNotReceived)
	},
	"reply.Event": func(a *asked) bool {
		_, err := reply.Follow(a.window, a.calendar, reply.Event{})
		return err == nil
	},
	"reply.EventError": func(a *asked) bool { return a.guarded(policy.Unknown(&reply.EventError{})) },
	"reply.Kind": func(a *asked) bool {
		_, err := reply.Follow(a.window, a.calendar, reply.Event{Kind: reply.Received, On: day("2024-01-08")}, reply.Event{Kind: reply.Kind(0), On: day("2024-01-09")})
		return err == nil
	},
	"reply.Phase": func(*asked) bool { return reply.Phase(0) == reply.InTime },
	"reply.Status": func(*asked) bool {
		zero := reply.Status{}
		return zero.Phase == reply.InTime || zero.Closed == reply.Answered
	},
	"reply.Task": func(*asked) bool { return reply.Task{}.Code != "" },

	"notice.Notice": func(*asked) bool { return !strings.Contains(notice.Notice{}.String(), "cannot be said") },
	"notice.Record": func(*asked) bool {
		zero := notice.Record{Activities: []notice.Activity{{Class: "test.file"}}}
		return !strings.Contains(zero.Markdown(calendar.English), "cannot be said")
	},
	"notice.Activity": func(a *asked) bool {
		b, err := a.book()
		return err != nil || !strings.Contains(notice.Record{Book: b, On: day("2024-01-01"), Activities: []notice.Activity{{}}}.Markdown(calendar.English), "not counted")
	},
	"notice.StepCode": func(*asked) bool { return notice.StepCode("").Sentence(calendar.English) != "" },

	"sweep.Late": func(*asked) bool {
		zero := sweep.Late{}
		return zero.String() != "no rule" || zero.SafeDays != (retention.Period{})
	},
	"sweep.Schedule": func(*asked) bool {
		_, err := sweep.Schedule{}.Next(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC))
		return !errors.Is(err, sweep.ErrNoRun)
	},
	"timeline.Kind": func(*asked) bool { return timeline.Kind(0) != timeline.Unknown },
	"timeline.Lane": func(*asked) bool { return saysMore(timeline.Record(nil, "", calendar.Date{}, nil, timeline.Lane{})) },
	"timeline.Picture": func(*asked) bool {
		return !strings.Contains(string(timeline.Picture{}.SVG(calendar.English)), "Nothing is known")
	},

	"paper.Sheet": func(*asked) bool { // commas, and a mark
		return string(paper.CSV([]string{"a", "b"}, nil, paper.Sheet{})) != "\ufeffa,b\r\n"
	},

	"policy.Action": func(a *asked) bool {
		a.request.Action = policy.Action(0)
		return a.permits()
	},
	"policy.Task": func(*asked) bool {
		return policy.Task{}.Decision.Permits(policy.Delete) || !policy.Task{}.On.IsZero()
	},
	"policy.TaskCount": func(*asked) bool { return policy.TaskCount{}.Records > 0 },
	"policy.Decision": func(a *asked) bool {
		return a.guarded(policy.Decision{}) || policy.Check(always{policy.Decision{}}, a.request) == nil || policy.Decision{}.Permits(policy.Delete)
	},
	"policy.Container": func(a *asked) bool {
		zero := policy.Container{}
		return zero.Permits(a.request.Action) || zero.Outcome() != policy.Undetermined || policy.Join().Permits(a.request.Action)
	},
	"policy.Demand": func(a *asked) bool {
		a.request.Demands = policy.DemandsOf(policy.Demand{})
		return a.permits()
	},
	"policy.DemandKind": func(a *asked) bool {
		a.request.Demands = policy.DemandsOf(policy.Demand{Kind: policy.DemandKind(0), State: policy.Closed, Received: day("2024-01-01")})
		return a.permits()
	},
	"policy.DemandState": func(a *asked) bool {
		a.request.Demands = policy.DemandsOf(policy.Demand{Kind: policy.Erasure, State: policy.DemandState(0), Received: day("2024-01-01")})
		return a.permits()
	},
	"policy.Demands": func(a *asked) bool { // they are none: they make nothing due and let nothing go that is kept
		a.request.Demands = policy.Demands{}
		due := a.decide().Outcome() != policy.MayDispose
		a.request.On = day("2021-01-01") // the last protected day
		return due || a.permits()
	},
	"policy.DeniedError": func(a *asked) bool {
		zero := &policy.DeniedError{}
		return zero.Decision.Permits(a.request.Action) || !errors.Is(zero, policy.ErrUndetermined) || a.guarded(policy.Unknown(zero))
	},
	"policy.Explanation": func(*asked) bool {
		zero := policy.Explanation{}
		return zero.Outcome != policy.Undetermined || zero.String() != ""
	},
	"policy.Hold": func(a *asked) bool {
		a.request.Holds = policy.HoldsOf(policy.Hold{})
		return a.permits()
	},
	"policy.Holds": func(a *asked) bool {
		a.request.Holds = policy.Holds{}
		return a.permits()
	},
	"policy.Outcome": func(*asked) bool { return policy.Outcome(0) != policy.Undetermined },
	"policy.Permit":  func(a *asked) bool { return a.verifies(policy.Permit{}) },
	"policy.Policy": func(a *asked) bool {
		var none policy.Policy
		a.guards = append(a.guards, none)
		return a.permits() || policy.Check(none, a.request) == nil
	},
	"policy.Refusal": func(*asked) bool { // it refuses nothing, and promises nothing
		zero := policy.Refusal{}
		return zero.Reason != policy.ReasonNoDecision || !zero.Possible.IsZero() || !reflect.DeepEqual(zero.Demand, policy.Demand{})
	},
	"policy.Request": func(a *asked) bool {
		a.request = policy.Request{}
		return a.permits()
	},
	"policy.StaleError": func(a *asked) bool { // it names nothing and is stale all the same
		zero := &policy.StaleError{}
		return len(zero.Changed) > 0 || !errors.Is(zero, policy.ErrStale) || a.guarded(policy.Unknown(zero))
	},
	"policy.StepCode": func(*asked) bool { return policy.StepCode("").Sentence(calendar.English) != "" },
	"policy.Flag":     func(*asked) bool { return policy.Flag("").In(calendar.English) != "" },
	"policy.Reason": func(a *asked) bool { // nothing was decided
		return policy.Reason(0) != policy.Decision{}.Reason() || policy.Reason(0) == a.decide().Reason()
	},

	"letter.Facts": func(*asked) bool { // no letter is written by them
		l, err := letter.Refuse(policy.Refusal{Demand: policy.Demand{Kind: policy.Erasure, State: policy.Received, Received: day("2024-01-01")}, Reason: policy.ReasonRetained}, letter.Facts{})
		return err == nil || len(l.Paragraphs) > 0
	},
	"letter.Kind": func(*asked) bool { return letter.Kind(0) == letter.Done || letter.Kind(0).String() != "unknown" },
	"letter.Law":  func(*asked) bool { return letter.Law(0).String() != "unknown" },
	"letter.Letter": func(*asked) bool { // it says nothing, and is not in time
		zero := letter.Letter{}
		return zero.In(calendar.English) != "" || zero.Phase() != 0
	},
	"letter.StepCode": func(*asked) bool { return letter.StepCode("").Sentence(calendar.English) != "" },
	"agenda.Entry": func(*asked) bool {
		_, err := agenda.ICalendar("example.fi", day("2024-01-01"), calendar.English, agenda.Entry{})
		return !errors.Is(err, agenda.ErrRefused)
	},
	"protocol.Protocol": func(*asked) bool {
		_, err := protocol.Protocol{}.Approve(protocol.Approval{Day: day("2024-01-01"), Name: "x"})
		return err == nil || len(protocol.Protocol{}.Entries()) > 0
	},
	"protocol.Head": func(a *asked) bool { return a.proposes(protocol.Head{}, protocol.Item{Request: a.request}) },
	"protocol.Item": func(a *asked) bool { return a.proposes(a.head(), protocol.Item{}) },
	"protocol.Approval": func(a *asked) bool {
		_, err := a.proposed().Approve(protocol.Approval{})
		return err == nil
	},
	"protocol.Report": func(a *asked) bool {
		p := a.proposed()
		p, err := p.Approve(protocol.Approval{Day: a.request.On, Name: "x", Digest: p.Digest()})
		if err != nil {
			return true
		}
		_, err = p.Report(protocol.Report{})
		return err == nil
	},
	"protocol.Entry": func(*asked) bool { return protocol.Entry{}.State != protocol.Proposed || protocol.Entry{}.Files > 0 },
	"protocol.Count": func(*asked) bool { return protocol.Count{} != protocol.Count{Class: ""} || protocol.Count{}.Done > 0 },
	"protocol.Form":  func(*asked) bool { return protocol.Form(0) != protocol.Generic },
	"protocol.State": func(*asked) bool { return protocol.State(0) != protocol.Proposed || protocol.State(0).IsException() },

	"policytest.Case":          func(*asked) bool { return policytest.Case{}.Check(policy.FromRulebook(nil)) == nil },
	"policytest.Change":        func(*asked) bool { return policytest.Change{}.Records > 0 },
	"policytest.Coverage":      func(*asked) bool { return policytest.Coverage{}.Percent() > 0 },
	"policytest.ContractError": func(a *asked) bool { return a.guarded(policy.Unknown(&policytest.ContractError{})) },
	"policytest.Life":          func(*asked) bool { return len(policytest.Life{}) > 0 },
	"policytest.Mutant":        func(*asked) bool { return policytest.Mutant{}.Rule != "" },
	"policytest.Point":         func(*asked) bool { return policytest.Point{}.Rule != "" },
	"policytest.Side":          func(*asked) bool { return policytest.Side(0) == policytest.LastProtectedDay },
	"policytest.Want": func(*asked) bool {
		return policytest.Case{Class: "test.file", On: day("2024-01-08"), Want: policytest.Want{}}.Check(policy.FromRulebook(nil)) == nil
	},
}

func TestTheRequestWithoutAZeroValueIsPermitted(t *testing.T) {
	assert.True(t, permitting().permits())
	assert.True(t, permitting().answers())
	assert.True(t, permitting().guarded(policy.Abstain()), "a guard by itself refuses nothing")
	assert.Len(t, permitting().proposed().Entries(), 1)
	granting := permitting()
	granting.request.Demands = policy.DemandsOf(policy.Demand{Kind: policy.Erasure, State: policy.Received, Received: day("2024-01-01")})
	assert.True(t, granting.permits(), "a demand by itself refuses nothing")
	p := granting.rules()
	permit, err := policy.Grant(p, granting.request)
	require.NoError(t, err)
	assert.True(t, granting.verifies(permit), "a permit that was granted fits")
	assert.True(t, policy.Join(granting.decide()).Permits(policy.Delete), "a whole of such parts may go")
	_, longer := permitting().window.Extended()
	assert.True(t, longer)
}

func TestNoZeroValuePermits(t *testing.T) {
	for name, permits := range zeroes {
		t.Run(name, func(t *testing.T) {
			assert.False(t, permits(permitting()), "a zero %s permits something, or does not mean what its documentation says", name)
		})
	}
}

func TestEveryExportedTypeHasItsZeroValueTested(t *testing.T) {
	found := map[string]bool{}
	for _, dir := range packages {
		for _, name := range exportedTypes(t, dir) {
			found[path.Base(dir)+"."+name] = true
		}
	}
	for name := range found {
		assert.Contains(t, zeroes, name, "the type %s is new: say in zeroes, in this file, that its zero value permits nothing", name)
	}
	for name := range zeroes {
		assert.True(t, found[name], "zeroes, in this file, has the type %s, but no package has it: delete the entry", name)
	}
}

// exportedTypes lists the exported types that the non-test source of a package
// declares.
func exportedTypes(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var names []string
	files := 0
	for _, entry := range entries {
		if !strings.HasSuffix(entry.Name(), ".go") || strings.HasSuffix(entry.Name(), "_test.go") {
			continue
		}
		files++
		file, err := parser.ParseFile(token.NewFileSet(), path.Join(dir, entry.Name()), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, declaration := range file.Decls {
			general, ok := declaration.(*ast.GenDecl)
			if !ok || general.Tok != token.TYPE {
				continue
			}
			for _, spec := range general.Specs {
				if name := spec.(*ast.TypeSpec).Name; name.IsExported() {
					names = append(names, name.Name)
				}
			}
		}
	}
	require.Positive(t, files, "no source in %s", dir)
	return names
}
