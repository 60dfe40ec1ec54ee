package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Kela, privacy notice of 22.5.2018, section 9: kept for one year, deleted.
func TestKelaCallRecordings(t *testing.T) {
	lawtest.Ends(t, finland.KelaCallRecordings(), finland.KelaCallRecording, finland.Call, retention.Delete, [][5]string{
		{"section 9", "2025-03-10", "2026-03-10", "2026-03-11", "2026-03-11"},
		{"section 9, a leap day", "2024-02-29", "2025-02-28", "2025-03-01", "2025-03-01"},
		{"section 9, never moved to a working day", "2024-12-25", "2025-12-25", "2025-12-26", "2025-12-26"},
		{"section 9, a call before the notice", "2017-01-01", "2018-01-01", "2018-05-22", "2018-05-22"},
		{"section 9, a year that ends with the notice", "2017-05-21", "2018-05-21", "2018-05-22", "2018-05-22"},
	})
	rule := finland.KelaCallRecordings().Definition().Rules[0]
	assert.Equal(t, retention.Exactly, rule.Bound)
	assert.Equal(t, lawtest.Day("2018-05-22"), rule.From)
	assert.Equal(t, retention.Gap, rule.Absent, "there is no recording without a call")
	assert.Equal(t, "that the year is floor and ceiling, counts from the call and applies from the day of the notice is inferred; a later notice may exist", rule.Basis.Doubt)

	before := finland.KelaCallRecordings().Assess(retention.Record{Class: finland.KelaCallRecording}, lawtest.Day("2018-05-21"))
	assert.Equal(t, retention.NotInForce, before.State)
	missing := finland.KelaCallRecordings().Assess(retention.Record{Class: finland.KelaCallRecording}, lawtest.Day("2026-11-21"))
	assert.True(t, missing.FloorUnknown)
}

// Section 13; GDPR art. 17(3)(b).
func TestKelaRefusesErasure(t *testing.T) {
	info, known := finland.KelaCallRecordings().Info(finland.KelaCallRecording)
	require.True(t, known)
	assert.Equal(t, "Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b)", info.NoErasure.Citation)
	assert.NotEmpty(t, info.NoErasure.Doubt, "the notice does not name the point")
}

// The notice on the registers sets no period.
func TestKelaRegisters(t *testing.T) {
	lawtest.RulesFrom(t, finland.KelaRegisters(), finland.Call, map[retention.Class]string{
		finland.KelaBenefitRegister: "Act 906/2019", finland.KelaOtherRegister: "Act 906/2019",
	})
}
