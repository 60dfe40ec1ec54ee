package policy_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func TestPermitsAreReadBackAsTheyWere(t *testing.T) {
	for a := policy.Action(1); a <= everyAction; a++ {
		p := plan{rules(t, then(limit("l", retention.Days(5)), everyAction)), planned(t).request}
		p.request.Action = a
		permit := granted(t, p)
		text, err := permit.MarshalText()
		require.NoError(t, err)
		assert.Regexp(t, `^keepuntil\.permit/1 `+strings.ReplaceAll(a.String(), ", ", `\+`)+` 2024-01-06 rules:[0-9a-f]{64} facts:[0-9a-f]{64}$`, string(text))
		assert.Equal(t, permit.String(), string(text))
		assert.Equal(t, a, permit.Action())
		assert.Equal(t, p.request.On, permit.On())
		var read policy.Permit
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, permit, read)
		assert.NoError(t, read.Verify(p.policy, p.request))

		type work struct{ Permit policy.Permit }
		stored, err := json.Marshal(work{permit})
		require.NoError(t, err)
		assert.Equal(t, `{"Permit":"`+string(text)+`"}`, string(stored))
		var again work
		require.NoError(t, json.Unmarshal(stored, &again))
		assert.Equal(t, permit, again.Permit)
		require.NoError(t, json.Unmarshal([]byte(`{"Permit":""}`), &again))
		assert.Equal(t, policy.Permit{}, again.Permit, "the empty text is no permit")
	}
	none, err := policy.Permit{}.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, none)
	assert.Equal(t, "no permit", policy.Permit{}.String())
}

// A text that was altered in one place is no permit, or one that fits nothing.
func TestAlteredTextsVerifyNothing(t *testing.T) {
	p := planned(t)
	permit := granted(t, p)
	text := permit.String()
	var altered []string
	for i := range text {
		for _, c := range "0149afgAF +-:/.,\n\x00é" {
			altered = append(altered, text[:i]+string(c)+text[i+1:], text[:i]+string(c)+text[i:])
		}
		altered = append(altered, text[:i]+text[i+1:], text[:i], text[i:])
		if i > 0 {
			altered = append(altered, text[:i-1]+text[i:i+1]+text[i-1:i]+text[i+1:]) // two are swapped
		}
	}
	altered = append(altered, text+" ", text+"\n", text+"0", text+" "+text, strings.ToUpper(text), "no permit", strings.Replace(text, "delete", "anonymise", 1),
		strings.Replace(text, "delete", "delete+delete", 1), strings.Replace(text, "delete", "anonymise+delete", 1), strings.Replace(text, "delete", "nothing", 1),
		strings.Replace(text, "2024-01-06", "no date", 1), strings.Replace(text, "permit/1", "permit/2", 1))
	read, refused := 0, 0
	for _, one := range altered {
		if one == text || one == "" {
			continue
		}
		got := permit
		if err := got.UnmarshalText([]byte(one)); err != nil {
			require.Equal(t, permit, got, "an error changes nothing")
			require.EqualError(t, err, "policy: permit: the text is none; keep it as Permit.String gave it, beginning with keepuntil.permit/1")
			refused++
			continue
		}
		require.Equal(t, one, got.String(), "what reads is written alike")
		require.ErrorIs(t, got.Verify(p.policy, p.request), policy.ErrStale, one)
		read++
	}
	assert.Greater(t, read, 500, "some still read as a permit, of another day or of other facts")
	assert.Greater(t, refused, 5000)
}
