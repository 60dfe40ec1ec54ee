package policytest

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

const digits = "0123456789"

// readDay reads a day. What people write otherwise is no day, and the error says how it is
// written here.
func readDay(text string) (calendar.Date, error) {
	day, err := calendar.ParseDate(text)
	if err == nil {
		return day, nil
	}
	if errors.Is(err, calendar.ErrRange) {
		return day, fmt.Errorf("there is no day %s; write one that exists, in the years 1 to 9999", text)
	}
	if meant := meantDay(text); !meant.IsZero() {
		return day, fmt.Errorf("a day is not written as %q; write %v", text, meant)
	}
	return day, fmt.Errorf("%q is no day; write year, month and day as in 2026-11-21", text)
}

// meantDay returns the day that was written in another order, with other signs or without
// noughts; none if that could be two days.
func meantDay(text string) calendar.Date {
	parts := strings.FieldsFunc(strings.TrimRight(text, ".,;"), func(r rune) bool { return strings.ContainsRune("-./", r) })
	if len(parts) != 3 {
		return calendar.Date{}
	}
	var n [3]int
	for i, part := range parts {
		if strings.Trim(part, digits) != "" || len(part) > 4 {
			return calendar.Date{}
		}
		n[i], _ = strconv.Atoi(part)
	}
	switch {
	case len(parts[0]) == 4:
	case len(parts[2]) != 4 || strings.Contains(text, "/") && n[0] <= 12 && n[1] <= 12 && n[0] != n[1]:
		return calendar.Date{}
	default:
		n[0], n[2] = n[2], n[0]
	}
	if day, err := calendar.NewDate(n[0], time.Month(n[1]), n[2]); err == nil {
		return day
	}
	return calendar.Date{}
}
