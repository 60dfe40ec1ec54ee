package schedules_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// differences returns what is decided about a life on a day otherwise than it says.
func (l *life) differences(p policy.Policy, d calendar.Date) string {
	var wrong []string
	expect := func(ok bool, format string, args ...any) {
		if !ok {
			wrong = append(wrong, fmt.Sprintf(format, args...))
		}
	}
	want, turned := on(l.turns, d)
	if !turned {
		want.outcome = l.base
	}
	ask := policy.Delete
	allowed, said := on(l.allowed, d)
	if said && allowed.action&policy.Delete == 0 {
		ask = allowed.action
	}
	r := policy.Request{Action: ask, Record: l.record, On: d, Holds: policy.NoHolds()}
	got := p.Decide(r)
	expect(got.Outcome() == want.outcome, "%v and not %v", got.Outcome(), want.outcome)
	err, due := policy.Check(p, r), policy.CheckDue(p, r)
	expect((err == nil) == want.outcome.Disposes(), "checked: %v", err)
	expect((due == nil) == (want.outcome == policy.MustDispose), "checked whether it is due: %v", due)
	expect(errors.Is(err, policy.ErrUndetermined) == (want.outcome == policy.Undetermined), "%v", err)
	if said && want.outcome.Disposes() {
		expect(got.Allowed() == allowed.action, "allows %v", got.Allowed())
	}
	if !turned {
		l.expectBase(got, expect)
	}
	l.expectDays(got, d, turned, expect)
	if len(wrong) == 0 {
		return ""
	}
	return fmt.Sprintf("%s\non %v: %s\n%v", l.text, d, strings.Join(wrong, "; "), got.Explain())
}

// expectBase compares the reason before the first turn.
func (l *life) expectBase(got policy.Decision, expect func(bool, string, ...any)) {
	var named []string
	switch l.because {
	case policy.ReasonAwaited:
		named = words(got.Awaiting())
	case policy.ReasonStartUnknown:
		named = words(got.Missing())
		expect(got.Reason() == policy.ReasonStartUnknown || got.Reason() == policy.ReasonCeilingUnknown, "because %v", got.Reason())
	case policy.ReasonAbstained: // stands for a trait
		named = words(got.MissingTraits())
	}
	if l.because == policy.ReasonAwaited || l.because == policy.ReasonNoRuleBinds {
		expect(got.Reason() == l.because, "because %v and not %v", got.Reason(), l.because)
	}
	expect(slices.Equal(named, l.named), "names %v and not %v", named, l.named)
}

// expectDays compares the last protected and the last lawful day.
func (l *life) expectDays(got policy.Decision, d calendar.Date, turned bool, expect func(bool, string, ...any)) {
	open := l.because != policy.ReasonNoDecision && !turned
	switch end := got.RetainUntil(); {
	case open && !l.least.IsZero():
		least, _ := end.AtLeast()
		expect(end.IsUnknown() && least == l.least, "retain until %v and not unknown, not before %v", end, l.least)
	case open:
		_, dated := end.Date()
		expect(!dated && !end.IsNever(), "retain until %v", end)
	case l.until == "never":
		expect(end.IsNever(), "retain until %v", end)
	case l.until == "":
		expect(end.IsNone() || l.because != policy.ReasonNoDecision, "retain until %v", end)
	default:
		expect(end == retention.EndOn(day(l.until)), "retain until %v and not %s", end, l.until)
	}
	if l.byMoves {
		return
	}
	last, dated := got.DisposeBy().Date()
	expect(last == l.by && dated != l.by.IsZero(), "dispose by %v and not %v", got.DisposeBy(), l.by)
	overdue := 0
	if !l.by.IsZero() {
		overdue = max(0, d.Sub(l.by))
	}
	expect(got.Overdue() == overdue, "overdue %d and not %d", got.Overdue(), overdue)
}

func words[T ~string](list []T) (all []string) {
	for _, word := range list {
		all = append(all, string(word))
	}
	return all
}
