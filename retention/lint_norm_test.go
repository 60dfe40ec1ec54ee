package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// each makes several changes.
func each(changes ...func(*retention.Rule)) func(*retention.Rule) {
	return func(r *retention.Rule) {
		for _, change := range changes {
			change(r)
		}
	}
}

func named(id string) func(*retention.Rule) {
	return func(r *retention.Rule) { r.ID = id }
}

// says returns the findings of a code in words.
func says(b *retention.Rulebook, code retention.FindingCode) (sentences []string) {
	for _, f := range found(b, code) {
		sentences = append(sentences, f.In(calendar.English))
	}
	return sentences
}

// A gap between two versions can be law, or Until was taken for the last day.
func TestLintFindsGapsBetweenVersions(t *testing.T) {
	year := floor(retention.Years(1))
	other := changed(ceiling(retention.Years(9)), alive("2030-01-01", ""))
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"none", []retention.Rule{norm(year, "", "2020-01-01"), norm(year, "2020-01-01", "")}, nil},
		{"a day", []retention.Rule{norm(year, "", "2019-12-31"), norm(year, "2020-01-01", "")},
			[]string{"no version of norm is law from 31 December 2019 up to and including 31 December 2019, 1 day; is that meant? a life ends with the day before its until"}},
		{"given the other way round", []retention.Rule{norm(year, "2020-01-01", ""), norm(year, "", "2019-12-31")},
			[]string{"no version of norm is law from 31 December 2019 up to and including 31 December 2019, 1 day; is that meant? a life ends with the day before its until"}},
		{"two gaps", []retention.Rule{norm(year, "", "2019-12-31"), norm(year, "2020-01-01", "2021-01-01"), norm(year, "2022-01-01", "2023-01-01"), norm(year, "2023-01-01", "")},
			[]string{"no version of norm is law from 31 December 2019 up to and including 31 December 2019, 1 day; is that meant? a life ends with the day before its until",
				"no version of norm is law from 1 January 2021 up to and including 31 December 2021, 365 days; is that meant? a life ends with the day before its until"}},
		{"two norms", []retention.Rule{changed(year, alive("", "2020-01-01")), other}, nil},
		{"one version", []retention.Rule{changed(year, alive("2020-01-01", "2021-01-01"))}, nil},
	} {
		b := book(t, row.rules...)
		assert.Equal(t, row.want, says(b, retention.FindingVersionGap), row.why)
		for _, f := range found(b, retention.FindingVersionGap) {
			from, through := f.Args["from"].(calendar.Date), f.Args["through"].(calendar.Date)
			for on := from; on.OnOrBefore(through); on = on.AddDays(1) {
				assert.Equal(t, retention.NotInForce, b.Assess(record(), on).State, row.why)
			}
			assert.NotEqual(t, retention.NotInForce, b.Assess(record(), from.AddDays(-1)).State, row.why)
			assert.NotEqual(t, retention.NotInForce, b.Assess(record(), through.AddDays(1)).State, row.why)
		}
	}
}

// What is said beside Permanently never follows, unless the floor yields to a ceiling.
func TestLintFindsThenBesidePermanently(t *testing.T) {
	for _, row := range []struct {
		why  string
		rule retention.Rule
		want []string
	}{
		{"a floor for ever", floor(retention.Permanently()), nil},
		{"and what follows", changed(floor(retention.Permanently()), then(transfer)),
			[]string{"rule-1 keeps a record permanently, so transfer never follows; what an archive is to keep for ever is kept at least for a period, then transferred"}},
		{"where a body decides", changed(floor(retention.Permanently()), func(r *retention.Rule) { r.Appraise = true }), nil},
		{"a floor that an archive takes over", changed(floor(retention.Years(20)), then(transfer)), nil},
	} {
		for _, b := range []*retention.Rulebook{book(t, row.rule), book(t, row.rule, changed(ceiling(retention.Years(30)), onClosed))} {
			assert.Equal(t, row.want, says(b, retention.FindingThenUnused), row.why)
		}
	}
	d := definition(changed(floor(retention.Permanently()), then(transfer)), ceiling(retention.Years(30)))
	d.Relations = related(yields("1", "2"))
	assert.Empty(t, says(load(t, d), retention.FindingThenUnused), "the ceiling ends it, and then it follows")
	assert.Equal(t, retention.NothingInCommon, load(t, d).Assess(record(at(sent, "2000-01-01")), day("2031-01-01")).State)
	d.Relations = related(yields("2", "1"))
	assert.Len(t, says(load(t, d), retention.FindingThenUnused), 1)
	norms := book(t, norm(changed(floor(retention.Permanently()), then(transfer)), "", "2020-01-01"), norm(changed(floor(retention.Permanently()), then(transfer)), "2020-01-01", ""))
	assert.Len(t, says(norms, retention.FindingThenUnused), 1, "of two versions once")

	// Whatever stands there, nothing is decided differently.
	kept, without := book(t, changed(floor(retention.Permanently()), then(transfer)), changed(ceiling(retention.Years(1)), onClosed)), book(t, floor(retention.Permanently()), changed(ceiling(retention.Years(1)), onClosed))
	both := record(at(sent, "2000-01-01"), at(closed, "2000-01-01"))
	for on := day("1999-12-30"); on.Before(day("2003-01-01")); on = on.AddDays(1) {
		want, got := without.Assess(both, on), kept.Assess(both, on)
		got.Allowed = want.Allowed // after the floor
		assert.Equal(t, tell(want), tell(got))
		assert.Contains(t, []retention.State{retention.Protected, retention.InConflict}, got.State)
	}
}

