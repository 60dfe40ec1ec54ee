package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMeasured(t *testing.T) {
	files := []string{"/a b/<x>.html", "/c.svg"}
	page := func(list string) string { return `<html><body><pre id="report">` + list + `</pre></body></html>` }
	for list, want := range map[string][]string{
		`[{"file":"x","opened":true,"width":390,"height":9},{"opened":true,"width":900,"height":1}]`:     nil,
		`[{"opened":true,"width":391,"height":9},{"opened":true,"width":900,"height":1}]`:                {"/a b/<x>.html: it needs 391 pixels, and a telephone has 390"},
		`[{"opened":false,"width":1,"height":9},{"opened":true,"width":0,"height":1}]`:                   {"/a b/<x>.html: it was not opened, or has no size", "/c.svg: it was not opened, or has no size"},
		`[{"file":"&lt;&amp;","opened":true,"width":1,"height":9},{"opened":true,"width":3,"height":0}]`: {"/c.svg: it was not opened, or has no size"},
	} {
		problems, err := measured(page(list), files)
		require.NoError(t, err)
		assert.Equal(t, want, problems, list)
	}
	for want, said := range map[string]string{
		"it has measured nothing: <html>":     "<html></html>",
		"it has measured 1 of 2 documents":    page(`[{"opened":true,"width":390,"height":9}]`),
		"unexpected end of JSON input":        page(""),
		"it has measured nothing: <pre id=\"": `<pre id="report">[]`,
	} {
		_, err := measured(said, files)
		require.ErrorContains(t, err, want)
	}
}

func TestFramed(t *testing.T) {
	page := framed([]string{"/a b/</script>.html"})
	assert.Contains(t, page, `["file:///a%20b/%3C/script%3E.html"]`)
	assert.Contains(t, page, "width: 390px")
}

func TestShotName(t *testing.T) {
	assert.Equal(t, "system.fi.schedule.html", shotName("/out/system/fi/schedule.html"))
	assert.Equal(t, "a.html", shotName("a.html"))
}
