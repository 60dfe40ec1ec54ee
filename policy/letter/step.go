package letter

import (
	"database/sql/driver"
	"embed"

	"github.com/keepuntil/keepuntil/calendar"
)

//go:embed *.txt
var texts embed.FS

var sentences = calendar.NewSentences(texts)

// StepCode is which paragraph of a letter it is, for programs: the Code of a
// [calendar.Step]. Its arguments are those of the sentences in en.txt; among them answer,
// ground, possible, rights, remedy and keeping are which sentence it is. A code never
// changes its meaning. The zero StepCode says nothing.
type StepCode string

// The codes of the paragraphs, in the order in which they stand. The last StepKeeping comes
// after the StepTerms.
const (
	StepReference  StepCode = "reference"  // the host's reference
	StepReceived   StepCode = "received"   // when the request was received, and what it concerns
	StepAnswer     StepCode = "answer"     // what is done, or not
	StepKeeping    StepCode = "keeping"    // until when the data are kept
	StepTerms      StepCode = "terms"      // a period for which they are kept, with its norm
	StepRecipients StepCode = "recipients" // that those who got the data have been told
	StepRest       StepCode = "rest"       // which part is left
	StepGround     StepCode = "ground"     // why it is not done
	StepReason     StepCode = "reason"     // why, in the host's words
	StepBasis      StepCode = "basis"      // the norms on which it rests
	StepPossible   StepCode = "possible"   // from when the data can be erased
	StepComing     StepCode = "coming"     // by when the rest comes
	StepAllowed    StepCode = "allowed"    // by which norm the answer takes longer
	StepNext       StepCode = "next"       // from when the body counts that has the request now
	StepAside      StepCode = "aside"      // what becomes of an objection or a withdrawal as such
	StepRights     StepCode = "rights"     // what the person keeps
	StepRemedy     StepCode = "remedy"     // the body to complain to, and the court
	StepComplaints StepCode = "complaints" // where to complain, as the rulebook says it
	StepFree       StepCode = "free"       // that it costs nothing; not said with a Fee
	StepOfficial   StepCode = "official"   // who answers, and where the law asks for it when it was sent
)

// String returns the code.
func (c StepCode) String() string { return string(c) }

// Sentence returns what the paragraph says in a language, with its arguments in braces.
func (c StepCode) Sentence(l calendar.Language) string { return sentences.Find(l, "step."+string(c)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c StepCode) MarshalText() ([]byte, error) {
	if err := new(StepCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; another text is [calendar.ErrSyntax].
func (c *StepCode) UnmarshalText(text []byte) error {
	if StepCode(text).Sentence(calendar.English) == "" {
		return calendar.NoWord("letter.StepCode", string(text), "write one such as "+StepAnswer.String())
	}
	*c = StepCode(text)
	return nil
}

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *StepCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("letter.StepCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c StepCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *StepCode) Scan(src any) error { return calendar.ReadSQL("letter.StepCode", src, c) }

type args = map[string]any

// said is a sentence as the argument of a paragraph.
type said struct {
	key   string
	args  args
	names calendar.Namer
}

// In returns the sentence in a language.
func (s said) In(l calendar.Language) string {
	return calendar.Step{Code: sentences.Code(s.key), Args: s.args, Names: s.names}.In(l)
}

// MarshalText returns the key of the sentence, for programs.
func (s said) MarshalText() ([]byte, error) { return []byte(s.key), nil }
