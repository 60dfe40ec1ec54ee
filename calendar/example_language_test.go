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

func ExampleLanguageOf() {
	fmt.Println(calendar.LanguageOf("sv-FI", "fi"))
	fmt.Println(calendar.LanguageOf("de-AT", "uk-Cyrl-UA"))
	fmt.Println(calendar.LanguageOf("ua")) // a country, and no language
	// Output:
	// sv
	// uk
	// en
}

func ExampleLanguage_UnmarshalText() {
	var language calendar.Language
	fmt.Println(language.UnmarshalText([]byte("et-EE")), language)
	fmt.Println(language.UnmarshalText([]byte("ee")))
	// Output:
	// <nil> et
	// calendar: Language: "ee" is not recognised; write one of: en, fi, sv, et, uk
}

// The small print of a text says if no native speaker has read its sentences.
func ExampleLanguage_Doubt() {
	for _, language := range []calendar.Language{calendar.English, calendar.Ukrainian} {
		fmt.Println(language, language.Doubt() != "")
	}
	// Output:
	// en false
	// uk true
}
