package agenda

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Due returns the entry of a window's deadline, on its safe day, from what
// [reply.Window.Explain] returns: what must be done by then, by which norm, the latest day
// that can be defended, and what is not confirmed about the two. For a request that is
// followed over time, [Followed] also knows what has happened since; its entry for the answer
// is the same event.
//
// An explanation without a safe day, such as the zero one, makes an entry without a day,
// which [ICalendar] refuses. A window in hours ends at an instant and has no entry.
func Due(reference string, e reply.Explanation) Entry {
	limit := window(e)
	entry := Entry{ID: e.Subject, Reference: reference, Day: e.Deadline.Safe, Title: say("title.due", limit.Args)}
	if duty, _ := limit.Args["duty"].(calendar.Names); duty != (calendar.Names{}) {
		entry.Details = append(entry.Details, say("duty", limit.Args))
	}
	entry.Details = append(entry.Details, details(e, e.Deadline)...)
	return entry
}

// window returns the step that says which window an explanation is of.
func window(e reply.Explanation) calendar.Step {
	for _, step := range e.Steps {
		if step.Code == calendar.Code(reply.StepWindow) {
			return step
		}
	}
	return calendar.Step{}
}

// details returns the norms of a deadline, its days, and what is not confirmed. A task that
// only leads to the answer has no latest day of its own.
func details(e reply.Explanation, d reply.Deadline) (steps []calendar.Step) {
	known := map[string]bool{"": true} // what is said already
	add := func(s calendar.Step, key string) {
		if !known[key] {
			known[key] = true
			steps = append(steps, s)
		}
	}
	for _, step := range e.Steps {
		if step.Code == calendar.Code(reply.StepWindow) { // and that of the longer period
			limit := say("limit", step.Args)
			limit.Source = step.Source
			add(limit, limit.String())
			known[step.Source.Doubt] = true // it stands there
		}
	}
	steps = append(steps, calendar.Step{Code: reply.StepSafe, Args: args{"date": d.Safe}})
	if !d.Latest.IsZero() {
		steps = append(steps, calendar.Step{Code: reply.StepLatest, Args: args{"date": d.Latest}})
	}
	for _, step := range e.Steps {
		doubts := []string{step.Source.Doubt}
		switch step.Code {
		case reply.StepDisputed, reply.StepProjected, reply.StepUnchecked, reply.StepBeforeLaw:
			add(calendar.Step{Code: step.Code, Args: step.Args}, step.In(calendar.English))
		}
		days, _ := step.Args["days"].([]calendar.Day)
		for _, day := range days {
			doubts = append(doubts, day.Source.Doubt)
		}
		for _, doubt := range doubts {
			add(say("doubt", args{"doubt": doubt}), doubt)
		}
	}
	return steps
}

// Followed returns the entries of a request as it stands on a day: one for each task that has
// a day, on the last safe day for it. Take today, so that pauses and extensions move the
// events.
//
// An answered request has none. One that is not answered keeps its entries when their days
// are past, and they say how it stands: nothing is done because it is late.
//
// The errors are those of [reply.Request.On].
func Followed(reference string, q reply.Request, on calendar.Date) ([]Entry, error) {
	s, err := q.On(on)
	if err != nil {
		return nil, err
	}
	e, err := q.Explain(on)
	if err != nil {
		return nil, err
	}
	var entries []Entry
	for _, task := range s.Next {
		if !task.By.IsZero() {
			entries = append(entries, followed(reference, s, e, task))
		}
	}
	return entries, nil
}

// followed returns the entry of one task.
func followed(reference string, s reply.Status, e reply.Explanation, task reply.Task) Entry {
	entry := Due(reference, e)
	entry.Title = say("title."+task.Code.String(), args{"rest": task.Rest, "refusal": task.Refusal})
	if task.Code != reply.TaskAnswer {
		entry.ID += "/" + task.Code.String()
		entry.Day = task.By
		entry.Details = details(e, reply.Deadline{Safe: task.By})
	}
	if task.Code == reply.TaskExtend {
		entry.Details = append(entry.Details, say("longer", args{"total": task.Total, "when": task.When}))
	}
	if !slices.Contains([]reply.Phase{reply.Open, reply.DueToday}, s.Phase) { // of those the days say it
		entry.Details = append(entry.Details, say("phase", args{"on": s.On, "phase": s.Phase}))
	}
	return entry
}
