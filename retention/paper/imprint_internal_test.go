package paper

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOurSentences(t *testing.T) {
	require.NoError(t, sentences.Check("imprint.day", "imprint.book", "imprint.through", "imprint.digest", "imprint.advice"))
}
