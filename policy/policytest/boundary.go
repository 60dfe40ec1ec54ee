package policytest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Boundaries returns the table of the days that matter for a class, for a lawyer to
// review and for a golden file: both sides of each change of each plain sample record,
// in which one event varies and the others are ordinary or missing, and at the end a
// record under a hold, on both sides of its release.
func Boundaries(b *retention.Rulebook, class retention.Class) string {
	if problem := unknownClass(b, class); problem != "" {
		return problem + "\n"
	}
	p := policy.FromRulebook(b)
	rows := [][]string{{"events", "on", "outcome", "may", "retain until", "dispose by", "overdue", "by"}}
	add := func(events string, r policy.Request) {
		d := p.Decide(r)
		rows = append(rows, []string{events, r.On.String(), d.Outcome().String(), d.Allowed().String(),
			d.RetainUntil().String(), d.DisposeBy().String(), fmt.Sprint(d.Overdue()), operative(d)})
	}
	for _, record := range plain(rulesBy(b)[class], class) {
		events := recorded(record)
		for i, on := range sidesOfChanges(b, p, record) {
			if i > 0 {
				events = `"`
			}
			add(events, request(record, on))
		}
	}
	for r := range requestsOf(b, class) {
		if release := r.On.AddDays(1); p.Decide(r).Allowed() != 0 {
			r.Holds = policy.HoldsOf(policy.Hold{ID: "hold", Released: release})
			add(recorded(r.Record)+" hold.."+release.String(), r)
			r.On = release
			add(`"`, r)
			break
		}
	}
	return table(rows)
}

// unknownClass returns the problem that a book does not know a class, or nothing.
func unknownClass(b *retention.Rulebook, class retention.Class) string {
	if _, known := b.Info(class); known {
		return ""
	}
	return fmt.Sprintf("the rulebook does not know the class %q; it knows %s", class, few(classes(b)))
}

// recorded writes what is known of a record.
func recorded(r retention.Record) string {
	if r.Traits.Len() == 0 {
		return eventsOf(r.Events)
	}
	if r.Events.Len() == 0 {
		return traitsOf(r.Traits)
	}
	return eventsOf(r.Events) + " " + traitsOf(r.Traits)
}

func eventsOf(events retention.Events) string {
	var words []string
	for e := range events.All() {
		words = append(words, calendar.Plain(string(e.Trigger))+"="+dayOrMark(e.On))
	}
	return cmp.Or(strings.Join(words, " "), "none")
}

// sidesOfChanges returns the first day that is looked at and, for each change, the day
// before it and its own.
func sidesOfChanges(b *retention.Rulebook, p policy.Policy, r retention.Record) []calendar.Date {
	day := turns(b, r)[0]
	sides := []calendar.Date{day}
	for more := true; more; {
		if day, more = p.Decide(request(r, day)).NextChange(); more {
			sides = append(sides, day.AddDays(-1), day)
		}
	}
	return slices.Compact(sides)
}

// CheckBoundaries looks at both sides of the days that matter for a class, asking for
// each of the three actions, and fails the test where a policy breaks its contract:
// nothing is permitted through the last protected day; what is permitted has the last
// lawful day of the rules; a record is overdue by the days since that day, and not
// before; a hold blocks through the day before its release and changes nothing from
// that day on.
func CheckBoundaries(t testing.TB, p policy.Policy, b *retention.Rulebook, class retention.Class) {
	t.Helper()
	if problem := unknownClass(b, class); problem != "" {
		t.Errorf("policytest: %s", problem)
		return
	}
	if p == nil {
		t.Errorf("policytest: there is no policy; make one with policy.FromRulebook")
		return
	}
	rules := policy.FromRulebook(b)
	for asked := range requestsOf(b, class) {
		for _, r := range eachAction(asked) {
			if problem := boundaryProblem(p, rules, r); problem != "" {
				t.Errorf("policytest: the policy is wrong on a side of a boundary\n\texample: %s\n\t%s", factsOf(r), problem)
				return
			}
		}
	}
}

// boundaryProblem returns what breaks the contract on one side of a boundary.
func boundaryProblem(p, rules policy.Policy, r policy.Request) string {
	d, byRules := p.Decide(r), rules.Decide(r)
	for _, until := range [...]retention.End{byRules.RetainUntil(), d.RetainUntil()} {
		if until.Protects(r.On) && d.Allowed() != 0 {
			return fmt.Sprintf("it must be kept (retain until: %v), and the policy permits %v; keep it until then", until, d.Allowed())
		}
	}
	if last, dated := d.DisposeBy().Date(); dated && d.Overdue() != max(0, r.On.Sub(last)) {
		return fmt.Sprintf("its last lawful day is %v, and the policy says that it is overdue by %d days; decide about the day of the request", last, d.Overdue())
	}
	if d.Allowed() != 0 && d.DisposeBy() != byRules.DisposeBy() {
		return fmt.Sprintf("its last lawful day is %v by the rules, and %v by the policy; let policy.FromRulebook decide by the whole book, and only refuse beside it", byRules.DisposeBy(), d.DisposeBy())
	}
	held := r
	held.Holds = policy.HoldsOf(policy.Hold{ID: "hold", Released: r.On.AddDays(1)})
	if got := p.Decide(held).Allowed(); got != 0 {
		return fmt.Sprintf("it is under a hold until tomorrow, and the policy permits %v; hand on the holds as they came", got)
	}
	held.Holds = policy.HoldsOf(policy.Hold{ID: "hold", Released: r.On})
	if got := p.Decide(held); said(got) != said(d) {
		return fmt.Sprintf("its hold is released today, and the policy says %s instead of %s; a hold changes nothing from the day of its release on", said(got), said(d))
	}
	return ""
}
