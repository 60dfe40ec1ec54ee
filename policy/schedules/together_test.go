package schedules_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// together asks for the deletion of records on one day.
func together(on string, records ...retention.Record) (parts []policy.Request) {
	for _, r := range records {
		parts = append(parts, policy.Request{Action: policy.Delete, Record: r, On: day(on), Holds: policy.NoHolds()})
	}
	return parts
}

func recordOf(t *testing.T, e entry, text string) retention.Record {
	t.Helper()
	l, err := parseLife(e.class(), text+" -> keep")
	require.NoError(t, err)
	return l.record
}

// What is kept with another record, as EE-TTO-3 and FI-KL15-5 are, goes with it: both
// are asked for at once, and neither goes before the other one may.
func TestKeptWithAnother(t *testing.T) {
	t.Parallel()
	document := line("treatment", "a document on a treatment: 30 y", rules(atLeast(years(30), "confirmed")))
	refusal := line("refusal", "data on refusing it: kept with the document", rules(atLeast(immediately, "made")))
	document.source, refusal.source = "example", "example"
	books, err := retention.Merge("both", document.book(t), refusal.book(t))
	require.NoError(t, err)
	p := policy.FromRulebook(books)
	a, b := recordOf(t, document, "confirmed=1994-02-28"), recordOf(t, refusal, "made=2010-05-05")

	err = policy.CheckAll(p, together("2024-02-28", a, b)...)
	require.ErrorIs(t, err, policy.ErrDenied)
	var denied *policy.DeniedError
	require.True(t, errors.As(err, &denied))
	assert.Equal(t, 1, denied.Part, "the document")
	assert.NoError(t, policy.Check(p, together("2024-02-28", b)[0]), "the data alone could go")
	assert.NoError(t, policy.CheckAll(p, together("2024-02-29", a, b)...))
}

// A record under two items of a list, as those of FI-1234 and FI-RND-14 can be, is asked
// about in the class of each, and the longer one decides.
func TestUnderTwoItems(t *testing.T) {
	t.Parallel()
	appeals, other := line("appeals", "10 y", rules(atLeast(years(10), "decided"))), line("item-3", "25 y", rules(atLeast(years(25), "decided")))
	appeals.source, other.source = "example", "example"
	books, err := retention.Merge("both", appeals.book(t), other.book(t))
	require.NoError(t, err)
	p := policy.FromRulebook(books)
	const decided = "decided=1999-06-30"
	both := []retention.Record{recordOf(t, appeals, decided), recordOf(t, other, decided)}
	assert.ErrorIs(t, policy.CheckAll(p, together("2024-06-30", both...)...), policy.ErrDenied)
	assert.NoError(t, policy.CheckAll(p, together("2024-07-01", both...)...))
	assert.Equal(t, retention.EndOn(day("2024-06-30")), policy.Join(p.Decide(together("2020-01-01", both...)[0]), p.Decide(together("2020-01-01", both...)[1])).RetainUntil())
}

// All the books together are one book, which decides as each does alone.
func TestAllTheBooksMerge(t *testing.T) {
	t.Parallel()
	var books []*retention.Rulebook
	for _, e := range given() {
		books = append(books, e.book(t))
	}
	all, err := retention.Merge("given", books...)
	require.NoError(t, err)
	p := policy.FromRulebook(all)
	for _, e := range given() {
		for _, text := range e.lives {
			l, err := parseLife(e.class(), text)
			require.NoError(t, err)
			for _, d := range l.days() {
				if wrong := l.differences(p, d); wrong != "" {
					t.Errorf("%s: %s", e.id, wrong)
				}
			}
		}
	}
	for _, f := range all.Lint(day(read)) {
		if f.Code != retention.FindingDoubt {
			t.Errorf("%v", f)
		}
	}
}
