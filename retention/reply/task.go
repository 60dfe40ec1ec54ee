package reply

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// TaskCode is what is to be done about a request, for programs: a code never
// changes its meaning. The zero TaskCode is none.
type TaskCode string

// The codes of the tasks.
const (
	TaskRegister TaskCode = "register" // register the request
	TaskResume   TaskCode = "resume"   // wait for what was asked for, and record when it comes
	TaskAnswer   TaskCode = "answer"   // answer, or what is left of it
	TaskRefuse   TaskCode = "refuse"   // or refuse: listed if a refusal has a day of its own
	TaskExtend   TaskCode = "extend"   // or tell the requester that the longer period is used
)

// String returns the code.
func (c TaskCode) String() string { return string(c) }

// Sentence returns what is to be done, with its arguments in braces, and nothing for
// an unknown code.
func (c TaskCode) Sentence(l calendar.Language) string { return sentences.Find(l, "task."+string(c)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c TaskCode) MarshalText() ([]byte, error) {
	if err := new(TaskCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; an unknown one is [calendar.ErrSyntax].
func (c *TaskCode) UnmarshalText(code []byte) error { return readCode(code, c, "TaskCode", TaskAnswer) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *TaskCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.TaskCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c TaskCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *TaskCode) Scan(src any) error { return calendar.ReadSQL("reply.TaskCode", src, c) }

// Task is something to be done about a request, and by when. The zero Task is
// nothing.
type Task struct {
	Code            TaskCode         `json:"code"`
	By              calendar.Date    `json:"by,omitzero"`       // the last safe day for it; zero: none is set
	WorkingDaysLeft int              `json:"working_days_left"` // after the day asked about, up to and including By; negative: since
	Rest            bool             `json:"rest,omitempty"`    // of [TaskAnswer]: a part was given
	Refusal         bool             `json:"refusal,omitempty"` // of [TaskAnswer]: a refusal by that day is in time too
	Total           retention.Period `json:"total,omitzero"`    // of [TaskExtend]: the longer period in all
	When            calendar.Names   `json:"when,omitzero"`     // of [TaskExtend]: its conditions, as the window says them
}

// String returns the task in English; see [Task.In].
func (t Task) String() string { return t.In(calendar.English) }

// In returns what is to be done, by when, and how many working days are left, or have passed
// since.
func (t Task) In(l calendar.Language) string {
	args := values{"by": t.By, "rest": t.Rest, "refusal": t.Refusal, "total": t.Total, "when": t.When}
	text := calendar.Step{Code: t.Code, Args: args}.In(l)
	switch {
	case t.By.IsZero():
		return text
	case t.WorkingDaysLeft < 0:
		return text + " " + calendar.Step{Code: sentences.Code("since"), Args: values{"since": -t.WorkingDaysLeft}}.In(l)
	default:
		return text + " " + calendar.Step{Code: sentences.Code("left"), Args: values{"left": t.WorkingDaysLeft}}.In(l)
	}
}

// tasks lists what must, or may, happen next.
func (q Request) tasks(c course) (tasks []Task, err error) {
	if c.Closed != 0 {
		return nil, nil
	}
	add := func(t Task) {
		if err == nil && !t.By.IsZero() {
			t.WorkingDaysLeft, err = q.calendar.WorkingDaysBetween(c.on, t.By)
		}
		tasks = append(tasks, t)
	}
	if !c.registerBy.IsZero() && c.registered.IsZero() {
		add(Task{Code: TaskRegister, By: c.registerBy})
	}
	if c.paused {
		add(Task{Code: TaskResume})
	}
	longer := q.window.Extension
	refusalApart := c.Extended && !longer.CoversRefusal
	add(Task{Code: TaskAnswer, By: c.Deadline.Safe, Rest: !c.PartlyAnswered.IsZero(), Refusal: !refusalApart})
	if refusalApart {
		add(Task{Code: TaskRefuse, By: c.refuseBy})
	}
	if !c.Extended && longer != (Extension{}) && c.on.OnOrBefore(c.notice.Safe) {
		add(Task{Code: TaskExtend, By: c.notice.Safe, Total: q.window.Total(c.starts[0]), When: longer.When})
	}
	return tasks, err
}
