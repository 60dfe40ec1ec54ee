package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleSource_At() {
	act := calendar.Source{Citation: "Act 150/1930", URL: "https://www.finlex.fi/fi/laki/alkup/1930/19300150"}
	source := act.At("§ 5", "amendments after 2023 are unverified")
	fmt.Println(source.Citation)
	fmt.Println(source.Article)
	fmt.Println(source.Doubt)
	// Output:
	// Act 150/1930 § 5
	// § 5
	// amendments after 2023 are unverified
}

func ExampleSource() {
	source := calendar.Source{
		Citation: "150/1930 s. 5",
		URL:      "https://www.finlex.fi/fi/laki/ajantasa/1930/19300150",
		Checked:  calendar.MustParseDate("2026-11-21"),
		Doubt:    "amendments after 2023 are unverified",
	}
	fmt.Printf("%s (read on %v)\n", source.Citation, source.Checked)
	if source.Doubt != "" {
		fmt.Println("unconfirmed:", source.Doubt)
	}
	// Output:
	// 150/1930 s. 5 (read on 2026-11-21)
	// unconfirmed: amendments after 2023 are unverified
}
