package main

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// archivalFile is a class whose records a commission appraises first.
const archivalFile retention.Class = "ua.archival-file.letters"

// rulebook unites the rules of the systems with those of the host.
func rulebook() (*retention.Rulebook, error) {
	var books []*retention.Rulebook
	for _, make := range []func() (*retention.Rulebook, error){
		func() (*retention.Rulebook, error) { return finland.Accounting(time.December, 31) },
		func() (*retention.Rulebook, error) { return estonia.Accounting(time.December, 31) },
		func() (*retention.Rulebook, error) {
			return ukraine.ArchivalTerm(archivalFile, "17", retention.Years(5)) // the article and the term are made up
		},
		func() (*retention.Rulebook, error) { return retention.NewRulebook(auditRules()) },
	} {
		book, err := make()
		if err != nil {
			return nil, err
		}
		books = append(books, book)
	}
	return retention.Merge("example.register", append(books,
		finland.KelaCallRecordings(),
		finland.KelaRegisters(),
		finland.IncomesRegister(),
		estonia.SocialProtection(),
		ukraine.PersonalData(),
	)...)
}

// An audit row is a record too, and the disposal of which it tells is its event.
const (
	auditRow retention.Class   = "example.audit"
	disposed retention.Trigger = "disposed"
)

// auditRules is the host's own decision on its audit trail. The period must be
// longer than the oldest backup is kept, or after a restore nobody knows what to
// dispose of again; and it has an end, because the trail has keys and permits by
// which a person could be found.
func auditRules() retention.Definition {
	return retention.Definition{
		ID: "example.audit", Version: "2026-11-22",
		Rules: []retention.Rule{{
			ID: "example.audit", Class: auditRow, Trigger: disposed,
			Bound: retention.Exactly, Period: retention.Years(10), Then: retention.Delete,
			Basis: calendar.Source{Citation: "Retention plan of the example host, on its audit trail", Doubt: "made up: no law sets the ten years"},
		}},
	}
}
