package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// made builds the calendar of a country again, as its function does on first use.
func made(country string) *Calendar {
	switch country {
	case "fi":
		return newFinland()
	case "ee":
		return newEstonia()
	default:
		return newUkraine(nil)
	}
}

// requireSame compares two calendars completely. The facts are compared by what
// they say about the days, because two functions are never equal.
func requireSame(t *testing.T, want, got *Calendar, why string) {
	t.Helper()
	require.Equal(t, want.country, got.country, why)
	require.Equal(t, [3]Date{want.from, want.through, want.verified}, [3]Date{got.from, got.through, got.verified}, why)
	require.Equal(t, want.known().index, got.known().index, why)
	require.Equal(t, want.known().marks, got.known().marks, why)
	require.Equal(t, want.known().sources, got.known().sources, why)
	require.NoError(t, want.err, why)
	require.NoError(t, got.err, why)
	require.Len(t, got.known().facts, len(want.known().facts), why)
	said := map[int]bool{}
	for _, m := range want.known().marks {
		if !said[m.fact()] { // one day of each fact
			said[m.fact()] = true
			require.Equal(t, want.day(uint(m.day())), got.day(uint(m.day())), why)
		}
	}
}

func TestMadeAgainACalendarIsTheSame(t *testing.T) {
	for _, country := range []string{"fi", "ee", "ua"} {
		requireSame(t, ofCountry(country), made(country), country)
		assert.NotSame(t, ofCountry(country), made(country))
	}
}
