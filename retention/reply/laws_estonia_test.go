package reply_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestEstoniaComputation(t *testing.T) {
	assert.Equal(t, reply.ComputationEstonia, estonia.Computation)
	assert.Equal(t, "TsÜS §§ 134–137", estonia.Computation.String())
}

func TestEstoniaBookIsComplete(t *testing.T) {
	b := estonia.SocialProtection()
	checkBook(t, b, "ee.skais", 8, 18)
	assert.Same(t, b, estonia.SocialProtection())
	assert.Equal(t, day("2022-03-31"), b.Definition().CheckedThrough, "the text read was in force through that day")
	for _, r := range b.Definition().Rules {
		assert.True(t, strings.HasPrefix(r.Basis.Citation, "Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § "), r.ID)
		assert.NotEmpty(t, r.Basis.URL, r.ID)
	}
}

// Regulation no 12 of 05.03.2019, § 20.
func TestEstoniaSocialProtection(t *testing.T) {
	anonymise, either := retention.Anonymise, retention.Anonymise|retention.Delete
	checkBoundary(t, estonia.SocialProtection(), []boundary{
		{"§ 20(1)", estonia.PensionBase, estonia.Death, "2020-06-15", "2095-06-15", "2095-06-16", "2095-06-16", anonymise},
		{"§ 20(1), a leap day", estonia.PensionBase, estonia.Death, "2024-02-29", "2099-02-28", "2099-03-01", "2099-03-01", anonymise},
		{"§ 20(1), a death before the regulation", estonia.PensionBase, estonia.Death, "1950-01-02", "2025-01-02", "2025-01-03", "2025-01-03", anonymise},
		{"§ 20(1), 75 years over before the regulation", estonia.PensionBase, estonia.Death, "1940-01-02", "2015-01-02", "2019-03-15", "2019-03-15", anonymise},
		{"§ 9(2¹), § 20(1)", estonia.PensionContractBase, estonia.Death, "2022-02-25", "2097-02-25", "2097-02-26", "2097-02-26", anonymise},
		{"§ 9(2¹), § 20(1), 75 years over before the amendment", estonia.PensionContractBase, estonia.Death, "1945-01-02", "2020-01-02", "2022-02-25", "2022-02-25", anonymise},
		{"§ 20(2)", estonia.Benefit, estonia.RightEnded, "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16", anonymise},
		{"§ 20(3)", estonia.Disability, estonia.Death, "2020-06-15", "2030-06-15", "2030-06-16", "2030-06-16", anonymise},
		{"§ 20(4)", estonia.ChildDisabilityDecision, estonia.DecisionEnds, "2020-06-15", "2080-06-15", "2080-06-16", "2080-06-16", anonymise},
		{"§ 20(5)", estonia.ChildhoodInvalidity, estonia.ExpertEnds, "2020-06-15", "2070-06-15", "2070-06-16", "2070-06-16", anonymise},
		{"§ 20(6)", estonia.Log, estonia.Logged, "2020-06-15", "2025-06-15", "", "", either},
		{"§ 20(6¹)", estonia.CrossBorder, estonia.CrossBorderEnded, "2020-06-15", "2095-06-15", "", "", either},
	})
}

// § 20(4) and (5) count from the last decision.
func TestEstoniaTheLastDecisionCounts(t *testing.T) {
	for class, row := range map[retention.Class]struct {
		trigger retention.Trigger
		until   string
	}{
		estonia.ChildDisabilityDecision: {estonia.DecisionEnds, "2083-04-30"},
		estonia.ChildhoodInvalidity:     {estonia.ExpertEnds, "2073-04-30"},
	} {
		r := retention.Record{ID: "1", Class: class, Events: retention.EventsOf(
			retention.Event{Trigger: row.trigger, On: day("2023-04-30")}, retention.Event{Trigger: row.trigger, On: day("2020-04-30")})}
		assert.Equal(t, retention.EndOn(day(row.until)), estonia.SocialProtection().Assess(r, day("2026-11-21")).RetainUntil, class)
	}
}

// What can be still to come is awaited; what must have happened is a gap.
func TestEstoniaAwaitedEvents(t *testing.T) {
	for class, awaited := range map[retention.Class]bool{
		estonia.PensionBase: true, estonia.PensionContractBase: true, estonia.Benefit: true, estonia.Disability: true, estonia.CrossBorder: true,
		estonia.ChildDisabilityDecision: false, estonia.ChildhoodInvalidity: false, estonia.Log: false,
	} {
		a := estonia.SocialProtection().Assess(retention.Record{ID: "1", Class: class}, day("2026-11-21"))
		assert.Equal(t, awaited, a.FloorAwaited, class)
		assert.NotEqual(t, awaited, a.FloorUnknown, class)
	}
}

