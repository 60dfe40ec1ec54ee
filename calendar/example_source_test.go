package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleSource_At() {
	act := calendar.Source{Citation: "Act 150/1930", URL: "https://www.finlex.fi/fi/laki/alkup/1930/19300150"}
	source := act.At("§ 5")
	fmt.Println(source.Citation)
	fmt.Println(source.Article)
	// Output:
	// Act 150/1930 § 5
	// § 5
}
