package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

func TestOurSentences(t *testing.T) { require.NoError(t, timeline.CheckSentences()) }

func TestRecord(t *testing.T) {
	b := city(t)
	nothing := timeline.Record(b, "city.file", today, []calendar.Step{{Code: words("nothing is known")}})
	assert.Equal(t, "Files of the city. Nothing is known.", described(t, nothing), "without lanes there is no today either")
	without := timeline.Record(b, "city.file", calendar.Date{}, nil, timeline.NewLane(calendar.Step{}).Mark(timeline.Event, day("2020-01-01"), calendar.Step{}))
	assert.Equal(t, "Files of the city. 1 January 2020: event."+dayScale, described(t, without))
	empty := timeline.Record(nil, "", today, nil, timeline.Lane{})
	assert.Equal(t, "A record without a class. Today: 28 November 2026.", described(t, empty))
}

// The titles of a class and of an event open with a capital letter; IDs stay as they are.
func TestNames(t *testing.T) {
	b := city(t)
	assert.Contains(t, read(t, timeline.Rule(b, ruleOf(t, b, "file.limit")).SVG(calendar.Finnish)).texts, "Kaupungin asiakirjat")
	assert.Contains(t, read(t, timeline.Rule(b, ruleOf(t, b, "events.2")).SVG(calendar.Finnish)).said(), "complaint: laskenta alkaa")
	assert.Equal(t, "Aikajana: events", read(t, timeline.Rule(b, ruleOf(t, b, "events.2")).SVG(calendar.Finnish)).title)
}
