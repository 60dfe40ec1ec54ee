package calendar_test

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleParseDate() {
	fmt.Println(calendar.ParseDate("2026-11-21"))
	_, err := calendar.ParseDate("21.11.2026")
	fmt.Println(err)
	// Output:
	// 2026-11-21 <nil>
	// calendar: a text like "00.00.0000": not recognised; write year, month and day as in 2026-11-21
}

func ExampleMustParseDate() {
	inForce := calendar.MustParseDate("1966-07-01")
	fmt.Println(inForce)
	// Output: 1966-07-01
}

func ExampleDate_String() {
	fmt.Println(calendar.MustParseDate("2026-11-21").String())
	fmt.Println(calendar.Date{}.String())
	// Output:
	// 2026-11-21
	// no date
}

func ExampleDate_In() {
	day := calendar.MustParseDate("2026-06-01")
	fmt.Println(day.In(calendar.English))
	fmt.Println(day.In(calendar.Finnish))
	fmt.Println(day.In(calendar.Estonian))
	// Output:
	// 1 June 2026
	// 1.6.2026
	// 01.06.2026
}

func ExampleDate_MarshalText() {
	text, err := calendar.MustParseDate("2026-11-21").MarshalText()
	fmt.Printf("%q %v\n", text, err)
	text, err = calendar.Date{}.MarshalText()
	fmt.Printf("%q %v\n", text, err)
	// Output:
	// "2026-11-21" <nil>
	// "" <nil>
}

func ExampleDate_UnmarshalText() {
	var d calendar.Date
	fmt.Println(d.UnmarshalText([]byte("2026-11-21")), d)
	fmt.Println(d.UnmarshalText(nil), d)
	// Output:
	// <nil> 2026-11-21
	// <nil> no date
}

func ExampleDate_MarshalJSON() {
	person := struct{ Born, Died calendar.Date }{Born: calendar.MustParseDate("1950-01-31")}
	data, err := json.Marshal(person)
	fmt.Println(string(data), err)
	// Output: {"Born":"1950-01-31","Died":null} <nil>
}

func ExampleDate_UnmarshalJSON() {
	var person struct{ Born, Died calendar.Date }
	err := json.Unmarshal([]byte(`{"Born":"1950-01-31","Died":null}`), &person)
	fmt.Println(person.Born, person.Died, err)
	// Output: 1950-01-31 no date <nil>
}

func ExampleDate_Value() {
	fmt.Println(calendar.MustParseDate("2026-11-21").Value())
	fmt.Println(calendar.Date{}.Value())
	// Output:
	// 2026-11-21 <nil>
	// <nil> <nil>
}

func ExampleDate_Scan() {
	var d calendar.Date
	fmt.Println(d.Scan("2026-11-21"), d)
	fmt.Println(d.Scan(time.Date(2026, time.November, 22, 0, 0, 0, 0, time.UTC)), d)
	fmt.Println(d.Scan(nil), d)
	// Output:
	// <nil> 2026-11-21
	// <nil> 2026-11-22
	// <nil> no date
}
