package policy_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// comesBack sends a value out in each of its forms and reads it. That every type has a
// form, for any value, is tested at the root of the module.
func comesBack[T any](t *testing.T, sent T) {
	t.Helper()
	text, err := json.Marshal(sent)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back), "%s", text)
	assert.Equal(t, sent, back, "%s", text)
	assert.Error(t, json.Unmarshal([]byte(`{"no_such_key":7}`), &back))
	assert.Equal(t, sent, back, "what is not read changes nothing")
	valuer, has := any(sent).(driver.Valuer)
	if !has {
		return
	}
	stored, err := valuer.Value()
	require.NoError(t, err)
	var read T
	require.NoError(t, any(&read).(sql.Scanner).Scan(stored), "%v", stored)
	assert.Equal(t, sent, read)
	assert.ErrorIs(t, any(&read).(sql.Scanner).Scan(int64(1)), calendar.ErrSyntax, "no number is a word")
	assert.Equal(t, sent, read)
}

// hasNoWay expects that a type refuses to be read, whatever stands there, and to be
// written, unless it is a result.
func hasNoWay[T any](t *testing.T, written bool) {
	t.Helper()
	var value T
	_, err := json.Marshal(&value)
	if written {
		assert.NoError(t, err)
	} else {
		assert.ErrorIs(t, err, calendar.ErrForm)
	}
	for _, text := range []string{"null", "{}", "[]", `"none"`} {
		assert.ErrorIs(t, json.Unmarshal([]byte(text), &value), calendar.ErrForm, text)
	}
}

// saysOnlyItsText expects of an error that it is its text, wherever it is written.
func saysOnlyItsText[E interface {
	error
	slog.LogValuer
}](t *testing.T, err E) {
	t.Helper()
	for _, verb := range []string{"%v", "%+v", "%#v", "%d"} {
		assert.Equal(t, err.Error(), fmt.Sprintf(verb, err))
	}
	assert.Equal(t, err.Error(), err.LogValue().String())
	text, failed := json.Marshal(err)
	require.NoError(t, failed)
	assert.JSONEq(t, fmt.Sprintf(`{"error":%q}`, err.Error()), string(text))
	assert.ErrorIs(t, json.Unmarshal(text, err), calendar.ErrForm)
}
