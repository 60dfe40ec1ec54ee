package reply_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// deadline is a row: a start day and what follows from it.
type deadline struct {
	start, safe, latest string
	why                 string
}

func checkWindow(t *testing.T, w reply.Window, c *calendar.Calendar, rows []deadline) {
	t.Helper()
	for _, row := range rows {
		t.Run(c.Country()+" "+row.start, func(t *testing.T) {
			got, err := w.Due(day(row.start), c)
			require.NoError(t, err)
			want := reply.Deadline{Safe: day(row.safe), Latest: day(row.latest)}
			assert.Equal(t, want, got, "%s: want %v, got %v", row.why, want, got)
		})
	}
}

// checkCited sees that a window is complete: it names its norm, when that was
// read, and from when it applies.
func checkCited(t *testing.T, w reply.Window, id, citation string, law reply.Computation, from string) {
	t.Helper()
	assert.Equal(t, id, w.ID)
	assert.Equal(t, citation, w.Basis.Citation)
	assert.True(t, w.Basis.Checked.After(day("2026-01-01")))
	assert.NotEmpty(t, w.Basis.URL)
	assert.NotEmpty(t, w.Duty)
	assert.Equal(t, law, w.Law)
	assert.Equal(t, day(from), w.From)
	assert.NotEmpty(t, w.Readings)
}

// checkFrom sees that a window applies from its first day on.
func checkFrom(t *testing.T, w reply.Window, c *calendar.Calendar) {
	t.Helper()
	_, err := w.Due(w.From.AddDays(-1), c)
	assert.ErrorIs(t, err, reply.ErrNotInForce)
	_, err = w.Due(w.From, c)
	assert.NoError(t, err)
}

// checkCountries sees that a window takes its own country's calendar only.
func checkCountries(t *testing.T, w reply.Window, own ...string) {
	t.Helper()
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()} {
		_, err := w.Due(day("2026-11-21"), c)
		if strings.Contains(strings.Join(own, " "), c.Country()) {
			assert.NoError(t, err, c.Country())
		} else {
			assert.ErrorIs(t, err, reply.ErrCalendar, c.Country())
		}
	}
}

// boundary is a row: a class and what happened, and the three days that follow.
// Empty: there is none.
type boundary struct {
	norm   string
	class  retention.Class
	event  retention.Trigger
	on     string
	last   string // the last protected day
	due    string // the first day on which disposal is due
	by     string // the last lawful day
	action retention.Action
}

func checkBoundary(t *testing.T, b *retention.Rulebook, rows []boundary) {
	t.Helper()
	for _, row := range rows {
		t.Run(row.norm+" "+row.on, func(t *testing.T) {
			r := retention.Record{ID: "1", Class: row.class, Events: retention.EventsOf(retention.Event{Trigger: row.event, On: day(row.on)})}
			want := func(s string) string {
				if s == "" {
					return "none"
				}
				return s
			}
			a := b.Assess(r, day("2026-11-21"))
			assert.True(t, a.State.RulesInForce())
			assert.Equal(t, want(row.last), a.RetainUntil.String())
			assert.Equal(t, want(row.by), a.DisposeBy.String())
			assert.Equal(t, row.action, a.Allowed)
			assert.False(t, a.AppraisalOpen)
			if row.due == "" {
				assert.True(t, a.DueFrom.IsZero())
			} else {
				assert.Equal(t, day(row.due), a.DueFrom, "due from %v", a.DueFrom)
			}

			// Both sides of the boundary: the ground comes with the first free day,
			// or with the event of a rule that has no floor, but not before the
			// rule is law.
			ground := day(row.on)
			if row.last != "" {
				ground = day(row.last).AddDays(1)
			}
			for _, rule := range b.Definition().Rules {
				if rule.Class == row.class && rule.Trigger == row.event && rule.From.After(ground) {
					ground = rule.From
				}
			}
			assert.False(t, b.Assess(r, ground.AddDays(-1)).Ground, "on the day before %v", ground)
			assert.True(t, b.Assess(r, ground).Ground, "on %v", ground)
		})
	}
}

// checkBook sees that a book is complete: each rule has a citation, the day on
// which it was read and the day from which it is law, once, and each class has
// rules or says where they come from.
func checkBook(t *testing.T, b *retention.Rulebook, prefix string, rules, classes int) {
	t.Helper()
	d := b.Definition()
	assert.Len(t, d.Rules, rules)
	assert.True(t, strings.HasPrefix(d.ID, prefix), d.ID)
	assert.NotEmpty(t, d.Version)
	assert.NotEmpty(t, d.Sources)
	read := day("2026-01-01")
	for _, s := range d.Sources {
		assert.NotEmpty(t, s.Citation)
		assert.True(t, s.Checked.After(read), s.Citation)
	}
	ids, names := map[string]bool{}, map[retention.Class]bool{}
	for _, r := range d.Rules {
		assert.False(t, ids[r.ID], "%s: once", r.ID)
		ids[r.ID] = true
		names[r.Class] = true
		assert.True(t, strings.HasPrefix(r.ID, prefix), r.ID)
		assert.NotEmpty(t, r.Basis.Citation, r.ID)
		assert.True(t, r.Basis.Checked.After(read), r.ID)
		assert.False(t, r.From.IsZero(), "%s: from when is it law", r.ID)
		assert.True(t, r.Then.IsValid(), r.ID)
	}
	for _, info := range d.Classes {
		names[info.Class] = true
		assert.NotEqual(t, info.RulesFrom == "", info.NoErasure.Citation == "", "%s says one of the two", info.Class)
		if info.NoErasure.Citation != "" {
			assert.True(t, info.NoErasure.Checked.After(read), info.Class)
		}
	}
	assert.Len(t, names, classes)
	for name := range names {
		assert.True(t, strings.HasPrefix(string(name), prefix), name)
	}
}

// checkRulesFrom sees that records of the classes are undetermined until the
// host brings rules.
func checkRulesFrom(t *testing.T, b *retention.Rulebook, event retention.Trigger, classes map[retention.Class]string) {
	t.Helper()
	open := 0
	for _, info := range b.Definition().Classes {
		if info.RulesFrom != "" {
			open++
		}
	}
	assert.Len(t, classes, open)
	for class, from := range classes {
		info, known := b.Info(class)
		assert.True(t, known, class)
		assert.Contains(t, info.RulesFrom, from, class)
		r := retention.Record{ID: "1", Class: class, Events: retention.EventsOf(retention.Event{Trigger: event, On: day("1950-01-01")})}
		assert.Equal(t, retention.Assessment{State: retention.RulesElsewhere}, b.Assess(r, day("2026-11-21")), class)
	}
}
