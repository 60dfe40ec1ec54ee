package calendar

import (
	"fmt"
	"reflect"
	"strings"
	"time"
)

// fill puts arguments into a sentence of [Sentences]. One that is missing outside
// square brackets stays in its braces.
func fill(l Language, sentence string, args map[string]any, names Namer) string {
	f := filling{l, args, names, sentence}
	text := make([]byte, 0, len(sentence))
	for f.rest != "" {
		var sign byte
		text, sign, _ = f.until(text, "[", false)
		for chosen, complete := false, false; sign == '[' || sign == '|'; chosen = chosen || complete {
			before := len(text)
			if text, sign, complete = f.until(text, "|]", true); chosen || !complete {
				text = text[:before]
			}
		}
	}
	return string(text)
}

// say fills a sentence of this package.
func say(l Language, key string, args map[string]any) string {
	return fill(l, sentences.Find(l, key), args, nil)
}

type filling struct {
	language Language
	args     map[string]any
	names    Namer
	rest     string // what is still to be read of the sentence
}

// until adds the rest up to one of the signs, which is returned, or to its end, to the
// text, and reports whether no argument was missing or zero. What can be left out is not
// filled any more once one was.
func (f *filling) until(text []byte, signs string, optional bool) (_ []byte, sign byte, complete bool) {
	for complete = true; ; {
		i := strings.IndexAny(f.rest, signs+"{")
		if i < 0 {
			text, f.rest = append(text, f.rest...), ""
			return text, 0, complete
		}
		text, sign, f.rest = append(text, f.rest[:i]...), f.rest[i], f.rest[i+1:]
		if sign != '{' {
			return text, sign, complete
		}
		var inside string
		inside, f.rest, _ = strings.Cut(f.rest, "}")
		name, form, _ := strings.Cut(inside, ":")
		value := f.args[name]
		if isNil(value) {
			text, complete = append(append(append(text, '{'), name...), '}'), false
			continue
		}
		if complete = complete && !isZero(value); complete || !optional {
			words := f.words(value, form)
			text, complete = append(text, words...), complete && words != ""
		}
	}
}

// isNil reports whether there is no value: a nil pointer has none either, and its methods
// would look for one.
func isNil(value any) bool {
	v := reflect.ValueOf(value)
	return value == nil || v.Kind() == reflect.Pointer && v.IsNil()
}

func isZero(value any) bool {
	if z, ok := value.(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	v := reflect.ValueOf(value)
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// words returns a value in the form after the colon. It is [Plain]: much of it is the
// host's, and a new line in it would pass for another step.
func (f *filling) words(value any, form string) string {
	if isNil(value) {
		return ""
	}
	if kind := reflect.TypeOf(value).Kind(); f.names != nil && (kind == reflect.String || kind <= reflect.Complex128) { // an ID
		if name := f.names.Names(value).In(f.language); name != "" {
			return Plain(name)
		}
	}
	return Plain(f.inWords(value, form))
}

func (f *filling) inWords(value any, form string) string {
	l := f.language
	switch value := value.(type) {
	case Date:
		return value.inForm(l, form)
	case Names:
		return value.anyIn(l)
	case interface{ In(Language) string }:
		return value.In(l)
	case []Day:
		days := make([]string, len(value))
		for i, day := range value {
			days[i] = day.In(l)
		}
		return strings.Join(days, "; ")
	case time.Time:
		return instant(l, value, form == "end")
	case bool:
		if !value {
			return ""
		}
		return form
	}
	v, number := reflect.ValueOf(value), reflect.TypeFor[int64]()
	switch {
	case v.Kind() == reflect.Slice:
		list := make([]string, v.Len())
		for i := range list {
			list[i] = f.words(v.Index(i).Interface(), form)
		}
		return strings.Join(list, ", ")
	case form != "" && v.CanConvert(number):
		nouns := strings.Split(form, "|")
		if len(nouns) != l.plurals() { // of a sentence that the language lacks, in English
			l = English
		}
		return fmt.Sprint(value, " ", nouns[min(l.plural(v.Convert(number).Int()), len(nouns)-1)])
	default:
		return fmt.Sprint(value)
	}
}

func weekday(l Language, d time.Weekday) string {
	return sentences.Find(l, "weekday."+strings.ToLower(d.String()))
}

// instant returns an instant with its zone. What must be done by the first instant of
// a day must be done by the end of the day before, by the clocks of that day: the
// midnight between them may be skipped, and so may a whole day.
func instant(l Language, at time.Time, end bool) string {
	hour, minute := at.Format("15"), at.Format("04")
	before := at.Add(-1)
	if day := DateIn(at, at.Location()); end && day.After(DateIn(before, at.Location())) {
		at, hour, minute = before, "24", "00"
	}
	return say(l, "instant", map[string]any{"weekday": weekday(l, at.Weekday()), "day": DateIn(at, at.Location()),
		"time": strings.NewReplacer("15", hour, "04", minute).Replace(sentences.Find(l, "time")), "zone": at.Format("MST")})
}
