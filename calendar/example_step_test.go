package calendar_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// A Notice is a code of the host's own.
type Notice string

const NoticeClosed Notice = "closed"

func (n Notice) String() string { return string(n) }

func (n Notice) Sentence(l calendar.Language) string { return sentences.Find(l, string(n)) }

func ExampleStep() {
	step := calendar.Step{Code: NoticeClosed, Args: map[string]any{"day": calendar.MustParseDate("2026-12-23")}, Source: calendar.Source{Citation: "Opening hours 2026"}}
	fmt.Println(step)
	fmt.Println(step.In(calendar.Swedish))
	fmt.Println(step.Cited(calendar.Swedish))
	text, err := json.Marshal(step)
	fmt.Println(string(text), err)
	// Output:
	// The office is closed on Wednesday 23 December 2026. [Opening hours 2026]
	// Kontoret är stängt 23.12.2026.
	// Kontoret är stängt 23.12.2026. [Opening hours 2026]
	// {"code":"closed","args":{"day":"2026-12-23"},"text":"The office is closed on Wednesday 23 December 2026.","source":{"citation":"Opening hours 2026"}} <nil>
}

// A Cause is an ID of the host's own, and Causes know what people call it.
type (
	Cause  string
	Causes map[Cause]calendar.Names
)

func (c Causes) Names(id any) calendar.Names {
	cause, _ := id.(Cause)
	return c[cause]
}

func ExampleNamer() {
	causes := Causes{"stock": {English: "stocktaking", Swedish: "inventering"}}
	step := calendar.Step{Code: NoticeClosed, Args: map[string]any{"day": calendar.MustParseDate("2026-12-23"), "why": Cause("stock")}, Names: causes}
	fmt.Println(step)
	step.Names = nil
	fmt.Println(step)
	// Output:
	// The office is closed on Wednesday 23 December 2026: stocktaking.
	// The office is closed on Wednesday 23 December 2026: stock.
}

func ExampleCode() {
	var code calendar.Code = NoticeClosed
	fmt.Println(code)
	fmt.Println(code.Sentence(calendar.English))
	// Output:
	// closed
	// The office is closed on {day:weekday}[: {why}].
}
