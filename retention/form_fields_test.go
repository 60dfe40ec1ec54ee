package retention_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// full returns a definition in which each field says something.
func full() retention.Definition {
	act := calendar.Source{Citation: "Act 1/2000 s. 1", Article: "s. 1", URL: "https://example.org/1", Checked: day("2026-11-01"), Doubt: "inferred"}
	rule := retention.Rule{ID: "test.1", Class: letter, Trigger: sent, Absent: retention.Awaited, Pick: retention.Latest, Cutoff: retention.EndOfYearOfFiscalYear(6, 30),
		Period: retention.Years(6), Bound: retention.Exactly, Then: retention.Delete | retention.Anonymise, Appraise: true, Basis: act,
		From: day("2000-01-01"), Until: day("2030-01-01"), Retroactive: act}
	return retention.Definition{ID: "test", Version: "1", Sources: []calendar.Source{act}, Classes: []retention.ClassInfo{{Class: letter, RulesFrom: "the archive", NoErasure: act}},
		Rules: []retention.Rule{rule}, Relations: []retention.Relation{{Yields: "test.1", To: "test.2", Basis: act}},
		Allowance: retention.Months(1), Complaints: act, CheckedThrough: day("2026-11-22")}
}

func TestFieldsComeBack(t *testing.T) {
	d := full()
	comesBack(t, d)
	comesBack(t, retention.Definition{})
	comesBack(t, d.Rules[0])
	comesBack(t, d.Relations[0])
	comesBack(t, d.Classes[0])
	comesBack(t, at(sent, "2026-11-21"))
	comesBack(t, at(sent, ""))
	comesBack(t, record(at(sent, "2026-11-21"), at(closed, "")))
}

// What a rule lacks would be something weaker: a cut-off that is lost frees a voucher a
// year early.
func TestRuleWithoutACutoffIsNotRead(t *testing.T) {
	text, err := json.Marshal(full().Rules[0])
	require.NoError(t, err)
	cutoff := `"cutoff":"end of the calendar year of the fiscal year 06-30",`
	require.Contains(t, string(text), cutoff)
	for _, instead := range []string{"", `"cutoff":null,`, `"cutoff":"",`, `"cutoff":{},`, `"Cutoff":"event",`, cutoff + `"cutoff":"event",`} {
		var read retention.Rule
		assert.ErrorIs(t, json.Unmarshal([]byte(strings.Replace(string(text), cutoff, instead, 1)), &read), calendar.ErrSyntax, instead)
		assert.Zero(t, read)
	}
}
