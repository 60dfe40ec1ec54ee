package main

import (
	"fmt"
	"strings"

	"github.com/cedar-policy/cedar-go"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Cedar compares numbers, days and durations, but it cannot add a year to a day,
// so that a period is a fixed number of days. Nor can it say which of several
// events counts, that an event may have happened on an unknown day, or until
// when a hold lasts: the host works these out and says only what is known. Its
// answer is yes or no; whether to wait, to fix the data or to ask somebody, it
// does not say.
//
// Days are numbers here. With Cedar's datetime and duration it takes a little
// longer.

// cedarPolicy writes a rule for years of some days. "action in [...]" would take
// longer than these comparisons.
func cedarPolicy(w written, year float64, ofClass string) string {
	var actions []string
	for _, name := range w.actions() {
		actions = append(actions, fmt.Sprintf("action == Action::%q", name))
	}
	return fmt.Sprintf(`permit (principal, action, resource)
when { %s(%s) && resource has %q && context.today - resource[%q] > %d }
unless { resource.held };
`, ofClass, strings.Join(actions, " || "), w.trigger, w.trigger, w.days(year))
}

func cedarSet(policies string) *cedar.PolicySet {
	return must(cedar.NewPolicySetFromBytes("policies.cedar", []byte(policies)))
}

// cedarQuestion is a question in Cedar's types. The record is an entity.
type cedarQuestion struct {
	class    retention.Class
	request  cedar.Request
	entities cedar.EntityMap
}

func newCedarQuestion(q question) cedarQuestion {
	number := func(d calendar.Date) cedar.Long { return cedar.Long(dayNumber(d)) }
	attributes := cedar.RecordMap{"class": cedar.String(q.rule.class), "held": cedar.Boolean(q.held)}
	if !q.start.IsZero() {
		attributes[cedar.String(q.rule.trigger)] = number(q.start)
	}
	record := cedar.NewEntityUID("Record", cedar.String(q.Record.ID))
	return cedarQuestion{
		class: q.rule.class,
		request: cedar.Request{
			Principal: cedar.NewEntityUID("Host", "1"),
			Action:    cedar.NewEntityUID("Action", cedar.String(q.Action.String())),
			Resource:  record,
			Context:   cedar.NewRecord(cedar.RecordMap{"today": number(q.On)}),
		},
		entities: cedar.EntityMap{record: {UID: record, Attributes: cedar.NewRecord(attributes)}},
	}
}

func (q *cedarQuestion) ask(set *cedar.PolicySet) (bool, error) {
	decision, diagnostic := cedar.Authorize(set, q.entities, q.request)
	if len(diagnostic.Errors) > 0 {
		return false, fmt.Errorf("cedar: %v", diagnostic.Errors)
	}
	return decision == cedar.Allow, nil
}

func cedarAll(in []question, year float64) contestant {
	var text strings.Builder
	for _, w := range twenty {
		text.WriteString(cedarPolicy(w, year, fmt.Sprintf("resource.class == %q && ", w.class)))
	}
	set := cedarSet(text.String())
	return newLoop(each(in, newCedarQuestion), oneIfTrue, func(in []cedarQuestion, out []bool) error {
		return fill(in, out, func(q cedarQuestion) (bool, error) { return q.ask(set) })
	})
}

// cedarOfClass has a set a class, among which the host chooses.
func cedarOfClass(in []question, year float64) contestant {
	sets := map[retention.Class]*cedar.PolicySet{}
	for _, w := range twenty {
		sets[w.class] = cedarSet(cedarPolicy(w, year, ""))
	}
	return newLoop(each(in, newCedarQuestion), oneIfTrue, func(in []cedarQuestion, out []bool) error {
		return fill(in, out, func(q cedarQuestion) (bool, error) { return q.ask(sets[q.class]) })
	})
}
