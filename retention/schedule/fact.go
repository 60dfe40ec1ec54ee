package schedule

import (
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// fact is what a document says of one thing. Its name is that of a column.
type fact struct {
	Name  string
	Lines []line
}

// facts are those of a rule or a class, in the order in which they are said.
type facts struct {
	*book
	list []fact
}

// add says something, if there is something to say.
func (f *facts) add(column string, lines ...line) {
	if len(lines) > 0 {
		f.list = append(f.list, fact{f.heading(column), lines})
	}
}

// heading returns the heading of a column as a line begins with it.
func (b *book) heading(column string) string {
	return upper(sentences.Find(b.language, "column."+column))
}

// factsOf returns what the i-th version of a norm says besides its terms.
func (b *book) factsOf(c *class, versions []retention.Rule, i int) []fact {
	r, f := &versions[i], facts{book: b}
	f.add("trigger", b.named(r.Trigger, string(r.Trigger)))
	if r.When != "" {
		f.add("when", b.named(r.When, string(r.When)))
	}
	if r.Unless != "" {
		f.add("unless", b.named(r.Unless, string(r.Unless)))
	}
	if r.InsteadOf != "" {
		f.add("instead_of", append(b.rules(r.InsteadOf), texts(b.say("instead", "triggers", b.triggers[r.InsteadOf]))...)...)
	}
	f.add("absent", b.absent(r)...)
	f.add("pick", texts(b.say("pick."+r.Pick.String()))...)
	f.add("cutoff", texts(r.Cutoff.In(b.language))...)
	if r.Appraise {
		f.add("appraise", texts(b.say("appraisal"))...)
	}
	f.add("then", texts(b.then(r))...)
	f.add("allowance", texts(orNothing(b.language, b.Allowance(*r)))...)
	f.add("norm", b.source(r.Basis)...)
	if len(versions) == 1 { // otherwise it is the heading
		f.add("status", texts(b.life(r))...)
	}
	f.add("older", texts(b.older(versions, i)...)...)
	f.add("retroactive", b.source(r.Retroactive)...)
	f.add("yields_to", b.rules(c.prevail(r.ID)...)...)
	if b.merged {
		f.add("book", line{{Text: b.BookOf(*r), ID: true}})
	}
	f.add("note", texts(r.Note)...)
	return f.list
}

// absent returns what it means that a record has no event of the trigger.
func (b *book) absent(r *retention.Rule) []line {
	key := absentKey(r.Absent)
	if r.Absent == retention.Awaited && !r.Bound.HasFloor() {
		key = "absent.awaited_ceiling"
	}
	lines := texts(b.say(key))
	if others := b.standIns[r.ID]; len(others) > 0 && r.Absent != retention.NotBinding {
		lines = append(append(lines, texts(b.say("absent.stand_in"))...), b.rules(others...)...)
	}
	return lines
}

func absentKey(a retention.Absent) string {
	return "absent." + strings.ReplaceAll(a.String(), " ", "_")
}

// then returns what may be done afterwards.
func (b *book) then(r *retention.Rule) string {
	switch {
	case r.Then != 0:
		return r.Then.In(b.language)
	case r.Appraise:
		return b.say("then.decided")
	default:
		return b.say("then.nothing")
	}
}

// factsOfClass returns what the book says of a class besides its rules.
func (b *book) factsOfClass(c *class) []fact {
	f := facts{book: b}
	if c.RulesFrom != "" {
		f.add("rules_from", texts(b.say("rules_from", "where", c.RulesFrom), b.say("undetermined"))...)
	}
	if c.RulesFrom == "" && !slices.ContainsFunc(slices.Concat(c.norms...), func(r retention.Rule) bool { return b.holds(&r) }) {
		f.add("status", texts(b.say("none_in_force", "day", b.on), b.say("undetermined"))...)
	}
	f.add("no_erasure", b.source(c.NoErasure)...)
	if of := b.Complaints(c.Class); !slices.Equal(of, []calendar.Source{b.definition.Complaints}) { // the parts of a merged book differ
		for _, s := range of {
			f.add("complaints", b.source(s)...)
		}
	}
	if through := b.checkedThrough(c.Class); through != b.definition.CheckedThrough {
		f.add("through", texts(orNothing(b.language, through))...)
	}
	f.add("class_note", texts(c.notes...)...)
	return f.list
}

// factsOfBook returns what the book says of itself.
func (b *book) factsOfBook() []fact {
	f := facts{book: b}
	f.add("complaints", b.source(b.definition.Complaints)...)
	f.add("note", texts(b.definition.Note)...)
	return f.list
}

// orNothing returns a day or a period in words, and nothing for the zero one.
func orNothing[T interface {
	comparable
	In(calendar.Language) string
}](l calendar.Language, value T) string {
	if value == *new(T) {
		return ""
	}
	return value.In(l)
}
