package reply_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Programs store these names: they do not change.
func TestNames(t *testing.T) {
	for kind, want := range map[reply.Kind]string{
		0: "nothing", reply.Received: "received", reply.Registered: "registered", reply.Paused: "paused", reply.Resumed: "resumed",
		reply.Extended: "extended", reply.PartlyAnswered: "partly_answered", reply.Answered: "answered", reply.Refused: "refused",
		9: "Kind(9)", 255: "Kind(255)",
	} {
		assert.Equal(t, want, kind.String())
		text, err := kind.MarshalText()
		if kind > reply.Refused {
			require.ErrorIs(t, err, calendar.ErrSyntax)
			continue
		}
		require.NoError(t, err)
		if kind == 0 {
			want = "" // what Kind reads back
		}
		assert.Equal(t, want, string(text))
	}
	for phase, want := range map[reply.Phase]string{
		0: "unknown", reply.Open: "open", reply.Standing: "standing", reply.DueToday: "due_today", reply.Disputed: "disputed",
		reply.Overdue: "overdue", reply.InTime: "in_time", reply.InTimeDisputed: "in_time_disputed", reply.Late: "late",
		9: "Phase(9)", 255: "Phase(255)",
	} {
		assert.Equal(t, want, phase.String())
		text, err := phase.MarshalText()
		if phase > reply.Late {
			require.ErrorIs(t, err, calendar.ErrSyntax)
			continue
		}
		require.NoError(t, err)
		assert.Equal(t, want, string(text))
	}
}

func TestJSON(t *testing.T) {
	for _, row := range []struct{ events, on, want string }{
		{"received Sat 2026-01-31", "2026-02-26", `{"on":"2026-02-26","phase":"open",
			"deadline":{"safe":"2026-02-28","latest":"2026-03-02"},"unpaused":{"safe":"2026-02-28","latest":"2026-03-02"},
			"doubts":["that it moves the controller's own limit is from EDPB Guidelines 01/2022"],
			"next":[{"code":"answer","refusal":true,"by":"2026-02-28","working_days_left":1},
			{"code":"extend","total":"3 months","when":{"en":"complex requests"},"by":"2026-02-28","working_days_left":1}]}`},
		{"received Sat 2026-01-31, extended 2026-02-10, paused 2026-02-12 by law, partly 2026-02-13", "2026-02-13", `{"on":"2026-02-13","phase":"standing",
			"deadline":{"safe":"2026-04-30","latest":"2026-05-04"},"unpaused":{"safe":"2026-04-30","latest":"2026-04-30"},
			"extended":true,"partly_answered":"2026-02-13",
			"doubts":["that it moves the controller's own limit is from EDPB Guidelines 01/2022"],
			"next":[{"code":"resume","working_days_left":0},
			{"code":"answer","rest":true,"by":"2026-04-30","working_days_left":52},
			{"code":"refuse","by":"2026-02-28","working_days_left":10}]}`},
		{"received Sat 2026-01-31, refused 2026-03-03", "2026-04-01", `{"on":"2026-04-01","phase":"late",
			"deadline":{"safe":"2026-02-28","latest":"2026-03-02"},"unpaused":{"safe":"2026-02-28","latest":"2026-03-02"},
			"closed":"refused","past_safe":3,"overdue":1,
			"doubts":["that it moves the controller's own limit is from EDPB Guidelines 01/2022"]}`},
	} {
		got, err := json.Marshal(on(t, follow(t, gdpr(), calendar.Finland(), row.events), row.on))
		require.NoError(t, err)
		assert.JSONEq(t, row.want, string(got))
		var back reply.Status
		require.NoError(t, json.Unmarshal(got, &back))
		assert.Equal(t, on(t, follow(t, gdpr(), calendar.Finland(), row.events), row.on), back, "and is read back")
	}
	got, err := json.Marshal(events("received 2026-09-07, paused 2026-09-08 by law"))
	require.NoError(t, err)
	assert.JSONEq(t, `[{"kind":"received","on":"2026-09-07"},{"kind":"paused","on":"2026-09-08","basis":{"citation":"Act 1/2000 s. 2"}}]`, string(got))
	got, err = json.Marshal(reply.Status{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"on":null,"phase":"unknown","deadline":{"safe":null,"latest":null},"unpaused":{"safe":null,"latest":null}}`, string(got))
}

func TestPhasesAreReadBack(t *testing.T) {
	for phase := reply.Phase(0); phase <= reply.Late; phase++ {
		text, err := phase.MarshalText()
		require.NoError(t, err)
		back := reply.Phase(77)
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, phase, back)
	}
	for _, name := range []string{"", "Open", "open ", "Phase(9)", "received"} {
		phase := reply.Disputed
		err := phase.UnmarshalText([]byte(name))
		require.ErrorIs(t, err, calendar.ErrSyntax)
		require.ErrorContains(t, err, "write one of: unknown, open, standing, due_today")
		assert.Equal(t, reply.Disputed, phase, "and stays what it was")
	}
}

func TestZeroValuesAreReadBack(t *testing.T) {
	text, err := json.Marshal(reply.Event{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"kind":"","on":null}`, string(text))
	e := events("received 2026-09-07")[0]
	require.NoError(t, json.Unmarshal(text, &e))
	assert.Equal(t, reply.Kind(0), e.Kind)
	text, err = json.Marshal(reply.Status{})
	require.NoError(t, err)
	s := reply.Status{Phase: reply.Open}
	require.NoError(t, json.Unmarshal(text, &s))
	assert.Equal(t, reply.Status{}, s)
}

func TestKindsAreReadBack(t *testing.T) {
	for kind := reply.Kind(0); kind <= reply.Refused; kind++ {
		text, err := kind.MarshalText()
		require.NoError(t, err)
		back := reply.Kind(77)
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, kind, back)
	}
	for _, name := range []string{"nothing", "Received", "Kind(9)", "open"} {
		kind := reply.Paused
		err := kind.UnmarshalText([]byte(name))
		require.ErrorIs(t, err, calendar.ErrSyntax)
		require.ErrorContains(t, err, "write one of: received, registered, paused")
		assert.Equal(t, reply.Paused, kind, "and stays what it was")
	}
}
