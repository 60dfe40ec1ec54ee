package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// sentinelDays are days that programs write, and databases hand out, where there is no
// day. Each of them can be a true one, so a decision flags it, and only a host that
// knows its records can refuse it.
var sentinelDays = [...]calendar.Date{
	calendar.MustParseDate("1601-01-01"), // Windows: a file time of 0
	calendar.MustParseDate("1753-01-01"), // SQL Server: the least datetime
	calendar.MustParseDate("1899-12-30"), // spreadsheets, Access, OLE: day number 0
	calendar.MustParseDate("1900-01-01"), // SQL Server: an empty text as a datetime; Excel: day number 1
	calendar.MustParseDate("1970-01-01"), // Unix, Java, JavaScript: a time of 0
}

// isSentinel reports whether a day reads as one that stands for no day: one of the
// sentinelDays, or any of the first year (the zero time of Go and of .NET, the least of
// Python, in any zone) or of the last one (the greatest day of most databases, and what
// people write for "never"). No date is none: it has no year.
func isSentinel(day calendar.Date) bool {
	year, _, _ := day.Date()
	return year == firstYear || year == lastYear || slices.Contains(sentinelDays[:], day)
}

const firstYear, lastYear = 1, 9999

// RealDays is a guard for [All]: it makes undetermined every request in which a day
// reads as a sentinel, one that programs write for no day: 1601-01-01, 1753-01-01,
// 1899-12-30, 1900-01-01, 1970-01-01, or any of the years 1 and 9999. It looks at the
// events that a rule of the class counts from or a guard reads, at appraisals and
// transfers, and at the days of holds and demands: a hold that was released on
// 1970-01-01 has most likely not been released. Without the guard such decisions are
// flagged, with [FlagSentinelDay]. A host whose records have true events on these days,
// such as births, does without it.
//
// It guards the [All] to which it is given, and nothing outside of it.
func RealDays() Policy { return realDays{} }

type realDays struct{}

// Decide by itself has nothing to say about a request: only All knows by which rules
// the policy decided.
func (p realDays) Decide(Request) Decision {
	d := Abstain()
	d.policy = p
	return d
}

func (realDays) objectTo(d Decision) []Decision {
	if !d.hasSentinel() {
		return nil
	}
	return []Decision{{why: ReasonSentinelDay, asked: d.asked}}
}

// hasSentinel reports whether a day of the record, its holds or its demands reads as a
// sentinel.
func (d *Decision) hasSentinel() bool {
	holds, demands := d.asked.holds.shown(), d.asked.demands.shown()
	return holds != nil && holds.sentinel || demands != nil && demands.sentinel || len(d.sentinels()) > 0
}

// sentinels returns the events of the record that somebody counts from and that lie on
// such a day.
func (d *Decision) sentinels() []retention.Event {
	var list []retention.Event
	for e := range d.asked.events.All() {
		if isSentinel(e.On) {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		return nil
	}
	unknown := d.Unrecognised()
	return slices.DeleteFunc(list, func(e retention.Event) bool { return slices.Contains(unknown, e.Trigger) })
}
