package main

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"golang.org/x/net/html"
)

// Each page is well formed, in its language, with one heading and a title; what it refers to
// is there, and nothing is fetched or run.
func TestHTML(t *testing.T) {
	each(t, ".html", func(t *testing.T, e *edition, f file) {
		assert.Empty(t, problemsOf(string(f.text), e.language.String()))
	})
}

func TestProblemsAreFound(t *testing.T) {
	page := func(head, body string) string {
		return "<!doctype html><html lang=\"fi\"><head><meta charset=\"utf-8\"><title>T</title>" + head + "</head><body><h1>T</h1>" + body + "</body></html>"
	}
	assert.Empty(t, problemsOf(page("", `<p id="a">a<br>b</p><a href="#a">c</a><a href="https://example.org/">d</a><svg role="img" aria-labelledby="t"><title id="t">e</title><path d="M0 0"/></svg>`), "fi"))
	for want, page := range map[string]string{
		"the language is not sv":                  strings.Replace(page("", ""), `"fi"`, `"sv"`, 1) + "<!-- -->",
		"p is closed where b is open":             page("", "<p><b>a</p></b>"),
		"body is closed where div is open":        page("", "<div>a"),
		"html is not closed":                      strings.TrimSuffix(page("", ""), "</html>"),
		"h1: 2":                                   page("", "<h1>a</h1>"),
		"title: 0":                                strings.Replace(page("", ""), "<title>T</title>", "<title> </title>", 1),
		"the id a is there twice":                 page("", `<p id="a">a</p><p id="a">b</p>`),
		"there is no id b":                        page("", `<a href="#b">a</a>`),
		"there is no id c":                        page("", `<table aria-describedby="c"><tr><td>a</td></tr></table>`),
		"a script":                                page("<script>1</script>", ""),
		"onclick":                                 page("", `<p onclick="x()">a</p>`),
		"link: something is fetched":              page(`<link rel="stylesheet" href="a.css">`, ""),
		"img: something is fetched":               page("", `<img src="https://example.org/a.png" alt="">`),
		"style: something is fetched":             page("<style>p { background: url(a.png) }</style>", ""),
		"javascript:x is no address for a reader": page("", `<a href="javascript:x">a</a>`),
	} {
		assert.Contains(t, strings.Join(problemsOf(page, "fi"), "\n"), want)
	}
}

// problemsOf returns what is wrong with a page.
func problemsOf(page, language string) (problems []string) {
	problem := func(text string) { problems = append(problems, text) }
	if open := unclosed(page); open != "" {
		problem(open)
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return append(problems, err.Error())
	}
	// What a browser mends, it would write otherwise the second time.
	var once, twice bytes.Buffer
	if err := html.Render(&once, root); err != nil {
		problem(err.Error())
	}
	again, err := html.Parse(bytes.NewReader(once.Bytes()))
	if err != nil {
		problem(err.Error())
	}
	if err := html.Render(&twice, again); err != nil || once.String() != twice.String() {
		problem("a browser would mend it")
	}

	ids, count := map[string]bool{}, map[string]int{}
	var targets []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Namespace == "" && strings.TrimSpace(textOf(n)) != "" {
			count[n.Data]++
		}
		switch n.Data {
		case "script", "iframe", "object", "embed":
			problem("a " + n.Data)
		case "style":
			if text := textOf(n); strings.Contains(text, "url(") || strings.Contains(text, "@import") {
				problem("style: something is fetched")
			}
		}
		for _, a := range n.Attr {
			switch {
			case n.Data == "html" && a.Key == "lang" && a.Val != language:
				problem("the language is not " + a.Val)
			case a.Key == "id" && ids[a.Val]:
				problem("the id " + a.Val + " is there twice")
			case a.Key == "id":
				ids[a.Val] = true
			case slices.Contains([]string{"aria-labelledby", "aria-describedby", "headers", "for"}, a.Key):
				targets = append(targets, strings.Fields(a.Val)...)
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				targets = append(targets, a.Val[1:])
			case a.Key == "href" && n.Data == "a":
				if !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "http://") {
					problem(a.Val + " is no address for a reader")
				}
			case slices.Contains([]string{"src", "srcset", "href", "data", "poster", "background"}, a.Key):
				problem(n.Data + ": something is fetched: " + a.Val)
			case strings.HasPrefix(a.Key, "on"):
				problem(a.Key)
			case strings.Contains(a.Val, "url(") && !strings.Contains(a.Val, "url(#"):
				problem(n.Data + ": something is fetched: " + a.Val)
			case strings.HasPrefix(a.Val, "url(#"):
				targets = append(targets, strings.TrimSuffix(a.Val[5:], ")"))
			}
		}
	}
	for _, name := range []string{"html", "title", "h1"} {
		if count[name] != 1 {
			problem(name + ": " + string(rune('0'+min(count[name], 9))))
		}
	}
	for _, target := range targets {
		if !ids[target] {
			problem("there is no id " + target)
		}
	}
	return problems
}

// textOf returns the text within an element.
func textOf(n *html.Node) (text string) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			text += d.Data
		}
	}
	return text
}

// unclosed returns which element is not closed where it should be: our pages leave out no
// tag that may be left out.
func unclosed(page string) string {
	void := []string{"meta", "br", "hr", "img", "link", "col", "wbr", "input"}
	var open []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if z.Err() != io.EOF {
				return z.Err().Error()
			}
			if len(open) > 0 {
				return open[len(open)-1] + " is not closed"
			}
			return ""
		case html.StartTagToken:
			if name, _ := z.TagName(); !slices.Contains(void, string(name)) {
				open = append(open, string(name))
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if len(open) == 0 || open[len(open)-1] != string(name) {
				return string(name) + " is closed where " + strings.Join(open[max(0, len(open)-1):], "") + " is open"
			}
			open = open[:len(open)-1]
		}
	}
}
