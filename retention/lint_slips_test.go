package retention_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// town is a book as authors write one: versions with a retroactive shortening, a relation,
// an appraisal, an allowance, and declared words.
func town() retention.Definition {
	act := func(article string) calendar.Source {
		return calendar.Source{Citation: "Town Act 12/2018", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20180012"}.At(article)
	}
	rule := func(id string, class retention.Class, trigger retention.Trigger, b retention.Bound, p retention.Period, article string) retention.Rule {
		return retention.Rule{ID: id, Class: class, Trigger: trigger, Bound: b, Period: p, Then: del, Basis: act(article), From: day("2019-01-01")}
	}
	years := retention.Years
	const least, most, exactly = retention.AtLeast, retention.AtMost, retention.Exactly
	d := retention.Definition{ID: "fi.kunta", Version: "2026", CheckedThrough: day("2026-11-28"), Allowance: retention.Days(30),
		Sources: []calendar.Source{act("")},
		Rules: []retention.Rule{
			rule("fi.kunta.customer.keep", "fi.kunta.customer", "customer.left", least, years(10), "§ 2"),
			rule("fi.kunta.customer.keep", "fi.kunta.customer", "customer.left", least, years(6), "§ 2"),
			rule("fi.kunta.customer.limit", "fi.kunta.customer", "customer.left", most, years(12), "§ 3"),
			rule("fi.kunta.customer.complaint", "fi.kunta.customer", "complaint.decided", least, years(5), "§ 4"),
			rule("fi.kunta.voucher", "fi.kunta.voucher", "booked", exactly, years(6), "§ 5"),
			rule("fi.kunta.ledger", "fi.kunta.ledger", "booked", exactly, years(10), "§ 6"),
			rule("fi.kunta.minutes", "fi.kunta.minutes", "meeting.held", least, years(10), "§ 7"),
			rule("fi.kunta.application.keep", "fi.kunta.application", "application.decided", least, years(2), "§ 8"),
			rule("fi.kunta.application.limit", "fi.kunta.application", "application.decided", most, years(4), "§ 9"),
			rule("fi.kunta.camera", "fi.kunta.camera", "recorded", most, retention.Months(6), "§ 10"),
			rule("fi.kunta.permit", "fi.kunta.permit", "permit.ended", least, years(30), "§ 11"),
		}}
	d.Rules[0].Until, d.Rules[1].From = day("2024-01-01"), day("2024-01-01")
	d.Rules[1].Retroactive = act("§ 20")
	for _, i := range []int{0, 1, 2, 10} {
		d.Rules[i].Absent = retention.Awaited
	}
	d.Rules[3].Absent = retention.NotBinding
	d.Rules[4].Cutoff, d.Rules[5].Cutoff = retention.EndOfYear(), retention.EndOfFiscalYear(time.December, 31)
	d.Rules[6].Appraise, d.Rules[6].Then = true, del|transfer
	d.Relations = []retention.Relation{{Yields: "fi.kunta.customer.limit", To: "fi.kunta.customer.complaint", Basis: act("§ 4")}}
	return d
}

// townRule returns a rule of the book by its place, for a change.
func townRule(i int, change func(*retention.Rule)) func(*retention.Definition) {
	return func(d *retention.Definition) { change(&d.Rules[i]) }
}

// lintOf returns what Lint says of a book as it is written down.
func lintOf(t *testing.T, d retention.Definition) (lines []string) {
	t.Helper()
	for _, f := range load(t, d).Lint(day("2026-11-29")) {
		if f.Code != retention.FindingUnchecked {
			lines = append(lines, f.String())
		}
	}
	return lines
}

// Each slip in that book is told, once, and the sentence names what to change.
func TestLintTellsTheSlipsOfAuthors(t *testing.T) {
	assert.Empty(t, lintOf(t, town()))
	for _, row := range slips() {
		d := town()
		row.slip(&d)
		assert.Equal(t, row.want, lintOf(t, d), row.why)
	}
}

type slip struct {
	why  string
	slip func(*retention.Definition)
	want []string
}

func slips() []slip {
	const keep, limit = "fi.kunta.customer.keep", "fi.kunta.customer.limit"
	return slices.Concat(slipsOfNames(), slipsOfLives(), slipsOfPeriods(), slipsOfSources(), []slip{
		{"Awaited, where it must have happened", townRule(2, func(r *retention.Rule) { r.Absent = retention.Gap }),
			[]string{"absent_differs: by " + limit + " a record without customer.left is incomplete, and by " + keep + " the opposite is true; is the event awaited, or is its absence a gap?"}},
		{"a forgotten cut-off", func(d *retention.Definition) {
			for _, i := range []int{6, 9, 10} {
				d.Rules[i].Trigger, d.Rules[i].Cutoff, d.Rules[i].Absent = "booked", retention.EndOfYear(), retention.Gap
			}
			d.Rules[4].Cutoff = retention.Cutoff{}
		}, []string{"cutoff_differs: fi.kunta.voucher counts from the event, and all 4 others after booked from a cut-off, such as fi.kunta.camera from the end of the calendar year; is that meant?"}},
		{"a month of another fiscal year", townRule(4, func(r *retention.Rule) { r.Cutoff = retention.EndOfFiscalYear(time.November, 30) }),
			[]string{"cutoff_differs: fi.kunta.voucher counts from the end of the financial year (last day 30 November), and fi.kunta.ledger from the end of the financial year (last day 31 December); is that meant?"}},
		{"a forgotten pick", func(d *retention.Definition) { d.Rules[7].Pick = retention.Latest },
			[]string{"pick_differs: of several application.decided fi.kunta.application.limit takes the only one, and fi.kunta.application.keep the latest one; is that meant? If it is a slip, write the same in each"}},
		{"the class of another rule", townRule(5, func(r *retention.Rule) { r.Class = "fi.kunta.minutes" }), []string{
			"conflict: fi.kunta.minutes keeps a record longer than fi.kunta.ledger allows; no relation says which yields, so a person must decide",
			"other_class: fi.kunta.ledger binds fi.kunta.minutes, but its ID begins otherwise, while the IDs of the others begin with the classes that they bind; is one of the two that of another rule?"}},
		{"a rule pasted, and its class left", func(d *retention.Definition) {
			pasted := d.Rules[6]
			pasted.ID, pasted.Basis.Citation, pasted.Basis.Article = "fi.kunta.camera.keep", "Town Act 12/2018 § 21", "§ 21"
			pasted.Trigger, pasted.Absent = "recorded", retention.NotBinding
			d.Rules = append(d.Rules, pasted)
		}, []string{"other_class: fi.kunta.camera.keep binds fi.kunta.minutes, but its ID begins with fi.kunta.camera, while the IDs of the others begin with the classes that they bind; is one of the two that of another rule?"}},
		{"a note to oneself", townRule(4, func(r *retention.Rule) { r.Note = "TODO: ask the archive" }), []string{`unfinished: fi.kunta.voucher: "TODO: ask the archive" is still to be finished; finish it, or leave it out`}},
		{"rules that are to come from somewhere", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "fi.kunta.building", RulesFrom: "TBD"}}
		}, []string{`unfinished: fi.kunta.building: "TBD" is still to be finished; finish it, or leave it out`}},
		{"AtLeast for Exactly, with an allowance", func(d *retention.Definition) {
			d.Rules[4].Bound, d.Rules[5].Bound = retention.AtLeast, retention.AtLeast
		},
			[]string{"allowance_unused: fi.kunta allows 30 days for disposal after an exact period, but has none; leave the allowance out, or is a rule meant to say exactly?"}},
		{"the end of need must have happened", townRule(6, func(r *retention.Rule) { r.Trigger = retention.NeedEnded }),
			[]string{"absent_differs: by fi.kunta.minutes a record without need.ended is incomplete, though it may still be needed; is the event awaited, or is its absence a gap?"}},
		{"NotBinding alone", townRule(10, func(r *retention.Rule) { r.Absent = retention.NotBinding }),
			[]string{"binds_few: the only rule of fi.kunta.permit binds only records that have its event, as fi.kunta.permit does those with permit.ended: a record without one has no rule and waits for a person; is that meant?"}},
		{"the wrong rule in a relation", func(d *retention.Definition) { d.Relations[0].To = keep }, []string{
			"conflict: fi.kunta.customer.complaint keeps a record longer than " + limit + " allows; no relation says which yields, so a person must decide"}},
		{"rules from elsewhere, and here", func(d *retention.Definition) {
			d.Classes = []retention.ClassInfo{{Class: "fi.kunta.permit", RulesFrom: "the building code"}}
		}, []string{"rules_here: the rules of fi.kunta.permit are said to come from the building code, but fi.kunta.permit is here; leave out one of the two"}},
	})
}

