package schedule_test

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// A host serves the bytes as a page, or writes them to a file, kela.html.
func ExampleHTML() {
	page := string(schedule.HTML(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-28"), calendar.Finnish))
	_, heading, _ := strings.Cut(page, "<h1>")
	heading, _, _ = strings.Cut(heading, "</h1>")
	_, sentence, _ := strings.Cut(page, `<p class="lead">`)
	sentence, _, _ = strings.Cut(sentence, " <span")
	fmt.Println(heading)
	fmt.Println(sentence)
	// Output:
	// Säilytysajat: fi.kela.calls
	// Täsmälleen 1 vuosi puhelusta
}

// A repository keeps the schedule beside the rules, kela.md; a change of the law is then a
// change of lines.
func ExampleMarkdown() {
	text := schedule.Markdown(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-28"), calendar.English)
	_, text, _ = strings.Cut(text, "## Overview\n\n")
	text, _, _ = strings.Cut(text, "\n\n##")
	fmt.Println(text)
	// Output:
	// In force on 28 November 2026:
	//
	// | Class | How long |
	// | --- | --- |
	// | Kela: recordings of customer calls | Exactly 1 year from the call; then: delete (unconfirmed) |
}

// A host offers the bytes as a download, kela.csv. Here a program reads them back, to
// show the beginning of the first row.
func ExampleCSV() {
	text := schedule.CSV(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-28"), calendar.English, paper.Sheet{NoMark: true})
	rows, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, heading := range rows[0] {
		if cell := rows[1][i]; cell != "" && i < 16 {
			fmt.Printf("%s: %s\n", heading, cell)
		}
	}
	// Output:
	// row: rule
	// class: fi.kela.call-recording
	// class (title): Kela: recordings of customer calls
	// rule: fi.kela.calls.9
	// validity: in force on 28 November 2026
	// how long: exactly 1 year from the call
	// bound: exactly
	// period: 1 year
	// which of several: only
	// trigger: call
	// trigger (title): the call
}
