package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestKindsInWords(t *testing.T) {
	want := map[reply.Kind]string{
		0: "nothing", reply.Received: "received", reply.Registered: "registered", reply.Paused: "suspended", reply.Resumed: "resumed",
		reply.Extended: "extended", reply.PartlyAnswered: "partly answered", reply.Answered: "answered", reply.Refused: "refused",
		9: "Kind(9)", 255: "Kind(255)",
	}
	assert.Len(t, want, len(kinds())+2, "each kind, and two that are none")
	for kind, words := range want {
		assert.Equal(t, words, kind.In(calendar.English))
		assert.Equal(t, words, kind.In(unspoken))
		if kind > reply.Refused {
			for _, l := range languages {
				assert.Equal(t, words, kind.In(l), "%v: there are no words for it", l)
			}
		}
	}
	assert.NotEqual(t, reply.Paused.String(), reply.Paused.In(calendar.English), "the code is for programs")
}

// No two kinds are said with the same words, in any language.
func TestKindsDifferInEveryLanguage(t *testing.T) {
	for _, l := range languages {
		said := map[string]reply.Kind{}
		for _, kind := range kinds() {
			words := kind.In(l)
			require.NotEmpty(t, words)
			assert.Equal(t, calendar.Plain(words), words)
			assert.NotContains(t, words, "_", "%v: a code", l)
			other, taken := said[words]
			assert.False(t, taken, "%v: %v and %v are both %q", l, kind, other, words)
			said[words] = kind
		}
	}
}
