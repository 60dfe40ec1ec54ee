package sample_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

// row scans the values of a row as package sql does.
func row(values ...any) func(...any) error {
	return func(into ...any) error {
		for i, value := range values {
			switch to := into[i].(type) {
			case *int64:
				*to = int64(value.(int))
			case **string:
				if text, ok := value.(string); ok {
					*to = &text
				}
			}
		}
		return nil
	}
}

// What a row says wrongly is the problem of its record, in words that do not repeat it.
func TestPartsOfARecord(t *testing.T) {
	event, hold, demand := sample.Parts()[0], sample.Parts()[1], sample.Parts()[2]
	for _, test := range []struct {
		name string
		part sample.Part
		row  []any
		says string
	}{
		{"an event", event, []any{7, "call", "2025-11-21"}, ""},
		{"an event on an unknown day", event, []any{7, "call", nil}, ""},
		{"an event on no day", event, []any{7, "call", "2025-02-30"}, `event "call" has a day that is none; write it as in 2026-11-22, or NULL`},
		{"a hold", hold, []any{7, "H", "a lawsuit", "2026-01-01", nil}, ""},
		{"a hold from no day", hold, []any{7, "H", "a lawsuit", "", nil}, `hold "H" has a day that is none; write it as in 2026-11-22, or NULL`},
		{"a demand", demand, []any{7, "D", "access", "received", "2026-11-01", "2026-12-01", "2026-12-01"}, ""},
		{"a demand of nothing", demand, []any{7, "D", "wish", "received", nil, nil, nil}, `demand "D" has a word that is none; write one such as erasure`},
		{"a demand in no state", demand, []any{7, "D", "access", "", nil, nil, nil}, `demand "D" has a word that is none; write one such as erasure`},
		{"a demand due on no day", demand, []any{7, "D", "access", "received", nil, "soon", nil}, `demand "D" has a day that is none; write it as in 2026-11-22, or NULL`},
	} {
		r := sample.Record{ID: "7"}
		require.NoError(t, test.part.Read(row(test.row...), map[int64]*sample.Record{7: &r}), test.name)
		assert.Equal(t, 1, len(r.Events)+len(r.Holds)+len(r.Demands), test.name)
		if test.says == "" {
			assert.NoError(t, r.Problem, test.name)
		} else {
			assert.EqualError(t, r.Problem, test.says, test.name)
		}
		assert.NoError(t, test.part.Read(row(test.row...), nil), "%s: a row of another record", test.name)
	}
	broken := errors.New("the connection is gone")
	assert.ErrorIs(t, event.Read(func(...any) error { return broken }, nil), broken)
}

// Made-up records stand in every way, and each time the same.
func TestMaker(t *testing.T) {
	outcomes, classes, unread := map[policy.Outcome]int{}, map[string]int{}, 0
	one, same := sample.NewMaker(3, today), sample.NewMaker(3, today)
	decide := rules()
	for key := range int64(5000) {
		r, amount := one.Record(key)
		again, too := same.Record(key)
		require.Equal(t, r, again)
		require.Equal(t, amount, too)
		classes[string(r.Class)]++
		if r.Problem != nil {
			unread++
			continue
		}
		outcomes[decide.Decide(r.Request(policy.Delete, today)).Outcome()]++
	}
	assert.Len(t, outcomes, 6)
	assert.Len(t, classes, 13)
	assert.Positive(t, unread)
}
