package retention_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// wordsOf is a type whose values are words.
func wordsOf[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
	*T
	encoding.TextUnmarshaler
}](name string, want ...string) func(*testing.T) {
	return func(t *testing.T) {
		for i, word := range want {
			value := T(i)
			assert.Equal(t, word, value.String())
			text, err := json.Marshal(value)
			require.NoError(t, err)
			assert.Equal(t, `"`+word+`"`, string(text))
			var back T
			require.NoError(t, json.Unmarshal(text, &back))
			assert.Equal(t, value, back)
			comesBack(t, value)
		}
		for value := len(want); value < 256; value++ {
			text := fmt.Sprintf("%s(%d)", name, value)
			assert.Equal(t, text, T(value).String())
			_, err := T(value).MarshalText()
			require.ErrorIs(t, err, calendar.ErrSyntax)
			for _, unread := range []string{text, "", want[0] + " "} {
				kept := T(1)
				require.ErrorIs(t, P(&kept).UnmarshalText([]byte(unread)), calendar.ErrSyntax)
				assert.Equal(t, T(1), kept)
			}
		}
	}
}

func TestWords(t *testing.T) {
	t.Run("Absent", wordsOf[retention.Absent]("Absent", "gap", "awaited", "not binding"))
	t.Run("Bound", wordsOf[retention.Bound]("Bound", "no bound", "at least", "at most", "exactly"))
	t.Run("Pick", wordsOf[retention.Pick]("Pick", "only", "earliest", "latest"))
	t.Run("Start", wordsOf[retention.Start]("Start", "unknown", "awaited", "known"))
	t.Run("State", wordsOf[retention.State]("State", "class_unknown", "rules_elsewhere", "not_in_force", "no_rule_binds", "floor_unknown", "floor_awaited", "in_conflict",
		"kept_for_ever", "appraisal_put_off", "protected", "ceiling_unknown", "no_ground", "appraisal_open", "nothing_in_common", "due", "free"))
}

func TestUnknownWordsSayWhatHelps(t *testing.T) {
	var a retention.Absent
	assert.EqualError(t, a.UnmarshalText([]byte("missing")), `retention: Absent: "missing" is not recognised; write one of: gap, awaited, not binding`)
}

func TestSetsAndCodesComeBack(t *testing.T) {
	for a := range retention.Action(8) {
		comesBack(t, a)
	}
	comesBack(t, retention.EndOfYearOfFiscalYear(2, 29))
	comesBack(t, retention.Months(18))
	comesBack(t, retention.Period{})
	comesBack(t, retention.InWorkingDays)
	comesBack(t, retention.FindingTwins)
}
