package eu

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The class and the trigger of the regulation on what accompanies transfers of funds.
const (
	TransferInformation retention.Class   = "eu.2023-1113.information" // who pays and who is paid, in funds or crypto-assets
	Transferred         retention.Trigger = "funds-transferred"        // the transfer that the information accompanies
)

// TransfersOfFunds returns the rule of Regulation (EU) 2023/1113 article 26: the service
// providers of the payer and the payee, and those of the originator and the beneficiary of
// crypto-assets, keep what accompanies a
// transfer for five years, and then delete it.
//
// A member state may allow or require up to five years more; a host of such a state adds a
// floor of its own, and a relation by which this rule yields to it. Records of proceedings
// that were pending on 25 June 2015 have a time of their own (art. 26(3)). Directive (EU)
// 2015/2366 art. 21 has five years for payment institutions too, by the law of each state.
func TransfersOfFunds() *retention.Rulebook { return transfersOfFunds() }

var transfersOfFunds = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Regulation (EU) 2023/1113", URL: "http://data.europa.eu/eli/reg/2023/1113/oj", Checked: calendar.MustParseDate("2026-11-30")}
	return retention.MustNewRulebook(retention.Definition{
		ID: "eu.2023-1113", Version: "as enacted", CheckedThrough: calendar.MustParseDate("2024-12-30"),
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("art. 26", "read as enacted; amendments were not looked for"),
			{Citation: "Regulation (EU) 2015/847: the law before 30 December 2024", URL: "http://data.europa.eu/eli/reg/2015/847/oj", Checked: act.Checked, Doubt: "not read"},
		},
		Classes:  called.Classes(TransferInformation),
		Triggers: called.Triggers(Transferred),
		Rules: []retention.Rule{
			{ID: "eu.2023-1113.26", Class: TransferInformation, Trigger: Transferred, Bound: retention.Exactly, Period: retention.Years(5), Then: retention.Delete, From: calendar.MustParseDate("2024-12-30"),
				Basis: act.At("art. 26(1), (2)", "the article names no start; that the years count from the transfer is inferred; whether national law allows or requires more was not looked up; read as enacted; that Regulation 1182/71 art. 3(4) moves no end to a working day is inferred")},
		},
	})
})