func slipsOfNames() []slip {
	class := func(i int, name retention.Class) func(*retention.Definition) {
		return townRule(i, func(r *retention.Rule) { r.Class = name })
	}
	trigger := func(i int, name retention.Trigger) func(*retention.Definition) {
		return townRule(i, func(r *retention.Rule) { r.Trigger = name })
	}
	prefix := " does not begin with fi.kunta, as others of fi.kunta do; unless it is a class of another book, write it so"
	return []slip{
		{"another country", class(4, "ee.kunta.voucher"), []string{"class_prefix: the class ee.kunta.voucher" + prefix}},
		{"no prefix", class(4, "voucher"), []string{"class_prefix: the class voucher" + prefix}},
		{"a letter of the prefix", class(4, "fi.knuta.voucher"), []string{"class_prefix: the class fi.knuta.voucher" + prefix}},
		{"a typo in a class", class(8, "fi.kunta.aplication"), []string{"near_name: the classes fi.kunta.application and fi.kunta.aplication are almost alike, and only fi.kunta.application.limit has fi.kunta.aplication; if it is a slip, write one of them everywhere"}},
		{"a dot too many", class(4, "fi.kunta.voucher."), []string{"odd_name: fi.kunta.voucher., one of the classes, begins or ends with a mark; write it as it stands in the records"}},
		{"two dots", class(4, "fi..kunta.voucher"), []string{
			"class_prefix: the class fi..kunta.voucher" + prefix, "odd_name: fi..kunta.voucher, one of the classes, has two marks together; write it as it stands in the records"}},
		{"a blank at the end", class(4, "fi.kunta.voucher "), []string{`twins: the classes fi.kunta.voucher and fi.kunta.voucher  look alike ("fi.kunta.voucher" and "fi.kunta.voucher "), and a program takes them for two; write one of them everywhere`}},
		{"two blanks", trigger(9, "call  recorded"), []string{"odd_name: call  recorded, one of the triggers, has two blanks together; write it as it stands in the records"}},
		{"a letter of another script", class(4, "fi.kunta.v\u043eucher"), []string{`odd_name: fi.kunta.v` + "\u043e" + `ucher, one of the classes, has letters of two alphabets in one word (fi.kunta.v\u043eucher); write it as it stands in the records`}},
		{"a word of another script", trigger(9, "\u0441\u043e\u0440.made"), []string{"odd_name: \u0441\u043e\u0440.made, one of the triggers, " + `has a word in letters of another alphabet that look like Latin ones (\u0441\u043e\u0440.made); write it as it stands in the records`}},
		{"a typo in the trigger of a ceiling", trigger(2, "customer.lefft"), []string{"conflict: fi.kunta.customer.keep keeps a record longer than fi.kunta.customer.limit allows; no relation says which yields, so a person must decide", "near_name: the triggers customer.left and customer.lefft are almost alike, and only fi.kunta.customer.limit has customer.lefft; if it is a slip, write one of them everywhere"}},
		{"a typo in the trigger of a version", trigger(1, "custmer.left"), []string{"conflict: fi.kunta.customer.keep keeps a record longer than fi.kunta.customer.limit allows; no relation says which yields, so a person must decide", "near_name: the triggers customer.left and custmer.left are almost alike, and only fi.kunta.customer.keep has custmer.left; if it is a slip, write one of them everywhere"}},
		{"another trigger in a version", trigger(1, "complaint.decided"), []string{"conflict: fi.kunta.customer.keep keeps a record longer than fi.kunta.customer.limit allows; no relation says which yields, so a person must decide", "other_trigger: from 1 January 2024 on fi.kunta.customer.keep counts from complaint.decided, and until then from customer.left; is that meant? If it is a slip, write one of them in both versions"}},
	}
}

