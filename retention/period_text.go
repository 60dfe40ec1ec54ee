package retention

import (
	"database/sql/driver"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// ParsePeriod reads what [Period.String] writes: "14 days", "1 month", "10 working
// days", "-10 days", "immediately", "permanently"; and the durations of ISO 8601 that are
// of one kind: "P10Y", "P6M", "P2W", "P14D", years with months as months, "P1Y6M", and
// "P0D" as [Immediately]. Every other text is [ErrPeriod]; a period that cannot be read is
// never taken for a short one.
func ParsePeriod(s string) (Period, error) {
	number, _, _ := strings.Cut(s, " ")
	n, _ := strconv.Atoi(number)
	for _, p := range [...]Period{Immediately(), Permanently(), Days(n), Weeks(n), Months(n), Years(n), WorkingDays(n)} {
		if p != (Period{}) && p.String() == s {
			return p, nil
		}
	}
	if p := isoPeriod(s); p != (Period{}) {
		return p, nil
	}
	return Period{}, noPeriod{calendar.NoWord("retention.Period", s, "write a number and one unit, as in 14 days, 18 months or 10 working days, and immediately for 0 of them")}
}

// isoPeriod reads a duration of ISO 8601; no period if it is none of one kind.
func isoPeriod(s string) Period {
	numbers := map[byte]int{} // by the letter of their unit
	rest, isDuration := strings.CutPrefix(s, "P")
	for order := "YMWD"; isDuration && rest != ""; {
		digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
		n, err := strconv.Atoi(rest[:digits])
		if err != nil || digits == len(rest) || n > units[InDays].most {
			return Period{}
		}
		unit := rest[digits]
		place := strings.IndexByte(order, unit)
		if place < 0 {
			return Period{}
		}
		numbers[unit], order, rest = n, order[place+1:], rest[digits+1:]
	}
	_, months := numbers['M']
	switch years, days := numbers['Y'], numbers['D']; {
	case len(numbers) == 2 && months && years > 0:
		return Months(int(time.December)*years + numbers['M'])
	case len(numbers) != 1:
		return Period{}
	case s == "P0D":
		return Immediately()
	case years > 0:
		return Years(years)
	case months:
		return Months(numbers['M'])
	case days > 0:
		return Days(days)
	default:
		return Weeks(numbers['W'])
	}
}

// noPeriod is [ErrPeriod], and [calendar.ErrSyntax] as of every type that is read. The
// text could be a day or a name from another column.
type noPeriod struct{ error }

func (noPeriod) Is(target error) bool { return target == ErrPeriod }

func (e noPeriod) Unwrap() error { return e.error }

// String returns the period in words, "14 days"; [ParsePeriod] is its inverse. The
// zero Period is "no period", which does not parse.
func (p Period) String() string {
	word := units[p.unit].word
	switch p.n {
	case 0:
		return word
	case 1, -1:
		return fmt.Sprint(p.n, " ", word)
	default:
		return fmt.Sprint(p.n, " ", word, "s")
	}
}

// In returns the period in a language, as [Period.String] does in English.
func (p Period) In(l calendar.Language) string {
	return calendar.Step{Code: sentences.Code(periodIn[p.unit]), Args: map[string]any{"n": p.n}}.In(l)
}

var periodIn = [...]string{noUnit: "period.none", InDays: "period.days", InWeeks: "period.weeks", InMonths: "period.months", InYears: "period.years",
	InWorkingDays: "period.working_days", immediately: "period.immediately", permanently: "period.permanently"}

// MarshalText returns the period as [Period.String] does, so that JSON carries it,
// and an empty text for the zero Period.
func (p Period) MarshalText() ([]byte, error) {
	if p.unit == noUnit {
		return []byte{}, nil
	}
	return []byte(p.String()), nil
}

// UnmarshalText is the inverse of [Period.MarshalText]: an empty text is the zero
// Period, every other must be one that [ParsePeriod] reads.
func (p *Period) UnmarshalText(text []byte) error {
	read, err := ParsePeriod(string(text))
	if err == nil || len(text) == 0 {
		*p = read
		return nil
	}
	return err
}

// UnmarshalJSON reads the words from a JSON string; see [calendar.ReadJSON].
func (p *Period) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("retention.Period", data, p)
}

// Value returns the words for a database; see [calendar.WriteSQL].
func (p Period) Value() (driver.Value, error) { return calendar.WriteSQL(p) }

// Scan reads the words from a database; see [calendar.ReadSQL].
func (p *Period) Scan(src any) error { return calendar.ReadSQL("retention.Period", src, p) }
