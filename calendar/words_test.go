package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestWordsAreReadAsTheyAreWritten(t *testing.T) {
	words := calendar.Words{Type: "weather.Sky", All: []string{"unknown", "clear", "grey"}}
	for value, word := range words.All {
		text, err := words.Marshal(uint8(value))
		assert.NoError(t, err)
		assert.Equal(t, word, string(text))
		assert.Equal(t, word, words.Of(uint8(value)))
		read := uint8(99)
		assert.NoError(t, words.Unmarshal(text, &read))
		assert.Equal(t, uint8(value), read)
	}
}

func TestWordsRefuseWhatTheyDoNotKnow(t *testing.T) {
	words := calendar.Words{Type: "weather.Sky", All: []string{"unknown", "clear", "grey"}}
	assert.Equal(t, "Sky(3)", words.Of(3))
	_, err := words.Marshal(3)
	assert.ErrorIs(t, err, calendar.ErrSyntax)
	assert.EqualError(t, err, `weather: Sky: "Sky(3)" is not recognised; write one of: unknown, clear, grey`)
	for _, text := range []string{"", "Clear", "clear ", "1", "Sky(1)"} {
		read := uint8(1)
		assert.ErrorIs(t, words.Unmarshal([]byte(text), &read), calendar.ErrSyntax, text)
		assert.Equal(t, uint8(1), read, "nothing is lost")
	}
	assert.Equal(t, "(0)", calendar.Words{}.Of(0))
}
