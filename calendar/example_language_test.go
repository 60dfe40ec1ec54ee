package calendar_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

func ExampleLanguage() {
	var language calendar.Language
	fmt.Println(language)
	err := language.UnmarshalText([]byte("fi"))
	fmt.Println(language, err)
	// Output:
	// en
	// fi <nil>
}
