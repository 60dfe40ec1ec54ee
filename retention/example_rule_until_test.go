package retention_test

import "github.com/keepuntil/keepuntil/retention"

// Without end: nobody may ever take it away.
func ExampleRule_permanently() {
	book := say("TTKS § 59¹(5)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "received", Period: retention.Permanently(), Bound: retention.AtLeast},
	}})
	show(book, record(at("received", "2026-03-02")), "2026-03-02", "9999-12-31")
	// Output:
	// 2026-03-02 protected, keep through never
	// 9999-12-31 protected, keep through never
}

// Fifteen years, and then to the state archive.
func ExampleRule_thenArchive() {
	book := say("law 1058-IV", retention.Definition{Rules: []retention.Rule{
		{Trigger: "closed", Period: retention.Years(15), Bound: retention.AtLeast, Then: retention.Transfer},
	}})
	show(book, record(at("closed", "2011-03-02")), "2026-03-02", "2026-03-03")
	show(book, record(at("closed", "2011-03-02"), at(retention.Transferred, "2026-05-04")), "2026-05-04")
	// Output:
	// 2026-03-02 protected, keep through 2026-03-02
	// 2026-03-03 free, keep through 2026-03-02, then transfer
	// 2026-05-04 free, keep through 2026-03-02, then delete, transfer
}

// Records of archival value are handed over when they are needed no more, and at the
// latest ten years after they were made.
func ExampleRule_archive() {
	book := say("ArhS § 8(1)", retention.Definition{
		Rules: []retention.Rule{
			{ID: "needed", Trigger: retention.NeedEnded, Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtLeast, Then: retention.Transfer},
			{ID: "latest", Trigger: "made", Period: retention.Years(10), Bound: retention.AtMost, Then: retention.Transfer},
		},
		Relations: []retention.Relation{
			{Yields: "needed", To: "latest"},
		},
	})
	show(book, record(at("made", "2026-03-02")), "2036-02-29", "2036-03-01")
	show(book, record(at("made", "2026-03-02"), at(retention.NeedEnded, "2030-05-05")), "2030-05-05", "2030-05-06")
	show(book, record(at("made", "2026-03-02"), at(retention.Transferred, "2036-03-01")), "2036-03-01")
	// Output:
	// 2036-02-29 floor_awaited, keep through unknown, gone by 2036-03-02
	// 2036-03-01 due, keep through 2036-02-29, gone by 2036-03-02, then transfer
	// 2030-05-05 protected, keep through 2030-05-05, gone by 2036-03-02
	// 2030-05-06 free, keep through 2030-05-05, gone by 2036-03-02, then transfer
	// 2036-03-01 due, keep through 2036-02-29, gone by 2036-03-02, then delete, transfer
}

// Rules of internal order: until they are replaced, and a year from the end of that year.
func ExampleRule_replaced() {
	book := say("order 578/5, item 397, and p. 2.10", retention.Definition{Rules: []retention.Rule{
		{Trigger: "replaced", Absent: retention.Awaited, Cutoff: retention.EndOfYear(), Period: retention.Years(1), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(), "2024-04-01")
	show(book, record(at("replaced", "2024-03-31")), "2025-12-31", "2026-01-01")
	// Output:
	// 2024-04-01 floor_awaited, keep through unknown
	// 2025-12-31 protected, keep through 2025-12-31
	// 2026-01-01 free, keep through 2025-12-31, then delete
}

// A consent: the newest version twelve years from death, an earlier one twelve years from
// when the new one was made.
func ExampleRule_newestVersion() {
	book := say("703/2023, annex, consents", retention.Definition{Rules: []retention.Rule{
		{ID: "earlier", Trigger: "replaced", Absent: retention.Awaited, Period: retention.Years(12), Bound: retention.Exactly, Then: retention.Delete},
		{InsteadOf: "earlier", Trigger: "death", Absent: retention.Awaited, Period: retention.Years(12), Bound: retention.Exactly, Then: retention.Delete},
	}})
	show(book, record(at("death", "2030-06-15")), "2042-06-15", "2042-06-16")
	show(book, record(at("death", "2030-06-15"), at("replaced", "2026-03-02")), "2038-03-02", "2038-03-03")
	// Output:
	// 2042-06-15 protected, keep through 2042-06-15, gone by 2042-06-16
	// 2042-06-16 due, keep through 2042-06-15, gone by 2042-06-16, then delete
	// 2038-03-02 protected, keep through 2038-03-02, gone by 2038-03-03
	// 2038-03-03 due, keep through 2038-03-02, gone by 2038-03-03, then delete
}

// Genetic data: until the person is identified, and fifty years at the most.
func ExampleRule_untilAtMost() {
	book := say("law 2391-IX", retention.Definition{
		Rules: []retention.Rule{
			{ID: "identified", Trigger: "identified", Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.Exactly, Then: retention.Delete},
			{ID: "most", Trigger: "entered", Period: retention.Years(50), Bound: retention.AtMost, Then: retention.Delete},
		},
		Relations: []retention.Relation{
			{Yields: "identified", To: "most"},
		},
	})
	show(book, record(at("entered", "2026-03-02")), "2076-02-29", "2076-03-01")
	show(book, record(at("entered", "2026-03-02"), at("identified", "2030-05-05")), "2030-05-05", "2030-05-06")
	// Output:
	// 2076-02-29 floor_awaited, keep through unknown, gone by 2076-03-02
	// 2076-03-01 due, keep through 2076-02-29, gone by 2076-03-02, then delete
	// 2030-05-05 protected, keep through 2030-05-05, gone by 2030-05-06
	// 2030-05-06 due, keep through 2030-05-05, gone by 2030-05-06, then delete
}

// Data on the quality of DNA samples: at the person's request, or as soon as they are
// needed no more.
func ExampleRule_notNeeded() {
	book := say("616/2019 s. 37", retention.Definition{Rules: []retention.Rule{
		{Trigger: retention.NeedEnded, Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtMost, Then: retention.Delete},
		{Trigger: "requested", Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtMost, Then: retention.Delete},
	}})
	show(book, record(), "2026-11-10")
	show(book, record(at(retention.NeedEnded, "2026-11-10")), "2026-11-09", "2026-11-10")
	// Output:
	// 2026-11-10 no_ground
	// 2026-11-09 no_ground, gone by 2026-11-10
	// 2026-11-10 due, gone by 2026-11-10, then delete
}

// A tissue sample: as long as the care needs it, and thirty years at the most.
func ExampleRule_whileNeeded() {
	book := say("TTKS § 4²(5) 3)", retention.Definition{Rules: []retention.Rule{
		{Trigger: retention.NeedEnded, Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtMost, Then: retention.Delete},
		{Trigger: "confirmed", Period: retention.Years(30), Bound: retention.AtMost, Then: retention.Delete},
	}})
	show(book, record(at("confirmed", "2026-03-02")), "2056-02-29", "2056-03-01")
	show(book, record(at("confirmed", "2026-03-02"), at(retention.NeedEnded, "2030-05-05")), "2030-05-04", "2030-05-05")
	// Output:
	// 2056-02-29 free, gone by 2056-03-02, then delete
	// 2056-03-01 due, gone by 2056-03-02, then delete
	// 2030-05-04 free, gone by 2030-05-05, then delete
	// 2030-05-05 due, gone by 2030-05-05, then delete
}
