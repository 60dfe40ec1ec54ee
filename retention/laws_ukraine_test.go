package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestUkraineComputation(t *testing.T) {
	assert.Equal(t, retention.ComputationUkraine, ukraine.Computation)
	assert.Equal(t, "Civil Code arts. 251–255", ukraine.Computation.String())
}

func TestUkraineBookIsComplete(t *testing.T) {
	b := ukraine.PersonalData()
	checkBook(t, b, "ua.", 5, 3)
	assert.Same(t, b, ukraine.PersonalData())
	assert.Equal(t, day("2026-03-24"), b.Definition().CheckedThrough)
	for _, r := range b.Definition().Rules {
		assert.NotEmpty(t, r.Basis.Doubt, "%s: its first day was not found", r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
		assert.True(t, r.Awaited, r.ID)
		assert.Equal(t, retention.Immediately(), r.Period, r.ID)
	}
}

// Law 2297-VI art. 15, Typical Order p. 2.8.
func TestUkrainePersonalData(t *testing.T) {
	checkBoundary(t, ukraine.PersonalData(), []boundary{
		{"art. 15: the term has ended", ukraine.PersonalRecord, ukraine.TermEnded, "2026-06-27", "", "2026-06-27", "2026-06-27", retention.Delete},
		{"art. 15: the relation has ended", ukraine.PersonalRecord, ukraine.RelationEnded, "2026-06-27", "", "2026-06-27", "2026-06-27", retention.Delete},
		{"art. 15: the Ombudsman's order", ukraine.PersonalRecord, ukraine.OmbudsmanOrdered, "2026-06-27", "", "2026-06-27", "2026-06-27", retention.Delete},
		{"art. 15: a court's decision", ukraine.PersonalRecord, ukraine.CourtOrdered, "2026-06-27", "", "2026-06-27", "2026-06-27", retention.Delete},
		{"art. 15: a holiday stays", ukraine.PersonalRecord, ukraine.TermEnded, "2021-08-24", "", "2021-08-24", "2021-08-24", retention.Delete},
		{"p. 2.8: evidence of consent", ukraine.ConsentEvidence, ukraine.ProcessingEnded, "2026-06-27", "2026-06-27", "", "", retention.Delete},
	})
	old := retention.Record{ID: "1", Class: ukraine.PersonalRecord, Events: retention.EventsOf(retention.Event{Trigger: ukraine.TermEnded, On: day("2010-01-01")})}
	assert.Equal(t, retention.NotInForce, ukraine.PersonalData().Assess(old, day("2013-12-31")).Standing)
	assert.Equal(t, retention.EndOn(day("2014-01-01")), ukraine.PersonalData().Assess(old, day("2014-01-01")).DisposeBy)
}

func TestUkraineNothingHasHappened(t *testing.T) {
	a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.PersonalRecord}, day("2026-11-21"))
	assert.False(t, a.Ground)
	assert.True(t, a.DisposeBy.IsNone(), "four awaited ceilings")
	a = ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.ConsentEvidence}, day("2026-11-21"))
	assert.True(t, a.FloorAwaited, "kept while the data are processed")
}

// The first order counts; two days of an end contradict each other; evidence is
// kept to the last processing.
func TestUkraineSeveralEvents(t *testing.T) {
	events := func(trigger retention.Trigger) retention.Events {
		return retention.EventsOf(retention.Event{Trigger: trigger, On: day("2026-03-01")}, retention.Event{Trigger: trigger, On: day("2026-02-01")})
	}
	for trigger, by := range map[retention.Trigger]string{
		ukraine.OmbudsmanOrdered: "2026-02-01", ukraine.CourtOrdered: "2026-02-01", ukraine.TermEnded: "unknown", ukraine.RelationEnded: "unknown",
	} {
		a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.PersonalRecord, Events: events(trigger)}, day("2026-11-21"))
		assert.Equal(t, by, a.DisposeBy.String(), trigger)
	}
	a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.ConsentEvidence, Events: events(ukraine.ProcessingEnded)}, day("2026-11-21"))
	assert.Equal(t, retention.EndOn(day("2026-03-01")), a.RetainUntil)
}

// Order 578/5 p. 2.10.
func TestUkraineArchivalFile(t *testing.T) {
	checkRulesFrom(t, ukraine.PersonalData(), ukraine.TermEnded, map[retention.Class]string{ukraine.ArchivalFile: "578/5"})
}

func ukrainianWindows() []retention.Window {
	return []retention.Window{
		ukraine.HighRiskNotice(), ukraine.HighRiskChange(), ukraine.SubjectRequest(), ukraine.ReasonedDemand(), ukraine.AccessStudy(),
		ukraine.AccessGrant(), ukraine.WithdrawnConsent(), ukraine.ThirdPartySource(), ukraine.Transfer(),
	}
}

