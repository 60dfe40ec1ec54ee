package sweep

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
)

// The line is read here before cron reads it. Cron takes some lines for something
// that nobody means by them: it drops empty entries, reads */90 minutes as once an
// hour, and lets an entry stand that has no effect. And its errors are those of its
// own parts.

// refusal is why a line is no schedule, and what would help.
type refusal struct{ problem, help string }

func refused(help, problem string, args ...any) *refusal {
	return &refusal{fmt.Sprintf(problem, args...), help}
}

// field is one of the five fields of a line.
type field struct {
	name      string
	low, high int
	names     []string // of the numbers from the lowest on; nil: they have none
	anew      string   // when a step begins anew
}

var fields = [...]field{
	{name: "minute", high: 59, anew: "each hour"},
	{name: "hour", high: 23, anew: "each day"},
	{name: "day of month", low: 1, high: 31, anew: "each month"},
	{name: "month", low: 1, high: 12, anew: "each year",
		names: []string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}},
	{name: "day of week", high: 6, anew: "each week",
		names: []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}},
}

const (
	dayOfMonth = 2
	month      = 3
	dayOfWeek  = 4
)

// entry is one of the entries of a field: bit n stands for the number n.
type entry struct {
	text string
	bits uint64
	star bool // cron takes the field for *
}

// entries is the entries of a field.
type entries []entry

func (list entries) bits() (all uint64) {
	for _, e := range list {
		all |= e.bits
	}
	return all
}

func (list entries) star() bool {
	return slices.ContainsFunc(list, func(e entry) bool { return e.star })
}

// checkLine returns why the parts of a line are no schedule, or nil.
func checkLine(parts []string) *refusal {
	switch {
	case len(parts) == 0:
		return refused(helpFields, "it is empty")
	case strings.HasPrefix(parts[0], "@"):
		return checkWord(parts)
	case len(parts) > len(fields):
		return refused(helpFields, "it has %d fields and not 5, and none is for seconds or years", len(parts))
	case len(parts) == 1:
		return refused(helpFields, "it has one field and not 5")
	case len(parts) < len(fields):
		return refused(helpFields, "it has %d fields and not 5", len(parts))
	}
	var read [len(fields)]entries
	for i, part := range parts {
		var wrong *refusal
		if read[i], wrong = fields[i].read(part); wrong != nil {
			return wrong
		}
	}
	return checkDays(read[dayOfMonth], read[month], read[dayOfWeek])
}

const helpWords = "write @yearly, @monthly, @weekly, @daily or @hourly, or five fields"

// checkWord reads what stands instead of the five fields.
func checkWord(parts []string) *refusal {
	switch word := parts[0]; {
	case word == "@every":
		return refused(helpFields, "@every has no fixed times and no previous run")
	case word == "@reboot":
		return refused("ask Previous at the start whether a run was missed", "@reboot is no time")
	case !slices.Contains([]string{"@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"}, word):
		return refused(helpWords, "%q is no word for a schedule", word)
	case len(parts) > 1:
		return refused("write the word alone", "%s is followed by %q", word, parts[1])
	default:
		return nil
	}
}

// read returns the entries of a field.
func (f *field) read(text string) (entries, *refusal) {
	var list entries
	for part := range strings.SplitSeq(text, ",") {
		if part == "" {
			return nil, refused("leave out the comma, or write what is missing", "an empty entry in the list %q of the %s field", text, f.name)
		}
		e, wrong := f.entry(part)
		if wrong != nil {
			return nil, wrong
		}
		list = append(list, e)
	}
	for i, e := range list {
		others := slices.Concat(list[:i], list[i+1:])
		if e.bits&^others.bits() == 0 {
			return nil, refused("leave it out, or correct it", "%q in the %s field adds nothing to the other entries", e.text, f.name)
		}
	}
	return list, nil
}

// entry reads one entry: *, a number, a range, and each with a step.
func (f *field) entry(text string) (entry, *refusal) {
	base, step, stepped := strings.Cut(text, "/")
	low, high, wrong := f.span(base, text)
	if wrong != nil {
		return entry{}, wrong
	}
	every := 1
	if stepped {
		if every, wrong = f.step(step, text); wrong != nil {
			return entry{}, wrong
		}
		if !strings.Contains(base, "-") {
			high = f.high // 5/15 is 5-59/15
		}
	}
	e := entry{text: text, star: (base == "*" || base == "?") && every == 1}
	for n := low; n <= high; n += every {
		e.bits |= 1 << n
	}
	if stepped && bits.OnesCount64(e.bits) == 1 {
		return entry{}, refused(fmt.Sprintf("write %d if that is meant, because a step begins anew with %s", low, f.anew),
			"%q in the %s field leaves nothing but %d", text, f.name, low)
	}
	return e, nil
}

