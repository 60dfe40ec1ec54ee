package reply_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// explainsWell: the explanation and the state are about the same days.
func explainsWell(t *testing.T, k reply.Request, list []reply.Event, s reply.Status) {
	t.Helper()
	e, err := k.Explain(s.On)
	if err != nil || e.Deadline != s.Deadline || !slices.Equal(e.Doubts(), s.Doubts) || len(e.Steps) < 4 {
		t.Fatalf("%v on %v: %v, but explained with %v, %v", list, s.On, s, e, err)
	}
	if err := soundSteps(e.Steps); err != nil {
		t.Fatalf("%v on %v: %v", list, s.On, err)
	}
	steps := tellSteps(e.Steps)
	ends := steps[len(steps)-2:]
	if ends[0].Code != "safe" || ends[0].Date != s.Deadline.Safe || ends[1].Code != "latest" || ends[1].Date != s.Deadline.Latest {
		t.Fatalf("%v on %v: %v, but the steps end with %v", list, s.On, s, ends)
	}
	longer := false
	for i, step := range steps {
		if step.Text == "" || strings.ContainsAny(step.Text, "{}") || i < len(e.Steps)-2 && (step.Code == "safe" || step.Code == "latest") {
			t.Fatalf("%v on %v: step %d, %+v", list, s.On, i+1, step)
		}
		longer = longer || strings.HasPrefix(step.Code, "extend")
	}
	if s.Extended && !longer {
		t.Fatalf("%v on %v: extended, but not explained: %v", list, s.On, e)
	}
}

// codes returns the codes of the steps, in their order.
func codes(e reply.Explanation) string {
	return strings.Join(codesOf(e.Steps), " ")
}

func TestExplainCodes(t *testing.T) {
	const fi, eeSteps = "received Mon 2026-03-02", "window unchecked reading event working_days "
	for _, row := range []struct {
		why    string
		w      reply.Window
		c      *calendar.Calendar
		events string
		on     string
		want   string
	}{
		{"plain", refusal(), calendar.Finland(), "received Mon 2026-09-07", "2026-09-07", "window reading event months stays safe latest"},
		{"an extension that is not used", gdpr(), calendar.Finland(), "received Mon 2026-09-07", "2026-09-07", "window reading event months stays safe latest"},
		{"extended", gdpr(), calendar.Finland(), "received Mon 2026-09-07, extended Tue 2026-09-08", "2026-09-08", "window reading event months stays extended window reading event months stays safe latest"},
		{"extended late", gdpr(), calendar.Finland(), "received Sat 2026-01-31, extended Mon 2026-03-02", "2026-03-02", "window reading event month_too_short moves extended_late window reading event month_too_short stays safe latest"},
		{"extended and refused", gdpr(), calendar.Finland(), "received Mon 2026-09-07, extended Tue 2026-09-08, refused 2026-09-09", "2026-09-09", "window reading event months stays extended_refusal window reading event months stays safe latest"},
		{"by itself", untold(openness()), calendar.Finland(), fi, "2026-03-02", "window reading event weeks stays extends_by_itself window reading event months stays safe latest"},
		{"paused by the norm", withPause(refusal()), calendar.Finland(), fi + ", paused 2026-03-04, resumed 2026-03-06", "2026-03-06", "window reading event months stays paused safe latest"},
		{"paused by a host's law", refusal(), calendar.Finland(), fi + ", paused 2026-03-04 by law, resumed 2026-03-06", "2026-03-06", "window reading event months stays paused_by_host safe latest"},
		{"paused without a law", refusal(), calendar.Finland(), fi + ", paused 2026-03-04", "2026-03-06", "window reading event months stays not_paused safe latest"},
		{"not registered", estonia.InformationRequest(), calendar.Estonia(), "received Thu 2026-09-03", "2026-09-03", "window reading event working_days window reading event working_days not_registered safe latest"},
		{"registered", estonia.InformationRequest(), calendar.Estonia(), "received Thu 2026-09-03, registered Fri 2026-09-04", "2026-09-04", "window reading event working_days registered safe latest"},
		{"registered late", information(), calendar.Estonia(), "received Thu 2026-09-03, registered Wed 2026-09-09", "2026-09-09", "window reading event working_days window reading event working_days registered_late safe latest"},
		{"registered when it was over", information(), calendar.Estonia(), "received Thu 2026-09-03, registered Sat 2026-09-12", "2026-09-12", "window reading event working_days registered_ended safe latest"},
		{"registered at the edge of the law", edge(), calendar.Estonia(), "received Mon 2026-11-30", "2026-11-30", eeSteps + "not_registered safe latest"},
		{"disputed days and a projection after a pause", withPause(inquiry()), calendar.Ukraine(), "received Wed 2027-08-18, paused Thu 2027-08-19, resumed Mon 2027-08-23", "2027-08-23", "window reading event working_days disputed projected paused disputed projected safe latest"},
	} {
		t.Run(row.why, func(t *testing.T) {
			k := follow(t, row.w, row.c, row.events)
			e, err := k.Explain(day(row.on))
			require.NoError(t, err)
			assert.Equal(t, row.want, codes(e))
			assert.Equal(t, row.w.ID, e.Subject)
			assert.Equal(t, row.c.Country(), e.Country)
			explainsWell(t, k, events(row.events), on(t, k, row.on))
		})
	}
}

