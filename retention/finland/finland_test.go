package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationFinland, finland.Computation)
	assert.Equal(t, "Act 150/1930", finland.Computation.String())
}
