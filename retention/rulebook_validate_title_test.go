package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Of two titles of a class only one could be shown, and which one would depend on the order.
func TestAClassHasOneTitle(t *testing.T) {
	d := definition(floor(retention.Years(3)))
	d.Classes = []retention.ClassInfo{{Class: letter, Title: calendar.Names{English: "letters"}}, {Class: letter, Title: calendar.Names{Finnish: "kirjeet"}}}
	_, err := retention.NewRulebook(d)
	assert.Equal(t, []string{`retention: test: classes[1]: class "test.letter" has two titles; give it one, with its languages together`}, problemsOf(t, err))
	d.Classes[1].Title = d.Classes[0].Title
	load(t, d)
}
