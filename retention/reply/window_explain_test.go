package reply_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A window's steps: itself, each reading with its own, and the two days.
func TestWindowSteps(t *testing.T) {
	two := func(w *reply.Window) {
		w.Readings = []reply.Reading{
			{Period: retention.Weeks(2), Basis: calendar.Source{Citation: "one view"}},
			{Period: retention.WorkingDays(10), Basis: calendar.Source{Citation: "another view"}},
		}
	}
	for _, row := range []struct {
		why, start string
		change     func(*reply.Window)
		want       []string
	}{
		{"a working day", "Mon 2026-11-02", nil, []string{"window", "reading", "event", "weeks", "stays", "safe", "latest"}},
		{"Midsummer Eve", "Fri 2026-06-05", nil, []string{"window", "reading", "event", "weeks", "moves", "safe", "latest"}},
		{"unchecked", "Mon 2026-11-02", func(w *reply.Window) { w.CheckedThrough = day("2026-11-01") },
			[]string{"window", "unchecked", "reading", "event", "weeks", "stays", "safe", "latest"}},
		{"fixed", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Unrolled = true },
			[]string{"window", "reading", "event", "weeks", "not_moved_fixed", "safe", "latest"}},
		{"a cut-off", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Cutoff = retention.EndOfYear() },
			[]string{"window", "reading", "cutoff", "begin", "weeks", "stays", "projected", "safe", "latest"}},
		{"lifted", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("2026-06-21") },
			[]string{"window", "reading", "event", "weeks", "moves", "lifted", "safe", "latest"}},
		{"lifted on the due day", "Fri 2026-06-05", func(w *reply.Window) { w.Lifted = day("2026-06-22") },
			[]string{"window", "reading", "event", "weeks", "moves", "safe", "latest"}},
		{"at once", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Period = retention.Immediately() },
			[]string{"window", "reading", "at_once", "safe", "latest"}},
		{"backwards", "Fri 2026-06-05", func(w *reply.Window) { w.Readings[0].Period = retention.Days(-10) },
			[]string{"window", "reading", "event", "back", "not_moved_back", "safe", "latest"}},
		{"two readings", "Fri 2026-06-05", two,
			[]string{"window", "reading", "event", "weeks", "moves", "reading", "event", "working_days", "skipped", "safe", "latest"}},
	} {
		t.Run(row.why, func(t *testing.T) {
			w := hostWindow()
			if row.change != nil {
				row.change(&w)
			}
			e, err := w.Explain(day(row.start), calendar.Finland())
			require.NoError(t, err)
			require.NoError(t, soundSteps(e.Steps))
			assert.Equal(t, row.want, codesOf(e.Steps))
			assert.Equal(t, "fi.621.14", e.Subject)
			assert.Equal(t, "fi", e.Country)
			assert.Equal(t, reply.Limit{}, e.Limit)
			assert.Equal(t, reply.HourDeadline{}, e.Hours)
			due, err := w.Due(day(row.start), calendar.Finland())
			require.NoError(t, err)
			assert.Equal(t, due, e.Deadline)

			first := tellStep(e.Steps[0])
			assert.Equal(t, day(row.start), first.From)
			assert.Equal(t, w.Duty, first.Names)
			assert.Equal(t, w.ID, first.Window)
			assert.Equal(t, w.Basis, first.Source)
			safe, _ := theStep(e.Steps, "safe")
			latest, _ := theStep(e.Steps, "latest")
			assert.Equal(t, due, reply.Deadline{Safe: safe.Date, Latest: latest.Date, Unchecked: hasStep(e.Steps, "unchecked")})
			number := 0
			for _, step := range tellSteps(e.Steps) {
				switch step.Code {
				case "window", "unchecked", "safe", "latest":
					assert.Zero(t, step.Reading, step.Code)
					continue
				case "reading":
					assert.Equal(t, w.Readings[number].Basis, step.Source)
					assert.Equal(t, w.Readings[number].Period, step.Period)
					number++
				}
				assert.Equal(t, number, step.Reading, step.Code)
			}
			assert.Len(t, w.Readings, number)
		})
	}
}

// What is lifted while it runs is lifted on the day that the norm names.
func TestLiftedStep(t *testing.T) {
	w := hostWindow()
	w.Lifted = day("Sun 2026-06-07")
	e, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	lifted, _ := theStep(e.Steps, "lifted")
	assert.Equal(t, day("Sun 2026-06-07"), lifted.Date)
	moves, _ := theStep(e.Steps, "moves")
	require.NoError(t, soundSteps(e.Steps))
	assert.Equal(t, day("Mon 2026-06-22"), moves.Date, "the steps before show the limit that it would have been")
}

// What was lifted before the start is reported with its own day too.
func TestLiftedBeforeTheStart(t *testing.T) {
	w := hostWindow()
	w.Lifted = day("2020-01-01")
	e, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	lifted, _ := theStep(e.Steps, "lifted")
	assert.Equal(t, day("2020-01-01"), lifted.Date)
	assert.Equal(t, reply.Deadline{Safe: day("2026-06-05"), Latest: day("2026-06-05")}, e.Deadline)
}

