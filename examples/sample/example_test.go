package sample_test

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/plan"
)

var today = calendar.MustParseDate("2026-11-22")

func rules() policy.Policy {
	book, err := sample.Rulebook()
	if err != nil {
		panic(err)
	}
	return policy.FromRulebook(book)
}

// call is a recording of a call, about which nobody has placed a hold.
func call(on string) sample.Record {
	r := sample.Record{ID: "k-1", Class: finland.KelaCallRecording, Holds: []policy.Hold{}}
	r.Happened(finland.Call, calendar.MustParseDate(on))
	return r
}

func ExampleParse() {
	r, err := sample.Parse([]byte(`{"id":"k-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`))
	fmt.Println(r.ID, r.Class, r.Events, len(r.Holds), r.Ask, err)
	// Output: k-1 fi.kela.call-recording [call] 0 delete <nil>
}

func ExampleLineError() {
	_, err := sample.Parse([]byte(`{"id":"k-1","holds":[{"id":"h-1"}],"holds":[]}`))
	fmt.Println(err)
	// Output: no record: the key "holds" stands twice; write each key once
}

func ExampleReadJSON() {
	var hold struct {
		ID       string        `json:"id"`
		Released calendar.Date `json:"released"`
	}
	fmt.Println(sample.ReadJSON([]byte(`{"id":"h-1","released":"2026-02-30"}`), &hold))
	fmt.Println(sample.ReadJSON([]byte(`{"id":"h-1","released":null}`), &hold), hold)
	// Output:
	// a day that is none: calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999
	// <nil> {h-1 no date}
}

func ExampleProblem() {
	_, err := sample.Parse([]byte(`{"id":"k-1","hold":[{"id":"h-1"}]}`))
	var bad *sample.LineError
	fmt.Println(errors.As(err, &bad), bad.Problem == sample.NoRecord)
	// Output: true true
}

func ExampleReadLine() {
	r := bufio.NewReaderSize(strings.NewReader("a short one\na line that is longer than others\nthe last"), 16)
	for {
		text, length, whole, err := sample.ReadLine(r)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%q %d %d\n", text, length, whole)
	}
	// Output:
	// "a short one" 11 12
	// "a line that is" 33 34
	// "the last" 8 8
	// EOF
}

func ExampleRecord() {
	r := call("2025-11-21")
	fmt.Println(rules().Decide(r.Request(policy.Delete, today)))
	r.Holds = nil // nobody has looked
	fmt.Println(rules().Decide(r.Request(policy.Delete, today)))
	// Output:
	// must_dispose: disposal is due (fi.kela.calls.9)
	// undetermined: holds were not looked up (fi.kela.calls.9)
}

func ExampleRulebook() {
	book, err := sample.Rulebook()
	fmt.Println(len(book.Definition().Rules), err)
	// Output: 22 <nil>
}

func ExampleNewMaker() {
	one, _ := sample.NewMaker(1, today).Record(17)
	same, _ := sample.NewMaker(1, today).Record(17)
	fmt.Println(one.ID, one.Class == same.Class)
	// Output: 17 true
}

func ExampleMaker() {
	m := sample.NewMaker(1, today)
	for key := range int64(3) {
		r, amount := m.Record(key + 1)
		fmt.Println(r.ID, r.Class, r.Events, amount)
	}
	// Output:
	// 1 ee.skais.benefit [] 89
	// 2 ee.skais.benefit [right-ended] 306
	// 3 fi.incomes.call-recording [call] 841
}

func ExampleParts() {
	for _, part := range sample.Parts() {
		fmt.Printf("SELECT record, %s FROM %s\n", part.Columns, part.Table)
	}
	// Output:
	// SELECT record, kind, CAST(day AS text) FROM event
	// SELECT record, id, reason, CAST(placed AS text), CAST(released AS text) FROM hold
	// SELECT record, id, kind, state, CAST(received AS text), CAST(safe AS text), CAST(latest AS text) FROM demand
}

func ExamplePart() {
	event := sample.Parts()[0]
	r := sample.Record{ID: "17"}
	err := event.Read(row(17, "call", "2025-11-21"), map[int64]*sample.Record{17: &r})
	fmt.Println(r.Events, r.Problem, err)
	// Output: [call] <nil> <nil>
}

