package schedule

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// Each sentence has its place, and each column its heading, in every language.
func TestOurSentences(t *testing.T) {
	keys := []string{"yes", "column.norm", "column.trait", "column.yields", "column.prevails", "title", "none", "overview", "picture", "life", "older.stays", "older.asks",
		"absent.awaited_ceiling", "absent.stand_in", "instead", "appraisal", "then.decided", "then.nothing", "rules_from", "none_in_force", "caption.events", "caption.traits", "undetermined", "short", "source.article", "source.read"}
	for _, c := range columns {
		keys = append(keys, "column."+c)
	}
	for _, kind := range []string{"rule", "class", "relation", "event", "trait", "source", "rulebook"} {
		keys = append(keys, "kind."+kind)
	}
	for _, part := range []string{"overview", "rule", "relations", "events", "traits", "sources"} {
		keys = append(keys, "part."+part)
	}
	for _, mark := range []string{"in_force", "past", "coming"} {
		keys = append(keys, "mark."+mark)
	}
	for _, a := range []retention.Absent{retention.Gap, retention.Awaited, retention.NotBinding} {
		keys = append(keys, absentKey(a))
	}
	for _, p := range []retention.Pick{retention.Only, retention.Earliest, retention.Latest} {
		keys = append(keys, "pick."+p.String())
	}
	require.NoError(t, sentences.Check(keys...))
}
