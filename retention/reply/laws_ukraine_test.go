package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func TestUkraineComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationUkraine, ukraine.Computation)
	assert.Equal(t, "Civil Code arts. 251–255", ukraine.Computation.String())
	assert.Equal(t, reply.ComputationUkraineAdministrative, ukraine.AdministrativeProcedure)
}

// Civil Code art. 254(2) and (3): a half-month is 15 days, quarters and
// half-years count as months.
func TestUkraineUnits(t *testing.T) {
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
		limit, err := row.law.Limit(day(row.event), row.period, calendar.Ukraine())
		require.NoError(t, err, row.why)
		assert.Equal(t, reply.Limit{Nominal: day(row.nominal), Due: day(row.due)}, limit, row.why)
	}
}

func TestUkraineBookIsComplete(t *testing.T) {
	b := ukraine.PersonalData()
	checkBook(t, b, "ua.", 5, 3)
	assert.Same(t, b, ukraine.PersonalData())
	assert.Equal(t, day("2026-03-24"), b.Definition().CheckedThrough)
	for _, r := range b.Definition().Rules {
		assert.NotEmpty(t, r.Basis.Doubt, "%s: its first day was not found", r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
		assert.Equal(t, retention.Awaited, r.Absent, r.ID)
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
	assert.Equal(t, retention.NotInForce, ukraine.PersonalData().Assess(old, day("2013-12-31")).State)
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

func TestUkraineWindowsAreCited(t *testing.T) {
	const (
		info, appeals = "Law of Ukraine 2939-VI ", "Law of Ukraine 393/96-ВР "
		law, order    = "Law of Ukraine 2297-VI ", "Typical Order, order of the Ombudsman 1/02-14, "
	)
	for i, want := range []struct{ id, citation, from string }{
		{"ua.2939.20.1", info + "art. 20(1)", "2011-05-09"},
		{"ua.5076.24.2", "Law of Ukraine 5076-VI art. 24(2)", "2012-08-15"},
		{"ua.393.20", appeals + "art. 20", "2004-01-01"},
		{"ua.393.20.simple", appeals + "art. 20: appeals that need no further study", "2004-01-01"},
		{"ua.393.7", appeals + "art. 7", "2004-01-01"},
		{"ua.393.5", appeals + "art. 5", "2004-01-01"},
		{"ua.2297.8", law + "art. 8(2) point 4", "2014-01-01"},
		{"ua.order.demand", order + "10 days for a reasoned demand", "2014-01-08"},
		{"ua.2297.16.study", law + "art. 16: study of the request", "2014-01-01"},
		{"ua.2297.16.grant", law + "art. 16: grant of the access", "2014-01-01"},
		{"ua.order.2.15", order + "p. 2.15", "2014-01-08"},
		{"ua.2297.9.start", law + "art. 9: start of the processing", "2014-01-01"},
		{"ua.2297.9.change", law + "art. 9: change of what was notified", "2014-01-01"},
		{"ua.2297.12.2", law + "art. 12(2)", "2014-01-01"},
		{"ua.2297.21.1", law + "art. 21(1)", "2014-01-01"},
	} {
		w := ukraine.Windows()[i]
		checkCited(t, w, want.id, want.citation, ukraine.Computation, want.from)
		assert.NotEmpty(t, w.Basis.Doubt, w.ID)
	}
}

// Five working days: law 2939-VI art. 20(1), law 5076-VI art. 24(2).
func TestUkraineFiveWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.InformationRequest(), ukraine.AdvocateRequest()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Thu 2021-04-29", "Tue 2021-05-11", "Tue 2021-05-11", "Easter and May Day with their days off on 3 and 4 May, Victory Day with that on 10 May"},
				{"Tue 2021-08-17", "Wed 2021-08-25", "Wed 2021-08-25", "over 24 August"},
				{"Mon 2021-08-16", "Mon 2021-08-23", "Mon 2021-08-23", "to the day before it"},
				{"Thu 2023-08-17", "Thu 2023-08-24", "Thu 2023-08-24", "24 August is suspended"},
				{"Wed 2017-12-20", "Thu 2017-12-28", "Thu 2017-12-28", "25 December 2017, the first one that is a holiday"},
				{"Tue 2016-12-20", "Tue 2016-12-27", "Tue 2016-12-27", "25 December 2016 was none, a Sunday without a day off for it"},
				{"Wed 2026-12-23", "Wed 2026-12-30", "Wed 2026-12-30", "25 December is suspended"},
				{"Thu 2021-12-30", "Mon 2022-01-10", "Mon 2022-01-10", "New Year with its day off on 3 January, and 7 January"},
				{"Thu 2022-02-24", "Thu 2022-03-03", "Thu 2022-03-03", "24 February 2022"},
				{"Tue 2022-03-01", "Wed 2022-03-09", "Wed 2022-03-09", "8 March 2022, the last holiday before the suspension"},
				{"Wed 2022-04-20", "Wed 2022-04-27", "Wed 2022-04-27", "Easter without a day off for it"},
				{"Mon 2024-02-26", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Sat 2026-11-21", "Fri 2026-11-27", "Fri 2026-11-27", "received on a Saturday"},
			})
			checkWindow(t, w, calendar.Ukraine(calendar.CabinetTransfers()), []deadline{
				{"Thu 2021-08-19", "Sat 2021-08-28", "Sat 2021-08-28", "order 1191-r: Monday 23 off, Saturday 28 worked"},
			})
			checkWindow(t, w, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01"))), []deadline{
				{"Wed 2027-08-18", "Thu 2027-08-26", "Thu 2027-08-26", "24 August 2027, if holidays count again"},
			})
			longer, ok := w.Extended()
			require.True(t, ok)
			checkWindow(t, longer, calendar.Ukraine(), []deadline{
				{"Fri 2021-08-13", "Mon 2021-09-13", "Mon 2021-09-13", "20 working days over 24 August"},
				{"Fri 2023-08-11", "Fri 2023-09-08", "Fri 2023-09-08", "20 working days over a suspended one"},
			})
		})
	}
	checkWindow(t, ukraine.InformationRequest(), calendar.Ukraine(), []deadline{
		{"Mon 2011-05-09", "Mon 2011-05-16", "Mon 2011-05-16", "the first day, a holiday"},
	})
	checkWindow(t, ukraine.AdvocateRequest(), calendar.Ukraine(), []deadline{
		{"Wed 2012-08-15", "Wed 2012-08-22", "Wed 2012-08-22", "the first day"},
	})
}

