package calendar

import (
	"testing"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/stretchr/testify/require"
)

// The library works at midnight in the machine's zone. There are zones in
// which that midnight was skipped or came twice.
func TestTheMachinesZoneDoesNotMatter(t *testing.T) {
	transfers := newUkraine([]UkraineOption{CabinetTransfers()})
	old := cal.DefaultLoc
	t.Cleanup(func() { cal.DefaultLoc = old })
	for _, name := range []string{
		"UTC", "Europe/Kyiv", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Pacific/Apia",
		"America/Sao_Paulo", "America/Asuncion", "Africa/Cairo", "Asia/Beirut", "Asia/Amman", "Atlantic/Azores", "America/Havana",
	} {
		loc, err := time.LoadLocation(name)
		require.NoError(t, err)
		cal.DefaultLoc = loc
		for _, country := range []string{"fi", "ee", "ua"} {
			requireSame(t, ofCountry(country), made(country), country+" in "+name)
		}
		requireSame(t, transfers, newUkraine([]UkraineOption{CabinetTransfers()}), "ua+transfers in "+name)
	}
}
