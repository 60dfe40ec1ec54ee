package retention

import (
	_ "embed"
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// fileFormat is the name of the format of rulebook files.
const fileFormat = "keepuntil.rulebook/1"

// What a file can hold, so that reading one takes no more memory than a few times its size.
const (
	fileSize    = 64 << 20 // bytes
	fileEntries = 100_000  // of one list
)

//go:embed rulebook.schema.json
var fileSchema string

// RulebookSchema returns the JSON Schema (draft 2020-12) of rulebook files, by which an
// editor completes and checks one while it is written. It knows the keys and the words; only
// [ReadRulebook] checks what a book says as a whole.
func RulebookSchema() []byte { return []byte(fileSchema) }

// bookFile is what stands in a rulebook file: beside the book the name of the format.
type bookFile struct {
	Editor string     `json:"$schema,omitempty"` // where an editor finds the schema; of no meaning here
	Format formatName `json:"schema"`
	Definition
}

// formatName is always [fileFormat].
type formatName string

// ReadDefinition reads a rulebook file: a JSON object with the key "schema", whose value is
// "keepuntil.rulebook/1", and with the fields of [Definition] under the names of their JSON
// tags. The package documentation shows one; [Definition.MarshalJSON] writes them.
//
// It is strict, because what a slip leaves out of a file would mean something weaker: every
// key is one of those, and stands once; a rule says its cut-off; every word is one of ours;
// and no key stands there to say nothing, so that null and "" are read only where they leave
// a gap that [NewRulebook] reports. "$schema" may name a schema for an editor and is not
// kept. A file has at most 64 MB, and a list in it 100,000 entries.
//
// The error joins the problems in the order of the file, each a *[DefinitionError] with line
// and column: all of them, or the first 100 and the number of the others. It is also
// [calendar.ErrSyntax].
func ReadDefinition(file []byte) (Definition, error) {
	r := fileReading{text: file}
	if !r.begin() {
		return Definition{}, r.err("")
	}
	var read bookFile
	isObject := r.next() == '{'
	r.value(shapeOfFile(), reflect.ValueOf(&read).Elem())
	if r.next(); isObject && !r.stopped && r.at < len(r.text) {
		r.report(r.at, "something follows the book", "write one object in a file, and nothing after it")
	}
	if err := r.err(read.ID); err != nil {
		return Definition{}, err
	}
	return read.Definition, nil
}

// ReadRulebook reads a rulebook file and compiles it: [ReadDefinition], then [NewRulebook].
// The problems of both have line and column, and say what would help in the words of a file.
func ReadRulebook(file []byte) (*Rulebook, error) {
	d, err := ReadDefinition(file)
	if err != nil {
		return nil, err
	}
	b, err := NewRulebook(d)
	if err != nil {
		return nil, located(file, err)
	}
	return b, nil
}

// located gives the problems of a definition the positions of their places in its file, and
// says what would help in the words of one.
func located(file []byte, err error) error {
	problems := []error{err}
	if joined, is := err.(interface{ Unwrap() []error }); is {
		problems = joined.Unwrap()
	}
	places := map[string]position{}
	for _, err := range problems {
		var problem *DefinitionError
		if errors.As(err, &problem) {
			for place := problem.at(); place != ""; place = placeAbove(place) {
				places[place] = position{}
			}
		}
	}
	places[""] = position{}
	locate(file, places)
	for i, err := range problems {
		var problem *DefinitionError
		if !errors.As(err, &problem) {
			continue
		}
		placed, place := *problem, problem.at()
		for place != "" && places[place].line == 0 {
			place = placeAbove(place)
		}
		placed.Line, placed.Column = places[place].line, places[place].column
		placed.Help = inFileWords(placed.Help)
		problems[i] = &placed
	}
	slices.SortStableFunc(problems, inFileOrder)
	return errors.Join(problems...)
}

// at returns the place with the key where the problem is.
func (e *DefinitionError) at() string {
	return strings.TrimSuffix(strings.TrimPrefix(e.Place+"."+e.key, "."), ".")
}

// Locate returns where a place of a definition, such as "rules[3]" or "rules[3].trigger",
// stands in its file: the line and, in characters, the column of its value, both from 1. The
// empty place is the book. Both are 0 if the file has no such place.
func Locate(file []byte, place string) (line, column int) {
	places := map[string]position{place: {}}
	locate(file, places)
	return places[place].line, places[place].column
}

// UnmarshalText reads the name of the format; others are [calendar.ErrSyntax].
func (f *formatName) UnmarshalText(text []byte) error {
	if string(text) != fileFormat {
		return calendar.NoWord("retention.Definition", string(text), "write "+fileFormat)
	}
	*f = fileFormat
	return nil
}
