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

// A title of blanks would be shown as nothing, where without one the ID is shown.
func TestATitleIsNotBlank(t *testing.T) {
	d := definition(floor(retention.Years(3)))
	blank := calendar.Names{Finnish: " ", Ukrainian: "  "}
	d.Classes = []retention.ClassInfo{{Class: letter, Title: blank}}
	d.Triggers = []retention.TriggerInfo{{Trigger: sent, Title: calendar.Names{English: "the sending", Swedish: " "}, Start: blank}}
	d.Traits = []retention.TraitInfo{{Trait: "child", Title: blank}}
	_, err := retention.NewRulebook(d)
	assert.ElementsMatch(t, []string{
		`retention: test: classes[0]: title in fi is blank; write it, or leave it out`,
		`retention: test: classes[0]: title in uk is blank; write it, or leave it out`,
		`retention: test: triggers[0]: title in sv is blank; write it, or leave it out`,
		`retention: test: triggers[0]: start in fi is blank; write it, or leave it out`,
		`retention: test: triggers[0]: start in uk is blank; write it, or leave it out`,
		`retention: test: traits[0]: title in fi is blank; write it, or leave it out`,
		`retention: test: traits[0]: title in uk is blank; write it, or leave it out`,
	}, problemsOf(t, err))
}
