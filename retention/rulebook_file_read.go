package retention

import (
	"encoding"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// fileDepth is how deep what is unknown may be nested; a rulebook is less.
const fileDepth = 100

// value reads a value into one of Go.
func (r *fileReading) value(is *fileShape, into reflect.Value) {
	begins := r.next()
	at := r.at
	switch {
	case begins == '{' && is.form == fileObject:
		r.object(is, into)
	case begins == '[' && is.form == fileList:
		r.list(is, into)
	case begins == '{' || begins == '[':
		found := map[byte]string{'{': "it is an object", '[': "it is a list"}[begins]
		r.report(at, found, is.wanted())
		r.skip(0)
	case begins == '"':
		problems := r.count
		if text := r.quoted(); r.count == problems { // otherwise it is not known what it was
			r.leafText(is, at, text, into)
		}
	case strings.IndexByte(",}]", begins) >= 0:
		r.report(at, "a value is missing", is.wanted())
	default:
		r.word(is, into)
	}
}

// word reads a value that is not in double quotes.
func (r *fileReading) word(is *fileShape, into reflect.Value) {
	at := r.at
	if text, found := r.otherQuotes(); found {
		if !r.stopped {
			r.leafText(is, at, text, into)
		}
		return
	}
	switch word := r.bare(); {
	case word == "":
		r.noValue(at)
	case word == "null":
		r.report(at, "it is null", is.wanted())
	case word != "true" && word != "false":
		if _, err := strconv.ParseFloat(word, 64); err == nil {
			r.report(at, "it is the number "+shortened(word), is.wanted())
			return
		}
		r.report(at, shown(word)+" stands without quotes", is.wanted())
	case is.form == fileFlag:
		into.SetBool(word == "true")
	default:
		r.report(at, "it is "+word, is.wanted())
	}
}

// noValue stops where no value can begin.
func (r *fileReading) noValue(at int) {
	if at == len(r.text) {
		r.stop(at, "the file ends where a value should stand", "write the rest of it")
		return
	}
	r.stop(at, fmt.Sprintf("%s stands where a value should", shown(string(r.text[at]))), "write a text in quotes, an object in { } or a list in [ ]")
}

// leafText reads what a text means.
func (r *fileReading) leafText(is *fileShape, at int, text string, into reflect.Value) {
	if is.form != fileText {
		r.report(at, "it is the text "+shown(text), is.wanted())
		return
	}
	if text == "" && is.optional {
		r.report(at, "it is empty", is.wanted())
		return
	}
	reads, does := into.Addr().Interface().(encoding.TextUnmarshaler)
	if !does {
		if string(r.place) == "$schema" && calendar.Plain(text) != text { // the others are checked with the book
			r.report(at, shown(text)+" has a character that is not seen", is.wanted())
			return
		}
		into.SetString(text)
		return
	}
	const long = 200                                                             // a name may be longer, and no word of ours is
	if (len(text) <= long || is.kind.name == "") && text != Action(0).String() { // nothing is what a key says that is left out
		if reads.UnmarshalText([]byte(text)) == nil {
			return
		}
	}
	help := ""
	if r.tells() {
		help = is.kind.help(text[:min(len(text), long)])
	}
	r.report(at, shown(text)+" is no "+is.kind.name, help)
}

// object reads the fields of a struct.
func (r *fileReading) object(is *fileShape, into reflect.Value) {
	begin, problems := r.at, r.count
	var stand, meant uint64 // the fields that do, or that another key may mean
	r.entries('}', func() {
		at := r.at
		key, hasValue := r.key()
		i := is.field(key)
		if !hasValue {
			if i >= 0 {
				meant |= 1 << i
			}
			return
		}
		if i < 0 {
			help, near := "", -1
			if r.tells() {
				help, near = is.keyHelp(key)
			}
			r.report(at, "unknown key "+shown(key), help)
			if near >= 0 {
				meant |= 1 << near
			}
			r.skip(0)
			return
		}
		before := r.place
		r.place = before.key(key)
		switch {
		case stand&(1<<i) != 0:
			r.report(at, fmt.Sprintf("the key %q stands twice", key), "write each key once")
			r.skip(0)
		default:
			stand |= 1 << i
			r.value(is.fields[i].is, into.FieldByIndex(is.fields[i].index))
		}
		r.place = before
	})
	if r.stopped {
		return
	}
	for i, field := range is.fields {
		if (stand|meant)&(1<<i) == 0 && !field.is.optional {
			r.report(begin, fmt.Sprintf("the key %q is missing", field.key), fmt.Sprintf("write it, as in %q: %s", field.key, field.is.kind.example))
		}
	}
	if is.optional && r.count == problems && into.IsZero() {
		r.report(begin, "it says nothing", is.wanted())
	}
}

// list reads the entries of a slice. After a problem they are only checked, for nothing
// will be returned.
func (r *fileReading) list(is *fileShape, into reflect.Value) {
	before, n := r.place, 0
	var spare reflect.Value
	r.entries(']', func() {
		r.place = before.entry(n)
		n++
		if n > fileEntries {
			r.stop(r.at, fmt.Sprintf("the list has more than %d entries", fileEntries), "divide the book, and Merge the books")
		}
		if r.count == 0 {
			into.Set(reflect.Append(into, reflect.Zero(into.Type().Elem())))
			r.value(is.item, into.Index(n-1))
		} else {
			if !spare.IsValid() {
				spare = reflect.New(into.Type().Elem()).Elem()
			}
			spare.SetZero()
			r.value(is.item, spare)
		}
		r.place = before
	})
}
