package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Each window has its norm, and what is not confirmed of it.
func TestWindowsAreCited(t *testing.T) {
	const (
		avts = "Avaliku teabe seadus "
		msvs = "Märgukirjale ja selgitustaotlusele vastamise ning kollektiivse pöördumise esitamise seadus "
		iks  = "Isikuandmete kaitse seadus "
		hms  = "Haldusmenetluse seadus "
		raha = "Rahapesu ja terrorismi rahastamise tõkestamise seadus "
		rikk = "Tööalasest Euroopa Liidu õiguse rikkumisest teavitaja kaitse seadus "
		kuts = "Küberturvalisuse seadus "
	)
	for i, want := range []struct{ id, citation, doubt string }{
		{"ee.avts.16", avts + "§ 16(1)", "the oldest text"}, {"ee.avts.18", avts + "§ 18(1), (3)", "the oldest text"}, {"ee.avts.18.2", avts + "§ 18(2), (3)", "the oldest text"},
		{"ee.avts.21", avts + "§ 21", "the oldest text"}, {"ee.avts.22", avts + "§ 22", "the oldest text"}, {"ee.avts.23", avts + "§ 23(3)", "the oldest text"}, {"ee.avts.52", avts + "§ 52(1)", "the oldest text"},
		{"ee.msvs.6", msvs + "§ 6", "not read"}, {"ee.msvs.5", msvs + "§ 5", "not read"},
		{"ee.iks.27.2", iks + "§ 27(2)", ""}, {"ee.iks.39.4", iks + "§ 39(4)", ""}, {"ee.iks.39.5.notice", iks + "§ 39(5), second sentence", ""},
		{"ee.iks.39.5", iks + "§ 39(4), (5)", "the end of the six weeks"}, {"ee.iks.61", iks + "§ 61(1)", "the registration"},
		{"ee.hms.75", hms + "§ 75", ""}, {"ee.hms.34", hms + "§ 34(2)", ""}, {"ee.hms.34.year", hms + "§ 34(3)", "within the year"}, {"ee.hms.78", hms + "§ 78", "was told"},
		{"ee.hms.79", hms + "§ 79(3)", "registration"}, {"ee.hms.80", hms + "§ 80(1)", "registration"}, {"ee.hms.84", hms + "§ 84(1)", ""},
		{"ee.hkms.46", "Halduskohtumenetluse seadustik § 46(1)", ""},
		{"ee.rpls.8", "Riikliku perelepitusteenuse seadus § 8(1)", "the registration"},
		{"ee.tls.5.3", "Töölepingu seadus § 5(3): until 2026-07-12", "keeps its two weeks"}, {"ee.tls.5.3.started", "Töölepingu seadus § 5(3)", "2027-01-01"},
		{"ee.rahapts.49", raha + "§ 49(1)", "8 April 2026"}, {"ee.rahapts.49.cash", raha + "§ 49(3)", "8 April 2026"},
		{"ee.teavitaja.10.1", rikk + "§ 10(1)", "for a company"}, {"ee.teavitaja.10.2", rikk + "§ 10(2)", "8 April 2026"}, {"ee.teavitaja.11", rikk + "§ 11(2)", "for a company"},
		{"ee.kuts.8.final", kuts + "§ 8(7), first sentence", "8 April 2026"}, {"ee.kuts.8.final.long", kuts + "§ 8(7), second sentence", "8 April 2026"},
	} {
		w := estonia.Windows()[i]
		assert.Equal(t, want.id, w.ID)
		assert.Equal(t, want.citation, w.Basis.Citation)
		assert.Equal(t, estonia.Computation, w.Law)
		if assert.Contains(t, w.Basis.Doubt, want.doubt, w.ID); want.doubt == "" {
			assert.Empty(t, w.Basis.Doubt, w.ID)
		}
	}
	for i, want := range []struct{ id, citation string }{
		{"ee.iks.44.1", iks + "§ 44(1)"}, {"ee.kuts.8.first", kuts + "§ 8(1)"}, {"ee.kuts.8.notice", kuts + "§ 8(4¹)"}, {"ee.kuts.8.trust", kuts + "§ 8(4²)"},
	} {
		w := estonia.HourWindows()[i]
		assert.Equal(t, want.id, w.ID)
		assert.Equal(t, want.citation, w.Basis.Citation)
	}
}

// Five working days from the one after registration: AvTS §§ 18, 21, 22 and 23, MSVS § 5;
// from the receipt of a precept: AvTS § 52.
func TestFiveWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{
		estonia.InformationRequest(), estonia.InformationIncomplete(), estonia.InformationForwarding(), estonia.InformationPublished(),
		estonia.InformationRefusal(), estonia.InformationPrecept(), estonia.LetterForwarding(),
	} {
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
				{"Mon 2026-11-30", "Mon 2026-12-07", "Mon 2026-12-07", "a Monday"},
				{"Thu 2026-12-31", "Fri 2027-01-08", "Fri 2027-01-08", "the last day of the AvTS text"},
				{"Fri 2027-01-01", "Fri 2027-01-08", "Fri 2027-01-08", "the day after it"},
			})
		})
	}
	lawtest.Window(t, estonia.InformationRequest(), calendar.Estonia(), [][4]string{
		{"Mon 2001-01-01", "Mon 2001-01-08", "Mon 2001-01-08", "the first day"},
	})
	for _, w := range []reply.Window{estonia.InformationIncomplete(), estonia.InformationPublished(), estonia.InformationPrecept()} {
		lawtest.From(t, w, calendar.Estonia())
		lawtest.Window(t, w, calendar.Estonia(), [][4]string{{"Sat 2002-06-01", "Fri 2002-06-07", "Fri 2002-06-07", "the oldest text"}})
	}
	assert.False(t, estonia.InformationPrecept().FromRegistration, "the receipt of a precept counts")
	lawtest.Window(t, estonia.LetterForwarding(), calendar.Estonia(), [][4]string{
		{"Fri 2011-07-01", "Fri 2011-07-08", "Fri 2011-07-08", "the first day"},
	})
}