func TestUkraineWindowsAreCited(t *testing.T) {
	const law, order = "Law of Ukraine 2297-VI ", "Typical Order, order of the Ombudsman 1/02-14, "
	for i, want := range []struct{ id, citation, from string }{
		{"ua.2297.9.start", law + "art. 9: start of the processing", "2014-01-01"},
		{"ua.2297.9.change", law + "art. 9: change of what was notified", "2014-01-01"},
		{"ua.2297.8", law + "art. 8", "2014-01-01"},
		{"ua.order.demand", order + "10 days for a reasoned demand", "2014-01-08"},
		{"ua.2297.16.study", law + "art. 16: study of the request", "2014-01-01"},
		{"ua.2297.16.grant", law + "art. 16: grant of the access", "2014-01-01"},
		{"ua.order.2.15", order + "p. 2.15", "2014-01-08"},
		{"ua.2297.12.2", law + "art. 12(2)", "2014-01-01"},
		{"ua.2297.21.1", law + "art. 21(1)", "2014-01-01"},
	} {
		w := ukrainianWindows()[i]
		checkCited(t, w, want.id, want.citation, ukraine.Computation, want.from)
		checkFrom(t, w, calendar.Ukraine())
		checkCountries(t, w, "ua")
	}
	ids := map[string]bool{}
	for _, w := range ukrainianWindows() {
		assert.False(t, ids[w.ID], w.ID)
		ids[w.ID] = true
		_, extended := w.Extended()
		assert.Equal(t, w.ID == "ua.2297.16.grant", extended, w.ID)
	}
}

// 30 working days: art. 9 and art. 12(2). Holidays count out, but not while
// law 2136-IX suspends them.
func TestUkraineThirtyWorkingDays(t *testing.T) {
	for _, w := range []retention.Window{ukraine.HighRiskNotice(), ukraine.ThirdPartySource()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Fri 2021-08-13", "Mon 2021-09-27", "Mon 2021-09-27", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-09-22", "Fri 2023-09-22", "24 August 2023 was none"},
				{"Sat 2023-08-12", "Fri 2023-09-22", "Fri 2023-09-22", "from a Saturday"},
			})
		})
	}
}

// 10 working days: art. 9, art. 16 and art. 21(1).
func TestUkraineTenWorkingDays(t *testing.T) {
	for _, w := range []retention.Window{ukraine.HighRiskChange(), ukraine.AccessStudy(), ukraine.Transfer()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Fri 2021-08-13", "Mon 2021-08-30", "Mon 2021-08-30", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-08-25", "Fri 2023-08-25", "24 August 2023 was none"},
				{"Mon 2023-08-14", "Mon 2023-08-28", "Mon 2023-08-28", "art. 16 over 24 August 2023"},
			})
			checkWindow(t, w, calendar.Ukraine(calendar.CabinetTransfers()), []deadline{
				{"Thu 2021-08-12", "Sat 2021-08-28", "Sat 2021-08-28", "order 1191-r: Monday 23 off, Saturday 28 worked"},
			})
			checkWindow(t, w, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01"))), []deadline{
				{"Fri 2027-08-13", "Mon 2027-08-30", "Mon 2027-08-30", "24 August 2027, if holidays count again"},
			})
		})
	}
}

// 30 calendar days: art. 8 and art. 16.
func TestUkraineThirtyDays(t *testing.T) {
	for _, w := range []retention.Window{ukraine.SubjectRequest(), ukraine.AccessGrant()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Sun 2021-07-25", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
				{"Tue 2023-07-25", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Sun 2026-11-22", "Tue 2026-12-22", "Tue 2026-12-22", "received on a Sunday"},
			})
		})
	}
}

// Art. 17: third parties, 45 calendar days in all from the receipt.
func TestUkraineDeferral(t *testing.T) {
	longer, ok := ukraine.AccessGrant().Extended()
	require.True(t, ok)
	assert.Equal(t, "Law of Ukraine 2297-VI art. 17", longer.Basis.Citation)
	assert.Contains(t, longer.Duty, "never for a person's own data")
	checkWindow(t, longer, calendar.Ukraine(), []deadline{
		{"Thu 2026-10-01", "Sun 2026-11-15", "Mon 2026-11-16", "45 days in all, a Sunday"},
		{"Fri 2026-10-02", "Mon 2026-11-16", "Mon 2026-11-16", "45 days in all"},
	})
	checkFrom(t, longer, calendar.Ukraine())
}

// Order 1/02-14: 10 days, read as calendar and as working days.
func TestUkraineReasonedDemand(t *testing.T) {
	w := ukraine.ReasonedDemand()
	require.Len(t, w.Readings, 2)
	assert.Equal(t, retention.Days(10), w.Readings[0].Period)
	assert.Equal(t, retention.WorkingDays(10), w.Readings[1].Period)
	assert.Contains(t, w.Basis.Doubt, "does not say which days")
	for _, r := range w.Readings {
		assert.NotEmpty(t, r.Basis.Citation)
		assert.NotEmpty(t, r.Basis.Doubt)
	}
	checkWindow(t, w, calendar.Ukraine(), []deadline{
		{"Mon 2026-11-02", "Thu 2026-11-12", "Mon 2026-11-16", "calendar days first, working days last"},
		{"Wed 2026-11-04", "Sat 2026-11-14", "Wed 2026-11-18", "the nominal day is safe, also a Saturday"},
		{"Sat 2021-08-14", "Tue 2021-08-24", "Mon 2021-08-30", "over the holiday of 2021"},
		{"Mon 2023-08-14", "Thu 2023-08-24", "Mon 2023-08-28", "over the suspended one of 2023"},
	})
}

// Order 1/02-14 p. 2.15: at once, whatever the day is.
func TestUkraineWithdrawnConsent(t *testing.T) {
	checkWindow(t, ukraine.WithdrawnConsent(), calendar.Ukraine(), []deadline{
		{"Sat 2026-11-21", "Sat 2026-11-21", "Sat 2026-11-21", "a Saturday"},
		{"Tue 2021-08-24", "Tue 2021-08-24", "Tue 2021-08-24", "a holiday"},
	})
}
