package protocol_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/retention/paper"
)

// Each form in each language, on paper and for a spreadsheet, from one run in which an
// entry is in each of several states.
func TestGoldens(t *testing.T) {
	for _, f := range allForms {
		p := whole(t, head(f))
		for _, l := range languages {
			golden(t, fileName(f, l, "html"), unstyled(p.HTML(l)))
			golden(t, fileName(f, l, "csv"), p.CSV(l, paper.Sheet{NoMark: true}))
		}
	}
}
