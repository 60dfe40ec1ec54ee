package keepuntil_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/plan"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// TestWhatHoldsACalendarOrABookIsShort: whatever the verb, what has a calendar or a
// rulebook within it is printed on a line or two, also from a field of a host's that is
// not exported, where package fmt asks nobody.
func TestWhatHoldsACalendarOrABookIsShort(t *testing.T) {
	book := estonia.SocialProtection()
	rules := policy.FromRulebook(book)
	plans := plan.For(book, day("2026-01-01"))
	columns, err := plans.Columns()
	require.NoError(t, err)
	schedule, err := sweep.Parse("0 3 * * *", time.UTC)
	require.NoError(t, err)
	request, err := reply.Follow(permitting().window, calendar.Finland(), reply.Event{Kind: reply.Received, On: day("2026-01-05")})
	require.NoError(t, err)
	decision := rules.Decide(permitting().request)
	var hidden int
	for _, value := range []any{
		calendar.Finland(), *calendar.Finland(), calendar.CabinetTransfers(), book, *book, book.Definition().Rules[0],
		plans, columns, schedule, schedule.OnWorkingDays(calendar.Finland()), request,
		rules, policy.All(rules, policy.CheckedLaw()), decision, policy.Join(decision), policytest.Mutants(book)[0],
	} {
		pointer := reflect.New(reflect.TypeOf(value))
		pointer.Elem().Set(reflect.ValueOf(value))
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
			for _, shown := range []any{value, pointer.Interface(), struct{ V any }{value}, []any{value}, map[string]any{"": pointer.Interface()}} {
				text := fmt.Sprintf(verb, shown)
				assert.LessOrEqual(t, strings.Count(text, "\n"), 1, "%s of %T", verb, shown)
				assert.Less(t, len(text), 1000, "%s of %T: %.1100s", verb, value, text)
			}
			for _, host := range []any{struct{ v any }{value}, struct{ v any }{pointer.Interface()}} {
				text := fmt.Sprintf(verb, host)
				hidden = max(hidden, len(text))
				assert.LessOrEqual(t, strings.Count(text, "\n"), 1, "%s of %T in a field", verb, value)
				assert.Less(t, len(text), 4000, "%s of %T in a field: %.4100s", verb, value, text) // a window is called and described in five languages
			}
		}
	}
	assert.Greater(t, hidden, 100, "fields were looked at")
}
