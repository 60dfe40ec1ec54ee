package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// undecided are the states in which nobody can decide.
var undecided = []retention.State{retention.ClassUnknown, retention.RulesElsewhere, retention.NotInForce, retention.NoRuleBinds, retention.FloorUnknown, retention.CeilingUnknown}

var review = []retention.State{retention.AppraisalOpen, retention.NothingInCommon}

// checked is a class whose plan is compared with the single decision.
type checked struct {
	book *retention.Rulebook
	on   calendar.Date
	plan.Class
	disposable, due, review, all []plan.Case
}

func toCheck(b *retention.Rulebook, c plan.Class, on calendar.Date) checked {
	return checked{b, on, c, c.Disposable(), c.Due(), c.Review(), c.Cases()}
}

// record compares the plan with the decision about a record.
func (c checked) record(t *testing.T, r retention.Record) retention.State {
	t.Helper()
	state := c.book.Assess(r, c.on).State
	for _, row := range []struct {
		name   string
		cases  []plan.Case
		wanted bool
	}{
		{"disposable", c.disposable, state.Disposable()},
		{"due", c.due, state == retention.Due},
		{"review", c.review, slices.Contains(review, state)},
	} {
		got := holds(c.Class, row.cases, r)
		if row.wanted && !got || c.Wider == "" && row.wanted != got {
			require.Fail(t, row.name, "%s: %v", c.said(r, state), row.cases)
		}
	}
	if c.all != nil {
		k := c.At(r)
		if k.State != state && !slices.Contains(k.Others, state) {
			require.Fail(t, "the state", "%v: %s", k, c.said(r, state))
		}
		found := slices.DeleteFunc(slices.Clone(c.all), func(k plan.Case) bool { return !holds(c.Class, []plan.Case{k}, r) })
		if len(found) != 1 {
			require.Fail(t, "the case", "%v: %s", found, c.said(r, state))
		}
		found[0].Facts = nil
		require.Equal(t, k, found[0])
	}
	return state
}

func (c checked) said(r retention.Record, state retention.State) string {
	var events []string
	for e := range r.Events.All() {
		events = append(events, fmt.Sprintf("%s %v", e.Trigger, e.On))
	}
	traits := map[retention.Trait]bool{}
	for t, has := range r.Traits.All() {
		traits[t] = has
	}
	return fmt.Sprintf("on %v: %v %v is %v; wider: %q; rules %+v; relations %+v", c.on, events, traits, state, c.Wider, c.book.Definition().Rules, c.book.Definition().Relations)
}

// casesBook draws rules of one class that count from several events and bind some records.
func (d draw) casesBook() (retention.Definition, calendar.Date) {
	on := oneOf(d, day("2024-02-29"), day("2027-01-01"), d.day(), d.day(), firstDay, lastDay, lastDay.AddDays(-d(800)))
	def := retention.Definition{ID: "drawn", Allowance: oneOf(d, retention.Period{}, retention.Period{}, retention.Months(1+d(14)))}
	appraised, mixed := d(3) == 1, d(4) == 1
	for i := range 1 + d(5) {
		t := retention.Trigger(fmt.Sprint("event-", d(3)))
		r := retention.Rule{ID: fmt.Sprintf("rule-%d", i), Trigger: t, Pick: retention.Pick(len(t) % 3), Absent: retention.Absent(d(3)), Cutoff: oneOf(d, retention.AtEvent(), d.planCutoff()),
			Period: d.casesPeriod(), Bound: retention.Bound(1 + d(3)), Then: oneOf(d, retention.Delete, retention.Delete|retention.Anonymise, retention.Transfer, retention.Delete|retention.Transfer)}
		switch d(12) {
		case 3:
			r.Trigger = oneOf(d, retention.AppraisedDelete, retention.AppraisedAgain, retention.AppraisedKeep, retention.Transferred)
		case 1, 2:
			r.Trigger = "event-0"
		}
		r.Pick = retention.Pick((int(t[6]) + int(on.Weekday())) % 3)
		if mixed {
			r.Pick = retention.Pick(d(3))
		}
		switch d(4) {
		case 0:
			r.When = retention.Trait(fmt.Sprint("trait-", d(2)))
		case 1:
			r.Unless = retention.Trait(fmt.Sprint("trait-", d(2)))
		}
		if i > 0 && d(3) == 0 {
			r.InsteadOf = fmt.Sprintf("rule-%d", d(i))
		}
		if r.Bound != retention.AtLeast && r.Period == retention.Permanently() {
			r.Period = retention.Years(1)
		}
		r.Appraise = appraised && d(2) == 0
		r.From = oneOf(d, firstDay, firstDay, firstDay, d.near(on))
		if d(5) == 0 {
			r.Until = d.near(on)
		}
		if i > 0 && d(4) == 0 {
			d.follow(&def.Rules[i-1], &r, on)
		}
		def.Rules = append(def.Rules, complete(r, ""))
	}
	for range oneOf(d, 0, 0, 1, 2) {
		a, b := d(len(def.Rules)), d(len(def.Rules))
		yields, to := def.Rules[min(a, b)], def.Rules[max(a, b)] // never in a circle
		if yields.ID != to.ID && (yields.Bound != to.Bound || yields.Bound == retention.Exactly) {
			def.Relations = append(def.Relations, retention.Relation{Yields: yields.ID, To: to.ID, Basis: calendar.Source{Citation: "Act 1/2000 s. 2"}})
		}
	}
	return def, on
}

