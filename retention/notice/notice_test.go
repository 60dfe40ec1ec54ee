package notice_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/notice"
)

// classesOf returns the classes of a book, those without rules too.
func classesOf(b *retention.Rulebook) (list []retention.Class) {
	seen := map[retention.Class]bool{}
	d := b.Definition()
	for _, info := range d.Classes {
		seen[info.Class], list = true, append(list, info.Class)
	}
	for _, r := range d.Rules {
		if !seen[r.Class] {
			seen[r.Class], list = true, append(list, r.Class)
		}
	}
	return list
}

// Every class of ours, and of a book in which everything occurs, is read in five languages
// side by side.
func TestTheNoticesOfAllBooks(t *testing.T) {
	var out strings.Builder
	said := map[string]bool{}
	for _, b := range append(ours(t), city(t)) {
		for _, c := range classesOf(b) {
			n := notice.For(b, c, today)
			for _, step := range n.Steps {
				said[step.Code.String()] = true
			}
			fmt.Fprintf(&out, "=== %s: %s\n\n", b.Definition().ID, string(c))
			var lines [5][]string
			for i, l := range languages {
				lines[i] = strings.Split(strings.TrimSuffix(n.In(l), "\n"), "\n")
				require.Len(t, lines[i], len(lines[0]))
			}
			for k := range lines[0] {
				for i, l := range languages {
					fmt.Fprintf(&out, "%v  %s\n", l, lines[i][k])
				}
				out.WriteString("\n")
			}
		}
	}
	golden(t, "notices.txt", out.String())
	for _, code := range []notice.StepCode{notice.StepComing, notice.StepEarlierFloor, notice.StepEarlierCeiling, notice.StepWith, notice.StepWithout, notice.StepOnlyIf, notice.StepOnlyWhile,
		notice.StepAtLeast, notice.StepPermanently, notice.StepAtMost, notice.StepExactly, notice.StepEarliest, notice.StepLatest, notice.StepAwaited, notice.StepAwaitedCeiling, notice.StepAppraisal,
		notice.StepAfterwards, notice.StepAsDecided, notice.StepTransferred, notice.StepLife, notice.StepOlderStays, notice.StepRetroactive, notice.StepFloorFirst, notice.StepSeveralCeilings,
		notice.StepConflict, notice.StepCeilingYields, notice.StepFloorYields, notice.StepInCommon, notice.StepNoneApplies, notice.StepNotInForce, notice.StepRulesElsewhere, notice.StepNoErasure} {
		assert.True(t, said[string(code)], "%s is not shown", string(code))
		delete(said, string(code))
	}
	assert.Empty(t, said)
}

func codesOf(n notice.Notice) (list []notice.StepCode) {
	for _, step := range n.Steps {
		list = append(list, step.Code.(notice.StepCode))
	}
	return list
}

// Where nothing can be said, a notice says that, and never that data is not kept.
func TestNothingCanBeSaid(t *testing.T) {
	book := estonia.SocialProtection()
	for name, test := range map[string]struct {
		n    notice.Notice
		want notice.StepCode
	}{
		"no day":        {notice.For(book, estonia.PensionBase, calendar.Date{}), notice.StepNoDay},
		"no book":       {notice.For(nil, estonia.PensionBase, today), notice.StepClassUnknown},
		"the zero book": {notice.For(new(retention.Rulebook), estonia.PensionBase, today), notice.StepClassUnknown},
		"another class": {notice.For(book, "fi.kela.call-recording", today), notice.StepClassUnknown},
		"no class":      {notice.For(book, "", today), notice.StepClassUnknown},
	} {
		assert.Equal(t, []notice.StepCode{test.want}, codesOf(test.n), name)
		for _, l := range languages {
			assert.Len(t, strings.Split(test.n.In(l), "\n"), 3, name)
		}
	}
	zero := notice.Notice{}
	assert.Equal(t, "No class\nHow long data is kept cannot be said without a day.\n", zero.String())
	assert.Contains(t, notice.For(nil, "file", today).In(calendar.English), "This does not mean that it is not kept.")
}

