package finland

import "github.com/keepuntil/keepuntil/retention/reply"

// Windows lists the windows of this package in days, in the order of the acts, for a host
// that shows a table of them.
func Windows() []reply.Window {
	return []reply.Window{
		DocumentRequest(), DocumentFee(), ArchiveRequest(),
		Rectification(), Appeal(),
		FreeInspection(), InspectionAnswer(),
		ComplaintHandling(), LawEnforcementConsultation(),
		InspectionCopy(),
		IncidentInterimReport(), IncidentFinalReport(), IncidentFinalReportLong(),
		ReportReceipt(), ReportMeasures(), UnconfirmedReportMeasures(),
		CentralReportReceipt(), AuthorityReportReceipt(), AuthorityReportMeasures(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow {
	return []reply.HourWindow{
		LawEnforcementBreach(),
		IncidentNotice(), IncidentFollowUp(), IncidentFollowUpTrust(),
	}
}
