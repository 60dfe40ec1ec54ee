package retention

import (
	"bytes"
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// fileWidth is how many characters a line with a whole object on it may have.
const fileWidth = 100

// fileWriting makes the text of a rulebook file.
type fileWriting struct {
	text []byte

	book     string
	place    filePlace
	problems fileError
}

// writeFile returns the file of a definition, or every problem that would keep it from being
// read.
func writeFile(d Definition) ([]byte, error) {
	is, file := shapeOfFile(), reflect.ValueOf(bookFile{Format: fileFormat, Definition: d})
	w := fileWriting{book: d.ID}
	if w.check(is, file); len(w.problems) == 0 {
		w.value(is, file, 0, false)
		w.text = append(w.text, '\n')
	}
	if len(w.text) > fileSize {
		w.report(fmt.Sprintf("its file would have %d bytes", len(w.text)), fmt.Sprintf("divide the book; a file has at most %d MB", fileSize>>20))
	}
	if len(w.problems) > 0 {
		return nil, w.problems
	}
	return w.text, nil
}

func (w *fileWriting) report(problem, help string) {
	w.problems = append(w.problems, &DefinitionError{Book: w.book, Place: string(w.place), Problem: problem, Help: help})
}

// check reports what could not be read as it is.
func (w *fileWriting) check(is *fileShape, v reflect.Value) {
	before := w.place
	defer func() { w.place = before }()
	switch is.form {
	case fileObject:
		for _, field := range is.fields {
			w.place = before.key(field.key)
			w.check(field.is, v.FieldByIndex(field.index))
		}
	case fileList:
		if v.Len() > fileEntries {
			w.report(fmt.Sprintf("the list has more than %d entries", fileEntries), "divide the book, and Merge the books")
		}
		for i := range v.Len() {
			w.place = before.entry(i)
			w.check(is.item, v.Index(i))
		}
	case fileText:
		if v.Kind() == reflect.String {
			if text := v.String(); !utf8.ValidString(text) || strings.ContainsRune(text, utf8.RuneError) {
				w.report(shown(text)+" has lost a character, or is not UTF-8", "write it as it was")
			}
		} else if _, err := v.Interface().(encoding.TextMarshaler).MarshalText(); err != nil {
			w.report(shown(fmt.Sprint(v.Interface()))+" is no "+is.kind.name, is.kind.help(""))
		}
	}
}

// value writes a value; an object on one line if it has to, or if that fits.
func (w *fileWriting) value(is *fileShape, v reflect.Value, indent int, onOneLine bool) {
	switch is.form {
	case fileFlag:
		w.text = strconv.AppendBool(w.text, v.Bool())
	case fileText:
		if v.Kind() == reflect.String {
			w.quoted(v.String())
		} else {
			word, _ := v.Interface().(encoding.TextMarshaler).MarshalText() // it has been checked
			w.quoted(string(word))
		}
	case fileList:
		w.text = append(w.text, '[')
		for i := range v.Len() {
			w.entry(i, indent+2, false)
			w.value(is.item, v.Index(i), indent+2, false)
		}
		w.newLine(indent)
		w.text = append(w.text, ']')
	case fileObject:
		from := len(w.text)
		if !is.long {
			w.object(is, v, indent, true)
		}
		if line := w.text[bytes.LastIndexByte(w.text, '\n')+1:]; is.long || !onOneLine && utf8.RuneCount(line) > fileWidth {
			w.text = w.text[:from]
			w.object(is, v, indent, false)
		}
	}
}

func (w *fileWriting) object(is *fileShape, v reflect.Value, indent int, onOneLine bool) {
	w.text = append(w.text, '{')
	n := 0
	for _, field := range is.fields {
		if v := v.FieldByIndex(field.index); !field.is.optional || !v.IsZero() && (field.is.form != fileList || v.Len() > 0) {
			w.entry(n, indent+2, onOneLine)
			w.quoted(field.key)
			w.text = append(w.text, ": "...)
			w.value(field.is, v, indent+2, onOneLine)
			n++
		}
	}
	if !onOneLine {
		w.newLine(indent)
	}
	w.text = append(w.text, '}')
}

// entry writes what stands before the entry with a number.
func (w *fileWriting) entry(n, indent int, onOneLine bool) {
	if n > 0 {
		w.text = append(w.text, ',')
	}
	switch {
	case !onOneLine:
		w.newLine(indent)
	case n > 0:
		w.text = append(w.text, ' ')
	}
}

func (w *fileWriting) newLine(indent int) {
	w.text = append(w.text, '\n')
	for range indent {
		w.text = append(w.text, ' ')
	}
}

// quoted writes a text, and what a reader would not see in it as an escape.
func (w *fileWriting) quoted(text string) {
	w.text = append(w.text, '"')
	if calendar.Plain(text) == text && !strings.ContainsAny(text, `"\`) {
		w.text = append(w.text, text...)
	} else {
		for _, letter := range text {
			switch as := string(letter); {
			case letter == '"' || letter == '\\':
				w.text = append(w.text, '\\', byte(letter))
			case letter == '\n':
				w.text = append(w.text, `\n`...)
			case letter == '\t':
				w.text = append(w.text, `\t`...)
			case calendar.Plain(as) == as:
				w.text = append(w.text, as...)
			case letter > 0xffff:
				high, low := utf16.EncodeRune(letter)
				w.text = fmt.Appendf(w.text, `\u%04x\u%04x`, high, low)
			default:
				w.text = fmt.Appendf(w.text, `\u%04x`, letter)
			}
		}
	}
	w.text = append(w.text, '"')
}
