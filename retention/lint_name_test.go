package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func TestLintFindsOddNames(t *testing.T) {
	for _, row := range []struct {
		name retention.Trigger
		want string
	}{
		{"sent.", "begins or ends with a mark"},
		{".sent", "begins or ends with a mark"},
		{"sent-", "begins or ends with a mark"},
		{"_sent", "begins or ends with a mark"},
		{"case..closed", "has two marks together"},
		{"case.-closed", "has two marks together"},
		{"case--closed", "has two marks together"},
		{"case  closed", "has two blanks together"},
		{"c\u0430se.closed", "has letters of two alphabets in one word"},
		{"звiльнення", "has letters of two alphabets in one word"},
		{"cl\u03bfsed", "has letters of two alphabets in one word"},
		{"case.\u0441\u043e\u0440", "has a word in letters of another alphabet that look like Latin ones"},
	} {
		got := says(withTriggers(t, row.name), retention.FindingOddName)
		if assert.Len(t, got, 1, "%q", row.name) {
			assert.Contains(t, got[0], string(row.name)+", one of the triggers, "+row.want)
		}
	}
	for _, name := range []retention.Trigger{
		"sent", "case.closed", "case-closed", "case_closed", "case closed", "§ 20(1)", "case - closed", "звільнення", "справа.closed", "case.справа", "päätös", "õigus", "art.а", "ua.578.16-б", "a.b.c.1", "ΑΔΑ", "2.8",
	} {
		assert.Empty(t, says(withTriggers(t, name), retention.FindingOddName), "%q", name)
	}
}

// A name has one finding, and each kind of name is looked at.
func TestOddNamesAreToldOnce(t *testing.T) {
	assert.Empty(t, says(withTriggers(t, "call", "call."), retention.FindingOddName), "it is almost another one")
	assert.Empty(t, says(withTriggers(t, "cаse.paid", "case.paid"), retention.FindingOddName), "it looks like another one")
	d := definition(changed(floor(retention.Years(1)), func(r *retention.Rule) { r.ID, r.Class, r.Trigger, r.When = "id.", "class.", "trigger.", "trait." }))
	assert.Equal(t, []string{
		"id., one of the rule IDs, begins or ends with a mark; write it as it stands in the records", "class., one of the classes, begins or ends with a mark; write it as it stands in the records",
		"trigger., one of the triggers, begins or ends with a mark; write it as it stands in the records", "trait., one of the traits, begins or ends with a mark; write it as it stands in the records",
	}, says(load(t, d), retention.FindingOddName))
	d = definition(floor(retention.Years(1)))
	d.Triggers = []retention.TriggerInfo{{Trigger: sent}, {Trigger: "closed."}}
	f := found(load(t, d), retention.FindingOddName)
	if assert.Len(t, f, 1, "a declared one that no rule uses") {
		assert.Empty(t, f[0].Rules)
		assert.NotEmpty(t, f[0].In(calendar.English))
	}
}
