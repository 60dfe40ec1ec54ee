package policy_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// heldBy returns what the sentence, the error, the log and JSON say of the kinds.
func heldBy(t *testing.T, p policy.Policy, r policy.Request) (sentence, refusal, log string, list []string) {
	t.Helper()
	d := p.Decide(r)
	var line bytes.Buffer
	slog.New(slog.NewTextHandler(&line, &slog.HandlerOptions{ReplaceAttr: withoutTime})).Info("held", "decision", d)
	_, log, _ = strings.Cut(strings.TrimSpace(line.String()), "decision.held_by=")
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var read struct {
		HeldBy []string `json:"held_by"`
	}
	require.NoError(t, json.Unmarshal(text, &read))
	return d.String(), policy.Check(p, r).Error(), log, read.HeldBy
}

func TestWhatHoldsARecordIsNamed(t *testing.T) {
	p := rules(t, limit("l", retention.Days(5)))
	kind := func(kinds ...string) []policy.Hold {
		var list []policy.Hold
		for _, k := range kinds {
			list = append(list, policy.Hold{Kind: k})
		}
		return list
	}
	access, restriction := demanded(policy.Access, policy.Received, "2024-01-15"), demanded(policy.Restriction, policy.Accepted, "2024-01-15")
	for name, row := range map[string]struct {
		holds   []policy.Hold
		demands []policy.Demand
		said    string // after the outcome
		log     string
	}{
		"a lawsuit":             {kind("lawsuit"), nil, "a hold is in force: lawsuit (l)", "[lawsuit]"},
		"each kind once":        {kind("tax_audit", "lawsuit", "tax_audit", ""), nil, "a hold is in force: lawsuit, tax_audit (l)", `"[lawsuit tax_audit]"`},
		"not said":              {kind(""), nil, "a hold is in force (l)", ""},
		"one that was released": {[]policy.Hold{{Kind: "audit", Released: day("2024-01-01")}, {Kind: "lawsuit"}}, nil, "a hold is in force: lawsuit (l)", "[lawsuit]"},
		"a hold and a demand":   {kind("lawsuit"), []policy.Demand{access}, "a hold is in force: access to one's own data, lawsuit (l)", `"[access lawsuit]"`},
		"access":                {nil, []policy.Demand{access}, "an open request of a person bars disposal: access to one's own data (l)", "[access]"},
		"both":                  {nil, []policy.Demand{restriction, access}, "an open request of a person bars disposal: access to one's own data, restriction of processing (l)", `"[access restriction]"`},
		"a closed demand":       {kind("audit"), []policy.Demand{demanded(policy.Access, policy.Closed, "2024-01-15")}, "a hold is in force: audit (l)", "[audit]"},
		// The word of a host for a hold is no request of a person, even if one is called so.
		"a hold called like a demand": {kind("withdrawal", "access"), nil, "a hold is in force: access, withdrawal (l)", `"[access withdrawal]"`},
		"and another kind of demand":  {kind("withdrawal"), []policy.Demand{access}, "a hold is in force: access to one's own data, withdrawal (l)", `"[access withdrawal]"`},
		// What is not a word for programs is not shown: it could name somebody.
		"a name":     {kind("lawsuit of Virtanen"), nil, "a hold is in force (l)", ""},
		"a capital":  {kind("Lawsuit"), nil, "a hold is in force (l)", ""},
		"a new line": {kind("lawsuit\nheld"), nil, "a hold is in force (l)", ""},
		"a number":   {kind("4711"), nil, "a hold is in force (l)", ""},
		"letters":    {kind("käräjät"), nil, "a hold is in force (l)", ""},
		"a hyphen":   {kind("tax-audit"), nil, "a hold is in force (l)", ""},
		// A word of the host is shown as it is, even where a state or a kind of ours has none.
		"as ours, unknown": {kind("unknown"), nil, "a hold is in force: unknown (l)", "[unknown]"},
		"as long as it":    {kind(strings.Repeat("a", 40)), nil, "a hold is in force: " + strings.Repeat("a", 40) + " (l)", "[" + strings.Repeat("a", 40) + "]"},
		"too long":         {kind(strings.Repeat("a", 41)), nil, "a hold is in force (l)", ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := demanding(overdueCall(policy.HoldsFrom(row.holds, nil)), row.demands...)
			sentence, refusal, log, list := heldBy(t, p, r)
			assert.Equal(t, "held: "+row.said, sentence)
			assert.Contains(t, refusal, "policy: delete: held: "+row.said+"; ")
			assert.Equal(t, row.log, log)
			assert.Equal(t, strings.Trim(row.log, `"[]`), strings.Join(list, " "))
			assert.Contains(t, p.Decide(r).Explain().String(), ": on hold: "+row.said+". ")
			whole := policy.Join(p.Decide(r), p.Decide(overdueCall(policy.NoHolds())))
			assert.Equal(t, "held: "+row.said, whole.String())
		})
	}
	// A guard's book speaks of the same holds; other outcomes name none.
	twice := policy.All(p, rules(t, keep("k", retention.Days(9))))
	assert.Equal(t, "held: a hold is in force: audit (l); a hold is in force: audit (k)", twice.Decide(overdueCall(policy.HoldsOf(kind("audit")...))).String())
	free := overdueCall(policy.HoldsOf(policy.Hold{Kind: "audit", Released: day("2024-01-01")}))
	assert.NotContains(t, p.Decide(free).String(), "audit")
	odd := overdueCall(policy.HoldsOf(policy.Hold{Kind: "audit", Placed: day("2024-01-02"), Released: day("2024-01-01")}))
	assert.NotContains(t, p.Decide(odd).String(), "audit", "nobody knows whether it holds")
	// For people the kind stands where no reason is given.
	step := p.Decide(overdueCall(policy.HoldsOf(policy.Hold{ID: "h", Kind: "audit"}))).Explain().Steps[0]
	assert.Contains(t, step.String(), "Hold h (audit) is in force.")
	assert.Equal(t, "audit", step.Args["kind"])
}
