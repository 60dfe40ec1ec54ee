package calendar

import (
	"strings"
	"time"
)

// In returns the day as people write it in a language, in a table or in a sentence:
// "1 June 2026", "1.6.2026" in Finnish and Swedish, "01.06.2026" in Estonian and
// Ukrainian. No date is "no date". [Date.String] is for programs.
func (d Date) In(l Language) string { return d.inForm(l, "") }

// inForm returns the day in one of the forms of [Sentences]; empty: as In does.
func (d Date) inForm(l Language, form string) string {
	switch {
	case d.IsZero():
		return sentences.Find(l, "no-date")
	case form == "weekday":
		return weekday(l, d.Weekday()) + " " + d.In(l)
	case form == "long" || form == "day-month":
		return d.write(l, sentences.Find(l, "date."+form))
	default:
		return d.write(l, sentences.Find(l, "date.short"))
	}
}

// write returns the day by the example of 2 January 2006.
func (d Date) write(l Language, layout string) string {
	year, month, day := d.Date()
	at := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	before, after, inWords := strings.Cut(layout, "January")
	var space [64]byte
	text := at.AppendFormat(space[:0], before)
	if inWords {
		text = append(text, sentences.Find(l, "month."+strings.ToLower(month.String()))...)
		text = at.AppendFormat(text, after)
	}
	return string(text)
}
