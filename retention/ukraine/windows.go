package ukraine

import "github.com/keepuntil/keepuntil/retention/reply"

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		InformationRequest(), AdvocateRequest(),
		Appeal(), SimpleAppeal(), AppealForwarding(), DefectiveAppeal(),
		SubjectRequest(), ReasonedDemand(), AccessStudy(), AccessGrant(), WithdrawnConsent(),
		HighRiskNotice(), HighRiskChange(), ThirdPartySource(), Transfer(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow {
	return []reply.HourWindow{UrgentInformationRequest()}
}