// edge is AvTS § 18 as far as it was looked up, with an end.
func edge() reply.Window {
	w := estonia.InformationRequest()
	w.CheckedThrough, w.Until = day("2026-11-29"), day("2026-12-01")
	return w
}

// The sentences are checked here in full, as a lawyer would read them.
func TestExplainSentences(t *testing.T) {
	own := func(k reply.Request, on string) (list []string) {
		e, err := k.Explain(day(on))
		require.NoError(t, err)
		for _, step := range e.Steps {
			switch step.Code.String() {
			case "window", "unchecked", "reading", "event", "months", "weeks", "working_days", "stays", "moves", "month_too_short", "days":
			default:
				list = append(list, step.String())
			}
		}
		return list
	}
	assert.Equal(t, []string{
		"The longer period of 1 month applies by itself where its conditions hold: much work. That they do is not recorded, so it moves the latest day only. [Act 621/1999 s. 14]",
		"In time under every reading: until Monday 16 March 2026, that day included.",
		"The latest day that can be defended: Thursday 2 April 2026.",
	}, own(follow(t, untold(openness()), calendar.Finland(), "received Mon 2026-03-02"), "2026-03-02"))
	assert.Equal(t, []string{
		"It was registered on Friday 4 September 2026; the period starts on that day.",
		"The longer period of 15 working days was notified or recorded on Monday 7 September 2026, in time under every reading; it moves both days. [AvTS § 19]",
		"From Tuesday 8 September 2026 to Wednesday 9 September 2026 the body waited, but no law was named under which the period stops; neither day moves.",
		"By the law that the host names, the period stood still from Thursday 10 September 2026 to Friday 11 September 2026; that moves the latest day only. [Act 1/2000 s. 2]",
		"In time under every reading: until Friday 25 September 2026, that day included.",
		"The latest day that can be defended: Monday 28 September 2026.",
	}, own(follow(t, information(), calendar.Estonia(), "received Thu 2026-09-03, registered Fri 2026-09-04, extended Mon 2026-09-07, paused 2026-09-08, resumed 2026-09-09, paused 2026-09-10 by law, resumed 2026-09-11"), "2026-09-11"))
	assert.Equal(t, []string{
		"It is not registered, which may be done on any day from Thursday 3 September 2026 to Friday 4 September 2026; the safe day counts from the earliest of these starts, the latest day from the last.",
		"In time under every reading: until Thursday 10 September 2026, that day included.",
		"The latest day that can be defended: Friday 11 September 2026.",
	}, own(follow(t, information(), calendar.Estonia(), "received Thu 2026-09-03"), "2026-09-03"))
	assert.Equal(t, "It was registered on Wednesday 9 September 2026, after Friday 4 September 2026, the day for it: the safe day counts from the earlier start, the latest day from the later.",
		own(follow(t, information(), calendar.Estonia(), "received Thu 2026-09-03, registered Wed 2026-09-09"), "2026-09-09")[0])
	assert.Equal(t, "It was registered on Saturday 12 September 2026, when the period that started on Friday 4 September 2026 was over; that changes nothing.",
		own(follow(t, information(), calendar.Estonia(), "received Thu 2026-09-03, registered Sat 2026-09-12"), "2026-09-12")[0])
	assert.Equal(t, "The longer period of 3 months was notified or recorded on Monday 2 March 2026, too late under one of the readings; it moves the latest day only. [GDPR art. 12(3)]",
		own(follow(t, gdpr(), calendar.Finland(), "received Sat 2026-01-31, extended Mon 2026-03-02"), "2026-03-02")[0])
	assert.Equal(t, "The longer period of 3 months, notified on Friday 20 February 2026, is not for a refusal; it moves the latest day only. [GDPR art. 12(3)]",
		own(follow(t, gdpr(), calendar.Finland(), "received Sat 2026-01-31, extended 2026-02-20, refused 2026-02-21"), "2026-02-21")[0])
	assert.Equal(t, "The period stood still from Monday 14 September 2026 to Monday 21 September 2026: what was left of it on the first of these days is left on the second. [its own norm]",
		own(follow(t, withPause(refusal()), calendar.Finland(), "received Mon 2026-09-07, paused 2026-09-14, resumed 2026-09-21"), "2026-09-21")[0])
}

