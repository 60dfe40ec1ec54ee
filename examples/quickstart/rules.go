package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// rulebook unites the rules of the five systems with those of the host, so
// that a record is decided by all rules of its class.
func rulebook() (*retention.Rulebook, error) {
	host, err := retention.NewRulebook(hostRules())
	if err != nil {
		return nil, err
	}
	return retention.Merge("example",
		finland.KelaCallRecordings(),
		finland.KelaRegisters(),
		finland.IncomesRegister(),
		estonia.SocialProtection(),
		ukraine.PersonalData(),
		host,
	)
}

// The triggers of the host's own rules.
const (
	erasureOrdered retention.Trigger = "erasure-ordered" // the supervisory authority orders it
	fileClosed     retention.Trigger = "file-closed"     // the day on which the file was closed
)

// hostRules is a book as a host writes one. The norms exist; that they set
// these periods is made up, and the Doubt of each rule says so.
//
// A complaint about a call is not here. "Keep the recording for five years
// after the complaint" would be a floor, and a floor whose event has not
// happened keeps the record: every recording about which nobody complains
// would be kept for ever. A complaint is a hold, or makes a class of its own.
func hostRules() retention.Definition {
	const madeUp = "made up by the example host: "
	day := calendar.MustParseDate
	return retention.Definition{
		ID: "example.host", Version: "2026-11-22",
		Rules: []retention.Rule{
			// A second rule for a class of Kela's book. It is a ceiling, and a
			// ceiling whose event has not happened asks for nothing. Within the
			// year of the recording, the two can conflict.
			{ID: "example.erasure-order", Class: finland.KelaCallRecording, Trigger: erasureOrdered, Absent: retention.Awaited, Pick: retention.Earliest,
				Bound: retention.AtMost, Period: retention.Months(1), Then: retention.Delete, From: day("2018-05-25"),
				Basis: calendar.Source{Citation: "GDPR (EU) 2016/679 art. 58(2)(g)",
					Doubt: madeUp + "an order to erase sets its own time, one month is not in the article"}},

			// A second floor beside that of Ukraine's book: the longer one holds.
			{ID: "example.claims", Class: ukraine.ConsentEvidence, Trigger: ukraine.ProcessingEnded, Absent: retention.Awaited, Pick: retention.Latest,
				Bound: retention.AtLeast, Period: retention.Years(3), Then: retention.Delete, From: day("2004-01-01"),
				Basis: calendar.Source{Citation: "Civil Code of Ukraine art. 257",
					Doubt: madeUp + "the article is on the limitation of claims, not on how long evidence is kept"}},

			// The rules of a class for which Ukraine's book says that the host
			// must bring them. They count from the end of the year, and a
			// commission must decide first.
			{ID: "example.file", Class: ukraine.ArchivalFile, Trigger: fileClosed, Absent: retention.Awaited,
				Cutoff: retention.EndOfYear(), Period: retention.Years(5), Bound: retention.Exactly,
				Then: retention.Delete | retention.Transfer, Appraise: true, From: day("2013-01-01"),
				Basis: calendar.Source{Citation: "Order of the Ministry of Justice of Ukraine 578/5, p. 2.10",
					Doubt: madeUp + "five years are an example, the list of files sets a term for each kind"}},
		},
	}
}
