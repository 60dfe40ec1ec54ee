package policy_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// partRequest is about a file of that name, closed on 1 January 2024, on the
// tenth.
func partRequest(id string) policy.Request {
	r := erase(record(happened(closed, "2024-01-01")), "2024-01-10")
	r.Record.ID = id
	return r
}

func part(id string, p policy.Policy) policy.Decision { return p.Decide(partRequest(id)) }

var outcomes = []policy.Outcome{policy.Undetermined, policy.Held, policy.Keep, policy.Review, policy.MayDispose, policy.MustDispose}

// partOf returns a part with an outcome. Its record is named after it.
func partOf(t *testing.T, o policy.Outcome) policy.Decision {
	t.Helper()
	list := map[policy.Outcome]retention.Rule{
		policy.Undetermined: from(keep("k", retention.Days(5)), opened),
		policy.Held:         limit("l", retention.Days(5)),
		policy.Keep:         keep("k", retention.Days(50)),
		policy.Review:       appraise(limit("l", retention.Days(50))),
		policy.MayDispose:   limit("l", retention.Days(50)),
		policy.MustDispose:  limit("l", retention.Days(5)),
	}
	r := partRequest(o.String())
	if o == policy.Held {
		r.Holds = policy.HoldsOf(policy.Hold{ID: "h"})
	}
	d := rules(t, list[o]).Decide(r)
	require.Equal(t, o, d.Outcome())
	return d
}

// recordIDs names the records of parts.
func recordIDs(parts []policy.Decision) string {
	var names []string
	for _, d := range parts {
		names = append(names, d.Request().Record.ID)
	}
	return strings.Join(names, " ")
}

func TestContainerHasTheWorstOutcome(t *testing.T) {
	var words []string
	parts := map[string]policy.Decision{}
	for _, o := range outcomes {
		words = append(words, o.String())
		parts[o.String()] = partOf(t, o)
	}
	choices := [][]string{nil}
	for range 3 { // every choice of one to three parts, in every order
		var longer [][]string
		for _, chosen := range choices {
			for _, word := range words {
				longer = append(longer, append(chosen[:len(chosen):len(chosen)], word))
			}
		}
		choices = longer
		for _, chosen := range choices {
			var list []policy.Decision
			worst := policy.MustDispose
			for _, word := range chosen {
				list = append(list, parts[word])
				worst = min(worst, parts[word].Outcome())
			}
			c := policy.Join(list...)
			require.Equal(t, worst, c.Outcome(), chosen)
			free := worst == policy.MayDispose || worst == policy.MustDispose
			require.Equal(t, free, c.Permits(policy.Delete), chosen)
			require.False(t, c.Permits(policy.Anonymise), "no part allows it: %v", chosen)
			var blocking []string
			for _, word := range chosen {
				if !free && word == worst.String() {
					blocking = append(blocking, word)
				}
			}
			require.Equal(t, strings.Join(blocking, " "), recordIDs(c.Blocking()), chosen)
		}
	}
}

func TestContainerIsKeptThroughTheLatestEnd(t *testing.T) {
	at := func(list ...retention.Rule) policy.Decision { return part("r", rules(t, list...)) }
	none, early, late := at(limit("l", retention.Days(50))), at(keep("k", retention.Days(5))), at(keep("k", retention.Days(60)))
	never, unknown := at(keep("k", retention.Permanently())), at(from(keep("k", retention.Days(5)), opened))
	partly := at(awaiting(keep("a", retention.Days(5)), opened), keep("k", retention.Days(30)))
	for name, row := range map[string]struct {
		parts []policy.Decision
		want  string
	}{
		"no parts":                   {nil, "unknown"},
		"one that nothing protects":  {[]policy.Decision{none}, "none"},
		"two that nothing protects":  {[]policy.Decision{none, none}, "none"},
		"a day":                      {[]policy.Decision{none, early}, "2024-01-06"},
		"the later of two days":      {[]policy.Decision{early, late}, "2024-03-01"},
		"for ever":                   {[]policy.Decision{late, never, none}, "never"},
		"for ever beats unknown":     {[]policy.Decision{unknown, never}, "never"},
		"unknown":                    {[]policy.Decision{unknown, none}, "unknown"},
		"unknown, not before a day":  {[]policy.Decision{unknown, early}, "unknown, not before 2024-01-06"},
		"the known part is its own":  {[]policy.Decision{partly, early}, "unknown, not before 2024-01-31"},
		"the known part is another":  {[]policy.Decision{partly, late}, "unknown, not before 2024-03-01"},
		"a decision that was not it": {[]policy.Decision{early, {}}, "unknown, not before 2024-01-06"},
	} {
		t.Run(name, func(t *testing.T) {
			for turn := range 6 { // every order of up to three
				list := slices.Clone(row.parts)
				if turn%2 == 1 {
					slices.Reverse(list)
				}
				if at := turn / 2; at < len(list) {
					list = slices.Concat(list[at:], list[:at])
				}
				assert.Equal(t, row.want, policy.Join(list...).RetainUntil().String(), turn)
			}
		})
	}
}

