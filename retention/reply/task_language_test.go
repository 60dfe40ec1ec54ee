package reply_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// In every language a task says by when, how many working days are left, and the longer
// period with its conditions in that language.
func TestATaskInEveryLanguage(t *testing.T) {
	by := day("Wed 2026-10-07")
	for _, code := range reply.Constants(t, "TaskCode") {
		task := reply.Task{Code: reply.TaskCode(code), By: by, WorkingDaysLeft: 12}
		if task.Code == reply.TaskExtend {
			task.Total, task.When = retention.Months(3), words("complex")
		}
		if task.Code == reply.TaskResume {
			task.By = calendar.Date{} // nothing says when it comes
		}
		assert.Equal(t, task.In(calendar.English), task.In(unspoken))
		for _, l := range languages {
			text := task.In(l)
			assert.Equal(t, calendar.Plain(text), text)
			assert.False(t, strings.ContainsAny(text, "{}[]"), text)
			assert.NotContains(t, text, by.String(), "that is for programs")
			assert.Equal(t, !task.By.IsZero(), strings.Contains(text, by.In(l)), text)
			assert.Equal(t, !task.By.IsZero(), strings.Contains(text, strconv.Itoa(task.WorkingDaysLeft)), text)
			for _, other := range languages {
				says := task.Code == reply.TaskExtend && other == l
				assert.Equal(t, says, strings.Contains(text, words("complex").In(other)), "%v in %v: %s", other, l, text)
			}
			if task.Code == reply.TaskExtend {
				assert.Contains(t, text, task.Total.In(l))
			}
		}
	}
}

// After the day a task says how many working days have passed, and no negative number is
// left; on the day none is left.
func TestATaskAfterItsDayInEveryLanguage(t *testing.T) {
	for _, l := range languages {
		task := func(left int) string {
			return reply.Task{Code: reply.TaskAnswer, By: day("Wed 2026-10-07"), WorkingDaysLeft: left}.In(l)
		}
		assert.Contains(t, task(-45), ": 45)", l)
		assert.NotContains(t, task(-45), "-45", l)
		assert.Contains(t, task(0), ": 0)", l)
		assert.NotEqual(t, strings.ReplaceAll(task(45), "45", "0"), strings.ReplaceAll(task(-45), "45", "0"), l)
		assert.Equal(t, strings.ReplaceAll(task(45), "45", "0"), task(0), l)
	}
}

// What is left of an answer, or that a refusal will do, is said in every language, and not
// both.
func TestAnAnswerInEveryLanguage(t *testing.T) {
	for _, l := range languages {
		answer := func(rest, refusal bool) string {
			return reply.Task{Code: reply.TaskAnswer, Rest: rest, Refusal: refusal}.In(l)
		}
		assert.NotEqual(t, answer(false, false), answer(true, false), l)
		assert.NotEqual(t, answer(false, false), answer(false, true), l)
		assert.NotEqual(t, answer(true, false), answer(false, true), l)
		assert.Equal(t, answer(true, false), answer(true, true), l)
	}
}

// The conditions are shown in a language that has them: in the one that is asked for, in
// English, in the next.
func TestConditionsOfATaskInOneLanguage(t *testing.T) {
	for _, row := range []struct {
		when calendar.Names
		in   calendar.Language
		want string
	}{
		{calendar.Names{English: "much work"}, calendar.English, "much work"},
		{calendar.Names{English: "much work"}, calendar.Finnish, "much work"},
		{calendar.Names{English: "much work"}, calendar.Ukrainian, "much work"},
		{calendar.Names{Finnish: "paljon työtä"}, calendar.Finnish, "paljon työtä"},
		{calendar.Names{Finnish: "paljon työtä"}, calendar.English, "paljon työtä"},
		{calendar.Names{Finnish: "paljon työtä", Estonian: "palju tööd"}, calendar.Swedish, "paljon työtä"},
		{calendar.Names{Finnish: "paljon työtä", Estonian: "palju tööd"}, calendar.Estonian, "palju tööd"},
		{calendar.Names{Ukrainian: "багато роботи"}, unspoken, "багато роботи"},
	} {
		task := reply.Task{Code: reply.TaskExtend, Total: retention.Months(3), When: row.when}
		text := task.In(row.in)
		assert.Contains(t, text, row.want)
		for _, l := range languages {
			if other := row.when.In(l); other != row.want && other != "" {
				assert.NotContains(t, text, other, "in one language only")
			}
		}
		task.When = calendar.Names{}
		assert.NotContains(t, task.In(row.in), row.want)
	}
	assert.Equal(t, "or extend to 3 months in all (if: paljon työtä)",
		reply.Task{Code: reply.TaskExtend, Total: retention.Months(3), When: calendar.Names{Finnish: "paljon työtä"}}.String())
	assert.Equal(t, "or extend to 3 months in all", reply.Task{Code: reply.TaskExtend, Total: retention.Months(3)}.String())
}

// The conditions are there in each language that has them, so that a status that was
// stored can be shown in every one.
func TestConditionsInJSON(t *testing.T) {
	for _, row := range []struct {
		when calendar.Names
		want string
	}{
		{calendar.Names{}, `{"code":"extend","working_days_left":0}`},
		{calendar.Names{English: "much work"}, `{"code":"extend","working_days_left":0,"when":{"en":"much work"}}`},
		{calendar.Names{Swedish: "mycket arbete"}, `{"code":"extend","working_days_left":0,"when":{"sv":"mycket arbete"}}`},
		{words("a"), `{"code":"extend","working_days_left":0,"when":{"en":"a in English","fi":"a suomeksi","sv":"a på svenska","et":"a eesti keeles","uk":"a українською"}}`},
	} {
		task := reply.Task{Code: reply.TaskExtend, When: row.when}
		text, err := json.Marshal(task)
		require.NoError(t, err)
		assert.JSONEq(t, row.want, string(text))
		back := reply.Task{When: words("before")}
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Equal(t, task, back, "and nothing is left of what was there before")
		for _, l := range languages {
			assert.Equal(t, task.In(l), back.In(l))
		}
	}
	for _, text := range []string{
		`{"code":"extend","working_days_left":0,"when":"much work"}`,
		`{"code":"extend","working_days_left":0,"when":{"de":"viel Arbeit"}}`,
		`{"code":"extend","working_days_left":0,"when":{"EN":"much work"}}`,
		`{"code":"extend","working_days_left":0,"when":["much work"]}`,
	} {
		task := reply.Task{Code: reply.TaskAnswer, When: words("before")}
		require.ErrorIs(t, json.Unmarshal([]byte(text), &task), calendar.ErrSyntax, text)
		assert.Equal(t, reply.Task{Code: reply.TaskAnswer, When: words("before")}, task, "and it stays what it was")
	}
}