// Law 2939-VI art. 20(2): 48 hours, from the receipt or from the end of its day.
// On 29 March 2026 the clocks go from 03:00 to 04:00, on 25 October 2026 from
// 04:00 back to 03:00.
func TestUkraineUrgentInformationRequest(t *testing.T) {
	w := ukraine.UrgentInformationRequest()
	assert.Equal(t, "ua.2939.20.2", w.ID)
	assert.Equal(t, "Law of Ukraine 2939-VI art. 20(2)", w.Basis.Citation)
	assert.Contains(t, w.Readings[1].Basis.Doubt, "no source was found")
	checkHourReadings(t, w, calendar.Ukraine(), "Europe/Kyiv", []hourEnds{
		{"2026-11-10T10:10:00+02:00", []string{"2026-11-12T10:10:00+02:00", "2026-11-13T00:00:00+02:00"}, "Tuesday to Thursday"},
		{"2026-11-20T17:30:00+02:00", []string{"2026-11-22T17:30:00+02:00", "2026-11-23T00:00:00+02:00"}, "over a weekend"},
		{"2026-03-28T10:15:00+02:00", []string{"2026-03-30T11:15:00+03:00", "2026-03-31T01:00:00+03:00"}, "over the change in spring"},
		{"2026-10-24T10:15:00+03:00", []string{"2026-10-26T09:15:00+02:00", "2026-10-26T23:00:00+02:00"}, "over the change in autumn"},
		{"2026-10-25T03:30:00+03:00", []string{"2026-10-27T02:30:00+02:00", "2026-10-28T00:00:00+02:00"}, "in the hour that comes twice, the first time"},
		{"2026-10-25T03:30:00+02:00", []string{"2026-10-27T03:30:00+02:00", "2026-10-28T00:00:00+02:00"}, "and the second time"},
		{"2021-08-23T12:00:00+03:00", []string{"2021-08-25T12:00:00+03:00", "2021-08-26T00:00:00+03:00"}, "over 24 August, which changes nothing"},
		{"2022-02-24T05:00:00+02:00", []string{"2022-02-26T05:00:00+02:00", "2022-02-27T00:00:00+02:00"}, "24 February 2022"},
		{"2024-02-28T08:00:00+02:00", []string{"2024-03-01T08:00:00+02:00", "2024-03-02T00:00:00+02:00"}, "over 29 February"},
		{"2026-11-10T00:00:00+02:00", []string{"2026-11-12T00:00:00+02:00", "2026-11-13T00:00:00+02:00"}, "the first instant of a day"},
	})
	checkHoursFrom(t, w, "Europe/Kyiv", "2011-05-08T23:59:59+03:00", "2011-05-09T00:00:00+03:00", "ua")
}

