package reply

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Each constant has its sentence, each sentence its constant, in every language.
func TestOurSentences(t *testing.T) {
	keys := []string{"status", "left"}
	for _, code := range Constants(t, "StepCode") {
		keys = append(keys, "step."+code)
	}
	for _, code := range Constants(t, "TaskCode") {
		keys = append(keys, "task."+code)
	}
	for _, phase := range phases {
		keys = append(keys, "phase."+phase)
	}
	require.NoError(t, sentences.Check(keys...))
}

// What a host writes into its window is not read as a placeholder.
func TestWordsAreNotFilled(t *testing.T) {
	step := say(StepWindow, calendar.Source{}, values{"duty": "answer by {date}", "from": calendar.MustParseDate("2026-12-24")})
	assert.Equal(t, "Duty: answer by {date}. Start: Thursday 2026-12-24.", step.In(calendar.English))
}

// Each HourStart has a step.
func TestHourStartsAreSteps(t *testing.T) {
	assert.Len(t, hourStarts, 3)
	for _, code := range hourStarts {
		assert.NotEmpty(t, code.Sentence(calendar.English))
	}
}
