package plan_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// A plan of many classes is a line, whatever the verb.
func TestAPlanIsALine(t *testing.T) {
	d := retention.Definition{ID: "many", Classes: []retention.ClassInfo{{Class: "elsewhere", RulesFrom: "the plan of the host"}}}
	for i := range 200 {
		r := complete(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), Class: retention.Class(fmt.Sprint("test.", i))}, fmt.Sprint("rule-", i))
		d.Rules = append(d.Rules, r)
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	p := plan.For(b, day("2026-11-21"))
	columns, err := p.Columns(d.Rules[0].Class, d.Rules[1].Class)
	require.NoError(t, err)
	var none *plan.Plan
	var noColumns *plan.Columns
	for _, row := range []struct {
		value any
		want  string
	}{
		{p, p.String()}, {*p, p.String()}, {&plan.Plan{}, "no plan"}, {plan.Plan{}, "no plan"}, {none, "<nil>"},
		{columns, "columns: classes: 2"}, {*columns, "columns: classes: 2"}, {plan.Columns{}, "columns: classes: 0"}, {noColumns, "<nil>"},
	} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
			assert.Equal(t, row.want, fmt.Sprintf(verb, row.value), verb)
		}
	}
	assert.Regexp(t, "^plan for 2026-11-21: classes: 201, planned: 200, exact: 200$", p.String())
	assert.Equal(t, "no plan", none.String())
	assert.Equal(t, p.String(), p.LogValue().String())
	assert.Equal(t, columns.String(), columns.LogValue().String())
	assert.Equal(t, "columns: classes: 0", noColumns.String())
}
