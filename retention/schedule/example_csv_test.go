package schedule_test

import (
	"encoding/csv"
	"fmt"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// A host offers the bytes as a download, kela.csv. Here a program reads them back, to
// show the first row.
func ExampleCSV() {
	text := strings.TrimPrefix(string(schedule.CSV(finland.KelaCallRecordings(), calendar.English)), "\ufeff")
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, heading := range rows[0] {
		if cell := rows[1][i]; cell != "" {
			fmt.Printf("%s: %s\n", heading, cell)
		}
	}
	// Output:
	// class: fi.kela.call-recording
	// class (title): Kela: recordings of customer calls
	// rule: fi.kela.calls.9
	// bound: exactly
	// period: 1 year
	// which of several: only
	// trigger: call
	// trigger (title): the call
	// without the event: must have happened
	// counted from: event
	// then: delete
	// law from: 22 May 2018
	// citation: Kela, privacy notice of the call recording system, 22.5.2018, section 9
	// read on: 22 November 2026
	// unconfirmed: that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist
	// no erasure by: Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b)
	// law checked up to and including: 22 November 2026
}
