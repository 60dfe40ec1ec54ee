package retention_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// nearNames returns what the findings about names that are almost alike say.
func nearNames(b *retention.Rulebook) (sentences []string) {
	for _, f := range b.Lint(calendar.Date{}) {
		if f.Code == retention.FindingNearName {
			sentences = append(sentences, f.In(calendar.English))
		}
	}
	return sentences
}

// A trigger that a single norm has and that is another one with a slip of the pen.
func TestLintFindsSlipsOfThePen(t *testing.T) {
	for _, row := range []struct{ why, one, slip string }{
		{"a letter left out", "fi.kunta.customer", "fi.kunta.custmer"},
		{"a letter too many", "fi.kunta.customer", "fi.kunta.custoomer"},
		{"two that changed places", "child.born", "chlid.born"},
		{"the first two", "closed", "lcosed"},
		{"the last two", "centre.closed", "center.closed"},
		{"in the first word", "pension.granted", "penson.granted"},
		{"the last letter left out", "contracts", "contract"},
		{"the shortest word", "birth", "brith"},
		{"in a short word among others", "customer.left", "customer.lefft"},
		{"in one beside a long one", "form.registered", "forrm.registered"},
		{"one letter for another, in a long word", "customer", "custoner"},
		{"two letters left out, in a long word", "registration", "regstraton"},
		{"one left out and one too many", "registration", "regstratiion"},
		{"the marks of letters", "päätös.annettu", "paatös.annettu"},
		{"the marks and a letter", "päätös.annettu", "päätos.anettu"},
		{"a mark in a numbered name", "päätös.2", "paatös.2"},
		{"in Ukrainian", "звільнення", "звільненя"},
		{"a dot at the end", "fi.kunta.customer", "fi.kunta.customer."},
		{"a dot at the end of a number", "file.20.1", "file.20.1."},
		{"a dot at the end of a short name", "call", "call."},
		{"two dots", "fi.kunta.customer", "fi..kunta.customer"},
		{"a dot for a hyphen", "case-closed", "case.closed"},
		{"a hyphen left out", "case-closed", "caseclosed"},
		{"and the case of a letter", "Customer", "custmer"},
		{"one that every book knows", "need.ended", "need.eneded"},
		{"another one that every book knows", "disposition.transferred", "disposition.transfered"},
	} {
		one, slip := retention.Trigger(row.one), retention.Trigger(row.slip)
		want := fmt.Sprintf("the triggers %s and %s are almost alike, and only rule-3 has %s; if it is a slip, write one of them everywhere", one, slip, slip)
		b := withTriggers(t, one, one, slip)
		assert.Equal(t, []string{want}, nearNames(b), row.why)
		assert.Empty(t, twinsOf(b), "each fact once: %s", row.why)
		assert.Len(t, nearNames(withTriggers(t, slip, one, one)), 1, "%s, the other way round", row.why)
		assert.Len(t, nearNames(withTriggers(t, one, slip)), 1, "%s, each used once", row.why)
		assert.Empty(t, nearNames(withTriggers(t, one, slip, slip, one)), "%s, each used twice", row.why)
	}
}

// What is likely to be meant: few false alarms, or nobody reads the true ones.
func TestNamesThatAreNoSlips(t *testing.T) {
	for _, row := range [][2]retention.Trigger{
		{"2024", "2025"}, {"file.2024", "file.2025"}, {"file.1", "file.11"}, {"article10", "article100"}, {"level1", "level10"}, {"art.20.1", "art.20-1"}, {"§ 20", "§20"},
		{"closed", "case.closed"}, {"closed", "closed.case"}, {"case.opened", "case.closed"}, {"contract.ended", "contract.ended.early"},
		{"sent", "rent"}, {"case.sent", "case.rent"}, {"loan.paid", "loan.said"}, {"child.born", "child.burn"}, {"tax.due", "tax.du"}, {"form", "from"}, {"form", "forms"}, {"last", "least"}, {"sent", "set"}, {"a", "b"}, {"part.a", "part.b"}, {"group.ii", "group.iii"},
		{"hired", "fired"}, {"elected", "selected"}, {"registered", "deregistered"}, {"marriage.ended", "carriage.ended"},
		{"employee.left", "employer.left"}, {"insured.died", "insurer.died"}, {"lease.ended", "leave.ended"}, {"processing.ended", "proceeding.ended"}, {"licensee", "licensor"},
		{"retired", "rehired"}, {"approved", "disapproved"}, {"payment", "repayment"}, {"birth", "death"},
		{"custmer.clsed", "customer.closed"}, {"väljastatud", "vastatud"}, {"need.ended", "need.met"}, {"õ", "ö"}, {"työ", "tyo"}, {"й", "и"}, {"q", "g"},
	} {
		assert.Empty(t, nearNames(withTriggers(t, row[0], row[1])), "%q", row)
		assert.Empty(t, nearNames(withTriggers(t, row[1], row[0])), "%q", row)
	}
}

