package main

import (
	"sync"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

var sharedInputs = sync.OnceValue(func() inputs {
	in := newInputs()
	in.columns = newColumns(2 * manyDays)
	return in
})

// installed returns numpy, or nil if it is not there; the tests that need it then
// do without.
func installed(t testing.TB, in inputs) *numpy {
	np, err := startNumpy(in, pythons)
	if err != nil {
		t.Log(err)
	}
	t.Cleanup(np.stop)
	return np
}

// everyDay lists the days of a calendar.
func everyDay(c *calendar.Calendar) []calendar.Date {
	from, through := c.Coverage()
	var days []calendar.Date
	for i := range through.Sub(from) + 1 {
		days = append(days, from.AddDays(i))
	}
	return days
}

// operations lists all that is measured.
func operations(in inputs, np *numpy) []operation {
	ops := append(dateOperations(in, np), decisionOperations(newQuestions())...)
	return append(ops, columnOperations(in.columns, in.columns, np)...)
}
