package sample_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/examples/sample"
)

func ExampleCheckDay() {
	now := time.Date(2026, time.November, 22, 22, 30, 0, 0, time.UTC) // past midnight in Helsinki
	fmt.Println(sample.CheckDay(today.AddDays(1), now))
	fmt.Println(sample.CheckDay(today.AddDays(2), now))
	fmt.Println(sample.CheckDay(today, time.Time{}))
	// Output:
	// <nil>
	// 2026-11-24 has not come yet, today is 2026-11-23 in Europe/Helsinki
	// whether 2026-11-22 has come is not known: the clock shows no day in Europe/Helsinki; set the clock
}
