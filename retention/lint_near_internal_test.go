package retention

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The search takes as long as the names are, however many there are, and even if all
// differ in one letter.
func TestSlipsAreLookedForInLinearTime(t *testing.T) {
	for why, name := range map[string]func(i int) string{
		"words":      func(i int) string { return fmt.Sprintf("fi.host.%c%c%csomething", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26) },
		"one letter": func(i int) string { return fmt.Sprintf("event%cended", 'ā'+i) },
		"numbers":    func(i int) string { return fmt.Sprint("event.ended.", i) },
	} {
		steps := func(n int) int {
			var list names
			for i := range n {
				list.add(name(i), fmt.Sprint("rule-", i))
			}
			s := nearSearch{names: &list}
			s.findings(twinTriggers)
			return s.steps
		}
		few, many := steps(500), steps(4000)
		assert.LessOrEqual(t, many, 9*few, why)
		assert.LessOrEqual(t, many, 4000*1000, why)
	}
}
