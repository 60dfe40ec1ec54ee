package calendar_test

import (
	"fmt"
	"testing/fstest"

	"github.com/keepuntil/keepuntil/calendar"
)

// A package embeds its files:
//
//	//go:embed *.txt
//	var texts embed.FS
//
//	var sentences = calendar.NewSentences(texts)
var sentences = calendar.NewSentences(fstest.MapFS{
	"en.txt": {Data: []byte("closed = The office is closed on {day:weekday}[: {why}].")},
	"sv.txt": {Data: []byte("closed = Kontoret är stängt {day}[: {why}].")},
})

func ExampleSentences() {
	fmt.Println(sentences.Find(calendar.Finnish, "closed")) // there is no Finnish yet
	fmt.Println(sentences.Check("closed"))
	// Output:
	// The office is closed on {day:weekday}[: {why}].
	// <nil>
}

func ExampleNewSentences() {
	s := calendar.NewSentences(fstest.MapFS{"en.txt": {Data: []byte("hello = Hello\nhello = Hello again")}})
	fmt.Println(s.Find(calendar.English, "hello"))
	fmt.Println(s.Check("hello"))
	// Output:
	// Hello
	// calendar: en.txt:2: "hello = Hello again" is not a sentence; write key = sentence, each key once, with balanced brackets, ordinary blanks and nothing invisible
}

func ExampleSentences_Code() {
	closed := calendar.Step{Code: sentences.Code("closed"), Args: map[string]any{"day": calendar.MustParseDate("2026-12-24")}}
	fmt.Println(closed.In(calendar.English))
	fmt.Println(closed.In(calendar.Swedish))
	// Output:
	// The office is closed on Thursday 24 December 2026.
	// Kontoret är stängt 24.12.2026.
}

func ExampleSentences_Names() {
	s := calendar.NewSentences(fstest.MapFS{
		"en.txt": {Data: []byte("office = office")},
		"sv.txt": {Data: []byte("office (unreviewed) = kontor")},
	})
	names := s.Names("office")
	fmt.Printf("%q %q %q\n", names.English, names.Swedish, names.Finnish)
	// Output: "office" "kontor" ""
}
