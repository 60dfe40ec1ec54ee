package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestWindowsAreCited(t *testing.T) {
	const (
		avts = "Avaliku teabe seadus "
		msvs = "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus "
		iks  = "Isikuandmete kaitse seadus "
	)
	for i, want := range []struct{ id, citation string }{
		{"ee.avts.16", avts + "§ 16(1)"}, {"ee.avts.18", avts + "§ 18"}, {"ee.avts.21", avts + "§ 21"}, {"ee.avts.23", avts + "§ 23"},
		{"ee.msvs.6", msvs + "§ 6"}, {"ee.msvs.5", msvs + "§ 5"},
		{"ee.iks.27.2", iks + "§ 27(2)"}, {"ee.iks.39.4", iks + "§ 39(4)"},
		{"ee.hms.75", "Haldusmenetluse seadus § 75"}, {"ee.hkms.46", "Halduskohtumenetluse seadustik § 46"},
	} {
		w := estonia.Windows()[i]
		assert.Equal(t, want.id, w.ID)
		assert.Equal(t, want.citation, w.Basis.Citation)
		assert.Equal(t, estonia.Computation, w.Law)
		if want.id != "ee.iks.27.2" && want.id != "ee.iks.39.4" {
			assert.Contains(t, w.Basis.Doubt, "not read", w.ID)
		}
	}
}

// Five working days from the one after registration: AvTS §§ 18, 21 and 23, MSVS § 5.
func TestFiveWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{estonia.InformationRequest(), estonia.InformationForwarding(), estonia.InformationRefusal(), estonia.LetterForwarding()} {
		t.Run(w.ID, func(t *testing.T) {
			lawtest.Window(t, w, calendar.Estonia(), [][4]string{
				{"Fri 2026-06-19", "Tue 2026-06-30", "Tue 2026-06-30", "22, 25, 26, 29, 30 June"},
				{"Thu 2026-04-02", "Fri 2026-04-10", "Fri 2026-04-10", "Good Friday; Easter Monday counts"},
				{"Wed 2026-12-16", "Wed 2026-12-23", "Wed 2026-12-23", "to the day before Christmas Eve"},
				{"Thu 2026-12-17", "Mon 2026-12-28", "Mon 2026-12-28", "over Christmas"},
				{"Mon 2026-02-16", "Mon 2026-02-23", "Mon 2026-02-23", "to the day before 24 February, shortened but a working day"},
				{"Tue 2026-02-17", "Wed 2026-02-25", "Wed 2026-02-25", "over 24 February"},
				{"Mon 2026-08-17", "Tue 2026-08-25", "Tue 2026-08-25", "20 August is a holiday, 24 August is none"},
				{"Wed 2026-01-28", "Wed 2026-02-04", "Wed 2026-02-04", "over a month's end"},
				{"Mon 2024-02-26", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Sat 2026-11-21", "Fri 2026-11-27", "Fri 2026-11-27", "registered on a Saturday"},
				{"Mon 2026-11-30", "Mon 2026-12-07", "Mon 2026-12-07", "the last day of the AvTS text"},
				{"Tue 2026-12-01", "Tue 2026-12-08", "Tue 2026-12-08", "the day after it"},
			})
		})
	}
	lawtest.Window(t, estonia.InformationRequest(), calendar.Estonia(), [][4]string{
		{"Mon 2001-01-01", "Mon 2001-01-08", "Mon 2001-01-08", "the first day"},
	})
	lawtest.Window(t, estonia.LetterForwarding(), calendar.Estonia(), [][4]string{
		{"Fri 2011-07-01", "Fri 2011-07-08", "Fri 2011-07-08", "the first day"},
	})
}