// A rule that will be law says the same as on the day on which it is.
func TestAComingRuleSaysWhatItWillSay(t *testing.T) {
	coming := 0
	for _, c := range classesOf(city(t)) {
		var r []string
		var from calendar.Date
		for _, step := range notice.For(city(t), c, today).Steps {
			switch code := step.Code.(notice.StepCode); {
			case code == notice.StepComing:
				from = step.Args["from"].(calendar.Date)
			case from.IsZero() || code == notice.StepLife || code == notice.StepRetroactive || code == notice.StepOlderStays:
			case step.Args["rule"] == nil:
				from = calendar.Date{}
			default:
				r = append(r, step.In(calendar.English))
			}
			if from.IsZero() || len(r) == 0 {
				continue
			}
			then := notice.For(city(t), c, from).In(calendar.English)
			assert.Contains(t, then, r[len(r)-1])
			coming++
		}
	}
	assert.Greater(t, coming, 3)
}

// A repealed norm of which nothing binds any more is not named, and one that is longer than
// what follows is.
func TestEarlierWordings(t *testing.T) {
	rule := func(years int, from, until string) retention.Rule {
		r := retention.Rule{ID: "r", Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(years), Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}}
		if from != "" {
			r.From = day(from)
		}
		if until != "" {
			r.Until = day(until)
		}
		return r
	}
	said := func(change func(*retention.Definition), rules ...retention.Rule) []notice.StepCode {
		d := retention.Definition{ID: "b", Rules: rules}
		if change != nil {
			change(&d)
		}
		b, err := retention.NewRulebook(d)
		require.NoError(t, err)
		return codesOf(notice.For(b, "c", today))
	}
	before, now := rule(10, "", "2020-01-01"), rule(6, "2020-01-01", "")
	current := []notice.StepCode{notice.StepAtLeast, notice.StepAfterwards, notice.StepLife}
	assert.Equal(t, append(current[:3:3], notice.StepEarlierFloor, notice.StepAtLeast), said(nil, before, now))
	assert.Equal(t, current, said(nil, rule(6, "", "2020-01-01"), now), "what is law keeps as long")
	retroactive := now
	retroactive.Retroactive = calendar.Source{Citation: "Act, at last"}
	assert.Equal(t, append(current[:3:3], notice.StepRetroactive), said(nil, before, retroactive))
	ceiling := before
	ceiling.Bound = retention.AtMost
	assert.Equal(t, []notice.StepCode{notice.StepNotInForce}, said(nil, ceiling), "a ceiling that is law no more asks for nothing")
	for _, period := range []retention.Period{retention.Days(3), retention.Weeks(5), retention.Months(71), retention.Permanently()} {
		other := now
		other.Period = period
		assert.Equal(t, period != retention.Permanently(), len(said(nil, before, other)) > 3, "%v", period)
	}
	only := retroactive
	only.When = "child"
	codes := said(nil, before, only)
	assert.Contains(t, codes, notice.StepEarlierFloor, "it replaces the wording before only for children")
}

