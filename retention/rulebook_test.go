package retention_test

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func fullDefinition() retention.Definition {
	d := definition(floor(retention.Years(5)), retention.Rule{Bound: retention.AtMost, Period: retention.Years(2), Trigger: closed})
	d.Version = "1"
	d.Sources = []calendar.Source{{Citation: "Act 1/2000"}}
	d.Classes = []retention.ClassInfo{{Class: letter, NoErasure: calendar.Source{Citation: "Act 1/2000 s. 9"}}, {Class: "test.other", RulesFrom: "the plan"}}
	d.Allowance = retention.Days(30)
	d.CheckedThrough = day("2026-11-21")
	return d
}

func TestRulebookKeepsItsDefinition(t *testing.T) {
	assert.Equal(t, fullDefinition(), load(t, fullDefinition()).Definition())
}

func TestRulebookDoesNotAlias(t *testing.T) {
	spoil := func(d retention.Definition) {
		d.Sources[0].Citation = "spoilt"
		d.Classes[1].RulesFrom = "spoilt"
		d.Rules[0].Period = retention.Days(1)
		d.Rules[0].Then = 0
	}
	r := record(at(sent, "2020-01-01"))
	given := fullDefinition()
	b := load(t, given)
	spoil(given)
	spoil(b.Definition())

	assert.Equal(t, fullDefinition(), b.Definition())
	info, _ := b.Info("test.other")
	assert.Equal(t, "the plan", info.RulesFrom)
	assert.Equal(t, retention.EndOn(day("2025-01-01")), b.Assess(r, day("2021-01-01")).RetainUntil)
	assert.Equal(t, retention.Years(5), b.Effects(r, day("2021-01-01"))[0].Rule.Period)

	b.Effects(r, day("2021-01-01"))[0].Rule.Period = retention.Days(1)
	assert.Equal(t, retention.EndOn(day("2025-01-01")), b.Assess(r, day("2021-01-01")).RetainUntil)
}

func TestInfo(t *testing.T) {
	b := load(t, fullDefinition())
	info, known := b.Info(letter)
	assert.True(t, known)
	assert.Equal(t, retention.ClassInfo{Class: letter, NoErasure: calendar.Source{Citation: "Act 1/2000 s. 9"}}, info)
	info, known = b.Info("test.other")
	assert.True(t, known)
	assert.Equal(t, retention.ClassInfo{Class: "test.other", RulesFrom: "the plan"}, info)
	info, known = b.Info("test.unknown")
	assert.False(t, known)
	assert.Equal(t, retention.ClassInfo{}, info)
}

func TestInfoOfAClassWithRulesAndRulesFrom(t *testing.T) {
	d := definition(floor(retention.Years(5)))
	d.Classes = []retention.ClassInfo{{Class: letter, RulesFrom: "the plan"}}
	info, known := load(t, d).Info(letter)
	assert.True(t, known)
	assert.Empty(t, info.RulesFrom, "the book has rules of the class")
}

func TestNilAndZeroRulebook(t *testing.T) {
	for name, b := range map[string]*retention.Rulebook{"nil": nil, "zero": {}} {
		t.Run(name, func(t *testing.T) {
			r := record(at(sent, "2020-01-01"))
			assert.Equal(t, retention.Assessment{}, b.Assess(r, day("2021-01-01")))
			assert.Empty(t, b.Effects(r, day("2021-01-01")))
			assert.Empty(t, b.TurningDays(record()))
			assert.Equal(t, retention.Definition{}, b.Definition())
			info, known := b.Info(letter)
			assert.False(t, known)
			assert.Equal(t, retention.ClassInfo{}, info)
		})
	}
}

func TestMustRulebook(t *testing.T) {
	assert.Equal(t, fullDefinition(), retention.MustNewRulebook(fullDefinition()).Definition())
	assert.PanicsWithError(t, "retention: the book has no ID; give it a stable name", func() { retention.MustNewRulebook(retention.Definition{}) })
}

// The race detector is the judge here.
func TestRulebookIsSafeForConcurrentUse(t *testing.T) {
	b := load(t, fullDefinition())
	r := record(at(sent, "2020-01-01"), at(closed, "2022-01-01"))
	want := b.Assess(r, day("2023-01-01"))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			assert.Equal(t, want, b.Assess(r, day("2023-01-01")))
			assert.Len(t, b.Effects(r, day("2023-01-01")), 2)
			assert.NotEmpty(t, b.TurningDays(r))
			assert.Len(t, b.Definition().Rules, 2)
		})
	}
	group.Wait()
}
