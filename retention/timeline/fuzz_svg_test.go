package timeline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// Whatever names and citations hold, a picture is well-formed, has the elements of one, and
// shows them as they are.
func FuzzSVG(f *testing.F) {
	for _, seed := range []string{"", "file", `<script>alert("1")</script>`, "]]>&lt;'\"", "a\x00b\n\tc", "\u202etxt.exe", "\xff\xfe\uFFFE", "=cmd|' /C calc'!A0", "</text></svg>", "url(#a)", strings.Repeat("W", 300), "漢字 😀 é"} {
		f.Add(seed, uint8(0), uint8(1))
	}
	plain := map[string]bool{"svg": true, "title": true, "desc": true, "pattern": true, "rect": true, "path": true, "circle": true, "g": true, "text": true, "tspan": true}
	f.Fuzz(func(t *testing.T, text string, language, bound uint8) {
		l := calendar.Language(language)
		r := retention.Rule{ID: text, Class: retention.Class(text), Trigger: retention.Trigger(text), When: retention.Trait(text), InsteadOf: text, Absent: retention.NotBinding,
			Bound: retention.Bound(bound % 5), Period: retention.Years(1 + int(bound)), Basis: calendar.Source{Citation: text, Doubt: text}}
		effect := retention.Effect{Rule: r, Start: retention.Start(bound % 3), MissingTrait: r.When, Trigger: today, Yielded: []retention.Relation{{Yields: text, To: text}}}
		said := calendar.Step{Code: words("{a}"), Args: map[string]any{"a": text}}
		for _, p := range []timeline.Picture{timeline.Rule(nil, r),
			timeline.Record(nil, r.Class, today, []calendar.Step{said}, timeline.LaneOf(nil, effect).Bounds(today, retention.Never(), today, retention.End{}), timeline.NewLane(said).Mark(timeline.Event, today, said))} {
			s := read(t, p.SVG(l))
			for element := range s.elements {
				require.True(t, plain[element], element)
			}
			if shown := strings.Join(strings.Fields(calendar.Plain(text)), ""); shown != "" {
				require.Contains(t, strings.Join(strings.Fields(s.said()), ""), shown)
			}
			require.Empty(t, timeline.Overlaps(p, l))
		}
	})
}
