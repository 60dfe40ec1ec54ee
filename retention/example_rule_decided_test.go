package retention_test

import "github.com/keepuntil/keepuntil/retention"

// A criminal case: ten years from the transfer to the prosecutor, but not before a year
// after the offence is time-barred, which the host computes.
func ExampleRule_notBefore() {
	book := say("616/2019 s. 33(1) 2) and (2)", retention.Definition{
		Rules: []retention.Rule{
			{ID: "ten", Trigger: "transferred", Period: retention.Years(10), Bound: retention.Exactly, Then: retention.Delete},
			{ID: "barred", Trigger: "time-barred", Period: retention.Years(1), Bound: retention.AtLeast, Then: retention.Delete},
		},
		Relations: []retention.Relation{
			{Yields: "ten", To: "barred"},
		},
	})
	show(book, record(at("transferred", "2020-03-02"), at("time-barred", "2032-05-05")), "2033-05-05", "2033-05-06")
	show(book, record(at("transferred", "2020-03-02"), at("time-barred", "2025-05-05")), "2030-03-02", "2030-03-03")
	show(book, record(at("transferred", "2020-03-02")), "2030-03-03")
	// Output:
	// 2033-05-05 protected, keep through 2033-05-05, gone by 2033-05-06
	// 2033-05-06 due, keep through 2033-05-05, gone by 2033-05-06, then delete
	// 2030-03-02 protected, keep through 2030-03-02, gone by 2030-03-03
	// 2030-03-03 due, keep through 2030-03-02, gone by 2030-03-03, then delete
	// 2030-03-03 floor_unknown, keep through unknown, not before 2030-03-02, gone by unknown
}

// A public body's letters: five years, and then the National Archives decide first.
func ExampleRule_appraised() {
	book := say("ArhS § 7(3); Tartu, series 2-7.1", retention.Definition{Rules: []retention.Rule{
		{Trigger: "closed", Period: retention.Years(5), Bound: retention.AtLeast, Appraise: true},
	}})
	closed := at("closed", "2026-05-31")
	show(book, record(closed), "2031-05-31", "2031-06-01")
	show(book, record(closed, at(retention.AppraisedDelete, "2031-09-01")), "2031-08-31", "2031-09-01")
	show(book, record(closed, at(retention.AppraisedTransfer, "2031-09-01")), "2031-09-01")
	show(book, record(closed, at(retention.AppraisedKeep, "2031-09-01")), "2031-09-01")
	// Output:
	// 2031-05-31 protected, keep through 2031-05-31
	// 2031-06-01 appraisal_open, keep through 2031-05-31
	// 2031-08-31 appraisal_open, keep through 2031-05-31
	// 2031-09-01 free, keep through 2031-05-31, then delete
	// 2031-09-01 free, keep through 2031-05-31, then transfer
	// 2031-09-01 kept_for_ever, keep through never
}

// Samples that matter for genetics: kept on, and the need assessed every five years.
func ExampleRule_assessedAgain() {
	book := say("703/2023 s. 23(1), annex", retention.Definition{Rules: []retention.Rule{
		{Trigger: "made", Period: retention.Years(5), Bound: retention.AtLeast, Appraise: true},
	}})
	made := at("made", "2026-03-02")
	show(book, record(made), "2031-03-02", "2031-03-03")
	again := record(made, at(retention.AppraisedAgain, "2036-03-02"))
	show(book, again, "2036-03-01", "2036-03-02")
	show(book, record(made, at(retention.AppraisedAgain, "2036-03-02"), at(retention.AppraisedDelete, "2036-04-01")), "2036-04-01")
	// Output:
	// 2031-03-02 protected, keep through 2031-03-02
	// 2031-03-03 appraisal_open, keep through 2031-03-02
	// 2036-03-01 appraisal_put_off, keep through 2036-03-01
	// 2036-03-02 appraisal_open, keep through 2036-03-01
	// 2036-04-01 free, keep through 2036-03-01, then delete
}

// Data on informants: at most ten years from the last entry. Each entry starts the period
// over.
func ExampleRule_startsOver() {
	book := say("616/2019 s. 36", retention.Definition{Rules: []retention.Rule{
		{Trigger: "entry", Pick: retention.Latest, Period: retention.Years(10), Bound: retention.AtMost, Then: retention.Delete},
	}})
	show(book, record(at("entry", "2020-03-02")), "2030-02-28", "2030-03-01")
	show(book, record(at("entry", "2020-03-02"), at("entry", "2024-07-01")), "2034-06-29", "2034-06-30")
	// Output:
	// 2030-02-28 free, gone by 2030-03-02, then delete
	// 2030-03-01 due, gone by 2030-03-02, then delete
	// 2034-06-29 free, gone by 2034-07-01, then delete
	// 2034-06-30 due, gone by 2034-07-01, then delete
}

// A pension for two: the lifetime of both, and five years after. The event is the last
// death.
func ExampleRule_lastOfSeveral() {
	book := say("Act 84/2019", retention.Definition{Rules: []retention.Rule{
		{Trigger: "last.death", Absent: retention.Awaited, Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("first.death", "2015-06-15")), "2026-11-29")
	show(book, record(at("first.death", "2015-06-15"), at("last.death", "2030-06-15")), "2035-06-15", "2035-06-16")
	// Output:
	// 2026-11-29 floor_awaited, keep through unknown
	// 2035-06-15 protected, keep through 2035-06-15
	// 2035-06-16 free, keep through 2035-06-15, then delete
}

// Letters about a customer are kept as long as the data on the customer: the event is that
// of the main record.
func ExampleRule_withAnother() {
	book := say("RahaPTS § 47(2)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "relation.ended", Absent: retention.Awaited, Period: retention.Years(5), Bound: retention.Exactly, Then: retention.Delete},
	}})
	main := record(at("relation.ended", "2026-05-31"))
	show(book, retention.Record{ID: "letter", Class: main.Class, Events: main.Events}, "2031-05-31", "2031-06-01")
	// Output:
	// 2031-05-31 protected, keep through 2031-05-31, gone by 2031-06-01
	// 2031-06-01 due, keep through 2031-05-31, gone by 2031-06-01, then delete
}

// A voucher that also shows a one-off transaction: two norms bind one record, and the
// later end counts.
func ExampleRule_twoEntries() {
	voucher := say("1336/1997 ch. 2 s. 10(2); 444/2017 ch. 3 s. 3(1)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "fiscal.year.ended", Cutoff: retention.EndOfYear(), Period: retention.Years(6), Bound: retention.AtLeast, Then: retention.Delete},
		{Trigger: "transaction", Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(voucher, record(at("fiscal.year.ended", "2020-06-30"), at("transaction", "2020-03-02")), "2026-12-31", "2027-01-01")
	// Output:
	// 2026-12-31 protected, keep through 2026-12-31
	// 2027-01-01 free, keep through 2026-12-31, then delete
}
