package main

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
	"github.com/keepuntil/keepuntil/retention/timeline"
)

// file is a document.
type file struct {
	name string
	text []byte
}

// edition is the documents of a system in a language.
type edition struct {
	*system
	on       calendar.Date
	language calendar.Language
	files    []file
}

// documents has what is written of each system.
var documents = []struct {
	what  string
	write func(*edition) error
}{
	{"the retention schedule", func(e *edition) error {
		e.add("schedule.html", schedule.HTML(e.book, e.on, e.language))
		e.add("schedule.md", []byte(schedule.Markdown(e.book, e.on, e.language)))
		e.add("schedule.csv", schedule.CSV(e.book, e.on, e.language, paper.Sheet{Separator: ';'}))
		return nil
	}},
	{"the pictures of each class, without days", func(e *edition) error {
		for _, info := range e.book.Definition().Classes {
			e.add("class-"+string(info.Class)+".svg", timeline.Class(e.book, info.Class, e.on).SVG(e.language))
		}
		return nil
	}},
	{"the pictures of each record, as it is decided", func(e *edition) error {
		rules := policy.FromRulebook(e.book)
		for _, one := range e.register(e.on) {
			e.add("record-"+one.record.ID+".svg", rules.Decide(one.request(e.on)).Timeline().SVG(e.language))
		}
		return nil
	}},
	{"how long we keep your data, for the privacy notice", func(e *edition) error {
		var notices []notice.Notice
		for _, info := range e.book.Definition().Classes {
			notices = append(notices, notice.For(e.book, info.Class, e.on))
		}
		e.add("notice.md", []byte(notice.Markdown(e.language, notices...)))
		return nil
	}},
	{"the record of processing", func(e *edition) error {
		r, err := e.processing()
		if err != nil {
			return err
		}
		e.add("processing.csv", r.CSV(e.language, paper.Sheet{Separator: ';'}))
		e.add("processing.md", []byte(r.Markdown(e.language)))
		return nil
	}},
	{"letters to persons", func(e *edition) error {
		for _, l := range letters {
			if e.subject == "" || !slices.Contains(l.laws, e.law) {
				continue
			}
			text, err := l.write(e, e.facts())
			if err != nil {
				return fmt.Errorf("%s: %w", l.name, err)
			}
			if text.Kind != 0 {
				e.add("letter-"+l.name+".txt", []byte(text.In(e.language)))
			}
		}
		return nil
	}},
	{"the protocol of a disposal run", func(e *edition) error {
		p, err := e.disposal()
		if err != nil || len(p.Entries()) == 0 {
			return err
		}
		e.add("protocol.html", p.HTML(e.language))
		e.add("protocol.csv", p.CSV(e.language, paper.Sheet{Separator: ';'}))
		book, err := workbook(p.Rows(e.language))
		e.add("protocol.xlsx", book)
		return err
	}},
	{"the deadlines", func(e *edition) error {
		entries, err := e.deadlines()
		if err != nil {
			return err
		}
		text, err := agenda.ICalendar(e.domain, e.on, e.language, entries...)
		e.add("deadlines.ics", text)
		return err
	}},
}

// write makes all documents of the edition.
func (e *edition) write() error {
	for _, d := range documents {
		if err := d.write(e); err != nil {
			return fmt.Errorf("%s: %w", d.what, err)
		}
	}
	return nil
}

func (e *edition) add(name string, text []byte) { e.files = append(e.files, file{name, text}) }
