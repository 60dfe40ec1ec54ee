package policytest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Mutant is a rulebook with one slip in it, as an author could make it.
//
// The zero Mutant is no slip.
type Mutant struct {
	Rule  string        // the ID of the rule with the slip
	Slip  string        // what was changed: "period 6 years instead of 5 years"
	from  calendar.Date // of a norm in several versions, from when this one is law
	class retention.Class
	book  *retention.Rulebook
}

// String tells the rule and the slip.
func (m Mutant) String() string { return ruleName(m.Rule, m.from) + ": " + m.Slip }

// Mutants gives the slips that can be made in a rulebook: a period one unit
// longer or shorter, another cut-off, floor for ceiling, another trigger of the
// class, a rule left out, a day more or less in its life, another pick, an event
// that is awaited or is not, another disposition, an appraisal that is asked for
// or is not. Those are left out that do not load, because then the author is told,
// and those that decide all of [Requests] alike, because then it is no slip.
func Mutants(b *retention.Rulebook) []Mutant {
	var list []Mutant
	d := b.Definition()
	for i, r := range d.Rules {
		for _, changed := range slips(r, rulesOf(b, r.Class)) {
			definition := b.Definition()
			definition.Rules[i] = changed.rule
			if changed.dropped {
				definition.Rules = slices.Delete(definition.Rules, i, i+1)
			}
			book, err := retention.NewRulebook(definition)
			if err != nil {
				continue
			}
			m := Mutant{Rule: r.ID, Slip: changed.words, from: r.From, class: r.Class, book: book}
			if _, differs := m.shownBy(b, told); differs {
				list = append(list, m)
			}
		}
	}
	return list
}

// slip is a rule with one thing changed.
type slip struct {
	rule    retention.Rule
	words   string
	dropped bool
}

func slips(r retention.Rule, class []retention.Rule) []slip {
	var list []slip
	add := func(what string, was, is any, change func(*retention.Rule)) {
		changed := r
		change(&changed)
		if changed != r {
			list = append(list, slip{rule: changed, words: fmt.Sprintf("%s %v instead of %v", what, is, was)})
		}
	}
	list = append(list, slip{rule: r, words: "left out", dropped: true})
	for _, p := range nearby(r.Period) {
		add("period", r.Period, p, func(r *retention.Rule) { r.Period = p })
	}
	for _, c := range [...]retention.Cutoff{retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.March, 31)} {
		add("cut-off", r.Cutoff, c, func(r *retention.Rule) { r.Cutoff = c })
	}
	for bound := retention.AtLeast; bound <= retention.Exactly; bound++ {
		add("bound", r.Bound, bound, func(r *retention.Rule) { r.Bound = bound })
	}
	for _, other := range class {
		add("trigger", r.Trigger, other.Trigger, func(r *retention.Rule) { r.Trigger = other.Trigger })
	}
	for pick := retention.Only; pick <= retention.Latest; pick++ {
		add("pick", r.Pick, pick, func(r *retention.Rule) { r.Pick = pick })
	}
	for _, days := range [...]int{-1, 1} {
		if !r.From.IsZero() {
			add("in force from", r.From, r.From.AddDays(days), func(r *retention.Rule) { r.From = r.From.AddDays(days) })
		}
		if !r.Until.IsZero() {
			add("in force until", r.Until, r.Until.AddDays(days), func(r *retention.Rule) { r.Until = r.Until.AddDays(days) })
		}
	}
	add("awaited", r.Awaited, !r.Awaited, func(r *retention.Rule) { r.Awaited = !r.Awaited })
	add("appraisal", r.Appraise, !r.Appraise, func(r *retention.Rule) { r.Appraise = !r.Appraise })
	for _, a := range [...]policy.Action{policy.Delete, policy.Anonymise, policy.Transfer} {
		add("then", r.Then, a, func(r *retention.Rule) { r.Then = a })
	}
	return list
}

// nearby gives the periods one unit longer and shorter; what is shorter than one
// unit is one of the next smaller unit.
func nearby(p retention.Period) []retention.Period {
	number, unit, _ := strings.Cut(p.String(), " ")
	var n int
	if _, err := fmt.Sscan(number, &n); err != nil { // immediately, permanently
		return []retention.Period{retention.Days(1), retention.Years(1)}
	}
	var near []retention.Period
	if n == 1 {
		near = append(near, map[retention.Period]retention.Period{
			retention.Years(1): retention.Months(11), retention.Months(1): retention.Days(27), retention.Weeks(1): retention.Days(6),
			retention.Days(1): retention.Immediately(),
		}[p])
	}
	for _, m := range [...]int{n - 1, n + 1} {
		text := fmt.Sprintf("%d %s", m, strings.TrimSuffix(unit, "s"))
		if m != 1 {
			text += "s"
		}
		if q, err := retention.ParsePeriod(text); err == nil {
			near = append(near, q)
		}
	}
	return near
}

// shownBy gives a request about whose decision the mutant tells something else
// than the book.
func (m Mutant) shownBy(b *retention.Rulebook, tells func(policy.Decision) string) (policy.Request, bool) {
	right, wrong := policy.FromRulebook(b), policy.FromRulebook(m.book)
	for _, book := range [...]*retention.Rulebook{b, m.book} {
		for r := range requestsOf(book, m.class) {
			if tells(right.Decide(r)) != tells(wrong.Decide(r)) {
				return r, true
			}
		}
	}
	return policy.Request{}, false
}

// told gives what a case written by this package expects of a decision.
func told(d policy.Decision) string { return caseFor(d.Request(), d).line() }

// does gives what follows for the record.
func does(d policy.Decision) string { return d.Outcome().String() + " " + d.Allowed().String() }

// CheckMutants fails the test for every mutant of a rulebook that the cases do not
// notice, with a case that would notice it. What that case expects is what the
// rulebook decides today: review it before you paste it. A case that fails without
// any slip notices nothing.
func CheckMutants(t testing.TB, b *retention.Rulebook, cases ...Case) {
	t.Helper()
	right := policy.FromRulebook(b)
	cases = slices.DeleteFunc(slices.Clone(cases), func(c Case) bool { return c.Check(right) != nil })
	for _, m := range Mutants(b) {
		if m.noticedBy(cases) {
			continue
		}
		// A case in which something else follows is easier to review than one in
		// which only a day differs.
		r, found := m.shownBy(b, does)
		if !found {
			r, _ = m.shownBy(b, told)
		}
		missing := caseFor(r, right.Decide(r))
		missing.Note = "review what is expected"
		t.Errorf("policytest: a slip in the rulebook that no case would notice: %v\nadd a case that notices it, such as this one, if the law says what it expects:\n%v", m, missing)
	}
}

// noticedBy says whether one of the cases fails by the mutant.
func (m Mutant) noticedBy(cases []Case) bool {
	wrong := policy.FromRulebook(m.book)
	return slices.ContainsFunc(cases, func(c Case) bool {
		return len(c.differences(wrong.Decide(c.Request()))) > 0
	})
}
