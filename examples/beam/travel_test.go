package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// The settings of a function travel to the workers as JSON.
func TestTheDayTravelsToTheWorkers(t *testing.T) {
	text, err := json.Marshal(&decideFn{On: today, EveryRecord: true, ListKept: true})
	require.NoError(t, err)
	assert.JSONEq(t, `{"On":"2026-11-22","EveryRecord":true,"ListKept":true}`, string(text))
	var there decideFn
	require.NoError(t, json.Unmarshal(text, &there))
	assert.Equal(t, decideFn{On: today, EveryRecord: true, ListKept: true}, there)
}

// What goes from one step to the next passes through Beam's coders.
func TestElementsTravelAsTheyAre(t *testing.T) {
	for _, want := range []any{
		dated{Class: "a.class", Day: "2026-11-22"},
		Line{File: "a", Offset: 1 << 40, Length: 7, Text: []byte("\xff\x00\xe4")},
		Line{},
		Tally{Kind: byClass, Class: "c", Rule: "r", Outcome: "o", Reason: "why", File: "f", Records: 1 << 40, Bytes: 2, Overdue: 3, OverdueDays: 4, MostOverdue: 5},
		Tally{},
	} {
		got := travelled(t, want)
		if line, ok := got.(Line); ok && len(line.Text) == 0 {
			line.Text = nil // no text and an empty one are the same
			got = line
		}
		assert.Equal(t, want, got)
	}
}

// dated and carrying are elements of the test.
type (
	dated    struct{ Class, Day string }
	carrying struct{ Day calendar.Date }
)

func init() {
	beam.RegisterType(reflect.TypeFor[dated]())
	beam.RegisterType(reflect.TypeFor[carrying]())
}

// This is why days travel as text: Beam returns no error, and no day.
func TestADayInAnElementIsLostOnTheWay(t *testing.T) {
	assert.Equal(t, carrying{}, travelled(t, carrying{Day: today}))
}

// travelled passes an element through Beam's coders.
func travelled(t *testing.T, element any) any {
	t.Helper()
	kind := reflect.TypeOf(element)
	var wire bytes.Buffer
	require.NoError(t, beam.NewElementEncoder(kind).Encode(element, &wire))
	got, err := beam.NewElementDecoder(kind).Decode(&wire)
	require.NoError(t, err)
	return got
}