// What one rule permits is not done while another one requires the data, and a rule that is
// not at its event names what counts instead of it: no other rule of the class does.
func TestNoRuleIsReadAlone(t *testing.T) {
	rule := func(id string, bound retention.Bound, p retention.Period, on retention.Trigger) retention.Rule {
		r := retention.Rule{ID: id, Class: "c", Trigger: on, Bound: bound, Period: p, Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}}
		if p == retention.Permanently() {
			r.Then = 0
		}
		return r
	}
	said := func(rules ...retention.Rule) notice.Notice {
		b, err := retention.NewRulebook(retention.Definition{ID: "b", Rules: rules})
		require.NoError(t, err)
		return notice.For(b, "c", today)
	}
	least, most := rule("least", retention.AtLeast, retention.Months(1), "t"), rule("most", retention.AtMost, retention.Years(1), "t")
	assert.Contains(t, codesOf(said(least, most)), notice.StepFloorFirst, "the ceiling permits at once")
	need := rule("need", retention.AtMost, retention.Immediately(), "u")
	assert.NotContains(t, codesOf(said(least, need)), notice.StepFloorFirst, "it asks when it permits")
	assert.NotContains(t, codesOf(said(most, need)), notice.StepFloorFirst)

	death, birth := rule("death", retention.AtLeast, retention.Years(12), "died"), rule("birth", retention.AtLeast, retention.Years(120), "born")
	death.Absent, birth.InsteadOf = retention.Awaited, "death"
	assert.Contains(t, said(death, birth, least).String(), "the retention period does not begin: died. Until then the following rule counts instead, if it applies: at least 120 years from born.")

	ever := rule("ever", retention.AtLeast, retention.Permanently(), "t")
	ever.Absent = retention.Awaited
	assert.Contains(t, said(ever).String(), "the data is kept: t.", "it does not begin to be for ever")
}

// Of a trait that is asked for and against, one rule always binds; of more conditions than
// can be tried, a notice says that none may.
func TestWhichRecordsHaveNoRule(t *testing.T) {
	rule := func(id string, change func(*retention.Rule)) retention.Rule {
		r := retention.Rule{ID: id, Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(1), Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}}
		change(&r)
		return r
	}
	none := func(rules ...retention.Rule) bool {
		b, err := retention.NewRulebook(retention.Definition{ID: "b", Rules: rules})
		require.NoError(t, err)
		for _, code := range codesOf(notice.For(b, "c", today)) {
			if code == notice.StepNoneApplies {
				return true
			}
		}
		return false
	}
	with := rule("with", func(r *retention.Rule) { r.When = "child" })
	without := rule("without", func(r *retention.Rule) { r.Unless = "child" })
	assert.True(t, none(with))
	assert.False(t, none(with, without))
	assert.True(t, none(rule("asked", func(r *retention.Rule) { r.Absent = retention.NotBinding })))
	assert.False(t, none(with, rule("asked", func(r *retention.Rule) { r.Absent = retention.NotBinding }), without))
	assert.False(t, none(rule("first", func(r *retention.Rule) { r.Absent = retention.Awaited }), rule("second", func(r *retention.Rule) { r.Trigger, r.InsteadOf = "u", "first" })))
	var many []retention.Rule
	for i := range 12 {
		many = append(many, rule(fmt.Sprint("r", i), func(r *retention.Rule) { r.When = retention.Trait(fmt.Sprint("trait", i)) }))
	}
	assert.True(t, none(many...))
}

// As JSON a notice has codes and arguments for programs, and does not come back.
func TestTheJSONOfANotice(t *testing.T) {
	text, err := json.Marshal(notice.For(city(t), "file", today))
	require.NoError(t, err)
	var read struct {
		Schema string
		Class  string
		Title  calendar.Names
		On     calendar.Date
		Book   map[string]any
		Steps  []struct {
			Code string
			Args map[string]any
			Text string
		}
	}
	require.NoError(t, json.Unmarshal(text, &read))
	assert.Equal(t, "keepuntil.notice/1", read.Schema)
	assert.Equal(t, "klienters handlingar", read.Title.Swedish)
	assert.Equal(t, today, read.On)
	assert.Equal(t, city(t).Digest(), read.Book["digest"])
	require.Equal(t, "without", read.Steps[0].Code)
	assert.Equal(t, "12 years", read.Steps[1].Args["period"])
	assert.Equal(t, "exactly", read.Steps[1].Args["bound"])
	assert.Equal(t, "1 month", read.Steps[1].Args["allowance"])
	assert.ErrorIs(t, json.Unmarshal(text, &notice.Notice{}), calendar.ErrForm)
}
