package retention_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func TestARuleIsReadAsASentence(t *testing.T) {
	act := calendar.Source{Citation: "Act 1/2000 s. 1"}
	for want, rule := range map[string]retention.Rule{
		"no rule": {},
		"ee.skais.20.1: ee.skais.pension-base: exactly 75 years from death (awaited); then anonymise; law from 15 March 2019 " +
			"[Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(1), (7)] (unconfirmed: that the period is a ceiling too is inferred from § 20(7))": estonia.SocialProtection().Definition().Rules[0],
		"a: b: at least 10 years from closed; then delete, transfer [Act 1/2000 s. 1]": {ID: "a", Class: "b", Trigger: closed,
			Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete | retention.Transfer, Basis: act},
		"a: b: at most until the latest closed (otherwise not binding); then delete; law before 1 January 2030 [Act 1/2000 s. 1]": {ID: "a", Class: "b", Trigger: closed,
			Bound: retention.AtMost, Period: retention.Immediately(), Pick: retention.Latest, Absent: retention.NotBinding, Then: retention.Delete, Basis: act, Until: day("2030-01-01")},
		"a: b: at least permanently from the earliest closed, counted from the end of the financial year (last day 30 June); a body decides; law from 1 January 2020 before 1 January 2030; reaches older records by Act 2/2020 [Act 1/2000 s. 1]": {
			ID: "a", Class: "b", Trigger: closed, Bound: retention.AtLeast, Period: retention.Permanently(), Pick: retention.Earliest,
			Cutoff: retention.EndOfFiscalYear(time.June, 30), Appraise: true, Basis: act, From: day("2020-01-01"), Until: day("2030-01-01"), Retroactive: calendar.Source{Citation: "Act 2/2020"}},

		// what does not load is shown all the same, and on one line
		"no ID: no class: no bound no period from no trigger [Act 1/2000 s. 1]":           {Basis: act},
		`a\nb: c\x1b[2J: Bound(9) no period from d\u202e; then an unknown action [e\xff]`: {ID: "a\nb", Class: "c\x1b[2J", Trigger: "d\u202e", Bound: 9, Then: 8, Basis: calendar.Source{Citation: "e\xff"}},
	} {
		assert.Equal(t, want, rule.String())
		prints(t, want, rule)
		prints(t, want, &rule)
	}
}

// Whatever decides is in the line, and the citation with its doubt; where that can be
// read, and notes, are in [retention.Rulebook.Text].
func TestWhatDecidesIsInTheLineOfARule(t *testing.T) {
	elsewhere := []string{"Basis.Article", "Basis.URL", "Basis.Checked", "Retroactive.Article", "Retroactive.URL", "Retroactive.Checked", "Retroactive.Doubt", "Note"}
	for _, reviewed := range reviewedBook().Rules {
		was := reviewed.String()
		for n, l := range leaves(reflect.ValueOf(&reviewed).Elem(), "") {
			if slices.Contains(elsewhere, l.name) {
				continue
			}
			for _, other := range others(l.value) {
				changed := reviewed
				to := reflect.ValueOf(other).Convert(l.value.Type())
				leaves(reflect.ValueOf(&changed).Elem(), "")[n].value.Set(to)
				assert.Equal(t, changed == reviewed, changed.String() == was, "%s: %s", l.name, changed)
			}
		}
	}
}
