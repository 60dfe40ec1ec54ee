package sample

import (
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// Origin is what the rules of a class count from: which event, and which of several.
// A register keeps it beside its column of days, to see when a new rulebook counts from
// something else. The zero Origin is of no class.
type Origin struct{ Class, Kind, Pick string }

// Origins returns them by the plan, in the order of the classes.
func Origins(p *plan.Plan) []Origin {
	var list []Origin
	for _, class := range p.Classes() {
		list = append(list, Origin{string(class.Class), string(class.Trigger), class.Pick.String()})
	}
	return list
}

// Starts returns how the schemas name what a plan compares. Where and Gaps of the plan
// make of it the rulebook, compiled for the day and compared by the database:
//
//	class = 'fi.kela.call-recording' AND starts <= '2025-11-21' OR …
//
// For that a host keeps one column in step, starts: the day of the event from which the
// rules of the record's class count. The schemas do it by triggers of the database, so
// that no writer can forget it when the events, the class or the rules change.
func Starts(p *plan.Plan) plan.Table {
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{}}
	for _, class := range p.Classes() {
		table.Events[class.Trigger] = "starts"
	}
	return table
}

// Demanded is the condition that selects the records about which a person demands
// something. An accepted demand makes due what by its rules is only free, and one that
// cannot be read leaves a record undetermined; of neither does a plan know.
const Demanded = "EXISTS (SELECT 1 FROM demand WHERE demand.record = record.id AND demand.state <> 'closed')"
