package protocol

import (
	"math"
	"math/bits"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/paper"
)

// Item is a record that the host proposes, with what its own plan says of it. None of the
// texts should name a person. The zero Item is of no record and is refused.
type Item struct {
	Request   policy.Request // for the day of the protocol and one action, with the ID of the record
	Index     string         // of the file, by the host's plan
	Title     string         // of the file; empty: it is called by the title of its class
	Inventory string         // the number of the inventory or plan of the year, for the Ukrainian form
	From, To  calendar.Date  // the covering dates of the file: its first and its last
	Files     int            // how many files it is; 0: one
	Note      string
}

// Propose draws up a protocol. Each item is decided by the rules, and stands in it with the
// permit that they grant on the day of the head: what they do not permit, such as what is
// held, kept for ever, undetermined or waits for an appraisal, is an error, which is that of
// [policy.Grant]. The book is the one from which the rules decide; what it calls the classes
// and says of time, in all five languages, goes into the protocol.
//
// The error lists every problem, by the numbers that the entries would have.
func Propose(h Head, book *retention.Rulebook, rules policy.Policy, items ...Item) (Protocol, error) {
	d := drawing{book: book, known: map[retention.Rule]bool{}, labels: map[string]retention.Rule{}, doubts: map[string]bool{}}
	for _, r := range book.Definition().Rules {
		d.known[r] = true
	}
	d.Head = h
	for i, item := range items {
		d.enter(i+1, rules, item)
	}
	each(func(l calendar.Language) bool {
		imprint := paper.Imprint(book, calendar.Date{}, l)
		if doubt := l.Doubt(); doubt != "" { // it is about the words of the day on which it is shown
			imprint = slices.DeleteFunc(imprint, func(line string) bool { return line == doubt })
		}
		*d.Imprint.in(l) = imprint
		return true
	})
	return d.content.proposed(d.problems)
}

// drawing is a protocol that is being drawn up.
type drawing struct {
	content
	problems
	book   *retention.Rulebook
	known  map[retention.Rule]bool
	labels map[string]retention.Rule
	doubts map[string]bool
}

func (d *drawing) enter(number int, rules policy.Policy, item Item) {
	request := item.Request
	e := Entry{Number: number, Record: request.Record.ID, Class: request.Record.Class, Action: request.Action,
		Index: item.Index, Title: item.Title, Inventory: item.Inventory, From: item.From, To: item.To, Files: item.Files, Note: item.Note}
	if e.Files == 0 {
		e.Files = 1
	}
	permit, err := policy.Grant(rules, request)
	if err != nil {
		d.wrap(entry(number), err)
		return
	}
	decision := rules.Decide(request)
	if !decision.Permits(request.Action) {
		d.add(entry(number), "the rules permitted it when they were first asked, and not when they were asked again", "propose it again")
		return
	}
	e.Permit, e.Reason, e.RetainUntil = permit, decision.Reason(), decision.RetainUntil()
	for _, r := range decision.Operative() {
		if !d.known[r] {
			d.add(entry(number), "the book does not have the rule "+calendar.Plain(r.ID)+" by which it may go", "pass the book from which the rules decide")
			continue
		}
		e.Rules = append(e.Rules, d.norm(r))
	}
	d.doubt(decision)
	d.Entries = append(d.Entries, e)
}

// norm returns by which name a rule stands in the protocol.
func (d *drawing) norm(r retention.Rule) string {
	label := r.ID
	if !r.From.IsZero() {
		label += "@" + r.From.String()
	}
	if named, met := d.labels[label]; met && named != r {
		d.add("", "two rules have the name "+calendar.Plain(label)+" in it", "give one of them another ID")
	} else if !met {
		d.labels[label] = r
		d.Rules = append(d.Rules, norm{Rule: label, Class: r.Class, Title: d.book.Names(r.Class), Terms: say(d.book.Terms(r).In), Basis: r.Basis})
	}
	return label
}

