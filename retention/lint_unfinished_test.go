package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// What people call things is read by them, so it is looked at in each language.
func TestLintFindsUnfinishedTitles(t *testing.T) {
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		names := func(text string) (names calendar.Names) {
			*map[calendar.Language]*string{calendar.English: &names.English, calendar.Finnish: &names.Finnish, calendar.Swedish: &names.Swedish,
				calendar.Estonian: &names.Estonian, calendar.Ukrainian: &names.Ukrainian}[l] = text
			return names
		}
		for name, row := range map[string]struct {
			change func(d *retention.Definition, title calendar.Names)
			of     string
		}{
			"a class":       {func(d *retention.Definition, title calendar.Names) { d.Classes[0].Title = title }, "test.letter"},
			"an event":      {func(d *retention.Definition, title calendar.Names) { d.Triggers[0].Title = title }, "sent"},
			"how it starts": {func(d *retention.Definition, title calendar.Names) { d.Triggers[0].Start = title }, "sent"},
			"a trait":       {func(d *retention.Definition, title calendar.Names) { d.Traits[0].Title = title }, "child"},
		} {
			d := definition(floor(retention.Years(1)))
			d.Classes, d.Triggers, d.Traits = []retention.ClassInfo{{Class: letter}}, []retention.TriggerInfo{{Trigger: sent}}, []retention.TraitInfo{{Trait: "child"}}
			for text, unfinished := range map[string]bool{"TODO": true, "the end ???": true, "todo": false, "the end?": false, "": false} {
				row.change(&d, names(text))
				var want []string
				if unfinished {
					want = []string{row.of + `: "` + text + `" is still to be finished; finish it, or leave it out`}
				}
				assert.Equal(t, want, says(load(t, d), retention.FindingUnfinished), "%s in %v", name, l)
			}
		}
	}
}