func ExampleOrigin() {
	before := sample.Origin{Class: "ee.skais.log", Kind: "logged", Pick: "only"}
	after := sample.Origin{Class: "ee.skais.log", Kind: "archived", Pick: "only"}
	fmt.Println(before == after) // not the same: the days of this class are computed anew
	// Output: false
}

func ExampleOrigins() {
	book, _ := sample.Rulebook()
	for _, o := range sample.Origins(plan.For(book, today))[:3] {
		fmt.Println(o)
	}
	// Output:
	// {ee.accounting.document ee.accounting.recorded only}
	// {ee.accounting.obligation ee.accounting.obligation-ended only}
	// {ee.skais.benefit right-ended only}
}

func ExampleStarts() {
	p := plan.For(finland.KelaCallRecordings(), today)
	table := sample.Starts(p)
	due, err := p.Where(table, plan.Class.Due)
	fmt.Println(table.Events, due.Args, err)
	// Output: map[call:starts] [fi.kela.call-recording 2025-11-21] <nil>
}

func ExampleRuleIDs() {
	r := call("2025-11-21")
	fmt.Println(sample.RuleIDs(rules().Decide(r.Request(policy.Delete, today))))
	// Output: fi.kela.calls.9
}

func ExampleSteps() {
	r := call("2025-11-21")
	fmt.Println(sample.Steps(rules().Decide(r.Request(policy.Delete, today))))
	// Output: rule:fi.kela.calls.9 retain_until dispose_by outcome:due
}

func ExampleChoose() {
	fmt.Println(sample.Choose(policy.Delete | policy.Anonymise))
	// Output: delete
}

func ExampleVerify() {
	r := call("2025-11-21")
	permit, _ := policy.Grant(rules(), r.Request(policy.Delete, today))
	d, err := sample.Verify(rules(), &r, permit.String(), today, policy.CheckDue)
	fmt.Println(d.Outcome(), err)
	r.Holds = append(r.Holds, policy.Hold{ID: "h-1"})
	_, err = sample.Verify(rules(), &r, permit.String(), today, policy.CheckDue)
	fmt.Println(errors.Is(err, policy.ErrStale) || errors.Is(err, policy.ErrDenied))
	// Output:
	// must_dispose <nil>
	// true
}

func ExampleAlign() {
	fmt.Print(sample.Align([][]string{{"record", "outcome", "days", "notes"}, {"k-1", "must_dispose", "99", ""}}, 2))
	// Output:
	// record  outcome       days  notes
	// k-1     must_dispose    99
}

func ExampleList() {
	fmt.Println(sample.List([]policy.Action{policy.Delete, policy.Transfer}))
	// Output: delete, transfer
}

func ExampleNotes() {
	var below sample.Notes
	fmt.Println(below.Refer([]string{"inferred"}))
	fmt.Println(below.Refer([]string{"made up", "inferred"}))
	fmt.Print(below)
	// Output:
	// 1
	// 1, 2
	//    1  inferred
	//    2  made up
}

func ExampleCount() {
	t := sample.Tally{}
	t[sample.Count{Class: "archive.box", What: "undetermined", Why: "class-unknown"}]++
	fmt.Println(t.Of("undetermined"), t.Of("delete", "anonymise"))
	// Output: 1 0
}

func ExampleTally() {
	t := sample.Tally{
		{Class: "fi.kela.call-recording", Rules: "fi.kela.calls.9", What: "delete"}: 12,
		{Class: "archive.box", What: "undetermined", Why: "class-unknown"}:          3,
	}
	if err := t.Print(os.Stdout, "delete", "undetermined"); err != nil {
		panic(err)
	}
	// Output:
	// delete  undetermined  class: rules
	//      0             3  archive.box: no rule decided
	//     12             0  fi.kela.call-recording: fi.kela.calls.9
	//     12             3  all
	// undetermined: 3 of archive.box: class-unknown
}

func ExampleTerminal() {
	fmt.Fprintln(sample.Terminal(os.Stdout), "a text that clears the screen: \x1b[2J")
	// Output: a text that clears the screen: \x1b[2J
}