// The sentences on the ends are those of the window, word for word.
func TestExplainEndsLikeTheWindow(t *testing.T) {
	want, err := refusal().Explain(day("Sat 2026-01-31"), calendar.Finland())
	require.NoError(t, err)
	got, err := follow(t, refusal(), calendar.Finland(), "received Sat 2026-01-31").Explain(day("2026-02-01"))
	require.NoError(t, err)
	assert.Equal(t, want, got)

	// and so are those on days in doubt
	k := follow(t, withPause(inquiry()), calendar.Ukraine(), "received Wed 2027-08-18, paused Thu 2027-08-19, resumed Mon 2027-08-23")
	got, err = k.Explain(day("2027-08-23"))
	require.NoError(t, err)
	texts := map[string][]string{}
	for _, step := range tellSteps(got.Steps) {
		texts[step.Code] = append(texts[step.Code], step.Text)
	}
	require.Len(t, texts["projected"], 2)
	assert.Equal(t, texts["projected"][0], texts["projected"][1])
	require.Len(t, texts["disputed"], 2)
	const says = "It is disputed whether these are working days: Tuesday 24 August 2027: "
	assert.True(t, strings.HasPrefix(texts["disputed"][0], says), texts["disputed"][0])
	assert.True(t, strings.HasPrefix(texts["disputed"][1], says), texts["disputed"][1])
}

func TestRequestExplainErrors(t *testing.T) {
	k := follow(t, gdpr(), calendar.Finland(), "received 2026-09-07")
	for _, on := range []string{"", "2026-09-06", "2101-01-01"} {
		_, want := k.On(day(on))
		e, err := k.Explain(day(on))
		require.Error(t, err)
		assert.Equal(t, want, err)
		assert.Equal(t, reply.Explanation{}, e)
	}
	_, err := reply.Request{}.Explain(day("2026-09-07"))
	require.ErrorIs(t, err, reply.ErrNotReceived)
}

// What is not confirmed about the days goes with the state.
func TestRequestDoubts(t *testing.T) {
	k := follow(t, finland.DocumentRequest(), calendar.Finland(), "received Mon 2026-03-02")
	s := on(t, k, "2026-03-02")
	require.NotEmpty(t, s.Doubts)
	assert.Contains(t, s.Doubts, "The norm was looked up for starts up to and including Friday 28 February 2025, not later.")
	assert.Contains(t, s.Doubts, finland.DocumentRequest().Basis.Doubt)
	assert.Len(t, slices.Compact(slices.Sorted(slices.Values(s.Doubts))), len(s.Doubts), "each once")

	assert.Empty(t, on(t, follow(t, eu.Refusal(), calendar.Finland(), "received Mon 2026-09-07"), "2026-09-07").Doubts)

	// the extended window's, once it is extended
	about := ukraine.InformationRequest().Extension.Basis.Doubt
	k = follow(t, ukraine.InformationRequest(), calendar.Ukraine(), "received Mon 2026-03-02, extended Tue 2026-03-03")
	assert.NotContains(t, on(t, k, "2026-03-02").Doubts, about)
	assert.Contains(t, on(t, k, "2026-03-03").Doubts, about)

	// and of the law that a host names
	doubted := calendar.Source{Citation: "Act 1/2000", Doubt: "it was not read"}
	k, err := reply.Follow(eu.Refusal(), calendar.Finland(), reply.Event{Kind: reply.Received, On: day("Mon 2026-09-07")},
		reply.Event{Kind: reply.Paused, On: day("2026-09-08"), Basis: doubted})
	require.NoError(t, err)
	assert.Equal(t, []string{"it was not read"}, on(t, k, "2026-09-08").Doubts)
}
