package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// rulebook unites the rules of the five systems and those of package sample with two
// more, and with the acts of the countries, so that a record is decided by all rules of
// its class.
func rulebook() (*retention.Rulebook, error) {
	systems, err := sample.Rulebook(hostRules()...)
	if err != nil {
		return nil, err
	}
	return retention.Merge("example", systems,
		eu.ArtificialIntelligence(), eu.TransfersOfFunds(),
		finland.HealthAndSocialCare(), finland.Police(), finland.MoneyLaundering(), finland.Whistleblowing(),
		finland.CameraSurveillance(), finland.WorkingTime(),
		estonia.MoneyLaundering(), estonia.EmploymentContracts(), estonia.HealthCare(), estonia.SocialServices(), estonia.HealthInsurance(),
		estonia.PublicRecords(), estonia.Whistleblowing(), estonia.Cybersecurity(), estonia.PersonalData(),
		ukraine.TaxDocuments(), ukraine.MoneyLaundering(), ukraine.PublishedStatements(),
	)
}

// erasureOrdered: the supervisory authority orders a record to be erased.
const erasureOrdered retention.Trigger = "erasure-ordered"

// hostRules are rules as a host writes them. The norms exist; that they set these
// periods is made up, and the Doubt of each rule says so.
//
// A complaint about a call is not here. "Keep the recording for five years
// after the complaint" would be a floor, and a floor whose event has not
// happened keeps the record: every recording about which nobody complains
// would be kept for ever. A complaint is a hold, or makes a class of its own.
func hostRules() []retention.Rule {
	const madeUp = "made up by the example host: "
	return []retention.Rule{
		// A second rule for a class of Kela's book. It is a ceiling, and a
		// ceiling whose event has not happened asks for nothing. Within the
		// year of the recording, the two can conflict.
		{ID: "example.erasure-order", Class: finland.KelaCallRecording, Trigger: erasureOrdered, Absent: retention.Awaited, Pick: retention.Earliest,
			Bound: retention.AtMost, Period: retention.Months(1), Then: retention.Delete, From: calendar.MustParseDate("2018-05-25"),
			Basis: calendar.Source{Citation: "GDPR (EU) 2016/679",
				Doubt: madeUp + "an order to erase sets its own time, one month is not in the article"}.At("art. 58(2)(g)")},

		// A second floor beside that of Ukraine's book: the longer one holds.
		{ID: "example.claims", Class: ukraine.ConsentEvidence, Trigger: ukraine.ProcessingEnded, Absent: retention.Awaited, Pick: retention.Latest,
			Bound: retention.AtLeast, Period: retention.Years(3), Then: retention.Delete, From: calendar.MustParseDate("2004-01-01"),
			Basis: calendar.Source{Citation: "Civil Code of Ukraine",
				Doubt: madeUp + "the article is on the limitation of claims, not on how long evidence is kept"}.At("art. 257")},
	}
}