// Two deaths contradict each other.
func TestEstoniaTwoDeaths(t *testing.T) {
	r := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: day("2023-04-30")}, retention.Event{Trigger: estonia.Death, On: day("2023-05-01")})}
	assert.True(t, estonia.SocialProtection().Assess(r, day("2026-11-21")).FloorUnknown)
}

func TestEstoniaInForce(t *testing.T) {
	for class, from := range map[retention.Class]string{
		estonia.PensionBase: "2019-03-15", estonia.Benefit: "2019-03-15", estonia.Disability: "2019-03-15", estonia.ChildDisabilityDecision: "2019-03-15",
		estonia.ChildhoodInvalidity: "2019-03-15", estonia.Log: "2019-03-15",
		estonia.CrossBorder:         "2019-07-05", // § 20(6¹)
		estonia.PensionContractBase: "2022-02-25", // § 9(2¹)
	} {
		r := retention.Record{ID: "1", Class: class}
		assert.Equal(t, retention.NotInForce, estonia.SocialProtection().Assess(r, day(from).AddDays(-1)).State, class)
		assert.True(t, estonia.SocialProtection().Assess(r, day(from)).State.RulesInForce(), class)
	}
}

// What the regulation does not say in words carries a doubt.
func TestEstoniaDoubts(t *testing.T) {
	doubts := map[string]string{}
	for _, r := range estonia.SocialProtection().Definition().Rules {
		doubts[r.ID] = r.Basis.Doubt
	}
	require.Len(t, doubts, 8)
	for id, doubt := range doubts {
		if strings.HasPrefix(id, "ee.skais.20.6") {
			assert.Contains(t, doubt, "a floor only, and what may be done afterwards, is inferred", id)
		} else {
			assert.Contains(t, doubt, "a ceiling too is inferred from § 20(7)", id)
		}
	}
	assert.Contains(t, doubts["ee.skais.20.6"], "counts from the log entry is inferred")
}

func TestEstoniaClassesThatNoParagraphCovers(t *testing.T) {
	checkRulesFrom(t, estonia.SocialProtection(), estonia.Death, map[retention.Class]string{
		estonia.GeneralData: "§ 8", estonia.PensionDecision: "§ 10", estonia.ProviderContract: "§ 11", estonia.Tax: "§ 12", estonia.Health: "§ 13(1)",
		estonia.Incapacity: "§ 13(4)", estonia.Employment: "§ 14", estonia.Document: "§ 15", estonia.RecoveryRequest: "§ 15¹", estonia.AdditionalData: "§ 9(12)",
	})
}

// A record under two paragraphs is of one class with the rules of both; the
// longest floor holds.
func TestEstoniaTwoParagraphs(t *testing.T) {
	host := retention.Definition{ID: "host"}
	for _, r := range estonia.SocialProtection().Definition().Rules {
		if r.Class == estonia.Disability || r.Class == estonia.Benefit {
			r.ID, r.Class = "host."+r.ID, "host.both"
			host.Rules = append(host.Rules, r)
		}
	}
	own, err := retention.NewRulebook(host)
	require.NoError(t, err)
	merged, err := retention.Merge("merged", estonia.SocialProtection(), own)
	require.NoError(t, err)
	r := retention.Record{ID: "1", Class: "host.both", Events: retention.EventsOf(
		retention.Event{Trigger: estonia.Death, On: day("2023-04-30")}, retention.Event{Trigger: estonia.RightEnded, On: day("2020-04-30")})}
	assert.Equal(t, retention.EndOn(day("2033-04-30")), merged.Assess(r, day("2026-11-21")).RetainUntil)
}

