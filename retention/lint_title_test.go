package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Two declared words that people cannot tell apart by their titles.
func TestLintFindsWordsWithOneTitle(t *testing.T) {
	names := func(english, finnish string) calendar.Names {
		return calendar.Names{English: english, Finnish: finnish}
	}
	d := definition(floor(retention.Years(1)), changed(floor(retention.Years(1)), onClosed))
	for _, row := range []struct {
		why        string
		one, other calendar.Names
		want       []string
	}{
		{"two titles", names("the letter was sent", ""), names("the case was closed", ""), nil},
		{"one title", names("the case was closed", ""), names("the case was closed", ""), []string{"the triggers sent and closed are both called the case was closed; a reader takes them for one, so give each a title of its own"}},
		{"in another case", names("The case was closed", ""), names("the case was closed", ""), []string{"the triggers sent and closed are both called the case was closed; a reader takes them for one, so give each a title of its own"}},
		{"in one language", names("sent", "päättynyt"), names("closed", "päättynyt"), []string{"the triggers sent and closed are both called päättynyt; a reader takes them for one, so give each a title of its own"}},
		{"in two languages", names("sent", ""), names("", "sent"), nil},
		{"none", calendar.Names{}, calendar.Names{}, nil},
	} {
		d.Triggers = []retention.TriggerInfo{{Trigger: sent, Title: row.one}, {Trigger: closed, Title: row.other}}
		assert.Equal(t, row.want, says(load(t, d), retention.FindingSameTitle), row.why)
	}
	d.Triggers = nil
	title := names("a file", "")
	d.Rules[1].Class = "test.other"
	d.Classes = []retention.ClassInfo{{Class: letter, Title: title}, {Class: "test.other", Title: title}}
	d.Traits = []retention.TraitInfo{{Trait: "child", Title: title}, {Trait: "minor", Title: title}}
	assert.Len(t, says(load(t, d), retention.FindingSameTitle), 2, "of classes and traits, each kind by itself")
}

// A period that counts "from the closing" says for a reader which event is meant.
func TestLintFindsEventsWithOneStart(t *testing.T) {
	d := definition(floor(retention.Years(1)), changed(floor(retention.Years(1)), onClosed))
	one := func(text string) calendar.Names { return calendar.Names{English: text} }
	told := func(text string) []string {
		return []string{"the triggers sent and closed are both called " + text + "; a reader takes them for one, so give each a title of its own"}
	}
	for _, row := range []struct {
		why        string
		one, other retention.TriggerInfo
		want       []string
	}{
		{"two", retention.TriggerInfo{Start: one("from the sending")}, retention.TriggerInfo{Start: one("from the closing")}, nil},
		{"one", retention.TriggerInfo{Start: one("from the end")}, retention.TriggerInfo{Start: one("from the end")}, told("from the end")},
		{"in another case", retention.TriggerInfo{Start: one("From the end")}, retention.TriggerInfo{Start: one("from the end")}, told("from the end")},
		{"under two titles", retention.TriggerInfo{Title: one("the sending"), Start: one("from the end")}, retention.TriggerInfo{Title: one("the closing"), Start: one("from the end")}, told("from the end")},
		{"under one title, which is told once", retention.TriggerInfo{Title: one("the end"), Start: one("from the end")}, retention.TriggerInfo{Title: one("the end"), Start: one("from the end")}, told("the end")},
		{"in two languages", retention.TriggerInfo{Start: one("slut")}, retention.TriggerInfo{Start: calendar.Names{Swedish: "slut"}}, nil},
		{"of one event", retention.TriggerInfo{Title: one("the end"), Start: one("the end")}, retention.TriggerInfo{}, nil},
		{"none", retention.TriggerInfo{}, retention.TriggerInfo{}, nil},
	} {
		row.one.Trigger, row.other.Trigger = sent, closed
		d.Triggers = []retention.TriggerInfo{row.one, row.other}
		assert.Equal(t, row.want, says(load(t, d), retention.FindingSameTitle), row.why)
	}
}