// Of classes, triggers and traits; of others not.
func TestSlipsOfEachKind(t *testing.T) {
	child := func(r *retention.Rule) { r.When = "child" }
	d := definition(changed(floor(retention.Years(1)), child), changed(floor(retention.Years(2)), child), changed(floor(retention.Years(3)), func(r *retention.Rule) { r.Unless = "chlid" }), ceiling(retention.Years(9)), ceiling(retention.Years(9)))
	d.Rules[3].Class, d.Rules[3].Trigger = "test.leter", "case.closed"
	d.Rules[4].Class, d.Rules[4].Trigger = "test.letters", "case.clsoed"
	d.Classes = []retention.ClassInfo{{Class: "test.leetter", RulesFrom: "the plan"}}
	var found []string
	for _, f := range load(t, d).Lint(calendar.Date{}) {
		if f.Code == retention.FindingNearName {
			found = append(found, fmt.Sprintf("%v %v %v %v", f.Args["kind"], f.Rules, f.Args["one"], f.Args["other"]))
			assert.Equal(t, retention.Record{}, f.Record)
			assert.True(t, f.On.IsZero())
		}
	}
	assert.Equal(t, []string{
		"class [rule-1 rule-4] test.letter test.leter", "class [rule-1 rule-5] test.letter test.letters", "class [rule-1] test.letter test.leetter",
		"trigger [rule-4 rule-5] case.closed case.clsoed", "trait [rule-1 rule-3] child chlid",
	}, found)
	assert.Contains(t, nearNames(load(t, d))[2], "and no rule has test.leetter;")

	versions := definition(norm(floor(retention.Years(1)), "", "2020-01-01"), norm(floor(retention.Years(2)), "2020-01-01", ""), floor(retention.Years(1)))
	versions.Rules[0].Trigger, versions.Rules[1].Trigger, versions.Rules[2].Trigger = "closde", "closde", "closed"
	assert.Len(t, nearNames(load(t, versions)), 1, "two versions are one norm")
	versions.Rules[1].Trigger, versions.Rules[2].Trigger = "closed", "sent"
	assert.Len(t, nearNames(load(t, versions)), 1, "the trigger of one of two versions")
}

// Of two that are both declared and both used, somebody has said that both are meant; of
// one that no rule uses nobody has.
func TestDeclaredNamesAreNoSlips(t *testing.T) {
	twice := func(declared ...retention.Trigger) *retention.Rulebook {
		d := definition(floor(retention.Years(1)), floor(retention.Years(2)), ceiling(retention.Years(9)))
		d.Rules[0].Trigger, d.Rules[1].Trigger, d.Rules[2].Trigger = "case.closed", "case.closed", "case.opened"
		if len(declared) > 3 {
			d.Rules[2].Trigger = declared[3]
		}
		for _, trigger := range declared {
			d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: trigger})
		}
		return load(t, d)
	}
	assert.Empty(t, nearNames(twice("case.closed", "case.opened", "case.appealed")))
	assert.Equal(t, []string{"the triggers case.closed and case.clsoed are almost alike, and no rule has case.clsoed; if it is a slip, write one of them everywhere"},
		nearNames(twice("case.closed", "case.opened", "case.clsoed")), "declared, and no rule uses it")
	assert.Empty(t, nearNames(twice("case.closed", "case.opened", "case.appealed", "case.closeds")), "both declared and used")
	assert.Len(t, nearNames(twice("case.closed", "case.opened", "need.eneded")), 1, "almost one that every book knows")
	assert.Len(t, twinsOf(twice("case.closed", "case.opened", "Case.closed")), 1, "what looks alike is told of declared ones too")

	d := definition(changed(floor(retention.Years(1)), when("child")), floor(retention.Years(1)))
	d.Rules[1].Class = "test.letters"
	d.Traits = []retention.TraitInfo{{Trait: "child"}, {Trait: "chlid"}}
	assert.Len(t, nearNames(load(t, d)), 2, "a trait that no rule uses, and two classes")
	title := calendar.Names{English: "letters"}
	d.Classes = []retention.ClassInfo{{Class: letter, Title: title}, {Class: "test.letters", Title: calendar.Names{English: "bundles of letters"}}}
	assert.Equal(t, []string{"the traits child and chlid are almost alike, and no rule has chlid; if it is a slip, write one of them everywhere"}, nearNames(load(t, d)), "both classes are declared and used")
}

// Nor is there one in our books.
func TestOurBooksHaveNoSlips(t *testing.T) {
	fi, ee := bothAccounts(t, time.June, 30)
	orders, err := ukraine.ArchivalTerm("ua.host.letter", "23", retention.Years(5))
	require.NoError(t, err)
	all, err := retention.Merge("all", append(realBooks(), fi, ee, orders)...)
	require.NoError(t, err)
	assert.Empty(t, nearNames(all))
}
