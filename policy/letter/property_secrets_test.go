package letter_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Where a host keeps what a person must not read.
var secrets = []string{"hold-id", "hold_kind", "hold-reason", "hold-scope", "hold-order", "hold-doubt", "example.org/hold", "demand-id", "demand-norm", "demand-doubt", "guard-words", "guard-cause", "record-id"}

type deciding func(policy.Request) policy.Decision

func (f deciding) Decide(r policy.Request) policy.Decision { return f(r) }

// situation is a policy with a guard, and a request with holds and demands: each of them full
// of secrets.
func situation(t testing.TB, kind policy.DemandKind, held, barred bool, guarded int, years int) (policy.Policy, policy.Request, policy.Demand) {
	secret := calendar.Source{Citation: "hold-order", URL: "https://example.org/hold", Doubt: "hold-doubt"}
	demand := demanded(kind, policy.Accepted)
	demand.ID, demand.Basis = "demand-id", calendar.Source{Citation: "demand-norm", Doubt: "demand-doubt"}
	r := asked([]retention.Event{happened("closed", "2024-03-05")}, demand)
	if barred {
		other := demanded(policy.Restriction, policy.Accepted)
		other.ID, other.Basis = "demand-id", demand.Basis
		r.Demands = policy.DemandsOf(demand, other)
	}
	r.Record.ID = "record-id"
	if held {
		r.Holds = policy.HoldsOf(policy.Hold{ID: "hold-id", Kind: "hold_kind", Reason: "hold-reason", Scope: "hold-scope", Basis: secret, Placed: day("2025-01-02")})
	}
	p := rules(t, rule(func(r *retention.Rule) { r.Period = retention.Years(years) }))
	guards := []deciding{func(policy.Request) policy.Decision { return policy.Abstain() },
		func(policy.Request) policy.Decision { return policy.Refuse("guard-words", retention.Never()) },
		func(policy.Request) policy.Decision { return policy.Unknown(errors.New("guard-cause")) }}
	return policy.All(p, guards[guarded]), r, demand
}

// everything returns all that a letter and its error show: text, JSON, what is printed and
// what is logged.
func everything(t testing.TB, l letter.Letter, err error) string {
	t.Helper()
	var all strings.Builder
	for _, language := range languages {
		all.WriteString(l.In(language))
	}
	text, problem := json.Marshal(l)
	require.NoError(t, problem)
	all.Write(text)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		fmt.Fprintf(&all, verb, l)
		fmt.Fprintf(&all, verb, err)
	}
	slog.New(slog.NewJSONHandler(&all, nil)).Info("letter", "letter", l, "err", err)
	return all.String()
}

// Whatever bars erasure, no letter has a secret of a hold, a demand, a guard or the record.
func TestNoLetterTellsASecret(t *testing.T) {
	written := 0
	for _, held := range []bool{false, true} {
		for _, barred := range []bool{false, true} {
			for guarded := range 3 {
				for _, years := range []int{1, 6} {
					for kind := range policy.DemandKinds() {
						p, r, demand := situation(t, kind, held, barred, guarded, years)
						decision := p.Decide(r)
						check := func(l letter.Letter, err error) {
							t.Helper()
							if err == nil {
								written++
							}
							shown := everything(t, l, err)
							for _, secret := range secrets {
								require.NotContains(t, shown, secret)
							}
						}
						for law := letter.GDPR; law <= letter.UkrainianInformation; law++ {
							for _, reason := range []string{"", "we need it"} {
								f := official(law)
								f.Reason, f.Rest = reason, "invoices"
								for _, refused := range decision.Refusals() {
									check(letter.Refuse(refused, f))
									check(letter.FulfilPartly(refused, policy.Delete, day("2026-11-19"), f))
								}
								check(letter.Keep(demand, decision, f))
								check(letter.Fulfil(demand, policy.Delete, day("2026-11-19"), f))
								check(letter.Restrict(demand, day("2026-11-19"), f))
								check(letter.Lift(demand, day("2026-11-21"), f))
								check(letter.Forward(demand, "them", f))
							}
						}
					}
				}
			}
		}
	}
	assert.Greater(t, written, 500, "letters were written")
}

// With NameHold the order is told, and nothing else of the hold.
func TestNameHoldTellsTheOrderAlone(t *testing.T) {
	p, r, _ := situation(t, policy.Erasure, true, false, 0, 1)
	f := by(letter.Finland)
	f.NameHold = true
	shown := everything(t, must(t)(letter.Refuse(refusal(t, p, r), f)), nil)
	for _, secret := range secrets {
		told := secret == "hold-order" || secret == "hold-doubt" || secret == "example.org/hold"
		assert.Equal(t, told, strings.Contains(shown, secret), secret)
	}
}

// The deadline of a letter is data, and no paragraph has its days.
func TestThePersonIsNotToldTheDeadline(t *testing.T) {
	demand := demanded(policy.Erasure, policy.Accepted)
	demand.Reply = reply.Deadline{Safe: day("2026-11-29"), Latest: day("2026-11-30")}
	l := must(t)(letter.Refuse(policy.Refusal{Demand: demand, Reason: policy.ReasonRetained}, official(letter.Ukraine)))
	for _, language := range languages {
		for _, d := range []calendar.Date{demand.Reply.Safe, demand.Reply.Latest} {
			assert.NotContains(t, l.In(language), d.In(language))
		}
	}
}