func slipsOfLives() []slip {
	const keep = "fi.kunta.customer.keep"
	split := "if fi.kunta.customer.kept is a version of that norm, give it the same ID: under two IDs, the older one keeps binding older records, even if the new one is retroactive"
	alone := "retroactive_unused: fi.kunta.customer.kept is retroactive without effect: there is no version before it"
	open := "fi.kunta.voucher is law before "
	id := func(name string) func(*retention.Definition) {
		return townRule(1, func(r *retention.Rule) { r.ID = name })
	}
	return []slip{
		{"a version under another ID", id("fi.kunta.customer.kept"), []string{"split_norm: on 1 January 2024 the life of fi.kunta.customer.kept follows that of " + keep + "; " + split, alone}},
		{"and with a day's gap", func(d *retention.Definition) { id("fi.kunta.customer.kept")(d); d.Rules[0].Until = day("2023-12-31") },
			[]string{"split_norm: on 1 January 2024 the life of fi.kunta.customer.kept follows that of " + keep + "; " + split, alone}},
		{"a day's gap between versions", townRule(0, func(r *retention.Rule) { r.Until = day("2023-12-31") }),
			[]string{"version_gap: no version of " + keep + " is law from 31 December 2023 up to and including 31 December 2023, 1 day; is that meant? a life ends with the day before its until"}},
		{"a day that does not exist", townRule(4, func(r *retention.Rule) { r.From, _ = calendar.NewDate(2019, time.February, 29) }),
			[]string{"open_life: fi.kunta.voucher has no first day, and 9 other norms of fi.kunta have one; say from when it is law, or check that the day that was meant exists"}},
		{"a year with digits too few", townRule(4, func(r *retention.Rule) { r.From = day("0019-01-01") }), []string{"far_life: fi.kunta.voucher is law from 1 January 0019 on; is the year right?"}},
		{"a year with digits that changed places", townRule(4, func(r *retention.Rule) { r.Until = day("2209-01-01") }), []string{"far_life: " + open + "1 January 2209; is the year right?"}},
		{"retroactive, and nothing before it", townRule(4, func(r *retention.Rule) { r.Retroactive = r.Basis }), []string{"retroactive_unused: fi.kunta.voucher is retroactive without effect: there is no version before it"}},
		{"the periods of two versions changed over", func(d *retention.Definition) {
			d.Rules[0].Period, d.Rules[1].Period = retention.Years(6), retention.Years(10)
		},
			[]string{"retroactive_unused: " + keep + " is retroactive without effect: its 10 years is not shorter than the 6 years before it, and a longer period reaches older records in any case"}},
	}
}

