package retention

import (
	"database/sql/driver"
	"fmt"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// Cutoff says where a retention period starts to count after its trigger. It is a
// small comparable value.
//
// The zero Cutoff is [AtEvent].
type Cutoff struct {
	month, day int8 // the last day of the fiscal year, if that counts
	yearEnd    bool // from there to the end of the calendar year
	impossible bool // the fiscal year ends on no day of the calendar
}

// AtEvent counts from the event's own day.
func AtEvent() Cutoff { return Cutoff{} }

// EndOfYear counts from the 31 December on or after the event.
func EndOfYear() Cutoff { return Cutoff{yearEnd: true} }

// EndOfFiscalYear counts from the last day of the fiscal year in which the event lies.
// The month and the day are that last day: March, 31. An event on it belongs to the
// year that it ends. 29 February means the last day of February. A day that no year
// has, such as 31 April, makes a Cutoff with which no rule loads and no start is known.
func EndOfFiscalYear(month time.Month, day int) Cutoff {
	if _, err := calendar.NewDate(leapYear, month, day); err != nil {
		return Cutoff{impossible: true}
	}
	return Cutoff{month: int8(month), day: int8(day)}
}

const leapYear = 2000

// EndOfYearOfFiscalYear counts from the 31 December of the calendar year in which that
// fiscal year ends.
func EndOfYearOfFiscalYear(month time.Month, day int) Cutoff {
	c := EndOfFiscalYear(month, day)
	c.yearEnd = !c.impossible
	return c
}

// IsValid reports whether periods can count from the cut-off: whether its fiscal year,
// if it has one, ends on a day of the calendar.
func (c Cutoff) IsValid() bool { return !c.impossible }

// FiscalYear returns the last day of the fiscal year of [EndOfFiscalYear] or
// [EndOfYearOfFiscalYear]. The other cut-offs have none: it is false for them.
func (c Cutoff) FiscalYear() (month time.Month, day int, ok bool) {
	return time.Month(c.month), int(c.day), c.month != 0
}

// StartFrom returns the day from which the period counts, for an event on a day. It is
// no date if the event is none, if the Cutoff is impossible, or if the day would lie
// past the year 9999.
func (c Cutoff) StartFrom(event calendar.Date) calendar.Date {
	if c == (Cutoff{}) {
		return event
	}
	if c.impossible || event.IsZero() {
		return calendar.Date{}
	}
	if c.month != 0 {
		event = c.fiscalYearEnd(event)
	}
	if c.yearEnd {
		year, _, _ := event.Date()
		event, _ = calendar.NewDate(year, time.December, 31) // no date for no date
	}
	return event
}

// fiscalYearEnd returns the first last-day-of-a-fiscal-year on or after an event.
func (c Cutoff) fiscalYearEnd(event calendar.Date) calendar.Date {
	year, _, _ := event.Date()
	end := c.lastDayIn(year)
	if end.Before(event) {
		end = c.lastDayIn(year + 1)
	}
	return end
}

func (c Cutoff) lastDayIn(year int) calendar.Date {
	end, err := calendar.NewDate(year, time.Month(c.month), int(c.day))
	if err != nil { // 29 February in a common year, or past the year 9999
		end, _ = calendar.NewDate(year, time.Month(c.month), int(c.day)-1)
	}
	return end
}

// String returns the cut-off in words: "event", "end of the calendar year", "end of the
// fiscal year 06-30", "end of the calendar year of the fiscal year 06-30".
func (c Cutoff) String() string {
	fiscal := fmt.Sprintf("the fiscal year %02d-%02d", c.month, c.day)
	switch {
	case c.impossible:
		return "impossible cut-off"
	case c == AtEvent():
		return "event"
	case c == EndOfYear():
		return "end of the calendar year"
	case c.yearEnd:
		return "end of the calendar year of " + fiscal
	default:
		return "end of " + fiscal
	}
}

// In returns the cut-off in a language.
func (c Cutoff) In(l calendar.Language) string {
	key := "cutoff.fiscal_year"
	switch {
	case c.impossible:
		key = "cutoff.impossible"
	case c == AtEvent():
		key = "cutoff.event"
	case c == EndOfYear():
		key = "cutoff.year"
	case c.yearEnd:
		key = "cutoff.year_of_fiscal_year"
	}
	return calendar.Step{Code: sentences.Code(key), Args: map[string]any{"last": c.lastDayIn(leapYear)}}.In(l)
}

// MarshalText returns the cut-off in words. An impossible one is [calendar.ErrSyntax].
func (c Cutoff) MarshalText() ([]byte, error) {
	if !c.IsValid() {
		return nil, &calendar.FormError{Type: "retention.Cutoff", Problem: "an impossible cut-off", Help: "give the last day of the fiscal year as a month and a day that exist", Err: calendar.ErrSyntax}
	}
	return []byte(c.String()), nil
}

// UnmarshalText reads what MarshalText writes, and the same without "the", as earlier texts
// have it; every other text is [calendar.ErrSyntax].
func (c *Cutoff) UnmarshalText(text []byte) error {
	end, _ := time.Parse("01-02", string(text[max(0, len(text)-len("01-02")):])) // only a fiscal year has one
	for _, read := range []Cutoff{AtEvent(), EndOfYear(), EndOfFiscalYear(end.Month(), end.Day()), EndOfYearOfFiscalYear(end.Month(), end.Day())} {
		if word := read.String(); word == string(text) || strings.ReplaceAll(word, "the ", "") == string(text) {
			*c = read
			return nil
		}
	}
	return unknownCutoff(string(text))
}

// UnmarshalJSON reads the words from a JSON string; see [calendar.ReadJSON].
func (c *Cutoff) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Cutoff", data, c)
}

// Value returns the words for a database; see [calendar.WriteSQL].
func (c Cutoff) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the words from a database; see [calendar.ReadSQL].
func (c *Cutoff) Scan(src any) error { return calendar.ReadSQL("retention.Cutoff", src, c) }

func unknownCutoff(text string) error {
	return calendar.NoWord("retention.Cutoff", text, "write event, end of the calendar year, or end of the fiscal year 06-30")
}
