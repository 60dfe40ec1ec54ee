package retention_test

import (
	"time"

	"github.com/keepuntil/keepuntil/retention"
)

// Five years at least after a one-off operation.
func ExampleRule_fromAnEvent() {
	book := say("361-IX art. 8(2) 18)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "operation", Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("operation", "2024-02-29")), "2029-02-28", "2029-03-01")
	// Output:
	// 2029-02-28 protected, keep through 2029-02-28
	// 2029-03-01 free, keep through 2029-02-28, then delete
}

// From the end of the calendar year, of the fiscal year, and of the calendar year in
// which the fiscal year ended, which are three different days.
func ExampleRule_endOfYear() {
	for _, line := range []retention.Rule{
		{Trigger: "removed", Cutoff: retention.EndOfYear(), Period: retention.Years(5), Bound: retention.AtLeast, Then: retention.Delete},
		{Trigger: "booked", Cutoff: retention.EndOfFiscalYear(time.June, 30), Period: retention.Years(10), Bound: retention.AtLeast, Then: retention.Delete},
		{Trigger: "booked", Cutoff: retention.EndOfYearOfFiscalYear(time.June, 30), Period: retention.Years(6), Bound: retention.AtLeast, Then: retention.Delete},
	} {
		book := say("444/2017 ch. 5 s. 6; 1336/1997 ch. 2 s. 10(1) and (2)", retention.Definition{Rules: []retention.Rule{line}})
		end, _ := book.Assess(record(at(line.Trigger, "2020-03-02")), day("2021-01-01")).RetainUntil.Date()
		show(book, record(at(line.Trigger, "2020-03-02")), end.String(), end.AddDays(1).String())
	}
	// Output:
	// 2025-12-31 protected, keep through 2025-12-31
	// 2026-01-01 free, keep through 2025-12-31, then delete
	// 2030-06-30 protected, keep through 2030-06-30
	// 2030-07-01 free, keep through 2030-06-30, then delete
	// 2026-12-31 protected, keep through 2026-12-31
	// 2027-01-01 free, keep through 2026-12-31, then delete
}

// The document on an employment contract: while it is in force and ten years after its end.
func ExampleRule_validity() {
	book := say("TLS § 5(5)", retention.Definition{Rules: []retention.Rule{
		{Trigger: "contract.ended", Absent: retention.Awaited, Period: retention.Years(10), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(), "2026-06-01")
	show(book, record(at("contract.ended", "2026-05-31")), "2036-05-31", "2036-06-01")
	// Output:
	// 2026-06-01 floor_awaited, keep through unknown
	// 2036-05-31 protected, keep through 2036-05-31
	// 2036-06-01 free, keep through 2036-05-31, then delete
}

// A year and six months.
func ExampleRule_months() {
	book := say("Selectielijst gemeenten 2020, 7.21", retention.Definition{Rules: []retention.Rule{
		{Trigger: "made", Period: retention.Months(18), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("made", "2024-02-29")), "2025-08-29", "2025-08-30")
	// Output:
	// 2025-08-29 protected, keep through 2025-08-29
	// 2025-08-30 free, keep through 2025-08-29, then delete
}

// A sample may go as soon as it has been analysed.
func ExampleRule_zeroDays() {
	book := say("703/2023, annex, samples of clinical chemistry", retention.Definition{Rules: []retention.Rule{
		{Trigger: "analysed", Absent: retention.Awaited, Period: retention.Immediately(), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(), "2026-11-10")
	show(book, record(at("analysed", "2026-11-10")), "2026-11-10", "2026-11-11")
	// Output:
	// 2026-11-10 floor_awaited, keep through unknown
	// 2026-11-10 protected, keep through 2026-11-10
	// 2026-11-11 free, keep through 2026-11-10, then delete
}

// Kept through the end of 2029: the host writes the day into every record.
func ExampleRule_calendarDay() {
	book := say("Act no. 1352, as a list tells it", retention.Definition{Rules: []retention.Rule{
		{Trigger: "kept.until", Period: retention.Immediately(), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("kept.until", "2029-12-31")), "2029-12-31", "2030-01-01")
	// Output:
	// 2029-12-31 protected, keep through 2029-12-31
	// 2030-01-01 free, keep through 2029-12-31, then delete
}

// Seven years from the end of the fiscal year; then destroyed, for which the host takes
// thirty days.
func ExampleRule_destroyedAfter() {
	book := say("ATS § 106¹(3)", retention.Definition{
		Allowance: retention.Days(30),
		Rules: []retention.Rule{
			{Trigger: "booked", Cutoff: retention.EndOfFiscalYear(time.December, 31), Period: retention.Years(7), Bound: retention.Exactly, Then: retention.Delete},
		},
	})
	show(book, record(at("booked", "2020-03-02")), "2027-12-31", "2028-01-01")
	// Output:
	// 2027-12-31 protected, keep through 2027-12-31, gone by 2028-01-31
	// 2028-01-01 due, keep through 2027-12-31, gone by 2028-01-31, then delete
}
