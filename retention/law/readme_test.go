package law_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// README says by statute what is covered: each book and each window is in its table, and no
// row is of something that is not there.
func TestReadmeSaysWhatIsCovered(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, table, found := strings.Cut(string(text), "## The law that is in it\n")
	require.True(t, found)
	table, _, _ = strings.Cut(table, "\n## ")
	used := map[string]bool{}
	for line := range strings.Lines(table) {
		if ids, _, isRow := strings.Cut(strings.TrimPrefix(line, "| "), " | "); isRow && strings.HasPrefix(line, "| `") {
			for _, id := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(ids, -1) {
				used[id[1]] = false
			}
		}
	}
	covered := func(id string) {
		t.Helper()
		is := false
		for prefix := range used {
			if id == prefix || strings.HasPrefix(id, prefix+".") {
				used[prefix], is = true, true
			}
		}
		assert.True(t, is, "README does not say that %s is covered", id)
	}
	for _, b := range everyOwnBook(t) {
		d := b.Definition()
		covered(d.ID)
		for _, r := range d.Rules {
			covered(r.ID)
		}
	}
	for _, w := range slices.Concat(eu.Windows(), finland.Windows(), estonia.Windows(), ukraine.Windows()) {
		covered(w.ID)
	}
	for _, w := range slices.Concat(eu.HourWindows(), finland.HourWindows(), estonia.HourWindows(), ukraine.HourWindows()) {
		covered(w.ID)
	}
	for prefix, is := range used {
		assert.True(t, is, "README speaks of %s, which is not there", prefix)
	}
}