func slipsOfPeriods() []slip {
	const keep = "fi.kunta.customer.keep"
	period := func(i int, p retention.Period) func(*retention.Definition) {
		return townRule(i, func(r *retention.Rule) { r.Period = p })
	}
	basis := town().Relations[0].Basis
	settled := func(d *retention.Definition) {
		d.Relations = append(d.Relations, retention.Relation{Yields: "fi.kunta.application.limit", To: "fi.kunta.application.keep", Basis: basis})
	}
	return []slip{
		{"months for years in a version", period(1, retention.Months(6)), []string{"far_period: " + keep + " had 10 years, and has 6 months from 1 January 2024 on; is the unit right?"}},
		{"months for years, the same number", period(0, retention.Months(6)), []string{
			"far_period: " + keep + " had 6 months, and has 6 years from 1 January 2024 on; is the unit right?",
			"retroactive_unused: " + keep + " is retroactive without effect: its 6 years is not shorter than the 6 months before it, and a longer period reaches older records in any case"}},
		{"months for years among others", period(6, retention.Months(10)), []string{"far_period: fi.kunta.minutes has 10 months, and " + keep + " has 10 years; is the unit right?"}},
		{"years for days", period(9, retention.Years(365)), []string{"far_period: fi.kunta.camera has 365 years, longer than anybody keeps records that are not kept permanently; is the unit right?"}},
		{"floor and ceiling swapped, behind a relation", func(d *retention.Definition) {
			settled(d)
			d.Rules[7].Period, d.Rules[8].Period = retention.Years(4), retention.Years(2)
		}, []string{"floor_past_ceiling: fi.kunta.application.keep keeps for 4 years and fi.kunta.application.limit allows 2 years, both from application.decided; as fi.kunta.application.limit yields, its period never counts: have the periods, or at least and at most, changed places?"}},
		{"a relation between others than those meant", settled, []string{"relation_unused: the relation by which fi.kunta.application.limit yields to fi.kunta.application.keep never decides, as 4 years and 2 years from one application.decided do not conflict; check that it names the rules that are meant"}},
		{"an allowance of months", func(d *retention.Definition) { d.Allowance = retention.Months(30) }, []string{"long_allowance: the allowance of fi.kunta is 30 months, longer than a year; is the unit right?"}},
		{"a rule pasted, with its period corrected", func(d *retention.Definition) {
			pasted := d.Rules[6]
			pasted.ID, pasted.Period, pasted.Then = "fi.kunta.minutes.board", retention.Years(20), del
			d.Rules = append(d.Rules, pasted)
		}, []string{"cited_twice: fi.kunta.minutes and fi.kunta.minutes.board cite one norm, Town Act 12/2018 § 7, and both count from meeting.held: 10 years and 20 years; correct one, or say which records each of them binds"}},
		{"and to another class", func(d *retention.Definition) {
			pasted := d.Rules[6]
			pasted.ID, pasted.Class, pasted.Period = "fi.kunta.memo", "fi.kunta.memo", retention.Years(20)
			d.Rules = append(d.Rules, pasted)
		}, []string{"cited_twice: fi.kunta.memo and fi.kunta.minutes cite one norm, Town Act 12/2018 § 7, and both count from meeting.held: 20 years and 10 years; correct one, or say which records each of them binds"}},
	}
}

