package sweep

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/robfig/cron/v3"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// randomField writes a field that may be anything, also what is refused.
func randomField(f *field, random *rand.Rand) string {
	number := func() string {
		n := f.low + random.IntN(f.high-f.low+1)
		if f.names != nil && random.IntN(2) == 0 {
			return f.names[n-f.low]
		}
		return fmt.Sprintf([]string{"%d", "%02d"}[random.IntN(2)], n)
	}
	part := func() string {
		text := []string{"*", "?", number(), number(), number() + "-" + number()}[random.IntN(5)]
		if random.IntN(3) == 0 {
			text += fmt.Sprintf("/%d", random.IntN(f.high+3))
		}
		return text
	}
	parts := []string{part()}
	for random.IntN(3) == 0 {
		parts = append(parts, part())
	}
	return strings.Join(parts, ",")
}

// What is read here is what cron reads: the same numbers, and the same stars.
func TestFieldsAreReadAsCronReadsThem(t *testing.T) {
	random := rand.New(rand.NewPCG(20261129, 1))
	taken, refused := 0, 0
	for range 40000 {
		i := random.IntN(len(fields))
		text := randomField(&fields[i], random)
		read, wrong := fields[i].read(text)
		if wrong != nil {
			require.NotEmpty(t, wrong.problem)
			require.NotEmpty(t, wrong.help)
			require.NotContains(t, wrong.problem+wrong.help, ";", "one sign between problem and help")
			refused++
			continue
		}
		line := []string{"*", "*", "*", "*", "*"}
		line[i] = text
		parsed, err := cron.ParseStandard(strings.Join(line, " "))
		require.NoError(t, err, text)
		theirs, ok := parsed.(*cron.SpecSchedule)
		require.True(t, ok)
		const star = 1 << 63
		bits := []uint64{theirs.Minute, theirs.Hour, theirs.Dom, theirs.Month, theirs.Dow}[i]
		require.Equal(t, bits&^star, read.bits(), text)
		require.Equal(t, bits&star != 0, read.star(), text)
		taken++
	}
	assert.Greater(t, taken, 5000)
	assert.Greater(t, refused, 5000)
}
