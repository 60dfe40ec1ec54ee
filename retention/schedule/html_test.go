package schedule_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// element is one of a page with its attributes and the text in it.
type element struct {
	name  string
	attrs map[string]string
	text  string
	in    []string // the names of those around it
}

// elements reads a page strictly: each element that begins also ends, in order.
func elements(t *testing.T, page []byte) (list []*element) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Strict = false // for elements without an end, and entities of HTML
	d.AutoClose = xml.HTMLAutoClose
	d.Entity = xml.HTMLEntity
	var open []*element
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			for _, a := range token.Attr {
				require.NotContains(t, e.attrs, a.Name.Local)
				e.attrs[a.Name.Local] = a.Value
			}
			for _, around := range open {
				e.in = append(e.in, around.name)
			}
			list, open = append(list, e), append(open, e)
		case xml.EndElement:
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1].name, token.Name.Local)
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text += string(token)
			}
		}
	}
	require.Empty(t, open)
	return list
}

func named(list []*element, names ...string) (found []*element) {
	for _, e := range list {
		if slices.Contains(names, e.name) {
			found = append(found, e)
		}
	}
	return found
}

// pages are those of each of the books in each language, with a day and without.
func pages(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, b := range append(ours(), cityBook(t), nil) {
		for _, l := range allLanguages() {
			for _, on := range []calendar.Date{today, {}} {
				all[fmt.Sprint(b.Definition().ID, " ", l, " ", on)] = schedule.HTML(b, on, l)
			}
		}
	}
	return all
}

func TestAPageCanBeReadByEverybody(t *testing.T) {
	for name, page := range pages(t) {
		all := elements(t, page)
		assert.Len(t, named(all, "h1"), 1, name)
		level := 0
		for _, h := range named(all, "h1", "h2", "h3", "h4") {
			next := int(h.name[1] - '0')
			assert.LessOrEqual(t, next, level+1, "%s: %s skips a level", name, h.text)
			assert.NotEmpty(t, strings.TrimSpace(h.text), name)
			level = next
		}
		ids := map[string]bool{}
		for _, e := range all {
			if id := e.attrs["id"]; id != "" {
				assert.False(t, ids[id], "%s: %s twice", name, id)
				ids[id] = true
			}
		}
		for _, a := range named(all, "a") {
			assert.NotEmpty(t, strings.TrimSpace(a.text), name)
			if to, within := strings.CutPrefix(a.attrs["href"], "#"); within {
				assert.True(t, ids[to], "%s: nothing is at %s", name, to)
			} else {
				assert.Regexp(t, `(?i)^https?://`, a.attrs["href"], name)
			}
		}
		tables := named(all, "table")
		assert.Len(t, named(all, "caption"), len(tables), "%s: each table has a caption", name)
		for _, th := range named(all, "th") {
			assert.Contains(t, []string{"row", "col"}, th.attrs["scope"], name)
		}
		assert.Len(t, named(all, "figcaption"), len(named(all, "figure")), name)
		for _, svg := range named(all, "svg") {
			assert.Contains(t, svg.in, "figure", name)
			assert.NotEmpty(t, svg.attrs["aria-labelledby"], name)
		}
		for _, outside := range []string{"script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "use"} {
			assert.Empty(t, named(all, outside), name)
		}
		for _, e := range all {
			for key, value := range e.attrs {
				assert.False(t, strings.HasPrefix(key, "on") || key == "src" || key == "srcset", "%s: %s", name, key)
				assert.NotContains(t, strings.ReplaceAll(value, "url(#", ""), "url(", name)
			}
			if e.name == "style" {
				assert.NotContains(t, e.text, "url(")
				assert.NotContains(t, e.text, "@import")
				assert.NotContains(t, e.text, "http")
			}
		}
	}
}

