package plan_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// candidates returns the IDs of the records that a plan passes on.
func candidates(p *plan.Plan, records ...retention.Record) []string {
	ids := []string{}
	for r := range p.Candidates(slices.Values(records)) {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestCandidates(t *testing.T) {
	picking := func(p retention.Pick) retention.Rule {
		r := floor(retention.Years(1)) // free are the events through 2023-02-28
		r.Pick, r.Absent = p, retention.Awaited
		return r
	}
	for _, row := range []struct {
		name   string
		pick   retention.Pick
		events []retention.Event
		want   bool
	}{
		{"the last free event", retention.Only, []retention.Event{at(sent, "2023-02-28")}, true},
		{"the first protected event", retention.Only, []retention.Event{at(sent, "2023-03-01")}, false},
		{"no event", retention.Only, nil, false},
		{"no event that counts", retention.Only, []retention.Event{at(closed, "2000-01-01")}, false},
		{"no day", retention.Only, []retention.Event{at(sent, "")}, false},
		{"a day and no day", retention.Earliest, []retention.Event{at(sent, ""), at(sent, "2000-01-01")}, false},
		{"the same twice", retention.Only, []retention.Event{at(sent, "2023-02-28"), at(sent, "2023-02-28")}, true},
		{"contradictory", retention.Only, []retention.Event{at(sent, "2000-01-01"), at(sent, "2000-01-02")}, false},
		{"the earliest counts", retention.Earliest, []retention.Event{at(sent, "2024-01-01"), at(sent, "2023-02-28")}, true},
		{"the earliest is late", retention.Earliest, []retention.Event{at(sent, "2024-01-01"), at(sent, "2023-03-01")}, false},
		{"the latest counts", retention.Latest, []retention.Event{at(sent, "2000-01-01"), at(sent, "2023-03-01")}, false},
		{"the latest is free", retention.Latest, []retention.Event{at(sent, "2000-01-01"), at(sent, "2023-02-28")}, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := plan.For(book(t, picking(row.pick)), day(planDay))
			want := []string{}
			if row.want {
				want = append(want, "1")
			}
			assert.Equal(t, want, candidates(p, record(row.events...)))
		})
	}
}

// Of a class that compares several things each record is decided.
func TestCandidatesOfSeveralEvents(t *testing.T) {
	appraised := floor(retention.Years(1))
	appraised.Class, appraised.Appraise = "test.appraised", true
	b := book(t, floor(retention.Years(1)), appraised)
	p := plan.For(b, day(planDay))
	named := func(id string, c retention.Class, events ...retention.Event) retention.Record {
		return retention.Record{ID: id, Class: c, Events: retention.EventsOf(events...)}
	}
	records := []retention.Record{
		named("old", letter, at(sent, "2000-01-01")), named("new", letter, at(sent, planDay)),
		named("open", "test.appraised", at(sent, "2000-01-01")), named("none", "test.appraised"),
		named("decided", "test.appraised", at(sent, "2000-01-01"), at(retention.AppraisedDelete, "2023-01-01")),
		named("put off", "test.appraised", at(sent, "2000-01-01"), at(retention.AppraisedDelete, "2023-01-01"), at(retention.AppraisedAgain, "2023-01-02")),
		named("unknown", "test.unknown", at(sent, "2000-01-01")), {ID: "no class"},
	}
	assert.Equal(t, []string{"old", "decided"}, candidates(p, records...))
	for r := range p.Candidates(slices.Values(records)) {
		assert.Equal(t, "old", r.ID)
		break // and the rest is not looked at
	}
	for _, p := range []*plan.Plan{p, {}, nil} {
		for range p.Candidates(nil) {
			assert.Fail(t, "no sequence has no records")
		}
	}
}

// Nobody can decide about a record whose rules are in another book.
func TestCandidatesWithoutRulesHere(t *testing.T) {
	p := plan.For(elsewhere(t), day(planDay))
	assert.Equal(t, []retention.Class{letter}, p.Unplanned())
	assert.Empty(t, candidates(p, record(at(sent, "2000-01-01"))))
	_, err := p.Class(letter)
	assert.EqualError(t, err, "plan: test.letter: cannot be planned: its rules are not in the book: the host; merge the book that has them")
}
