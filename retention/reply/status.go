package reply

import (
	"cmp"
	"database/sql/driver"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
)

// Phase is how a request stands on a day. The zero Phase is unknown.
type Phase uint8

const (
	// Open: it is not answered, and the safe day is still to come.
	Open Phase = iota + 1
	// Standing: it is not answered, the period stands still, and the safe day is
	// still to come.
	Standing
	// DueToday: it is not answered, and this is the safe day.
	DueToday
	// Disputed: it is not answered, the safe day is past and the latest day is
	// not: under a strict reading it is late.
	Disputed
	// Overdue: it is not answered, and the latest day is past.
	Overdue
	// InTime: it was answered or refused by the safe day.
	InTime
	// InTimeDisputed: it was answered or refused after the safe day, by the
	// latest day.
	InTimeDisputed
	// Late: it was answered or refused after the latest day.
	Late
)

var phaseWords = calendar.Words{Type: "reply.Phase",
	All: []string{"unknown", "open", "standing", "due_today", "disputed", "overdue", "in_time", "in_time_disputed", "late"}}

// String returns the phase's code: "open", "due_today", "in_time".
func (p Phase) String() string { return phaseWords.Of(uint8(p)) }

// In returns the phase in words.
func (p Phase) In(l calendar.Language) string {
	return cmp.Or(sentences.Find(l, "phase."+p.String()), p.String())
}

// MarshalText returns the code, so that JSON carries it. An unknown phase is
// [calendar.ErrSyntax].
func (p Phase) MarshalText() ([]byte, error) { return phaseWords.Marshal(uint8(p)) }

// UnmarshalText reads a code, so that a [Status] can be stored; an unknown one is
// [calendar.ErrSyntax].
func (p *Phase) UnmarshalText(code []byte) error { return phaseWords.Unmarshal(code, (*uint8)(p)) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (p *Phase) UnmarshalJSON(data []byte) error { return calendar.ReadJSON("reply.Phase", data, p) }

// Value returns the code for a database; see [calendar.WriteSQL].
func (p Phase) Value() (driver.Value, error) { return calendar.WriteSQL(p) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (p *Phase) Scan(src any) error { return calendar.ReadSQL("reply.Phase", src, p) }

// Status is how a request stands on a day. The zero Status is that of no request.
type Status struct {
	On             calendar.Date `json:"on"`
	Phase          Phase         `json:"phase"`
	Deadline       Deadline      `json:"deadline"` // with the extension and the pauses so far
	Unpaused       Deadline      `json:"unpaused"` // what it would be without the pauses
	Extended       bool          `json:"extended,omitempty"`
	PartlyAnswered calendar.Date `json:"partly_answered,omitzero"` // the last part; zero: none
	Closed         Kind          `json:"closed,omitzero"`          // Answered or Refused; zero: neither
	PastSafe       int           `json:"past_safe,omitempty"`      // days after the safe day, up to and including On or the day of the answer
	Overdue        int           `json:"overdue,omitempty"`        // days after the latest day, up to and including On or the day of the answer
	Next           []Task        `json:"next,omitempty"`           // what must, or may, happen next; empty if it is answered
	Doubts         []string      `json:"doubts,omitempty"`         // in English, what is not confirmed about the days, each once; [Request.Explain] has the steps
}

// On returns how the request stands at the end of a day, by the events up to that
// day. Later events are left out: on their day they were not known.
//
// Errors are [ErrDate] without a day, [ErrNotReceived] for a day before the
// receipt, and the errors of [Window.Due] and of the calendar.
func (q Request) On(day calendar.Date) (Status, error) {
	s, _, err := q.account(day, false)
	return s, err
}

// account returns the status of a day and its explanation, both from one course. Unless
// somebody reads it, the explanation lacks the duty of the longer period, which takes
// longer to write than a day to find.
func (q Request) account(day calendar.Date, read bool) (Status, Explanation, error) {
	if day.IsZero() {
		return Status{}, Explanation{}, fmt.Errorf("reply: %s: %w; give the day asked about", nameOf(q.window.ID), ErrDate)
	}
	c, err := q.follow(q.events, day)
	if err == nil {
		c.Next, err = q.tasks(c)
	}
	if err != nil {
		return Status{}, Explanation{}, fmt.Errorf("reply: %s: %w", nameOf(q.window.ID), err)
	}
	c.Phase, c.PastSafe, c.Overdue = q.phase(c), max(0, c.on.Sub(c.Deadline.Safe)), max(0, c.on.Sub(c.Deadline.Latest))
	e := q.explain(c, read)
	c.Doubts = e.Doubts()
	return c.Status, e, nil
}

func (q Request) phase(c course) Phase {
	bySafe, byLatest := c.on.OnOrBefore(c.Deadline.Safe), c.on.OnOrBefore(c.Deadline.Latest)
	switch {
	case c.Closed != 0 && bySafe:
		return InTime
	case c.Closed != 0 && byLatest:
		return InTimeDisputed
	case c.Closed != 0:
		return Late
	case c.on == c.Deadline.Safe && !(c.paused && q.window.stands()):
		return DueToday
	case bySafe && c.paused:
		return Standing
	case bySafe:
		return Open
	case byLatest:
		return Disputed // even if it stands still: the safe day went on
	default:
		return Overdue
	}
}

// String returns the status in English; see [Status.In].
func (s Status) String() string { return s.In(calendar.English) }

// In returns the status in one line. Doubts are left out.
func (s Status) In(l calendar.Language) string {
	args := values{"on": s.On, "phase": s.Phase, "safe": s.Deadline.Safe, "latest": s.Deadline.Latest, "overdue": s.Overdue}
	if s.Unpaused != s.Deadline {
		args["unpaused_safe"], args["unpaused_latest"] = s.Unpaused.Safe, s.Unpaused.Latest
	}
	text := calendar.Step{Code: sentences.Code("status"), Args: args}.In(l)
	for _, task := range s.Next {
		text += "; " + task.In(l)
	}
	return text
}
