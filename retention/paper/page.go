package paper

import (
	"bytes"
	"html/template"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
)

// Page returns a document as one file of HTML, to be read on a screen of any width and to
// be printed: without scripts, and without anything that is fetched from elsewhere, which it
// also forbids the browser. The title is text, and is the name of the window or of the tab
// alone. The body is what a template of package html/template made, and goes in as it is; it
// begins with a heading h1 and is the main part, so it has no main of its own.
//
// These classes are for the body: lead, for the sentence that matters most; small, for what is
// less important; tag, for a mark beside a text, and off beside it for one that does not hold;
// plain, for a list without bullets; doubt, for what is not confirmed; id, for an identifier,
// which is broken at any letter; together, around what stays on one printed page; cards, of a
// table whose rows become cards on a narrow screen, where the attribute data-label of a cell
// is its heading, and third, for the heading of a column that takes a third of the width;
// wide, around a table that scrolls by itself on a narrow screen instead; landscape, around
// all of the body, for a wider page that is printed on paper on its side.
func Page(l calendar.Language, title string, body template.HTML) []byte {
	var out bytes.Buffer
	_ = page().Execute(&out, map[string]any{"Language": calendar.LanguageOf(l.String()).String(), "Title": calendar.Plain(title), "Body": body}) // a buffer takes everything
	return out.Bytes()
}

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`<!doctype html>
<html lang="{{.Language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<style>
:root { color-scheme: light; --ink: #1b1f24; --faint: #59636e; --line: #d1d9e0; --ground: #f6f8fa; --accent: #1f5f8b; --doubt: #8a4600; --doubt-ground: #fff8ec }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; -webkit-text-size-adjust: 100% }
main { margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 64rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .75rem; text-wrap: balance }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .5rem; break-after: avoid }
h3 { font-size: 1.1rem; line-height: 1.35; margin: 1.75rem 0 .25rem; break-after: avoid }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; break-after: avoid }
p { margin: .5rem 0 }
p, li, dd { orphans: 3; widows: 3 }
a { color: var(--accent); text-underline-offset: .15em }
a:focus-visible { outline: .15rem solid var(--accent); outline-offset: .15rem }
table { border-collapse: collapse; width: 100%; margin: .75rem 0 }
caption { text-align: left; font-weight: 600; padding: .25rem 0; break-after: avoid }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line) }
thead th { background: var(--ground); border-bottom: 2px solid var(--line) }
tbody th { font-weight: 600 }
thead { display: table-header-group }
tr, li, figure, .together { break-inside: avoid }
td ul { margin: 0; padding-left: 1.1rem }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) minmax(0, 1fr); gap: .2rem 1rem; margin: .5rem 0 }
dt { color: var(--faint) }
dd { margin: 0; break-inside: avoid }
figure { margin: .75rem 0 }
figcaption { color: var(--faint); font-size: .875rem }
svg { display: block; max-width: 100%; height: auto }
footer, .small { color: var(--faint); font-size: .875rem }
.id { font-family: ui-monospace, monospace; font-size: .875em; overflow-wrap: anywhere }
.doubt { border-left: .25rem solid var(--doubt); background: var(--doubt-ground); padding: .2rem .6rem }
.third { width: 32% }
.lead { font-size: 1.05rem; font-weight: 600; margin: .25rem 0 .5rem; break-after: avoid }
.tag { display: inline-block; border: 1px solid var(--accent); border-radius: .25rem; padding: 0 .4rem; color: var(--accent); font-size: .875rem; font-weight: 400 }
.off { border-style: dashed; border-color: var(--faint); color: var(--faint) }
.plain { list-style: none; padding: 0; margin: .5rem 0 }
.wide { overflow-x: auto }
main:has(> .landscape) { max-width: 80rem }
@media screen and (max-width: 40rem) {
main { padding: 1.25rem 1rem 2rem }
h1 { font-size: 1.6rem }
dl { grid-template-columns: minmax(0, 1fr); gap: 0 }
dd { margin-bottom: .5rem }
.cards thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }
.cards, .cards tbody, .cards tr, .cards th, .cards td, .cards caption { display: block }
.cards tr { padding: .5rem 0; border-bottom: 1px solid var(--line) }
.cards td, .cards tbody th { padding: .1rem 0; border: 0 }
.cards [data-label]::before { content: attr(data-label) ": "; color: var(--faint); font-weight: 400 }
}
@media print {
@page { margin: 15mm }
@page landscape { size: A4 landscape }
.landscape { page: landscape }
body { font-size: 10pt; line-height: 1.4 }
h2 { margin-top: 1.75rem }
h3 { margin-top: 1.25rem }
main, main:has(> .landscape) { max-width: none; padding: 0 }
a { color: inherit }
a[href^="h"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere }
svg { max-height: 240mm; zoom: .85 }
figure { margin: .25rem 0 }
.wide { overflow: visible }
.doubt { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
</style>
</head>
<body>
<main>
{{.Body}}
</main>
</body>
</html>
`))
})
