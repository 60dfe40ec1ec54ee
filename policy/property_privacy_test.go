package policy_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// What must not get into a log: the name of the record, the days of its events,
// of its holds and demands, and what people wrote about them.
var marks = []string{
	"record-4711",
	"2021-02-03", "2021-04-05", // events
	"hold-0815", "lawsuit of Virtanen", "letters of Virtanen", "order against Virtanen", "2022-05-06", "2022-07-08", "2031-07-07",
	"demand-42", "claim of Virtanen", "https://example.org/virtanen", "2023-08-09", "2023-09-10", "2023-10-11",
	"2028-12-13", "Virtanen", // what guards know
}

// marked is about a record of which every fact is a mark.
func marked(change ...func(*policy.Request)) policy.Request {
	r := erase(record(happened(closed, "2021-02-03"), happened(complaint, "2021-04-05")), "2024-01-10")
	r.Record.ID = "record-4711"
	r.Holds = policy.HoldsOf(markedHold("2022-07-08"))
	r.Demands = policy.DemandsOf(markedDemand(policy.Erasure, policy.Accepted))
	for _, c := range change {
		c(&r)
	}
	return r
}

func markedHold(released string) policy.Hold {
	h := policy.Hold{ID: "hold-0815", Reason: "lawsuit of Virtanen", Scope: "letters of Virtanen", Basis: norm("order against Virtanen"), Placed: day("2022-05-06")}
	if released != "" {
		h.Released = day(released)
	}
	return h
}

func markedDemand(k policy.DemandKind, s policy.DemandState) policy.Demand {
	return policy.Demand{ID: "demand-42", Kind: k, State: s, Received: day("2023-08-09"), Reply: reply.Deadline{Safe: day("2023-09-10"), Latest: day("2023-10-11")},
		Basis: calendar.Source{Citation: "claim of Virtanen", URL: "https://example.org/virtanen"}}
}

var addresses = regexp.MustCompile(`[0-9]{10,}`)

func hasNoMark(t *testing.T, text string, where ...any) {
	t.Helper()
	for _, mark := range marks {
		assert.NotContains(t, text, mark, where...)
	}
	// Nor as a number of days, which is how a day is kept. Addresses have more digits.
	text = addresses.ReplaceAllString(text, "")
	for _, on := range []string{"2021-02-03", "2021-04-05"} {
		assert.NotContains(t, text, fmt.Sprint(day(on).Sub(day("0001-01-01"))), where...)
		assert.NotContains(t, text, fmt.Sprint(day(on).Sub(day("0001-01-01"))+1), where...)
		assert.NotContains(t, text, fmt.Sprint(day(on).Sub(day("1970-01-01"))), where...)
	}
}

// printed returns a value in the words of each verb.
func printed(value any) string {
	var all []string
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		all = append(all, fmt.Sprintf(verb, value))
	}
	return strings.Join(all, "\n")
}

// logged returns what the handlers of slog write of a value.
func logged(value any) string {
	var log strings.Builder
	options := &slog.HandlerOptions{ReplaceAttr: withoutTime}
	slog.New(slog.NewJSONHandler(&log, options)).Error("disposal", "value", value)
	slog.New(slog.NewTextHandler(&log, options)).With("value", value).Error("disposal")
	return log.String()
}

// situations are marked requests for every kind of answer.
func situations(t *testing.T) map[string]plan {
	free, kept := rules(t, limit("l", retention.Years(9))), rules(t, keep("k", retention.Years(9)))
	holds := func(h policy.Holds) func(*policy.Request) { return func(r *policy.Request) { r.Holds = h } }
	demands := func(d policy.Demands) func(*policy.Request) { return func(r *policy.Request) { r.Demands = d } }
	events := func(list ...retention.Event) func(*policy.Request) {
		return func(r *policy.Request) { r.Record.Events = retention.EventsOf(list...) }
	}
	personal := errors.New("no row for Virtanen, closed on 2021-02-03")
	objecting := policy.All(free, kept, guard(policy.Refuse("a complaint is open", retention.EndOn(day("2028-12-13")))), guard(policy.Unknown(personal)))
	return map[string]plan{
		"permitted":           {free, marked()},
		"another action":      {free, marked(func(r *policy.Request) { r.Action = policy.Transfer })},
		"retained":            {kept, marked()},
		"conflict":            {rules(t, keep("k", retention.Years(9)), from(limit("l", retention.Years(1)), complaint)), marked()},
		"awaited":             {rules(t, awaiting(keep("k", retention.Years(9)), died)), marked()},
		"unknown":             {kept, marked(events(happened(closed, "2021-02-03"), happened(closed, "2021-04-05")))},
		"appraisal":           {rules(t, appraise(limit("l", retention.Years(9)))), marked(events(happened(closed, "2021-02-03"), happened(retention.AppraisedDelete, "2028-12-13")))},
		"held":                {free, marked(holds(policy.HoldsOf(markedHold(""))))},
		"held through a day":  {free, marked(holds(policy.HoldsOf(markedHold("2031-07-07"))))},
		"held by a demand":    {free, marked(demands(policy.DemandsOf(markedDemand(policy.Restriction, policy.Accepted))))},
		"unclear demand":      {free, marked(demands(policy.DemandsOf(markedDemand(0, policy.Accepted))))},
		"holds look-up":       {free, marked(holds(policy.HoldsFrom(nil, personal)))},
		"demands look-up":     {free, marked(demands(policy.DemandsFrom(nil, personal)))},
		"no class":            {free, marked(func(r *policy.Request) { r.Record.Class = "" })},
		"unknown class":       {free, marked(func(r *policy.Request) { r.Record.Class = "test.else" })},
		"objections":          {objecting, marked()},
		"objections in a row": {policy.All(free, policy.All(kept, objecting)), marked()},
	}
}

