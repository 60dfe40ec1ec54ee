package calendar

import (
	"database/sql/driver"
	"fmt"
	"time"
)

const noDate = "no date"

// ParseDate reads a day as ISO 8601 writes it, 2026-11-21, and nothing else.
// The error is [ErrSyntax] if the text has another form and [ErrRange] if
// there is no such day.
func ParseDate(s string) (Date, error) {
	year, okY := digits(s, 0, 4)
	month, okM := digits(s, 5, 7)
	day, okD := digits(s, 8, 10)
	if len(s) != 10 || !okY || !okM || !okD || s[4] != '-' || s[7] != '-' {
		return Date{}, &DateError{Input: s, Err: ErrSyntax, Help: "write year, month and day as in 2026-11-21"}
	}
	return NewDate(year, time.Month(month), day)
}

// MustParseDate is [ParseDate] for constants in code and tests; it panics if
// the text is no day.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// digits reads the decimal number that is s[from:to].
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

// String gives the day as ISO 8601 writes it, 2026-11-21, or "no date".
func (d Date) String() string {
	if d.IsZero() {
		return noDate
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

// MarshalText gives the day as [Date.String] does, and an empty text for no
// date.
func (d Date) MarshalText() ([]byte, error) {
	if d.IsZero() {
		return []byte{}, nil
	}
	return d.appendISO(nil), nil
}

// UnmarshalText is the inverse of [Date.MarshalText]: an empty text is no
// date, everything else must be a day that [ParseDate] reads.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// MarshalJSON gives the day as a string, and null for no date.
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

// Value gives the day to a database as the text 2026-11-21, and NULL for no
// date.
func (d Date) Value() (driver.Value, error) {
	if d.IsZero() {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a day from a database: NULL is no date; a text must be one that
// [ParseDate] reads; a time.Time, which drivers give for a column of type
// date, must be at 00:00 UTC, because any other instant is a different day in
// some zone. The zero time.Time is no date. Every other value is [ErrSyntax].
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.scanText(v)
	case []byte:
		return d.scanText(string(v))
	case time.Time:
		if v.IsZero() {
			*d = Date{}
			return nil
		}
		_, offset := v.Zone()
		if midnight := v.Truncate(24 * time.Hour); offset != 0 || !midnight.Equal(v) {
			return &DateError{Input: v.Format(time.RFC3339Nano), Err: ErrSyntax,
				Help: "read a column of type date, or turn the instant into a day with DateIn and the zone of the law"}
		}
		day := DateIn(v, time.UTC)
		if day.IsZero() {
			return &DateError{Input: v.Format(time.RFC3339Nano), Err: ErrRange, Help: "give a day of the years 1 to 9999"}
		}
		*d = day
		return nil
	default:
		return &DateError{Input: fmt.Sprintf("a value of type %T", src), Err: ErrSyntax, Help: "read a column of type date or text"}
	}
}

// scanText takes only days: in a database NULL, not the empty text, says that
// there is none.
func (d *Date) scanText(s string) error {
	parsed, err := ParseDate(s)
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}
