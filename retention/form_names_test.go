package retention_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// A name that has lost a letter is another one.
func TestNamesComeBack(t *testing.T) {
	for _, name := range []string{"", "test.letter", "käyttö", "лист", "a\nb"} {
		comesBack(t, retention.Class(name))
		comesBack(t, retention.Trigger(name))
	}
	byName, err := json.Marshal(map[retention.Class]retention.Trigger{"test.letter": "sent"})
	require.NoError(t, err)
	assert.Equal(t, `{"test.letter":"sent"}`, string(byName))
	for _, lost := range []string{"k\xe4ytt\xf6", "k\ufffdytt\ufffd"} {
		class, trigger := retention.Class("kept"), retention.Trigger("kept")
		_, err := retention.Class(lost).MarshalText()
		assert.ErrorIs(t, err, calendar.ErrSyntax)
		_, err = retention.Trigger(lost).Value()
		assert.ErrorIs(t, err, calendar.ErrSyntax)
		assert.ErrorIs(t, class.Scan(lost), calendar.ErrSyntax)
		assert.ErrorIs(t, trigger.UnmarshalText([]byte(lost)), calendar.ErrSyntax)
		assert.Equal(t, []string{"kept", "kept"}, []string{string(class), string(trigger)})
	}
}
