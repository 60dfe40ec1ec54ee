package policy_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// from changes the trigger of a rule.
func startedBy(r retention.Rule, trigger retention.Trigger) retention.Rule {
	r.Trigger = trigger
	return r
}

// A guard made of a rulebook tells its own rules and what it lacks.
func TestGuardRulebooksTellTheirRules(t *testing.T) {
	free := rules(t, limit("a", retention.Days(5)))
	guard := rules(t, startedBy(keep("b", retention.Days(50)), opened))
	both := policy.All(free, guard)

	missing := both.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, policy.Undetermined, missing.Outcome())
	assert.Equal(t, []retention.Trigger{opened}, missing.Missing())
	assert.Equal(t, []string{"b"}, ruleIDs(missing))

	kept := both.Decide(erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, policy.Keep, kept.Outcome())
	assert.Equal(t, []string{"b"}, ruleIDs(kept))
	assert.Equal(t, retention.EndOn(day("2024-02-20")), kept.RetainUntil())

	assert.Contains(t, kept.Explain().String(), "b: at least 50 days from opened on 2024-01-01; keep through 2024-02-20")

	two := policy.All(rules(t, keep("a", retention.Days(50))), guard).Decide(erase(record(happened(closed, "2024-01-01"), happened(opened, "2024-01-01")), "2024-01-03"))
	assert.Equal(t, []string{"a", "b"}, ruleIDs(two), "both keep")
}

func ruleIDs(d policy.Decision) (ids []string) {
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestTheOrderOfGuardsDoesNotMatter(t *testing.T) {
	free := rules(t, then(limit("a", retention.Days(5)), policy.Delete))
	elsewhere := rules(t, then(limit("b", retention.Days(5)), policy.Transfer))
	refuse := guard(policy.Refuse("a complaint is open", retention.End{}))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	one, other := policy.All(free, elsewhere, refuse).Decide(r), policy.All(free, refuse, elsewhere).Decide(r)
	assert.Equal(t, one.Reason(), other.Reason())
	assert.Equal(t, one.Code(), other.Code())
	assert.Equal(t, one.Outcome(), other.Outcome())
}

// wrapped is a host's policy around another one, as for logging.
type wrapped struct{ policy.Policy }

// A change is found through a host's wrapper, of the policy and of a guard.
func TestNextChangeThroughAWrapper(t *testing.T) {
	long := rules(t, keep("k", retention.Days(20)))
	free := rules(t, keep("f", retention.Days(5)))
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-03")
	for name, row := range map[string]struct {
		policy policy.Policy
		want   string
	}{
		"a wrapper":         {wrapped{free}, "2024-01-07"},
		"joined":            {policy.All(wrapped{free}), "2024-01-07"},
		"as a guard":        {policy.All(free, wrapped{long}), "2024-01-22"},
		"joined as a guard": {policy.All(free, wrapped{policy.All(long)}), "2024-01-22"},
	} {
		got, found := row.policy.Decide(r).NextChange()
		assert.True(t, found, name)
		assert.Equal(t, day(row.want), got, name)
	}
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
