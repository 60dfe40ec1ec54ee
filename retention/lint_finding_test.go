package retention_test

import (
	"fmt"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/stretchr/testify/assert"
)

// What the code passes is what the sentence names.
func TestFindingsNameTheirArguments(t *testing.T) {
	d := definition(changed(floor(retention.Years(5)), onClosed), ceiling(retention.Years(1)), changed(ceiling(retention.Years(9)), then(transfer)), ceiling(retention.Years(2)),
		changed(ceiling(retention.Years(40)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", "ѕent" }),
		changed(floor(retention.Permanently()), each(onClosed, then(transfer))), changed(floor(retention.Years(9000)), onClosed),
		changed(changed(floor(retention.Years(1)), awaited), func(r *retention.Rule) { r.Trigger, r.Pick, r.InsteadOf = "sent", retention.Latest, "norm" }),
		norm(floor(retention.Years(1)), "", "2020-01-01"), norm(floor(retention.Years(2)), "2020-01-02", ""),
		changed(changed(floor(retention.Years(1)), then(transfer)), func(r *retention.Rule) { r.Class, r.Trigger = "test.other", "clsoed" }))
	d.CheckedThrough = day("2020-01-01")
	d.Rules[0].Basis.Doubt, d.Rules[1].Retroactive = "not read", calendar.Source{Citation: "Act 2/2000", Doubt: "inferred"}
	codes := map[retention.FindingCode]bool{}
	for _, f := range load(t, d).Lint(day("2026-11-21")) {
		codes[f.Code] = true
		for name, value := range f.Args {
			if name != "retroactive" && name != "alone" { // these two are words
				assert.Contains(t, f.String(), fmt.Sprint(value), name)
			}
		}
		assert.NotContains(t, f.String(), "{")
	}
	assert.Len(t, codes, 13, "%v", codes)
}
