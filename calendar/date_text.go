package calendar

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// ParseDate reads a day as ISO 8601 writes it, 2026-11-21, and nothing else. A
// text in another form is [ErrSyntax], a day that does not exist [ErrRange].
func ParseDate(s string) (Date, error) {
	year, okY := digits(s, 0, 4)
	month, okM := digits(s, 5, 7)
	day, okD := digits(s, 8, 10)
	if len(s) != 10 || !okY || !okM || !okD || s[4] != '-' || s[7] != '-' {
		return Date{}, &DateError{Input: s, Err: ErrSyntax, Help: "write year, month and day as in 2026-11-21"}
	}
	return NewDate(year, time.Month(month), day)
}

// MustParseDate is [ParseDate] for constants in code and tests; it panics if the
// text is not a day.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(fmt.Errorf("%w: %q", err, s)) // a constant of the program, and of no person
	}
	return d
}

// digits reads the decimal number s[from:to].
func digits(s string, from, to int) (n int, ok bool) {
	if len(s) < to {
		return 0, false
	}
	for _, c := range []byte(s[from:to]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// String returns the day as ISO 8601 writes it, 2026-11-21, or "no date".
func (d Date) String() string {
	if d.IsZero() {
		return "no date"
	}
	return string(d.appendISO(nil))
}

func (d Date) appendISO(b []byte) []byte {
	year, month, day := d.Date()
	return append(b,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+int(month)/10), byte('0'+int(month)%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// MarshalText returns the day as [Date.String] does, and an empty text for no
// date.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return []byte{}, nil
	}
	return d.appendISO(nil), nil
}

// UnmarshalText reads what [Date.MarshalText] returns: an empty text is no date,
// anything else must be a day that [ParseDate] reads.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err == nil {
		*d = parsed
	}
	return err
}

// MarshalJSON returns the day as a string, and null for no date.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return append(d.appendISO([]byte{'"'}), '"'), nil
}

// UnmarshalJSON reads a string that [ParseDate] reads, with escapes or without; null and
// the empty string are no date.
func (d *Date) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*d = Date{}
		return nil
	}
	word, err := jsonString("calendar.Date", data)
	if err != nil {
		return &DateError{Input: string(data), Err: ErrSyntax, Help: `write a string as in "2026-11-21", or null`}
	}
	return d.UnmarshalText([]byte(word))
}

// Value returns the day for a database: the text 2026-11-21, or NULL for no date.
// 0001-01-01 is [ErrRange]; see [Date.Scan].
func (d Date) Value() (driver.Value, error) {
	switch d.number {
	case 0:
		return nil, nil
	case firstDay:
		return nil, notInSQL()
	default:
		return d.String(), nil
	}
}

// Scan reads a day from a database. NULL is no date; a text must be one that
// [ParseDate] reads, so that an empty one is an error; a time.Time, which drivers
// return for a column of type date, must be at 00:00 UTC, because any other
// instant is a different day in some zone. Any other value is [ErrSyntax].
//
// 0001-01-01 is [ErrRange] however it is written: as a time.Time it is the zero time, by
// which Go and some drivers say that there is no day, and a missing day must not become
// the oldest of all.
func (d *Date) Scan(src any) error {
	var read Date
	var err error
	switch v := src.(type) {
	case nil:
	case string:
		read, err = ParseDate(v)
	case []byte:
		read, err = ParseDate(string(v))
	case time.Time:
		read, err = dayAtMidnight(v)
	default:
		err = &DateError{Err: ErrSyntax, Help: fmt.Sprintf("read a column of type date or text, and no %T", src)}
	}
	if err == nil && read.number == firstDay {
		err = notInSQL()
	}
	if err == nil {
		*d = read
	}
	return err
}

func dayAtMidnight(t time.Time) (Date, error) {
	year, month, day := t.UTC().Date()
	if _, offset := t.Zone(); offset != 0 || !t.Truncate(24*time.Hour).Equal(t) {
		return Date{}, &DateError{Input: t.Format(time.RFC3339Nano), Err: ErrSyntax,
			Help: "read a column of type date, or turn the instant into a day with DateIn and the zone of the law"}
	}
	return NewDate(year, month, day)
}

func notInSQL() error {
	return &DateError{Input: "0001-01-01", Err: ErrRange, Help: "store NULL if the day is not known; in a database 0001-01-01 cannot be told from no day"}
}