// That the roll helps a body is in doubt; that it helps a person is not.
func TestThePeriodOfAPartyIsRolledWithoutDoubt(t *testing.T) {
	w := hostWindow()
	bodys, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)
	w.OfParty = true
	persons, err := w.Explain(day("Fri 2026-06-05"), calendar.Finland())
	require.NoError(t, err)

	holidays := []string{"amendments followed to 1053/2023; later ones were not seen"} // of the days that were skipped
	assert.Equal(t, append([]string{"no source was found that it moves an authority's own limit"}, holidays...), bodys.Doubts())
	assert.Equal(t, holidays, persons.Doubts())
	assert.Equal(t, bodys.Deadline, persons.Deadline)
	assert.Equal(t, codesOf(bodys.Steps), codesOf(persons.Steps))
	moves, _ := theStep(persons.Steps, "moves")
	assert.Equal(t, "Act 150/1930: s. 5", moves.Source.Citation)

	// Other doubts stay.
	w.Law, w.Readings[0].Period = lawUA, retention.WorkingDays(10)
	counted, err := w.Explain(day("Wed 2021-06-02"), calendar.Ukraine())
	require.NoError(t, err)
	assert.Equal(t, []string{"the code counts no working days; a law of its own says so"}, counted.Doubts())
}

// The steps of each reading are those of the limit that it is.
func TestWindowStepsAreThoseOfItsLimits(t *testing.T) {
	random := rand.New(rand.NewPCG(621, 14))
	setups := jurisdictions()
	for range 3_000 {
		setup, event := oneOf(random.IntN, setups...), drawEvent(random)
		first, second := drawCount(random).period(), drawCount(random).period()
		w := reply.Window{ID: "drawn", Duty: calendar.Names{English: "answer"}, Law: setup.law, Readings: []reply.Reading{{Period: first}, {Period: second}}}
		e, err := w.Explain(event, setup.c)
		if err != nil {
			continue
		}
		require.NoError(t, soundSteps(e.Steps))
		var want []told
		for i, p := range []retention.Period{first, second} {
			limit, err := setup.law.Explain(event, p, setup.c)
			require.NoError(t, err)
			for _, step := range tellSteps(limit.Steps) {
				step.Reading = i + 1
				want = append(want, step)
			}
		}
		var got []told
		for _, step := range tellSteps(e.Steps) {
			if step.Reading > 0 && step.Code != "reading" {
				got = append(got, step)
			}
		}
		require.Equal(t, want, got)
	}
}

// Doubts lists what the steps leave open: each once, in their order.
func TestDoubts(t *testing.T) {
	w := reply.Window{
		ID: "ua.test", Duty: calendar.Names{English: "answer"}, Law: lawUA, Basis: calendar.Source{Citation: "some act", Doubt: "the act was not read"},
		CheckedThrough: day("2026-01-01"),
		Readings: []reply.Reading{
			{Period: retention.Days(30), Basis: calendar.Source{Citation: "one", Doubt: "the first view is a guess"}},
			{Period: retention.Days(30), Basis: calendar.Source{Citation: "two", Doubt: "the act was not read"}},
			{Period: retention.WorkingDays(60), Basis: calendar.Source{Citation: "three"}},
		},
	}
	e, err := w.Explain(day("Fri 2026-09-18"), calendar.Ukraine())
	require.NoError(t, err)
	doubts := e.Doubts()
	require.Len(t, doubts, 8)
	assert.Equal(t, []string{
		"the act was not read",
		"The norm was looked up for starts up to and including Thursday 1 January 2026, not later.",
		"the first view is a guess",
		"whether it helps the one who must answer is not settled by the special laws", // the roll of the first and, once only, of the second
		"the code counts no working days; a law of its own says so",
	}, doubts[:5])
	assert.Contains(t, doubts[5], "It is disputed whether these are working days: Thursday 1 October 2026: ")
	assert.Contains(t, doubts[6], "no ruling was found", "the source of the disputed day")
	assert.Equal(t, "The law on working days was looked up to and including Friday 30 October 2026; later days are a projection.", doubts[7])
}

// Deadline as JSON is its two days.
func TestDeadlineJSON(t *testing.T) {
	d := reply.Deadline{Safe: day("2026-06-19"), Latest: day("2026-06-22")}
	text, err := json.Marshal(d)
	require.NoError(t, err)
	assert.Equal(t, `{"safe":"2026-06-19","latest":"2026-06-22"}`, string(text))
	var back reply.Deadline
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, d, back)
	text, err = json.Marshal(reply.Deadline{})
	require.NoError(t, err)
	assert.Equal(t, `{"safe":null,"latest":null}`, string(text))

	text, err = json.Marshal(reply.Limit{Nominal: day("2026-06-19"), Due: day("2026-06-22")})
	require.NoError(t, err)
	assert.Equal(t, `{"nominal":"2026-06-19","due":"2026-06-22"}`, string(text))

	text, err = json.Marshal(reply.HourDeadline{Safe: time.Date(2026, 6, 19, 12, 0, 0, 0, time.UTC), Latest: time.Date(2026, 6, 22, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	assert.Equal(t, `{"safe":"2026-06-19T12:00:00Z","latest":"2026-06-22T00:00:00Z"}`, string(text))
}
