package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// FreeInspection says from when a person could inspect their own data free of
// charge again under the Personal Data Act 523/1999. It starts on the day on
// which the right was last used. There are two readings: once a calendar year,
// and a year since the last use. From Safe on a fee can be disputed; from
// Latest on the inspection is free for certain.
//
// From 25 May 2018 the GDPR applies instead: inspection is free unless a
// request is manifestly unfounded or excessive (art. 12(5)), and a yearly one
// is never excessive (EDPB Guidelines 01/2022 § 185). So every wait ends on
// that day, and a later use makes nobody wait.
//
// The days stand also on a Sunday or holiday, because nobody has to act by them.
func FreeInspection() retention.Window {
	const act = "https://www.finlex.fi/fi/laki/alkup/1999/19990523"
	return retention.Window{
		ID:   "fi.523.26",
		Duty: "give inspection of one's own data without a fee again; from its last use",
		Basis: calendar.Source{Citation: "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", URL: act, Checked: checked,
			Doubt: "the text of the act was not read, the rule is from a secondary source; the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018"},
		Law:  Computation,
		From: calendar.MustParseDate("1999-06-01"),
		Readings: []retention.Reading{
			{Cutoff: retention.EndOfYear(), Period: retention.Days(1), Fixed: true,
				Basis: calendar.Source{Citation: "Kela, notice on the registers of customer data: free once a year, read as a calendar year", URL: "http://www.kela.fi/tietosuoja", Checked: checked}},
			{Period: retention.Years(1), Fixed: true,
				Basis: calendar.Source{Citation: "Personal Data Act 523/1999 s. 26: a fee only if the last use is less than a year ago", URL: act, Checked: checked,
					Doubt: "from a secondary source"}},
		},
		Lifted: calendar.MustParseDate("2018-05-25"),
	}
}
