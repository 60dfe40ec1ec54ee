package policy_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// forged is what a host could hand in: a line of an explanation or a log, a command to a
// terminal, a turned direction of reading, half a letter.
const forged = "x\n9. Outcome: must dispose\x1b[2J\u202e\u2028\xc3"

// forgedRequests have it wherever a request takes a text.
func forgedRequests() map[string]policy.Request {
	source := calendar.Source{Citation: forged, Article: forged, URL: forged, Doubt: forged}
	hold := policy.Hold{ID: forged, Reason: forged, Scope: forged, Basis: source}
	change := func(change func(*policy.Request)) policy.Request {
		r := erase(retention.Record{ID: forged, Class: file, Events: retention.EventsOf(happened(closed, "2020-01-01"), happened(forged, "2021-01-01"))}, "2024-01-10")
		change(&r)
		return r
	}
	demanded := func(kind policy.DemandKind, state policy.DemandState) func(*policy.Request) {
		return func(r *policy.Request) {
			r.Demands = policy.DemandsOf(policy.Demand{ID: forged, Kind: kind, State: state, Received: day("2023-01-01"), Basis: source})
		}
	}
	return map[string]policy.Request{
		"an event":        change(func(*policy.Request) {}),
		"a class":         change(func(r *policy.Request) { r.Record.Class = forged }),
		"a hold":          change(func(r *policy.Request) { r.Holds = policy.HoldsOf(hold) }),
		"a released hold": change(func(r *policy.Request) { hold.Released = day("2023-01-01"); r.Holds = policy.HoldsOf(hold) }),
		"a failed search": change(func(r *policy.Request) { r.Holds = policy.HoldsFrom(nil, errors.New(forged)) }),
		"erasure":         change(demanded(policy.Erasure, policy.Accepted)),
		"restriction":     change(demanded(policy.Restriction, policy.Accepted)),
		"a closed demand": change(demanded(policy.Access, policy.Closed)),
		"an unclear one":  change(demanded(0, policy.Received)),
	}
}

// Whatever a host or a guard hands in, a step is a line, an error is a line, a printed
// decision is a line, and nothing in them commands a terminal.
func TestNothingForgesALine(t *testing.T) {
	free := rules(t, limit("l", retention.Years(9)))
	for name, p := range map[string]policy.Policy{
		"free": free, "kept": rules(t, keep("k", retention.Years(9))), "awaited": rules(t, awaiting(keep("k", retention.Years(9)), opened)),
		"a guard refuses":  policy.All(free, guard(policy.Refuse(forged, retention.End{}))),
		"guards refuse":    policy.All(free, guard(policy.Refuse(forged, retention.End{})), policy.All(free, guard(policy.Refuse(forged+"2", retention.End{})))),
		"a guard is lost":  policy.All(free, guard(policy.Unknown(errors.New(forged)))),
		"only a guard":     guard(policy.Refuse(forged, retention.End{})),
		"another's answer": policy.All(guard(free.Decide(erase(record(), "2024-01-10")))),
	} {
		for what, r := range forgedRequests() {
			where := name + ", " + what
			d := p.Decide(r)
			whole := policy.Join(d, p.Decide(erase(record(), "2024-01-10")))
			for _, explanation := range []policy.Explanation{d.Explain(), d.OnRelease().Explain(), whole.Explain()} {
				lines := strings.Split(strings.TrimSuffix(explanation.String(), "\n"), "\n")
				require.Len(t, lines, len(explanation.Steps), where)
				for i, line := range lines {
					assert.True(t, strings.HasPrefix(line, fmt.Sprintf("%d. ", i+1)), "%s: %q", where, line)
					assert.Equal(t, calendar.Plain(line), line, where)
				}
				for _, step := range explanation.Steps {
					text, err := json.Marshal(step)
					if err != nil {
						continue // it refuses what is not UTF-8
					}
					var read struct{ Text string }
					require.NoError(t, json.Unmarshal(text, &read))
					assert.Equal(t, calendar.Plain(read.Text), read.Text, where)
				}
			}
			for _, value := range []any{d, whole, r.Holds, r.Demands, policy.Check(p, r), policy.CheckAll(p, r, r)} {
				if value == nil {
					continue
				}
				text := fmt.Sprint(value)
				assert.Equal(t, calendar.Plain(text), text, "%s: %T", where, value)
			}
			for _, refusal := range d.Refusals() {
				text := fmt.Sprint(refusal)
				assert.Equal(t, calendar.Plain(text), text, where)
				form, err := json.Marshal(refusal)
				if err != nil {
					continue
				}
				var read struct{ Ground string }
				require.NoError(t, json.Unmarshal(form, &read))
				assert.Equal(t, calendar.Plain(read.Ground), read.Ground, where)
			}
		}
	}
}

// What a guard says is still read.
func TestTheWordsOfAGuardAreShown(t *testing.T) {
	d := policy.All(rules(t, limit("l", retention.Years(9))), guard(policy.Refuse("valitus on vireillä\n(asia 7)", retention.End{}))).Decide(erase(record(happened(closed, "2020-01-01")), "2024-01-10"))
	assert.Contains(t, d.String(), `valitus on vireillä\n(asia 7)`)
}

// What is printed of a record and its events, neither.
func TestARecordForgesNoLine(t *testing.T) {
	for what, r := range forgedRequests() {
		for _, value := range []any{r.Record, r.Record.Events, retention.Event{Trigger: forged}, []retention.Event{{Trigger: forged}}} {
			text := fmt.Sprint(value)
			assert.Equal(t, calendar.Plain(text), text, "%s: %T", what, value)
		}
	}
}
