package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/keepuntil/keepuntil/calendar"
)

// OPA can add months to an instant, but not clamped to the month's end: from
// 29 February they lead to 1 March, a day too far. It could look through events
// and holds; here the host does that, as for the others. Instants are
// nanoseconds in 64 bits, so that no day after 2262 can be said.

// regoRule writes a rule. OPA finds those of a class by an index.
func regoRule(w written) string {
	return fmt.Sprintf(`
permit if {
	input.class == %q
	input.action in %s
	not input.held
	input.today > time.add_date(input.events[%q], 0, %d, 0)
}
`, w.class, "{\""+strings.Join(w.actions(), "\", \"")+"\"}", w.trigger, w.months)
}

func regoQuery() rego.PreparedEvalQuery {
	var module strings.Builder
	module.WriteString("package retention\n\ndefault permit := false\n")
	for _, w := range twenty {
		module.WriteString(regoRule(w))
	}
	return must(rego.New(rego.Query("data.retention.permit"), rego.Module("retention.rego", module.String())).PrepareForEval(context.Background()))
}

// regoInput returns a question in OPA's own types, so that nothing need be parsed.
func regoInput(q question) ast.Value {
	instant := func(d calendar.Date) int64 { return midnight(d).UnixNano() }
	events := map[string]any{}
	if !q.start.IsZero() {
		events[string(q.rule.trigger)] = instant(q.start)
	}
	return must(ast.InterfaceToValue(map[string]any{
		"class": string(q.rule.class), "action": q.Action.String(), "today": instant(q.On), "held": q.held, "events": events,
	}))
}

func opaPrepared(in []question) contestant {
	query, ctx := regoQuery(), context.Background()
	return newLoop(each(in, regoInput), oneIfTrue, func(in []ast.Value, out []bool) error {
		return fill(in, out, func(input ast.Value) (bool, error) {
			results, err := query.Eval(ctx, rego.EvalParsedInput(input))
			return results.Allowed(), err
		})
	})
}
