package paper_test

import (
	"encoding/xml"
	"html"
	"html/template"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// inTitle returns the title of a page.
func inTitle(t *testing.T, page []byte) string {
	t.Helper()
	_, rest, found := strings.Cut(string(page), "<title>")
	require.True(t, found)
	title, _, found := strings.Cut(rest, "</title>")
	require.True(t, found)
	return title
}

func TestAPageFetchesAndRunsNothing(t *testing.T) {
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		text := string(paper.Page(l, "Title", "<h1>Body</h1>"))
		assert.Contains(t, text, `<html lang="`+l.String()+`">`)
		assert.Contains(t, text, "<main>\n<h1>Body</h1>\n</main>")
		assert.Equal(t, "Title", inTitle(t, []byte(text)))
		for _, outside := range []string{"<script", "src=", "href=", "url(", "@import", "http:", "https:", "//"} {
			assert.NotContains(t, text, outside)
		}
		assert.Contains(t, text, `content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"`)
	}
	assert.Equal(t, string(paper.Page(calendar.English, "Title", "")), string(paper.Page(99, "Title", "")), "an unknown language is English")
}

// A body lies on its side if it says so, and the pages of others do not.
func TestLandscape(t *testing.T) {
	text := string(paper.Page(calendar.English, "Title", `<div class="landscape"><h1>Body</h1></div>`))
	assert.Contains(t, text, "\n@page landscape { size: A4 landscape }\n.landscape { page: landscape }\n")
	assert.Contains(t, text, "\n@page { margin: 15mm }\n")
}

// Every element of the page that begins also ends, but for those that have no end.
func TestAPageIsWhole(t *testing.T) {
	d := xml.NewDecoder(strings.NewReader(string(paper.Page(calendar.English, "a < b", "<h1>Body</h1>"))))
	d.Strict = false
	d.AutoClose = xml.HTMLAutoClose
	d.Entity = xml.HTMLEntity
	var names []string
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if start, is := token.(xml.StartElement); is {
			names = append(names, start.Name.Local)
		}
	}
	assert.Equal(t, []string{"html", "head", "meta", "meta", "meta", "title", "style", "body", "main", "h1"}, names)
}

// FuzzTitles: whatever the title holds, it is text, and the rest of the page is the same.
func FuzzTitles(f *testing.F) {
	for _, title := range []string{"", "a", "</title><script>alert(1)</script>", "a\nb", "&amp;", "\x00", "\u202e", "{{.}}", "<!--"} {
		f.Add(title)
	}
	empty := string(paper.Page(calendar.English, "", ""))
	f.Fuzz(func(t *testing.T, title string) {
		page := paper.Page(calendar.English, title, "")
		written := inTitle(t, page)
		require.Equal(t, empty, strings.Replace(string(page), "<title>"+written+"</title>", "<title></title>", 1))
		require.NotContains(t, written, "<")
		require.Equal(t, calendar.Plain(title), html.UnescapeString(written))
	})
}

func TestABodyIsNotChanged(t *testing.T) {
	body := template.HTML("<h1>1 &lt; 2</h1>\n<p>{{.}} <a href=\"https://example.org\">here</a></p>")
	assert.Contains(t, string(paper.Page(calendar.Finnish, "", body)), "<main>\n"+string(body)+"\n</main>")
}
