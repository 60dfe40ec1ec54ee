// Package eu holds the reply windows that the law of the European Union sets,
// and its law on time limits.
package eu

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Computation is the EU's law on time limits, Regulation 1182/71; see
// [retention.ComputationEU].
const Computation = retention.ComputationEU

const (
	gdpr   = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"
	quoted = "read in quotations, not in the Official Journal"
)

// The GDPR applies from this day (art. 99(2)).
var applies = calendar.MustParseDate("2018-05-25")

var checked = calendar.MustParseDate("2026-11-21")

// DataSubjectRequest is the window of GDPR article 12(3): one month from the
// receipt of a request under articles 15 to 22 to tell the person what was
// done. It can be extended by two further months, which makes three in all from
// the receipt; the person is told of that, and why, within the first month.
//
// The start is the day on which the request came in through a channel of the
// controller, also on a weekend; an end on a weekend or holiday moves to the
// next working day (EDPB Guidelines 01/2022 §§ 158–161). That the time may be
// suspended while proof of identity is asked for is not computed here.
func DataSubjectRequest() retention.Window {
	return retention.Window{
		ID:    "eu.gdpr.12.3",
		Duty:  "tell the person what was done about the request, without undue delay; at the latest a month from receipt",
		Basis: calendar.Source{Citation: "GDPR (EU) 2016/679 art. 12(3)", URL: gdpr, Checked: checked, Doubt: quoted},
		Law:   Computation, From: applies,
		Readings: []retention.Reading{{Period: retention.Months(1)}},
		Extension: retention.Extension{
			Total: retention.Months(3),
			When:  "complex or numerous requests, told with reasons within the first month",
			Basis: calendar.Source{Citation: "GDPR (EU) 2016/679 art. 12(3), second and third sentence", URL: gdpr, Checked: checked, Doubt: quoted},
		},
	}
}

// Refusal is the window of GDPR article 12(4): one month from the receipt of a
// request to tell the person that nothing is done, why, and where to complain
// (article 77) or to go to court.
func Refusal() retention.Window {
	return retention.Window{
		ID:    "eu.gdpr.12.4",
		Duty:  "tell the person that nothing is done, why, and how to complain, without delay; at the latest a month from receipt",
		Basis: calendar.Source{Citation: "GDPR (EU) 2016/679 art. 12(4)", URL: gdpr, Checked: checked, Doubt: quoted},
		Law:   Computation, From: applies,
		Readings: []retention.Reading{{Period: retention.Months(1)}},
	}
}
