package estonia_test

import (
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func showHours(w reply.HourWindow) {
	tallinn, _ := time.LoadLocation("Europe/Tallinn")
	aware := time.Date(2026, time.October, 24, 12, 17, 0, 0, tallinn) // the clocks change on Sunday
	deadline, err := w.Due(aware, calendar.Estonia(), tallinn)
	fmt.Println(deadline.Safe.Format("Mon 15:04"), deadline.Latest.Format("Mon 15:04"), err)
}

func ExampleCyberFirstNotice() {
	showHours(estonia.CyberFirstNotice())
	// Output: Sun 11:17 Sun 11:17 <nil>
}

func ExampleCyberIncidentNotice() {
	showHours(estonia.CyberIncidentNotice())
	// Output: Tue 11:17 Tue 11:17 <nil>
}

func ExampleCyberTrustNotice() {
	showHours(estonia.CyberTrustNotice())
	// Output: Sun 11:17 Sun 11:17 <nil>
}

func ExampleCyberFinalReport() {
	show(estonia.CyberFinalReport(), "2026-01-24") // to Independence Day
	// Output: 2026-02-24 2026-02-25 <nil>
}

func ExampleCyberFinalReportAfterSolution() {
	show(estonia.CyberFinalReportAfterSolution(), "2026-05-23") // to Victory Day
	// Output: 2026-06-23 2026-06-25 <nil>
}
