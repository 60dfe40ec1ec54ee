package letter

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// Law is the law by which a letter is written: what it must say, and to whom the person can
// turn. The zero Law is unknown: no letter is written by it.
type Law uint8

const (
	// GDPR is the GDPR, where no country is named: the letter names no authority.
	GDPR Law = iota + 1
	// Finland is the GDPR, with Finland's Data Protection Ombudsman.
	Finland
	// Estonia is the GDPR, with Estonia's Data Protection Inspectorate.
	Estonia
	// Ukraine is the law on personal data, 2297-VI, with the Parliament's Commissioner for
	// Human Rights.
	Ukraine
	// EstonianInformation is the Public Information Act, for requests for information.
	EstonianInformation
	// UkrainianInformation is the law on access to public information, 2939-VI, for requests
	// for information.
	UkrainianInformation
)

var laws = calendar.Words{Type: "letter.Law",
	All: []string{"unknown", "gdpr", "finland", "estonia", "ukraine", "estonian_information", "ukrainian_information"}}

// String returns the code: "gdpr", "ukrainian_information".
func (l Law) String() string { return laws.Of(uint8(l)) }

// MarshalText returns the code. An unknown value is [calendar.ErrSyntax].
func (l Law) MarshalText() ([]byte, error) { return laws.Marshal(uint8(l)) }

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (l *Law) UnmarshalText(code []byte) error { return laws.Unmarshal(code, (*uint8)(l)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (l *Law) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("letter.Law", data, l) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (l Law) Value() (driver.Value, error) { return calendar.WriteSQL(l) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (l *Law) Scan(src any) error { return calendar.ReadSQL("letter.Law", src, l) }

var (
	checked = calendar.MustParseDate("2026-11-30")

	gdpr        = calendar.Source{Citation: "GDPR (EU) 2016/679", URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj", Checked: checked}
	finnish     = calendar.Source{Citation: "Data Protection Act (1050/2018)", URL: "https://www.finlex.fi/fi/laki/ajantasa/2018/20181050", Checked: checked, Doubt: "acts that amend it were followed up to February 2025"}
	estonian    = calendar.Source{Citation: "Isikuandmete kaitse seadus", URL: "https://www.riigiteataja.ee/akt/106032026010", Checked: checked}
	information = calendar.Source{Citation: "Avaliku teabe seadus", URL: "https://www.riigiteataja.ee/akt/106032026004", Checked: checked}
	personal    = calendar.Source{Citation: "Law of Ukraine 2297-VI", URL: "https://zakon.rada.gov.ua/laws/show/2297-17", Checked: checked, Doubt: copied}
	public      = calendar.Source{Citation: "Law of Ukraine 2939-VI", URL: "https://zakon.rada.gov.ua/laws/show/2939-17", Checked: checked, Doubt: copied}
)

const copied = "read in a copy of February 2026"

// isGDPR reports whether the GDPR holds.
func (l Law) isGDPR() bool { return l == GDPR || l == Finland || l == Estonia }

// isPersonal reports whether the law is one on personal data.
func (l Law) isPersonal() bool { return l.isGDPR() || l == Ukraine }

// window returns the ID of the window whose longer period the law has.
func (l Law) window() string {
	switch {
	case l.isGDPR():
		return "eu.gdpr.12.3"
	case l == Ukraine:
		return "ua.2297.16.grant"
	case l == EstonianInformation:
		return "ee.avts.18"
	default:
		return "ua.2939.20.1"
	}
}

// knows reports whether the law has letters of a kind.
func (l Law) knows(k Kind) bool {
	switch k {
	case Refused, Done, PartlyDone:
		return true
	case Restricted, RestrictionLifted:
		return l.isGDPR()
	case Extended:
		return l != Ukraine
	case Deferred:
		return l == Ukraine || l == UkrainianInformation
	case Forwarded:
		return l == EstonianInformation || l == UkrainianInformation
	default:
		return l.isGDPR() || l == Ukraine
	}
}

// norm returns why a letter of a kind is written, about a demand of a kind; none if no text
// was found that says so.
func (l Law) norm(k Kind, demand policy.DemandKind) calendar.Source {
	switch {
	case l.isGDPR():
		return gdpr.At(map[Kind]string{Refused: "art. 12(4)", Done: "art. 12(3)", PartlyDone: "art. 12(3) and (4)", Restricted: "arts. 12(3) and 18(2)", RestrictionLifted: "art. 18(3)",
			Extended: "art. 12(3), second and third sentence", Kept: "art. 15(1)(d)"}[k])
	case l == EstonianInformation:
		return information.At(map[Kind]string{Refused: "§ 23(3)", Done: "§ 18(1)", PartlyDone: "§§ 18(1) and 23(3)", Extended: "§ 19(1)", Forwarded: "§ 21(1)"}[k])
	case l == UkrainianInformation:
		return public.At(map[Kind]string{Refused: "art. 22(4)", Done: "art. 20(1)", PartlyDone: "arts. 20(1) and 22(4)", Extended: "art. 20(4)", Deferred: "art. 22(6)–(7)", Forwarded: "art. 22(3)"}[k])
	case k == Deferred:
		return personal.At("art. 17(2)")
	case asksAccess(demand) && k == Refused:
		return personal.At("arts. 16(5) and 17(3)")
	case asksAccess(demand) && k != Kept:
		return personal.At("art. 16(5)")
	case k == Done || k == PartlyDone:
		return personal.At("art. 21(3)")
	default:
		return calendar.Source{}
	}
}

// asksAccess reports whether a demand is for access: of the person, or of a third party.
func asksAccess(demand policy.DemandKind) bool { return demand == policy.Access || demand == 0 }

// remedy returns the key of the sentence on where to complain, and the norm.
func (l Law) remedy(k Kind, demand policy.DemandKind) (string, calendar.Source) {
	switch l {
	case Finland:
		return "remedy.finland", finnish.At("section 21(1); GDPR art. 79")
	case Estonia:
		return "remedy.estonia", estonian.At("§ 28(1); GDPR art. 79")
	case Ukraine:
		if asksAccess(demand) && k != Kept {
			return "remedy.ukraine_access", personal.At("art. 18(1)")
		}
		return "remedy.ukraine", personal.At("art. 8(2)(8)")
	case EstonianInformation:
		return "remedy.estonian_information", information.At("§ 46", "the section was not read; pages of authorities say so")
	case UkrainianInformation:
		return "remedy.ukrainian_information", public.At("art. 23(1)")
	default:
		return "remedy.gdpr", gdpr.At("arts. 77 and 79")
	}
}

// rights returns the key of the sentence on what a person keeps whose data are not erased, and
// the norm; none for a request for information.
func (l Law) rights() (string, calendar.Source) {
	switch {
	case l.isGDPR():
		return "rights.gdpr", gdpr.At("arts. 15(1)(e) and 18(1)")
	case l == Ukraine:
		return "rights.ukraine", personal.At("art. 8(2)(3) and (6)")
	default:
		return "", calendar.Source{}
	}
}

// free returns by which norm the answer to a demand costs nothing; none if no text was found.
func (l Law) free(demand policy.DemandKind) calendar.Source {
	switch {
	case l.isGDPR():
		return gdpr.At("art. 12(5)")
	case l == Ukraine && demand == policy.Access:
		return personal.At("art. 19(1)")
	default:
		return calendar.Source{}
	}
}

// mustBeFree reports whether no fee can be charged for what a demand asks for, whatever the
// demand is like.
func (l Law) mustBeFree(demand policy.DemandKind) bool {
	return l == Ukraine && demand == policy.Access
}

// namesOfficial reports whether a letter must name the official, and the post.
func (l Law) namesOfficial(k Kind, demand policy.DemandKind) (official, post bool) {
	refuses := k == Refused || k == PartlyDone || k == Deferred
	switch l {
	case Ukraine: // art. 17(2) and (3)
		return refuses && asksAccess(demand), false
	case UkrainianInformation: // art. 22(4) and (7)
		return refuses, refuses
	default:
		return false, false
	}
}
