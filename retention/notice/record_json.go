package notice

import (
	"encoding/json"

	"github.com/keepuntil/keepuntil/calendar"
)

// MarshalJSON returns the record with the schema "keepuntil.record/1": the rows of
// [Record.CSV] with names in all languages, the steps of their notices, null for what was not
// counted, and the worst case of runs that come too late. Fields are only added.
func (r Record) MarshalJSON() ([]byte, error) {
	type tooLate struct {
		Rule    string `json:"rule"`
		Days    int    `json:"days"`
		OnEntry bool   `json:"on_entry,omitempty"`
	}
	type line struct {
		Purpose      calendar.Names  `json:"purpose,omitzero"`
		Subjects     calendar.Names  `json:"subjects,omitzero"`
		Class        string          `json:"class"`
		Title        calendar.Names  `json:"title,omitzero"`
		Missing      bool            `json:"missing,omitempty"`
		Limits       []calendar.Step `json:"limits"`
		Adherence    adherence       `json:"adherence"`
		Overdue      *int            `json:"overdue"`
		Held         *int            `json:"held"`
		Undetermined *int            `json:"undetermined"`
		InReview     *int            `json:"in_review"`
		Runs         timing          `json:"runs"`
		Late         []tooLate       `json:"late,omitempty"`
	}
	number := func(n *int) *int {
		if counted(n) {
			return n
		}
		return nil
	}
	lines := []line{}
	for _, one := range r.rows() {
		l := line{one.Purpose, one.Subjects, string(one.Class), r.Book.Names(one.Class), one.missing, one.notice.said(), one.adherence,
			number(one.Overdue), number(one.Held), number(one.Undetermined), number(one.InReview), one.timing, nil}
		for _, found := range one.late {
			l.Late = append(l.Late, tooLate{found.Rule.ID, found.Days, found.OnEntry})
		}
		lines = append(lines, l)
	}
	return json.Marshal(struct {
		Schema   string        `json:"schema"`
		On       calendar.Date `json:"on"`
		Book     origin        `json:"book"`
		Schedule string        `json:"schedule,omitempty"`
		Rows     []line        `json:"rows"`
	}{"keepuntil.record/1", r.On, originOf(r.Book), r.Schedule, lines})
}

// UnmarshalJSON returns [calendar.ErrForm]: what it says of limits follows from the rules.
func (*Record) UnmarshalJSON([]byte) error {
	return calendar.NoForm("notice.Record", "JSON that is read", "make it again")
}

// MarshalJSON returns [calendar.ErrForm].
func (Activity) MarshalJSON() ([]byte, error) {
	return nil, calendar.NoForm("notice.Activity", "JSON", "write the Record that has it")
}

// UnmarshalJSON returns [calendar.ErrForm].
func (*Activity) UnmarshalJSON([]byte) error {
	return calendar.NoForm("notice.Activity", "JSON that is read", "fill its fields")
}
