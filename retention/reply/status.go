package reply

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// Phase says how a request stands on a day. The zero Phase is unknown.
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

var phases = [...]string{"unknown", "open", "standing", "due-today", "disputed", "overdue", "in-time", "in-time-disputed", "late"}

// String names the phase: "open", "due-today", "in-time".
func (p Phase) String() string {
	if int(p) >= len(phases) {
		return fmt.Sprintf("Phase(%d)", uint8(p))
	}
	return phases[p]
}

// MarshalText gives the name, so that JSON carries it.
func (p Phase) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads a name, so that states can be stored; an unknown one is
// [ErrPhase].
func (p *Phase) UnmarshalText(name []byte) error {
	i := slices.Index(phases[:], string(name))
	if i < 0 {
		return fmt.Errorf("reply: %q: %w; give a name such as open or overdue", name, ErrPhase)
	}
	*p = Phase(i)
	return nil
}

// Status is how a request stands on a day. The zero State is that of no request.
type Status struct {
	On             calendar.Date `json:"on"`
	Phase          Phase         `json:"phase"`
	Deadline       Deadline      `json:"deadline"` // with the extension and the pauses so far
	Unpaused       Deadline      `json:"unpaused"` // what it would be without the pauses
	Extended       bool          `json:"extended,omitempty"`
	PartlyAnswered calendar.Date `json:"partlyAnswered,omitzero"` // the last part; zero: none
	Closed         Kind          `json:"closed,omitzero"`         // Answered or Refused; zero: neither
	PastSafe       int           `json:"pastSafe,omitempty"`      // days after the safe day: through On, or through the answer
	Overdue        int           `json:"overdue,omitempty"`       // days after the latest day: through On, or through the answer
	Next           []Task        `json:"next,omitempty"`          // what must, or may, happen next; empty if it is answered
	Doubts         []string      `json:"doubts,omitempty"`        // what is not confirmed about the days, each once; Explain says where
}

// Task is something to be done about a request, and by when. The zero Task is
// nothing.
type Task struct {
	Code            string        `json:"code"`            // for programs: "register", "resume", "answer", "refuse", "extend"
	What            string        `json:"what"`            // for people
	By              calendar.Date `json:"by,omitzero"`     // the last safe day for it; zero: none is set
	WorkingDaysLeft int           `json:"workingDaysLeft"` // after the day asked about, up to and including By; negative: since
}

// On says how the request stands at the end of a day, by the events up to that
// day. Later events are left out: on their day they were not known.
//
// Errors are [ErrDate] without a day, [ErrNotReceived] for a day before the
// receipt, and the errors of [Window.Due] and of the calendar.
func (k Request) On(day calendar.Date) (Status, error) {
	s, _, err := k.tell(day)
	return s, err
}

// tell gives the state of a day and its explanation, both from one course.
func (k Request) tell(day calendar.Date) (Status, Explanation, error) {
	fail := func(err error) (Status, Explanation, error) {
		return Status{}, Explanation{}, fmt.Errorf("reply: %s on %v: %w", name(k.window), day, err)
	}
	if day.IsZero() {
		return Status{}, Explanation{}, fmt.Errorf("reply: %s: %w; give the day asked about", name(k.window), ErrDate)
	}
	c, err := k.follow(k.events, day)
	if err != nil {
		return fail(err)
	}
	s := Status{On: day, Deadline: c.deadline, Unpaused: c.unpaused, Extended: c.extended, PartlyAnswered: c.partly, Closed: c.closed,
		PastSafe: past(c.deadline.Safe, c.on), Overdue: past(c.deadline.Latest, c.on), Phase: k.phase(c)}
	if s.Next, err = k.tasks(c); err != nil {
		return fail(err)
	}
	e := k.explain(c)
	s.Doubts = e.Doubts()
	return s, e, nil
}

// past gives how many days a day lies after another one.
func past(end, d calendar.Date) int {
	if d.After(end) {
		return d.Sub(end)
	}
	return 0
}

func (k Request) phase(c course) Phase {
	bySafe, byLatest := reaches(c.deadline.Safe, c.on), reaches(c.deadline.Latest, c.on)
	switch {
	case c.closed != 0 && bySafe:
		return InTime
	case c.closed != 0 && byLatest:
		return InTimeDisputed
	case c.closed != 0:
		return Late
	case bySafe && c.paused && k.stands():
		return Standing // also on the last day
	case c.on == c.deadline.Safe:
		return DueToday
	case bySafe && c.paused:
		return Standing
	case bySafe:
		return Open
	case byLatest:
		return Disputed // also if it stands still: the safe day went on
	default:
		return Overdue
	}
}

// tasks lists what must, or may, happen next.
func (k Request) tasks(c course) (tasks []Task, err error) {
	if c.closed != 0 {
		return nil, nil
	}
	add := func(code, what string, by calendar.Date) {
		left := 0
		if err == nil && !by.IsZero() {
			left, err = k.calendar.WorkingDaysBetween(c.on, by)
		}
		tasks = append(tasks, Task{code, what, by, left})
	}
	if !c.registerBy.IsZero() && c.registered.IsZero() {
		add("register", "register the request", c.registerBy)
	}
	if c.paused {
		add("resume", "wait for what was asked for, and record when it comes", calendar.Date{})
	}
	answer, refusalApart := "answer, or refuse with reasons", c.extended && !k.window.Extension.CoversRefusal
	if refusalApart {
		answer = "answer"
	}
	if !c.partly.IsZero() {
		answer = "answer the rest"
	}
	add("answer", answer, c.deadline.Safe)
	if refusalApart {
		add("refuse", "or refuse with reasons", c.refuseBy)
	}
	if longer := k.window.Extension; !c.extended && longer != (Extension{}) && reaches(c.notice.Safe, c.on) {
		add("extend", fmt.Sprintf("or take %v in all: %s", longer.Total, longer.When), c.notice.Safe)
	}
	return tasks, err
}

// String gives the state in English words, in one line. Doubts are left out.
func (s Status) String() string {
	text := fmt.Sprintf("%v: %v; safe %v, latest %v", s.On, s.Phase, s.Deadline.Safe, s.Deadline.Latest)
	if s.Unpaused != s.Deadline {
		text += fmt.Sprintf(" (without the pause %v and %v)", s.Unpaused.Safe, s.Unpaused.Latest)
	}
	if s.Overdue > 0 {
		text += fmt.Sprintf("; overdue by %v", retention.Days(s.Overdue))
	}
	for _, task := range s.Next {
		text += "; " + task.What
		if !task.By.IsZero() {
			text += fmt.Sprintf(" by %v (working days left: %d)", task.By, task.WorkingDaysLeft)
		}
	}
	return text
}