func TestContainerAllowsWhatIsCommon(t *testing.T) {
	allowing := func(a policy.Action) policy.Decision {
		return part(a.String(), rules(t, then(limit("l", retention.Days(50)), a)))
	}
	for a := policy.Action(1); a <= everyAction; a++ {
		for b := policy.Action(1); b <= everyAction; b++ {
			c := policy.Join(allowing(a), allowing(b))
			require.Equal(t, a&b, c.Allowed(), "%v and %v", a, b)
			for asked := range policy.Action(16) {
				require.Equal(t, asked != 0 && asked&^(a&b) == 0, c.Permits(asked), "%v of %v and %v", asked, a, b)
			}
			if a&b != 0 {
				require.Equal(t, policy.MayDispose, c.Outcome())
				require.Empty(t, c.Blocking())
				continue
			}
			require.Equal(t, policy.Review, c.Outcome(), "%v and %v", a, b)
			require.Equal(t, policy.ReasonNothingInCommon, c.Reason())
			require.Equal(t, "review: the rules allow nothing in common", c.String())
			require.Equal(t, a.String()+" "+b.String(), recordIDs(c.Blocking()), "all of them")
		}
	}
	kept := policy.Join(allowing(policy.Delete), allowing(policy.Transfer), partOf(t, policy.Keep))
	assert.Equal(t, policy.Keep, kept.Outcome(), "a part that is kept is worse than nothing in common")
	assert.Equal(t, "keep", recordIDs(kept.Blocking()))
	pairs := policy.Join(allowing(policy.Delete|policy.Anonymise), allowing(policy.Anonymise|policy.Transfer), allowing(policy.Delete|policy.Transfer))
	assert.Equal(t, policy.Review, pairs.Outcome(), "each two have something in common, all three have not")
}

// An overdue part does not wait for the whole: the host must still get rid of it.
func TestContainerListsWhatIsOverdue(t *testing.T) {
	overdue, due := part("overdue", rules(t, limit("l", retention.Days(8)))), part("due", rules(t, limit("l", retention.Days(9))))
	require.Equal(t, 1, overdue.Overdue())
	require.Equal(t, policy.MustDispose, due.Outcome())
	assert.Equal(t, "overdue", recordIDs(policy.Join(due, overdue).Overdue()), "the last lawful day is not overdue")
	for _, o := range outcomes[:4] { // the held one is overdue itself
		c := policy.Join(partOf(t, o), overdue, due)
		assert.Equal(t, o, c.Outcome())
		assert.Equal(t, strings.TrimSpace(map[bool]string{true: "held "}[o == policy.Held]+"overdue"), recordIDs(c.Overdue()))
	}
	assert.Empty(t, policy.Join(due, partOf(t, policy.MayDispose)).Overdue())
	assert.Empty(t, policy.Container{}.Overdue())
}

func TestContainersThatCannotBeDecided(t *testing.T) {
	free := partOf(t, policy.MustDispose)
	tomorrow := partRequest("tomorrow")
	tomorrow.On = day("2024-01-11")
	later := rules(t, limit("l", retention.Days(5))).Decide(tomorrow)
	for name, row := range map[string]struct {
		whole    policy.Container
		reason   string
		blocking string
	}{
		"the zero Container":           {policy.Container{}, "a container without parts was asked about", ""},
		"no parts":                     {policy.Join(), "a container without parts was asked about", ""},
		"different days":               {policy.Join(free, later), "the parts were asked about for different days", "must_dispose tomorrow"},
		"different days, turned":       {policy.Join(later, free), "the parts were asked about for different days", "tomorrow must_dispose"},
		"the third is of another day":  {policy.Join(free, free, later), "the parts were asked about for different days", "must_dispose must_dispose tomorrow"},
		"a decision that was not made": {policy.Join(free, policy.Decision{}), "the parts were asked about for different days", "must_dispose "},
		"only such decisions":          {policy.Join(policy.Decision{}, policy.Decision{}), "nothing was decided", " "},
		"a guard that abstains":        {policy.Join(policy.Abstain()), "the policy has nothing to say", ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, policy.Undetermined, row.whole.Outcome())
			assert.Equal(t, "undetermined: "+row.reason, row.whole.String())
			assert.Equal(t, row.blocking, recordIDs(row.whole.Blocking()))
			assert.Zero(t, row.whole.Allowed())
			for a := range policy.Action(16) {
				assert.False(t, row.whole.Permits(a))
			}
			assert.Equal(t, policy.Undetermined, row.whole.Explain().Outcome)
		})
	}
}

func TestContainerDoesNotAliasTheCallersSlice(t *testing.T) {
	list := []policy.Decision{partOf(t, policy.Keep), partOf(t, policy.MayDispose)}
	c := policy.Join(list...)
	list[0] = list[1]
	assert.Equal(t, policy.Keep, c.Outcome())
	c.Blocking()[0] = list[1]
	assert.Equal(t, "keep", recordIDs(c.Blocking()))
}

