package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationUkraine, ukraine.Computation)
	assert.Equal(t, "Civil Code arts. 251–255", ukraine.Computation.String())
	assert.Equal(t, reply.ComputationUkraineAdministrative, ukraine.AdministrativeProcedure)
}

// Civil Code art. 254(2) and (3): a half-month is 15 days, quarters and
// half-years count as months.
func TestUnits(t *testing.T) {
	assert.Equal(t, retention.Days(15), ukraine.HalfMonth())
	assert.Equal(t, retention.Months(3), ukraine.Quarter())
	assert.Equal(t, retention.Months(6), ukraine.HalfYear())
	for _, row := range []struct {
		why          string
		law          reply.Computation
		event        string
		period       retention.Period
		nominal, due string
	}{
		{"half of February is 15 days too", ukraine.Computation, "Sun 2026-02-01", ukraine.HalfMonth(), "Mon 2026-02-16", "Mon 2026-02-16"},
		{"a quarter without the day", ukraine.Computation, "Mon 2026-08-31", ukraine.Quarter(), "Mon 2026-11-30", "Mon 2026-11-30"},
		{"half a year to 29 February", ukraine.Computation, "Thu 2023-08-31", ukraine.HalfYear(), "Thu 2024-02-29", "Thu 2024-02-29"},
		{"2073-IX art. 33: ten days are working days", ukraine.AdministrativeProcedure, "Mon 2026-11-02", retention.Days(10), "Mon 2026-11-16", "Mon 2026-11-16"},
		{"2073-IX art. 33: a half-month is more than ten", ukraine.AdministrativeProcedure, "Fri 2026-11-06", ukraine.HalfMonth(), "Sat 2026-11-21", "Mon 2026-11-23"},
	} {
		limit, err := row.law.Limit(lawtest.Day(row.event), row.period, calendar.Ukraine())
		require.NoError(t, err, row.why)
		assert.Equal(t, reply.Limit{Nominal: lawtest.Day(row.nominal), Due: lawtest.Day(row.due)}, limit, row.why)
	}
}

func TestBookIsComplete(t *testing.T) {
	b := ukraine.PersonalData()
	assert.Same(t, b, ukraine.PersonalData())
	assert.Equal(t, lawtest.Day("2026-03-24"), b.Definition().CheckedThrough)
	for _, r := range b.Definition().Rules {
		assert.NotEmpty(t, r.Basis.Doubt, "%s: its first day was not found", r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
		assert.Equal(t, retention.Awaited, r.Absent, r.ID)
		assert.Equal(t, retention.Immediately(), r.Period, r.ID)
	}
}

// Law 2297-VI art. 15, Typical Order on the evidence of consent.
func TestPersonalData(t *testing.T) {
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.TermEnded, retention.Delete, [][5]string{{"art. 15: the term has ended", "2026-06-27", "", "2026-06-27", "2026-06-27"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.RelationEnded, retention.Delete, [][5]string{{"art. 15: the relation has ended", "2026-06-27", "", "2026-06-27", "2026-06-27"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.OmbudsmanOrdered, retention.Delete, [][5]string{{"art. 15: the Ombudsman's order", "2026-06-27", "", "2026-06-27", "2026-06-27"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.CourtOrdered, retention.Delete, [][5]string{{"art. 15: a court's decision", "2026-06-27", "", "2026-06-27", "2026-06-27"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.UnlawfulFound, retention.Delete, [][5]string{{"art. 15(3): collected against the law", "2026-06-27", "", "2026-06-27", "2026-06-27"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.PersonalRecord, ukraine.TermEnded, retention.Delete, [][5]string{{"art. 15: a holiday stays", "2021-08-24", "", "2021-08-24", "2021-08-24"}})
	lawtest.Ends(t, ukraine.PersonalData(), ukraine.ConsentEvidence, ukraine.ProcessingEnded, retention.Delete, [][5]string{{"evidence of consent", "2026-06-27", "2026-06-27", "", ""}})
	old := retention.Record{ID: "1", Class: ukraine.PersonalRecord, Events: retention.EventsOf(retention.Event{Trigger: ukraine.TermEnded, On: lawtest.Day("2010-01-01")})}
	assert.Equal(t, retention.NotInForce, ukraine.PersonalData().Assess(old, lawtest.Day("2013-12-31")).State)
	assert.Equal(t, retention.EndOn(lawtest.Day("2014-01-01")), ukraine.PersonalData().Assess(old, lawtest.Day("2014-01-01")).DisposeBy)
}

func TestNothingHasHappened(t *testing.T) {
	a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.PersonalRecord}, lawtest.Day("2026-11-21"))
	assert.False(t, a.Ground)
	assert.True(t, a.DisposeBy.IsNone(), "five awaited ceilings")
	a = ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.ConsentEvidence}, lawtest.Day("2026-11-21"))
	assert.True(t, a.FloorAwaited, "kept while the data are processed")
}

// The first order counts; two days of an end contradict each other; evidence is
// kept to the last processing.
func TestSeveralEvents(t *testing.T) {
	events := func(trigger retention.Trigger) retention.Events {
		return retention.EventsOf(retention.Event{Trigger: trigger, On: lawtest.Day("2026-03-01")}, retention.Event{Trigger: trigger, On: lawtest.Day("2026-02-01")})
	}
	for trigger, by := range map[retention.Trigger]string{
		ukraine.OmbudsmanOrdered: "2026-02-01", ukraine.CourtOrdered: "2026-02-01", ukraine.UnlawfulFound: "2026-02-01", ukraine.TermEnded: "unknown", ukraine.RelationEnded: "unknown",
	} {
		a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.PersonalRecord, Events: events(trigger)}, lawtest.Day("2026-11-21"))
		assert.Equal(t, by, a.DisposeBy.String(), trigger)
	}
	a := ukraine.PersonalData().Assess(retention.Record{ID: "1", Class: ukraine.ConsentEvidence, Events: events(ukraine.ProcessingEnded)}, lawtest.Day("2026-11-21"))
	assert.Equal(t, retention.EndOn(lawtest.Day("2026-03-01")), a.RetainUntil)
}

// Order 578/5 p. 2.10, Typical Order p. 3.11.
func TestRulesOfTheHost(t *testing.T) {
	lawtest.RulesFrom(t, ukraine.PersonalData(), ukraine.TermEnded, map[retention.Class]string{ukraine.ArchivalFile: "578/5", ukraine.OperationRecord: "3.11"})
}
