package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func TestTasksInWords(t *testing.T) {
	by := day("Wed 2026-10-07")
	for _, row := range []struct {
		task reply.Task
		want string
	}{
		{reply.Task{}, ""},
		{reply.Task{Code: reply.TaskRegister, By: by, WorkingDaysLeft: 1}, "register the request by 7 October 2026 (working days left: 1)"},
		{reply.Task{Code: reply.TaskResume}, "wait for what was asked for, and record when it comes"},
		{reply.Task{Code: reply.TaskAnswer, By: by}, "answer by 7 October 2026 (working days left: 0)"},
		{reply.Task{Code: reply.TaskAnswer, Refusal: true, By: by, WorkingDaysLeft: -3}, "answer, or refuse with reasons by 7 October 2026 (working days since then: 3)"},
		{reply.Task{Code: reply.TaskAnswer, Rest: true, Refusal: true, By: by}, "answer the rest by 7 October 2026 (working days left: 0)"},
		{reply.Task{Code: reply.TaskRefuse, By: by, WorkingDaysLeft: 2}, "or refuse with reasons by 7 October 2026 (working days left: 2)"},
		{reply.Task{Code: reply.TaskExtend, By: by, WorkingDaysLeft: 2, Total: retention.Months(3), When: calendar.Names{English: "complex requests"}},
			"or, by 7 October 2026, extend to 3 months in all (if: complex requests) (working days left: 2)"},
		{reply.Task{Code: reply.TaskExtend, Total: retention.Months(3)}, "or extend to 3 months in all"},
		{reply.Task{Code: "unknown"}, "unknown"},
	} {
		assert.Equal(t, row.want, row.task.String())
		assert.Equal(t, row.want, row.task.In(calendar.English))
		assert.Equal(t, row.want, row.task.In(unspoken))
	}
}

func TestTaskCodesAreReadBack(t *testing.T) {
	codes := reply.Constants(t, "TaskCode")
	assert.Equal(t, []string{"register", "resume", "answer", "refuse", "extend"}, codes)
	for _, code := range codes {
		var back reply.TaskCode
		require.NoError(t, back.UnmarshalText([]byte(code)))
		assert.Equal(t, code, back.String())
	}
	for _, text := range []string{"", "Answer", "task.answer", "event"} {
		back := reply.TaskAnswer
		err := back.UnmarshalText([]byte(text))
		require.ErrorIs(t, err, calendar.ErrSyntax)
		require.ErrorContains(t, err, "write one such as answer")
		assert.Equal(t, reply.TaskAnswer, back, "and stays what it was")
	}
}
