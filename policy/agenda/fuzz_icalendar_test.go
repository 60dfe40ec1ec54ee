package agenda_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/agenda"
)

// code is a sentence of a host's own.
type code string

func (c code) String() string                    { return "host" }
func (c code) Sentence(calendar.Language) string { return string(c) }

// Whatever the texts hold, they come back as they are shown, and nothing else does.
func FuzzICalendar(f *testing.F) {
	for i, text := range []string{"R-1", "R\r\nEND:VCALENDAR\r\n", "\\n\\", "a;b,c\\d: {v}", "<script>alert(1)</script>\u202e", strings.Repeat("ä", 50), strings.Repeat("\\", 99),
		strings.Repeat(",", 99), strings.Repeat("👩‍👧", 9), "=cmd", "\xff\xfe", "\x00", "\\N\\;\\"} {
		f.Add(text, uint8(i%6))
	}
	f.Fuzz(func(t *testing.T, text string, language uint8) {
		if text == "" || len(text) > 100 {
			return
		}
		l := calendar.Language(language)
		step := calendar.Step{Code: code(text + "{v}" + text), Args: map[string]any{"v": text}, Source: calendar.Source{Citation: text, Doubt: text}}
		e := agenda.Entry{ID: text, Reference: text, Day: day("2027-01-04"), Title: step, Details: []calendar.Step{step, step}, Reminders: []calendar.Date{day("2027-01-01")}}
		events := read(t, write(t, l, e))
		if !assert.Len(t, events, 1) {
			return
		}
		name := l.String()
		if int(language) > 4 {
			l, name = calendar.English, "en"
		}
		title := calendar.Plain(text + ": " + step.In(l))
		assert.Equal(t, title, unescape(t, of(events[0], "SUMMARY;LANGUAGE="+name)[0]))
		want := calendar.Plain(step.Cited(l)) + "\n" + calendar.Plain(step.Cited(l))
		if doubt := l.Doubt(); doubt != "" {
			want += "\n" + doubt
		}
		described := of(events[0], "DESCRIPTION;LANGUAGE="+name)
		assert.Equal(t, want, unescape(t, described[0]))
		assert.Equal(t, title, unescape(t, described[1]), "what the alarm says")
		assert.Len(t, events[0], 10, "no line of the host's")
	})
}
