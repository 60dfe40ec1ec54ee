package timeline_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// Pictures have days of a record: what prints them shows none.
func TestPicturesHaveNoOtherForm(t *testing.T) {
	lane := timeline.NewLane(calendar.Step{Code: words("secret")}).Span(timeline.Held, day("1985-03-17"), retention.End{})
	p := timeline.Record(nil, "secret", day("1985-03-17"), nil, lane)
	assert.ErrorIs(t, json.Unmarshal([]byte(`{}`), &timeline.Picture{}), calendar.ErrForm)
	assert.ErrorIs(t, json.Unmarshal([]byte(`{}`), &timeline.Lane{}), calendar.ErrForm)
	for _, value := range []any{p, lane, &p, &lane} {
		_, err := json.Marshal(value)
		assert.ErrorIs(t, err, calendar.ErrForm)
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
			for _, shown := range []any{value, struct{ V any }{value}, struct{ v any }{value}} {
				assert.NotRegexp(t, "1985|secret|724717", fmt.Sprintf(verb, shown))
			}
		}
	}
}
