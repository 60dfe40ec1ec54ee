package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Windows lists the windows of this package, for a host that shows a table of them.
func Windows() []reply.Window {
	return []reply.Window{DocumentRequest(), ArchiveRequest(), Rectification(), Appeal(), FreeInspection()}
}

// DocumentRequest is the window of the Act on the Openness of Government
// Activities 621/1999 section 14(4): two weeks from the day on which the
// authority received a request for a document to decide it, or to give the
// document. The same holds for documents that are not public.
//
// If the documents are many, or contain secret parts, or for a like reason need
// special measures or more work than usual, the period is one month from the
// receipt. That is another period and not a permission: nobody has to be told
// within the two weeks. It covers a refusal too, because the duty is to decide or
// to give.
//
// No source was found that Act 150/1930 section 5 helps an authority with its own
// answer. So the safe day is the nominal one; the latest day is the one to which
// that section moves it.
func DocumentRequest() reply.Window {
	act := calendar.Source{Citation: "Act 621/1999", URL: "https://www.finlex.fi/fi/laki/ajantasa/1999/19990621", Checked: checked,
		Doubt: "the text of the act was not read; decisions of the overseers of legality and guides agree on it, the newest of 2024; whether the period begins anew for a decision demanded after a refusal was not found"}
	return called.Window(reply.Window{
		ID:    "fi.621.14.4",
		Basis: act.At("s. 14(4)"), Law: Computation, From: calendar.MustParseDate("1999-12-01"), CheckedThrough: calendar.MustParseDate("2024-12-31"),
		Readings: []reply.Reading{{Period: retention.Weeks(2)}},
		Extension: reply.Extension{
			Total: retention.Months(1), Automatic: true, CoversRefusal: true,
			Basis: act.At("s. 14(4), second sentence"),
		},
	})
}

// ArchiveRequest is the window of the Archives Act 831/1994 section 21 b: one
// month from the day on which the National Archives received a request to give a
// document or the information in it. If many documents, secret parts in them or a
// like reason need special measures or more work than usual, the period is two
// months from the receipt; as with [DocumentRequest], nobody has to be told, and
// a refusal may take as long.
//
// The safe day is the nominal one, as there.
func ArchiveRequest() reply.Window {
	basis := calendar.Source{Citation: "Act 831/1994 s. 21 b, as enacted by 1146/2016", Article: "s. 21 b", URL: "https://www.finlex.fi/fi/laki/alkup/2016/20161146", Checked: checked,
		Doubt: "a bill to repeal the act (HE 169/2025) was introduced; whether it became law was not found"}
	longer := basis
	longer.Citation += ": the longer period"
	return called.Window(reply.Window{
		ID:    "fi.831.21b",
		Basis: basis, Law: Computation, From: calendar.MustParseDate("2017-01-01"), CheckedThrough: calendar.MustParseDate("2025-12-31"),
		Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{
			Total: retention.Months(2), Automatic: true, CoversRefusal: true,
			Basis: longer,
		},
	})
}

// Rectification is the window of the Administrative Procedure Act 434/2003
// section 49 c: 30 days from the service of a decision for a party to claim a
// rectification. It is a time limit of the party, not of the authority, and it
// cannot be extended.
//
// Act 150/1930 section 5 moves the end for the party, so the latest day is the
// last one. The safe day is the nominal one and at most some days earlier. The
// start is the day of service: a letter that was posted counts as received on the
// seventh day after posting unless something else is shown (section 59).
func Rectification() reply.Window {
	limits := calendar.Source{Citation: "Act 150/1930", URL: "https://finlex.fi/fi/laki/ajantasa/1930/19300150", Checked: checked}
	return called.Window(reply.Window{
		ID: "fi.434.49c", OfParty: true,
		Basis: calendar.Source{Citation: "Act 434/2003", URL: "http://www.saadospalvelu.fi/fi/lainsaadanto/pykala/20030434/O2:L7a:P49c", Checked: checked,
			Doubt: "that the section is in force from 2010-07-01 (Act 581/2010) is from memory"}.At("s. 49 c"),
		Law: Computation, From: calendar.MustParseDate("2010-07-01"), CheckedThrough: checked,
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: limits.At("ss. 5 and 6: a party may still act on the next working day")}},
	})
}

// Appeal is the window of the Administrative Judicial Procedure Act 808/2019
// section 13: 30 days from the service of a decision for a party to appeal to an
// administrative court. It is a time limit of the party and cannot be extended.
//
// Section 13(3) itself names Act 150/1930, so the latest day is the last one, and
// the safe day is at most some days earlier. Service counts as with
// [Rectification].
func Appeal() reply.Window {
	act := calendar.Source{Citation: "Act 808/2019", URL: "https://www.finlex.fi/fi/laki/ajantasa/2019/20190808", Checked: checked}
	return called.Window(reply.Window{
		ID: "fi.808.13", OfParty: true,
		Basis: act.At("s. 13", "a bill on electronic service (HE 124/2025) was before Parliament in 2026; from when it applies was not found"),
		Law:   Computation, From: calendar.MustParseDate("2020-01-01"), CheckedThrough: calendar.MustParseDate("2025-12-31"),
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: act.At("s. 13(3): Act 150/1930 applies")}},
	})
}

// FreeInspection is from when a person could inspect their own data free of
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
// The days stand even on a Sunday or holiday, because nobody has to act by them.
func FreeInspection() reply.Window {
	act := calendar.Source{Citation: "Personal Data Act 523/1999", URL: "https://www.finlex.fi/fi/laki/alkup/1999/19990523", Checked: checked}
	return called.Window(reply.Window{
		ID: "fi.523.26",
		Basis: calendar.Source{Citation: "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", URL: act.URL, Checked: checked,
			Doubt: "the text of the act was not read, the rule is from a secondary source; the act was repealed on 1.1.2019 only, but the GDPR displaced it from 25.5.2018"},
		Law: Computation, From: calendar.MustParseDate("1999-06-01"), CheckedThrough: checked,
		Readings: []reply.Reading{
			{Cutoff: retention.EndOfYear(), Period: retention.Days(1), Unrolled: true,
				Basis: calendar.Source{Citation: "Kela, notice on the registers of customer data: free once a year, read as a calendar year", URL: "http://www.kela.fi/tietosuoja", Checked: checked}},
			{Period: retention.Years(1), Unrolled: true,
				Basis: act.At("s. 26: a fee only if the last use is less than a year ago", "from a secondary source")},
		},
		Lifted: calendar.MustParseDate("2018-05-25"),
	})
}
