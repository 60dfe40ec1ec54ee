package calendar_test

import (
	"errors"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
)

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{
		"2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "1900-02-29", "2026-02-31", "0000-00-00",
		"", "no date", "null", `""`, "20261121", "2026-11-21T00:00:00Z", "２０２６-11-21", "2026-11-2\xff", "-001-01-01",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendar.ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q is refused and returns %v", s, d)
			}
			if errors.Is(err, calendar.ErrSyntax) == errors.Is(err, calendar.ErrRange) {
				t.Errorf("%q: %v is not one of the two sentinels", s, err)
			}
			return
		}
		if d.IsZero() {
			t.Errorf("%q is read and returns no date", s)
		}
		if d.String() != s {
			t.Errorf("%q is read as %v", s, d)
		}
		if again, err := calendar.ParseDate(d.String()); err != nil || again != d {
			t.Errorf("%v is read back as %v: %v", d, again, err)
		}
		if made, err := calendar.NewDate(d.Date()); err != nil || made != d {
			t.Errorf("%v is made again as %v: %v", d, made, err)
		}
		var fromJSON calendar.Date
		if data, err := d.MarshalJSON(); err != nil || fromJSON.UnmarshalJSON(data) != nil || fromJSON != d {
			t.Errorf("%v comes back from JSON as %v: %v", d, fromJSON, err)
		}
	})
}
