package calendar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestInterval(t *testing.T) {
	v := interval{from: MustParseDate("2022-02-24"), through: MustParseDate("2026-10-30")}
	assert.False(t, v.holdsOn(MustParseDate("2022-02-23")), "the day before")
	assert.True(t, v.holdsOn(MustParseDate("2022-02-24")), "the first day")
	assert.True(t, v.holdsOn(MustParseDate("2024-02-29")), "between")
	assert.True(t, v.holdsOn(MustParseDate("2026-10-30")), "the last day")
	assert.False(t, v.holdsOn(MustParseDate("2026-10-31")), "the day after")
	assert.False(t, v.holdsOn(Date{}), "no date")

	v.through = Date{}
	assert.False(t, v.holdsOn(MustParseDate("2022-02-23")), "the day before")
	assert.True(t, v.holdsOn(MustParseDate("2022-02-24")), "the first day")
	assert.True(t, v.holdsOn(MustParseDate("2100-12-31")), "no end is known")
}

// Martial law and the suspension of holidays are two intervals: one may end
// without the other, and only the second one moves working days.
func TestUkrainianRegime(t *testing.T) {
	r := ukrainianRegime()
	assert.Equal(t, "2022-02-24", r.martialLaw.from.String())
	assert.Equal(t, "2026-10-30", r.martialLaw.through.String(), "decree 596/2026 ends on 2026-10-31 at 05:30")
	assert.Equal(t, "2022-03-24", r.suspension.from.String(), "law 2136-IX in force")
	assert.True(t, r.suspension.through.IsZero(), "no end is known")

	c := Ukraine()
	assert.Equal(t, r.martialLaw.through, c.VerifiedThrough())
	assert.Contains(t, c.Sources(), r.martialLaw.source)
	assert.Contains(t, c.Sources(), r.suspension.source)
	assert.Contains(t, c.Sources(), r.substitution)
	assert.NotContains(t, c.Sources(), r.transfers)
	assert.False(t, c.working(MustParseDate("2022-03-08")), "under martial law, but article 73 still applied")
}
