package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// RPLS § 8(1): ten working days.
func TestFamilyMediation(t *testing.T) {
	w := estonia.FamilyMediationDecision()
	assert.True(t, w.FromRegistration)
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Countries(t, w, "ee")
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Thu 2022-09-01", "Thu 2022-09-15", "Thu 2022-09-15", "the first day"},
		{"Mon 2026-06-15", "Wed 2026-07-01", "Wed 2026-07-01", "over Victory Day and Midsummer Day"},
		{"Sat 2026-02-14", "Mon 2026-03-02", "Mon 2026-03-02", "over 24 February"},
		{"Wed 2026-12-16", "Mon 2027-01-04", "Mon 2027-01-04", "over Christmas and New Year"},
		{"Thu 2024-02-15", "Thu 2024-02-29", "Thu 2024-02-29", "24 February on a Saturday; to 29 February"},
	})
}
