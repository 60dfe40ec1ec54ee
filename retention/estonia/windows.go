package estonia

import "github.com/keepuntil/keepuntil/retention/reply"

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		Registration(), InformationRequest(), InformationForwarding(), InformationRefusal(),
		Letter(), LetterForwarding(),
		LawEnforcementRequest(), LawEnforcementConsultation(),
		Challenge(), CourtAction(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow { return []reply.HourWindow{LawEnforcementBreach()} }
