package calendar

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// gregorianEaster is the anonymous algorithm in J. Meeus, Astronomical Algorithms,
// ch. 8; it is not the one of the library.
func gregorianEaster(year int) Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	m := (a + 11*h) / 319
	j, k := c/4, c%4
	l := (2*e + 2*j - k - h + m + 32) % 7
	month := (h - m + l + 90) / 25
	day := (h - m + l + month + 19) % 32
	return Date{dayNumber(year, time.Month(month), day)}
}

// julianEaster is Meeus' rule for the Julian calendar, moved by the days that this
// calendar is behind.
func julianEaster(year int) Date {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	month, day := (d+e+114)/31, (d+e+114)%31+1
	behind := year/100 - year/400 - 2 // from March on
	return Date{dayNumber(year, time.Month(month), day)}.AddDays(behind)
}

func TestEasterAgreesWithMeeus(t *testing.T) {
	for year := 1966; year <= 2100; year++ {
		got := easter(0)(year)
		assert.Equal(t, gregorianEaster(year), got, "Gregorian Easter of %d", year)
		assert.Equal(t, time.Sunday, got.Weekday(), "Gregorian Easter of %d", year)
	}
	for year := 2000; year <= 2100; year++ {
		got := orthodoxEaster(0)(year)
		assert.Equal(t, julianEaster(year), got, "Orthodox Easter of %d", year)
		assert.Equal(t, time.Sunday, got.Weekday(), "Orthodox Easter of %d", year)
	}
}
