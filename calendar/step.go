package calendar

import "encoding/json"

// Code is what a program branches on: a typed constant of the package whose
// explanation it is part of. A nil Code says nothing.
type Code interface {
	String() string           // "moves"; it never changes its meaning
	Sentence(Language) string // what it says, with its arguments in braces; see [Sentences]
}

// Step is one step of an explanation: a code, the values of which its sentence is
// made, and where that is written. The zero Step says nothing.
//
// A step is one line, whatever the arguments and the source hold: they are shown as
// [Plain] returns them.
type Step struct {
	Code   Code
	Args   map[string]any // days, periods, ends, IDs, codes; a string is in the words of the law or of the host, never of this module
	Source Source         // zero: it is not written anywhere
	Names  Namer          // what people call the IDs among the arguments; nil: they are shown as they are
}

// Namer knows what people call an ID, such as that of a class of records or of an event. A
// rulebook is one. The ID comes as a value of its own type; for one that it does not know,
// and for a value of another type, the Names are zero. It is asked about texts and numbers,
// and about the IDs in a list one by one.
type Namer interface{ Names(id any) Names }

// In returns the sentence in a language, or the code if it has none. In an unknown language
// it is English.
func (s Step) In(l Language) string {
	if s.Code == nil {
		return ""
	}
	if int(l) >= len(languages) { // the names too are those in the language of the sentence
		l = English
	}
	if sentence := s.Code.Sentence(l); sentence != "" {
		return fill(l, sentence, s.Args, s.Names)
	}
	return Plain(s.Code.String())
}

// Cited returns the sentence in a language with its citation and what is not
// confirmed.
func (s Step) Cited(l Language) string {
	text := s.In(l)
	if s.Source.Citation != "" {
		text += " [" + Plain(s.Source.Citation) + "]"
	}
	if s.Source.Doubt != "" {
		text += " (" + say(l, "unconfirmed", map[string]any{"doubt": s.Source.Doubt}) + ")"
	}
	return text
}

// String returns what [Step.Cited] does in English.
func (s Step) String() string { return s.Cited(English) }

// MarshalJSON returns the code, the arguments, the sentence in English as text, and
// the source.
func (s Step) MarshalJSON() ([]byte, error) {
	var code string
	if s.Code != nil {
		code = s.Code.String()
	}
	return json.Marshal(struct {
		Code   string         `json:"code"`
		Args   map[string]any `json:"args,omitempty"`
		Text   string         `json:"text"`
		Source sourceFields   `json:"source,omitzero"`
	}{code, s.Args, s.In(English), sourceFields(s.Source)})
}
