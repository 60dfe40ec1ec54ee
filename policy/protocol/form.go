package protocol

import (
	"cmp"
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// Form is whose form a protocol has: its head, its columns and what must not stand in it.
// The form and the language are independent of each other. The zero Form is [Generic].
type Form uint8

const (
	// Generic: a record of disposal of any kind, also of anonymisation and transfer.
	Generic Form = iota
	// Finnish: a tuhoamisluettelo, formerly hävitysluettelo, in Swedish an
	// utgallringsförteckning. It is for deletion alone, and must be approved before it.
	Finnish
	// Estonian: a hävitamisakt. It is for deletion alone.
	Estonian
	// Ukrainian: an акт про вилучення для знищення документів. It is for deletion alone,
	// needs the minutes of the expert commission, and lists only files whose retention period ended
	// before 1 January of its year (Rules 1000/5, section VI, chapter 3): whose last protected
	// day is of an earlier year. What has no such day, or one that is not known, stands in none.
	Ukrainian
)

var forms = calendar.Words{Type: "protocol.Form", All: []string{"generic", "finnish", "estonian", "ukrainian"}}

// known returns the form, and Generic for an unknown value.
func (f Form) known() Form {
	if int(f) >= len(forms.All) {
		return Generic
	}
	return f
}

// String returns "generic", "finnish", "estonian" or "ukrainian". An unknown Form is
// generic.
func (f Form) String() string { return forms.Of(uint8(f.known())) }

// In returns what the document is called in a language: "Record of disposal".
func (f Form) In(l calendar.Language) string { return f.find(l, "title") }

// find returns what this form says with a key, or else what all forms do.
func (f Form) find(l calendar.Language, key string) string {
	return cmp.Or(sentences.Find(l, key+"."+f.String()), sentences.Find(l, key))
}

// Source returns where the fields of the form are from. Its Doubt says which of them are a
// proposal, or were not read in the text of the law; the document says it too, in its
// language.
func (f Form) Source() calendar.Source {
	s := formSources[f.known()]
	s.Checked, s.Doubt = calendar.MustParseDate("2026-11-28"), f.find(calendar.English, "doubt")
	return s
}

var formSources = [...]calendar.Source{
	Generic: {Citation: "HL7 EHR-S Functional Model R2.1.1, RI.1.1.16.1 (ISO/HL7 10781)", Article: "RI.1.1.16.1", URL: "https://github.com/HL7/ehrsfm-ig"},
	Finnish: {Citation: "Kansallisarkisto, Seulonta ja tuhoaminen (hävittäminen)", URL: "https://kansallisarkisto.fi/seulonta-ja-tuhoaminen"},
	Estonian: {Citation: "Arhiivieeskiri (Regulation 181 of the Government, 22.12.2011) § 14", Article: "§ 14",
		URL: "https://www.riigiteataja.ee/akt/129122011229?leiaKehtiv"},
	Ukrainian: {Citation: "Rules 1000/5 of the Ministry of Justice, section VI, chapter 3; annex 15", Article: "annex 15",
		URL: "https://zakon.rada.gov.ua/laws/show/z0736-15"},
}

// MarshalText returns the word of [Form.String]. An unknown value is [calendar.ErrSyntax].
func (f Form) MarshalText() ([]byte, error) { return forms.Marshal(uint8(f)) }

// UnmarshalText reads these words; others are [calendar.ErrSyntax].
func (f *Form) UnmarshalText(text []byte) error { return forms.Unmarshal(text, (*uint8)(f)) }

// UnmarshalJSON reads the word from a JSON string; see [calendar.ReadJSON].
func (f *Form) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("protocol.Form", data, f) }

// Value returns the word for a database; see [calendar.WriteSQL].
func (f Form) Value() (driver.Value, error) { return calendar.WriteSQL(f) }

// Scan reads the word from a database; see [calendar.ReadSQL].
func (f *Form) Scan(src any) error { return calendar.ReadSQL("protocol.Form", src, f) }
