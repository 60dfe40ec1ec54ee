package retention_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

func TestLocate(t *testing.T) {
	const file = "{\n  \"schema\": \"keepuntil.rulebook/1\",\r\n\t\"id\": \"вік\", \"note\": \"ä😀\", \"rules\": [\r    {}, {\"id\": \"a\", \"basis\": {\"citation\": \"x\"}},\n  {\"id\": \"b\"}]}"
	for _, row := range []struct {
		place        string
		line, column int
	}{
		{"", 1, 1},
		{"schema", 2, 13},
		{"id", 3, 8},
		{"note", 3, 23}, // a character is one, however many bytes it has
		{"rules", 3, 38},
		{"rules[0]", 4, 5}, // a carriage return alone ends a line too
		{"rules[1]", 4, 9},
		{"rules[1].basis", 4, 30},
		{"rules[1].basis.citation", 4, 43},
		{"rules[2].id", 5, 10},
		{"rules[3]", 0, 0},
		{"rules[1].trigger", 0, 0},
		{"rules[01]", 0, 0},
		{"rule", 0, 0},
		{"rules[", 0, 0},
	} {
		line, column := retention.Locate([]byte(file), row.place)
		assert.Equal(t, [2]int{row.line, row.column}, [2]int{line, column}, "%q", row.place)
	}
	for place, column := range map[string]int{"": 1, "id": 8} { // a byte order mark takes none
		_, found := retention.Locate([]byte("\ufeff{\"id\": \"x\"}"), place)
		assert.Equal(t, column, found, "%q", place)
	}
	for _, nothing := range []string{"", "  ", "\xff\xfe{\x00", "{", "[[[["} {
		line, column := retention.Locate([]byte(nothing), "rules[0]")
		assert.Equal(t, [2]int{0, 0}, [2]int{line, column}, "%q", nothing)
	}
}

// A file that is only found to be wrong later on is searched to there, and the first of two
// is found.
func TestLocateInABrokenFile(t *testing.T) {
	line, column := retention.Locate([]byte(`{"rules": [{"id": "a",}, {"id" "b"}, {"id": "c"}], "rules": [], "id: "x"`), "rules[1].id")
	assert.Equal(t, [2]int{1, 32}, [2]int{line, column})
	line, column = retention.Locate([]byte(`{"rules": [{}], "rules": [{}]}`), "rules[0]")
	assert.Equal(t, [2]int{1, 12}, [2]int{line, column})
}

// The problems of a file that is read are in its order, and each stands somewhere.
func TestProblemsOfABookStandInItsFile(t *testing.T) {
	d := saysEverything()
	d.Rules[5].Period = retention.WorkingDays(3)
	d.Rules[1].Then = 0
	d.Relations[0].To = "nobody"
	d.Sources[0].Citation = "a\u00a0b"
	d.Triggers = append(d.Triggers, d.Triggers[0])
	file := written(t, d)
	_, err := retention.ReadRulebook(file)
	require.ErrorIs(t, err, retention.ErrDefinition)
	last, met := 0, map[string]bool{}
	problems := problemsIn(err)
	require.Greater(t, len(problems), 4)
	for _, err := range problems {
		var problem *retention.DefinitionError
		require.ErrorAs(t, err, &problem)
		line, _ := retention.Locate(file, problem.Place)
		assert.GreaterOrEqual(t, problem.Line, line, err)
		assert.GreaterOrEqual(t, problem.Line, last)
		value := string([]rune(strings.Split(string(file), "\n")[problem.Line-1])[problem.Column-1:])
		for problem, at := range map[string]string{"working days; ": `"3 working days"`, "no rule has that ID": `"nobody"`, "a blank of another kind": `"a\u00a0b"`} {
			if strings.Contains(err.Error(), problem) {
				assert.True(t, strings.HasPrefix(value, at), "%v: %s", err, value)
				met[problem] = true
			}
		}
		last = problem.Line
		if problem.Rule != "" {
			assert.Contains(t, strings.Split(string(file), "\n")[line], problem.Rule, "in the line after the bracket")
		}
	}
	assert.Len(t, met, 3)
	_, without := retention.NewRulebook(d)
	assert.Len(t, problemsIn(without), len(problems))
	for _, err := range problemsIn(without) {
		var problem *retention.DefinitionError
		require.True(t, errors.As(err, &problem))
		assert.Zero(t, problem.Line)
	}
}
