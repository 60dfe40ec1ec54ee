// Package custompolicy is a rulebook of an author's own, with its tests. A city
// in Finland decides by it on three classes of records: recordings of its cameras
// (a ceiling), vouchers of its accounts (a floor), and initiatives of its residents
// (a floor, after which the National Archives must appraise them).
//
// The city is made up, and so is its plan. The acts are real; none was read in the
// official source, and the Doubt of each rule says what was read instead. It is a
// pattern, not advice: take the form, and write your own norms into it.
//
// Read it in this order; it takes five minutes:
//
//  1. rules.go: the rulebook, one line a rule, each with its citation.
//  2. cases.txt: what a lawyer expects of the rules, one line a case, counted by
//     hand from the norms and not taken from the program.
//  3. rules_test.go: the cases hold, they stand on both sides of every boundary,
//     and they notice every slip of the pen.
//  4. testdata: for each class the days that matter, as a table that was reviewed.
//  5. guard.go: a condition that is not a period; guard_test.go has its cases.
//  6. change_test.go: the draft of next year's plan, and what it changes for whom.
//
// To begin a rulebook of your own, copy the folder, write one rule and one case, and
// run go test: it fails with the cases that are missing. Compare each with the law
// before you paste it. go test -update writes the tables; review them too.
package custompolicy
