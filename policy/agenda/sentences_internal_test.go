package agenda

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Each sentence is said, in every language.
func TestOurSentences(t *testing.T) {
	require.NoError(t, sentences.Check("title.due", "title.register", "title.answer", "title.refuse", "title.extend", "title.hold", "title.record",
		"limit", "duty", "longer", "phase", "doubt", "hold", "released", "class", "reason", "rule", "forecast"))
}
