// Package schedules_test says what published schedules say: every line of a list of
// 221, drawn from 29 schedules and statutes of Estonia, Finland, the Netherlands, Ukraine,
// the United Kingdom, the United States, France and the Union, as a line of Go with days
// that were worked out by hand. It has no library code.
//
// A line of the table is what the list says, in other words than its own, the rules that
// say it, and lives of records: their events and traits, and what is decided from when on.
// Each life is decided on both sides of each of its days (helper_life_test.go). A walk
// through the calendar finds the same days (model_days_test.go), the lives notice slips in
// the rules (slips_test.go), and what may go is a candidate of a plan (plan_test.go).
//
// Some readings are the same throughout. "N years" is AtLeast: nothing asks for the
// disposal. "Then destroyed", "removed" and a Dutch or American "destroyed after" are
// Exactly, "at most" is AtMost, and "until X" is a floor that ends at once when X happens.
// "As long as needed" is a ceiling that asks at once when the need has ended, or a floor
// where the line asks for nothing. "From X or Y", of which a record has one, is one
// trigger; of which the first counts, several ceilings. Where a line does not say from when
// the years count, or how many they are, the rule has a doubt that says so. "Permanent" is
// Permanently where the body keeps the record for ever, and AtLeast with a transfer where
// an archive does.
//
// The lines are counted in three heaps (table_test.go): said by the book alone; said by
// the book and an event or a trait that the host computes from something else, such as the
// limitation of an offence or whose birthday makes a sample; and not said exactly, with
// the reason.
package schedules_test
