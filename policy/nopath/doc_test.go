// Package nopath_test looks for a path to a wrong deletion. It has no library code.
//
// Whatever the rules, the record, the holds, the demands, the guards and the day
// are, nothing may permit what a reference bars that reads the rules as they are
// written and asks the library nothing. FuzzNoPath searches; its corpus has an input
// for every mistake that was thought of.
package nopath_test
