package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Personal Data Act 523/1999, which the GDPR displaced on 2018-05-25.

// personalData is Act 523/1999.
var personalData = calendar.Source{Citation: "Personal Data Act 523/1999", URL: "https://www.finlex.fi/fi/laki/alkup/1999/19990523", Checked: confirmed}

// FreeInspection is from when a person could inspect their own data free of
// charge again under the Personal Data Act 523/1999. It starts on the day on
// which the person last got the data of the register to inspect. There are two
// readings. By the text (section 26(3)) a fee may be taken only while less than a year
// has gone since that day; it is reasonable and at most the direct costs. Kela's notice
// says once a year, which may be a calendar year; that phrase is Kela's alone. From Safe
// on a fee can be disputed; from Latest on the inspection is free for certain.
//
// From 25 May 2018 the GDPR applies instead: inspection is free unless a
// request is manifestly unfounded or excessive (art. 12(5)), and a yearly one
// is never excessive (EDPB Guidelines 01/2022 § 185). So every wait ends on
// that day, and a later use makes nobody wait.
//
// The days stand even on a Sunday or holiday, because nobody has to act by them.
func FreeInspection() reply.Window {
	return called.Window(reply.Window{
		ID: "fi.523.26",
		Basis: calendar.Source{Citation: "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", URL: personalData.URL, Checked: confirmed,
			Doubt: "the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018"},
		Law: Computation, From: calendar.MustParseDate("1999-06-01"), CheckedThrough: checked,
		Readings: []reply.Reading{
			{Cutoff: retention.EndOfYear(), Period: retention.Days(1), Unrolled: true,
				Basis: calendar.Source{Citation: "Kela, notice on the registers of customer data: free once a year, read as a calendar year", URL: "http://www.kela.fi/tietosuoja", Checked: checked,
					Doubt: "once a year is a phrase of Kela's notice only; the act counts a year"}},
			{Period: retention.Years(1), Unrolled: true,
				Basis: personalData.At("s. 26(3): a fee only if less than a year has gone since the person last got the data")},
		},
		Lifted: displaced(),
	})
}

// InspectionAnswer is the window of the Personal Data Act 523/1999 section 28(2): three
// months from a request to inspect one's own data for the controller to answer in
// writing. The answer itself was due without undue delay; silence for three months counted
// as a refusal, with which the person could go to the Data Protection Ombudsman.
//
// It is law of the past: requests made from 2018-05-25 on are answered by GDPR article 12.
// The safe day is the nominal one.
func InspectionAnswer() reply.Window {
	return called.Window(reply.Window{
		ID: "fi.523.28",
		Basis: personalData.At("s. 28(2)",
			"the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018; what holds for requests that were open on that day was not found"),
		Law: Computation, From: calendar.MustParseDate("1999-06-01"), Until: displaced(), CheckedThrough: displaced().AddDays(-1),
		Readings: []reply.Reading{{Period: retention.Months(3)}},
	})
}

// displaced is the first day of the GDPR.
func displaced() calendar.Date { return calendar.MustParseDate("2018-05-25") }
