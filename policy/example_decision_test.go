package policy_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// decision is about the recording of call on a day.
func decision(iso string) policy.Decision {
	return policy.FromRulebook(finland.IncomesRegister()).Decide(onDay(iso))
}

// pensioner is about pension data on 1 March 2022.
func pensioner(events ...retention.Event) policy.Decision {
	return policy.FromRulebook(estonia.SocialProtection()).Decide(policy.Request{
		Action: policy.Anonymise,
		Record: retention.Record{ID: "r-2", Class: estonia.PensionBase, Events: retention.EventsOf(events...)},
		On:     calendar.MustParseDate("2022-03-01"),
		Holds:  policy.NoHolds(),
	})
}

func ExampleDecision() {
	d := decision("2026-11-22")
	fmt.Println(d.Outcome(), "|", d.Allowed(), "|", d.DisposeBy(), "|", d.Overdue())
	// Output: must_dispose | delete, anonymise | 2026-11-21 | 1
}

func ExampleDecision_RetainUntil() {
	fmt.Println(pensioner(retention.Event{Trigger: estonia.Death, On: calendar.MustParseDate("1950-06-01")}).RetainUntil())
	fmt.Println(pensioner().RetainUntil())
	// Output:
	// 2025-06-01
	// unknown
}

func ExampleDecision_Missing() {
	d := pensioner(retention.Event{Trigger: estonia.Death}) // the day is not known
	fmt.Println(d.Outcome(), d.Missing())
	// Output: undetermined [death]
}

func ExampleDecision_MissingTraits() {
	book := retention.MustNewRulebook(retention.Definition{ID: "town", Rules: []retention.Rule{{
		ID: "town.child", Class: "town.file", When: "child", Trigger: "closed", Bound: retention.AtLeast,
		Period: retention.Years(25), Then: policy.Delete, Basis: calendar.Source{Citation: "Test Act s. 1"},
	}}})
	d := policy.FromRulebook(book).Decide(policy.Request{
		Action: policy.Delete,
		Record: retention.Record{ID: "r-3", Class: "town.file", Events: retention.EventsOf(
			retention.Event{Trigger: "closed", On: calendar.MustParseDate("2020-05-01")})},
		On:    calendar.MustParseDate("2026-11-22"),
		Holds: policy.NoHolds(),
	})
	fmt.Println(d.Outcome(), d.Missing(), d.MissingTraits())
	// Output: undetermined [] [child]
}

func ExampleDecision_Awaiting() {
	d := pensioner()
	fmt.Println(d.Outcome(), d.Awaiting())
	// Output: keep [death]
}

func ExampleDecision_Operative() {
	for _, rule := range pensioner().Operative() {
		fmt.Println(rule.ID, rule.Period)
	}
	// Output: ee.skais.20.1 75 years
}

