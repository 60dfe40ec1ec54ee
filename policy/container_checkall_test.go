package policy_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

func classedRules(t *testing.T) policy.Policy {
	var list []retention.Rule
	for class, r := range classed {
		list = append(list, with(r, func(r *retention.Rule) { r.Class = class }))
	}
	return rules(t, list...)
}

// requestFor asks for an action on a record of a class, which has its name.
func requestFor(class retention.Class, a policy.Action) policy.Request {
	r := partRequest(string(class))
	r.Record.Class, r.Action = class, a
	return r
}

func TestCheckAll(t *testing.T) {
	p := classedRules(t)
	may, must, kept := requestFor("c.may", policy.Delete), requestFor("c.must", policy.Delete), requestFor("c.keep", policy.Delete)
	review, undetermined := requestFor("c.review", policy.Delete), requestFor("c.undetermined", policy.Delete)
	held, tomorrow, down := may, must, may
	held.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
	tomorrow.On = day("2024-01-11")
	down.Holds = policy.HoldsFrom(nil, fmt.Errorf("holds: %w", io.ErrUnexpectedEOF))
	unlawful := requestFor("c.must", policy.Transfer)
	for name, row := range map[string]struct {
		parts []policy.Request
		is    error  // nil: permitted
		by    string // the record of the part that refuses
		text  string
	}{
		"each is permitted":           {[]policy.Request{may, must}, nil, "", ""},
		"one part":                    {[]policy.Request{must}, nil, "", ""},
		"different actions":           {[]policy.Request{may, requestFor("c.must", policy.Anonymise), requestFor("c.transfer", policy.Transfer)}, nil, "", ""},
		"no parts":                    {nil, policy.ErrUndetermined, "", "policy: nothing: undetermined: a container without parts was asked about; pass a request for each of its parts"},
		"an empty request":            {[]policy.Request{{}}, policy.ErrUndetermined, "", "policy: part 1 of 1: nothing: undetermined: the request has no day; give the day in the zone of the law"},
		"different days":              {[]policy.Request{may, tomorrow}, policy.ErrUndetermined, "c.must", "policy: part 2 of 2: delete: undetermined: the parts were asked about for different days; ask about all of them for one day"},
		"the worst, first":            {[]policy.Request{undetermined, held, kept, review, may}, policy.ErrUndetermined, "c.undetermined", "policy: part 1 of 5: delete: undetermined: it is not known when the retention period starts (undetermined); record it"},
		"the worst, last":             {[]policy.Request{may, review, kept, held}, policy.ErrDenied, "c.may", "policy: part 4 of 4: delete: held: a hold is in force (may); wait for its release"},
		"the worst, in the middle":    {[]policy.Request{may, review, kept, must}, policy.ErrDenied, "c.keep", "policy: part 3 of 4: delete: keep: the retention period has not ended (keep); wait for its end"},
		"the first of two alike":      {[]policy.Request{may, kept, withID(kept, "second")}, policy.ErrDenied, "c.keep", "policy: part 2 of 3: delete: keep: the retention period has not ended (keep); wait for its end"},
		"one action is not allowed":   {[]policy.Request{may, unlawful}, policy.ErrDenied, "c.must", "policy: part 2 of 2: transfer: must_dispose: disposal is due (must); the rules allow only: delete, anonymise"},
		"a kept part is worse":        {[]policy.Request{unlawful, kept}, policy.ErrDenied, "c.keep", "policy: part 2 of 2: delete: keep: the retention period has not ended (keep); wait for its end"},
		"the look-up of a part":       {[]policy.Request{may, down, kept}, policy.ErrUndetermined, "c.may", "policy: part 2 of 3: delete: undetermined: the look-up of holds failed (may); fix what failed; DeniedError.Causes has why"},
		"another class in the middle": {[]policy.Request{may, requestFor("c.else", policy.Delete), must}, policy.ErrUndetermined, "c.else", "policy: part 2 of 3: delete: undetermined: no rule is known for the class; merge the rulebook that has the class"},
	} {
		t.Run(name, func(t *testing.T) {
			err := policy.CheckAll(p, row.parts...)
			if row.is == nil {
				require.True(t, err == nil, "%v", err) // no typed nil
				return
			}
			require.EqualError(t, err, row.text)
			assert.Equal(t, row.is == policy.ErrDenied, errors.Is(err, policy.ErrDenied))
			assert.Equal(t, row.is == policy.ErrUndetermined, errors.Is(err, policy.ErrUndetermined))
			assert.Equal(t, name == "the look-up of a part", errors.Is(err, io.ErrUnexpectedEOF))
			var denied *policy.DeniedError
			require.ErrorAs(t, fmt.Errorf("sweep: %w", err), &denied)
			assert.Equal(t, row.by, denied.Decision.Request().Record.ID)
			part := 0
			_, err = fmt.Sscanf(err.Error(), "policy: part %d of", &part)
			assert.Equal(t, part > 0, err == nil, "it is said, or there is none")
			assert.Equal(t, part, denied.Part)
			if part > 0 {
				assert.Equal(t, row.by, row.parts[part-1].Record.ID)
			}
			text, err := json.Marshal(denied)
			require.NoError(t, err)
			assert.Equal(t, part > 0, strings.Contains(string(text), fmt.Sprintf(`"part":%d}`, part)), "%s", text)
			assert.False(t, denied.Decision.Permits(denied.Action))
		})
	}
	assert.ErrorIs(t, policy.CheckAll(nil, may), policy.ErrUndetermined)
	assert.ErrorIs(t, policy.CheckAll(nil), policy.ErrUndetermined)
}

