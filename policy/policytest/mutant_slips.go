package policytest

import (
	"fmt"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// slip is a rule with one thing changed.
type slip struct {
	rule  retention.Rule
	words string
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
	reaches := r.Retroactive != (calendar.Source{})
	add("retroactive", reaches, !reaches, func(r *retention.Rule) {
		r.Retroactive = calendar.Source{}
		if !reaches {
			r.Retroactive = r.Basis
		}
	})
	for absent := retention.Gap; absent <= retention.NotBinding; absent++ {
		add("absent", r.Absent, absent, func(r *retention.Rule) { r.Absent = absent })
	}
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
