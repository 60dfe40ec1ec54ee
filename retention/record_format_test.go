package retention_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// The days of events must not get into a log with a record that is printed.
func TestEventsArePrintedAsANumber(t *testing.T) {
	r := record(at(sent, "2020-01-01"), at(closed, ""))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q"} {
		assert.Equal(t, "events: 2", fmt.Sprintf(verb, r.Events), verb)
		assert.NotContains(t, fmt.Sprintf(verb, r), "2020", verb)
	}
	assert.Equal(t, "events: 0", fmt.Sprint(retention.Events{}))
}

// Package fmt passes over Format in a field that is not exported.
func TestHiddenEventsArePrintedAsNothing(t *testing.T) {
	r := record(at(sent, "2020-01-01"), at(closed, ""))
	type host struct{ record retention.Record }
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%d", "%q", "%x"} {
		text := fmt.Sprintf(verb, host{r}) + fmt.Sprintf(verb, &host{r}) + fmt.Sprintf(verb, []host{{r}}) + fmt.Sprintf(verb, map[string]host{"": {r}})
		for _, secret := range []string{"2020", string(sent), string(closed), fmt.Sprint(day("2020-01-01").Sub(day("0001-01-01")) + 1)} {
			assert.NotContains(t, text, secret, verb)
		}
	}
}

func TestEqualEvents(t *testing.T) {
	one := retention.EventsOf(at(sent, "2020-01-01"), at(closed, ""))
	assert.True(t, one.Equal(one))
	assert.True(t, one.Equal(retention.EventsOf(at(closed, ""), at(sent, "2020-01-01"), at(closed, ""))), "order and duplicates do not matter")
	assert.False(t, one.Equal(retention.EventsOf(at(sent, "2020-01-01"))))
	assert.False(t, one.Equal(retention.EventsOf(at(sent, "2020-01-01"), at(closed, "2020-01-01"))))
	assert.True(t, retention.Events{}.Equal(retention.EventsOf()))
}
