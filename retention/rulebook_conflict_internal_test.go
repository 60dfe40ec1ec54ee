package retention

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

func floorAndCeiling(floor, ceiling Period, bound Bound, cutoff Cutoff, allowance Period) (bookRule, bookRule) {
	rule := Rule{Class: "c", Trigger: "t", Cutoff: cutoff, Then: Delete}
	one, other := bookRule{Rule: rule}, bookRule{Rule: rule, allowance: allowance}
	one.ID, one.Bound, one.Period = "floor", AtLeast, floor
	other.ID, other.Bound, other.Period = "ceiling", bound, ceiling
	return one, other
}

// The search agrees with a walk through every day of the 400 years after which the
// calendar repeats.
func TestConflictOfEveryRecordByEveryDay(t *testing.T) {
	random := rand.New(rand.NewPCG(14, 3))
	near := func(days int) Period { // a period of about so many days
		days += random.IntN(9) - 4
		return [...]Period{Days(days), Weeks(days / 7), Months(days * 12 / 365), Years(days / 365)}[random.IntN(4)]
	}
	cutoffs := []Cutoff{AtEvent(), AtEvent(), EndOfYear(), EndOfFiscalYear(time.February, 29), EndOfFiscalYear(time.June, 30), EndOfYearOfFiscalYear(time.March, 31)}
	seen := map[bool]int{}
	rounds := 150
	if testing.Short() {
		rounds = 30
	}
	for range rounds {
		days := []int{28, 29, 31, 59, 61, 92, 365, 366, 731, 1461, 3652}[random.IntN(11)]
		allowance := [...]Period{{}, {}, Days(1 + random.IntN(3)), Months(1)}[random.IntN(4)]
		floor, ceiling := floorAndCeiling(near(days+allowance.days()), near(days), [...]Bound{AtMost, Exactly}[random.IntN(2)], cutoffs[random.IntN(len(cutoffs))], allowance)
		if floor.Period == (Period{}) || ceiling.Period == (Period{}) {
			continue
		}
		ceiling.allowance = ceiling.Bound.allowance(allowance)
		want := true
		for day := 0; want && day < cycle; day++ {
			event := sampleStart.AddDays(day)
			_, last := ceiling.Ceiling(event, ceiling.allowance)
			_, end := floor.run(event)
			want = endsBefore(last, end)
		}
		s := conflictSearch{known: map[conflictCase]bool{}}
		assert.Equal(t, want, s.always(&floor, &ceiling), "%+v %+v", floor, ceiling)
		seen[want]++
	}
	assert.Len(t, seen, 2)
	assert.Greater(t, seen[true], 3)
	assert.Greater(t, seen[false], 3)
}

// What was found for two periods is known for the next rules that have them.
func TestConflictIsLookedForOnce(t *testing.T) {
	s := conflictSearch{known: map[conflictCase]bool{}}
	floor, ceiling := floorAndCeiling(Months(2), Days(58), AtMost, AtEvent(), Period{})
	assert.True(t, s.always(&floor, &ceiling))
	first := s.days
	assert.LessOrEqual(t, first, 1+6*cycleMonths)
	for range 1000 {
		assert.True(t, s.always(&floor, &ceiling))
	}
	assert.Equal(t, first, s.days)
}

// The most that a class can ask: rules that are all nearly in conflict.
func TestConflictsOfTheLargestClass(t *testing.T) {
	b := newBook(Definition{ID: "b"})
	b.known().classes["c"] = &class{}
	for i := range rulesPerClass / 2 {
		floor, ceiling := floorAndCeiling(Months(2+i), Days(58+30*i), AtMost, AtEvent(), Period{})
		floor.ID, ceiling.ID = fmt.Sprint("f", i), fmt.Sprint("c", i)
		b.known().classes["c"].rules = append(b.known().classes["c"].rules, floor, ceiling)
	}
	s := conflictSearch{known: map[conflictCase]bool{}}
	rules := b.known().classes["c"].rules
	for i := range rules {
		for j := range rules {
			s.always(&rules[i], &rules[j])
		}
	}
	assert.Less(t, s.days, 64*(1+6*cycleMonths))
	assert.Greater(t, s.days, cycleMonths, "it is looked for")
}

// Chains of relations are put in order, and what leads into a circle is not in it.
func TestInOrderOfAChain(t *testing.T) {
	var chain []yielding
	for i := range 1000 {
		chain = append(chain, yielding{yields: i, to: i + 1})
	}
	sorted, circle := inOrder(chain, 1001)
	assert.Empty(t, circle)
	assert.Len(t, sorted, 1000)
	for i, y := range sorted {
		assert.Equal(t, 999-i, y.yields)
	}
	sorted, circle = inOrder([]yielding{{yields: 0, to: 1}, {yields: 1, to: 2}, {yields: 2, to: 1}, {yields: 3, to: 4}}, 5)
	assert.Equal(t, []yielding{{yields: 3, to: 4}}, sorted)
	assert.Equal(t, []yielding{{yields: 1, to: 2}, {yields: 2, to: 1}}, circle)
}

// The days on which a record turns grow with its events, and not with these times the
// allowances of the books from which its rules came.
func TestTurningDaysOfManyEventsAndAllowances(t *testing.T) {
	var books []*Rulebook
	for i := range 32 {
		books = append(books, MustNewRulebook(Definition{ID: fmt.Sprint("b", i), Allowance: Days(1 + i), Rules: []Rule{
			{ID: fmt.Sprint("r", i), Class: "c", Trigger: Trigger(fmt.Sprint("t", i)), Bound: Exactly, Pick: Latest, Period: Years(1 + i), Then: Delete, Basis: calendar.Source{Citation: "x"}}}}))
	}
	merged, err := Merge("merged", books...)
	assert.NoError(t, err)
	days := func(n int) int {
		var events []Event
		for i := range n {
			events = append(events, Event{"other", sampleStart.AddDays(-1000 - 5*i)})
		}
		events = append(events, Event{"t1", sampleStart})
		return len(merged.TurningDays(Record{Class: "c", Events: EventsOf(events...)}))
	}
	assert.LessOrEqual(t, days(2000)-days(1000), 4*1000)
}
