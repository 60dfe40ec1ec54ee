package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

func TestZeroSideAndPoint(t *testing.T) {
	assert.Equal(t, "no side", policytest.Side(0).String())
	assert.Equal(t, "Side(200)", policytest.Side(200).String())
	assert.Equal(t, ": no side", policytest.Point{}.String())
}
