package policy_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/policy"
)

// What small changes of the code would do that no other test notices.

func TestLookUpsInALog(t *testing.T) {
	failed := errors.New("no answer")
	for _, row := range []struct {
		value any
		want  string
	}{
		{policy.Holds{}, "holds: not looked up"},
		{policy.HoldsFrom(nil, failed), "holds: not looked up"},
		{policy.NoHolds(), "holds: 0"},
		{policy.HoldsOf(policy.Hold{}, policy.Hold{}), "holds: 2"},
		{policy.Demands{}, "demands: 0"},
		{policy.DemandsFrom(nil, failed), "demands: not looked up"},
		{policy.DemandsFrom(nil, nil), "demands: 0"},
		{policy.DemandsOf(policy.Demand{}), "demands: 1"},
	} {
		assert.Equal(t, row.want, fmt.Sprint(row.value))
	}
}
