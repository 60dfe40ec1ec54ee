package retention_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A matter of family law: a child's 120 years from birth, others ten from closing.
func ExampleRule_children() {
	book := say("703/2023, annex, family law", retention.Definition{Rules: []retention.Rule{
		{When: "child", Trigger: "birth", Period: retention.Years(120), Bound: retention.Exactly, Then: retention.Delete},
		{Unless: "child", Trigger: "closed", Period: retention.Years(10), Bound: retention.Exactly, Then: retention.Delete},
	}})
	file := record(at("birth", "2004-05-06"), at("closed", "2010-03-02"))
	show(book, marked(file, "child", true), "2124-05-06", "2124-05-07")
	show(book, marked(file, "child", false), "2020-03-02", "2020-03-03")
	show(book, file, "2020-03-03")
	// Output:
	// 2124-05-06 protected, keep through 2124-05-06, gone by 2124-05-07
	// 2124-05-07 due, keep through 2124-05-06, gone by 2124-05-07, then delete
	// 2020-03-02 protected, keep through 2020-03-02, gone by 2020-03-03
	// 2020-03-03 due, keep through 2020-03-02, gone by 2020-03-03, then delete
	// 2020-03-03 floor_unknown, keep through unknown, gone by unknown
}

// Files of legal aid: 15 years from the end of the case; those opened in a year ending in
// 0 permanently.
func ExampleRule_sample() {
	book := say("Valtionarkisto 1989, legal aid", retention.Definition{Rules: []retention.Rule{
		{When: "sample", Trigger: "closed", Period: retention.Permanently(), Bound: retention.AtLeast},
		{Unless: "sample", Trigger: "closed", Period: retention.Years(15), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	file := record(at("closed", "2011-03-02"))
	show(book, marked(file, "sample", true), "2026-03-03")
	show(book, marked(file, "sample", false), "2026-03-02", "2026-03-03")
	// Output:
	// 2026-03-03 protected, keep through never
	// 2026-03-02 protected, keep through 2026-03-02
	// 2026-03-03 free, keep through 2026-03-02, then delete
}

// A criminal case: 5, 10 or 20 years from the transfer to the prosecutor, by the most that
// the gravest offence can bring.
func ExampleRule_severalKinds() {
	book := say("616/2019 s. 33(1)", retention.Definition{Rules: []retention.Rule{
		{When: "up-to-1-year", Trigger: "transferred", Period: retention.Years(5), Bound: retention.Exactly, Then: retention.Delete},
		{When: "up-to-5-years", Trigger: "transferred", Period: retention.Years(10), Bound: retention.Exactly, Then: retention.Delete},
		{When: "over-5-years", Trigger: "transferred", Period: retention.Years(20), Bound: retention.Exactly, Then: retention.Delete},
	}})
	file := record(at("transferred", "2020-03-02"))
	file.Traits = retention.TraitsOf(map[retention.Trait]bool{"up-to-1-year": false, "up-to-5-years": true, "over-5-years": false})
	show(book, file, "2030-03-02", "2030-03-03")
	file.Traits = retention.TraitsOf(map[retention.Trait]bool{"up-to-5-years": true})
	show(book, file, "2030-03-03")
	// Output:
	// 2030-03-02 protected, keep through 2030-03-02, gone by 2030-03-03
	// 2030-03-03 due, keep through 2030-03-02, gone by 2030-03-03, then delete
	// 2030-03-03 floor_unknown, keep through unknown, not before 2030-03-02, gone by 2030-03-03
}

// Records of working time: two years from the end of the calendar year; once the employment
// has ended, also two years from its end.
func ExampleRule_onlyIf() {
	book := say("872/2019 ss. 32 and 40", retention.Definition{Rules: []retention.Rule{
		{Trigger: "worked", Cutoff: retention.EndOfYear(), Period: retention.Years(2), Bound: retention.AtLeast, Then: retention.Delete},
		{Trigger: "employment.ended", Absent: retention.NotBinding, Period: retention.Years(2), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, record(at("worked", "2024-03-05")), "2026-12-31", "2027-01-01")
	show(book, record(at("worked", "2024-03-05"), at("employment.ended", "2025-08-31")), "2027-08-31", "2027-09-01")
	// Output:
	// 2026-12-31 protected, keep through 2026-12-31
	// 2027-01-01 free, keep through 2026-12-31, then delete
	// 2027-08-31 protected, keep through 2027-08-31
	// 2027-09-01 free, keep through 2027-08-31, then delete
}

// An employment contract that ended before 2001, before July 2009, or since: three
// versions of one norm, of which the event chooses, because the periods became shorter.
func ExampleRule_newerRecords() {
	book := say("TLS § 5(5), § 131(2), and what was law before", retention.Definition{Rules: []retention.Rule{
		{ID: "contract", Trigger: "contract.ended", Absent: retention.Awaited, Period: retention.Years(75), Bound: retention.AtLeast, Then: retention.Delete, Until: calendar.MustParseDate("2001-01-07")},
		{ID: "contract", Trigger: "contract.ended", Absent: retention.Awaited, Period: retention.Years(50), Bound: retention.AtLeast, Then: retention.Delete, From: calendar.MustParseDate("2001-01-07"), Until: calendar.MustParseDate("2009-07-01")},
		{ID: "contract", Trigger: "contract.ended", Absent: retention.Awaited, Period: retention.Years(10), Bound: retention.AtLeast, Then: retention.Delete, From: calendar.MustParseDate("2009-07-01")},
	}})
	for _, ended := range []string{"2001-01-06", "2001-01-07", "2009-06-30", "2009-07-01"} {
		show(book, record(at("contract.ended", ended)), "2026-11-29")
	}
	// Output:
	// 2026-11-29 protected, keep through 2076-01-06
	// 2026-11-29 protected, keep through 2051-01-07
	// 2026-11-29 protected, keep through 2059-06-30
	// 2026-11-29 free, keep through 2019-07-01, then delete
}

// Data on a treatment: 30 years, if they were made on 15 March 2019 or later. What holds for
// older ones is not in the book, and says so.
func ExampleRule_olderRecords() {
	book := say("TTKS § 4²(4), § 72²(1)", retention.Definition{Rules: []retention.Rule{
		{Unless: "before-2019-03-15", Trigger: "confirmed", Period: retention.Years(30), Bound: retention.AtLeast, Then: retention.Delete},
	}})
	show(book, marked(record(at("confirmed", "2020-03-02")), "before-2019-03-15", false), "2050-03-02", "2050-03-03")
	show(book, marked(record(at("confirmed", "2018-03-02")), "before-2019-03-15", true), "2050-03-03")
	// Output:
	// 2050-03-02 protected, keep through 2050-03-02
	// 2050-03-03 free, keep through 2050-03-02, then delete
	// 2050-03-03 no_rule_binds
}
