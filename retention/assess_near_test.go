package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// What is not seen in the name of an event does not make it another one, wherever it stands
// and however short the name: a byte order mark comes with the first column of a table, and
// padding with a fixed width.
func TestUnseenCharactersInTheNameOfAnEvent(t *testing.T) {
	for _, name := range [...]retention.Trigger{"end", "closed"} {
		b := book(t, changed(floor(retention.Years(5)), func(r *retention.Rule) { r.Trigger = name }))
		for _, unseen := range [...]retention.Trigger{"\ufeff", "\u200b", "\u00ad", "\u2060", "\x00\x00\x00", "\ufe0f", "\x7f"} {
			for _, strange := range [...]retention.Trigger{unseen + name, name + unseen, name[:1] + unseen + name[1:]} {
				r := record(at(name, "2000-01-31"), at(strange, "2025-06-30"))
				assert.True(t, b.Assess(r, day("2026-01-01")).FloorUnknown, "%q", strange)
			}
		}
		r := record(at(name, "2000-01-31"), at("reviewed", "2025-06-30"))
		assert.False(t, b.Assess(r, day("2026-01-01")).FloorUnknown, "another word")
	}
}
