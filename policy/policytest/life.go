package policytest

import (
	"cmp"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Life is what happens to a record in the course of time: the decisions on the days
// on which something changes, for 100 years from its first event.
//
// The zero Life has no days.
type Life []policy.Decision

// lifetime in years; a longer one would show nothing that a person waits for.
const lifetime = 100

// LifeOf follows a record by a policy, without holds and demands, if nothing happens
// but the events that it has. A record without a dated event is followed from the day
// given.
func LifeOf(p policy.Policy, r retention.Record, otherwise calendar.Date) Life {
	var start calendar.Date
	for event := range r.Events.All() {
		start = calendar.Earliest(start, event.On)
	}
	start = cmp.Or(start, otherwise)
	if p == nil {
		p = policy.All(nil) // which says so
	}
	last := cmp.Or(retention.Years(lifetime).CountFrom(start), lastDay)
	var life Life
	for day, more := start, !start.IsZero(); more && day.OnOrBefore(last); {
		d := p.Decide(request(r, day))
		life = append(life, d)
		day, more = d.NextChange()
	}
	return life
}

// String returns the life as a table.
func (l Life) String() string {
	if len(l) == 0 {
		return "there is no day to begin with; give the record an event on a day, or a day beside it\n"
	}
	rows := [][]string{{"from", "may", "retain until", "dispose by", "overdue", "decision"}}
	for _, d := range l {
		overdue := ""
		if d.Overdue() > 0 {
			overdue = "overdue"
		}
		rows = append(rows, []string{d.Request().On.String(), d.Allowed().String(),
			d.RetainUntil().String(), d.DisposeBy().String(), overdue, d.String()})
	}
	return table(rows)
}

// table pads the cells of each column to the same number of letters.
func table(rows [][]string) string {
	var b strings.Builder
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	w.Flush()
	return b.String()
}
