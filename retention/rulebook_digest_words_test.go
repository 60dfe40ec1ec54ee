package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// other is a book of a class of its own that counts from another event.
func other(t *testing.T, declares ...retention.Trigger) *retention.Rulebook {
	d := definition(changed(floor(retention.Years(3)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", "boxed" }))
	d.ID, d.Rules[0].ID = "other", "other.1"
	return load(t, declaring(d, declares...))
}

func letters(t *testing.T, declares ...retention.Trigger) *retention.Rulebook {
	return load(t, declaring(definition(changed(floor(retention.Years(3)), onClosed)), declares...))
}

// Two unions with the same definition can know different events, and then their digests
// differ: which parts declare their words, and which words, decides about a record.
func TestDigestTellsWhoDeclares(t *testing.T) {
	union := func(books ...*retention.Rulebook) *retention.Rulebook {
		b, err := retention.Merge("union", books...)
		require.NoError(t, err)
		return b
	}
	assess := func(b *retention.Rulebook, class retention.Class, event retention.Trigger) (both []string) {
		r := record(at(closed, "2000-01-31"), at("boxed", "2000-01-31"), at(event, "2001-01-31"))
		r.Class = class
		return append(both, tell(b.Assess(r, day("2026-01-01"))))
	}
	for _, row := range []struct {
		why      string
		one, two *retention.Rulebook
		class    retention.Class
		event    retention.Trigger
	}{
		{"the words of a book", union(letters(t, closed, "boxed"), other(t)), union(letters(t, closed), other(t)), letter, "boxed"},
		{"the book that declares", union(letters(t, closed, "boxed"), other(t)), union(letters(t), other(t, closed, "boxed")), letter, "sealed"},
	} {
		assert.Equal(t, row.one.Definition(), row.two.Definition(), row.why)
		if !assert.ObjectsAreEqual(assess(row.one, row.class, row.event), assess(row.two, row.class, row.event)) {
			assert.NotEqual(t, row.one.Digest(), row.two.Digest(), row.why)
		}
	}
}

// What stands twice in a definition says nothing more.
func TestDigestOfWhatIsSaidTwice(t *testing.T) {
	once, twice := definition(floor(retention.Years(3))), definition(floor(retention.Years(3)))
	once.Sources = []calendar.Source{{Citation: "Act 1/2000"}}
	twice.Sources = append(once.Sources, once.Sources...)
	assert.Equal(t, load(t, once).Digest(), load(t, twice).Digest())
}
