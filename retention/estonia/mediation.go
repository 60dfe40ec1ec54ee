package estonia

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// FamilyMediationDecision is the window of the State Family Mediation Service Act (RPLS)
// § 8(1): ten working days for the Social Insurance Board to decide on the service and
// name the family mediator, from the filing of the application or the receipt of the
// court's order. There is no extension, and safe and latest day are the same.
//
// By § 2(2) HMS governs the procedure, and its § 35(4) counts an application from the
// registration. An order of a court is no application: start with its receipt, and
// register it on that day.
func FamilyMediationDecision() reply.Window {
	act := calendar.Source{Citation: "Riikliku perelepitusteenuse seadus", URL: "https://www.riigiteataja.ee/akt/131032022015", Checked: reread}
	return called.Window(reply.Window{
		ID:    "ee.rpls.8",
		Basis: act.At("§ 8(1)", "that HMS § 35(4) makes the registration the start, where the section says the filing, is inferred"),
		Law:   Computation, From: calendar.MustParseDate("2022-09-01"), FromRegistration: true,
		CheckedThrough: calendar.MustParseDate("2026-10-08"), // the text was in force, and no later one was published
		Readings:       []reply.Reading{{Period: retention.WorkingDays(10)}},
	})
}
