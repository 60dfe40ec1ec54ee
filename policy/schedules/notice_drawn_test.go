package schedules_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// drawnBook returns a book of one class with whatever rules can have; nil if it does not load.
func drawnBook(r *rand.Rand) *retention.Rulebook {
	pick := func(n int) bool { return r.IntN(n) == 0 }
	d := retention.Definition{ID: "drawn"}
	if pick(2) {
		d.Allowance = []retention.Period{days(3), months(1)}[r.IntN(2)]
	}
	norms := 1 + r.IntN(4)
	for n := range norms {
		rule := retention.Rule{ID: fmt.Sprint("r", n), Class: "c", Bound: retention.Bound(1 + r.IntN(3)), Absent: retention.Absent(r.IntN(3)), Pick: retention.Pick(r.IntN(3)),
			Trigger: []retention.Trigger{"closed", "died", "born"}[r.IntN(3)], Basis: calendar.Source{Citation: "Act"}}
		if pick(3) {
			rule.When = "child"
		} else if pick(3) {
			rule.Unless = "child"
		}
		if n > 0 && pick(4) {
			rule.InsteadOf = fmt.Sprint("r", r.IntN(n))
		}
		versions := 1
		if pick(2) {
			versions += r.IntN(3)
		}
		from := calendar.Date{}
		if pick(2) {
			from = day("1990-01-01").AddDays(r.IntN(9000))
		}
		for v := range versions {
			one := rule
			one.From = from
			if v < versions-1 || pick(5) {
				one.Until = calendar.Latest(from, day("1990-01-01")).AddDays(1 + r.IntN(6000))
				from = one.Until
				if pick(4) {
					from = from.AddDays(r.IntN(900))
				}
			}
			one.Period = []retention.Period{retention.Immediately(), days(1 + r.IntN(400)), months(1 + r.IntN(30)), years(1 + r.IntN(12)), retention.Weeks(1 + r.IntN(60)), retention.Permanently()}[r.IntN(6-min(1, int(rule.Bound)-1))]
			one.Cutoff = []retention.Cutoff{retention.AtEvent(), retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.June, 30), retention.EndOfYearOfFiscalYear(time.February, 29)}[r.IntN(5)]
			one.Then = retention.Action(1 + r.IntN(7))
			if one.Appraise = pick(4); one.Appraise && pick(2) {
				one.Then = 0
			}
			if v > 0 && pick(3) {
				one.Retroactive = calendar.Source{Citation: "Act, at last"}
			}
			d.Rules = append(d.Rules, one)
		}
	}
	for a := range norms {
		for b := range norms {
			if a != b && pick(5) {
				d.Relations = append(d.Relations, retention.Relation{Yields: fmt.Sprint("r", a), To: fmt.Sprint("r", b), Basis: calendar.Source{Citation: "Act"}})
			}
		}
	}
	b, err := retention.NewRulebook(d)
	if err != nil {
		return nil
	}
	return b
}

// The same of books that are drawn at random, in which rules of all kinds meet.
func TestTheSentencesOfDrawnBooksSayWhatIsDecided(t *testing.T) {
	t.Parallel()
	books := 3000
	if testing.Short() {
		books = 300
	}
	random := rand.New(rand.NewPCG(19, 3))
	seen := map[retention.State]int{}
	for books > 0 {
		if b := drawnBook(random); b != nil {
			understood(t, b, "c", 3, seen)
			books--
		}
	}
	for _, s := range []retention.State{retention.Due, retention.Free, retention.Protected, retention.InConflict, retention.FloorAwaited, retention.FloorUnknown, retention.CeilingUnknown,
		retention.NoGround, retention.NoRuleBinds, retention.NotInForce, retention.AppraisalOpen, retention.NothingInCommon} {
		assert.Greater(t, seen[s], 20, "%v: %v", s, seen)
	}
}
