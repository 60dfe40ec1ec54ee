package retention

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The state says what the fields of an assessment say, for all of them together.
func TestStateAgreesWithTheAssessment(t *testing.T) {
	on := calendar.MustParseDate("2024-01-07")
	type fields = Assessment
	come := func(d calendar.Date) bool { return d == on || d.Before(on) }
	// In the order in which they are asked.
	applies := []func(a fields) bool{
		FloorUnknown:    func(a fields) bool { return a.FloorUnknown },
		FloorAwaited:    func(a fields) bool { return a.FloorAwaited },
		InConflict:      func(a fields) bool { return a.RetainUntil.Protects(on) && come(a.ReviewFrom) },
		KeptForEver:     func(a fields) bool { return a.RetainUntil.Protects(on) && a.AppraisedToKeep },
		AppraisalPutOff: func(a fields) bool { return a.RetainUntil.Protects(on) && a.AppraisalPutOff },
		Protected:       func(a fields) bool { return a.RetainUntil.Protects(on) },
		CeilingUnknown:  func(a fields) bool { return !a.Ground && a.CeilingUnknown },
		NoGround:        func(a fields) bool { return !a.Ground },
		AppraisalOpen:   func(a fields) bool { return a.AppraisalOpen },
		NothingInCommon: func(a fields) bool { return a.Allowed == 0 },
		Due:             func(a fields) bool { return come(a.DueFrom) },
		Free:            func(fields) bool { return true },
	}
	ends := []End{{}, EndOn(on.AddDays(-1)), EndOn(on), EndOn(on.AddDays(1)), Never(), UnknownEnd(on.AddDays(-9))}
	days := []calendar.Date{{}, on.AddDays(-1), on, on.AddDays(1)}
	seen := map[State]int{}
	for bits := range 1 << 8 {
		bit := func(n int) bool { return bits>>n&1 == 1 }
		for _, until := range ends {
			for _, review := range days {
				for _, due := range days {
					a := Assessment{RetainUntil: until, ReviewFrom: review, DueFrom: due,
						FloorUnknown: bit(0), FloorAwaited: bit(1), CeilingUnknown: bit(2), Ground: bit(3), AppraisalOpen: bit(4), AppraisedToKeep: bit(5), AppraisalPutOff: bit(7)}
					if bit(6) {
						a.Allowed = Anonymise
					}
					want := FloorUnknown
					for !applies[want](a) {
						want++
					}
					got := a.state(on)
					require.Equal(t, want, got, "%+v", a)
					require.Equal(t, got == Due || got == Free, got.Disposable())
					if got.Disposable() {
						require.True(t, a.Ground && a.Allowed != 0 && !a.RetainUntil.Protects(on))
					}
					seen[got]++
				}
			}
		}
	}
	assert.Len(t, seen, len(applies)-int(FloorUnknown), "%v", seen)
}
