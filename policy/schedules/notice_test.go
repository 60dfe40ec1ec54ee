package schedules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	ofee "github.com/keepuntil/keepuntil/retention/estonia"
	offi "github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/notice"
	ofua "github.com/keepuntil/keepuntil/retention/ukraine"
)

// misread returns what a reader of a notice works out for a record otherwise than the
// rulebook and the policy do.
func misread(b *retention.Rulebook, p policy.Policy, r retention.Record, on calendar.Date) string {
	told, err := listen(notice.For(b, r.Class, on))
	if err != nil {
		return err.Error()
	}
	a, want := told.read(factsOf(r, on)), b.Assess(r, on)
	var wrong []string
	same := func(what string, got, want any) {
		if got != want {
			wrong = append(wrong, fmt.Sprintf("%s: read %v and not %v", what, got, want))
		}
	}
	same("state", a.state, want.State)
	same("told that no rule is law", told.codes[notice.StepNotInForce], want.State == retention.NotInForce)
	if want.State == retention.NoRuleBinds {
		same("told that none may apply", told.codes[notice.StepNoneApplies], true)
	}
	for code, owed := range a.owed {
		same("told of "+code.String(), told.codes[code] || !owed, true)
	}
	same("start of a floor unknown", a.unknown, want.FloorUnknown)
	same("event of a floor awaited", a.awaited, want.FloorAwaited)
	same("ground", a.ground, want.Ground)
	if !a.unknown && !a.awaited && a.r != noEnd { // of what is kept for ever it is not said what may be done then
		same("appraisal open", a.open, want.AppraisalOpen)
		same("allowed", a.allowed, want.Allowed)
	}
	end := retention.End{}
	switch {
	case a.r == noEnd:
		end = retention.Never()
	case (a.unknown || a.awaited) && a.r == nothing:
		end = retention.UnknownEnd(calendar.Date{})
	case a.unknown || a.awaited:
		end = retention.UnknownEnd(dated(a.r))
	case a.r != nothing:
		end = retention.EndOn(dated(a.r))
	}
	same("R", end, want.RetainUntil)
	same("F", dated(a.f), want.DueFrom)
	by := retention.End{}
	switch {
	case a.c != noEnd:
		by = retention.EndOn(dated(a.c))
	case a.cUnknown:
		by = retention.UnknownEnd(calendar.Date{})
	}
	same("C", by, want.DisposeBy)
	same("from when in conflict", dated(a.review), want.ReviewFrom)
	d := p.Decide(policy.Request{Action: policy.Delete, Record: r, On: on, Holds: policy.NoHolds()})
	outcome := policy.Undetermined
	switch a.state {
	case retention.FloorAwaited, retention.Protected, retention.NoGround:
		outcome = policy.Keep
	case retention.InConflict, retention.AppraisalOpen, retention.NothingInCommon:
		outcome = policy.Review
	case retention.Free:
		outcome = policy.MayDispose
	case retention.Due:
		outcome = policy.MustDispose
	}
	same("outcome", outcome, d.Outcome())
	overdue := 0
	if a.c != noEnd {
		overdue = max(0, number(on)-a.c)
	}
	same("overdue", overdue, d.Overdue())
	if len(wrong) == 0 {
		return ""
	}
	return fmt.Sprintf("%v on %v: %s\n%s\n%v\n%v", text(r), on, strings.Join(wrong, "; "), notice.For(b, r.Class, on), d.Explain(), b)
}

func text(r retention.Record) string {
	var words []string
	for e := range r.Events.All() {
		words = append(words, fmt.Sprintf("%s=%v", string(e.Trigger), e.On))
	}
	return fmt.Sprintf("%s %v %v", string(r.Class), words, r.Traits)
}

func dated(n int) calendar.Date {
	if n == noEnd || n == nothing {
		return calendar.Date{}
	}
	return calendar.MustParseDate(civil(n).Format(time.DateOnly))
}

// From the sentences about every line of the list alone a reader works out until when each
// record must be kept, from when its disposal is due and by when it must be done.
func TestTheSentencesSayWhatIsDecided(t *testing.T) {
	t.Parallel()
	records := 60
	if testing.Short() {
		records = 6
	}
	seen := map[retention.State]int{}
	for _, e := range given() {
		b := e.book(t)
		p := policy.FromRulebook(b)
		for _, text := range e.lives {
			l, err := parseLife(e.class(), text)
			require.NoError(t, err)
			for _, on := range l.days() {
				if !hasOther(l.record) {
					require.Empty(t, misread(b, p, l.record, on))
				}
			}
		}
		for _, c := range classesOf(b) {
			understood(t, b, c, records, seen)
		}
	}
	for _, s := range []retention.State{retention.Due, retention.Free, retention.Protected, retention.FloorAwaited, retention.FloorUnknown, retention.CeilingUnknown, retention.NoGround, retention.NoRuleBinds, retention.AppraisalOpen} {
		assert.Greater(t, seen[s], 20, "%v: %v", s, seen)
	}
}

// hasOther reports whether a record has an event of an appraisal that these tests leave out.
func hasOther(r retention.Record) bool {
	for e := range r.Events.All() {
		if e.Trigger == retention.AppraisedAgain || e.Trigger == retention.AppraisedKeep || e.On.IsZero() && strings.HasPrefix(string(e.Trigger), "appraised") {
			return true
		}
	}
	return false
}

func classesOf(b *retention.Rulebook) (list []retention.Class) {
	for _, r := range b.Definition().Rules {
		if !slices.Contains(list, r.Class) {
			list = append(list, r.Class)
		}
	}
	return list
}

// The same of the books of our own.
func TestTheSentencesOfOurBooksSayWhatIsDecided(t *testing.T) {
	t.Parallel()
	fi, err := offi.Accounting(time.June, 30)
	require.NoError(t, err)
	ee, err := ofee.Accounting(time.February, 29)
	require.NoError(t, err)
	ua, err := ofua.ArchivalTerm("ua.letters", "3", retention.Years(5))
	require.NoError(t, err)
	ever, err := ofua.ArchivalTerm("ua.orders", "16", retention.Permanently())
	require.NoError(t, err)
	records := 150
	if testing.Short() {
		records = 20
	}
	seen := map[retention.State]int{}
	for _, b := range slices.Concat(offi.Rulebooks(), ofee.Rulebooks(), ofua.Rulebooks(), []*retention.Rulebook{fi, ee, ua, ever}) {
		for _, c := range classesOf(b) {
			understood(t, b, c, records, seen)
		}
	}
	assert.Greater(t, seen[retention.Due], 100)
}
