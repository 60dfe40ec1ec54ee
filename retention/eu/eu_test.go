package eu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationEU, eu.Computation)
	assert.Equal(t, "Regulation 1182/71", eu.Computation.String())
	assert.Equal(t, reply.ComputationEUEntryIntoForce, eu.EntryIntoForce)
}

// An act that enters into force on the twentieth day after its publication does
// so on a Saturday too (Regulation 1182/71 art. 4); a month to answer does not.
func TestEntryIntoForceStays(t *testing.T) {
	published := lawtest.Day("Sun 2026-11-01")
	limit, err := eu.EntryIntoForce.Limit(published, retention.Days(20), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, reply.Limit{Nominal: lawtest.Day("Sat 2026-11-21"), Due: lawtest.Day("Sat 2026-11-21")}, limit)
	limit, err = eu.Computation.Limit(published, retention.Days(20), calendar.Finland())
	require.NoError(t, err)
	assert.Equal(t, reply.Limit{Nominal: lawtest.Day("Sat 2026-11-21"), Due: lawtest.Day("Mon 2026-11-23")}, limit)
}
