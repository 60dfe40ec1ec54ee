package finland

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of the Act on the Openness of Government Activities 621/1999 and of the
// Archives Act 831/1994.

// openness is Act 621/1999.
var openness = calendar.Source{Citation: "Act 621/1999", URL: "https://www.finlex.fi/fi/laki/ajantasa/1999/19990621", Checked: confirmed}

// DocumentRequest is the window of the Act on the Openness of Government
// Activities 621/1999 section 14(4): two weeks from the day on which the
// authority received a request for a document to give the information in it, if
// the document is public. Until 2003-01-01 it was one month (section 37(2)).
//
// For a refusal, and so for a document that is not public, the text says only that
// the matter is handled without delay. The overseers of legality apply the two
// weeks to it, so the host should too.
//
// The period is one month from the receipt, and was two until 2003-01-01, if the
// documents are many, or contain secret parts, or for a like reason need special
// measures or more work than usual. The text can be read so that the special
// measures and the work belong to the like reason only; here they are asked for in
// every case, which is the stricter reading for the authority. It is another period
// and not a permission: nobody has to be told within the two weeks. It covers a
// refusal too, because by then the matter is decided.
//
// No source was found that Act 150/1930 section 5 helps an authority with its own
// answer. So the safe day is the nominal one; the latest day is the one to which
// that section moves it.
//
// How long a document is secret is no window, and no rule on how long it is kept
// (section 31): 25 years from the date of the document, or from its completion if it has
// none, or from the day on which the authority received it; where private life is
// protected 50 years from the person's death, or 100 years if that is not known. The
// government can add up to 30 years.
func DocumentRequest() reply.Window {
	changed := calendar.MustParseDate("2003-01-01")
	return called.Window(reply.Window{
		ID: "fi.621.14.4",
		Basis: openness.At("s. 14(4)",
			"for a refusal the text says without delay only, and the two weeks are the practice of the overseers of legality; whether the period begins anew for a decision demanded after a refusal was not found"),
		Law: Computation, From: calendar.MustParseDate("1999-12-01"), CheckedThrough: followed,
		Readings: []reply.Reading{
			{Period: retention.Months(1), Extended: retention.Months(2), Until: changed,
				Basis: openness.At("s. 37(2)", "that the day of the request decides is inferred; one of late December 2002 may have had the shorter period from 2003-01-01")},
			{Period: retention.Weeks(2), From: changed},
		},
		Extension: reply.Extension{
			Total: retention.Months(1), Automatic: true, CoversRefusal: true,
			Basis: openness.At("s. 14(4), second sentence",
				"that the special measures or the unusual work belong to the comparable reason only is another reading"),
		},
	})
}

// DocumentFee is the window of the Act on the Openness of Government Activities
// 621/1999 section 33(1): six months from the day on which the fee for a document
// was fixed for the one who pays it to claim a correction. It is a time limit of the
// party and cannot be extended.
//
// From 2005-10-01 it holds for the fees of authorities of the state, and from 2020-12-01
// (Act 853/2020) for those of municipalities too: a host answers earlier claims about
// those by other law. The start is the day of the fixing, not of its service.
//
// Act 150/1930 section 5 moves the end for the party, so the latest day is the last
// one. The safe day is the nominal one and at most some days earlier.
func DocumentFee() reply.Window {
	return called.Window(reply.Window{
		ID: "fi.621.33", OfParty: true,
		Basis: openness.At("s. 33(1): until 2015 it was s. 33(3) by 495/2005"),
		Law:   Computation, From: calendar.MustParseDate("2005-10-01"), CheckedThrough: followed,
		Readings: []reply.Reading{{Period: retention.Months(6), Basis: limits.At("ss. 5 and 6: a party may still act on the next working day")}},
	})
}

// ArchiveRequest is the window of the Archives Act 831/1994 section 21 b(2): one
// month from the day on which the National Archives received a request for a document
// in its permanent keeping to decide it. The period is two months from the receipt if
// the documents are many or contain secret parts, whatever the work; or if a comparable
// reason needs special measures or more work than usual. As with [DocumentRequest],
// nobody has to be told, and a refusal may take as long.
//
// The safe day is the nominal one, as there.
func ArchiveRequest() reply.Window {
	basis := calendar.Source{Citation: "Act 831/1994 s. 21 b(2), as enacted by 1146/2016", Article: "s. 21 b(2)", URL: "https://www.finlex.fi/fi/laki/alkup/2016/20161146", Checked: confirmed,
		Doubt: "a bill to repeal the act (HE 169/2025) was introduced; whether it became law was not found"}
	longer := basis
	longer.Citation += ": points 1 and 2"
	return called.Window(reply.Window{
		ID:    "fi.831.21b",
		Basis: basis, Law: Computation, From: calendar.MustParseDate("2017-01-01"), CheckedThrough: followed,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{
			Total: retention.Months(2), Automatic: true, CoversRefusal: true,
			Basis: longer,
		},
	})
}
