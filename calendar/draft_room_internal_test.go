package calendar

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFull(t *testing.T) {
	assert.InDelta(t, 32_000, maxFacts, 1000, "the documentation of ErrFull says about 32,000")
	b := &draft{Calendar: Calendar{country: "fi"}, content: content{facts: make([]fact, maxFacts-2)}}
	require.NoError(t, b.room(0))
	require.NoError(t, b.room(1))
	require.NoError(t, b.room(2), "the last one has room")
	err := b.room(3)
	require.ErrorIs(t, err, ErrFull)
	require.EqualError(t, err, "calendar: fi: too many reasons; give days with one reason in one call")
}

// The days of many years share a fact: one for each row of a table, for what a
// holiday suspends or shortens, and for each transferred day.
func TestFactsAreShared(t *testing.T) {
	assert.Len(t, Finland().known().facts, len(finnishHolidays()))
	assert.Len(t, Estonia().known().facts, len(estonianHolidays())+4)
	assert.Less(t, len(Ukraine().known().facts), 6*len(ukrainianHolidays()))
	assert.Len(t, Ukraine(CabinetTransfers()).known().facts, len(Ukraine().known().facts)+2*len(cabinetTransfers()))
}

// stuffed returns Finland with so many facts.
func stuffed(facts int) *Calendar {
	b := Finland().draft()
	for len(b.facts) < facts {
		b.state(fact{reason: Closed, note: fmt.Sprint(len(b.facts))})
	}
	return b.calendar()
}

func TestAFullCalendarTakesNoFurtherReason(t *testing.T) {
	d := MustParseDate("2026-11-23")
	last, err := stuffed(maxFacts-1).Close("the last reason", d)
	require.NoError(t, err)
	assert.Len(t, last.known().facts, maxFacts)
	day, err := last.Day(d)
	require.NoError(t, err)
	assert.Equal(t, "the last reason", day.Note)

	c, err := last.Open("one more", d)
	assert.Nil(t, c)
	require.ErrorIs(t, err, ErrFull)
	c, err = last.Close("one more", d)
	assert.Nil(t, c)
	require.ErrorIs(t, err, ErrFull)
}

func TestCommonOfCalendarsThatAreTooFull(t *testing.T) {
	room := maxFacts - len(Estonia().known().facts)
	c, err := Common(stuffed(room), Estonia())
	require.NoError(t, err)
	assert.Len(t, c.known().facts, maxFacts)

	for _, pair := range [][2]*Calendar{{stuffed(room + 1), Estonia()}, {Estonia(), stuffed(room + 1)}} {
		c, err := Common(pair[0], pair[1])
		assert.Nil(t, c)
		require.ErrorIs(t, err, ErrFull)
	}
}
