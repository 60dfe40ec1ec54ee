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
}

// tags are what an account, a browser or a setting may hold; of those that are not well
// formed, or name another language, there is no language.
var tags = []struct {
	tag   string
	known bool
	want  calendar.Language
}{
	{"en", true, calendar.English},
	{"fi", true, calendar.Finnish},
	{"sv", true, calendar.Swedish},
	{"et", true, calendar.Estonian},
	{"uk", true, calendar.Ukrainian},

	// whatever the case, region, script, variant, extension and private use
	{"EN", true, calendar.English},
	{"Fi", true, calendar.Finnish},
	{"sv-FI", true, calendar.Swedish},
	{"UK-ua", true, calendar.Ukrainian},
	{"uk-Cyrl-UA", true, calendar.Ukrainian},
	{"en-GB-oxendict", true, calendar.English},
	{"et-EE-x-private", true, calendar.Estonian},
	{"fi-u-hc-h23", true, calendar.Finnish},
	{"en-150", true, calendar.English},
	{"sv-rightlen", true, calendar.Swedish}, // eight letters
	{"sv-a", true, calendar.Swedish},
	{"fi-azAZ09", true, calendar.Finnish},

	// not well formed
	{"", false, 0},
	{"-", false, 0},
	{"-fi", false, 0},
	{"fi-", false, 0},
	{"fi--FI", false, 0},
	{"fi-FI-", false, 0},
	{"fi_FI", false, 0},
	{"fi-FI_x", false, 0},
	{"fi.UTF-8", false, 0},
	{" fi", false, 0},
	{"fi ", false, 0},
	{"fi-FI ", false, 0},
	{"fi;q=0.9", false, 0},
	{"fi,sv", false, 0},
	{"sv-toolongsubtag", false, 0},
	{"sv-ninechars", false, 0}, // one more than eight
	{"fi-/", false, 0},         // what stands beside the letters and digits
	{"fi-:", false, 0},
	{"fi-@", false, 0},
	{"fi-[", false, 0},
	{"fi-`", false, 0},
	{"fi-{", false, 0},
	{"fi-Å", false, 0},
	{"fi\x00", false, 0},
	{"u\u212a", false, 0}, // the sign of kelvin, whose small letter is k
	{"\u017fv", false, 0}, // a long s, whose capital is S

	// other languages; countries; words
	{"ee", false, 0}, // Ewe
	{"ua", false, 0},
	{"se", false, 0}, // Northern Sami
	{"fil", false, 0},
	{"fin", false, 0},
	{"e", false, 0},
	{"de-AT", false, 0},
	{"x-fi", false, 0},
	{"und-FI", false, 0},
	{"*", false, 0},
	{"0", false, 0},
	{"Finnish", false, 0},
	{"Language(5)", false, 0},
}

func TestLanguageOfATag(t *testing.T) {
	for _, row := range tags {
		assert.Equal(t, row.want, calendar.LanguageOf(row.tag), "%q; of none it is English", row.tag)
		// A tag that is not known gives way to the next one, and one that is does not.
		want := calendar.Estonian
		if row.known {
			want = row.want
		}
		assert.Equal(t, want, calendar.LanguageOf(row.tag, "et-EE", "fi"), "%q", row.tag)

		read := calendar.Finnish
		err := read.UnmarshalText([]byte(row.tag))
		if !row.known {
			require.ErrorIs(t, err, calendar.ErrSyntax, "%q", row.tag)
			assert.Contains(t, err.Error(), "write one of: en, fi, sv, et, uk")
			assert.Equal(t, calendar.Finnish, read, "%q: it stays as it was", row.tag)
			continue
		}
		require.NoError(t, err, "%q", row.tag)
		assert.Equal(t, row.want, read, "%q", row.tag)
	}
}

func TestLanguageOfSeveralTags(t *testing.T) {
	for _, row := range []struct {
		tags []string
		want calendar.Language
	}{
		{nil, calendar.English},
		{[]string{}, calendar.English},
		{[]string{"sv-FI", "fi"}, calendar.Swedish},
		{[]string{"fi", "sv-FI"}, calendar.Finnish},
		{[]string{"de", "pl-PL", "uk-Cyrl-UA", "fi"}, calendar.Ukrainian},
		{[]string{"en-US", "fi"}, calendar.English},
		{[]string{"de", "fi-", "en", "fi"}, calendar.English},
		{[]string{"de", "ee"}, calendar.English},
		{[]string{"", "et"}, calendar.Estonian},
	} {
		assert.Equal(t, row.want, calendar.LanguageOf(row.tags...), "%q", row.tags)
	}
}

// A tag is read from JSON and from a database as from text, and written as the code.
func TestTagsFromJSONAndSQL(t *testing.T) {
	for _, row := range []struct {
		tag  string
		want calendar.Language
	}{{"sv-FI", calendar.Swedish}, {"UK-ua", calendar.Ukrainian}, {"en", calendar.English}} {
		read := calendar.Estonian
		require.NoError(t, json.Unmarshal([]byte(`"`+row.tag+`"`), &read))
		assert.Equal(t, row.want, read)
		scanned := calendar.Estonian
		require.NoError(t, scanned.Scan(row.tag))
		assert.Equal(t, row.want, scanned)
		value, err := scanned.Value()
		require.NoError(t, err)
		assert.Equal(t, row.want.String(), value)
	}
	for _, tag := range []string{"fi_FI", "ua", ""} {
		read := calendar.Estonian
		require.ErrorIs(t, json.Unmarshal([]byte(`"`+tag+`"`), &read), calendar.ErrSyntax, "%q", tag)
		require.ErrorIs(t, read.Scan(tag), calendar.ErrSyntax, "%q", tag)
		assert.Equal(t, calendar.Estonian, read, "%q", tag)
	}
}

func TestDoubtOfALanguageThatThereIsNot(t *testing.T) {
	assert.Empty(t, calendar.Language(5).Doubt())
	assert.Empty(t, calendar.Language(255).Doubt())
}
