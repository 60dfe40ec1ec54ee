package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Once words of a kind are declared, another one does not load, and the error names the
// nearest. Each kind is by itself.
func TestDeclaredWords(t *testing.T) {
	titled := calendar.Names{English: "letters"}
	plain := func() retention.Definition { return definition(changed(floor(retention.Years(5)), onClosed)) }
	for _, row := range []struct {
		why    string
		change func(d *retention.Definition)
		want   []string
	}{
		{"nothing is declared", func(d *retention.Definition) { d.Rules[0].Trigger, d.Rules[0].When = "anything", "any" }, nil},
		{"what is used", func(d *retention.Definition) { d.Triggers = []retention.TriggerInfo{{Trigger: closed}} }, nil},
		{"and more", func(d *retention.Definition) {
			d.Triggers = []retention.TriggerInfo{{Trigger: closed}, {Trigger: "boxed", Title: titled}}
		}, nil},
		{"what every book knows", func(d *retention.Definition) {
			d.Triggers, d.Rules[0].Trigger = []retention.TriggerInfo{{Trigger: closed}}, retention.NeedEnded
		}, nil},
		{"a slip in a trigger", func(d *retention.Definition) {
			d.Triggers, d.Rules[0].Trigger = []retention.TriggerInfo{{Trigger: "boxed"}, {Trigger: closed}}, "clsoed"
		}, []string{`retention: test: rules[0] rule-1: the trigger "clsoed" is not declared; write "closed" if that is meant, or declare it among the triggers`}},
		{"another trigger", func(d *retention.Definition) { d.Triggers = []retention.TriggerInfo{{Trigger: "harvested"}} },
			[]string{`retention: test: rules[0] rule-1: the trigger "closed" is not declared; declare it among the triggers`}},
		{"a trait", func(d *retention.Definition) {
			d.Traits, d.Rules[0].When = []retention.TraitInfo{{Trait: "minor"}}, "minro"
		}, []string{`retention: test: rules[0] rule-1: the trait "minro" is not declared; write "minor" if that is meant, or declare it among the traits`}},
		{"a trait of those without", func(d *retention.Definition) {
			d.Traits, d.Rules[0].Unless = []retention.TraitInfo{{Trait: "minor"}}, "major"
		}, []string{`retention: test: rules[0] rule-1: the trait "major" is not declared; declare it among the traits`}},
		{"a rule that asks for no trait", func(d *retention.Definition) { d.Traits = []retention.TraitInfo{{Trait: "minor"}} }, nil},
		{"a class", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "test.leter", Title: titled, RulesFrom: "the plan"}}
		}, []string{`retention: test: rules[0] rule-1: the class "test.letter" is not declared; write "test.leter" if that is meant, or declare it among the classes`}},
		{"classes without titles", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "test.leter", RulesFrom: "the plan"}}
		}, nil},
		{"a class with a title beside one without", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "test.other", Title: titled, RulesFrom: "the plan"}, {Class: letter}}
		}, nil},
		{"a class with a title and no rules", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: letter}, {Class: "test.other", Title: titled}}
		}, []string{`retention: test: classes[1]: class "test.other" has no rules; add a rule, or say in RulesFrom where the host finds them`}},
		{"twice", func(d *retention.Definition) {
			d.Triggers = []retention.TriggerInfo{{Trigger: closed}, {Trigger: closed}}
		},
			[]string{`retention: test: triggers[1]: "closed" is declared twice; declare each name once`}},
		{"without a name", func(d *retention.Definition) {
			d.Triggers, d.Traits = []retention.TriggerInfo{{Trigger: closed}, {}}, []retention.TraitInfo{{Trait: " "}}
		}, []string{"retention: test: triggers[1]: no name; name what is declared, or leave it out", "retention: test: traits[0]: no name; name what is declared, or leave it out"}},
		{"what cannot be read", func(d *retention.Definition) {
			d.Triggers = []retention.TriggerInfo{{Trigger: closed}, {Trigger: "bo\u00adxed", Note: "x\n"}}
		}, []string{
			`retention: test: triggers[1]: note "x\n" has a control character, such as a tab or a new line; write a blank, and all on one line`,
			`retention: test: triggers[1]: name "bo\u00adxed" has a character that is not seen; leave it out`,
		}},
	} {
		d := plain()
		row.change(&d)
		_, err := retention.NewRulebook(d)
		if row.want == nil {
			assert.NoError(t, err, row.why)
			continue
		}
		assert.Equal(t, row.want, problemsOf(t, err), row.why)
	}
}

// Names that are missed are compared for the first twenty only: not each with each.
func TestManyUndeclaredWords(t *testing.T) {
	d := retention.Definition{ID: "test"}
	for i := range 5000 {
		d.Triggers = append(d.Triggers, retention.TriggerInfo{Trigger: retention.Trigger(fmt.Sprintf("event number %d", i))})
		d.Rules = append(d.Rules, complete(changed(floor(retention.Years(1)), func(r *retention.Rule) {
			r.Class, r.Trigger = retention.Class(fmt.Sprintf("test.%d", i/50)), retention.Trigger(fmt.Sprintf("evnet number %d", i))
		}), fmt.Sprint("rule-", i)))
	}
	_, err := retention.NewRulebook(d)
	problems := problemsOf(t, err)
	require.Len(t, problems, 5000)
	assert.Contains(t, problems[19], `write "event number 19" if that is meant`)
	assert.NotContains(t, problems[20], "if that is meant")
}
