package reply_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// In every language each step says the same days, periods and numbers, and has nothing
// left to fill in. The cases are those of the golden files: every code is among them.
func TestStepsInEveryLanguage(t *testing.T) {
	for _, c := range stepCases(t) {
		e, err := c.explain()
		require.NoError(t, err)
		for _, l := range languages {
			lines := strings.Split(strings.TrimSuffix(e.In(l), "\n"), "\n")
			require.Len(t, lines, len(e.Steps), "%s in %v", c.file, l)
			for i, step := range e.Steps {
				text := step.In(l)
				assert.True(t, strings.HasPrefix(lines[i], strconv.Itoa(i+1)+". "+text), lines[i])
				assert.Equal(t, calendar.Plain(text), text)
				assert.False(t, strings.ContainsAny(text, "{}[]|"), "%s in %v: %s", c.file, l, text)
				named := argumentsOf(step.Code)
				for name, value := range step.Args {
					if !slices.Contains(named, name) {
						continue // known to programs only
					}
					for _, want := range shown(value, l) {
						assert.Contains(t, text, want, "%s in %v: %s", c.file, l, name)
					}
				}
			}
		}
		assert.Equal(t, e.String(), e.In(calendar.English))
		assert.Equal(t, e.String(), e.In(unspoken))
	}
}

// shown returns what a sentence has of an argument, whatever stands around it.
func shown(value any, l calendar.Language) (texts []string) {
	switch value := value.(type) {
	case calendar.Date:
		return []string{value.In(l)}
	case retention.Period:
		return []string{value.In(l)}
	case retention.Cutoff:
		return []string{value.In(l)}
	case int:
		return []string{strconv.Itoa(value)}
	case []calendar.Day:
		for _, d := range value {
			texts = append(texts, d.In(l))
		}
	}
	return texts
}
