package calendar

import (
	"fmt"
	"reflect"
	"strings"
	"time"
)

// fill puts arguments into a sentence of [Sentences]. One that is missing outside
// square brackets stays in its braces.
func fill(l Language, sentence string, args map[string]any) string {
	text, _ := (&filling{language: l, args: args, rest: sentence}).text(0)
	return text
}

// arguments returns the names of a sentence's arguments, and whether its brackets
// are balanced.
func arguments(sentence string) (names []string, balanced bool) {
	f := &filling{rest: sentence}
	f.text(0)
	return f.names, !f.unbalanced
}

type filling struct {
	language   Language
	args       map[string]any
	rest       string // what is still to be read of the sentence
	end        byte   // the sign that ended the last text
	names      []string
	unbalanced bool
}

// text fills the sentence, or at a depth one alternative of a group, and reports
// whether no argument was missing or zero.
func (f *filling) text(depth int) (text string, complete bool) {
	for complete = true; ; {
		i := strings.IndexAny(f.rest, "{}[|]")
		if i < 0 {
			text += f.rest
			f.rest, f.end, f.unbalanced = "", ']', f.unbalanced || depth > 0
			return text, complete
		}
		text += f.rest[:i]
		sign := f.rest[i]
		f.rest = f.rest[i+1:]
		switch {
		case sign == '{':
			value, present := f.argument()
			text, complete = text+value, complete && present
		case sign == '[':
			text += f.group(depth + 1)
		case sign != '}' && depth > 0:
			f.end = sign
			return text, complete
		default:
			text, f.unbalanced = text+string(sign), true
		}
	}
}

// group fills the first alternative of which no argument is missing or zero.
func (f *filling) group(depth int) (text string) {
	for found, last := false, false; !last; last = f.end == ']' {
		if alternative, complete := f.text(depth); complete && !found {
			text, found = alternative, true
		}
	}
	return text
}

func (f *filling) argument() (text string, present bool) {
	inside, rest, closed := strings.Cut(f.rest, "}")
	name, form, _ := strings.Cut(inside, ":")
	f.rest, f.names, f.unbalanced = rest, append(f.names, name), f.unbalanced || !closed || name == ""
	value := f.args[name]
	if value == nil {
		return "{" + name + "}", false
	}
	return say(f.language, value, form), !isZero(value)
}

func isZero(value any) bool {
	if z, ok := value.(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	v := reflect.ValueOf(value)
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// say returns a value in a language, in the form after the colon.
func say(l Language, value any, form string) string {
	v := reflect.ValueOf(value)
	switch value := value.(type) {
	case interface{ In(Language) string }:
		return value.In(l)
	case Date:
		if value.IsZero() {
			return sentences.Find(l, "no-date")
		}
		return strings.TrimSpace(weekday(l, form, value.Weekday()) + " " + value.String())
	case time.Time:
		return instant(l, value, form == "end")
	case bool:
		if !value {
			return ""
		}
		return form
	case fmt.Stringer:
		return value.String()
	}
	switch {
	case form != "" && v.CanConvert(reflect.TypeFor[int64]()):
		return fmt.Sprint(value, " ", plural(v.Convert(reflect.TypeFor[int64]()).Int(), strings.Split(form, "|")))
	case v.Kind() == reflect.Slice:
		words := make([]string, v.Len())
		for i := range words {
			words[i] = say(l, v.Index(i).Interface(), form)
		}
		if _, days := value.([]Day); days {
			return strings.Join(words, "; ")
		}
		return strings.Join(words, ", ")
	}
	return fmt.Sprint(value)
}

func weekday(l Language, form string, d time.Weekday) string {
	return sentences.Find(l, form+"."+strings.ToLower(d.String()))
}

// instant returns an instant with its zone. What must be done by a midnight must be
// done by the end of the day before.
func instant(l Language, at time.Time, end bool) string {
	clock := at.Format("15:04")
	if end && at.Truncate(time.Minute).Equal(at) && clock == "00:00" {
		at, clock = at.AddDate(0, 0, -1), "24:00"
	}
	return weekday(l, "weekday", at.Weekday()) + at.Format(" 2006-01-02 ") + clock + at.Format(" MST")
}

// plural returns the form for n: of two the first for 1; of three, as in Ukrainian,
// the first for 1, 21, 31, the second for 2 to 4, 22 to 24, and the last for others.
func plural(n int64, forms []string) string {
	few := n % 10
	switch {
	case n == 1 || len(forms) == 3 && few == 1 && n%100 != 11:
		return forms[0]
	case len(forms) == 3 && 2 <= few && few <= 4 && n%100/10 != 1:
		return forms[1]
	default:
		return forms[len(forms)-1]
	}
}
