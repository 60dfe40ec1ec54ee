package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// TLS § 5(3) until 2026-07-12: two weeks from the demand.
func TestEmploymentData(t *testing.T) {
	w := estonia.EmploymentData()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Wed 2009-07-01", "Wed 2009-07-15", "Wed 2009-07-15", "the first day"},
		{"Tue 2026-06-09", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Sat 2026-01-31", "Sat 2026-02-14", "Mon 2026-02-16", "a Saturday"},
		{"Thu 2024-02-15", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Sun 2026-07-12", "Sun 2026-07-26", "Mon 2026-07-27", "the last day"},
	})
	_, err := w.Due(lawtest.Day("2026-07-13"), calendar.Estonia())
	assert.ErrorIs(t, err, reply.ErrNotInForce)
}

// TLS § 5(3) from 2026-07-13: seven calendar days from the first day of work.
func TestEmploymentDataFromStart(t *testing.T) {
	w := estonia.EmploymentDataFromStart()
	lawtest.From(t, w, calendar.Estonia())
	lawtest.Countries(t, w, "ee")
	lawtest.Window(t, w, calendar.Estonia(), [][4]string{
		{"Mon 2026-07-13", "Mon 2026-07-20", "Mon 2026-07-20", "the first day"},
		{"Sat 2026-10-03", "Sat 2026-10-10", "Mon 2026-10-12", "a Saturday"},
		{"Thu 2026-08-13", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
		{"Thu 2026-12-17", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2026-12-31", "Thu 2027-01-07", "Thu 2027-01-07", "the last day of the text"},
		{"Tue 2028-02-22", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
	})
}
