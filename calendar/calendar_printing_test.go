package calendar_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
)

var everyVerb = []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x", "%t"}

// A calendar is a line and not its 49,127 days, whatever the verb.
func TestACalendarIsALine(t *testing.T) {
	closed, err := calendar.Finland().Close("stocktaking", day("2026-11-20"))
	assert.NoError(t, err)
	var none *calendar.Calendar
	failed := calendar.Ukraine(calendar.HolidaysRestoredFrom(calendar.Date{}))
	for _, row := range []struct {
		value any
		want  string
	}{
		{calendar.Finland(), "fi, 1966-07-01 to 2100-12-31, law looked up through 2026-12-31"},
		{*calendar.Finland(), "fi, 1966-07-01 to 2100-12-31, law looked up through 2026-12-31"},
		{closed, "fi, 1966-07-01 to 2100-12-31, law looked up through 2026-12-31"},
		{&calendar.Calendar{}, "no calendar"},
		{calendar.Calendar{}, "no calendar"},
		{none, "<nil>"}, // as every nil pointer with a method of its value
		{failed, "no calendar: " + failed.Covers(day("2026-11-20")).Error()},
	} {
		for _, verb := range everyVerb {
			assert.Equal(t, row.want, fmt.Sprintf(verb, row.value), verb)
		}
	}
	assert.Equal(t, "no calendar", none.String())
}

// It stays one in a struct of a host's: package fmt does not ask Format there, and with
// the wrong verb looks behind a pointer.
func TestACalendarInAStructIsShort(t *testing.T) {
	type host struct {
		pointer *calendar.Calendar
		value   calendar.Calendar
		any     any
		list    []*calendar.Calendar
		byName  map[string]calendar.Calendar
		Shown   *calendar.Calendar
		Value   calendar.Calendar
	}
	c := calendar.Ukraine()
	h := host{c, *c, *c, []*calendar.Calendar{c}, map[string]calendar.Calendar{"ua": *c}, c, *c}
	for _, verb := range everyVerb {
		for _, value := range []any{h, &h, []host{h}, map[string]*host{"": &h}} {
			text := fmt.Sprintf(verb, value)
			assert.Less(t, len(text), 1500, "%s: %.1600s", verb, text)
		}
	}
}

func TestACalendarInALogIsALine(t *testing.T) {
	var log strings.Builder
	var none *calendar.Calendar
	options := &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}
	slog.New(slog.NewTextHandler(&log, options)).Info("asked", "calendar", calendar.Estonia(), "other", none)
	slog.New(slog.NewJSONHandler(&log, options)).Info("asked", "calendar", calendar.Estonia(), "other", none)
	assert.Equal(t, `level=INFO msg=asked calendar="`+calendar.Estonia().String()+`" other="no calendar"
{"level":"INFO","msg":"asked","calendar":"`+calendar.Estonia().String()+`","other":"no calendar"}
`, log.String())
}