// A version that reaches back ends the floor of one before it; where there is none, or
// where there is no floor, it does nothing.
func TestLintFindsRetroactiveWithoutEffect(t *testing.T) {
	years := retention.Years
	ten, six := norm(floor(years(10)), "", "2027-01-01"), norm(floor(years(6)), "2027-01-01", "")
	back := changed(six, retroactively)
	alone, ceilings := "norm is retroactive without effect: there is no version before it", "norm is retroactive without effect: a ceiling reaches older records in any case"
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  []string
	}{
		{"a version before it", []retention.Rule{ten, back}, nil},
		{"given the other way round", []retention.Rule{back, ten}, nil},
		{"none", []retention.Rule{back}, []string{alone}},
		{"none, as its ID is another one", []retention.Rule{changed(ten, func(r *retention.Rule) { r.ID = "norm " }), back}, []string{alone}},
		{"the first of two", []retention.Rule{changed(ten, retroactively), back}, []string{alone}},
		{"a ceiling", []retention.Rule{norm(ceiling(years(10)), "", "2027-01-01"), changed(norm(ceiling(years(6)), "2027-01-01", ""), retroactively)}, []string{ceilings}},
		{"both", []retention.Rule{norm(exactly(years(10)), "", "2027-01-01"), changed(norm(exactly(years(6)), "2027-01-01", ""), retroactively)}, nil},
		{"not retroactive", []retention.Rule{ten, six}, nil},
	} {
		assert.Equal(t, row.want, says(book(t, row.rules...), retention.FindingRetroactiveUnused), row.why)
		if row.want == nil {
			continue
		}
		// Without it nothing is decided differently.
		less := make([]retention.Rule, 0, len(row.rules))
		for i, r := range row.rules {
			if i == 0 || row.want[0] == ceilings {
				r.Retroactive = calendar.Source{}
			}
			less = append(less, r)
		}
		if len(row.rules) == 2 && row.rules[0].ID != row.rules[1].ID {
			less[1].Retroactive = calendar.Source{}
		}
		for _, event := range []string{"2015-06-30", "2020-06-30", "2027-06-30"} {
			for on := day("2026-12-01"); on.Before(day("2034-01-01")); on = on.AddDays(20) {
				r := record(at(sent, event))
				assert.Equal(t, tell(book(t, less...).Assess(r, on)), tell(book(t, row.rules...).Assess(r, on)), row.why)
			}
		}
	}
}

// The latest of events that are awaited is the first one until the next comes.
func TestLintFindsAwaitedLatest(t *testing.T) {
	latest := func(r *retention.Rule) { r.Pick = retention.Latest }
	year := floor(retention.Years(1))
	want := []string{"rule-1 counts from the latest sent that is known, so it starts with the first of several; if all of them must have happened, record one event when they have"}
	for _, row := range []struct {
		why  string
		rule retention.Rule
		want []string
	}{
		{"awaited, the latest", changed(year, each(awaited, latest)), want},
		{"a ceiling", changed(ceiling(retention.Years(1)), each(awaited, latest)), want},
		{"awaited, the only one", changed(year, awaited), nil},
		{"awaited, the earliest", changed(year, each(awaited, func(r *retention.Rule) { r.Pick = retention.Earliest })), nil},
		{"the latest that has happened", changed(year, latest), nil},
		{"an extension", changed(year, each(latest, func(r *retention.Rule) { r.Absent = retention.NotBinding })), nil},
	} {
		assert.Equal(t, row.want, says(book(t, row.rule), retention.FindingAwaitedLatest), row.why)
	}
	b := book(t, changed(year, each(awaited, latest)))
	first, both := record(at(sent, "2000-01-01")), record(at(sent, "2000-01-01"), at(sent, "2010-01-01"))
	assert.Equal(t, retention.Free, b.Assess(first, day("2001-01-02")).State, "the first retiree")
	assert.Equal(t, retention.Protected, b.Assess(both, day("2001-01-02")).State, "the last one")
	versions := book(t, norm(changed(year, each(awaited, latest)), "", "2020-01-01"), norm(changed(year, each(awaited, latest)), "2020-01-01", ""))
	assert.Len(t, says(versions, retention.FindingAwaitedLatest), 1, "of two versions once")
}