func slipsOfSources() []slip {
	cites := func(citation string) func(*retention.Definition) {
		return townRule(4, func(r *retention.Rule) { r.Basis = calendar.Source{Citation: citation} })
	}
	norm := " in Basis names no norm; write the act and the article, as a lawyer would cite them"
	return []slip{
		{"TODO", cites("TODO"), []string{"cites_nothing: fi.kunta.voucher: TODO" + norm}},
		{"an empty source", func(d *retention.Definition) { d.Sources = append(d.Sources, calendar.Source{}) },
			[]string{"cites_nothing: fi.kunta: an empty citation in Sources names no norm; write the act and the article, as a lawyer would cite them"}},
		{"in a relation", func(d *retention.Definition) { d.Relations[0].Basis.Citation = "???" },
			[]string{"cites_nothing: fi.kunta.customer.limit yields to fi.kunta.customer.complaint: ??? in the relation's Basis names no norm; write the act and the article, as a lawyer would cite them"}},
		{"the article of another rule", townRule(4, func(r *retention.Rule) { r.Basis.Article = "§ 6" }),
			[]string{"article_differs: fi.kunta.voucher: Basis cites Town Act 12/2018 § 5, and its article is § 6; write one article in both"}},
		{"an address without its beginning", townRule(4, func(r *retention.Rule) { r.Basis.URL = "www.finlex.fi/fi/laki" }),
			[]string{"no_address: fi.kunta.voucher: the address www.finlex.fi/fi/laki in Basis cannot be opened, as it does not begin with https://; write it as a browser shows it, or leave it out"}},
		{"law that nobody has read", func(d *retention.Definition) { d.CheckedThrough = calendar.Date{} },
			[]string{"unread: nothing says when the law of fi.kunta was read; say the last day for which it was read, as checked through"}},
		{"law of next year", func(d *retention.Definition) { d.CheckedThrough = day("2027-11-28") },
			[]string{"read_ahead: the law of fi.kunta is said to have been read up to and including 28 November 2027, a day that has not come yet; correct it"}},
		{"a rule read in a year that has not come", townRule(4, func(r *retention.Rule) { r.Basis.Checked = day("2062-11-20") }),
			[]string{"read_ahead: the law of fi.kunta.voucher is said to have been read on 20 November 2062, a day that has not come yet; correct it"}},
	}
}
