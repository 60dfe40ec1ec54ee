package schedules_test

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The words of the rules. Deletion may follow unless a rule says something else.

const (
	transfer         = policy.Transfer
	deleteOrTransfer = policy.Delete | policy.Transfer
)

// immediately is the period that ends on the day of the event.
var immediately = retention.Immediately()

type option func(*retention.Rule)

func rule(b retention.Bound, p retention.Period, t retention.Trigger, with []option) retention.Rule {
	r := retention.Rule{Bound: b, Period: p, Trigger: t, Then: policy.Delete}
	for _, change := range with {
		change(&r)
	}
	return r
}

func atLeast(p retention.Period, t retention.Trigger, with ...option) retention.Rule {
	return rule(retention.AtLeast, p, t, with)
}

func atMost(p retention.Period, t retention.Trigger, with ...option) retention.Rule {
	return rule(retention.AtMost, p, t, with)
}

func exactly(p retention.Period, t retention.Trigger, with ...option) retention.Rule {
	return rule(retention.Exactly, p, t, with)
}

// permanent keeps for ever.
func permanent(t retention.Trigger, with ...option) retention.Rule {
	return atLeast(retention.Permanently(), t, append(with, then(0))...)
}

// until keeps until something has happened, and asks for nothing then.
func until(t retention.Trigger, with ...option) retention.Rule {
	return atLeast(immediately, t, append(with, awaited)...)
}

// onlyUntil keeps until something has happened, and then asks for disposal.
func onlyUntil(t retention.Trigger, with ...option) retention.Rule {
	return exactly(immediately, t, append(with, awaited)...)
}

// archival keeps until the body needs the record no more, and then an archive for ever.
func archival(with ...option) retention.Rule {
	return until(retention.NeedEnded, append(with, then(transfer))...)
}

// whileNeeded asks for disposal when the need has ended.
func whileNeeded(with ...option) retention.Rule { return atOnce(retention.NeedEnded, with...) }

// atOnce asks for disposal when something has happened, which it may never.
func atOnce(t retention.Trigger, with ...option) retention.Rule {
	return atMost(immediately, t, append(with, awaited)...)
}

// longer keeps through the day to which a decision has extended the period.
func longer(t retention.Trigger, with ...option) retention.Rule {
	return atLeast(immediately, t, append(with, ifAny, latest, named("longer"))...)
}

func named(name string) option { return func(r *retention.Rule) { r.ID = name } }
func of(kind retention.Class) option {
	return func(r *retention.Rule) { r.Class = "." + kind }
}
func when(t retention.Trait) option   { return func(r *retention.Rule) { r.When = t } }
func unless(t retention.Trait) option { return func(r *retention.Rule) { r.Unless = t } }
func insteadOf(name string) option    { return func(r *retention.Rule) { r.InsteadOf = name } }
func then(a retention.Action) option  { return func(r *retention.Rule) { r.Then = a } }
func awaited(r *retention.Rule)       { r.Absent = retention.Awaited }
func ifAny(r *retention.Rule)         { r.Absent = retention.NotBinding }
func latest(r *retention.Rule)        { r.Pick = retention.Latest }
func earliest(r *retention.Rule)      { r.Pick = retention.Earliest }
func yearEnd(r *retention.Rule)       { r.Cutoff = retention.EndOfYear() }

// The fiscal year of the examples ends on 30 June.
func fiscalYearEnd(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.June, 30) }
func yearEndOfFiscalYear(r *retention.Rule) {
	r.Cutoff = retention.EndOfYearOfFiscalYear(time.June, 30)
}

// appraised lets a body decide first, whatever it decides.
func appraised(r *retention.Rule) { r.Appraise, r.Then = true, 0 }

func doubt(words string) option { return func(r *retention.Rule) { r.Basis.Doubt = words } }

// unsaid is the doubt about a line that says no start.
func unsaid(r *retention.Rule) {
	r.Basis.Doubt = "the line does not say from when; counted from the making of the record"
}

func inForce(from, until string) option {
	return func(r *retention.Rule) {
		if from != "" {
			r.From = calendar.MustParseDate(from)
		}
		if until != "" {
			r.Until = calendar.MustParseDate(until)
		}
	}
}

func days(n int) retention.Period   { return retention.Days(n) }
func months(n int) retention.Period { return retention.Months(n) }
func years(n int) retention.Period  { return retention.Years(n) }

// iso reads a period as ISO 8601 writes it.
func iso(text string) retention.Period {
	p, err := retention.ParsePeriod(text)
	if err != nil {
		panic(err)
	}
	return p
}