// A class has one picture, as long as it can be read.
func TestAClassHasOnePictureAndABigOneMany(t *testing.T) {
	figures := func(b *retention.Rulebook, on calendar.Date) int {
		return len(named(elements(t, schedule.HTML(b, on, calendar.English)), "figure"))
	}
	assert.Equal(t, 4, figures(cityBook(t), today), "each class with rules has one")
	assert.Equal(t, 11, figures(cityBook(t), calendar.Date{}), "without a day each version has one")
	big := cityBook(t, func(d *retention.Definition) {
		for i := range 3 {
			r := d.Rules[2]
			r.ID = fmt.Sprint("city.file.more", i)
			d.Rules = append(d.Rules, r)
		}
	})
	assert.Equal(t, 3+7, figures(big, today), "the picture of seven versions would be too high")
}

// A title in another language says in which.
func TestAnotherLanguageIsMarked(t *testing.T) {
	page := string(schedule.HTML(cityBook(t), today, calendar.English))
	for _, said := range []string{`<h2 lang="sv">Kartor</h2>`, `<h2 lang="fi">Asiakirjat</h2>`, `<h2>Vouchers</h2>`, `<span lang="et">küsimus</span>`, `<h2>city.charter</h2>`} {
		assert.Contains(t, page, said)
	}
}

// Only an address of the web is a link; others are text.
func TestAddresses(t *testing.T) {
	for address, isLink := range map[string]bool{
		"https://example.org/a?b=1&c=2#d": true, "http://example.org": true, "HTTPS://example.org": true, "https://example.org/§": true,
		"javascript:alert(1)": false, "JavaScript://example.org/%0aalert(1)": false, "data:text/html,x": false, "file:///etc/passwd": false, "//example.org": false, "www.example.org": false,
		"https://": false, "https:example.org": false, "https://a b": false, `https://a"b`: false, "https://a<b": false, "https://a>b": false, "https://a'b": false, "https://a`b": false, `https://a\b`: false,
		"vbscript:x": false, "urn:nbn:fi": false, "xhttps://a": false,
	} {
		b := retention.MustNewRulebook(retention.Definition{ID: "test", Rules: []retention.Rule{{ID: "r", Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(1), Then: retention.Delete,
			Basis: calendar.Source{Citation: "Act", URL: address}}}})
		var links []*element
		all := elements(t, schedule.HTML(b, today, calendar.English))
		for _, a := range named(all, "a") {
			if !strings.HasPrefix(a.attrs["href"], "#") {
				links = append(links, a)
			}
		}
		text := schedule.Markdown(b, today, calendar.English)
		if isLink {
			require.Len(t, links, 1, address)
			assert.Equal(t, "Act", links[0].text)
			assert.Contains(t, text, "[Act](<"+strings.ReplaceAll(address, "&", `\&`)+">)")
		} else {
			assert.Empty(t, links, address)
			assert.NotContains(t, text, "](", address)
			assert.Contains(t, named(all, "main")[0].text, address, "it is not lost")
		}
		_, rows := table(t, b, today, calendar.English)
		assert.Equal(t, address, rows[0]["address"])
	}
}

// The parts of a picture have IDs, and even those of two versions that say the same differ.
func TestPicturesHaveTheirOwnIDs(t *testing.T) {
	r := retention.Rule{ID: "r", Class: "c", Trigger: "t", Bound: retention.AtMost, Period: retention.Years(1), Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}, Until: day("2020-01-01")}
	next := r
	next.From, next.Until, next.Note = day("2020-01-01"), calendar.Date{}, "confirmed"
	b := retention.MustNewRulebook(retention.Definition{ID: "twice", Rules: []retention.Rule{r, next}})
	all := elements(t, schedule.HTML(b, calendar.Date{}, calendar.English))
	ids := map[string]bool{}
	for _, e := range all {
		if id := e.attrs["id"]; id != "" {
			assert.False(t, ids[id], id)
			ids[id] = true
		}
	}
	assert.Len(t, named(all, "figure"), 2)
}
