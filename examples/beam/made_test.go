package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/plan"
)

// generator makes files of records to try the pipeline with: real classes, days
// that lie close around those on which the outcome changes, holds, demands,
// events without a day, classes nobody knows, and broken lines. The same seed
// makes the same files.
type generator struct {
	on     calendar.Date
	folder string
	lines  int // in all files together
	files  int
	seed   uint64
	broken float64 // share of the lines
}

// made counts the lines that were generated, by their problem; those of records
// have none.
type made map[sample.Problem]int

func (m made) broken() int {
	n := 0
	for problem, lines := range m {
		if problem != "" {
			n += lines
		}
	}
	return n
}

// generate writes the files.
func (g generator) generate() (made, error) {
	book, err := sample.Rulebook()
	if err != nil {
		return nil, err
	}
	source := &source{on: g.on, kinds: kindsOf(book, g.on), Rand: rand.New(rand.NewPCG(g.seed, 0))}
	if err := os.MkdirAll(g.folder, 0o755); err != nil {
		return nil, err
	}
	counted := made{}
	for file := range g.files {
		from, to := g.lines*file/g.files, g.lines*(file+1)/g.files
		name := filepath.Join(g.folder, fmt.Sprintf("records-%02d.jsonl", file+1))
		if err := source.writeFile(name, from, to, g.broken, counted); err != nil {
			return nil, err
		}
	}
	return counted, nil
}

