package retention_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The model of the fold: slow, in numbers of days, written from the design's
// words. The world is small, and periods are in days.

const (
	never   = 1 << 30  // also: no ceiling
	always  = -1 << 30 // a life that is open at the start; also: nothing is protected
	unknown = -1       // an event on an unknown day
)

// modelWorld says which days there are.
type modelWorld struct {
	zero        calendar.Date // day 0
	first, last int           // of all
	yearEnds    [2]int        // of the year of day 0 and of the next one
}

var (
	ordinary = modelWorld{day("2023-12-10"), always, never, [2]int{21, 21 + 366}}
	earliest = modelWorld{day("0001-01-01"), 0, never, [2]int{364, 364 + 365}}
	latest   = modelWorld{day("9999-12-01"), always, 30, [2]int{30, never}}
	world    = ordinary // of the test that runs
)

// comes returns a day, or never if it lies after the last.
func comes(day int) int {
	if day > world.last {
		return never
	}
	return day
}

type modelRule struct {
	trigger     retention.Trigger
	awaited     bool
	pick        retention.Pick
	fromYearEnd bool
	days        int // the period; 0: immediately; never: permanently
	bound       retention.Bound
	then        retention.Action
	appraise    bool
	from, until int // the life [from, until)
	retroactive bool
}

type modelNorm struct {
	id        string
	versions  []modelRule // by their lives
	allowance int
}

type modelRelation struct{ yields, to int } // numbers of norms

type modelFacts map[retention.Trigger][]int

type modelClass struct {
	norms     []modelNorm
	relations []modelRelation
}

// state of a start.
const (
	startKnown = iota
	startUnknown
	startAwaited
)

// start returns the day of the picked event.
func (r modelRule) start(facts modelFacts) (day, state int) {
	days := facts[r.trigger]
	if len(days) == 0 {
		if r.awaited {
			return 0, startAwaited
		}
		return 0, startUnknown
	}
	least, most := never, always
	for _, d := range days {
		if d == unknown {
			return 0, startUnknown
		}
		least, most = min(least, d), max(most, d)
	}
	switch {
	case r.pick == retention.Earliest:
		return least, startKnown
	case r.pick == retention.Latest, least == most:
		return most, startKnown
	default: // Only, with two different days
		return 0, startUnknown
	}
}

// run returns t and e: the start at its cut-off, and the end.
func (r modelRule) run(event int) (t, e int) {
	t = event
	if r.fromYearEnd {
		if t = world.yearEnds[0]; event > t {
			t = world.yearEnds[1]
		}
	}
	if r.days == never || t == never {
		return t, never
	}
	return t, comes(t + r.days)
}

func (r modelRule) isLaw(day int) bool { return r.from <= day && day < r.until }

// counts reports whether a version counts as a floor on a day: it is in force on it
// or was on any day from its own picked trigger on.
func (r modelRule) counts(facts modelFacts, on int) bool {
	if r.isLaw(on) {
		return true
	}
	event, state := r.start(facts)
	if state == startAwaited {
		return false
	}
	if state == startUnknown { // it may have happened at any time
		event = -100
	}
	for day := event; day <= on; day++ {
		if r.isLaw(day) {
			return true
		}
	}
	return false
}

// inForce returns the version that is law on a day, or -1.
func (n modelNorm) inForce(on int) int {
	for i, v := range n.versions {
		if v.isLaw(on) {
			return i
		}
	}
	return -1
}

// counting returns the versions that count as floors on a day: none before the last
// retroactive one that has come into force.
func (n modelNorm) counting(facts modelFacts, on int) (list []int) {
	first := 0
	for i, v := range n.versions {
		if v.retroactive && v.from <= on {
			first = i
		}
	}
	for i := first; i < len(n.versions); i++ {
		if n.versions[i].counts(facts, on) {
			list = append(list, i)
		}
	}
	return list
}

// kept returns R as far as it is known; always: nothing is.
func (n modelNorm) kept(facts modelFacts, on int) int {
	r := always
	for _, i := range n.counting(facts, on) {
		if event, state := n.versions[i].start(facts); state == startKnown {
			_, e := n.versions[i].run(event)
			r = max(r, e)
		}
	}
	return r
}

// ceiling returns F and C under the i-th version, on a day of its life.
func (n modelNorm) ceiling(i int, facts modelFacts, on int) (f, c int) {
	v := n.versions[i]
	event, state := v.start(facts)
	if state != startKnown {
		return never, never
	}
	dueLaw, lastLaw := v.from, v.from
	if i > 0 { // the preceding version, as it stood on the last day of its life
		before, last := n.ceiling(i-1, facts, n.versions[i-1].until-1)
		// What did not fall due while that was law is no longer asked for by it.
		if until := n.versions[i-1].until; before < until {
			dueLaw = min(before, v.from)
		}
		if until := n.versions[i-1].until; last < until {
			lastLaw = min(last, v.from)
		}
	}
	if v.bound == retention.AtMost {
		t, e := v.run(event)
		if e == never {
			return never, never
		}
		return max(t, e-1, dueLaw), max(e, lastLaw)
	}
	r := n.kept(facts, on)
	if r == never || comes(r+1) == never {
		return never, never
	}
	f = max(r+1, dueLaw)
	return f, comes(f + n.allowance)
}