// withID returns the same request about another record.
func withID(r policy.Request, id string) policy.Request {
	r.Record.ID = id
	return r
}

// CheckAll is nil if and only if each Check is, and for one action, if and only
// if the joined decision permits it.
func TestCheckAllAgreesWithCheckAndJoin(t *testing.T) {
	p := classedRules(t)
	random := rand.New(rand.NewPCG(6, 4))
	classes := []retention.Class{"c.may", "c.must", "c.must", "c.may", "c.transfer", "c.keep", "c.review", "c.undetermined"}
	permitted, refused := 0, map[policy.Outcome]int{}
	for range 4000 {
		var parts []policy.Request
		var decisions []policy.Decision
		one, each, worst := policy.Action(1+random.IntN(7)), true, policy.MustDispose
		for range 1 + random.IntN(3) {
			r := requestFor(classes[random.IntN(len(classes))], one)
			if random.IntN(2) == 0 {
				r.Action = policy.Delete
			}
			if random.IntN(8) == 0 {
				r.Holds = policy.HoldsOf(policy.Hold{Released: day("2024-01-10").AddDays(random.IntN(2))})
			}
			parts, decisions = append(parts, r), append(decisions, p.Decide(r))
			if policy.Check(p, r) != nil {
				each, worst = false, min(worst, p.Decide(r).Outcome())
			}
		}
		err := policy.CheckAll(p, parts...)
		require.Equal(t, each, err == nil, "%v: %v", parts, err)
		if each {
			permitted++
			other := parts[0]
			other.On = other.On.AddDays(1)
			require.ErrorIs(t, policy.CheckAll(p, append(parts, other)...), policy.ErrUndetermined, "each for itself is permitted, on two days")
		} else {
			var denied *policy.DeniedError
			require.ErrorAs(t, err, &denied)
			require.Equal(t, worst, denied.Decision.Outcome(), "%v", parts)
			refused[worst]++
		}
		for a := policy.Action(1); a < 8; a++ {
			for i := range parts {
				parts[i].Action = a
			}
			require.Equal(t, policy.Join(decisions...).Permits(a), policy.CheckAll(p, parts...) == nil, "%v of %v", a, parts)
		}
	}
	assert.Greater(t, permitted, 500)
	assert.Len(t, refused, 6, "every outcome refuses: May and Must for their actions: %v", refused)
}
