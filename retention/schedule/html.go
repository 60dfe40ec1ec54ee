package schedule

import (
	"bytes"
	"html/template"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// HTML returns the schedule of a book on a day as one file of HTML, for the screen and for
// print: an overview of the classes, and for each class a picture and the rules with their
// norms, doubts and versions. There is no script in it, and nothing is fetched from
// elsewhere; an address of a norm is a link if it begins with https or http.
//
// Each version of a rule says whether it is law on the day. Without a day all versions are
// there, and none is marked. A nil book has no classes, and the document says so.
func HTML(b *retention.Rulebook, on calendar.Date, l calendar.Language) []byte {
	d := documentOf(b, on, l)
	var out bytes.Buffer
	_ = page().Execute(&out, &d) // a buffer takes everything
	return paper.Page(d.book.language, d.Title, template.HTML(out.String()))
}

// Say returns a sentence without arguments.
func (d *document) Say(key string) string { return d.book.say(key) }

// Column returns the heading of a column.
func (d *document) Column(key string) string { return d.book.heading(key) }

var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(`{{define "line"}}{{range $i, $s := .}}{{if $i}} {{end -}}
{{if .URL}}<a href="{{.URL}}">{{.Text}}</a>{{else if .To}}<a class="id" href="#{{.To}}">{{.Text}}</a>
{{- else if .ID}}<code class="id">{{.Text}}</code>{{else if .Small}}<span class="small">({{.Text}})</span>
{{- else if .Doubt}}<strong>{{.Text}}</strong>{{else if .Lang}}<span lang="{{.Lang}}">{{.Text}}</span>{{else}}{{.Text}}{{end}}{{end}}{{end -}}

{{define "lines"}}{{range .}}<div{{if (index . 0).Doubt}} class="doubt"{{end}}>{{template "line" .}}</div>{{end}}{{end -}}

{{define "facts"}}{{if .}}<dl>
{{range .}}<dt>{{.Name}}</dt><dd>{{template "lines" .Lines}}</dd>
{{end}}</dl>
{{end}}{{end -}}

{{define "figure"}}<figure>
{{.Picture}}
<figcaption>{{.Caption}}</figcaption>
</figure>
{{end -}}

{{define "words"}}{{$d := .Document}}<section>
<h2>{{.Title}}</h2>
<table class="cards">
<caption>{{.Caption}}</caption>
<thead><tr><th scope="col" class="third">{{.Column}}</th>{{if .Start}}<th scope="col">{{$d.Column "start"}}</th>{{end}}{{if .Note}}<th scope="col">{{$d.Column "note"}}</th>{{end}}</tr></thead>
<tbody>
{{$t := .}}{{range .Words}}<tr><th scope="row">{{template "line" .Name}}</th>{{if $t.Start}}<td data-label="{{$d.Column "start"}}">{{.Start}}</td>{{end}}{{if $t.Note}}<td{{if .Note}} data-label="{{$d.Column "note"}}"{{end}}>{{.Note}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
</section>
{{end -}}

<header>
<h1>{{.Title}}</h1>
<ul class="plain small">
{{range .Imprint}}<li>{{.}}</li>
{{end}}</ul>
{{template "facts" .Facts}}</header>
{{if .Classes}}<section>
<h2>{{.Say "part.overview"}}</h2>
<table class="cards">
<caption>{{.Overview}}</caption>
<thead><tr><th scope="col" class="third">{{.Column "class"}}</th><th scope="col">{{.Column "terms"}}</th></tr></thead>
<tbody>
{{range .Classes}}<tr><th scope="row"><a href="#{{.Anchor}}"{{with .Title.Lang}} lang="{{.}}"{{end}}>{{.Title.Text}}</a></th><td>{{if eq (len .Short) 1}}{{index .Short 0}}{{else}}<ul>{{range .Short}}<li>{{.}}</li>{{end}}</ul>{{end}}</td></tr>
{{end}}</tbody>
</table>
</section>
{{else}}<p>{{.Say "none"}}</p>
{{end}}{{$d := .}}{{range .Classes}}<section id="{{.Anchor}}">
<div class="together">
<h2{{with .Title.Lang}} lang="{{.}}"{{end}}>{{.Title.Text}}</h2>
<p><code class="id">{{.ID}}</code></p>
{{template "facts" .Facts}}{{with $d.ClassPicture .}}{{template "figure" $d.Figure .}}{{end}}</div>
{{$s := .}}{{range .Norms}}<div class="together">
<h3 id="{{.Anchor}}">{{.Title}}</h3>
{{range $i, $v := .Versions}}{{if $i}}</div>
<div class="together">
{{end}}{{with .Life}}<h4>{{.}}</h4>
{{end}}<p class="lead">{{.Terms}}{{if .Mark}} <span class="tag{{if not .InForce}} off{{end}}">{{.Mark}}</span>{{end}}</p>
{{with $d.RulePicture $s .}}{{template "figure" $d.Figure .}}{{end}}{{template "facts" .Facts}}{{end}}</div>
{{end}}{{if .Relations}}<h3>{{$d.Say "part.relations"}}</h3>
<table class="cards">
<caption>{{.Title.Text}}</caption>
<thead><tr><th scope="col">{{$d.Column "yields"}}</th><th scope="col">{{$d.Column "prevails"}}</th><th scope="col">{{$d.Column "norm"}}</th></tr></thead>
<tbody>
{{range .Relations}}<tr><td data-label="{{$d.Column "yields"}}">{{template "line" .Yields}}</td><td data-label="{{$d.Column "prevails"}}">{{template "line" .To}}</td><td data-label="{{$d.Column "norm"}}">{{template "lines" .Basis}}{{with .Note}}<div>{{$d.Column "note"}}: {{.}}</div>{{end}}</td></tr>
{{end}}</tbody>
</table>
{{end}}</section>
{{end}}{{range .Words}}{{template "words" .}}{{end}}{{if .Sources}}<section>
<h2>{{.Say "part.sources"}}</h2>
<ul>
{{range .Sources}}<li>{{template "lines" .}}</li>
{{end}}</ul>
</section>
{{end}}`))
})
