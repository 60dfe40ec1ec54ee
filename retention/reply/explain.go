package reply

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// Explanation is how a time limit came about, for people: steps that can be
// checked by hand, each with its article. It is computed on demand, from the same
// days as the limit itself. The zero Explanation explains nothing.
//
// As JSON it has the schema "keepuntil.limit/1", to which fields are only added:
// subject and country; limit, deadline or hours; and the steps with code, args,
// text and source.
type Explanation struct {
	Subject  string          // the law, or the ID of the window
	Country  string          // that of the calendar; empty if none was needed
	Limit    Limit           // of a [Computation]; zero for the others
	Deadline Deadline        // of a [Window] or a [Request]; zero for the others
	Hours    HourDeadline    // of an [HourWindow]; zero for the others
	Steps    []calendar.Step // their codes are of type [StepCode]
}

// String returns the steps in English; see [Explanation.In].
func (e Explanation) String() string { return e.In(calendar.English) }

// In returns the steps as numbered lines, each with its citation and what is not
// confirmed.
func (e Explanation) In(l calendar.Language) string {
	var b strings.Builder
	for i, step := range e.Steps {
		fmt.Fprintf(&b, "%d. %s\n", i+1, step.Cited(l))
	}
	return b.String()
}

// MarshalJSON writes the schema's name beside the fields.
func (e Explanation) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Schema   string          `json:"schema"`
		Subject  string          `json:"subject"`
		Country  string          `json:"country,omitempty"`
		Limit    Limit           `json:"limit,omitzero"`
		Deadline Deadline        `json:"deadline,omitzero"`
		Hours    HourDeadline    `json:"hours,omitzero"`
		Steps    []calendar.Step `json:"steps"`
	}{"keepuntil.limit/1", e.Subject, e.Country, e.Limit, e.Deadline, e.Hours, e.Steps})
}

// Doubts lists what is not confirmed about the steps, each once, in their order.
func (e Explanation) Doubts() []string {
	var list []string
	add := func(doubt string) {
		if doubt != "" && !slices.Contains(list, doubt) {
			list = append(list, doubt)
		}
	}
	for _, step := range e.Steps {
		add(step.Source.Doubt)
		switch step.Code {
		case StepDisputed, StepProjected, StepUnchecked, StepBeforeLaw:
			add(step.In(calendar.English))
		}
		days, _ := step.Args["days"].([]calendar.Day)
		for _, day := range days {
			add(day.Source.Doubt)
		}
	}
	return list
}
