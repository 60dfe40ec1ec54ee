package estonia_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

func ExampleEmploymentData() {
	show(estonia.EmploymentData(), "2026-06-09") // to Victory Day
	_, err := estonia.EmploymentData().Due(calendar.MustParseDate("2026-07-13"), calendar.Estonia())
	fmt.Println(err != nil)
	// Output:
	// 2026-06-23 2026-06-25 <nil>
	// true
}

func ExampleEmploymentDataFromStart() {
	show(estonia.EmploymentDataFromStart(), "2026-08-13") // to 20 August
	// Output: 2026-08-20 2026-08-21 <nil>
}
