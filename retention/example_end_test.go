package retention_test

import (
	"encoding/json"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func ExampleEndOn() {
	fmt.Println(retention.EndOn(calendar.MustParseDate("2026-11-21")))
	fmt.Println(retention.EndOn(calendar.Date{}))
	// Output:
	// 2026-11-21
	// unknown
}

func ExampleNever() {
	_, dated := retention.Never().Date()
	fmt.Println(retention.Never(), dated)
	// Output: never false
}

func ExampleUnknownEnd() {
	fmt.Println(retention.UnknownEnd(calendar.MustParseDate("2026-11-21")))
	// Output: unknown, not before 2026-11-21
}

func ExampleEnd_IsNone() {
	var nothingProtects retention.End
	fmt.Println(nothingProtects.IsNone(), nothingProtects)
	// Output: true none
}

func ExampleEnd_IsNever() {
	end := retention.Permanently().EndFrom(calendar.MustParseDate("2026-11-21"))
	fmt.Println(end.IsNever())
	// Output: true
}

func ExampleEnd_IsUnknown() {
	end := retention.Years(1).EndFrom(calendar.Date{})
	fmt.Println(end.IsUnknown())
	// Output: true
}

func ExampleEnd_Date() {
	day, known := retention.Years(1).EndFrom(calendar.MustParseDate("2026-11-21")).Date()
	fmt.Println(day, known)
	// Output: 2027-11-21 true
}

func ExampleEnd_AtLeast() {
	day, known := retention.UnknownEnd(calendar.MustParseDate("2026-11-21")).AtLeast()
	fmt.Println(day, known)
	// Output: 2026-11-21 true
}

func ExampleEnd_String() {
	fmt.Println(retention.End{}, retention.Never(), retention.EndOn(calendar.MustParseDate("2026-11-21")))
	// Output: none never 2026-11-21
}

func ExampleEnd_MarshalJSON() {
	out, err := json.Marshal([]retention.End{retention.EndOn(calendar.MustParseDate("2026-11-21")), retention.Never()})
	fmt.Println(string(out), err)
	// Output: [{"kind":"day","day":"2026-11-21"},{"kind":"never"}] <nil>
}

// A day that is missing does not look free.
func ExampleEnd_Protects() {
	last := calendar.MustParseDate("2026-11-21")
	end := retention.EndOn(last)
	fmt.Println(end.Protects(last), end.Protects(last.AddDays(1)), end.Protects(calendar.Date{}))
	// Output: true false true
}
