package main

import (
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"

	"github.com/keepuntil/keepuntil/retention"
)

// CEL has timestamps and durations, but no years: its longest unit is the hour,
// so that a period is a fixed number of days. It could look through the events
// for the one that counts, at a price; here the host does that and works out the
// holds. Its answer is yes or no, like Cedar's.
//
// Days are numbers here. With CEL's timestamp and duration it takes longer, and
// longer again if its inputs are Go's types, which it then converts.

func celPermits(w written, year float64) string {
	var actions []string
	for _, name := range w.actions() {
		actions = append(actions, fmt.Sprintf("action == %q", name))
	}
	return fmt.Sprintf("(%s) && %q in events && today - events[%q] > %d", strings.Join(actions, " || "), w.trigger, w.trigger, w.days(year))
}

func celProgram(expression string) cel.Program {
	env := must(cel.NewEnv(cel.Variable("class", cel.StringType), cel.Variable("action", cel.StringType), cel.Variable("today", cel.IntType),
		cel.Variable("held", cel.BoolType), cel.Variable("events", cel.MapType(cel.StringType, cel.IntType))))
	ast, issues := env.Compile(expression)
	if err := issues.Err(); err != nil {
		panic(err)
	}
	return must(env.Program(ast, cel.EvalOptions(cel.OptOptimize)))
}

type celQuestion struct {
	class retention.Class
	input cel.Activation
}

func newCELQuestion(q question) celQuestion {
	events := map[string]any{}
	if !q.start.IsZero() {
		events[string(q.rule.trigger)] = types.Int(dayNumber(q.start))
	}
	return celQuestion{q.rule.class, must(cel.NewActivation(map[string]any{
		"class":  types.String(q.rule.class),
		"action": types.String(q.Action.String()),
		"today":  types.Int(dayNumber(q.On)),
		"held":   types.Bool(q.held),
		"events": types.NewStringInterfaceMap(types.DefaultTypeAdapter, events),
	}))}
}

func (q *celQuestion) ask(program cel.Program) (bool, error) {
	answer, _, err := program.Eval(q.input)
	return answer == types.True, err
}

func celAll(in []question, year float64) contestant {
	var classes []string
	for _, w := range twenty {
		classes = append(classes, fmt.Sprintf("class == %q && %s", w.class, celPermits(w, year)))
	}
	program := celProgram("!held && (" + strings.Join(classes, " || ") + ")")
	return newLoop(each(in, newCELQuestion), oneIfTrue, func(in []celQuestion, out []bool) error {
		return fill(in, out, func(q celQuestion) (bool, error) { return q.ask(program) })
	})
}

// celOfClass has a program a class, among which the host chooses.
func celOfClass(in []question, year float64) contestant {
	programs := map[retention.Class]cel.Program{}
	for _, w := range twenty {
		programs[w.class] = celProgram("!held && " + celPermits(w, year))
	}
	return newLoop(each(in, newCELQuestion), oneIfTrue, func(in []celQuestion, out []bool) error {
		return fill(in, out, func(q celQuestion) (bool, error) { return q.ask(programs[q.class]) })
	})
}
