package retention_test

import "github.com/keepuntil/keepuntil/retention"

// An environmental report: as long as the activity lasts, and at least five years from
// the decision. Of two floors the later end counts.
func ExampleRule_ifLonger() {
	book := say("law 2059-VIII", retention.Definition{Rules: []retention.Rule{
		{Trigger: "activity.ended", Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtLeast, Then: retention.Delete},
		{Trigger: "decided", Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("decided", "2020-03-02"), at("activity.ended", "2022-06-30")), "2025-03-02", "2025-03-03")
	show(book, record(at("decided", "2020-03-02"), at("activity.ended", "2029-06-30")), "2029-06-30", "2029-07-01")
	// Output:
	// 2025-03-02 protected, keep through 2025-03-02
	// 2025-03-03 free, keep through 2025-03-02, then delete
	// 2029-06-30 protected, keep through 2029-06-30
	// 2029-07-01 free, keep through 2029-06-30, then delete
}

// Licence data: at most 20 years from the decision, the end of its validity or the entry.
// Of several ceilings the earliest counts.
func ExampleRule_whicheverFirst() {
	book := say("616/2019 s. 38(2) 1) and (3)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "entered", Period: retention.Years(3), Bound: retention.AtMost, Then: retention.Delete},
		{Trigger: "death", Absent: retention.Awaited, Period: retention.Years(1), Bound: retention.AtMost, Then: retention.Delete},
	}})
	show(book, record(at("entered", "2024-03-11")), "2027-03-09", "2027-03-10")
	show(book, record(at("entered", "2024-03-11"), at("death", "2025-05-05")), "2026-05-03", "2026-05-04")
	// Output:
	// 2027-03-09 free, gone by 2027-03-11, then delete
	// 2027-03-10 due, gone by 2027-03-11, then delete
	// 2026-05-03 free, gone by 2026-05-05, then delete
	// 2026-05-04 due, gone by 2026-05-05, then delete
}

// An X-ray: 20 years from when it was taken, but at most 12 from death.
func ExampleRule_butAtMost() {
	book := say("703/2023, annex, images", retention.Definition{
		Rules: []retention.Rule{
			{ID: "taken", Trigger: "taken", Period: retention.Years(20), Bound: retention.Exactly, Then: retention.Delete},
			{ID: "death", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12), Bound: retention.AtMost, Then: retention.Delete},
		},
		Relations: []retention.Relation{
			{Yields: "taken", To: "death"},
		},
	})
	show(book, record(at("taken", "2020-03-02")), "2040-03-02", "2040-03-03")
	show(book, record(at("taken", "2020-03-02"), at("death", "2021-06-15")), "2033-06-13", "2033-06-14")
	// Output:
	// 2040-03-02 protected, keep through 2040-03-02, gone by 2040-03-03
	// 2040-03-03 due, keep through 2040-03-02, gone by 2040-03-03, then delete
	// 2033-06-13 protected, keep through 2033-06-13, gone by 2033-06-15
	// 2033-06-14 due, keep through 2033-06-13, gone by 2033-06-15, then delete
}

// A patient record: twelve years from death; 120 from birth if no death is known, or if
// the patient died before the age of 18.
func ExampleRule_deathOrBirth() {
	book := say("703/2023, annex, patient records", retention.Definition{Rules: []retention.Rule{
		{ID: "death", Unless: "died-under-18", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12), Bound: retention.Exactly, Then: retention.Delete},
		{InsteadOf: "death", Trigger: "birth", Period: retention.Years(120), Bound: retention.Exactly, Then: retention.Delete},
		{When: "died-under-18", Trigger: "birth", Period: retention.Years(120), Bound: retention.Exactly, Then: retention.Delete},
	}})
	born := at("birth", "1950-05-06")
	show(book, marked(record(born), "died-under-18", false), "2070-05-06", "2070-05-07")
	show(book, marked(record(born, at("death", "2020-06-15")), "died-under-18", false), "2032-06-15", "2032-06-16")
	show(book, marked(record(born, at("death", "1960-06-15")), "died-under-18", true), "2070-05-06", "2070-05-07")
	// Output:
	// 2070-05-06 protected, keep through 2070-05-06, gone by 2070-05-07
	// 2070-05-07 due, keep through 2070-05-06, gone by 2070-05-07, then delete
	// 2032-06-15 protected, keep through 2032-06-15, gone by 2032-06-16
	// 2032-06-16 due, keep through 2032-06-15, gone by 2032-06-16, then delete
	// 2070-05-06 protected, keep through 2070-05-06, gone by 2070-05-07
	// 2070-05-07 due, keep through 2070-05-06, gone by 2070-05-07, then delete
}

// Data on a customer: five years from the end of the relation, longer if the supervisor
// orders it, and ten at the most.
func ExampleRule_longerByDecision() {
	book := say("RahaPTS § 47(1) and (7)", retention.Definition{
		Rules: []retention.Rule{
			{ID: "first", Trigger: "relation.ended", Absent: retention.Awaited, Period: retention.Years(5), Bound: retention.Exactly, Then: retention.Delete},
			{ID: "longer", Trigger: "extended.to", Absent: retention.NotBinding, Pick: retention.Latest, Period: retention.Immediately(), Bound: retention.AtLeast, Then: retention.Delete},
			{ID: "most", Trigger: "relation.ended", Absent: retention.Awaited, Period: retention.Years(10), Bound: retention.AtMost, Then: retention.Delete},
		},
		Relations: []retention.Relation{
			{Yields: "first", To: "longer"},
			{Yields: "longer", To: "most"},
		},
	})
	ended := at("relation.ended", "2026-05-31")
	show(book, record(ended), "2031-05-31", "2031-06-01")
	show(book, record(ended, at("extended.to", "2034-05-31")), "2034-05-31", "2034-06-01")
	show(book, record(ended, at("extended.to", "2040-05-31")), "2036-05-29", "2036-05-30")
	// Output:
	// 2031-05-31 protected, keep through 2031-05-31, gone by 2031-06-01
	// 2031-06-01 due, keep through 2031-05-31, gone by 2031-06-01, then delete
	// 2034-05-31 protected, keep through 2034-05-31, gone by 2034-06-01
	// 2034-06-01 due, keep through 2034-05-31, gone by 2034-06-01, then delete
	// 2036-05-29 protected, keep through 2036-05-29, gone by 2036-05-30
	// 2036-05-30 due, keep through 2036-05-29, gone by 2036-05-30, then delete
}
