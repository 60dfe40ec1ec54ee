package policytest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A clause is what every policy must obey, whoever wrote it.
type clause struct {
	name string
	// broken returns what is wrong with a request's decision; empty: nothing.
	broken func(s *subject, r policy.Request) string
	byBook bool // it compares with the rules; a trial without a book leaves it out
}

// clauses are in the order in which they are tried: what a later one says rests on the
// earlier ones.
var clauses = [...]clause{
	{"does not panic", (*subject).panics, false},
	{"refuses what it cannot decide", (*subject).permitsNonsense, false},
	{"answers what was asked", (*subject).answersAnother, false},
	{"is pure", (*subject).isImpure, false},
	{"does not depend on an order", (*subject).dependsOnOrder, false},
	{"permits only what its outcome allows", (*subject).contradictsItself, false},
	{"permits only what the rules permit", (*subject).permitsMoreThanRules, true},
	{"is due as the rules say", (*subject).dueOtherwise, true},
	{"permits something", (*subject).permitsNothing, true},
	{"a hold never permits", (*subject).permitsUnderHold, false},
	{"a demand never permits", (*subject).permitsByDemand, false},
	{"permits nothing by an unknown trait", (*subject).permitsByUnknownTrait, false},
	{"permits nothing that is put off", (*subject).permitsWhatIsPutOff, false},
	{"is monotone in time", (*subject).forgets, true},
}

// ContractError is a clause of the contract that a policy breaks, with the smallest
// request that shows it. The zero ContractError names no clause, and neither does that
// of a trial that could not begin, because there is no policy or nothing to ask it.
type ContractError struct {
	Clause  string
	Example policy.Request
	Problem string
}

// Error names the clause, the example as a line of a text of cases, and what happened.
func (e *ContractError) Error() string {
	if e.Clause == "" {
		return "policytest: " + e.Problem
	}
	return fmt.Sprintf("policytest: the policy breaks the contract: %q\n\texample: %s\n\t%s", e.Clause, factsOf(e.Example), e.Problem)
}

// factsOf writes a request like the facts of a case. What a line has no words for is
// written in words, and what cannot be read is quoted.
func factsOf(r policy.Request) string {
	c := Case{Class: r.Record.Class, On: r.On, Events: slices.Collect(r.Record.Events.All()), Traits: knownTraits(r.Record.Traits)}
	if r.Action != policy.Delete {
		c.Ask = r.Action
	}
	facts := c.facts()
	if r.Action == 0 {
		facts += " ask=nothing"
	}
	if r.Holds != policy.NoHolds() {
		facts += fmt.Sprintf(" (%v)", r.Holds)
	}
	if r.Demands != (policy.Demands{}) && r.Demands != policy.DemandsFrom(nil, nil) {
		facts += fmt.Sprintf(" (%v)", r.Demands)
	}
	if calendar.Plain(facts) != facts {
		return calendar.Plain(strconv.Quote(facts))
	}
	return facts
}

// Contract tries whether a policy, such as a guard of the host's own, keeps the
// contract of every policy. It refuses what it cannot decide and never panics. It is
// pure, even when it is asked concurrently, and no order changes its answer. It permits
// nothing that the rules do not permit, and what it permits is due and overdue as by
// the rules. A hold or a demand never makes it permit; neither does a trait that is not
// known, if with it or without it a floor protects the record; and before the day on which
// a body must look again it permits nothing. What it permits once, it permits
// later too, as long as the law and the facts are the same. A policy that permits
// nothing at all is broken, unless it is a guard that refuses.
//
// The requests are those of [Requests] for the book and those that are given, each for
// every one of the three actions. The error joins a *[ContractError] for each clause
// that is broken. That none is found is no proof; a clock that the policy reads is found
// only by [CheckContract].
func Contract(p policy.Policy, b *retention.Rulebook, requests ...policy.Request) error {
	s, err := trial(p, b, requests)
	if err != nil {
		return err
	}
	var broken []error
	for i, c := range clauses {
		if err := s.try(c); err != nil {
			broken = append(broken, err)
			if i == 0 { // a panic would break the others too
				break
			}
		}
	}
	return errors.Join(broken...)
}

// trial prepares what a policy is asked.
func trial(p policy.Policy, b *retention.Rulebook, more []policy.Request) (*subject, error) {
	if p == nil {
		return nil, &ContractError{Problem: "there is no policy; make one with policy.FromRulebook"}
	}
	asked := slices.AppendSeq(slices.Clone(more), Requests(b))
	if len(asked) == 0 {
		return nil, &ContractError{Problem: "there is nothing to ask the policy; pass the rulebook by which it decides, or requests"}
	}
	var requests []policy.Request
	for _, r := range asked {
		requests = append(requests, eachAction(r)...)
	}
	requests = append(requests, hostile()...)
	size := func(r policy.Request) int { return r.Record.Events.Len() }
	strange := func(r policy.Request) int { return strings.Count(r.Record.ID, arrangedID) }
	slices.SortStableFunc(requests, func(a, b policy.Request) int {
		return cmp.Or(cmp.Compare(size(a), size(b)), cmp.Compare(strange(a), strange(b)), a.On.Compare(b.On))
	})
	permitsAny := func() bool {
		return slices.ContainsFunc(requests, func(r policy.Request) bool { return p.Decide(r).Allowed() != 0 })
	}
	return &subject{p, policy.FromRulebook(b), b, rulesBy(b), requests, sync.OnceValue(permitsAny)}, nil
}

var actions = [...]policy.Action{policy.Delete, policy.Anonymise, policy.Transfer}

// eachAction returns the request as it was asked, and then with each other action.
func eachAction(r policy.Request) []policy.Request {
	each, asked := []policy.Request{r}, r.Action
	for _, r.Action = range actions {
		if r.Action != asked {
			each = append(each, r)
		}
	}
	return each
}

// try looks for the smallest request that breaks a clause.
func (s *subject) try(c clause) error {
	if c.byBook && s.book == nil {
		return nil
	}
	for _, r := range s.requests {
		if problem := s.problem(c, r); problem != "" {
			return &ContractError{c.name, r, problem}
		}
	}
	return nil
}

func (s *subject) problem(c clause, r policy.Request) (problem string) {
	defer func() {
		if panicked := recover(); panicked != nil {
			problem = fmt.Sprintf("it panics: %s; refuse what cannot be decided, with policy.Unknown", calendar.Plain(fmt.Sprint(panicked)))
		}
	}()
	return c.broken(s, r)
}

// hostile returns requests that no host should make, and some do.
func hostile() []policy.Request {
	day := calendar.MustParseDate("2026-11-22")
	strange := retention.Record{ID: "\x00\n", Class: "no such class\n", Events: retention.EventsOf(retention.Event{}, retention.Event{Trigger: "\xff", On: lastDay})}
	return []policy.Request{
		{},
		{Action: policy.Delete},
		{Action: policy.Delete, On: day, Holds: policy.NoHolds()},
		{Action: policy.Delete, On: day, Record: strange, Holds: policy.NoHolds()},
		{Action: policy.Delete, On: firstDay, Record: strange, Holds: policy.HoldsOf(policy.Hold{})},
		{Action: 255, On: lastDay, Record: strange, Holds: policy.HoldsFrom(nil, errors.New("no answer")), Demands: policy.DemandsOf(policy.Demand{})},
	}
}
