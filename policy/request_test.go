package policy_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A request that somebody prints shows how much is known, and not what or of whom.
func TestAPrintedRequestHasNoDaysOfThePerson(t *testing.T) {
	for name, s := range situations(t) {
		text := printed(s.request) + printed(&s.request) + logged(s.request)
		hasNoMark(t, text, name)
		assert.NotContains(t, text, "record-4711", name)
	}
	assert.Equal(t, "request: delete, record: test.file, events: 2, holds: 1, demands: 1", fmt.Sprintf("%+v", marked()))
}