// doubt adds what is not confirmed about a decision, in each language.
func (d *drawing) doubt(decision policy.Decision) {
	isNew := false
	for _, line := range decision.Doubts() {
		isNew = isNew || !d.doubts[line]
		d.doubts[line] = true
	}
	if !isNew {
		return
	}
	each(func(l calendar.Language) bool {
		said := d.Doubts.in(l)
		for _, line := range decision.DoubtsIn(l) {
			if !slices.Contains(*said, line) {
				*said = append(*said, line)
			}
		}
		return true
	})
}

// mostFiles keeps the counts from running over.
const mostFiles = 1_000_000_000

// proposed returns the protocol of a proposal, if nothing is wrong with it.
func (c content) proposed(found problems) (Protocol, error) {
	c.Head.check(&found)
	if len(c.Entries) == 0 && len(found) == 0 {
		found.add("", "it has no entry", "propose one")
	}
	named := map[string]bool{}
	for i := range c.Rules {
		named[c.Rules[i].Rule] = true
	}
	type record struct {
		class retention.Class
		id    string
	}
	met, left := map[record]bool{}, mostFiles
	for i := range c.Entries {
		e := &c.Entries[i]
		where := entry(e.Number)
		e.check(where, &c.Head, named, &found)
		if r := (record{e.Class, e.Record}); !met[r] {
			met[r] = true
		} else if e.Record != "" {
			found.add(where, "the record stands in it twice", "name each once")
		}
		if left -= e.Files; left < 0 {
			found.add(where, "with it there are more than a billion files", "make several protocols")
			left = math.MaxInt
		}
	}
	if err := found.err(); err != nil {
		return Protocol{}, err
	}
	return newProtocol(c), nil
}

// check adds what is wrong with a proposed entry. What a policy says was checked when it
// was proposed, and is again when it is read.
func (e *Entry) check(where string, h *Head, named map[string]bool, found *problems) {
	last, dated := e.RetainUntil.Date()
	ended := e.RetainUntil.IsNone() || dated && last.Before(h.Day)
	switch {
	case e.Permit == policy.Permit{} || e.Permit.Action() != e.Action:
		found.add(where, "it has no permit for the action", "propose only what the rules permit")
	case e.Permit.On() != h.Day:
		found.add(where, "it was decided for another day than that of the protocol", "decide for that day")
	case bits.OnesCount8(uint8(e.Action)) != 1:
		found.add(where, "it names several actions", "name the one that is proposed")
	case !ended:
		found.add(where, "it is still protected", "propose only what the rules permit")
	case h.Form != Generic && e.Action != policy.Delete:
		found.add(where, "this form is for deletion, and the action is another one", "use the generic form for it")
	case h.Form == Ukrainian && !inActOf(h.Day, e.RetainUntil):
		found.add(where, "its term did not end before 1 January of the year of the act", "list it in the act of a later year, or use the generic form if it has no term")
	}
	if blank(e.Record) {
		found.add(where, "the record has no ID", "pass its surrogate key")
	}
	if e.Files < 1 {
		found.add(where, "it is of no file", "say how many files it is")
	}
	if e.From.After(e.To) {
		found.add(where, "its covering dates are in the wrong order", "exchange them")
	}
	if len(e.Rules) == 0 {
		found.add(where, "no rule says that it may go", "propose only what a rulebook permits")
	}
	for _, rule := range e.Rules {
		if !named[rule] {
			found.add(where, "one of its rules is not in the protocol", "keep a protocol as it was written")
		}
	}
	found.texts(where, e.Record, string(e.Class), e.Index, e.Title, e.Inventory, e.Note)
}

// inActOf reports whether an act of the day may list a file: one whose last protected day is
// known and of an earlier year.
func inActOf(day calendar.Date, retainUntil retention.End) bool {
	last, dated := retainUntil.Date()
	ended, _, _ := last.Date()
	year, _, _ := day.Date()
	return dated && year > ended
}
