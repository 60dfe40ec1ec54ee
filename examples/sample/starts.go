package sample

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// Origin is what the rules of a class count from: which event, and which of several.
// A register keeps it beside its column of days, to see when a new rulebook counts from
// something else. The zero Origin is of no class.
type Origin struct{ Class, Kind, Pick string }

// Origins returns them by the plan, in the order of the classes: of those whose rules
// count from one event.
func Origins(p *plan.Plan) []Origin {
	table := Starts(p)
	var list []Origin
	for _, class := range p.Classes() {
		for trigger, pick := range class.Events {
			if table.Events[trigger] != "" {
				list = append(list, Origin{string(class.Class), string(trigger), pick.String()})
			}
		}
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
//
// Rules that count from several events, or ask for traits, have no column here: each
// record of their class is decided. A host with many of them keeps a column for each
// event and trait.
func Starts(p *plan.Plan) plan.Table {
	table := plan.Table{Class: "class", Events: map[retention.Trigger]string{}, Traits: map[retention.Trait]string{}}
	var several []plan.Class
	for _, class := range p.Classes() {
		if counted := countedFrom(class); len(counted) == 1 && len(class.Traits) == 0 {
			table.Events[counted[0]] = "starts"
		} else {
			several = append(several, class)
		}
	}
	for _, class := range several {
		for _, trigger := range countedFrom(class) {
			table.Events[trigger] = ""
		}
		for _, trait := range class.Traits {
			table.Traits[trait] = ""
		}
	}
	return table
}

// countedFrom returns the events from which rules of a class count. What a body decides is
// looked up when a candidate is decided.
func countedFrom(class plan.Class) (list []retention.Trigger) {
	decided := []retention.Trigger{retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain}
	for trigger := range class.Events {
		if !slices.Contains(decided, trigger) {
			list = append(list, trigger)
		}
	}
	return list
}

// Demanded is the condition that selects the records about which a person demands
// something. An accepted demand makes due what by its rules is only free, and one that
// cannot be read leaves a record undetermined; of neither does a plan know.
const Demanded = "EXISTS (SELECT 1 FROM demand WHERE demand.record = record.id AND demand.state <> 'closed')"
