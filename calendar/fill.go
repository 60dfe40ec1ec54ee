package calendar

import (
	"fmt"
	"reflect"
	"strings"
	"time"
)

// fill puts arguments into a sentence of [Sentences]. One that is missing outside
// square brackets stays in its braces.
func fill(l Language, sentence string, args map[string]any) (filled string) {
	f := filling{l, args, sentence}
	for f.rest != "" {
		text, sign, _ := f.until("[")
		filled += text
		for chosen, complete := false, false; sign == '[' || sign == '|'; chosen = chosen || complete {
			if text, sign, complete = f.until("|]"); complete && !chosen {
				filled += text
			}
		}
	}
	return filled
}

type filling struct {
	language Language
	args     map[string]any
	rest     string // what is still to be read of the sentence
}

// until fills the rest up to one of the signs, which is returned, or to its end, and
// reports whether no argument was missing or zero.
func (f *filling) until(signs string) (text string, sign byte, complete bool) {
	for complete = true; ; {
		i := strings.IndexAny(f.rest, signs+"{")
		if i < 0 {
			text, f.rest = text+f.rest, ""
			return text, 0, complete
		}
		text, sign, f.rest = text+f.rest[:i], f.rest[i], f.rest[i+1:]
		if sign != '{' {
			return text, sign, complete
		}
		var inside string
		inside, f.rest, _ = strings.Cut(f.rest, "}")
		name, form, _ := strings.Cut(inside, ":")
		if value := f.args[name]; value != nil {
			text, complete = text+say(f.language, value, form), complete && !isZero(value)
		} else {
			text, complete = text+"{"+name+"}", false
		}
	}
}

func isZero(value any) bool {
	if z, ok := value.(interface{ IsZero() bool }); ok {
		return z.IsZero()
	}
	v := reflect.ValueOf(value)
	return v.IsZero() || v.Kind() == reflect.Slice && v.Len() == 0
}

// say returns a value in a language, in the form after the colon. It is [Plain]: much of
// it is the host's, and a new line in it would pass for another step.
func say(l Language, value any, form string) string { return Plain(words(l, value, form)) }

func words(l Language, value any, form string) string {
	switch value := value.(type) {
	case interface{ In(Language) string }:
		return value.In(l)
	case Date:
		if value.IsZero() {
			return sentences.Find(l, "no-date")
		}
		return strings.TrimSpace(weekday(l, form, value.Weekday()) + " " + value.String())
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
	if n, number := reflect.ValueOf(value), reflect.TypeFor[int64](); form != "" && n.CanConvert(number) {
		return fmt.Sprint(value, " ", plural(n.Convert(number).Int(), strings.Split(form, "|")))
	}
	return fmt.Sprint(value)
}

func weekday(l Language, form string, d time.Weekday) string {
	return sentences.Find(l, form+"."+strings.ToLower(d.String()))
}

// instant returns an instant with its zone. What must be done by the first instant of
// a day must be done by the end of the day before, by the clocks of that day: the
// midnight between them may be skipped, and so may a whole day.
func instant(l Language, at time.Time, end bool) string {
	clock := at.Format("15:04")
	before := at.Add(-1)
	if end && DateIn(at, at.Location()).After(DateIn(before, at.Location())) {
		at, clock = before, "24:00"
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
