package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestTraitsComeBack(t *testing.T) {
	comesBack(t, retention.Trait("child"))
	for _, known := range []map[retention.Trait]bool{nil, {"child": true}, {"b": false, "a": true, "": true, "käyttö § 20": false}} {
		comesBack(t, retention.TraitsOf(known))
	}
	text, err := json.Marshal(retention.Record{ID: "1", Class: letter, Traits: retention.TraitsOf(map[retention.Trait]bool{"b": false, "a": true})})
	require.NoError(t, err)
	assert.Equal(t, `{"id":"1","class":"test.letter","events":[],"traits":{"a":true,"b":false}}`, string(text))
	var read retention.Record
	require.NoError(t, json.Unmarshal([]byte(`{"id":"1","class":"test.letter","events":[]}`), &read))
	assert.Zero(t, read.Traits.Len(), "a record need not name them")
}

// Whatever is no boolean is no trait that is known, and all of them are told at once.
func TestTraitsThatAreNoBooleans(t *testing.T) {
	const help = "; write each trait once, true or false, and leave out what is not known"
	for text, want := range map[string]string{
		`{"child":null}`:  "retention: Traits: the trait in place 1 is neither true nor false" + help,
		`{"child":"yes"}`: "retention: Traits: the trait in place 1 is neither true nor false" + help,
		`{"a":true,"b":1,"c":false,"d":{},"e":[true]}`: "retention: Traits: the trait in place 2 is neither true nor false, " +
			"the trait in place 4 is neither true nor false, the trait in place 5 is neither true nor false" + help,
		`{"a":true,"a":true}`:     "retention: Traits: the trait in place 2 stands twice" + help,
		`{"a":true,"\u0061":"x"}`: "retention: Traits: the trait in place 2 stands twice, the trait in place 2 is neither true nor false" + help,
		`[]`:                      `retention: Traits: it is no JSON object; write one of booleans, as in {"child":true}`,
		`null`:                    `retention: Traits: it is no JSON object; write one of booleans, as in {"child":true}`,
		`{"a\ufffd":true}`:        "retention: Traits: a text has lost a character, or is not UTF-8; write it as it was",
		`{"a":true`:               "unexpected end of JSON input",
		`{"a":true}{}`:            "invalid character '{' after top-level value",
	} {
		was := retention.TraitsOf(map[retention.Trait]bool{"was": true})
		got := was
		err := json.Unmarshal([]byte(text), &got)
		assert.EqualError(t, err, want, text)
		assert.True(t, got.Equal(was), "%s: what is not read changes nothing", text)
	}
	traits := new(retention.Traits)
	assert.ErrorIs(t, traits.UnmarshalJSON([]byte(`{"child":0}`)), calendar.ErrSyntax)
	assert.ErrorIs(t, traits.UnmarshalJSON([]byte(`{"child":`)), calendar.ErrSyntax)
	_, err := retention.TraitsOf(map[retention.Trait]bool{"a\xff": true}).MarshalJSON()
	assert.Error(t, err, "package json would write another name")
}

func TestTraitsHaveNoText(t *testing.T) {
	_, err := retention.Traits{}.MarshalText()
	assert.ErrorIs(t, err, calendar.ErrForm)
	assert.ErrorIs(t, new(retention.Traits).UnmarshalText([]byte("child")), calendar.ErrForm)
}
