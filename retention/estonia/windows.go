package estonia

import "github.com/keepuntil/keepuntil/retention/reply"

// Windows lists the windows of this package in days, for a host that shows a
// table of them.
func Windows() []reply.Window {
	return []reply.Window{
		Registration(), InformationRequest(), InformationIncomplete(), InformationForwarding(), InformationPublished(), InformationRefusal(), InformationPrecept(),
		Letter(), LetterForwarding(),
		LawEnforcementRequest(), LawEnforcementConsultation(), LawEnforcementConsultationNotice(), LawEnforcementConsultationLonger(), ComplaintDecision(),
		Challenge(), Restoration(), RestorationLimit(), ChallengeDefects(), ChallengeReturn(), ChallengeForwarding(), ChallengeDecision(),
		CourtAction(),
		FamilyMediationDecision(),
		EmploymentData(), EmploymentDataFromStart(),
		SuspicionReport(), CashReport(),
		WhistleblowerReceipt(), WhistleblowerForwarding(), WhistleblowerFeedback(),
		CyberFinalReport(), CyberFinalReportAfterSolution(),
	}
}

// HourWindows lists the windows of this package in hours.
func HourWindows() []reply.HourWindow {
	return []reply.HourWindow{LawEnforcementBreach(), CyberFirstNotice(), CyberIncidentNotice(), CyberTrustNotice()}
}