// modelSpan is what a norm makes of a record.
type modelSpan struct {
	floor, ceiling    bool
	unknown, awaited  bool // of a floor
	r, f, c           int
	ceilingStart      int // the state of the start of the version in force
	trigger           int
	waits             bool // the ceiling yields to a floor that is not known
	then              retention.Action
	thenState         int
	appraise          bool
	ceilingIsGround   bool
	ceilingIsAtMost   bool
	allowanceOfYields int
}

func (n modelNorm) span(facts modelFacts, decided modelAppraisal, on int) modelSpan {
	s := modelSpan{r: always, f: never, c: never, allowanceOfYields: n.allowance}
	which := -1 // whose Then counts
	if b := n.versions[0].bound; b == retention.AtLeast || b == retention.Exactly {
		for _, i := range n.counting(facts, on) {
			_, state := n.versions[i].start(facts)
			s.floor, which = true, i
			s.unknown = s.unknown || state == startUnknown
			s.awaited = s.awaited || state == startAwaited
		}
		if s.floor {
			s.r = n.kept(facts, on)
		}
	}
	if i := n.inForce(on); i >= 0 {
		which = i
		v := n.versions[i]
		// A decision to keep stands against the appraised disposal of Exactly.
		if v.bound == retention.AtMost || v.bound == retention.Exactly && !(v.appraise && decided.keep) {
			s.ceiling = true
			s.trigger, s.ceilingStart = v.start(facts)
			s.f, s.c = n.ceiling(i, facts, on)
			s.ceilingIsAtMost = v.bound == retention.AtMost
			s.ceilingIsGround = s.ceilingIsAtMost && s.ceilingStart == startKnown && s.trigger <= on
		}
	}
	if which >= 0 {
		v := n.versions[which]
		_, s.thenState = v.start(facts)
		s.then, s.appraise = decided.allows(v), v.appraise
	}
	return s
}

// modelAppraisal is what has been decided by a day.
type modelAppraisal struct {
	one         retention.Action
	keep        bool
	open        bool // nothing, or two different things
	twoWays     bool
	transferred bool
}

func (facts modelFacts) appraised(on int) modelAppraisal {
	by := func(t retention.Trigger, undatedToo bool) bool {
		for _, d := range facts[t] {
			if d == unknown && undatedToo || d != unknown && d <= on {
				return true
			}
		}
		return false
	}
	a := modelAppraisal{open: true, transferred: by(retention.Transferred, false)}
	keep := len(facts[retention.AppraisedKeep]) > 0
	ways := 0
	for _, one := range []bool{keep, by(retention.AppraisedDelete, true), by(retention.AppraisedTransfer, true)} {
		if one {
			ways++
		}
	}
	switch {
	case ways > 1:
		a.twoWays = true
	case keep:
		a.keep, a.open = true, false
	case by(retention.AppraisedDelete, false):
		a.one, a.open = retention.Delete, false
	case by(retention.AppraisedTransfer, false):
		a.one, a.open = retention.Transfer, false
	}
	return a
}

func (a modelAppraisal) allows(r modelRule) retention.Action {
	then := r.then
	if r.appraise && then == 0 {
		then = a.one
	} else if r.appraise {
		then &= a.one
	}
	if then&retention.Transfer != 0 && a.transferred {
		then |= retention.Delete
	}
	return then
}

// settled returns the effects of all norms after the relations: each is settled when
// those that it yields to are.
func (c modelClass) settled(facts modelFacts, on int) []modelSpan {
	effects := make([]modelSpan, len(c.norms))
	done := make([]bool, len(c.norms))
	var settle func(i int)
	settle = func(i int) {
		if done[i] {
			return
		}
		done[i] = true
		s := c.norms[i].span(facts, facts.appraised(on), on)
		hadCeiling := s.ceiling && s.f != never
		ownR, ownC := s.r, s.c // whether they conflict is asked before any relation
		waited, cut := s.unknown || s.awaited, never
		for _, relation := range c.relations {
			if relation.yields != i {
				continue
			}
			settle(relation.to)
			to := effects[relation.to]
			if s.floor && to.ceiling && to.c != never && ownR > to.c {
				if s.r = min(s.r, to.f-1); s.r < world.first {
					s.r = always // nothing is left of it
				}
			}
			if s.floor && to.ceiling && to.c != never && waited && on >= to.f {
				cut = min(cut, to.f-1)
			}
			if hadCeiling && to.floor {
				switch {
				case to.r == never: // it never comes
					s.f, s.c, s.waits = never, never, false
					hadCeiling = false
				case to.unknown || to.awaited:
					s.waits = true
				case ownC >= to.r: // no conflict
				default:
					s.f = comes(max(s.f, to.r+1))
					last := to.r + 1
					if !s.ceilingIsAtMost {
						last += s.allowanceOfYields
					}
					s.c = comes(max(s.c, last))
				}
			}
		}
		if s.waits {
			s.f, s.c = never, never
		}
		if cut != never { // whatever its start is, it has ended
			s.unknown, s.awaited, s.thenState = false, false, startKnown
			if cut >= world.first {
				s.r = max(s.r, cut)
			}
		}
		effects[i] = s
	}
	for i := range c.norms {
		settle(i)
	}
	return effects
}