// E12: an attachment of two cases. Case A is free from 2027 on, case B from 2036.
func TestAttachmentOfTwoCases(t *testing.T) {
	const inB retention.Trigger = "closed-b"
	term := with(keep("case", retention.Years(6)), func(r *retention.Rule) { r.Cutoff = retention.EndOfYear() })
	asPart := rules(t, term)
	asRecord := rules(t, term, with(from(term, inB), func(r *retention.Rule) { r.ID = "case-b" }))
	fileOf := func(id, on string, events ...retention.Event) policy.Request {
		r := erase(record(events...), on)
		r.Record.ID = id
		return r
	}
	closedA, closedB := happened(closed, "2020-05-01"), happened(closed, "2029-05-01")
	for _, row := range []struct {
		on               string
		alone, a, b, one policy.Outcome
		blocking         string
	}{
		{"2026-12-31", policy.Keep, policy.Keep, policy.Keep, policy.Keep, "a attachment"}, // the last protected day of A
		{"2027-01-01", policy.MayDispose, policy.Keep, policy.Keep, policy.Keep, "attachment"},
		{"2035-12-31", policy.MayDispose, policy.Keep, policy.Keep, policy.Keep, "attachment"}, // the last protected day of B
		{"2036-01-01", policy.MayDispose, policy.MayDispose, policy.MayDispose, policy.MayDispose, ""},
	} {
		t.Run(row.on, func(t *testing.T) {
			a, b, attachment := fileOf("a", row.on, closedA), fileOf("b", row.on, closedB), fileOf("attachment", row.on, closedB)
			assert.Equal(t, row.alone, policy.Join(asPart.Decide(a)).Outcome(), "without the attachment, which is only unlinked")
			caseA := policy.Join(asPart.Decide(a), asPart.Decide(attachment))
			assert.Equal(t, row.a, caseA.Outcome(), "A waits for its attachment")
			assert.Equal(t, row.blocking, recordIDs(caseA.Blocking()))
			assert.Equal(t, "2035-12-31", caseA.RetainUntil().String())
			assert.Equal(t, row.b, policy.Join(asPart.Decide(b), asPart.Decide(attachment)).Outcome())
			assert.Equal(t, row.a == policy.MayDispose, policy.CheckAll(asPart, a, attachment) == nil)

			// The attachment as one record under the rules of both cases.
			d := asRecord.Decide(fileOf("attachment", row.on, closedA, happened(inB, "2029-05-01")))
			assert.Equal(t, row.one, d.Outcome())
			assert.Equal(t, "2035-12-31", d.RetainUntil().String())
		})
	}
}

func TestExplainAContainer(t *testing.T) {
	kept, overdue := part("letter-1", rules(t, keep("k", retention.Days(50)))), part("letter-2", rules(t, limit("l", retention.Days(5))))
	free := part("letter-3", rules(t, then(limit("f", retention.Days(50)), policy.Delete|policy.Anonymise)))
	e := policy.Join(kept, overdue, free).Explain()
	assert.Equal(t, policy.Keep, e.Outcome)
	assert.Equal(t, `1. letter-1: keep: the retention period has not ended (k). Retain until: 20 February 2024. Days overdue: 0.
2. letter-2: must be disposed of: disposal is due (l). Retain until: none. Days overdue: 4.
3. letter-3: may be disposed of: the record is free (f). Retain until: none. Days overdue: 0.
4. All parts: keep: the retention period has not ended (k). Retain until: 20 February 2024. Allowed: nothing.
`, e.String())
	var reasons []any
	for _, step := range e.Steps {
		reasons = append(reasons, step.Args["reason"])
	}
	assert.Equal(t, []any{policy.ReasonRetained, policy.ReasonDue, policy.ReasonFree, policy.ReasonRetained}, reasons)
	assert.Equal(t, "1. letter-3: may be disposed of: the record is free (f). Retain until: none. Days overdue: 0.\n"+
		"2. letter-2: must be disposed of: disposal is due (l). Retain until: none. Days overdue: 4.\n"+
		"3. All parts: may be disposed of: the record is free (f). Retain until: none. Allowed: delete.\n", policy.Join(free, overdue).Explain().String())
	assert.Equal(t, "1. All parts: cannot be determined: a container without parts was asked about. Retain until: unknown. Allowed: nothing.\n", policy.Container{}.Explain().String())
	both := policy.Join(kept, part("letter-4", rules(t, keep("other", retention.Days(9)))), part("letter-5", rules(t, keep("k", retention.Days(50)))))
	assert.Equal(t, "keep: the retention period has not ended (k); the retention period has not ended (other)", both.String(), "each reason once")
}

// classed returns a file of a class its own rule; the one book has them all.
var classed = map[retention.Class]retention.Rule{
	"c.undetermined": from(keep("undetermined", retention.Days(5)), opened),
	"c.keep":         keep("keep", retention.Days(50)),
	"c.review":       appraise(limit("review", retention.Days(50))),
	"c.may":          limit("may", retention.Days(50)),
	"c.must":         then(limit("must", retention.Days(5)), policy.Delete|policy.Anonymise),
	"c.transfer":     then(limit("transfer", retention.Days(50)), policy.Transfer),
}
