package policy_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// host is a struct of a host's own. Package fmt passes over Format in its fields and
// goes through what is behind them.
type host struct {
	decision  policy.Decision
	pointer   *policy.Decision
	list      []policy.Decision
	byName    map[string]policy.Decision
	any       any
	container policy.Container
	holds     policy.Holds
	demands   policy.Demands
	events    retention.Events
	err       error
	permit    policy.Permit
	rules     policy.Policy
	nested    struct{ decision policy.Decision }
}

// numbersOf returns how the days of a decision are kept.
func numbersOf(d policy.Decision) (numbers []string) {
	add := func(on calendar.Date) {
		if !on.IsZero() {
			since := on.Sub(day("0001-01-01"))
			numbers = append(numbers, fmt.Sprint(since), fmt.Sprint(since+1), fmt.Sprint(on.Sub(day("1970-01-01"))), on.String())
		}
	}
	for _, end := range []retention.End{d.RetainUntil(), d.DisposeBy(), d.IfToday()} {
		on, _ := end.Date()
		atLeast, _ := end.AtLeast()
		add(on)
		add(atLeast)
	}
	add(d.ReplyBy().Safe)
	for e := range d.Request().Record.Events.All() {
		add(e.On)
	}
	return numbers
}

// What a decision rests on is not printed by way of a field that is not exported, nor
// the days that follow from it.
func TestHiddenFactsAreNotPrinted(t *testing.T) {
	for name, s := range situations(t) {
		t.Run(name, func(t *testing.T) {
			d := s.policy.Decide(s.request)
			h := host{d, &d, []policy.Decision{d}, map[string]policy.Decision{"": d}, d, policy.Join(d, d), s.request.Holds, s.request.Demands,
				s.request.Record.Events, policy.Check(s.policy, s.request), policy.Permit{}, s.policy, struct{ decision policy.Decision }{d}}
			var log strings.Builder
			slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{ReplaceAttr: withoutTime})).Info("done", "host", h, "pointer", &h)
			text := printed(h) + printed(&h) + printed([]host{h}) + printed(map[string]*host{"": &h}) + log.String()
			hasNoMark(t, text)
			for _, number := range numbersOf(d) {
				assert.NotRegexp(t, `\b`+number+`\b`, text)
			}
		})
	}
}
