package policytest_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMutantsOfVersionsRelationsAndAllowance: what is no field of one rule, or says
// something only beside another rule.
func TestMutantsOfVersionsRelationsAndAllowance(t *testing.T) {
	versions := []retention.Rule{version(keep("r", retention.Years(10)), "", "2024-01-01"), version(keep("r", retention.Years(6)), "2024-01-01", "")}
	reaching := slices.Clone(versions)
	reaching[1] = retroactive(reaching[1])
	floor, ceiling := keep("floor", retention.Years(10)), from(limit("ceiling", retention.Years(3)), opened)
	yields := []retention.Relation{{Yields: "ceiling", To: "floor", Basis: norm("Test Act s. 8")}}
	due := []retention.Rule{exactly("r", retention.Years(1))}
	for name, row := range map[string]struct {
		book *retention.Rulebook
		want []string
	}{
		"forgets older records": {book(t, reaching...), []string{"r (law from 2024-01-01): retroactive false instead of true"}},
		"reaches older records": {book(t, versions...), []string{"r (law from 2024-01-01): retroactive true instead of false"}},
		"a relation": {defined(t, retention.Definition{ID: "test", Rules: []retention.Rule{floor, ceiling}, Relations: yields}), []string{
			"floor: left out", "ceiling: left out", "ceiling: yielding to floor left out", "ceiling: yielding to floor reversed", "ceiling: period 2 years instead of 3 years"}},
		"an allowance": {defined(t, retention.Definition{ID: "test", Rules: due, Allowance: retention.Days(30)}), []string{
			"test: allowance 29 days instead of 30 days", "test: allowance 31 days instead of 30 days", "test: allowance no period instead of 30 days"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Subset(t, mutants(row.book), row.want)
			cases := pasted(t, failures(func(t testing.TB) { policytest.CheckMutants(t, row.book) })[1:])
			assert.Empty(t, failures(func(t testing.TB) { policytest.CheckMutants(t, row.book, cases...) }))
		})
	}
	assert.NotContains(t, strings.Join(mutants(book(t, due...)), "\n"), "allowance")
	assert.NotContains(t, strings.Join(mutants(book(t, due...)), "\n"), "retroactive", "of one version it changes nothing")
}