// A floor that no record can end, and does not say so.
func TestLintFindsEndlessFloors(t *testing.T) {
	years := retention.Years
	past := "rule-1 keeps for ever: %v after 1 January 2000 is past the year 9999; if that is meant, let the period be permanently"
	onKept := func(r *retention.Rule) { r.Trigger = retention.AppraisedKeep }
	for _, row := range []struct {
		why  string
		rule retention.Rule
		want string
	}{
		{"the last year of all", floor(years(7999)), ""},
		{"past it", floor(years(8000)), past},
		{"in days", floor(retention.Days(3_000_000)), past},
		{"from the end of the year", changed(floor(years(7999)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), ""},
		{"and past it", changed(exactly(years(8000)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() }), past},
		{"from the first day of its life", changed(floor(years(7999)), alive("2001-01-01", "")), "rule-1 keeps for ever: %v after 1 January 2001 is past the year 9999; if that is meant, let the period be permanently"},
		{"from the first day of an old life", changed(floor(years(8000)), alive("1999-01-01", "")), ""},
		{"permanently", floor(retention.Permanently()), ""},
		{"a ceiling", ceiling(years(9000)), ""},
		{"from a decision to keep", changed(floor(years(1)), onKept), "rule-1 counts from appraised.keep, and a record with that is kept for ever; name another event"},
		{"from a decision to delete", changed(floor(years(1)), func(r *retention.Rule) { r.Trigger = retention.AppraisedDelete }), ""},
		{"permanently from a decision to keep", changed(floor(retention.Permanently()), onKept), ""},
	} {
		got := says(book(t, row.rule), retention.FindingEndless)
		if row.want == "" {
			assert.Empty(t, got, row.why)
			continue
		}
		want := row.want
		if want == past || row.why == "from the first day of its life" {
			want = fmt.Sprintf(want, row.rule.Period)
		}
		require.Equal(t, []string{want}, got, row.why)
		event := retention.Event{Trigger: sent, On: calendar.Latest(day("2000-01-01"), row.rule.From)}
		if row.rule.Trigger != "" {
			event.Trigger = row.rule.Trigger
		}
		assert.True(t, book(t, row.rule).Assess(record(event), day("9999-12-31")).RetainUntil.IsNever(), row.why)
	}
}

// A stand-in that counts from the event whose absence it asks for.
func TestLintFindsStandInsThatNeverStart(t *testing.T) {
	instead := func(id string) func(r *retention.Rule) {
		return func(r *retention.Rule) { r.InsteadOf = id }
	}
	twelve, long := changed(floor(retention.Years(12)), awaited), floor(retention.Years(120))
	want := []string{"rule-2 never starts: it stands in for rule-1, so it binds only records without sent, yet it counts from that event"}
	assert.Equal(t, want, says(book(t, twelve, changed(long, instead("rule-1"))), retention.FindingNeverStarts))
	assert.Empty(t, says(book(t, twelve, changed(long, each(instead("rule-1"), onClosed))), retention.FindingNeverStarts))
	assert.Empty(t, says(book(t, twelve, long), retention.FindingNeverStarts), "it stands in for none")
	// What is no reason yet on an earlier day, or for another version, is not said of it.
	since := []string{"rule-2 never starts from 1 January 2020 on: it stands in for rule-1, so it binds only records without sent, yet it counts from that event"}
	assert.Equal(t, since, says(book(t, changed(twelve, each(onClosed, alive("", "2020-01-01"), named("rule-1"))),
		changed(long, instead("rule-1")), changed(twelve, each(alive("2020-01-01", ""), named("rule-1")))), retention.FindingNeverStarts), "of one of two versions")
	versions := book(t, twelve, changed(long, each(instead("rule-1"), onClosed, alive("", "2010-01-01"), named("rule-2"))),
		changed(long, each(instead("rule-1"), alive("2010-01-01", "2020-01-01"), named("rule-2"))), changed(long, each(onClosed, alive("2020-01-01", ""), named("rule-2"))))
	assert.Equal(t, []string{"rule-2 never starts from 1 January 2010 before 1 January 2020: it stands in for rule-1, so it binds only records without sent, yet it counts from that event"},
		says(versions, retention.FindingNeverStarts), "one of three versions")
	past := book(t, changed(twelve, alive("2020-01-01", "")), changed(long, each(instead("rule-1"), alive("", "2019-01-01"))))
	assert.Empty(t, says(past, retention.FindingNeverStarts), "it ends before the other one is law")
	assert.Empty(t, says(book(t, twelve, changed(long, each(instead("rule-1"), onClosed)), changed(long, instead("rule-2"))), retention.FindingNeverStarts), "of a chain only the next one counts")
}
