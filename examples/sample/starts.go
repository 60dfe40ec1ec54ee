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

// Prefilter returns the condition that selects the records that the rules may allow to
// be disposed of: the rulebook, compiled for the day and compared by the database.
//
//	class = 'fi.kela.call-recording' AND starts <= '2025-11-21' OR …
//
// For that a host keeps one column in step, starts: the day of the event from which the
// rules of the record's class count. The schemas do it by triggers of the database, so
// that no writer can forget it when the events, the class or the rules change.
//
// It may select too much, since each candidate is decided again. It must not select
// too little: a record would be kept too long and nobody would know.
func Prefilter(p *plan.Plan, numbered bool, after int) (plan.Condition, error) {
	columns := map[retention.Trigger]string{}
	for _, class := range p.Classes() {
		columns[class.Trigger] = "starts"
	}
	return p.Where(plan.Table{Class: "class", Events: columns, Numbered: numbered, After: after}, plan.Class.Disposable)
}

// Gaps returns the classes in which a record without its event lacks something, and all
// those that some rule knows. Records of the first without a day, and of none of the
// second, are decided on every run: not because they could go, but because somebody
// must learn of them. An event that has not happened yet, such as a death, is no gap.
func Gaps(p *plan.Plan) (needed, known []string) {
	for _, class := range p.Classes() {
		known = append(known, string(class.Class))
		if class.Missing == retention.FloorUnknown || class.Missing == retention.CeilingUnknown {
			needed = append(needed, string(class.Class))
		}
	}
	for _, class := range p.Unplanned() {
		known = append(known, string(class))
	}
	return needed, known
}
