package retention_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
)

// binding draws which records the rules of a class bind: by two traits, by an event that
// need not come, and in place of each other.
func (d draw) binding(def retention.Definition) retention.Definition {
	def.Rules = slices.Clone(def.Rules)
	for i := range def.Rules {
		r := &def.Rules[i]
		switch d(6) {
		case 0:
			r.When = oneOf(d, retention.Trait("child"), "sample")
		case 1:
			r.Unless = oneOf(d, retention.Trait("child"), "sample")
		case 2:
			r.Absent = retention.NotBinding
		case 3:
			if other := def.Rules[d(len(def.Rules))].ID; other != r.ID {
				r.InsteadOf = other
			}
		}
	}
	return def
}

func (d draw) traits() retention.Traits {
	known := map[retention.Trait]bool{}
	for _, t := range []retention.Trait{"child", "sample"} {
		if d(5) > 0 {
			known[t] = d(2) == 0
		}
	}
	return retention.TraitsOf(known)
}

// smaller returns the records with an event or a trait less.
func smaller(r retention.Record) (list []retention.Record) {
	events := slices.Collect(r.Events.All())
	for i := range events {
		less := r
		less.Events = retention.EventsOf(slices.Delete(slices.Clone(events), i, i+1)...)
		list = append(list, less)
	}
	for t := range r.Traits.All() {
		known := maps.Collect(r.Traits.All())
		delete(known, t)
		less := r
		less.Traits = retention.TraitsOf(known)
		list = append(list, less)
	}
	return list
}

// Where rules bind only some records, a conflict is shown by a record that both bind, with
// the traits and the events that this takes and no others; and what conflicts over one of
// many records drawn here, Lint has found but for few.
func TestLintOfRulesThatBindSomeRecords(t *testing.T) {
	d := draw(rand.New(rand.NewPCG(16, 2)).IntN)
	findings, withTraits, pairs, missed, nothing := 0, 0, 0, 0, 0
	for range 300 {
		c := d.lintClass()
		b, err := retention.NewRulebook(d.binding(c.definition()))
		if err != nil {
			continue
		}
		lint := map[[2]string]bool{}
		for _, f := range found(b, retention.FindingConflict) {
			pair := [2]string{f.Rules[0], f.Rules[1]}
			require.False(t, lint[pair], "each pair once")
			lint[pair] = true
			findings++
			withTraits += f.Record.Traits.Len()
			require.Contains(t, inConflict(b, f.Record, f.On), pair, "%v\n%v on %v", b.Definition(), eventsOf(f.Record), f.On)
			require.NotContains(t, inConflict(b, f.Record, f.On.AddDays(-1)), pair, "%v\n%v on the day before %v", b.Definition(), eventsOf(f.Record), f.On)
			for _, less := range smaller(f.Record) {
				require.NotContains(t, inConflict(b, less, f.On), pair, "%v\n%v and %d traits on %v", b.Definition(), eventsOf(less), less.Traits.Len(), f.On)
			}
		}
		for _, f := range found(b, retention.FindingNothingInCommon) {
			nothing++
			require.Equal(t, retention.NothingInCommon, b.Assess(f.Record, f.On).State)
			require.True(t, bothBind(b, f.Record, f))
			for _, less := range smaller(f.Record) {
				require.False(t, b.Assess(less, f.On).State == retention.NothingInCommon && bothBind(b, less, f), "%v\n%v and %d traits on %v", b.Definition(), eventsOf(less), less.Traits.Len(), f.On)
			}
		}
		seen := map[[2]string]bool{}
		for range 80 {
			r := d.lintEvents()
			r.Traits = d.traits()
			for n := -20; n < 90; n += 1 + d(6) {
				for _, pair := range inConflict(b, r, modelDay(n)) {
					if !seen[pair] {
						seen[pair] = true
						pairs++
						if !lint[pair] {
							missed++
						}
					}
				}
			}
		}
	}
	assert.Greater(t, findings, 150)
	assert.Greater(t, withTraits, 30)
	assert.Greater(t, nothing, 30)
	assert.Greater(t, pairs, 120)
	assert.LessOrEqual(t, missed*50, pairs, "%d of %d", missed, pairs)
}

// bothBind reports whether two rules of a finding say what may be done with a record, and
// have nothing in common.
func bothBind(b *retention.Rulebook, r retention.Record, f retention.Finding) bool {
	said := map[string]retention.Action{}
	for _, e := range b.Effects(r, f.On) {
		_, ended := e.RetainUntil.Date() // without a start too, if it yields
		if delete(said, e.Rule.ID); !e.Rule.Appraise && (e.Start == retention.StartKnown || ended) {
			said[e.Rule.ID] = e.Rule.Then
		}
	}
	one, other := said[f.Rules[0]], said[f.Rules[1]]
	return one != 0 && other != 0 && one&other == 0
}

