package main

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// fileClosed is the trigger of the host's own rule.
const fileClosed retention.Trigger = "file-closed"

// rulebook unites the rules of the five systems with one of the host. It is
// compiled into the worker's program, so that all workers decide by the same
// rules.
var rulebook = sync.OnceValues(func() (*retention.Rulebook, error) {
	host, err := retention.NewRulebook(retention.Definition{
		ID: "example.host", Version: "2026-11-22",
		Rules: []retention.Rule{{
			ID: "example.file", Class: ukraine.ArchivalFile, Trigger: fileClosed, Absent: retention.Awaited,
			Cutoff: retention.EndOfYear(), Period: retention.Years(5), Bound: retention.Exactly,
			Then: retention.Delete | retention.Transfer, Appraise: true, From: calendar.MustParseDate("2013-01-01"),
			Basis: calendar.Source{Citation: "Order of the Ministry of Justice of Ukraine 578/5, p. 2.10",
				Doubt: "made up by the example host: five years are an example, the list of files sets a term for each kind"},
		}},
	})
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
})
