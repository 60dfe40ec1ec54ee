package calendar_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

func TestLanguageText(t *testing.T) {
	for language, code := range map[calendar.Language]string{
		calendar.English: "en", calendar.Finnish: "fi", calendar.Swedish: "sv", calendar.Estonian: "et", calendar.Ukrainian: "uk",
	} {
		assert.Equal(t, code, language.String())
		text, err := json.Marshal(language)
		require.NoError(t, err)
		assert.Equal(t, `"`+code+`"`, string(text))
		back := calendar.Language(99)
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, language, back)
	}
}

func TestUnknownLanguages(t *testing.T) {
	assert.Equal(t, "Language(5)", calendar.Language(5).String())
	assert.Equal(t, "Language(255)", calendar.Language(255).String())
	_, err := calendar.Language(5).MarshalText()
	require.ErrorIs(t, err, calendar.ErrSyntax)
	assert.Contains(t, err.Error(), "write one of: en, fi, sv, et, uk")
	for _, code := range []string{"", "ee", "ua", "EN", "fi-FI", "de", "Language(5)"} {
		language := calendar.Finnish
		require.ErrorIs(t, language.UnmarshalText([]byte(code)), calendar.ErrSyntax, code)
		assert.Equal(t, calendar.Finnish, language, "it stays as it was")
	}
}