// A rule is covered by one that binds every record that it binds, and by no other.
func TestUnreachableRulesAndTheRecordsTheyBind(t *testing.T) {
	years := retention.Years
	child := func(r *retention.Rule) { r.When = "child" }
	grown := func(r *retention.Rule) { r.Unless = "child" }
	sample := func(r *retention.Rule) { r.When = "sample" }
	notBinding := func(r *retention.Rule) { r.Absent = retention.NotBinding }
	instead := func(r *retention.Rule) { r.InsteadOf = "rule-3" }
	one, five, third := floor(years(1)), floor(years(5)), changed(floor(years(3)), onClosed)
	for _, row := range []struct {
		why   string
		rules []retention.Rule
		want  string // the sentence about rule-1
	}{
		{"a condition beside none", rules(changed(one, child), five), "rule-1 makes no difference beside rule-2, except that a record may wait while it is not known whether it has the trait child"},
		{"none beside a condition", rules(one, changed(five, child)), ""},
		{"the same condition", rules(changed(one, child), changed(five, child)), "rule-1 makes no difference beside rule-2"},
		{"the same exception", rules(changed(one, grown), changed(five, grown)), "rule-1 makes no difference beside rule-2"},
		{"an exception beside none", rules(changed(ceiling(years(5)), grown), ceiling(years(1))), "rule-1 makes no difference beside rule-2, except that a record may wait while it is not known whether it has the trait child"},
		{"a condition and an exception", rules(changed(one, child), changed(five, grown)), ""},
		{"two conditions", rules(changed(one, child), changed(five, sample)), ""},
		{"both if there is an event", rules(changed(one, notBinding), changed(five, notBinding)), "rule-1 makes no difference beside rule-2"},
		{"the longer one if there is an event", rules(one, changed(five, notBinding)), ""},
		{"the longer one in place of another", rules(one, changed(five, instead), third), ""},
		{"the shorter one in place of another", rules(changed(one, instead), five, third), ""},
		{"both in place of another", rules(changed(one, instead), changed(five, instead), third), "rule-1 makes no difference beside rule-2"},
		{"another in place of the longer one", rules(one, five, changed(third, func(r *retention.Rule) { r.InsteadOf = "rule-2" })), ""},
		{"another in place of the shorter one", rules(one, five, changed(third, func(r *retention.Rule) { r.InsteadOf = "rule-1" })), ""},
	} {
		b := book(t, row.rules...)
		if got := says(b, retention.FindingUnreachable); row.want == "" {
			assert.Empty(t, got, row.why)
			continue
		} else if !assert.Equal(t, []string{row.want}, got, row.why) {
			continue
		}
		less := definition(row.rules...)
		less.Rules = less.Rules[1:]
		without := load(t, less)
		for _, known := range []map[retention.Trait]bool{{"child": true}, {"child": false}} {
			for _, events := range [][]retention.Event{{at(sent, "2000-06-30")}, {at(sent, "2000-06-30"), at(closed, "2001-02-28")}, {at(closed, "2001-02-28")}, {at(sent, "")}, nil} {
				r := record(events...)
				r.Traits = retention.TraitsOf(known)
				for on := day("1999-01-01"); on.Before(day("2007-01-01")); on = on.AddDays(9) {
					want, got := without.Assess(r, on), b.Assess(r, on)
					got.Ground = want.Ground || got.Ground
					want.Ground = got.Ground
					require.Equal(t, tell(want), tell(got), "%s: %v", row.why, on)
				}
			}
		}
	}
}

// A ceiling that yields to an extension is no reason to leave out the cap beside it.
func TestACapIsNotUnreachableBesideACeilingThatYields(t *testing.T) {
	extended := changed(floor(retention.Immediately()), func(r *retention.Rule) {
		r.Trigger, r.Absent, r.Pick = "extended", retention.NotBinding, retention.Latest
	})
	d := definition(ceiling(retention.Years(10)), ceiling(retention.Years(20)), extended)
	d.Relations = related(yields("1", "3"))
	b := load(t, d)
	assert.Empty(t, found(b, retention.FindingUnreachable))
	f := found(b, retention.FindingConflict)
	require.Len(t, f, 1, "an extension past the cap")
	assert.Equal(t, []string{"rule-3", "rule-2"}, f[0].Rules)
	d.Relations = nil
	assert.Len(t, found(load(t, d), retention.FindingUnreachable), 1)
	d.Relations = related(yields("3", "1"))
	assert.Empty(t, found(load(t, d), retention.FindingUnreachable), "nor where it is yielded to")
}