func TestWhatIsForLogsNamesNobody(t *testing.T) {
	asked := map[string]bool{}
	for name, s := range situations(t) {
		t.Run(name, func(t *testing.T) {
			d := s.policy.Decide(s.request)
			asked[d.Reason().String()] = true
			for what, value := range map[string]any{
				"decision": d, "pointer": &d, "forecast": d.OnRelease(),
				"holds": s.request.Holds, "demands": s.request.Demands, "events": s.request.Record.Events,
			} {
				hasNoMark(t, printed(value), what)
			}
			hasNoMark(t, d.Reason().String()+d.Reason().In(calendar.English)+d.String()+fmt.Sprint(d.Flags()), "words")
			assert.Contains(t, logged(d), `"reason":"`+d.Reason().String()+`"`)
			hasNoMark(t, logged(d)+logged(&d)+logged(d.LogValue()), "log value")

			whole := policy.Join(d, d)
			hasNoMark(t, printed(whole)+printed(&whole)+logged(whole)+whole.String()+whole.Reason().String(), "container")
			assert.Contains(t, logged(whole), `"parts":2`)

			permit, err := policy.Grant(s.policy, s.request)
			hasNoMark(t, printed(permit)+logged(permit), "permit")
			for _, err := range []error{err, policy.Check(s.policy, s.request), policy.CheckAll(s.policy, s.request, marked()), permit.Verify(s.policy, marked()), policy.Permit{}.Verify(s.policy, s.request)} {
				if err == nil {
					continue
				}
				wrapped := fmt.Errorf("sweep: %w", err)
				for _, one := range []error{err, wrapped, errors.Join(err, io.EOF)} {
					hasNoMark(t, one.Error()+fmt.Sprintf("%v %+v %s %q", one, one, one, one)+logged(one), "error")
				}
				hasNoMark(t, fmt.Sprintf("%#v", err), "error, by %#v")
			}
		})
	}
	assert.Len(t, asked, 14, "%v", asked)
}

// What is wrong with a rulebook is said by IDs and words of the law.
func TestDefinitionErrorsHaveNoFacts(t *testing.T) {
	_, err := retention.NewRulebook(retention.Definition{ID: "test", Rules: []retention.Rule{{ID: "r", Basis: norm("order against Virtanen")}}})
	require.Error(t, err)
	hasNoMark(t, err.Error()+logged(err))
}

// The explanation, the JSON and the refusal are for people, who must see it all.
func TestWhatIsForPeopleNamesThings(t *testing.T) {
	p := rules(t, keep("k", retention.Years(9)))
	held := p.Decide(marked(func(r *policy.Request) { r.Holds = policy.HoldsOf(markedHold("")) }))
	text := held.Explain().String()
	for _, mark := range []string{"3 February 2021", "hold-0815", "lawsuit of Virtanen", "letters of Virtanen", "order against Virtanen", "demand-42", "9 August 2023", "claim of Virtanen"} {
		assert.Contains(t, text, mark)
	}
	assert.Contains(t, policy.Join(held).Explain().String(), "record-4711")
	stored, err := json.Marshal(held)
	require.NoError(t, err)
	assert.Contains(t, string(stored), `"retain_until":{"kind":"day","day":"2030-02-03"}`)
	assert.Contains(t, string(stored), "2023-09-10", "the day by which to reply")
	steps, err := json.Marshal(held.Explain())
	require.NoError(t, err)
	assert.Contains(t, string(steps), "lawsuit of Virtanen")
	refusals, err := json.Marshal(held.Refusals())
	require.NoError(t, err)
	assert.Contains(t, string(refusals), "order against Virtanen")
}

