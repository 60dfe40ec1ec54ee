package reply_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// day reads "2026-11-21" or "Sat 2026-11-21".
func day(s string) calendar.Date { return lawtest.Day(s) }

var (
	kindOf = map[string]reply.Kind{
		"nothing": 0, "received": reply.Received, "registered": reply.Registered, "paused": reply.Paused, "resumed": reply.Resumed,
		"extended": reply.Extended, "partly": reply.PartlyAnswered, "answered": reply.Answered, "refused": reply.Refused, "unknown": 9,
	}
	hostLaw = calendar.Source{Citation: "Act 1/2000 s. 2"}
)

// events reads "received Sat 2026-01-31, paused 2026-02-03 by law". A "?" is a
// day that is missing.
func events(text string) []reply.Event {
	var list []reply.Event
	for part := range strings.SplitSeq(text, ", ") {
		if part == "" {
			continue
		}
		part, lawful := strings.CutSuffix(part, " by law")
		kind, on, _ := strings.Cut(part, " ")
		if _, ok := kindOf[kind]; !ok {
			panic(kind + " is no kind")
		}
		if on == "?" {
			on = ""
		}
		e := reply.Event{Kind: kindOf[kind], On: day(on)}
		if lawful {
			e.Basis = hostLaw
		}
		list = append(list, e)
	}
	return list
}

// follow makes a request that must be possible.
func follow(t testing.TB, w reply.Window, c *calendar.Calendar, text string) reply.Request {
	t.Helper()
	k, err := reply.Follow(w, c, events(text)...)
	require.NoError(t, err)
	return k
}

func on(t testing.TB, k reply.Request, d string) reply.Status {
	t.Helper()
	s, err := k.On(day(d))
	require.NoError(t, err)
	return s
}

// tell returns the numbers of a state in short: the phase, the deadline, what it
// would be without pauses if that is another, and the days past.
func tell(s reply.Status) string {
	text := fmt.Sprintf("%v %s to %s", s.Phase, weekday(s.Deadline.Safe), weekday(s.Deadline.Latest))
	if s.Deadline.Safe == s.Deadline.Latest {
		text = fmt.Sprintf("%v %s", s.Phase, weekday(s.Deadline.Safe))
	}
	if s.Unpaused != s.Deadline {
		text += fmt.Sprintf(" (%v to %v)", s.Unpaused.Safe, s.Unpaused.Latest)
	}
	if s.PastSafe > 0 || s.Overdue > 0 {
		text += fmt.Sprintf(" +%d +%d", s.PastSafe, s.Overdue)
	}
	return text
}

func weekday(d calendar.Date) string { return d.Weekday().String()[:3] + " " + d.String() }

// tasks returns what comes next in short.
func tasks(s reply.Status) string {
	var list []string
	for _, task := range s.Next {
		if task.By.IsZero() {
			list = append(list, task.Code.String())
		} else {
			list = append(list, fmt.Sprintf("%s %v (%d)", task.Code, task.By, task.WorkingDaysLeft))
		}
	}
	return strings.Join(list, ", ")
}

// moment is what one event list comes to on one day.
type moment struct{ why, events, on, want string }

func check(t *testing.T, w reply.Window, c *calendar.Calendar, moments []moment) {
	t.Helper()
	for _, m := range moments {
		t.Run(m.why, func(t *testing.T) {
			if got := tell(on(t, follow(t, w, c, m.events), m.on)); got != m.want {
				t.Errorf("%s; on %s:\nwant %s\n got %s", m.events, m.on, m.want, got)
			}
		})
	}
}

func oneOf[T any](pick func(int) int, of ...T) T { return of[pick(len(of))] }
