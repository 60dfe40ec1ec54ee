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
	// The office is closed on Wednesday 2026-12-23. [Opening hours 2026]
	// Kontoret är stängt 2026-12-23.
	// Kontoret är stängt 2026-12-23. [Opening hours 2026]
	// {"code":"closed","args":{"day":"2026-12-23"},"text":"The office is closed on Wednesday 2026-12-23.","source":{"citation":"Opening hours 2026"}} <nil>
}

func ExampleCode() {
	var code calendar.Code = NoticeClosed
	fmt.Println(code)
	fmt.Println(code.Sentence(calendar.English))
	// Output:
	// closed
	// The office is closed on {day:weekday}[: {why}].
}