func ExampleDecision_Binding() {
	records, err := retention.NewRulebook(retention.Definition{ID: "host", Rules: []retention.Rule{
		{ID: "host.floor", Class: "host.file", Trigger: "closed", Bound: retention.AtLeast, Period: retention.Years(2),
			Then: policy.Delete, Basis: calendar.Source{Citation: "Test Act s. 1"}},
		{ID: "host.ceiling", Class: "host.file", Trigger: "closed", Bound: retention.AtMost, Period: retention.Years(3),
			Then: policy.Delete, Basis: calendar.Source{Citation: "Test Act s. 2"}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := policy.FromRulebook(records).Decide(policy.Request{
		Action: policy.Delete,
		Record: retention.Record{ID: "r-4", Class: "host.file", Events: retention.EventsOf(
			retention.Event{Trigger: "closed", On: calendar.MustParseDate("2025-03-31")})},
		On:    calendar.MustParseDate("2026-12-31"),
		Holds: policy.NoHolds(),
	})
	fmt.Println(len(d.Binding()), "bind,", len(d.Operative()), "decides:", d.Operative()[0].ID)
	// Output: 2 bind, 1 decides: host.floor
}

func ExampleDecision_Unrecognised() {
	d := pensioner(retention.Event{Trigger: "deaht", On: calendar.MustParseDate("1950-06-01")})
	fmt.Println(d.Outcome(), d.Unrecognised())
	// Output: undetermined [deaht]
}

func ExampleDecision_IfToday() {
	d := pensioner() // alive, as far as is known
	fmt.Println(d.RetainUntil(), "|", d.IfToday())
	// Output: unknown | unknown, not before 2097-03-01
}

func ExampleDecision_Flags() {
	request := onDay("2026-12-01")
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17"})
	fmt.Println(policy.FromRulebook(finland.IncomesRegister()).Decide(request).Flags())
	// Output: [hold_over_ceiling law_unchecked overdue unconfirmed]
}

func ExampleDecision_Doubts() {
	for _, doubt := range pensioner().Doubts() {
		fmt.Println(doubt)
	}
	// Output: that the period is a ceiling too is inferred from § 20(7)
}

func ExampleDecision_NextChange() {
	d := decision("2026-06-01")
	day, _ := d.NextChange()
	fmt.Println(d.Outcome(), "until", day)
	// Output: may_dispose until 2026-11-20
}

func ExampleDecision_OnRelease() {
	request := onDay("2026-12-01")
	request.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17"})
	d := policy.FromRulebook(finland.IncomesRegister()).Decide(request)
	fmt.Println(d.Outcome(), "then", d.OnRelease().Outcome())
	// Output: held then must_dispose
}

func ExampleDecision_LogValue() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: withoutTime}))
	log.Info("decided", "decision", decision("2026-06-01"))
	// Output: level=INFO msg=decided decision.outcome=may_dispose decision.reason=free decision.allowed="delete, anonymise" decision.rules=[fi.incomes.recordings] decision.overdue=false
}

func ExampleDecision_Reason() {
	d := decision("2026-06-01")
	if d.Reason() == policy.ReasonFree {
		fmt.Println(d.Reason(), "|", d.Reason().In(calendar.English), "|", d)
	}
	// Output: free | the record is free | may_dispose: the record is free (fi.incomes.recordings)
}

func ExampleDecision_MarshalJSON() {
	text, _ := json.Marshal(pensioner())
	fmt.Println(string(text))
	// Output: {"schema":"keepuntil.decision/1","outcome":"keep","reason":"awaited","allowed":[],"retain_until":{"kind":"unknown"},"dispose_by":{"kind":"none"},"overdue_days":0,"missing":[],"awaiting":["death"],"rules":["ee.skais.20.1"],"doubts":["that the period is a ceiling too is inferred from § 20(7)"],"flags":["unconfirmed"]}
}

func ExampleDecision_UnmarshalJSON() {
	var d policy.Decision
	fmt.Println(json.Unmarshal([]byte(`{"outcome":"must_dispose"}`), &d))
	// Output: policy: Decision: it has no form as JSON that is read; decide again
}

