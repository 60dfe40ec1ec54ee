package policy_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "run go test ./policy -update once")
	assert.Equal(t, string(want), got)
}

func explained(t testing.TB) map[string]policy.Decision {
	lawsuit := policy.Hold{ID: "2026/17", Reason: "lawsuit", Basis: norm("Code of Judicial Procedure"), Placed: day("2026-02-20")}
	audit := policy.Hold{ID: "2025/3", Reason: "audit", Placed: day("2025-02-20"), Released: day("2026-01-15")}
	incomes, kela := policy.FromRulebook(finland.IncomesRegister()), policy.FromRulebook(finland.KelaCallRecordings())
	skais := policy.FromRulebook(estonia.SocialProtection())
	held := erase(of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21")), "2026-12-01")
	held.Holds = policy.HoldsOf(lawsuit, audit)
	unread := held
	unread.Holds = policy.HoldsFrom(nil, errors.New("the holds table is down"))
	conflict := rules(t, exactly("call", retention.Years(1)), from(with(keep("complaint", retention.Years(5)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), complaint))
	guarded := policy.All(kela, guard(policy.Refuse("a complaint is open", retention.EndOn(day("2027-01-31")))), guard(policy.Unknown(errors.New("the court register is down"))))
	file := record(happened(closed, "2020-03-02"))
	shortened := []retention.Rule{version(keep("term", retention.Years(10)), "", "2027-01-01"), version(keep("term", retention.Years(6)), "2027-01-01", "")}
	reaching := []retention.Rule{shortened[0], retroactive(shortened[1])}
	read := readThrough(t, "read", "2026-06-30", limit("free", retention.Years(9)))
	later := version(limit("later", retention.Years(2)), "2027-01-01", "")
	claims := relating(t, yielding("privacy", "claims"), from(keep("claims", retention.Years(2)), opened), limit("privacy", retention.Months(6)))
	scoped := held
	scoped.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Reason: "lawsuit", Scope: "all calls of May 2026", Basis: norm("Code of Judicial Procedure"), Placed: day("2026-02-20")}, audit)
	erasure := answerBy(demanded(policy.Erasure, policy.Accepted, "2026-06-01"), "2026-07-01", "2026-07-01")
	asked, access := answerBy(demanded(policy.Objection, policy.Received, "2026-06-05"), "2026-07-05", "2026-07-06"), demanded(policy.Access, policy.Received, "2026-06-10")
	asked.ID, access.ID, access.Basis = "d2", "d3", norm("GDPR art. 15")
	lifted := demanded(policy.Restriction, policy.Closed, "2026-05-02")
	lifted.ID, lifted.Basis = "d4", norm("GDPR art. 18")
	ofCall := func(on string, list ...policy.Demand) policy.Request {
		return demanding(erase(of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21")), on), list...)
	}
	// Act 703/2023, annex: twelve years from death, or 120 from birth where no death is known.
	patient := rules(t, awaiting(keep("death", retention.Years(12)), died), with(keep("birth", retention.Years(120)), func(r *retention.Rule) { r.Trigger, r.InsteadOf = "born", "death" }))
	family := rules(t, with(keep("child", retention.Years(120)), func(r *retention.Rule) { r.When, r.Trigger = "child", "born" }), with(keep("other", retention.Years(10)), func(r *retention.Rule) { r.Unless = "child" }),
		with(keep("complaint", retention.Years(5)), func(r *retention.Rule) { r.Trigger, r.Absent = complaint, retention.NotBinding }))
	ofFamily := func(traits map[retention.Trait]bool) policy.Request {
		r := erase(record(happened(closed, "2020-03-02"), happened("born", "2010-06-01")), "2026-07-01")
		r.Record.Traits = retention.TraitsOf(traits)
		return r
	}
	return map[string]policy.Decision{
		"patient-death":          patient.Decide(erase(record(happened("born", "1950-06-01"), happened(died, "2014-02-28")), "2026-03-01")),
		"patient-birth":          patient.Decide(erase(record(happened("born", "1900-06-01")), "2020-06-02")),
		"family-child":           family.Decide(ofFamily(map[retention.Trait]bool{"child": true})),
		"family-other":           family.Decide(ofFamily(map[retention.Trait]bool{"child": false})),
		"family-unknown":         family.Decide(ofFamily(nil)),
		"appraisal-put-off":      rules(t, appraise(exactly("term", retention.Years(5)))).Decide(erase(record(happened(closed, "2020-03-02"), happened(retention.AppraisedAgain, "2030-01-01")), "2026-07-01")),
		"until-at-most":          relating(t, yielding("found", "most"), awaiting(keep("found", retention.Immediately()), opened), limit("most", retention.Years(50))).Decide(erase(record(happened(closed, "1976-07-02")), "2026-07-01")),
		"hold-scope":             incomes.Decide(scoped),
		"demand-due":             incomes.Decide(ofCall("2026-07-02", erasure)),
		"demand-waits":           rules(t, keep("invoice", retention.Years(6))).Decide(demanding(erase(file, "2026-03-02"), answerBy(demanded(policy.Erasure, policy.Accepted, "2026-02-01"), "2026-03-01", "2026-03-02"))),
		"demand-blocked":         incomes.Decide(ofCall("2026-07-02", erasure, asked, access, lifted)),
		"demand-refused":         kela.Decide(demanding(erase(of(finland.KelaCallRecording, happened(finland.Call, "2026-05-21")), "2026-06-15"), erasure, asked)),
		"demand-unclear":         incomes.Decide(ofCall("2026-07-02", policy.Demand{ID: "d5"})),
		"demands-unread":         incomes.Decide(policy.Request{Action: policy.Delete, Record: held.Record, On: held.On, Holds: policy.NoHolds(), Demands: policy.DemandsFrom(nil, errors.New("the demands table is down"))}),
		"relation":               claims.Decide(erase(record(happened(closed, "2024-01-10"), happened(opened, "2024-01-10")), "2025-01-10")),
		"relation-to-awaited":    relating(t, yielding("privacy", "claims"), awaiting(keep("claims", retention.Years(2)), opened), limit("privacy", retention.Months(6))).Decide(erase(file, "2025-01-10")),
		"versions":               rules(t, shortened...).Decide(erase(file, "2027-01-01")),
		"versions-reaching-back": rules(t, reaching...).Decide(erase(file, "2027-01-01")),
		"ceiling-introduced":     rules(t, later).Decide(erase(file, "2027-01-02")),
		"employment-if-today":    rules(t, awaiting(keep("employment", retention.Years(10)), "employment-ended")).Decide(erase(record(), "2026-01-01")),
		"unrecognised-event":     rules(t, keep("term", retention.Years(10))).Decide(erase(record(happened(closed, "2020-03-02"), happened("complainr", "")), "2026-01-01")),
		"checked-law":            policy.All(read, policy.CheckedLaw()).Decide(erase(file, "2026-07-01")),
		"checked-law-inside":     policy.All(read, policy.All(read, policy.CheckedLaw())).Decide(erase(file, "2026-07-01")),
		"floor-without-ceiling":  rules(t, keep("term", retention.Years(1))).Decide(erase(file, "2026-07-01")),
		"never-ending-ceiling":   rules(t, limit("term", retention.Years(9000))).Decide(erase(file, "2026-07-01")),
		"pension-due":            skais.Decide(erase(of(estonia.PensionBase, happened(estonia.Death, "1950-06-01")), "2025-06-10")),
		"pension-awaited":        skais.Decide(erase(of(estonia.PensionBase), "2022-03-01")),
		"child-unknown":          skais.Decide(erase(of(estonia.ChildDisabilityDecision, happened(estonia.DecisionEnds, "1955-01-10"), happened(estonia.DecisionEnds, "")), "2022-03-01")),
		"incomes-before-call":    incomes.Decide(erase(of(finland.IncomesCallRecording, happened(finland.Call, "2026-05-21")), "2026-05-20")),
		"incomes-held":           incomes.Decide(held),
		"incomes-holds-unread":   incomes.Decide(unread),
		"incomes-released":       incomes.Decide(held).OnRelease(),
		"incomes-elsewhere":      incomes.Decide(erase(of(finland.IncomesCookie), "2026-05-20")),
		"kela-guards":            guarded.Decide(erase(of(finland.KelaCallRecording, happened(finland.Call, "2025-11-21")), "2026-11-24")),
		"conflict":               conflict.Decide(erase(record(happened(closed, "2020-03-02"), happened(complaint, "2020-06-01")), "2022-01-01")),
		"kept-for-ever":          conflict.Decide(erase(record(happened(closed, "2020-03-02"), happened(complaint, "2010-06-01"), happened(retention.AppraisedKeep, "")), "2020-06-01")),
		"ukraine-four-events":    policy.FromRulebook(ukraine.PersonalData()).Decide(erase(of(ukraine.PersonalRecord, happened(ukraine.CourtOrdered, "2026-02-01"), happened(ukraine.RelationEnded, "2026-05-01")), "2026-02-02")),
		"refused-by-only-policy": policy.Refuse("a complaint is open", retention.Never()),
		"zero":                   {},
	}
}

func TestExplanations(t *testing.T) {
	for name, d := range explained(t) {
		t.Run(name, func(t *testing.T) {
			e := d.Explain()
			golden(t, name+".txt", e.String())
			assert.Equal(t, d.Outcome(), e.Outcome)
			for _, step := range e.Steps {
				assert.NotEmpty(t, step.Code)
				assert.NotEmpty(t, step.String())
			}
			text, err := json.MarshalIndent(e, "", "  ")
			require.NoError(t, err)
			if name == "incomes-held" || name == "pension-due" {
				golden(t, name+".json", string(text)+"\n")
			}
			var back policy.Explanation
			if name == "zero" {
				assert.NotEmpty(t, e.Steps)
			}
			assert.Error(t, json.Unmarshal(text, &back.Outcome), "an outcome is not read back")
		})
	}
	assert.Empty(t, policy.Explanation{}.String())
	assert.Equal(t, "1. \n", policy.Explanation{Steps: []calendar.Step{{}}}.String())
}

// Each rule that binds speaks once, whatever the order.
func TestEveryRuleIsExplained(t *testing.T) {
	p := policy.FromRulebook(ukraine.PersonalData())
	d := p.Decide(erase(of(ukraine.PersonalRecord), "2026-01-01"))
	spoken := map[string]string{}
	for _, step := range d.Explain().Steps {
		if rule, speaks := step.Args["rule"].(string); speaks {
			assert.Empty(t, spoken[rule])
			spoken[rule] = step.Code.String()
			assert.NotEmpty(t, step.Source.Citation)
		}
	}
	assert.Equal(t, map[string]string{"ua.2297.15.term": "rule_awaited", "ua.2297.15.relation": "rule_awaited",
		"ua.2297.15.ombudsman": "rule_awaited", "ua.2297.15.court": "rule_awaited", "ua.2297.15.3": "rule_awaited"}, spoken)
}