// The guards of a joined policy are heard in the log by their reasons and rules,
// not by the days that they know.
func TestLogOfObjections(t *testing.T) {
	s := situations(t)["objections"]
	d := s.policy.Decide(s.request)
	require.Equal(t, "unknown, not before 2030-02-03", policy.Join(d, policy.Decision{}).RetainUntil().String(), "the days are there")
	assert.Equal(t, `{"level":"ERROR","msg":"disposal","value":{"outcome":"undetermined","reason":"guard_unknown","allowed":"nothing","rules":["k"],"overdue":false}}
level=ERROR msg=disposal value.outcome=undetermined value.reason=guard_unknown value.allowed=nothing value.rules=[k] value.overdue=false
`, logged(d))
	err := policy.Check(s.policy, s.request)
	assert.EqualError(t, err, "policy: delete: undetermined: the retention period has not ended (k); a guard refuses: a complaint is open; a guard could not find out; fix what failed; DeniedError.Causes has why")
	var denied *policy.DeniedError
	require.ErrorAs(t, err, &denied)
	assert.Len(t, denied.Unwrap(), 2, "the cause is found, and its text is not repeated")
	assert.Contains(t, denied.Unwrap()[1].Error(), "Virtanen")
}

// What a log of JSON or a print gets of errors, demands and refusals has no days.
func TestNoDaysByWayOfJSONOrPrint(t *testing.T) {
	erasure := demanded(policy.Erasure, policy.Accepted, "2024-01-10")
	r := demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-20"), erasure)
	p := rules(t, keep("k", retention.Years(5)))
	err := policy.Check(p, r)
	text, failed := json.Marshal(map[string]any{"problem": err})
	require.NoError(t, failed)
	assert.JSONEq(t, `{"problem": {"reason": "retained", "error": "policy: delete: keep: the retention period has not ended (k); wait for its end"}}`, string(text))
	assert.Equal(t, "[erasure, accepted]", fmt.Sprintf("%+v", []policy.Demand{erasure}))
	assert.Equal(t, "[erasure: retained]", fmt.Sprintf("%v", p.Decide(r).Refusals()))
}

// What is printed carries no day of an event, no hold's reason and no record,
// whatever the verb; only the host's own request shows its key.
func TestPrintingKeepsSecrets(t *testing.T) {
	hold := policy.Hold{ID: "HOLD-ID", Reason: "SECRET-REASON"}
	r := erase(record(happened(closed, "1987-06-05")), "2024-01-03")
	r.Record.ID = "SECRET-ID"
	r.Holds = policy.HoldsOf(hold)
	d := rules(t, keep("k", retention.Years(90))).Decide(r)
	err := policy.Check(rules(t, keep("k", retention.Years(90))), r)
	number := fmt.Sprint(day("1987-06-05").Sub(day("0001-01-01")) + 1)

	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		for name, text := range map[string]string{
			"decision": fmt.Sprintf(verb, d), "error": fmt.Sprintf(verb, err),
			"events": fmt.Sprintf(verb, r.Record.Events), "holds": fmt.Sprintf(verb, r.Holds), "no look-up": fmt.Sprintf(verb, policy.Holds{}),
		} {
			for _, secret := range []string{"1987", number, "HOLD-ID", "SECRET"} {
				assert.NotContains(t, text, secret, "%s with %s", name, verb)
			}
			assert.NotEmpty(t, text)
		}
		request := fmt.Sprintf(verb, r)
		for _, secret := range []string{"1987-06-05", number, "HOLD-ID", "SECRET-REASON"} {
			assert.NotContains(t, request, secret, "request with %s", verb)
		}
	}
	var log strings.Builder
	slog.New(slog.NewTextHandler(&log, nil)).Info("asked", "decision", d, "request", r)
	assert.NotContains(t, log.String(), "1987")
	assert.NotContains(t, log.String(), "SECRET-REASON")
}

// Errors, the words of a decision and its log value name no event day, no
// record and no reason of a hold.
func TestPrivacy(t *testing.T) {
	secrets := []string{"2024-01-01", "2024-01-0", "record-4711", "lawsuit of Virtanen", "hold-0815", "2031-07-07"}
	for name, row := range refusals(t) {
		t.Run(name, func(t *testing.T) {
			r := row.request
			r.Record.ID = "record-4711"
			secretHold := policy.Hold{ID: "hold-0815", Reason: "lawsuit of Virtanen", Placed: day("2024-01-01"), Released: day("2031-07-07")}
			for _, holds := range []policy.Holds{r.Holds, policy.HoldsOf(secretHold)} {
				r.Holds = holds
				err := policy.Check(row.policy, r)
				var denied *policy.DeniedError
				require.ErrorAs(t, err, &denied)
				d := denied.Decision
				var log strings.Builder
				slog.New(slog.NewJSONHandler(&log, &slog.HandlerOptions{ReplaceAttr: withoutTime})).Info("refused", "decision", d)
				for _, secret := range secrets {
					for _, text := range []string{err.Error(), d.String(), d.Reason().String(), log.String(), fmt.Sprint(d), fmt.Sprintf("%v %s", err, d)} {
						assert.NotContains(t, text, secret)
					}
				}
				assert.Contains(t, log.String(), d.Outcome().String())
			}
		})
	}
	held := overdueCall(policy.HoldsOf(policy.Hold{ID: "hold-0815", Reason: "lawsuit of Virtanen"}))
	assert.Contains(t, rules(t, limit("l", retention.Days(5))).Decide(held).Explain().String(), "lawsuit of Virtanen", "the explanation is for people")
}