// writeFile writes the lines with the numbers from one to before another. The last
// line of the file has no end, as is often so.
func (s *source) writeFile(name string, from, to int, broken float64, counted made) (err error) {
	file, err := os.Create(name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	w := bufio.NewWriterSize(file, 1<<20)
	for number := from; number < to; number++ {
		line, problem := s.record(number), sample.Problem("")
		if s.Float64() < broken && number < to-1 {
			line, problem = s.breakLine(line)
		}
		counted[problem]++
		if number > from {
			w.WriteByte('\n')
		}
		w.Write(line)
	}
	return w.Flush()
}

// kind is a class of records with its triggers, and the days around which an
// event of it is interesting.
type kind struct {
	class    retention.Class
	triggers []retention.Trigger
	days     []calendar.Date
}

// kindsOf lists the classes of a book. Those with rules come several times, so
// that most records have rules.
func kindsOf(book *retention.Rulebook, on calendar.Date) []kind {
	d := book.Definition()
	p := plan.For(book, on)
	var list []kind
	place := map[retention.Class]int{}
	for _, rule := range d.Rules {
		if _, known := place[rule.Class]; !known {
			place[rule.Class] = len(list)
			list = append(list, kind{class: rule.Class, days: daysOf(p, rule.Class, on)})
		}
		k := &list[place[rule.Class]]
		k.triggers = append(k.triggers, rule.Trigger)
	}
	ruled := list
	for range 9 {
		list = append(list, ruled...)
	}
	for _, info := range d.Classes {
		if _, ruled := place[info.Class]; !ruled {
			list = append(list, kind{info.Class, []retention.Trigger{"event"}, []calendar.Date{on}})
		}
	}
	return append(list, kind{"xx.nobody-knows", []retention.Trigger{"event"}, []calendar.Date{on}})
}

// daysOf returns the first days of the cases of a class; of one that compares several
// events the day itself, and one on which the host's files that are free now were closed.
func daysOf(p *plan.Plan, class retention.Class, on calendar.Date) []calendar.Date {
	c, err := p.Class(class)
	var days []calendar.Date
	for _, k := range c.Cases() {
		for _, f := range k.Facts {
			if f.From.After(calendar.MustParseDate("0001-01-01")) {
				days = append(days, f.From)
			}
		}
	}
	if err != nil || len(c.Events) > 1 || len(days) == 0 {
		return []calendar.Date{on, on.AddMonths(-6 * 12)}
	}
	return days
}

// source makes records.
type source struct {
	*rand.Rand
	on    calendar.Date
	kinds []kind
}

// pick returns one of some things.
func pick[T any](s *source, things ...T) T { return things[s.IntN(len(things))] }

// chance says yes so many times of a hundred.
func (s *source) chance(percent int) bool { return s.IntN(100) < percent }

// record makes the line of a record.
func (s *source) record(number int) []byte {
	k := pick(s, s.kinds...)
	b := fmt.Appendf(nil, `{"id":"k-%07d","class":%q,"events":[`, number, k.class)
	b = s.events(b, k)
	b = append(b, `],"holds":`...)
	b = s.holds(b)
	if s.chance(8) {
		b = s.demands(append(b, `,"demands":`...))
	}
	if s.chance(20) {
		b = fmt.Appendf(b, `,"ask":%q`, pick(s, "delete", "anonymise", "transfer"))
	}
	return append(b, '}')
}

func (s *source) events(b []byte, k kind) []byte {
	trigger := pick(s, k.triggers...)
	switch c := s.IntN(100); {
	case c < 4: // it has not happened, or nobody has written it down
		return b
	case c < 8: // on an unknown day
		return s.event(b, trigger, calendar.Date{})
	case c < 13: // on two days
		b = append(s.event(b, trigger, s.near(k)), ',')
		return s.event(b, pick(s, k.triggers...), s.near(k))
	case c < 18: // a body has decided, or the record was handed over
		b = append(s.event(b, trigger, s.near(k)), ',')
		return s.event(b, pick(s, retention.AppraisedDelete, retention.AppraisedKeep, retention.AppraisedTransfer, retention.Transferred), s.near(k))
	case c < 20: // something that no rule counts from
		return s.event(b, "misfiled", s.near(k))
	default:
		return s.event(b, trigger, s.near(k))
	}
}

func (s *source) event(b []byte, trigger retention.Trigger, on calendar.Date) []byte {
	return fmt.Appendf(b, `{"trigger":%q,"on":%s}`, trigger, jsonDay(on))
}

// near returns a day close to one on which the outcome changes, or mostly for a
// quarter of them some years around it.
func (s *source) near(k kind) calendar.Date {
	day := pick(s, k.days...)
	if s.chance(25) {
		return day.AddDays(s.IntN(4000) - 2000)
	}
	return day.AddDays(s.IntN(7) - 3)
}

func (s *source) holds(b []byte) []byte {
	switch c := s.IntN(100); {
	case c < 88:
		return append(b, "[]"...)
	case c < 91: // nobody has looked
		return append(b, "null"...)
	default:
		released := calendar.Date{}
		if s.chance(50) {
			released = s.on.AddDays(s.IntN(3) - 1)
		}
		return fmt.Appendf(b, `[{"id":"h-1","why":"a lawsuit","released":%s}]`, jsonDay(released))
	}
}

func (s *source) demands(b []byte) []byte {
	kind := pick(s, "erasure", "objection", "withdrawal", "restriction", "access")
	state := pick(s, "received", "accepted", "accepted", "closed")
	received, reply := s.on.AddDays(-s.IntN(60)), calendar.Date{}
	switch {
	case s.chance(5): // nobody knows when
		received = calendar.Date{}
	case s.chance(80):
		reply = received.AddDays(30)
	}
	return fmt.Appendf(b, `[{"id":"d-1","kind":%q,"state":%q,"received":%s,"reply":%s}]`, kind, state, jsonDay(received), jsonDay(reply))
}

func jsonDay(d calendar.Date) string {
	if d.IsZero() {
		return "null"
	}
	return strconv.Quote(d.String())
}

// breakLine spoils the line of a record in one of the ways in which lines are
// spoilt, and returns the problem that must be found.
func (s *source) breakLine(line []byte) ([]byte, sample.Problem) {
	if s.IntN(50) == 0 { // seldom, as they are long
		return append(bytes.Repeat([]byte(" "), longestLine), line...), sample.TooLong
	}
	switch s.IntN(6) {
	case 0: // the writer was stopped
		return line[:1+s.IntN(len(line)-1)], sample.NoRecord
	case 1: // another encoding
		return bytes.Replace(line, []byte(`"k-`), []byte("\"k\xe4-"), 1), sample.NotUTF8
	case 2:
		return nil, sample.Empty
	case 3: // the second list would hide the holds of the first
		return bytes.Replace(line, []byte(`,"holds":`), []byte(`,"holds":[],"holds":`), 1), sample.NoRecord
	case 4: // a misspelt key, which could be a hold
		return bytes.Replace(line, []byte(`,"holds":`), []byte(`,"hold":`), 1), sample.NoRecord
	default: // two records on one line
		return append(append([]byte{}, line...), line...), sample.NoRecord
	}
}
