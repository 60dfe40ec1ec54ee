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
		panic(err)
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
	return d.parse(string(text))
}

// parse keeps the day that it was if the text is not a day.
func (d *Date) parse(s string) error {
	parsed, err := ParseDate(s)
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

// UnmarshalJSON reads a string that [ParseDate] reads; null and the empty
// string are no date.
func (d *Date) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*d = Date{}
		return nil
	}
	if len(data) < 2 || data[0] != '"' || data[len(data)-1] != '"' {
		return &DateError{Input: string(data), Err: ErrSyntax, Help: `write a string as in "2026-11-21", or null`}
	}
	return d.UnmarshalText(data[1 : len(data)-1])
}

// Value returns the day for a database: the text 2026-11-21, or NULL for no date.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a day from a database. NULL is no date; a text must be one that
// [ParseDate] reads, so that an empty one is an error; a time.Time, which drivers
// return for a column of type date, must be at 00:00 UTC, because any other
// instant is a different day in some zone. The zero time.Time is no date. Any
// other value is [ErrSyntax].
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.parse(v)
	case []byte:
		return d.parse(string(v))
	case time.Time:
		day := DateIn(v, time.UTC)
		_, offset := v.Zone()
		switch {
		case v.IsZero():
		case offset != 0 || !v.Truncate(24*time.Hour).Equal(v):
			return &DateError{Input: v.Format(time.RFC3339Nano), Err: ErrSyntax,
				Help: "read a column of type date, or turn the instant into a day with DateIn and the zone of the law"}
		case day.IsZero():
			return &DateError{Input: v.Format(time.RFC3339Nano), Err: ErrRange, Help: "give a day of the years 1 to 9999"}
		}
		*d = day
		return nil
	default:
		return &DateError{Input: fmt.Sprintf("a value of type %T", src), Err: ErrSyntax, Help: "read a column of type date or text"}
	}
}
