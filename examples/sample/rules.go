package sample

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// An audit row is a record too, and the disposal that it reports is its event.
const (
	AuditRow retention.Class   = "example.audit"
	Disposed retention.Trigger = "disposed"
)

const fileClosed retention.Trigger = "file-closed"

// Rulebook returns the rules of the five systems, those of accounting in Finland and
// Estonia, and the made-up host's own, with some more.
func Rulebook(more ...retention.Rule) (*retention.Rulebook, error) {
	finnish, err := finland.Accounting(time.December, 31)
	if err != nil {
		return nil, err
	}
	estonian, err := estonia.Accounting(time.December, 31)
	if err != nil {
		return nil, err
	}
	definition := hostRules()
	definition.Rules = append(definition.Rules, more...)
	host, err := retention.NewRulebook(definition)
	if err != nil {
		return nil, err
	}
	return retention.Merge("example",
		finland.KelaCallRecordings(),
		finland.KelaRegisters(),
		finland.IncomesRegister(),
		finnish,
		estonia.SocialProtection(),
		estonian,
		ukraine.PersonalData(),
		host,
	)
}

// hostRules is a book as a host writes one.
func hostRules() retention.Definition {
	const madeUp = "made up by the example host: "
	return retention.Definition{
		ID: "example.host", Version: "2026-11-22",
		Rules: []retention.Rule{
			// The rules of a class for which Ukraine's book says that the host must
			// bring them. They count from the end of the year, are minimum terms, and a
			// commission must decide first.
			{ID: "example.file", Class: ukraine.ArchivalFile, Trigger: fileClosed, Absent: retention.Awaited,
				Cutoff: retention.EndOfYear(), Period: retention.Years(5), Bound: retention.AtLeast,
				Then: retention.Delete | retention.Transfer, Appraise: true, From: calendar.MustParseDate("2013-01-01"),
				Basis: calendar.Source{Citation: "Order of the Ministry of Justice of Ukraine 578/5, p. 2.10", Article: "p. 2.10",
					Doubt: madeUp + "five years are an example, the list of files sets a term for each kind"}},

			// The period of an audit trail must be longer than the oldest backup is
			// kept, or after a restore nobody knows what to dispose of again; and it has
			// an end, because the trail has keys and permits by which a person could be
			// found.
			{ID: "example.audit", Class: AuditRow, Trigger: Disposed,
				Bound: retention.Exactly, Period: retention.Years(10), Then: retention.Delete,
				Basis: calendar.Source{Citation: "Retention plan of the example host, on its audit trail",
					Doubt: madeUp + "no law sets the ten years"}},
		},
	}
}
