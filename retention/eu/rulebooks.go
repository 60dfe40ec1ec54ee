package eu

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Rulebooks lists the rulebooks of this package. [retention.Merge] unites those that a host
// needs with those of its country.
func Rulebooks() []*retention.Rulebook {
	return []*retention.Rulebook{ArtificialIntelligence(), TransfersOfFunds()}
}

// complaints is how a person can complain about how their data are treated.
var complaints = calendar.Source{Citation: "GDPR (EU) 2016/679 arts. 77 and 79: the supervisory authority, or a court", URL: gdpr.URL, Checked: calendar.MustParseDate("2026-11-30")}
