package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The countries' calendars end on one day, so others are needed to see which
// end counts.
func TestCommonCoversWhatBothCover(t *testing.T) {
	week := func(country, from, through, verified string) *Calendar {
		b := newDraft(country, from, through, verified)
		b.mark(b.from, b.state(fact{reason: Closed, note: "first of " + country}))
		b.mark(b.through, b.state(fact{reason: Closed, note: "last of " + country}))
		return b.calendar()
	}
	for _, row := range []struct {
		why                     string
		a, b                    *Calendar
		from, through, verified string
		closed                  []string // the facts that are still of use
	}{
		{"one begins and ends later", week("aa", "2020-01-01", "2020-06-30", "2020-03-31"), week("bb", "2020-02-03", "2020-12-31", "2020-05-31"),
			"2020-02-03", "2020-06-30", "2020-03-31", []string{"first of bb", "last of aa"}},
		{"one lies inside the other", week("aa", "2020-01-01", "2020-12-31", "2020-12-31"), week("bb", "2020-02-03", "2020-06-30", "2020-05-29"),
			"2020-02-03", "2020-06-30", "2020-05-29", []string{"first of bb", "last of bb"}},
		{"one day in common", week("aa", "2020-01-01", "2020-06-30", "2020-06-30"), week("bb", "2020-06-30", "2020-12-31", "2020-12-31"),
			"2020-06-30", "2020-06-30", "2020-06-30", []string{"first of bb", "last of aa"}},
	} {
		for _, pair := range [][2]*Calendar{{row.a, row.b}, {row.b, row.a}} {
			c, err := Common(pair[0], pair[1])
			require.NoError(t, err, row.why)
			from, through := c.Coverage()
			assert.Equal(t, row.from, from.String(), row.why)
			assert.Equal(t, row.through, through.String(), row.why)
			assert.Equal(t, row.verified, c.VerifiedThrough().String(), row.why)
			var closed []string
			for _, m := range c.known().marks {
				closed = append(closed, c.known().facts[m.fact()].note)
			}
			assert.ElementsMatch(t, row.closed, closed, row.why)
			assert.False(t, c.working(from), row.why)
			assert.False(t, c.working(through), row.why)
			_, err = c.IsWorkingDay(from.AddDays(-1))
			require.ErrorIs(t, err, ErrCoverage)
			_, err = c.IsWorkingDay(through.AddDays(1))
			require.ErrorIs(t, err, ErrCoverage)
		}
	}
}
