package schedules_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// slip is the law of a line with a mistake in it.
type slip struct {
	what string
	law  law
}

// slips returns the law with each of the mistakes that an author could make in it.
func (l law) slips() (list []slip) {
	for i, r := range l.rules {
		add := func(what string, change func(*retention.Rule)) {
			changed := law{slices.Clone(l.rules), l.relations}
			change(&changed.rules[i])
			if changed.rules[i] != r {
				list = append(list, slip{fmt.Sprintf("rule %d: %s", i+1, what), changed})
			}
		}
		if len(l.rules) > 1 && r.ID == "" {
			list = append(list, slip{fmt.Sprintf("rule %d: left out", i+1), law{slices.Delete(slices.Clone(l.rules), i, i+1), l.relations}})
		}
		for _, p := range near(r.Period) {
			add(fmt.Sprintf("%v instead of %v", p, r.Period), func(r *retention.Rule) { r.Period = p })
		}
		for b := retention.AtLeast; b.IsValid(); b++ {
			add(fmt.Sprintf("%v instead of %v", b, r.Bound), func(r *retention.Rule) { r.Bound = b })
		}
		for a := retention.Gap; a <= retention.NotBinding; a++ {
			// A ceiling without its event asks for nothing either way, and a rule for which
			// another stands in does not bind without its own.
			if r.Bound == retention.AtMost && a+r.Absent == retention.Awaited+retention.NotBinding || l.replaced(r.ID) {
				continue
			}
			add(fmt.Sprintf("%v instead of %v", a, r.Absent), func(r *retention.Rule) { r.Absent = a })
		}
		for p := retention.Only; p <= retention.Latest; p++ {
			// What can happen once has no life with two days of it.
			if r.Pick != retention.Only {
				add(fmt.Sprintf("%v instead of %v", p, r.Pick), func(r *retention.Rule) { r.Pick = p })
			}
		}
		add("another trigger", func(r *retention.Rule) { r.Trigger += "-" })
		add("of all", func(r *retention.Rule) { r.When, r.Unless = "", "" })
		add("of the others", func(r *retention.Rule) { r.When, r.Unless = r.Unless, r.When })
		add("instead of none", func(r *retention.Rule) { r.InsteadOf = "" })
		if r.Period == retention.Permanently() {
			continue // wherever it counts from, and whatever might follow
		}
		for _, c := range []retention.Cutoff{retention.AtEvent(), retention.EndOfYear()} {
			add(fmt.Sprintf("%v instead of %v", c, r.Cutoff), func(r *retention.Rule) { r.Cutoff = c })
		}
		add("appraised or not", func(r *retention.Rule) { r.Appraise, r.Then = !r.Appraise, policy.Delete })
		for _, a := range []policy.Action{policy.Delete, policy.Transfer} {
			add("then "+a.String(), func(r *retention.Rule) { r.Then = a })
		}
	}
	for i, r := range l.relations {
		less, reversed := slices.Delete(slices.Clone(l.relations), i, i+1), slices.Clone(l.relations)
		reversed[i].Yields, reversed[i].To = r.To, r.Yields
		list = append(list, slip{r.Yields + " does not yield", law{l.rules, less}}, slip{r.To + " yields", law{l.rules, reversed}})
	}
	return list
}

// replaced reports whether a rule stands in for that of a name.
func (l law) replaced(name string) bool {
	return name != "" && slices.ContainsFunc(l.rules, func(r retention.Rule) bool { return r.InsteadOf == name })
}

// near returns the periods beside one.
func near(p retention.Period) []retention.Period {
	switch n, unit := p.Number(); {
	case p == retention.Permanently():
		return []retention.Period{years(100)}
	case n == 0:
		return []retention.Period{days(1)}
	case n == 1:
		return []retention.Period{unit.Of(2)}
	default:
		return []retention.Period{unit.Of(n - 1), unit.Of(n + 1)}
	}
}

// noticed reports whether a life of the line is decided otherwise by other rules, or
// whether these do not load.
func (e entry) noticed(t *testing.T, other law) bool {
	t.Helper()
	e.law = other
	b, err := retention.NewRulebook(e.definition())
	if err != nil {
		return true
	}
	p := policy.FromRulebook(b)
	return slices.ContainsFunc(e.lives, func(text string) bool {
		l, err := parseLife(e.class(), text)
		assert.NoError(t, err)
		return slices.ContainsFunc(l.days(), func(d calendar.Date) bool { return l.differences(p, d) != "" })
	})
}

// The lives of a line notice a slip in its rules, so that each number, bound, trait and
// relation of the table is one that they prove. What is left changes nothing beside the
// other rules of the line: two rules that miss one event are one gap, and a floor that
// also bound records which another one keeps for ever would not keep them longer.
func TestTheLivesNoticeSlips(t *testing.T) {
	t.Parallel()
	made, left := 0, []string(nil)
	for _, e := range given() {
		for _, s := range e.law.slips() {
			made++
			if !e.noticed(t, s.law) {
				left = append(left, e.id+": "+s.what)
			}
		}
	}
	assert.Greater(t, made, 3000)
	assert.LessOrEqual(t, len(left), made*2/100, "%q", left)
}
