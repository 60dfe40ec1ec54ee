package plan_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// casesTable returns a table with a column for each event and each trait, and the columns.
// Those of what a body has decided are left out if that is asked for.
func casesTable(c plan.Class, lean bool) (table plan.Table, columns []string) {
	table = plan.Table{Class: "class", Events: map[retention.Trigger]string{}, Traits: map[retention.Trait]string{}}
	for _, t := range slices.Sorted(maps.Keys(c.Events)) {
		pick := c.Events[t]
		spare := slices.Contains([]retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain, retention.Transferred}, t)
		if lean && spare && pick != retention.Only { // Only: a rule counts from it
			continue
		}
		table.Events[t] = fmt.Sprintf("day_%d", len(columns))
		columns = append(columns, table.Events[t])
	}
	for _, t := range c.Traits {
		table.Traits[t] = string(t[:5] + "_" + t[6:])
		columns = append(columns, table.Traits[t])
	}
	return table, columns
}

// Of classes that count from several events every row is a candidate, to be reviewed, a
// gap, or kept by its rules; and if the plan is exact, it is one of them and not more.
func TestEveryRowOfSeveralEventsIsSelectedOrKept(t *testing.T) {
	books := 200
	if testing.Short() {
		books /= 5
	}
	random := rand.New(rand.NewPCG(16, 30))
	d := draw(random.IntN)
	met := map[string]int{}
	for range books {
		def, on := d.casesBook()
		b, err := retention.NewRulebook(def)
		if err != nil {
			continue
		}
		p := plan.For(b, on)
		c, err := p.Class(letter)
		require.NoError(t, err)
		table, columns := casesTable(c, d(3) == 0)
		if d(2) == 0 {
			table.Numbered, table.After = true, 3
		}
		conditions := map[string]plan.Condition{}
		for name, wanted := range map[string]func(plan.Class) []plan.Case{"disposable": plan.Class.Disposable, "due": plan.Class.Due, "review": plan.Class.Review} {
			conditions[name], err = p.Where(table, wanted)
			if err != nil { // a rule counts from an appraisal
				break
			}
		}
		if err != nil {
			require.ErrorContains(t, err, "no column for the day of")
			continue
		}
		conditions["gap"], err = p.Gaps(table)
		require.NoError(t, err)
		for range 15 {
			row, r := d.casesRow(c, table, on)
			state := b.Assess(r, on).State
			wanted := map[string]bool{"disposable": state.Disposable(), "due": state == retention.Due, "review": slices.Contains(review, state), "gap": slices.Contains(undecided, state)}
			got := map[string]truth{}
			for name, condition := range conditions {
				got[name] = evaluate(t, condition, row, table.After)
				require.NotEqual(t, null, got[name], "%s of %v", name, row)
			}
			for name, is := range wanted {
				selected := got[name] == yes
				less := is && !selected && (name != "gap" || got["disposable"] == no && got["review"] == no)
				more := !is && selected && c.Wider == "" && len(columns) == len(c.Events)+len(c.Traits)
				if less || more {
					require.Fail(t, name, "%v: %v is %v: %+v", row, conditions[name], state, def)
				}
				if is {
					met[name]++
				}
			}
		}
	}
	for _, name := range []string{"disposable", "due", "review", "gap"} {
		assert.Greater(t, met[name], books/5, name)
	}
}

// casesRow draws a row, and the record of which it tells.
func (d draw) casesRow(c plan.Class, table plan.Table, on calendar.Date) (map[string]any, retention.Record) {
	row := map[string]any{"class": string(letter)}
	days := []calendar.Date{on, on.AddDays(1), on.AddDays(-1), firstDay.AddDays(1), lastDay}
	for _, k := range slices.Concat(c.Disposable(), c.Review()) {
		for _, f := range k.Facts {
			days = append(days, f.From, f.Through, f.Through.AddDays(1))
		}
	}
	days = slices.DeleteFunc(days, func(day calendar.Date) bool { return day.IsZero() || day == firstDay })
	var events []retention.Event
	for _, trigger := range slices.Sorted(maps.Keys(table.Events)) {
		column := table.Events[trigger]
		switch d(7) {
		case 0:
			row[column] = nil
		case 1:
			row[column] = "soon"
			events = append(events, retention.Event{Trigger: trigger})
		default:
			day := oneOf(d, days...)
			row[column] = day.String()
			events = append(events, retention.Event{Trigger: trigger, On: day})
		}
	}
	traits := map[retention.Trait]bool{}
	for _, trait := range slices.Sorted(maps.Keys(table.Traits)) {
		column := table.Traits[trait]
		switch value := oneOf[any](d, nil, "yes", true, false, true, false).(type) {
		case bool:
			row[column], traits[trait] = value, value
		default:
			row[column] = value
		}
	}
	return row, retention.Record{ID: "1", Class: letter, Events: retention.EventsOf(events...), Traits: retention.TraitsOf(traits)}
}
