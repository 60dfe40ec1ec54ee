package schedules_test

import (
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
)

// What a reader of a notice works out from its sentences alone: the steps and their
// arguments, without the rulebook. Days are numbers of days.

const (
	noEnd   = 1 << 30  // it never comes
	nothing = -1 << 30 // nothing is protected
)

func number(d calendar.Date) int {
	t, err := time.Parse(time.DateOnly, d.String())
	if err != nil {
		return nothing
	}
	return int(t.Unix() / 86400)
}

func civil(n int) time.Time { return time.Unix(int64(n)*86400, 0).UTC() }

// cutoffs knows where counting starts after an event, for each cut-off.
var cutoffs = sync.OnceValue(func() map[retention.Cutoff]func(time.Time) time.Time {
	last := func(month time.Month, day int) func(time.Time) time.Time {
		return func(t time.Time) time.Time {
			for year := t.Year(); ; year++ {
				end := time.Date(year, month, min(day, time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()), 0, 0, 0, 0, time.UTC)
				if end.Unix() >= t.Unix() {
					return end
				}
			}
		}
	}
	year := last(time.December, 31)
	all := map[retention.Cutoff]func(time.Time) time.Time{retention.AtEvent(): func(t time.Time) time.Time { return t }, retention.EndOfYear(): year}
	for month := time.January; month <= time.December; month++ {
		for day := 1; day <= 31; day++ {
			end := last(month, day)
			all[retention.EndOfFiscalYear(month, day)] = end
			all[retention.EndOfYearOfFiscalYear(month, day)] = func(t time.Time) time.Time { return year(end(t)) }
		}
	}
	return all
})

// after returns the day so long after another one: the day of the same number, or the last
// of its month.
func after(n int, p retention.Period) int {
	count, unit := p.Number()
	switch unit {
	case retention.InDays:
		return n + count
	case retention.InWeeks:
		return n + 7*count
	case retention.InYears:
		count *= 12
	case retention.InMonths:
	default:
		if p == retention.Permanently() {
			return noEnd
		}
		return n
	}
	t := civil(n)
	first := time.Date(t.Year(), t.Month()+time.Month(count), 1, 0, 0, 0, 0, time.UTC)
	end := int(first.Unix()/86400) + min(t.Day(), first.AddDate(0, 1, -1).Day()) - 1
	return end
}

// saidRule is what the sentences say of a rule.
type saidRule struct {
	id   string
	lead notice.StepCode // empty: it is law on the day

	when, unless    retention.Trait
	onlyIf, only    bool // only records that have its event; only as long as others have not happened
	onlyWhile       []retention.Trigger
	insteadOf       string
	floor, ceiling  bool
	period          retention.Period
	trigger         retention.Trigger
	cutoff          retention.Cutoff
	allowance       retention.Period
	earliest, last  bool
	awaited         bool
	then            retention.Action
	decides, passes bool // a body decides; what was transferred may be deleted
	from, until     int
	retroactive     bool
}

type saidYields struct {
	yields, to string
	ceiling    bool // it is a ceiling that yields
}

// told is what a notice says.
type told struct {
	rules     []saidRule
	relations []saidYields
	codes     map[notice.StepCode]bool
}

// listen reads the steps.
func listen(n notice.Notice) (all told, err error) {
	all.codes = map[notice.StepCode]bool{}
	var r saidRule
	begun := false
	finish := func() {
		if begun {
			all.rules = append(all.rules, r)
		}
		r, begun = saidRule{from: nothing, until: noEnd}, false
	}
	finish()
	for _, step := range n.Steps {
		a := step.Args
		id, _ := a["rule"].(string)
		code, _ := step.Code.(notice.StepCode)
		all.codes[code] = true
		switch code {
		case notice.StepComing, notice.StepEarlierFloor, notice.StepEarlierCeiling, notice.StepWith, notice.StepWithout, notice.StepOnlyIf, notice.StepOnlyWhile,
			notice.StepAtLeast, notice.StepPermanently, notice.StepAtMost, notice.StepExactly:
			if begun {
				finish()
			}
			r.id = id
		default:
			if id != "" && id != r.id {
				return all, fmt.Errorf("%v is about %s, after %s", code, id, r.id)
			}
		}
		switch code {
		case notice.StepComing:
			r.lead = code
		case notice.StepEarlierFloor:
			r.lead, r.until, r.awaited = code, number(a["until"].(calendar.Date)), a["awaited"].(bool)
			if ended := a["ended"].(calendar.Date); !ended.IsZero() {
				return all, fmt.Errorf("a wording that is replaced only for some")
			}
		case notice.StepEarlierCeiling:
			r.lead, r.until, r.from = code, number(a["until"].(calendar.Date)), number(a["from"].(calendar.Date))
			r.retroactive = a["retroactive"].(bool)
		case notice.StepWith:
			r.when = a["when"].(retention.Trait)
		case notice.StepWithout:
			r.unless = a["unless"].(retention.Trait)
		case notice.StepOnlyIf:
			r.onlyIf = true
		case notice.StepOnlyWhile:
			r.only, r.onlyWhile, r.insteadOf = true, a["triggers"].([]retention.Trigger), a["instead_of"].(string)
		case notice.StepAtLeast, notice.StepPermanently, notice.StepAtMost, notice.StepExactly:
			begun = true
			r.floor, r.ceiling = code != notice.StepAtMost, code == notice.StepAtMost || code == notice.StepExactly
			r.period, r.trigger, r.cutoff = a["period"].(retention.Period), a["trigger"].(retention.Trigger), a["cutoff"].(retention.Cutoff)
			if code == notice.StepExactly {
				r.allowance = a["allowance"].(retention.Period)
			}
			if (code == notice.StepPermanently) != (r.period == retention.Permanently()) {
				return all, fmt.Errorf("%v: %v", code, r.period)
			}
		case notice.StepEarliest:
			r.earliest = true
		case notice.StepLatest:
			r.last = true
		case notice.StepAwaited, notice.StepAwaitedCeiling:
			r.awaited = true
			if (code == notice.StepAwaited) != r.floor {
				return all, fmt.Errorf("%s: %v", id, code)
			}
		case notice.StepAppraisal:
			r.decides = true
		case notice.StepAfterwards:
			r.then = a["then"].(retention.Action)
		case notice.StepAsDecided:
			r.then = retention.Delete | retention.Transfer
		case notice.StepTransferred:
			r.passes = true
		case notice.StepLife:
			if from := a["from"].(calendar.Date); !from.IsZero() {
				r.from = number(from)
			}
			if until := a["until"].(calendar.Date); !until.IsZero() {
				r.until = number(until)
			}
		case notice.StepRetroactive:
			r.retroactive = true
		case notice.StepCeilingYields, notice.StepFloorYields:
			all.relations = append(all.relations, saidYields{a["yields"].(string), a["to"].(string), code == notice.StepCeilingYields})
		}
	}
	finish()
	all.rules = slices.DeleteFunc(all.rules, func(r saidRule) bool { return r.lead == notice.StepComing })
	return all, nil
}