func TestEstoniaWindowsAreCited(t *testing.T) {
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

// AvTS § 16(1): the next working day.
func TestEstoniaRegistration(t *testing.T) {
	checkWindow(t, estonia.Registration(), calendar.Estonia(), []deadline{
		{"Thu 2026-11-19", "Fri 2026-11-20", "Fri 2026-11-20", "a Thursday"},
		{"Fri 2026-11-20", "Mon 2026-11-23", "Mon 2026-11-23", "a Friday"},
		{"Sat 2026-11-21", "Mon 2026-11-23", "Mon 2026-11-23", "a Saturday"},
		{"Mon 2026-02-23", "Wed 2026-02-25", "Wed 2026-02-25", "Independence Day"},
		{"Thu 2026-04-02", "Mon 2026-04-06", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
		{"Mon 2026-06-22", "Thu 2026-06-25", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Wed 2026-08-19", "Fri 2026-08-21", "Fri 2026-08-21", "20 August"},
		{"Wed 2026-12-23", "Mon 2026-12-28", "Mon 2026-12-28", "Christmas"},
		{"Mon 2001-01-01", "Tue 2001-01-02", "Tue 2001-01-02", "the first day"},
	})
}

// Five working days from the one after registration: AvTS §§ 18, 21 and 23, MSVS § 5.
func TestEstoniaFiveWorkingDays(t *testing.T) {
	for _, w := range []reply.Window{estonia.InformationRequest(), estonia.InformationForwarding(), estonia.InformationRefusal(), estonia.LetterForwarding()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Estonia(), []deadline{
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
	checkWindow(t, estonia.InformationRequest(), calendar.Estonia(), []deadline{
		{"Mon 2001-01-01", "Mon 2001-01-08", "Mon 2001-01-08", "the first day"},
	})
	checkWindow(t, estonia.LetterForwarding(), calendar.Estonia(), []deadline{
		{"Fri 2011-07-01", "Fri 2011-07-08", "Fri 2011-07-08", "the first day"},
	})
}

// AvTS § 19: fifteen working days in all.
func TestEstoniaFifteenWorkingDays(t *testing.T) {
	longer, ok := estonia.InformationRequest().Extended()
	require.True(t, ok)
	checkWindow(t, longer, calendar.Estonia(), []deadline{
		{"Fri 2026-06-19", "Tue 2026-07-14", "Tue 2026-07-14", "over Victory Day and Midsummer Day"},
		{"Thu 2026-12-10", "Tue 2027-01-05", "Tue 2027-01-05", "over Christmas and New Year"},
	})
}

// MSVS § 6: 30 calendar days, from 2024-12-28 or 2025-01-01 on 15.
func TestEstoniaLetter(t *testing.T) {
	w := estonia.Letter()
	for start, readings := range map[string]int{"2024-12-27": 1, "2024-12-28": 2, "2024-12-31": 2, "2025-01-01": 1} {
		e, err := w.Explain(day(start), calendar.Estonia())
		require.NoError(t, err)
		last := 0
		for _, step := range tellSteps(e.Steps) {
			last = max(last, step.Reading)
		}
		assert.Equal(t, readings, last, start)
		assert.Equal(t, readings == 2, slices.Contains(e.Doubts(), "the clause on its entry into force was not read"), "%s: the doubt is said of the days in doubt only", start)
	}
	checkWindow(t, w, calendar.Estonia(), []deadline{
		{"Fri 2011-07-01", "Sun 2011-07-31", "Mon 2011-08-01", "the first day: 30 days"},
		{"Wed 2024-02-14", "Fri 2024-03-15", "Fri 2024-03-15", "30 days, over 29 February"},
		{"Thu 2024-12-26", "Sat 2025-01-25", "Mon 2025-01-27", "30 days"},
		{"Fri 2024-12-27", "Sun 2025-01-26", "Mon 2025-01-27", "the last day with 30 days alone"},
		{"Sat 2024-12-28", "Sun 2025-01-12", "Mon 2025-01-27", "the first day in doubt: 15 or 30 days"},
		{"Tue 2024-12-31", "Wed 2025-01-15", "Thu 2025-01-30", "the last day in doubt"},
		{"Wed 2025-01-01", "Thu 2025-01-16", "Thu 2025-01-16", "the first day with 15 days alone"},
		{"Thu 2026-03-19", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday; Easter Monday is no holiday"},
		{"Mon 2026-06-08", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Wed 2026-12-09", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Mon 2026-02-09", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Wed 2026-08-05", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
		{"Sun 2026-08-09", "Mon 2026-08-24", "Mon 2026-08-24", "24 August is no holiday in Estonia"},
		{"Sat 2026-01-31", "Sun 2026-02-15", "Mon 2026-02-16", "from a month's end"},
		{"Mon 2028-02-14", "Tue 2028-02-29", "Tue 2028-02-29", "to 29 February"},
	})
	longer, ok := w.Extended()
	require.True(t, ok)
	checkWindow(t, longer, calendar.Estonia(), []deadline{
		{"Wed 2025-12-31", "Sat 2026-02-28", "Mon 2026-03-02", "two months, no 31 February, a Saturday"},
		{"Thu 2026-04-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Sat 2026-10-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Sat 2023-12-30", "Thu 2024-02-29", "Thu 2024-02-29", "no 30 February"},
	})
}

// IKS § 27(2): one month by TsÜS.
func TestEstoniaLawEnforcementRequest(t *testing.T) {
	checkWindow(t, estonia.LawEnforcementRequest(), calendar.Estonia(), []deadline{
		{"Sat 2026-01-24", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Sat 2026-01-31", "Sat 2026-02-28", "Mon 2026-03-02", "no 31 February, a Saturday"},
		{"Wed 2024-01-31", "Thu 2024-02-29", "Thu 2024-02-29", "a leap year"},
		{"Tue 2026-03-03", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
		{"Sat 2026-05-23", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Tue 2019-01-15", "Fri 2019-02-15", "Fri 2019-02-15", "the first day"},
	})
}

// IKS § 39(4): six weeks.
func TestEstoniaLawEnforcementConsultation(t *testing.T) {
	checkWindow(t, estonia.LawEnforcementConsultation(), calendar.Estonia(), []deadline{
		{"Tue 2026-01-13", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
		{"Fri 2026-02-20", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
		{"Tue 2026-05-12", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
		{"Thu 2026-11-12", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
		{"Thu 2024-01-18", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
		{"Tue 2019-01-15", "Tue 2019-02-26", "Tue 2019-02-26", "the first day"},
	})
}

// IKS § 44(1): 72 hours. On 29 March 2026 the clocks go from 03:00 to 04:00, on
// 25 October 2026 from 04:00 back to 03:00.
func TestEstoniaLawEnforcementBreach(t *testing.T) {
	w := estonia.LawEnforcementBreach()
	assert.Equal(t, "ee.iks.44.1", w.ID)
	checkHourReadings(t, w, calendar.Estonia(), "Europe/Tallinn", []hourEnds{
		{"2026-11-10T10:10:00+02:00", []string{"2026-11-13T10:10:00+02:00"}, "Tuesday to Friday"},
		{"2026-03-27T12:17:00+02:00", []string{"2026-03-30T13:17:00+03:00"}, "over the change in spring"},
		{"2026-10-23T12:17:00+03:00", []string{"2026-10-26T11:17:00+02:00"}, "over the change in autumn"},
		{"2026-02-21T10:30:00+02:00", []string{"2026-02-24T10:30:00+02:00"}, "Independence Day stays"},
		{"2024-02-27T23:45:00+02:00", []string{"2024-03-01T23:45:00+02:00"}, "over 29 February"},
	})
	checkHoursFrom(t, w, "Europe/Tallinn", "2019-01-14T23:59:59+02:00", "2019-01-15T00:00:00+02:00", "ee")
}

// HMS § 75 and HKMS § 46: 30 days of the party.
func TestEstoniaThirtyDaysOfTheParty(t *testing.T) {
	for _, w := range []reply.Window{estonia.Challenge(), estonia.CourtAction()} {
		t.Run(w.ID, func(t *testing.T) {
			checkWindow(t, w, calendar.Estonia(), []deadline{
				{"Tue 2026-11-24", "Thu 2026-12-24", "Mon 2026-12-28", "Christmas Eve to Sunday"},
				{"Sun 2026-01-25", "Tue 2026-02-24", "Wed 2026-02-25", "Independence Day"},
				{"Wed 2026-03-04", "Fri 2026-04-03", "Mon 2026-04-06", "Good Friday"},
				{"Sun 2026-05-24", "Tue 2026-06-23", "Thu 2026-06-25", "Victory Day and Midsummer Day"},
				{"Tue 2026-07-21", "Thu 2026-08-20", "Fri 2026-08-21", "20 August"},
				{"Tue 2024-01-30", "Thu 2024-02-29", "Thu 2024-02-29", "to 29 February"},
			})
		})
	}
	checkWindow(t, estonia.Challenge(), calendar.Estonia(), []deadline{
		{"Mon 2002-07-01", "Wed 2002-07-31", "Wed 2002-07-31", "the first day"},
		{"Wed 2004-11-24", "Fri 2004-12-24", "Fri 2004-12-24", "24 December was no holiday before 2005-05-20"},
		{"Thu 2005-11-24", "Sat 2005-12-24", "Tue 2005-12-27", "and was one after"},
	})
	checkWindow(t, estonia.CourtAction(), calendar.Estonia(), []deadline{
		{"Sun 2012-01-01", "Tue 2012-01-31", "Tue 2012-01-31", "the first day"},
	})
}
