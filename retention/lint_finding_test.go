package retention_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
)

// What the code passes is what the sentence names, of each code.
func TestFindingsNameTheirArguments(t *testing.T) {
	d := definition(changed(floor(retention.Years(5)), onClosed), ceiling(retention.Years(1)), changed(ceiling(retention.Years(9)), then(transfer)), ceiling(retention.Years(2)),
		changed(ceiling(retention.Years(40)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", "ѕent" }),
		changed(floor(retention.Permanently()), each(onClosed, then(transfer))), changed(floor(retention.Years(9000)), onClosed),
		changed(changed(floor(retention.Years(1)), awaited), func(r *retention.Rule) { r.Trigger, r.Pick, r.InsteadOf = "sent", retention.Latest, "norm" }),
		norm(floor(retention.Years(1)), "", "2020-01-01"), norm(floor(retention.Years(2)), "2020-01-02", ""),
		changed(changed(floor(retention.Years(1)), then(transfer)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", "clsoed" }))
	d.CheckedThrough = day("2020-01-01")
	d.Rules[0].Basis.Doubt, d.Rules[1].Retroactive = "not read", calendar.Source{Citation: "Act 2/2000", Doubt: "inferred"}
	titled := town()
	for _, r := range titled.Rules {
		titled.Triggers = append(titled.Triggers, retention.TriggerInfo{Trigger: r.Trigger, Title: calendar.Names{English: "the event"}})
	}
	titled.Triggers = slices.CompactFunc(titled.Triggers, func(a, b retention.TriggerInfo) bool { return a == b })
	books := []retention.Definition{d, titled}
	for _, row := range slips() {
		d := town()
		row.slip(&d)
		books = append(books, d)
	}
	codes := map[retention.FindingCode]bool{}
	for _, d := range books {
		for _, f := range load(t, d).Lint(day("2026-11-21")) {
			codes[f.Code] = true
			for name, value := range f.Args {
				if _, isWord := value.(bool); isWord {
					continue
				}
				if text, speaks := value.(interface {
					In(calendar.Language) string
				}); speaks {
					value = text.In(calendar.English)
				}
				assert.Contains(t, f.String(), fmt.Sprint(value), "%v: %s", f.Code, name)
			}
			for _, id := range f.Rules {
				assert.True(t, slices.ContainsFunc(d.Rules, func(r retention.Rule) bool { return r.ID == id }), "%v", f)
			}
			assert.NotContains(t, f.String(), "{")
			text, err := json.Marshal(f)
			assert.NoError(t, err)
			assert.Contains(t, string(text), f.Code.String())
		}
	}
	assert.Len(t, codes, 38, "each code there is: %v", codes)
}
