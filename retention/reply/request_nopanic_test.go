package reply_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Whatever is missing, nil, zero or of no known kind: an error or nothing, and no panic.
func TestNothingPanics(t *testing.T) {
	fi := calendar.Finland()
	step := calendar.Step{Code: reply.StepMoves, Args: map[string]any{"days": nil, "date": 1}}
	explained, err := eu.DataSubjectRequest().Explain(day("2026-11-20"), fi)
	require.NoError(t, err)
	registered := estonia.Letter()
	asked := follow(t, eu.PriorConsultation(), fi, "received 2026-03-02, paused 2026-03-03, resumed 2026-03-09, extended 2026-03-10")
	status := on(t, asked, "2026-03-20")
	lawtest.NoPanic(t, map[string]any{"Follow": reply.Follow},
		day("2026-03-20"), calendar.MustParseDate("9999-12-31"), calendar.MustParseDate("0001-01-01"),
		fi, calendar.Estonia(), new(calendar.Calendar), time.UTC, time.Date(2026, 3, 20, 12, 0, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC),
		retention.Days(3), retention.Permanently(), retention.WorkingDays(-2), calendar.Language(200), -1, 3, []byte("moves"),
		reply.ComputationEU, reply.ComputationUkraineAdministrative, reply.Computation(200),
		reply.Window{Readings: []reply.Reading{{}}}, reply.Window{Readings: []reply.Reading{{Period: retention.Permanently()}}, Law: 200, Strict: true},
		reply.Window{Extension: reply.Extension{Automatic: true}, FromRegistration: true, Readings: []reply.Reading{{Period: retention.Days(1)}}, Law: reply.ComputationEU},
		eu.DataSubjectRequest(), eu.PriorConsultation(), registered,
		reply.HourWindow{Hours: 5, Readings: []reply.HourReading{{Start: 9, WorkingDays: -1}}}, reply.HourWindow{Hours: 5, Law: reply.ComputationEU, Readings: []reply.HourReading{{Start: 2, WorkingDays: 99999999}}},
		eu.Breach(),
		reply.Event{Kind: reply.Received, On: day("2026-03-20")}, reply.Event{Kind: 200, On: day("2026-03-20")}, reply.Event{Kind: reply.Resumed},
		reply.Kind(200), reply.Answered, reply.Phase(200), reply.Late, reply.StepMoves, reply.StepCode("nothing"), reply.TaskAnswer, reply.TaskCode("nothing"),
		reply.HourStart(200), reply.Deadline{Safe: day("2026-03-20")}, reply.Deadline{Latest: day("2026-03-20")}, reply.HourDeadline{}, reply.Limit{},
		reply.Extension{}, reply.Reading{}, reply.HourReading{},
		reply.Explanation{Steps: []calendar.Step{{}, step}}, explained, asked, status, reply.Status{Phase: 200, Closed: 200, Next: []reply.Task{{Code: "nothing"}}},
		reply.Task{Code: "nothing"}, reply.Task{Code: reply.TaskExtend},
		reply.LimitError{Hours: -1}, reply.LimitError{Err: reply.ErrDate}, reply.EventError{Index: -5}, reply.EventError{Err: reply.ErrDate},
	)
}
