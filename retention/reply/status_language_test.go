package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestPhasesInWords(t *testing.T) {
	want := map[reply.Phase]string{
		0: "unknown", reply.Open: "open", reply.Standing: "standing still", reply.DueToday: "due today", reply.Disputed: "disputed",
		reply.Overdue: "overdue", reply.InTime: "in time", reply.InTimeDisputed: "in time, disputed", reply.Late: "late",
		9: "Phase(9)", 255: "Phase(255)",
	}
	assert.Len(t, want, len(phases())+2, "each phase, and two that are none")
	for phase, words := range want {
		assert.Equal(t, words, phase.In(calendar.English))
		assert.Equal(t, words, phase.In(unspoken))
		if phase > reply.Late {
			for _, l := range languages {
				assert.Equal(t, words, phase.In(l), "%v: there are no words for it", l)
			}
		}
	}
}

// No two phases are said with the same words, in any language.
func TestPhasesDifferInEveryLanguage(t *testing.T) {
	for _, l := range languages {
		said := map[string]reply.Phase{}
		for _, phase := range phases() {
			words := phase.In(l)
			require.NotEmpty(t, words)
			assert.Equal(t, calendar.Plain(words), words)
			assert.NotContains(t, words, "_", "%v: a code", l)
			other, taken := said[words]
			assert.False(t, taken, "%v: %v and %v are both %q", l, phase, other, words)
			said[words] = phase
		}
	}
}

// In every language a status says its day, its phase, its two days, those without pauses
// if they are others, and every task.
func TestAStatusInEveryLanguage(t *testing.T) {
	window := gdpr()
	window.Extension.When = words("complex")
	for _, row := range []struct{ why, events, on string }{
		{"open", "received Sat 2026-01-31", "2026-02-02"},
		{"due today", "received Sat 2026-01-31", "2026-02-28"},
		{"disputed", "received Sat 2026-01-31", "2026-03-02"},
		{"overdue", "received Sat 2026-01-31, partly 2026-02-05", "2026-03-03"},
		{"extended", "received Sat 2026-01-31, extended 2026-02-20", "2026-02-20"},
		{"paused", "received 2026-09-07, paused 2026-09-14 by law", "2026-09-20"},
		{"answered", "received Sat 2026-01-31, answered 2026-02-28", "2026-04-01"},
		{"late", "received Sat 2026-01-31, answered 2026-03-05", "2026-04-01"},
	} {
		t.Run(row.why, func(t *testing.T) {
			s := on(t, follow(t, window, calendar.Finland(), row.events), row.on)
			assert.Equal(t, s.In(calendar.English), s.String())
			assert.Equal(t, s.In(calendar.English), s.In(unspoken))
			for _, l := range languages {
				text := s.In(l)
				assert.Equal(t, calendar.Plain(text), text)
				assert.NotContains(t, text, "{")
				assert.NotContains(t, text, "[")
				assert.NotContains(t, text, s.On.String(), "that is for programs")
				for _, d := range []calendar.Date{s.On, s.Deadline.Safe, s.Deadline.Latest, s.Unpaused.Safe, s.Unpaused.Latest} {
					assert.Contains(t, text, d.In(l), l)
				}
				assert.Contains(t, text, s.Phase.In(l), l)
				for _, task := range s.Next {
					assert.Contains(t, text, task.In(l), l)
				}
			}
		})
	}
}

// The zero Status is that of no request.
func TestTheZeroStatusInWords(t *testing.T) {
	assert.Equal(t, "no date: unknown; safe no date, latest no date", reply.Status{}.String())
	for _, l := range languages {
		assert.Contains(t, reply.Status{}.In(l), reply.Phase(0).In(l))
		assert.Contains(t, reply.Status{}.In(l), calendar.Date{}.In(l))
	}
}
