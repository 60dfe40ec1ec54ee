// Package languages tests what all packages say to people in English, Finnish, Swedish,
// Estonian and Ukrainian: that every sentence is there, that decisions and deadlines read
// well side by side (testdata/decisions.txt, testdata/deadlines.txt), and that terms are
// those of testdata/terms.tsv.
//
// # For a native speaker
//
// testdata/page.csv is every sentence in five columns. Open it in a spreadsheet, as UTF-8
// with commas. A cell that begins with "(unreviewed)" has been read by no native speaker of
// its language: correct the sentence, if it needs it, and take the word away. What stands in
// braces, such as {due}, is filled in; it must be there in every language, and it is never
// inflected. The alternatives in square brackets are explained at Sentences in package
// calendar. Save it as CSV, and take it in:
//
//	go test ./policy/languages -run TestTakeIn -take /path/of/the/corrected.csv
//
// That writes the files of sentences, or says which cells cannot be taken and writes
// nothing. Then write the golden files anew, and read the difference:
//
//	go test ./policy/languages -update
//
// When no line of a language has the mark any more, take the language out of unreviewed in
// calendar/language.go; a test asks for it.
package languages_test