func (d draw) casesPeriod() retention.Period {
	return oneOf(d, retention.Years(1), retention.Months(6), retention.Days(30), retention.Months(1+d(15)), retention.Days(1+d(400)), retention.Years(1+d(12)), retention.Immediately(), retention.Permanently())
}

// casesRecord draws a record with days at which a fault would show.
func (d draw) casesRecord(def retention.Definition, days []calendar.Date) retention.Record {
	var events []retention.Event
	add := func(t retention.Trigger) {
		for range oneOf(d, 0, 1, 1, 1, 1, 2) {
			e := retention.Event{Trigger: t, On: oneOf(d, days...).AddDays(d(5) - 2)}
			if d(8) == 0 {
				e.On = calendar.Date{}
			}
			events = append(events, e)
		}
	}
	appraises, seen := false, map[retention.Trigger]bool{}
	for _, r := range def.Rules {
		if appraises = appraises || r.Appraise; !seen[r.Trigger] {
			seen[r.Trigger] = true
			add(r.Trigger)
		}
	}
	for _, t := range []retention.Trigger{retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain, retention.Transferred} {
		if appraises && d(3) == 0 && !seen[t] {
			add(t)
		}
	}
	traits := map[retention.Trait]bool{}
	for _, t := range []retention.Trait{"trait-0", "trait-1"} {
		if d(4) > 0 {
			traits[t] = d(2) == 0
		}
	}
	return retention.Record{ID: "1", Class: letter, Events: retention.EventsOf(events...), Traits: retention.TraitsOf(traits)}
}

// checkCases compares plans of several events with the single decision. It reports whether
// the class is exact, and how many records were in which state.
func checkCases(t *testing.T, d draw, records int, met map[retention.State]int) (loaded, exact bool) {
	def, on := d.casesBook()
	b, err := retention.NewRulebook(def)
	if err != nil {
		return false, false
	}
	p := plan.For(b, on)
	c, err := p.Class(letter)
	require.NoError(t, err)
	days := []calendar.Date{on, on, firstDay, lastDay}
	for _, cases := range [][]plan.Case{c.Cases(), c.Disposable()} {
		for _, k := range cases {
			for _, f := range k.Facts {
				days = append(days, f.From, f.Through)
			}
		}
	}
	days = slices.DeleteFunc(days, calendar.Date.IsZero)
	check := toCheck(b, c, on)
	for range records {
		r := d.casesRecord(def, days)
		state := check.record(t, r)
		met[state]++
		if got := len(candidates(p, r)) > 0; state.Disposable() != got && (c.Wider == "" || state.Disposable()) {
			require.Fail(t, "candidate", "%v", state)
		}
	}
	return true, c.Wider == ""
}

func TestCasesAreTheDecision(t *testing.T) {
	books := 1000
	if testing.Short() {
		books /= 5
	}
	random := rand.New(rand.NewPCG(16, 29))
	met := map[retention.State]int{}
	loaded, exact := 0, 0
	for range books {
		ok, is := checkCases(t, draw(random.IntN), 60, met)
		if ok {
			loaded++
		}
		if is {
			exact++
		}
	}
	assert.Greater(t, loaded, books/4)
	assert.Greater(t, exact, books/8)
	for _, s := range []retention.State{retention.NoRuleBinds, retention.FloorUnknown, retention.FloorAwaited, retention.Protected, retention.InConflict, retention.KeptForEver, retention.CeilingUnknown, retention.AppraisalOpen, retention.NothingInCommon, retention.Due, retention.Free} {
		assert.Greater(t, met[s], books/8, "%v", s)
	}
}

func FuzzCases(f *testing.F) {
	f.Add([]byte{})
	for seed := range byte(12) {
		data := make([]byte, 400)
		for i := range data {
			data[i] = seed*byte(i) ^ byte(i*i>>3) + seed
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { checkCases(t, drawFrom(data), 40, map[retention.State]int{}) })
}
