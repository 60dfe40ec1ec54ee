package finland_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func show(w reply.Window, start string) {
	deadline, err := w.Due(calendar.MustParseDate(start), calendar.Finland())
	fmt.Println(deadline.Safe, deadline.Latest, err)
}

func showHours(w reply.HourWindow) {
	helsinki, _ := time.LoadLocation("Europe/Helsinki")
	deadline, err := w.Due(time.Date(2026, time.November, 24, 12, 0, 0, 0, helsinki), calendar.Finland(), helsinki)
	fmt.Println(deadline.Safe.Format("Mon 15:04"), err)
}

func ExampleDocumentRequest() {
	show(finland.DocumentRequest(), "2026-06-05") // to Midsummer Eve
	longer, _ := finland.DocumentRequest().Extended()
	show(longer, "2026-06-05")
	// Output:
	// 2026-06-19 2026-06-22 <nil>
	// 2026-07-05 2026-07-06 <nil>
}

func ExampleDocumentFee() {
	show(finland.DocumentFee(), "2025-12-19") // to Midsummer Eve
	// Output: 2026-06-19 2026-06-22 <nil>
}

func ExampleArchiveRequest() {
	show(finland.ArchiveRequest(), "2026-01-31")
	// Output: 2026-02-28 2026-03-02 <nil>
}

func ExampleRectification() {
	show(finland.Rectification(), "2026-11-24") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleAppeal() {
	show(finland.Appeal(), "2026-11-06") // to Independence Day, a Sunday
	// Output: 2026-12-06 2026-12-07 <nil>
}

func ExampleFreeInspection() {
	lastGot := calendar.MustParseDate("2010-03-10")
	free, err := finland.FreeInspection().Due(lastGot, calendar.Finland())
	fmt.Println("a fee can be disputed from", free.Safe)
	fmt.Println("free for certain from", free.Latest, err)
	// Output:
	// a fee can be disputed from 2011-01-01
	// free for certain from 2011-03-10 <nil>
}

func ExampleInspectionAnswer() {
	show(finland.InspectionAnswer(), "2018-05-24")
	_, err := finland.InspectionAnswer().Due(calendar.MustParseDate("2018-05-25"), calendar.Finland())
	fmt.Println(errors.Is(err, reply.ErrNotInForce))
	// Output:
	// 2018-08-24 2018-08-24 <nil>
	// true
}

func ExampleComplaintHandling() {
	show(finland.ComplaintHandling(), "2026-09-24") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleLawEnforcementConsultation() {
	show(finland.LawEnforcementConsultation(), "2026-02-20") // to Good Friday
	// Output: 2026-04-03 2026-04-07 <nil>
}

func ExampleLawEnforcementBreach() {
	showHours(finland.LawEnforcementBreach()) // from a Tuesday at 12:00
	// Output: Fri 12:00 <nil>
}

func ExampleIncidentNotice() {
	showHours(finland.IncidentNotice()) // from a Tuesday at 12:00
	// Output: Wed 12:00 <nil>
}

func ExampleIncidentFollowUp() {
	showHours(finland.IncidentFollowUp()) // from a Tuesday at 12:00
	// Output: Fri 12:00 <nil>
}

func ExampleIncidentFollowUpTrust() {
	showHours(finland.IncidentFollowUpTrust()) // from a Tuesday at 12:00
	// Output: Wed 12:00 <nil>
}

func ExampleIncidentInterimReport() {
	show(finland.IncidentInterimReport(), "2026-01-31")
	// Output: 2026-02-28 2026-03-02 <nil>
}

func ExampleIncidentFinalReport() {
	show(finland.IncidentFinalReport(), "2026-11-24") // to Christmas Eve
	// Output: 2026-12-24 2026-12-28 <nil>
}

func ExampleIncidentFinalReportLong() {
	show(finland.IncidentFinalReportLong(), "2026-05-19") // to Midsummer Eve
	// Output: 2026-06-19 2026-06-22 <nil>
}