func ExampleExplanation() {
	rules, err := retention.NewRulebook(retention.Definition{ID: "host", Rules: []retention.Rule{{
		ID: "host.1", Class: "host.file", Trigger: "closed", Cutoff: retention.EndOfYear(),
		Bound: retention.AtLeast, Period: retention.Years(6), Then: policy.Delete,
		Basis: calendar.Source{Citation: "Test Act s. 1"},
	}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(policy.FromRulebook(rules).Decide(policy.Request{
		Action: policy.Delete,
		Record: retention.Record{ID: "r-3", Class: "host.file", Events: retention.EventsOf(
			retention.Event{Trigger: "closed", On: calendar.MustParseDate("2020-03-31")})},
		On:    calendar.MustParseDate("2026-12-31"),
		Holds: policy.NoHolds(),
	}).Explain())
	// Output:
	// 1. host.1: at least 6 years from closed, counted from the end of the calendar year; event on 31 March 2020; retain until 31 December 2026; disposition: delete. [Test Act s. 1]
	// 2. Retain until: 31 December 2026.
	// 3. Dispose by: none.
	// 4. On 31 December 2026: keep: the retention period has not ended (host.1). Allowed: nothing.
}

func ExampleExplanation_MarshalJSON() {
	text, _ := json.Marshal(policy.Decision{}.Explain())
	fmt.Println(string(text))
	// Output: {"schema":"keepuntil.decision/1","outcome":"undetermined","steps":[{"code":"retain_until","args":{"end":{"kind":"unknown"}},"text":"Retain until: unknown."},{"code":"dispose_by","args":{"end":{"kind":"unknown"},"overdue":0},"text":"Dispose by: unknown."},{"code":"outcome","args":{"allowed":"nothing","because":[{"reason":"no_decision"}],"day":null,"outcome":"undetermined","reason":"no_decision"},"text":"On no date: cannot be determined: nothing was decided. Allowed: nothing."}]}
}

func ExampleStepCode() {
	for _, step := range decision("2026-11-22").Explain().Steps {
		switch step.Code {
		case policy.StepRule:
			fmt.Println(step.Args["rule"], "is due from", step.Args["due"])
		case policy.StepDisposeBy:
			fmt.Println("days overdue:", step.Args["overdue"])
		case policy.StepOutcome:
			fmt.Println(step.Code, "by reason of", step.Args["reason"])
		}
	}
	// Output:
	// fi.incomes.recordings is due from 2026-11-20
	// days overdue: 1
	// outcome by reason of due
}

func ExampleExplanation_In() {
	fmt.Print(policy.Decision{}.Explain().In(calendar.Finnish))
	// Output:
	// 1. Viimeinen pakollinen säilytyspäivä: ei tiedossa.
	// 2. Viimeinen sallittu säilytyspäivä: ei tiedossa.
	// 3. päivä puuttuu: ei ratkaistavissa. Peruste: mitään ei ole ratkaistu. Sallitut toimenpiteet: ei mitään.
}

func ExampleReason_In() {
	fmt.Println(policy.ReasonHeld, "|", policy.ReasonHeld.In(calendar.English))
	// Output: held | a hold is in force
}

func ExampleFlag() {
	for _, flag := range decision("2026-11-22").Flags() {
		if flag == policy.FlagOverdue {
			fmt.Println(flag, "|", flag.In(calendar.English))
		}
	}
	// Output: overdue | the last lawful day has passed
}

func ExampleReason() {
	var reason policy.Reason
	err := reason.UnmarshalText([]byte("retained"))
	fmt.Println(reason == policy.ReasonRetained, err)
	fmt.Println(reason.UnmarshalText([]byte("forgotten")) != nil)
	// Output:
	// true <nil>
	// true
}

func ExampleOutcome_Disposes() {
	fmt.Println(policy.Review.Disposes(), policy.MayDispose.Disposes())
	// Output: false true
}

// The picture is for a page or a file; its description says what it shows.
func ExampleDecision_Timeline() {
	svg := string(decision("2026-11-22").Timeline().SVG(calendar.English))
	_, text, _ := strings.Cut(svg, "<desc")
	_, text, _ = strings.Cut(text, ">")
	text, _, _ = strings.Cut(text, "</desc>")
	fmt.Println(strings.ReplaceAll(text, ". ", ".\n"))
	// Output:
	// Incomes Register: call recordings.
	// Must be disposed of: disposal is due.
	// Today: 22 November 2026.
	// At most 6 months from the call.
	// fi.incomes.recordings: Incomes Register, customer service and processing of data, page of 31.10.2024, retention of data (not confirmed).
	// Disposal: delete, anonymise.
	// 21 May 2026: the call.
	// 20 November 2026: disposal is due.
	// 21 November 2026: last lawful day.
	// 22 November 2026: overdue by 1 day.
	// The days stand in their order; the distances between them are not to scale.
}
