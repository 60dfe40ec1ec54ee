package schedule

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Each column has its heading, each heading its column, in every language.
func TestOurSentences(t *testing.T) {
	keys := []string{"yes"}
	for _, c := range columns() {
		keys = append(keys, "column."+c.key)
	}
	require.NoError(t, sentences.Check(keys...))
}
