package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// One rule awaits an event, and another one takes it to have happened.
func TestLintFindsEventsThatAreAwaitedAndNot(t *testing.T) {
	year, most := floor(retention.Years(1)), ceiling(retention.Years(9))
	class := func(c retention.Class) func(*retention.Rule) { return func(r *retention.Rule) { r.Class = c } }
	ifAny := func(r *retention.Rule) { r.Absent = retention.NotBinding }
	question := "; is the event awaited, or is its absence a gap?"
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"both await it", rules(changed(year, awaited), changed(most, awaited)), nil},
		{"for both it has happened", rules(year, most), nil},
		{"one awaits it", rules(year, changed(most, awaited)), []string{"by rule-1 a record without sent is incomplete, and by rule-2 the opposite is true" + question}},
		{"the floor awaits it", rules(changed(year, awaited), most), []string{"by rule-2 a record without sent is incomplete, and by rule-1 the opposite is true" + question}},
		{"one binds only with it", rules(year, changed(most, ifAny)), nil},
		{"another event", rules(year, changed(most, each(awaited, onClosed))), nil},
		{"other records", rules(changed(year, when("closed-case")), changed(most, each(awaited, unless("closed-case")))), nil},
		{"another class", rules(year, changed(most, each(awaited, class("test.other")))), nil},
		{"one version", rules(norm(year, "", "2020-01-01"), norm(changed(year, awaited), "2020-01-01", "")), []string{"by norm a record without sent is incomplete, and by another version the opposite is true" + question}},
		{"one of four classes", rules(changed(year, each(awaited, class("a"))), changed(year, each(awaited, class("b"))), changed(year, each(awaited, class("c"))), changed(year, class("d"))),
			[]string{"by rule-4 a record without sent is incomplete, and by 3 others, such as rule-1, the opposite is true" + question}},
		{"the other way round", rules(changed(year, class("a")), changed(year, class("b")), changed(year, class("c")), changed(year, each(awaited, class("d")))),
			[]string{"by rule-4 a record without sent waits for it, and by 3 others, such as rule-1, the opposite is true" + question}},
		{"one of three", rules(changed(year, each(awaited, class("a"))), changed(year, each(awaited, class("b"))), changed(year, class("c"))), nil},
		{"two of five", rules(changed(year, each(awaited, class("a"))), changed(year, each(awaited, class("b"))), changed(year, class("c")), changed(year, class("d")), changed(year, class("e"))), nil},
		{"a need that has ended", rules(changed(most, func(r *retention.Rule) { r.Trigger = retention.NeedEnded })),
			[]string{"by rule-1 a record without need.ended is incomplete, though it may still be needed" + question}},
		{"a need that ends", rules(changed(most, each(awaited, func(r *retention.Rule) { r.Trigger = retention.NeedEnded }))), nil},
	} {
		assert.Equal(t, row.want, says(book(t, row.rules...), retention.FindingAbsentDiffers), row.why)
	}
}

// A class whose rules bind only records with an event.
func TestLintFindsClassesThatBindFew(t *testing.T) {
	ifAny := func(r *retention.Rule) { r.Absent = retention.NotBinding }
	year := changed(floor(retention.Years(1)), ifAny)
	assert.Equal(t, []string{"the only rule of test.letter binds only records that have its event, as rule-1 does those with sent: a record without one has no rule and waits for a person; is that meant?"},
		says(book(t, year), retention.FindingBindsFew))
	two := book(t, year, changed(year, onClosed))
	assert.Equal(t, []string{"every rule of test.letter binds only records that have its event, as rule-1 does those with sent: a record without one has no rule and waits for a person; is that meant?"}, says(two, retention.FindingBindsFew))
	assert.Equal(t, []string{"rule-1", "rule-2"}, found(two, retention.FindingBindsFew)[0].Rules)
	assert.Equal(t, retention.NoRuleBinds, two.Assess(record(), day("2026-11-29")).State)
	assert.Empty(t, says(book(t, year, changed(floor(retention.Years(1)), onClosed)), retention.FindingBindsFew), "another rule binds all")
	assert.Empty(t, says(book(t, changed(floor(retention.Years(1)), when("child"))), retention.FindingBindsFew), "a trait")
}
