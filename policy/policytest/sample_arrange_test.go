package policytest_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestSamplesAreBounded: many rules on as many events do not multiply the samples.
func TestSamplesAreBounded(t *testing.T) {
	for triggers, most := range map[int]int{1: 20, 2: 80, 3: 140, 20: 800} {
		var rules []retention.Rule
		for i := range triggers {
			rules = append(rules, from(keep(fmt.Sprint("r", i), retention.Years(1+i)), retention.Trigger(fmt.Sprint("t", i))))
		}
		count := 0
		seen := map[string]bool{}
		for r := range policytest.Samples(book(t, rules...)) {
			text, err := json.Marshal(r.Events)
			require.NoError(t, err)
			events := string(text)
			assert.False(t, seen[events], "twice: %s", events)
			seen[events] = true
			count++
		}
		assert.LessOrEqual(t, count, most, "%d events", triggers)
	}
}