func modelDay(n int) calendar.Date { return world.zero.AddDays(n) }

// assess is the fold.
func (c modelClass) assess(facts modelFacts, on int) retention.Assessment {
	inForce := false
	a := retention.Assessment{Allowed: retention.Delete | retention.Anonymise | retention.Transfer}
	for _, n := range c.norms {
		if n.inForce(on) >= 0 {
			inForce = true
		}
	}
	decided := facts.appraised(on)
	a.AppraisedToKeep, a.AppraisalOpen = decided.keep, decided.twoWays
	effects := c.settled(facts, on)
	r, f, last := always, never, never
	ceilingNotKnown := false
	for _, s := range effects {
		if s.floor {
			r = max(r, s.r)
			a.FloorUnknown = a.FloorUnknown || s.unknown
			a.FloorAwaited = a.FloorAwaited || s.awaited
			a.Ground = a.Ground || s.r != always && s.r < on
		}
		if s.ceiling {
			f, last = min(f, s.f), min(last, s.c)
			ceilingNotKnown = ceilingNotKnown || s.ceilingStart == startUnknown || s.waits
			a.CeilingUnknown = a.CeilingUnknown || s.ceilingIsAtMost && s.ceilingStart == startUnknown
			a.Ground = a.Ground || s.ceilingIsGround
		}
		// That a body has decided to transfer binds even while the start is not known.
		if (s.floor || s.ceiling) && (s.thenState == startKnown || s.appraise && decided.one == retention.Transfer) {
			a.Allowed &= s.then
		}
		if (s.floor || s.ceiling) && s.thenState != startAwaited && s.appraise && decided.one == 0 && !decided.keep {
			a.AppraisalOpen = true
		}
	}
	if decided.keep {
		r = never
	}
	if last != never && last < r {
		review := never
		for _, s := range effects {
			if s.ceiling && s.c < r {
				review = min(review, s.f)
			}
		}
		a.ReviewFrom = modelDay(review)
	} else {
		if f != never {
			f = comes(max(f, r+1))
		}
		if last != never {
			last = comes(max(last, r+1))
		}
	}
	switch {
	case r == never:
		a.RetainUntil = retention.Never()
	case (a.FloorUnknown || a.FloorAwaited) && r == always:
		a.RetainUntil = retention.UnknownEnd(calendar.Date{})
	case a.FloorUnknown || a.FloorAwaited:
		a.RetainUntil = retention.UnknownEnd(modelDay(r))
	case r != always:
		a.RetainUntil = retention.EndOn(modelDay(r))
	}
	if f != never {
		a.DueFrom = modelDay(f)
	}
	switch {
	case last != never:
		a.DisposeBy = retention.EndOn(modelDay(last))
	case ceilingNotKnown:
		a.DisposeBy = retention.UnknownEnd(calendar.Date{})
	}
	a.State = retention.NotInForce
	if inForce {
		a.State = stateOf(a, r, f, on)
	}
	return a
}

// stateOf follows the numbered steps of package policy.
func stateOf(a retention.Assessment, r, f, on int) retention.State {
	switch protected := on <= r; {
	case a.FloorUnknown:
		return retention.FloorUnknown
	case a.FloorAwaited:
		return retention.FloorAwaited
	case protected && !a.ReviewFrom.IsZero() && modelDay(on).OnOrAfter(a.ReviewFrom):
		return retention.InConflict
	case protected && a.AppraisedToKeep:
		return retention.KeptForEver
	case protected:
		return retention.Protected
	case !a.Ground && a.CeilingUnknown:
		return retention.CeilingUnknown
	case !a.Ground:
		return retention.NoGround
	case a.AppraisalOpen:
		return retention.AppraisalOpen
	case a.Allowed == 0:
		return retention.NothingInCommon
	case on >= f:
		return retention.Due
	default:
		return retention.Free
	}
}
