package paper_test

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// What reads as a formula is text in the spreadsheet.
func ExampleCSV() {
	head := []string{"class", "kept"}
	rows := [][]string{{"vouchers", "6 years"}, {"=1+1", "-"}}
	fmt.Print(strings.ReplaceAll(string(paper.CSV(head, rows, paper.Sheet{Separator: ';', NoMark: true})), "\r\n", "\n"))
	// Output:
	// class;kept
	// vouchers;6 years
	// '=1+1;'-
}

// A sheet for Excel in Finnish, Swedish, Estonian or Ukrainian has semicolons.
func ExampleSheet() {
	text := paper.CSV([]string{"a", "b"}, nil, paper.Sheet{Separator: ';'})
	fmt.Printf("%q\n", text)
	// Output: "\ufeffa;b\r\n"
}

func ExampleSheet_MarshalJSON() {
	_, err := paper.Sheet{}.MarshalJSON()
	fmt.Println(err)
	// Output: paper: Sheet: it has no form as JSON; keep the separator and whether there is a mark
}

func ExampleSheet_UnmarshalJSON() {
	err := new(paper.Sheet).UnmarshalJSON([]byte("{}"))
	fmt.Println(err)
	// Output: paper: Sheet: it has no form as JSON; make one with the separator and whether there is a mark
}

func ExampleMarkdown() {
	fmt.Print(paper.Markdown([]string{"class", "kept"}, [][]string{{"vouchers", "6 years"}, {"a|b", "<b>"}}))
	// Output:
	// | class | kept |
	// | --- | --- |
	// | vouchers | 6 years |
	// | a\|b | \<b\> |
}

func ExampleEscape() {
	fmt.Println("# " + paper.Escape("Vouchers [old] & 1*2"))
	// Output: # Vouchers \[old\] \& 1\*2
}

// The body is made by a template, which escapes what it inserts.
func ExamplePage() {
	var body strings.Builder
	t := template.Must(template.New("body").Parse(`<h1>{{.}}</h1>`))
	if err := t.Execute(&body, "Vouchers & receipts"); err != nil {
		fmt.Println(err)
		return
	}
	page := string(paper.Page(calendar.Finnish, "Vouchers", template.HTML(body.String())))
	head, rest, _ := strings.Cut(page, "<head>")
	fmt.Print(head)
	_, rest, _ = strings.Cut(rest, "<body>")
	fmt.Println(strings.TrimSpace(rest))
	// Output:
	// <!doctype html>
	// <html lang="fi">
	// <main>
	// <h1>Vouchers &amp; receipts</h1>
	// </main>
	// </body>
	// </html>
}

func ExampleImprint() {
	for _, line := range paper.Imprint(finland.KelaCallRecordings(), calendar.MustParseDate("2026-11-28"), calendar.English) {
		name, _, _ := strings.Cut(line, " (SHA-256)") // the digest is long
		fmt.Println(name)
	}
	// Output:
	// As of: 28 November 2026
	// Rulebook: fi.kela.calls, version 2018-05-22
	// Law checked up to and including 22 November 2026
	// Digest of the rules
	// This document follows from the rules that it names. It is not legal advice.
}
