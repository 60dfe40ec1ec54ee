package retention_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// A rule that counts from an event otherwise than the others of its book.
func TestLintFindsUnusualStarts(t *testing.T) {
	year := floor(retention.Years(1))
	in := func(c retention.Class, changes ...func(*retention.Rule)) retention.Rule {
		return changed(year, each(append(changes, func(r *retention.Rule) { r.Class = c })...))
	}
	cut := func(c retention.Cutoff) func(*retention.Rule) { return func(r *retention.Rule) { r.Cutoff = c } }
	yearEnd, december, june := cut(retention.EndOfYear()), cut(retention.EndOfFiscalYear(time.December, 31)), cut(retention.EndOfFiscalYear(time.June, 30))
	latest := func(r *retention.Rule) { r.Pick = retention.Latest }
	earliest := func(r *retention.Rule) { r.Pick = retention.Earliest }
	inClass := func(r *retention.Rule) { r.Bound, r.Period = retention.AtMost, retention.Years(9) }
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"a forgotten cut-off", rules(in("a", yearEnd), in("b", yearEnd), in("c", december), in("d")),
			[]string{"rule-4 counts from the event, and all 3 others after sent from a cut-off, such as rule-1 from the end of the calendar year; is that meant?"}},
		{"two without", rules(in("a", yearEnd), in("b", yearEnd), in("c", yearEnd), in("d"), in("e")), nil},
		{"one of three", rules(in("a", yearEnd), in("b", yearEnd), in("c")), nil},
		{"the only one with a cut-off", rules(in("a"), in("b"), in("c"), in("d", yearEnd)), nil},
		{"after another event", rules(in("a", yearEnd), in("b", yearEnd), in("c", yearEnd), in("d", onClosed)), nil},
		{"books and vouchers", rules(in("a", yearEnd), in("b", yearEnd), in("c", yearEnd), in("d", december)), nil},
		{"two fiscal years", rules(in("a", june), in("b", december)), []string{"rule-2 counts from the end of the financial year (last day 31 December), and rule-1 from the end of the financial year (last day 30 June); is that meant?"}},
		{"one fiscal year, and the calendar year in which it ends", rules(in("a", june), in("b", cut(retention.EndOfYearOfFiscalYear(time.June, 30)))), nil},
		{"a forgotten pick", rules(in("a", latest), in("b", latest), in("c", latest), in("d")), []string{"of several sent rule-4 takes the only one, and all 3 others, such as rule-1, the latest one; is that meant? If it is a slip, write the same in each"}},
		{"the only one with a pick", rules(in("a"), in("b"), in("c"), in("d", latest)), nil},
		{"in one class", rules(in("a"), in("a", latest, inClass)), []string{"of several sent rule-1 takes the only one, and rule-2 the latest one; is that meant? If it is a slip, write the same in each"}},
		{"the first and the last in one class", rules(in("a", earliest), in("a", latest, inClass)), nil},
		{"of other records", rules(in("a", when("child")), in("a", latest, inClass, unless("child"))), nil},
		{"in two classes", rules(in("a"), in("b", latest)), nil},
	} {
		b := book(t, row.rules...)
		assert.Equal(t, row.want, append(says(b, retention.FindingCutoffDiffers), says(b, retention.FindingPickDiffers)...), row.why)
	}
}
