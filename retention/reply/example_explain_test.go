package reply_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func ExampleComputation_Scope() {
	fmt.Println(reply.ComputationEUEntryIntoForce.Scope())
	// Output: for the day on which an act of the EU enters into force, takes effect, is applied or ends; not for acts that somebody must do
}

func ExampleComputation_Explain() {
	explanation, err := reply.ComputationFinland.Explain(calendar.MustParseDate("2026-05-22"), retention.Weeks(4), calendar.Finland())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(explanation.Limit.Due)
	for _, step := range explanation.Steps {
		fmt.Println(step.In(calendar.English))
	}
	// Output:
	// 2026-06-22
	// The event is on Friday 22 May 2026; that day is not counted.
	// 4 weeks from there, the last day is the same weekday as the event, Friday 19 June 2026.
	// Friday 19 June 2026 is not a working day, so the last day is the next one that is, Monday 22 June 2026. Skipped: Friday 19 June 2026: Midsummer Eve; Saturday 20 June 2026: Midsummer Day; Sunday 21 June 2026: weekend.
}

func ExampleWindow_Explain() {
	explanation, err := openness().Explain(calendar.MustParseDate("2026-11-02"), calendar.Finland())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range explanation.Steps[2:] {
		fmt.Println(step)
	}
	// Output:
	// The event is on Monday 2 November 2026; that day is not counted. [Act 150/1930: s. 2]
	// 2 weeks from there, the last day is the same weekday as the event, Monday 16 November 2026. [Act 150/1930: s. 3]
	// Monday 16 November 2026 is a working day and is the last one. [Act 150/1930: s. 5]
	// In time under every reading: until Monday 16 November 2026, that day included.
	// The latest day that can be defended: Monday 16 November 2026.
}

func ExampleExplanation() {
	explanation, err := reply.ComputationEU.Explain(calendar.MustParseDate("2026-05-11"), retention.Days(-10), calendar.Finland())
	fmt.Print(explanation)
	fmt.Println(explanation.Subject, explanation.Limit.Due, err)
	// Output:
	// 1. The event is on Monday 11 May 2026; that day is not counted. [Regulation 1182/71: art. 3(1)]
	// 2. 10 days back from there, the day is Friday 1 May 2026. [Regulation 1182/71: art. 3(4), last sentence]
	// 3. A day found by counting back is not moved to a working day. [Regulation 1182/71: art. 3(4), last sentence]
	// Regulation 1182/71 2026-05-01 <nil>
}

func ExampleExplanation_String() {
	explanation, err := reply.ComputationUkraine.Explain(calendar.MustParseDate("2026-11-22"), retention.Immediately(), calendar.Ukraine())
	fmt.Print(explanation.String())
	fmt.Println(err)
	// Output:
	// 1. It is due on the day of the event, Sunday 22 November 2026.
	// <nil>
}

func ExampleExplanation_MarshalJSON() {
	explanation, err := reply.ComputationUkraine.Explain(calendar.MustParseDate("2026-11-22"), retention.Immediately(), calendar.Ukraine())
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.MarshalIndent(explanation, "", "  ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//   "schema": "keepuntil.limit/1",
	//   "subject": "Civil Code arts. 251–255",
	//   "country": "ua",
	//   "limit": {
	//     "nominal": "2026-11-22",
	//     "due": "2026-11-22"
	//   },
	//   "steps": [
	//     {
	//       "code": "at_once",
	//       "args": {
	//         "date": "2026-11-22"
	//       },
	//       "text": "It is due on the day of the event, Sunday 22 November 2026."
	//     }
	//   ]
	// } <nil>
}

func ExampleExplanation_Doubts() {
	explanation, err := reply.ComputationEstonia.Explain(calendar.MustParseDate("2026-11-24"), retention.Days(30), calendar.Estonia())
	for _, doubt := range explanation.Doubts() {
		fmt.Println(doubt)
	}
	fmt.Println(err)
	// Output:
	// that it moves an authority's own limit follows from its words only, but in administrative procedure, where HMS § 33(3) says it
	// followed to the text of 2022-12-30; no later change was found; what became of bill 636 SE of 2025, which gives days off for holidays on weekends, is not known
	// <nil>
}

// A program branches on the code and reads the arguments; the sentence is beside
// them.
func ExampleStepCode() {
	explanation, err := reply.ComputationEU.Explain(calendar.MustParseDate("2026-01-31"), retention.Months(1), calendar.Finland())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range explanation.Steps {
		if step.Code == reply.StepMoves {
			fmt.Println(step.Args["from"], "->", step.Args["date"])
			fmt.Println(len(step.Args["days"].([]calendar.Day)), "days are skipped")
		}
	}
	// Output:
	// 2026-02-28 -> 2026-03-02
	// 2 days are skipped
}

func ExampleStepCode_UnmarshalText() {
	var code reply.StepCode
	fmt.Println(code.UnmarshalText([]byte("safe")), code == reply.StepSafe)
	fmt.Println(code.UnmarshalText([]byte("sure")))
	// Output:
	// <nil> true
	// reply: StepCode: "sure" is not recognised; write one such as moves
}