// The conflicts of rules that bind some records: the smallest record has the traits and
// the events with which both bind it.
func TestLintFindsConflictsOfRulesThatBindSomeRecords(t *testing.T) {
	years := retention.Years
	with := func(trait retention.Trait) func(r *retention.Rule) { return func(r *retention.Rule) { r.When = trait } }
	without := func(trait retention.Trait) func(r *retention.Rule) {
		return func(r *retention.Rule) { r.Unless = trait }
	}
	instead := func(id string) func(r *retention.Rule) { return func(r *retention.Rule) { r.InsteadOf = id } }
	notBinding := func(r *retention.Rule) { r.Absent = retention.NotBinding }
	read := func(r *retention.Rule) { r.Trigger = "read" }
	long, short := changed(floor(years(5)), onClosed), ceiling(years(1))
	for _, row := range []struct {
		why    string
		rules  []retention.Rule
		pair   []string
		traits map[retention.Trait]bool
		events []string // none: there is no conflict
		on     string
	}{
		{"with a trait", rules(changed(long, with("child")), short), []string{"rule-1", "rule-2"}, map[retention.Trait]bool{"child": true}, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"without one", rules(long, changed(short, without("child"))), []string{"rule-1", "rule-2"}, map[retention.Trait]bool{"child": false}, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"with and without", rules(changed(long, with("child")), changed(short, without("child"))), nil, nil, nil, ""},
		{"without and with", rules(changed(long, without("child")), changed(short, with("child"))), nil, nil, nil, ""},
		{"two traits", rules(changed(long, with("child")), changed(short, without("sample"))), []string{"rule-1", "rule-2"}, map[retention.Trait]bool{"child": true, "sample": false}, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"one event and a trait", rules(changed(floor(years(5)), with("child")), short), []string{"rule-1", "rule-2"}, map[retention.Trait]bool{"child": true}, []string{"sent 2000-01-01"}, "2000-12-31"},
		{"a third rule falls away", rules(long, short, changed(floor(years(9)), each(read, with("child")))), []string{"rule-1", "rule-2"}, map[retention.Trait]bool{"child": false}, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"only with an event", rules(changed(long, notBinding), short), []string{"rule-1", "rule-2"}, nil, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"a third rule only with its event", rules(long, short, changed(floor(retention.Days(1)), each(read, notBinding))), []string{"rule-1", "rule-2"}, nil, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"in place of the ceiling", rules(changed(long, instead("rule-2")), short), nil, nil, nil, ""},
		{"in place of the floor", rules(long, changed(short, instead("rule-1"))), nil, nil, nil, ""},
		{"in place of a rule with the ceiling's event", rules(changed(long, instead("rule-3")), short, floor(retention.Days(1))), nil, nil, nil, ""},
		{"in place of a third rule, whose event must not be there", rules(changed(long, instead("rule-3")), short, changed(floor(retention.Days(1)), read)), []string{"rule-1", "rule-2"}, nil, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
		{"a rule for which another one stands", rules(long, short, changed(floor(retention.Days(1)), each(read, instead("rule-1")))), []string{"rule-1", "rule-2"}, nil, []string{"closed 2000-01-01", "sent 2000-01-01"}, "2000-12-31"},
	} {
		t.Run(row.why, func(t *testing.T) {
			b := book(t, row.rules...)
			var findings []retention.Finding
			for _, f := range found(b, retention.FindingConflict) {
				if row.pair == nil || f.Rules[0] == row.pair[0] {
					findings = append(findings, f)
				}
			}
			if row.events == nil {
				assert.Empty(t, findings)
				return
			}
			require.Len(t, findings, 1)
			f := findings[0]
			assert.Equal(t, row.pair, f.Rules)
			assert.Equal(t, row.events, eventsOf(f.Record))
			assert.True(t, f.Record.Traits.Equal(retention.TraitsOf(row.traits)), "%v", maps.Collect(f.Record.Traits.All()))
			assert.Equal(t, day(row.on), f.On, "%v", f.On)
			assert.Contains(t, inConflict(b, f.Record, f.On), [2]string(row.pair))
			for _, less := range smaller(f.Record) {
				assert.NotContains(t, inConflict(b, less, f.On), [2]string(row.pair))
			}
		})
	}
}

// Two rules of which no record is bound by both can allow what they like.
func TestNothingInCommonOfRulesThatBindSomeRecords(t *testing.T) {
	year := floor(retention.Years(1))
	moved := changed(year, then(transfer))
	child := func(r *retention.Rule) { r.When = "child" }
	grown := func(r *retention.Rule) { r.Unless = "child" }
	assert.Empty(t, found(book(t, changed(year, child), changed(moved, grown)), retention.FindingNothingInCommon))
	assert.Empty(t, found(book(t, year, changed(moved, each(onClosed, func(r *retention.Rule) { r.InsteadOf = "rule-1" }))), retention.FindingNothingInCommon))
	f := found(book(t, changed(year, child), changed(moved, onClosed)), retention.FindingNothingInCommon)
	require.Len(t, f, 1)
	assert.True(t, f[0].Record.Traits.Equal(retention.TraitsOf(map[retention.Trait]bool{"child": true})))

	d := definition(floor(retention.Permanently()), ceiling(retention.Years(30)))
	d.Relations = related(yields("1", "2"))
	assert.Equal(t, []string{"rule-1 allows nothing and rule-2 allows delete; a record bound by both waits for a person"}, says(load(t, d), retention.FindingNothingInCommon), "a floor for ever that a ceiling ends")
}