// span reads what stands before the step.
func (f *field) span(base, text string) (low, high int, wrong *refusal) {
	from, to, ranged := strings.Cut(base, "-")
	switch {
	case base == "*":
		return f.low, f.high, nil
	case base == "?" && (f.name == fields[dayOfMonth].name || f.name == fields[dayOfWeek].name) && text == base:
		return f.low, f.high, nil
	case strings.ContainsAny(base, "*?"):
		return 0, 0, refused("write * alone or with a step, ? alone in a day field, or numbers", "%q in the %s field: a star or a question mark stands for all of a field", text, f.name)
	}
	if low, wrong = f.number(from, text); wrong != nil || !ranged {
		return low, low, wrong
	}
	if high, wrong = f.number(to, text); wrong == nil && high < low {
		wrong = refused(fmt.Sprintf("write %s,%s if it goes over the end", spell(low, f.high), spell(f.low, high)), "the range %q in the %s field ends before it begins", text, f.name)
	}
	return low, high, wrong
}

// spell writes a range, one number alone.
func spell(low, high int) string {
	if low == high {
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d-%d", low, high)
}

// step reads how far it is from one number to the next.
func (f *field) step(step, text string) (int, *refusal) {
	n, digits := digitsOf(step)
	switch {
	case !digits:
		return 0, refused(f.help(), "%q in the %s field has no number as its step", text, f.name)
	case n == 0:
		return 0, refused("write a step of 1 or more", "%q in the %s field has a step of 0", text, f.name)
	default:
		return n, nil
	}
}

// number reads a number of the field, or its name.
func (f *field) number(word, text string) (int, *refusal) {
	n, digits := digitsOf(word)
	small := strings.ToLower(word)
	switch i := slices.Index(f.names, small); {
	case i >= 0:
		return f.low + i, nil
	case digits && f.low <= n && n <= f.high:
		return n, nil
	case digits && n == 7 && f.name == fields[dayOfWeek].name:
		return 0, refused("write 0 or sun for Sunday, and * for every day", "%q in the %s field: 7 is no day of the week", text, f.name)
	case digits:
		return 0, refused(f.help(), "%q in the %s field: %s is not from %d to %d", text, f.name, word, f.low, f.high)
	case strings.ContainsAny(word, "#~%()") || slices.Contains([]string{"l", "w", "lw", "h", "r"}, strings.Trim(small, "0123456789")):
		return 0, refused("write the numbers themselves, and for the end of a month the 1st of the next one", "%q in the %s field: L, W, #, H and their like are of other crons", text, f.name)
	}
	for _, other := range fields {
		i := slices.IndexFunc(other.names, func(name string) bool { return strings.HasPrefix(small, name) })
		switch {
		case i < 0:
		case other.name != f.name:
			return 0, refused("write it in the field of its kind", "%q in the %s field: %s is of the %s field", text, f.name, word, other.name)
		default:
			return 0, refused("write "+other.names[i]+" if that is meant", "%q in the %s field: %s is no name of three letters", text, f.name, word)
		}
	}
	return 0, refused(f.help(), "%q in the %s field cannot be read", text, f.name)
}

// help says what the field can hold.
func (f *field) help() string {
	text := fmt.Sprintf("write numbers from %d to %d", f.low, f.high)
	if f.names != nil {
		text += fmt.Sprintf(" or names from %s to %s", f.names[0], f.names[len(f.names)-1])
	}
	return text + ", ranges such as 2-5, or steps such as */2"
}

// digitsOf reads a number, and reports whether it is nothing but digits. A long one is
// more than any field takes.
func digitsOf(text string) (n int, digits bool) {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(10*n+int(c-'0'), 1000)
	}
	return n, text != ""
}

// checkDays looks for what has no effect: a day that none of the months has, a month
// that has none of the days, and a day field that the other one leaves nothing to add.
// What a star or a range covers besides may be missing from a month.
func checkDays(days, months, weekdays entries) *refusal {
	if days.star() {
		return nil
	}
	first := bits.TrailingZeros64(days.bits())
	if weekdays.star() {
		if first > longest(months.bits()) {
			return refused("choose a day that the month has", "it can never run")
		}
		for _, e := range months {
			if first > longest(e.bits) {
				return refused("leave it out, or give it a line of its own with a day that it has", "%q in the month field has none of the days, so that nothing runs then", e.text)
			}
		}
	} else if full(days, &fields[dayOfMonth]) || full(weekdays, &fields[dayOfWeek]) {
		return refused("write * in one of the two day fields", "one of the two day fields names every day, so that the other one adds nothing")
	}
	for _, e := range days {
		if bits.TrailingZeros64(e.bits) > longest(months.bits()) {
			return refused("leave it out, or choose a day that the months have", "%q in the day of month field is in none of the months", e.text)
		}
	}
	return nil
}

// longest returns how many days the longest of some months can have.
func longest(months uint64) int {
	switch {
	case months&^(1<<2|1<<4|1<<6|1<<9|1<<11) != 0:
		return 31
	case months != 1<<2:
		return 30
	default:
		return 29
	}
}

// full reports whether the entries name all numbers of a field.
func full(list entries, f *field) bool {
	return bits.OnesCount64(list.bits()) == f.high-f.low+1
}
