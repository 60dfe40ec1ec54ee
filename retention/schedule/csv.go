package schedule

import (
	"maps"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// CSV returns the schedule of a book on a day as comma-separated values (RFC 4180), for
// reading in a spreadsheet: a line of headings, and a row for each version of each rule. Those
// of a class stand together, in the order of the book, and the versions of a norm in the order
// of their lives. A class whose rules are elsewhere has a row that says where, and so has each
// relation between rules, with its norm; after them come the events and traits that the book
// declares, its sources and notes, and the book itself. The first column says what a row is:
// to see the rules alone, filter by it.
//
// Headings and words are in the language. A title that the book does not have in it stands in
// the first language that has one, and what the author wrote stays as it is. A nil book has
// only the headings. How the table is written is said by [paper.Sheet], and what keeps its
// cells from harm by [paper.CSV].
func CSV(b *retention.Rulebook, on calendar.Date, l calendar.Language, s paper.Sheet) []byte {
	t := table{book: bookOf(b, on, l)}
	t.fill()
	head := make([]string, len(columns))
	for i, key := range columns {
		head[i] = sentences.Find(t.language, "column."+key)
	}
	return paper.CSV(head, t.rows, s)
}

// columns are the keys of the columns.
var columns = [...]string{
	"kind", "class", "class_title", "rule", "status", "terms", "when", "when_title", "unless", "unless_title", "instead_of", "bound", "period", "pick",
	"trigger", "trigger_title", "start", "absent", "cutoff", "appraise", "then", "allowance", "yields_to", "from", "until", "older", "retroactive",
	"citation", "article", "url", "checked", "doubt", "note", "rules_from", "no_erasure", "complaints", "class_note", "book", "through",
	"rulebook", "version", "day", "digest",
}

// row is the cells of a row by the keys of their columns.
type row map[string]string

// table is the rows of a book.
type table struct {
	*book
	rows   [][]string
	digest string
}

// fill writes the rows.
func (t *table) fill() {
	t.digest = t.Digest()
	for i := range t.classes {
		c := &t.classes[i]
		if len(c.norms) == 0 {
			t.add("class", t.ofClass(c))
		}
		for _, versions := range c.norms {
			for i := range versions {
				t.add("rule", t.ofClass(c), t.ofVersion(c, versions, i))
			}
		}
		for _, r := range c.relations {
			t.add("relation", row{"class": string(c.Class), "class_title": t.titled(c.Class), "rule": r.Yields, "yields_to": r.To, "note": r.Note}, t.cited(r.Basis))
		}
	}
	for _, info := range t.definition.Triggers {
		t.add("event", row{"trigger": string(info.Trigger), "trigger_title": t.titled(info.Trigger), "start": t.startOf(info.Trigger), "note": info.Note})
	}
	for _, info := range t.definition.Traits {
		t.add("trait", row{"when": string(info.Trait), "when_title": t.titled(info.Trait), "note": info.Note})
	}
	for _, s := range t.definition.Sources {
		t.add("source", t.cited(s))
	}
	if t.definition.ID != "" {
		t.add("rulebook", row{"note": t.definition.Note, "complaints": t.inCell(t.definition.Complaints)})
	}
}

// add writes a row of the cells, with what stands in every row.
func (t *table) add(kind string, parts ...row) {
	all := row{"kind": sentences.Find(t.language, "kind."+kind), "through": orNothing(t.language, t.definition.CheckedThrough),
		"rulebook": t.definition.ID, "version": t.definition.Version, "day": orNothing(t.language, t.on), "digest": t.digest}
	for _, part := range parts {
		maps.Copy(all, part)
	}
	cells := make([]string, len(columns))
	for i, key := range columns {
		cells[i] = all[key]
	}
	t.rows = append(t.rows, cells)
}

// ofClass returns what the book says of a class besides its rules.
func (t *table) ofClass(c *class) row {
	return row{"class": string(c.Class), "class_title": t.titled(c.Class), "rules_from": c.RulesFrom, "no_erasure": t.inCell(c.NoErasure),
		"complaints": t.inCell(t.Complaints(c.Class)...), "class_note": strings.Join(c.notes, "; "), "through": orNothing(t.language, t.checkedThrough(c.Class))}
}

// ofVersion returns what the i-th version of a norm says.
func (t *table) ofVersion(c *class, versions []retention.Rule, i int) row {
	r, l := &versions[i], t.language
	out := row{"rule": r.ID, "status": t.marked(r), "terms": t.Terms(*r).In(l), "when": string(r.When), "when_title": t.titled(r.When), "unless": string(r.Unless), "unless_title": t.titled(r.Unless),
		"instead_of": r.InsteadOf, "bound": r.Bound.In(l), "period": r.Period.In(l), "pick": r.Pick.In(l), "trigger": string(r.Trigger), "trigger_title": t.titled(r.Trigger), "start": t.startOf(r.Trigger),
		"absent": r.Absent.In(l), "cutoff": r.Cutoff.In(l), "then": r.Then.In(l), "allowance": orNothing(l, t.Allowance(*r)), "yields_to": strings.Join(c.prevail(r.ID), "; "),
		"from": orNothing(l, r.From), "until": orNothing(l, r.Until), "older": strings.Join(t.older(versions, i), " "), "retroactive": t.inCell(r.Retroactive), "note": r.Note, "book": t.BookOf(*r)}
	if r.Appraise {
		out["appraise"] = sentences.Find(l, "yes")
	}
	maps.Copy(out, t.cited(r.Basis))
	return out
}

// cited returns the cells of a source.
func (t *table) cited(s calendar.Source) row {
	return row{"citation": s.Citation, "article": s.Article, "url": s.URL, "checked": orNothing(t.language, s.Checked), "doubt": s.Doubt}
}

// inCell returns sources as the text of one cell.
func (t *table) inCell(sources ...calendar.Source) string {
	var all []string
	for _, s := range sources {
		for _, line := range t.source(s) {
			var text []string
			for _, span := range line {
				if span.Small {
					span.Text = "(" + span.Text + ")"
				}
				text = append(text, span.Text)
			}
			all = append(all, strings.Join(text, " "))
		}
		if webAddress(s.URL) != "" && s.Citation != "" {
			all = append(all, s.URL)
		}
	}
	return strings.Join(all, "; ")
}

// titled returns what people call something.
func (t *table) titled(id any) string {
	title, _ := t.title(id)
	return title
}
