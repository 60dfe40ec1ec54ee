package timeline_test

import (
	"bytes"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// A picture stands on its own, and brings nothing into a page of HTML that acts or reaches
// beyond it.
func TestSVGIsSafeToShow(t *testing.T) {
	elements := map[string]bool{"svg": true, "title": true, "desc": true, "pattern": true, "rect": true, "path": true, "circle": true, "g": true, "text": true, "tspan": true}
	for name, p := range pictures(t) {
		for l := range languages {
			svg := p.SVG(l)
			s := read(t, svg)
			for element := range s.elements {
				assert.True(t, elements[element], "%s has a %s", name, element)
			}
			assert.Equal(t, 1, s.elements["title"])
			assert.Equal(t, 1, s.elements["desc"])
			assert.NotRegexp(t, `(?i)<script|<style|\son\w+=|href|font-face|javascript|@import`, string(svg))
			for _, url := range regexp.MustCompile(`url\(#([^)]*)\)`).FindAllSubmatch(svg, -1) {
				assert.True(t, s.ids[string(url[1])], "%s: no pattern %s", name, url[1])
			}
		}
	}
}

func TestSVGIsNamedAndDescribed(t *testing.T) {
	for name, p := range pictures(t) {
		for l := range languages {
			svg := p.SVG(l)
			s := read(t, svg)
			root := attributes(t, svg)
			assert.Equal(t, "img", root["role"])
			assert.Equal(t, l.String(), root["lang"])
			ids := strings.Fields(root["aria-labelledby"])
			require.Len(t, ids, 2)
			assert.True(t, s.ids[ids[0]] && s.ids[ids[1]])
			assert.NotEmpty(t, s.title)
			said := strings.Join(strings.Fields(s.desc), "")
			legend := false
			for _, text := range s.texts {
				legend = legend || text == timeline.Protected.In(l) || text == timeline.Unknown.In(l) || text == timeline.Unprotected.In(l) || text == timeline.Due.In(l) // it comes last
				if !legend && text != "?" {
					assert.Contains(t, said, strings.Join(strings.Fields(text), ""), "%s in %v", name, l)
				}
			}
		}
	}
}

// attributes returns those of the root.
func attributes(t *testing.T, svg []byte) map[string]string {
	t.Helper()
	token, err := xml.NewDecoder(bytes.NewReader(svg)).Token()
	require.NoError(t, err)
	all := map[string]string{}
	for _, a := range token.(xml.StartElement).Attr {
		all[a.Name.Local] = a.Value
	}
	return all
}

func TestTheSameSVGIsTheSameBytes(t *testing.T) {
	first, again := pictures(t), pictures(t)
	ids := map[string]string{}
	for name, p := range first {
		svg := p.SVG(calendar.Finnish)
		assert.Equal(t, string(svg), string(again[name].SVG(calendar.Finnish)), name)
		id := regexp.MustCompile(`id="(timeline-[0-9a-f]{12})-title"`).FindSubmatch(svg)
		require.NotNil(t, id)
		if other := ids[string(id[1])]; other != "" {
			assert.Equal(t, string(first[other].SVG(calendar.Finnish)), string(svg), "%s and %s have one ID", name, other)
		}
		ids[string(id[1])] = name
	}
	assert.Greater(t, len(ids), 20)
	p := first["class-city.file"]
	assert.Equal(t, p.SVG(calendar.English), p.SVG(99), "an unknown language is English")
	assert.NotEqual(t, p.SVG(calendar.Swedish), p.SVG(calendar.Estonian))
}

// In one page, pictures do not share an ID.
func TestPicturesStandInOnePage(t *testing.T) {
	ids := map[string]bool{}
	b := city(t)
	for _, c := range []string{"city.file", "conflict", "ever"} {
		for l := range languages {
			for id := range read(t, timeline.Class(b, ruleOf(t, b, map[string]string{"city.file": "file.limit", "conflict": "conflict.keep", "ever": "ever.1"}[c]).Class, today).SVG(l)).ids {
				assert.False(t, ids[id], id)
				ids[id] = true
			}
		}
	}
}
