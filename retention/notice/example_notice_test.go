package notice_test

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// What a person reads about log data, in English and in Estonian.
func ExampleFor() {
	n := notice.For(estonia.SocialProtection(), estonia.Log, calendar.MustParseDate("2026-11-30"))
	for _, l := range []calendar.Language{calendar.English, calendar.Estonian} {
		text, _, _ := strings.Cut(n.In(l), " [")
		fmt.Println(text)
	}
	// Output:
	// log data
	// Retention period: at least 5 years from the log entry. This rule sets no longest period. How the data may be disposed of: delete, anonymise. This rule is in force from 15 March 2019, also for older data.
	// logiandmed
	// Säilitustähtaeg: vähemalt 5 aastat logikande tegemisest arvates. Maksimaalset tähtaega see reegel ei sea. Säilitamise võib lõpetada nii: kustutamine, anonüümimine. See reegel kehtib alates 15.03.2019, ka varasemate andmete kohta.
}

// A class of which no rule is known is never one that is not kept.
func ExampleNotice() {
	fmt.Print(notice.For(estonia.SocialProtection(), "no.such.class", calendar.MustParseDate("2026-11-30")))
	// Output:
	// no.such.class
	// How long this data is kept cannot be said: no rule is known for it. This does not mean that it is not kept.
}

// Programs branch on the codes of the steps, and take the values from their arguments.
func ExampleStepCode() {
	n := notice.For(finland.KelaCallRecordings(), finland.KelaCallRecording, calendar.MustParseDate("2026-11-30"))
	for _, step := range n.Steps {
		if step.Code == notice.StepExactly {
			fmt.Println(step.Args["period"], "after", step.Args["trigger"])
		}
	}
	// Output: 1 year after call
}

// The part of a privacy notice about how long data is kept.
func ExampleMarkdown() {
	n := notice.For(finland.KelaCallRecordings(), finland.KelaCallRecording, calendar.MustParseDate("2026-11-30"))
	page, _, _ := strings.Cut(notice.Markdown(calendar.Swedish, n), `\[`)
	fmt.Println(page)
	// Output:
	// # Hur länge vi förvarar dina uppgifter
	//
	// ## FPA: inspelningar av kundsamtal
	//
	// - Förvaringstid: exakt 1 år från samtalet. Uppgifterna förvaras hela denna tid, och dagen därefter kräver denna regel att förvaringen avslutas. Förvaringen får avslutas genom: radering. Denna regel är i kraft från och med 22.5.2018 och gäller också äldre uppgifter.
}

// The rows of a record of processing: one that the host has described, and the classes that
// it has forgotten.
func ExampleRecord() {
	var overdue, undetermined int // which the host has counted
	r := notice.Record{Book: finland.IncomesRegister(), On: calendar.MustParseDate("2026-11-30"), Activities: []notice.Activity{{
		Purpose: calendar.Names{English: "quality of the service"}, Subjects: calendar.Names{English: "callers"},
		Class: finland.IncomesCallRecording, Overdue: &overdue, Undetermined: &undetermined,
	}}}
	text := string(r.CSV(calendar.English, paper.Sheet{NoMark: true, Separator: '\t'}))
	for line := range strings.Lines(text) {
		cells := strings.Split(line, "\t")
		if cells[2] != "" {
			fmt.Printf("%s; %s; %s\n", cells[0], cells[3], cells[9])
		}
	}
	// Output:
	// purpose of the processing; data; are the time limits met on the day?
	// quality of the service; Incomes Register: call recordings; yes
	// Missing: in no activity; Incomes Register: call data; not known
	// Missing: in no activity; Incomes Register: service requests; not known
	// Missing: in no activity; Incomes Register: case notes; not known
	// Missing: in no activity; Incomes Register: cookies; not known
}

// What was not counted is null and not 0.
func ExampleActivity() {
	overdue := 0
	a := notice.Activity{Class: finland.KelaCallRecording, Overdue: &overdue}
	text, err := json.Marshal(notice.Record{Book: finland.KelaCallRecordings(), On: calendar.MustParseDate("2026-11-30"), Activities: []notice.Activity{a}})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, numbers, _ := strings.Cut(string(text), `"adherence":`)
	fmt.Println(strings.TrimSuffix(numbers, "}]}"))
	// Output: "not_known","overdue":0,"held":null,"undetermined":null,"in_review":null,"runs":"not_looked_at"
}
