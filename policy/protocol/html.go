package protocol

import (
	"cmp"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

type args = map[string]any

// blankLine is where something is filled in by hand.
const blankLine = "____________________"

// HTML returns the protocol in a language as one page, to be printed and signed: the head,
// the table in the form's columns, the numbers of each class, the rules with what is not
// confirmed about them, what the protocol shows and what it does not, and the lines for
// the signatures. It has no scripts, and nothing is fetched from elsewhere.
func (p Protocol) HTML(l calendar.Language) []byte {
	d := document{content: p.said(), language: l}
	var body strings.Builder
	_ = page().Execute(&body, d) // a builder takes everything
	return paper.Page(l, d.Title(), template.HTML(body.String()))
}

// document is a protocol as it stands on paper. Its methods are what the template asks for.
// All that it returns is plain.
type document struct {
	*content
	language calendar.Language
}

// Say returns a sentence, in the words of the form if it has some.
func (d document) Say(key string) string { return d.Head.Form.find(d.language, key) }

func (d document) fill(key string, args args) string {
	return calendar.Step{Code: said{d.Head.Form, key}, Args: args}.In(d.language)
}

// said is a sentence in the words of a form.
type said struct {
	form Form
	key  string
}

func (s said) String() string                      { return s.key }
func (s said) Sentence(l calendar.Language) string { return s.form.find(l, s.key) }

// Title returns what the document is called.
func (d document) Title() string { return d.Head.Form.In(d.language) }

// pair is a line of the head.
type pair struct{ Term, Text string }

// Lines returns the head: what is said, and a blank line for what the form asks for.
func (d document) Lines() []pair {
	h := &d.Head
	var list []pair
	line := func(key, text string, asked bool) {
		if text == "" && asked {
			text = blankLine
		}
		if text != "" {
			list = append(list, pair{d.Say("head." + key), calendar.Plain(text)})
		}
	}
	drawnUp := []string{h.By}
	if h.Post != "" {
		drawnUp = append(drawnUp, h.Post)
	}
	line("organisation", h.Organisation, true)
	line("number", h.Number, true)
	line("day", shown(d.language, h.Day), true)
	line("place", h.Place, h.Form == Ukrainian || h.Form == Estonian)
	line("ground", h.Ground, h.Form != Generic)
	line("fonds", h.Fonds, h.Form == Ukrainian)
	line("by", strings.Trim(strings.Join(drawnUp, ", "), ", "), false)
	line("system", h.System, false)
	if a := &d.Approval; d.approved() {
		if a.Commission != "" || h.Form == Ukrainian {
			line("commission", d.fill("approval.agreed", args{"number": a.Commission, "day": a.CommissionDay}), true)
		}
		line("approval", d.fill("approval.given", args{"day": a.Day, "name": a.Name, "post": a.Post}), true)
	} else {
		line("commission", "", h.Form == Ukrainian)
		line("approval", d.Say("approval.none"), true)
	}
	return list
}

// Columns returns the headings, of those that stand together each in a line.
func (d document) Columns() (heads [][]string) {
	for _, together := range columns[d.Head.Form.known()] {
		var lines []string
		for _, name := range strings.Fields(together) {
			lines = append(lines, d.Head.Form.heading(d.language, name))
		}
		heads = append(heads, lines)
	}
	return heads
}

// labelled is a line of a cell with its heading, which a narrow screen shows beside it.
type labelled struct{ Label, Text string }

// Rows returns the cells, each in lines. A dash keeps the place of a line that says nothing
// above one that does.
func (d document) Rows() (rows [][][]labelled) {
	of := cells()
	for _, r := range d.content.rows(d.language) {
		var line [][]labelled
		for _, together := range columns[d.Head.Form.known()] {
			var cell []labelled
			var lines int
			for _, name := range strings.Fields(together) {
				text := calendar.Plain(of[name](&r))
				if text != "" {
					lines = len(cell) + 1
				}
				cell = append(cell, labelled{d.Head.Form.heading(d.language, name), cmp.Or(text, "–")})
			}
			line = append(line, cell[:lines])
		}
		rows = append(rows, line)
	}
	return rows
}

// Total returns the sum below the table.
func (d document) Total() string {
	var from, to calendar.Date
	for i := range d.Entries {
		e := &d.Entries[i]
		from, to = calendar.Earliest(from, e.From, e.To), calendar.Latest(to, e.From, e.To)
	}
	years := ""
	if first, _, _ := from.Date(); !from.IsZero() {
		years = strconv.Itoa(first)
		if last, _, _ := to.Date(); last != first {
			years += "–" + strconv.Itoa(last)
		}
	}
	return d.fill("table.total", args{"files": d.all().Proposed, "years": years})
}

// all returns the count of all classes.
func (d document) all() Count {
	if len(d.Counts) == 0 {
		return Count{}
	}
	return d.Counts[len(d.Counts)-1]
}

// counted are the columns of the numbers.
var counted = [...]struct {
	key string
	of  func(Count) int
}{
	{"entries", func(c Count) int { return c.Entries }},
	{"proposed", func(c Count) int { return c.Proposed }},
	{"undecided", func(c Count) int { return c.Undecided }},
	{"not_approved", func(c Count) int { return c.NotApproved }},
	{"approved", func(c Count) int { return c.Approved }},
	{"done", func(c Count) int { return c.Done }},
	{"exceptions", func(c Count) int { return c.Exceptions }},
	{"open", func(c Count) int { return c.Open }},
}

// CountHeads returns what stands above the numbers.
func (d document) CountHeads() (heads []string) {
	for _, column := range counted {
		heads = append(heads, d.Say("count."+column.key))
	}
	return heads
}

// numbers is a line of numbers.
type numbers struct {
	Class string
	Of    []labelled
}

// Numbers returns the numbers of each class, and of all if there are several.
func (d document) Numbers() (list []numbers) {
	titles := map[retention.Class]string{}
	for _, r := range d.content.rows(d.language) {
		titles[r.first().Class] = r.class()
	}
	for _, c := range d.Counts {
		line := numbers{Class: calendar.Plain(titles[c.Class])}
		if c.Class == "" {
			line.Class = d.Say("count.all")
		}
		for _, column := range counted {
			line.Of = append(line.Of, labelled{d.Say("count." + column.key), strconv.Itoa(column.of(c))})
		}
		list = append(list, line)
	}
	return list
}

// ruled is a rule below the table.
type ruled struct{ Rule, Citation, URL, Checked string }

// Ruled returns the rules by which the entries may go.
func (d document) Ruled() (list []ruled) {
	for _, n := range d.content.Rules {
		list = append(list, ruled{calendar.Plain(n.Rule), calendar.Plain(n.Basis.Citation), n.Basis.URL, shown(d.language, n.Basis.Checked)})
	}
	return list
}

// Unconfirmed returns what is not confirmed about them.
func (d document) Unconfirmed() []string { return plain(*d.Doubts.in(d.language)) }

// Shows returns what the protocol shows; nothing if there is none.
func (d document) Shows() []string {
	if len(d.Entries) == 0 {
		return nil
	}
	list := []string{d.fill("shows.permitted", args{"day": d.Head.Day})}
	if d.all().Done == 0 {
		return list
	}
	list = append(list, d.Say("shows.done"))
	others := 0
	for i := range d.Entries {
		if e := &d.Entries[i]; e.State == Done && rulesOf(e.last().Permit) != rulesOf(e.Permit) {
			others++
		}
	}
	if others > 0 {
		list = append(list, d.fill("shows.other_rules", args{"n": others}))
	}
	return append(list, d.Say("shows.reported"))
}

// Hides returns what it does not show.
func (d document) Hides() []string {
	copies := "hides.copies"
	if len(d.Backups) > 0 {
		copies = "hides.stated"
	}
	return []string{d.Say(copies), d.Say("hides.digest")}
}

// Stated returns what the host says of its backups.
func (d document) Stated() (list []string) {
	for _, s := range d.Backups {
		list = append(list, d.fill("backups.said", args{"day": s.Day, "by": s.By, "text": s.Text}))
	}
	return list
}

// signature is a line to be signed.
type signature struct{ Role, Name, Post, Day string }

// Signatures returns the lines to be signed.
func (d document) Signatures() []signature {
	h, a := &d.Head, &d.Approval
	return []signature{
		{d.Say("sign.by"), calendar.Plain(h.By), calendar.Plain(h.Post), shown(d.language, h.Day)},
		{d.Say("sign.approved"), calendar.Plain(a.Name), calendar.Plain(a.Post), shown(d.language, a.Day)},
		{Role: d.Say("sign.done")},
	}
}

// FormDoubt returns what is not confirmed about the form.
func (d document) FormDoubt() string { return d.Say("doubt") }

// Small returns the small print.
func (d document) Small() []string {
	list := []string{d.fill("small.form", args{"citation": d.Head.Form.Source().Citation})}
	list = append(list, plain(*d.Imprint.in(d.language))...)
	list = append(list, d.fill("small.digest", args{"digest": d.Digest}))
	if doubt := d.language.Doubt(); doubt != "" {
		list = append(list, doubt)
	}
	return list
}

func plain(texts []string) []string {
	texts = slices.Clone(texts)
	for i := range texts {
		texts[i] = calendar.Plain(texts[i])
	}
	return texts
}
