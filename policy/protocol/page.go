package protocol

import (
	"html/template"
	"sync"
)

// page is the template of a [document].
var page = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("protocol").Parse(`{{define "lines"}}{{range $i, $line := .}}{{if $i}}<br>{{end}}{{$line}}{{end}}{{end -}}
{{define "list"}}<ul>
{{range .}}<li>{{.}}</li>
{{end}}</ul>
{{end -}}
<div class="landscape">
<h1>{{.Title}}</h1>
<dl>
{{range .Lines}}<dt>{{.Term}}</dt>
<dd>{{.Text}}</dd>
{{end}}</dl>
<h2 id="entries">{{.Say "table.entries"}}</h2>
<div class="wide" role="region" aria-labelledby="entries" tabindex="0">
<table class="cards">
<thead>
<tr>{{range .Columns}}<th scope="col">{{template "lines" .}}</th>{{end}}</tr>
</thead>
<tbody>
{{range .Rows}}<tr>{{range .}}<td>{{range .}}<div data-label="{{.Label}}">{{.Text}}</div>{{end}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
</div>
<p><strong>{{.Total}}</strong></p>
<h2 id="numbers">{{.Say "count.title"}}</h2>
<div class="wide" role="region" aria-labelledby="numbers" tabindex="0">
<table class="cards">
<thead>
<tr><th scope="col">{{.Say "count.class"}}</th>{{range .CountHeads}}<th scope="col">{{.}}</th>{{end}}</tr>
</thead>
<tbody>
{{range .Numbers}}<tr><th scope="row">{{.Class}}</th>{{range .Of}}<td data-label="{{.Label}}">{{.Text}}</td>{{end}}</tr>
{{end}}</tbody>
</table>
</div>
<h2 id="rules">{{.Say "rules.title"}}</h2>
<div class="wide" role="region" aria-labelledby="rules" tabindex="0">
<table class="cards">
<thead>
<tr><th scope="col">{{.Say "rules.rule"}}</th><th scope="col">{{.Say "rules.norm"}}</th><th scope="col">{{.Say "rules.checked"}}</th></tr>
</thead>
<tbody>
{{range .Ruled}}<tr><td class="id" data-label="{{$.Say "rules.rule"}}">{{.Rule}}</td><td data-label="{{$.Say "rules.norm"}}">{{if .URL}}<a href="{{.URL}}">{{.Citation}}</a>{{else}}{{.Citation}}{{end}}</td><td{{if .Checked}} data-label="{{$.Say "rules.checked"}}"{{end}}>{{.Checked}}</td></tr>
{{end}}</tbody>
</table>
</div>
{{with .Unconfirmed}}<div class="doubt">
<h3>{{$.Say "doubts.title"}}</h3>
{{template "list" .}}</div>
{{end -}}
{{with .Shows}}<h2>{{$.Say "shows.title"}}</h2>
{{template "list" .}}{{end -}}
<h2>{{.Say "hides.title"}}</h2>
{{template "list" .Hides -}}
{{with .Stated}}<h2>{{$.Say "backups.title"}}</h2>
{{template "list" .}}{{end -}}
<h2 id="signatures">{{.Say "sign.title"}}</h2>
<div class="wide" role="region" aria-labelledby="signatures" tabindex="0">
<table class="cards">
<thead>
<tr><th scope="col">{{.Say "sign.role"}}</th><th scope="col">{{.Say "sign.name"}}</th><th scope="col">{{.Say "sign.post"}}</th><th scope="col">{{.Say "sign.day"}}</th><th scope="col">{{.Say "sign.signature"}}</th></tr>
</thead>
<tbody>
{{range .Signatures}}<tr><th scope="row">{{.Role}}</th><td data-label="{{$.Say "sign.name"}}">{{.Name}}</td><td data-label="{{$.Say "sign.post"}}">{{.Post}}</td><td data-label="{{$.Say "sign.day"}}">{{.Day}}</td><td data-label="{{$.Say "sign.signature"}}">` + blankLine + `</td></tr>
{{end}}</tbody>
</table>
</div>
<p>{{.Say "keep"}}</p>
<p class="doubt">{{.FormDoubt}}</p>
<footer>
{{range .Small}}<p>{{.}}</p>
{{end}}</footer>
</div>`))
})
