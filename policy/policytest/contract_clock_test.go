package policytest_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
)

// TestClock: a guard that reads the clock keeps every clause that Contract can try,
// and CheckLaws sees it. A guard with a lock and a goroutine passes.
func TestClock(t *testing.T) {
	if os.Getenv(runBroken) != "" {
		return
	}
	b := trialBook(t)
	for name, example := range map[string]string{"backdated": "test.file closed=", "today": "test.file closed="} {
		require.NoError(t, policytest.Contract(byNameBroken[name](policy.FromRulebook(b)), b), name)
		output, err := checkContractOf(t, name)
		require.Error(t, err)
		assert.Equal(t, 1, strings.Count(output, "--- FAIL: TestCheckContract/"))
		assert.Contains(t, output, "--- FAIL: TestCheckContract/reads_no_clock ")
		_, message, found := strings.Cut(output, "policytest: the policy breaks")
		require.True(t, found, output)
		message, _, _ = strings.Cut(message, "\n=== RUN")
		message, _, _ = strings.Cut(message, "\n--- FAIL")
		assert.Contains(t, message, example)
		if name == "today" { // whose example is on today's day
			continue
		}
		reviewed(t, "contract-clock-"+name, "policytest: the policy breaks"+strings.ReplaceAll(message, "\n        ", "\n"))
	}
	output, err := checkContractOf(t, "locked")
	assert.NoError(t, err, output)
}
