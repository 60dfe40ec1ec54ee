package ukraine

import "github.com/keepuntil/keepuntil/retention/reply"

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		InformationRequest(), Publication(), DraftPublication(), AdvocateRequest(),
		Appeal(), SimpleAppeal(), AppealForwarding(), DefectiveAppeal(), AppealToHigherBody(), AppealToHigherBodyInAll(),
		AdministrativeCase(), AdministrativeHearing(), ComplaintReview(), DefectiveApplication(), ActNotice(), AdministrativeComplaint(),
		SubjectRequest(), ReasonedDemand(), AccessStudy(), AccessGrant(), WithdrawnConsent(),
		HighRiskNotice(), HighRiskChange(), ThirdPartySource(), Transfer(), ChangeNotice(), Correction(),
		ThresholdReport(), OwnerDiscrepancy(), UrgentMonitoringInquiry(), MonitoringInquiry(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow {
	return []reply.HourWindow{UrgentInformationRequest()}
}