// Law 393/96-ВР art. 20: one month, 45 days in all.
func TestUkraineAppeal(t *testing.T) {
	checkWindow(t, ukraine.Appeal(), calendar.Ukraine(), []deadline{
		{"Thu 2021-04-01", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off on 3 and 4 May"},
		{"Sat 2021-07-24", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Mon 2023-07-24", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Sat 2017-11-25", "Mon 2017-12-25", "Tue 2017-12-26", "a holiday from 2017-12-02 on"},
		{"Wed 2015-11-25", "Fri 2015-12-25", "Fri 2015-12-25", "and none before"},
		{"Mon 2022-01-24", "Thu 2022-02-24", "Thu 2022-02-24", "24 February 2022"},
		{"Tue 2022-02-08", "Tue 2022-03-08", "Wed 2022-03-09", "the last holiday before the suspension"},
		{"Thu 2022-03-24", "Sun 2022-04-24", "Mon 2022-04-25", "Easter, without a day off for it"},
		{"Tue 2023-01-31", "Tue 2023-02-28", "Tue 2023-02-28", "no 31 February"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Thu 2004-01-01", "Sun 2004-02-01", "Mon 2004-02-02", "the first day"},
	})
	checkWindow(t, ukraine.Appeal(), calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01"))), []deadline{
		{"Sat 2027-07-24", "Tue 2027-08-24", "Wed 2027-08-25", "24 August 2027, if holidays count again"},
	})
	longer, ok := ukraine.Appeal().Extended()
	require.True(t, ok)
	checkWindow(t, longer, calendar.Ukraine(), []deadline{
		{"Sat 2021-07-10", "Tue 2021-08-24", "Wed 2021-08-25", "45 days in all, a holiday"},
		{"Mon 2023-07-10", "Thu 2023-08-24", "Thu 2023-08-24", "45 days in all, a suspended one"},
		{"Thu 2026-10-01", "Sun 2026-11-15", "Mon 2026-11-16", "45 days in all, a Sunday"},
		{"Mon 2024-01-15", "Thu 2024-02-29", "Thu 2024-02-29", "45 days in all, to 29 February"},
	})
}

// Law 393/96-ВР art. 20: 15 days if no further study is needed.
func TestUkraineSimpleAppeal(t *testing.T) {
	checkWindow(t, ukraine.SimpleAppeal(), calendar.Ukraine(), []deadline{
		{"Sat 2021-06-05", "Sun 2021-06-20", "Tue 2021-06-22", "Trinity and the day off for it"},
		{"Sat 2022-05-28", "Sun 2022-06-12", "Mon 2022-06-13", "Trinity without it"},
		{"Mon 2021-08-09", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Wed 2023-08-09", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Sun 2017-12-10", "Mon 2017-12-25", "Tue 2017-12-26", "Christmas"},
		{"Wed 2024-02-14", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Sat 2026-01-31", "Sun 2026-02-15", "Mon 2026-02-16", "from a month's end"},
		{"Thu 2004-01-01", "Fri 2004-01-16", "Fri 2004-01-16", "the first day"},
	})
}

// Law 393/96-ВР art. 7: five calendar days; art. 5: ten.
func TestUkraineAppealsThatAreNotDecided(t *testing.T) {
	checkWindow(t, ukraine.AppealForwarding(), calendar.Ukraine(), []deadline{
		{"Thu 2021-08-19", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Sat 2023-08-19", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Wed 2021-04-28", "Mon 2021-05-03", "Wed 2021-05-05", "the days off for May Day and Easter"},
		{"Mon 2026-11-16", "Sat 2026-11-21", "Mon 2026-11-23", "a Saturday"},
		{"Sat 2024-02-24", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Thu 2004-01-01", "Tue 2004-01-06", "Tue 2004-01-06", "the first day"},
	})
	checkWindow(t, ukraine.DefectiveAppeal(), calendar.Ukraine(), []deadline{
		{"Sat 2021-08-14", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
		{"Mon 2023-08-14", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
		{"Wed 2021-04-21", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off"},
		{"Wed 2026-11-11", "Sat 2026-11-21", "Mon 2026-11-23", "a Saturday"},
		{"Mon 2024-02-19", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Thu 2004-01-01", "Sun 2004-01-11", "Mon 2004-01-12", "the first day"},
	})
}

// 30 working days: art. 9 and art. 12(2). Holidays count out, but not while
// law 2136-IX suspends them.
func TestUkraineThirtyWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.HighRiskNotice(), ukraine.ThirdPartySource()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Fri 2021-08-13", "Mon 2021-09-27", "Mon 2021-09-27", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-09-22", "Fri 2023-09-22", "24 August 2023 was none"},
				{"Sat 2023-08-12", "Fri 2023-09-22", "Fri 2023-09-22", "from a Saturday"},
				{"Thu 2021-04-01", "Tue 2021-05-18", "Tue 2021-05-18", "Easter and the holidays of May, with three days off for them"},
				{"Mon 2024-01-22", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Wed 2014-01-01", "Thu 2014-02-13", "Thu 2014-02-13", "the first day"},
			})
		})
	}
}

// 10 working days: art. 9, art. 16 and art. 21(1).
func TestUkraineTenWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{ukraine.HighRiskChange(), ukraine.AccessStudy(), ukraine.Transfer()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Fri 2021-08-13", "Mon 2021-08-30", "Mon 2021-08-30", "24 August 2021 was a holiday"},
				{"Fri 2023-08-11", "Fri 2023-08-25", "Fri 2023-08-25", "24 August 2023 was none"},
				{"Mon 2023-08-14", "Mon 2023-08-28", "Mon 2023-08-28", "art. 16 over 24 August 2023"},
				{"Tue 2021-04-27", "Fri 2021-05-14", "Fri 2021-05-14", "Easter and the holidays of May, with three days off for them"},
				{"Thu 2017-12-14", "Fri 2017-12-29", "Fri 2017-12-29", "Christmas"},
				{"Mon 2024-02-19", "Mon 2024-03-04", "Mon 2024-03-04", "over 29 February"},
				{"Wed 2014-01-01", "Thu 2014-01-16", "Thu 2014-01-16", "the first day"},
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
	for _, w := range []reply.Window{ukraine.SubjectRequest(), ukraine.AccessGrant()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Ukraine(), []deadline{
				{"Sun 2021-07-25", "Tue 2021-08-24", "Wed 2021-08-25", "a holiday"},
				{"Tue 2023-07-25", "Thu 2023-08-24", "Thu 2023-08-24", "the holiday is suspended"},
				{"Fri 2026-01-30", "Sun 2026-03-01", "Mon 2026-03-02", "over the end of February"},
				{"Sun 2026-11-22", "Tue 2026-12-22", "Tue 2026-12-22", "received on a Sunday"},
				{"Thu 2021-04-01", "Sat 2021-05-01", "Wed 2021-05-05", "May Day and Easter with their days off"},
				{"Sat 2017-11-25", "Mon 2017-12-25", "Tue 2017-12-26", "Christmas"},
				{"Tue 2022-01-25", "Thu 2022-02-24", "Thu 2022-02-24", "24 February 2022"},
				{"Sun 2022-02-06", "Tue 2022-03-08", "Wed 2022-03-09", "the last holiday before the suspension"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
				{"Wed 2014-01-01", "Fri 2014-01-31", "Fri 2014-01-31", "the first day"},
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
		{"Wed 2021-04-21", "Sat 2021-05-01", "Fri 2021-05-07", "Easter and May Day with their days off"},
		{"Mon 2024-02-19", "Thu 2024-02-29", "Mon 2024-03-04", "29 February"},
		{"Wed 2014-01-08", "Sat 2014-01-18", "Wed 2014-01-22", "the first day"},
	})
}

// Order 1/02-14 p. 2.15: at once, whatever the day is.
func TestUkraineWithdrawnConsent(t *testing.T) {
	checkWindow(t, ukraine.WithdrawnConsent(), calendar.Ukraine(), []deadline{
		{"Sat 2026-11-21", "Sat 2026-11-21", "Sat 2026-11-21", "a Saturday"},
		{"Tue 2021-08-24", "Tue 2021-08-24", "Tue 2021-08-24", "a holiday"},
	})
}
