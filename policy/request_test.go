package policy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// A request that somebody prints shows how much is known, and not what. Its
// record is named by the host's surrogate key.
func TestAPrintedRequestHasNoDaysOfThePerson(t *testing.T) {
	for name, s := range situations(t) {
		text := strings.ReplaceAll(printed(s.request)+printed(&s.request)+logged(s.request), "record-4711", "")
		hasNoMark(t, text, name)
	}
	assert.Contains(t, fmt.Sprintf("%+v", marked()), "Events:events: 2}")
	assert.Contains(t, fmt.Sprintf("%+v", marked()), "Holds:holds: 1 Demands:demands: 1")
}
