package retention

import (
	"reflect"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
)

// fileShape is what a value of a rulebook file is read into. The fields are those of the
// structs, with the keys of their tags.
type fileShape struct {
	form     fileForm
	optional bool // the key may be left out
	long     bool // it is written with a key on each line, so that a change is seen
	fields   []fileField
	item     *fileShape // of a list
	kind     fileKind
}

type fileField struct {
	key   string
	index []int
	is    *fileShape
}

type fileForm uint8

const (
	fileText fileForm = iota
	fileFlag
	fileObject
	fileList
)

// shapeOfFile returns the shape of a rulebook file, which is made when it is first needed.
var shapeOfFile = sync.OnceValue(func() *fileShape { return shapeOf(reflect.TypeFor[bookFile](), "") })

func shapeOf(t reflect.Type, key string) *fileShape {
	s := &fileShape{kind: kindOf(t, key)}
	switch {
	case t.Kind() == reflect.Bool:
		s.form = fileFlag
	case t.Kind() == reflect.Slice:
		s.form, s.item = fileList, shapeOf(t.Elem(), "")
	case t.Kind() == reflect.Struct && s.kind.name == "":
		s.form = fileObject
		s.long = t == reflect.TypeFor[bookFile]() || t == reflect.TypeFor[Rule]()
		for _, field := range reflect.VisibleFields(t) {
			key, options, tagged := strings.Cut(field.Tag.Get("json"), ",")
			if key != "" {
				is := shapeOf(field.Type, key)
				is.optional = tagged && strings.HasPrefix(options, "omit")
				s.fields = append(s.fields, fileField{key, field.Index, is})
			}
		}
	}
	return s
}

// field returns the number of the field with a key, or -1.
func (s *fileShape) field(key string) int {
	for i := range s.fields {
		if s.fields[i].key == key {
			return i
		}
	}
	return -1
}

// wanted says what is to be written.
func (s *fileShape) wanted() string {
	if s.optional {
		return "write " + s.kind.example + ", or leave the key out"
	}
	return "write " + s.kind.example
}

// keyHelp says what to write for a key that there is not, and returns the number of the
// field that may be meant, or -1.
func (s *fileShape) keyHelp(key string) (help string, meant int) {
	keys := make([]string, len(s.fields))
	for i, field := range s.fields {
		keys[i] = field.key
	}
	help = "the keys here are " + strings.Join(keys, ", ")
	near := nearestWord(key, keys)
	if strings.Contains(plainKey(key), "comment") {
		near = "note"
	}
	if near != "" {
		help = "write " + quoted(near) + " if that is meant; " + help
	}
	return help, s.field(near)
}

// fileKind is what people are told of a kind of value.
type fileKind struct {
	name    string // what a text is that is read: "period"; empty: every text is one
	example string // of a value, as it is written
	how     string // it is written, if that is more
	words   []string
	near    func(text string) string // what is meant by a text that is none; beside words
}

// kindOf returns the kind of the values of a type, under a key.
func kindOf(t reflect.Type, key string) fileKind {
	switch t {
	case reflect.TypeFor[formatName]():
		return fileKind{name: "format that is read here", example: quoted(fileFormat)}
	case reflect.TypeFor[Class]():
		return fileKind{example: `"fi.kunta.customer"`}
	case reflect.TypeFor[Trigger]():
		return fileKind{example: `"closed"`}
	case reflect.TypeFor[Trait]():
		return fileKind{example: `"child"`}
	case reflect.TypeFor[Absent]():
		return wordKind(`word for "absent"`, absentWords.All)
	case reflect.TypeFor[Pick]():
		return wordKind(`word for "pick"`, pickWords.All)
	case reflect.TypeFor[Bound]():
		return wordKind("bound", boundWords.All[1:])
	case reflect.TypeFor[Action]():
		return fileKind{name: "action", example: `"delete", "anonymise" or "transfer"`, how: `"delete", "anonymise" or "transfer", or several of them as in "delete+anonymise"`, words: actionWords.All[1:]}
	case reflect.TypeFor[Period]():
		return fileKind{name: "period", example: `"10 years"`, how: `a number and one unit, as in "10 years", "18 months", "2 weeks" or "14 days", or "immediately" or "permanently"`, near: nearPeriod}
	case reflect.TypeFor[Cutoff]():
		return fileKind{name: "cut-off", example: `"event", or "end of the calendar year"`, how: `"event", "end of the calendar year", "end of the fiscal year 06-30" or "end of the calendar year of the fiscal year 06-30"`, near: nearCutoff}
	case reflect.TypeFor[calendar.Date]():
		return fileKind{name: "day of the calendar", example: `a day, as in "2026-11-21"`, near: nearDate}
	case reflect.TypeFor[calendar.Source]():
		return fileKind{example: `{"citation": "the act and the section"}`}
	case reflect.TypeFor[calendar.Names]():
		return fileKind{example: `{"en": "what people call it"}`}
	case reflect.TypeFor[bookFile]():
		return fileKind{example: `an object: {"schema": ` + quoted(fileFormat) + `, "id": "fi.kunta"}`}
	}
	switch t.Kind() {
	case reflect.Bool:
		return fileKind{example: "true or false"}
	case reflect.Slice:
		return fileKind{example: "a list: [ ]"}
	case reflect.Struct:
		return fileKind{example: "an object: { }"}
	}
	switch key {
	case "id":
		return fileKind{example: `"fi.kunta.1"`}
	case "citation":
		return fileKind{example: `"the act and the section"`}
	case "yields", "to", "instead_of":
		return fileKind{example: `the ID of a rule, in quotes`}
	default:
		return fileKind{example: `a text in quotes`}
	}
}

func wordKind(name string, words []string) fileKind {
	quotes := make([]string, len(words))
	for i, word := range words {
		quotes[i] = quoted(word)
	}
	last := len(quotes) - 1
	return fileKind{name: name, words: words, example: strings.Join(quotes[:last], ", ") + " or " + quotes[last]}
}

func quoted(word string) string { return `"` + word + `"` }

// help says what to write for a text that is none of the kind.
func (k *fileKind) help(text string) string {
	how, near := k.example, nearestWord(text, k.words)
	if k.how != "" {
		how = k.how
	}
	if k.near != nil {
		near = k.near(text)
	}
	if near == "" || len(k.words) == 0 && k.near == nil {
		return "write " + how
	}
	return "write " + quoted(near) + " if that is meant, or else " + how
}
