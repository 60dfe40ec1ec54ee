package protocol

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// ErrAltered: a protocol, or an approval, does not fit its digest. What was approved is not
// what is here, or what was stored was changed since.
var ErrAltered = errors.New("altered")

// Protocol is the record of a disposal run. It is immutable: each step returns another one,
// and an error that lists every problem, with which the protocol stays as it was. It is
// safe for concurrent use.
//
// The zero Protocol records nothing: nothing can be approved or reported, and it has no
// JSON.
type Protocol struct {
	at **content // behind two pointers, as package fmt looks behind one
}

// content is what a protocol says. What is not in it is not in the digest.
type content struct {
	Schema   string      `json:"schema"`
	Head     Head        `json:"head"`
	Entries  []Entry     `json:"entries"`
	Rules    []norm      `json:"rules"`
	Imprint  lines       `json:"imprint"`
	Doubts   lines       `json:"doubts"`
	Approval Approval    `json:"approval,omitzero"`
	Backups  []statement `json:"backups,omitempty"`
	Counts   []Count     `json:"counts"`
	Digest   string      `json:"digest"`
}

// schema is the name of the JSON. Fields are only added.
const schema = "keepuntil.protocol/1"

// norm is a rule by which an entry may go, in the words that it had when that was decided:
// the book may say something else when the protocol is read.
type norm struct {
	Rule  string          `json:"rule"`
	Class retention.Class `json:"class"`
	Title calendar.Names  `json:"title,omitzero"` // of the class
	Terms calendar.Names  `json:"terms"`
	Basis calendar.Source `json:"basis"`
}

// statement is what the host says of its backups.
type statement struct {
	Day  calendar.Date `json:"day"`
	By   string        `json:"by"`
	Text string        `json:"text"`
}

// lines are lines of text in each language.
type lines struct {
	English   []string `json:"en,omitempty"`
	Finnish   []string `json:"fi,omitempty"`
	Swedish   []string `json:"sv,omitempty"`
	Estonian  []string `json:"et,omitempty"`
	Ukrainian []string `json:"uk,omitempty"`
}

// in returns the lines in a language; an unknown one is English.
func (t *lines) in(l calendar.Language) *[]string {
	switch l {
	case calendar.Finnish:
		return &t.Finnish
	case calendar.Swedish:
		return &t.Swedish
	case calendar.Estonian:
		return &t.Estonian
	case calendar.Ukrainian:
		return &t.Ukrainian
	default:
		return &t.English
	}
}

// say returns a sentence in each language.
func say(of func(calendar.Language) string) calendar.Names {
	return calendar.Names{English: of(calendar.English), Finnish: of(calendar.Finnish), Swedish: of(calendar.Swedish),
		Estonian: of(calendar.Estonian), Ukrainian: of(calendar.Ukrainian)}
}

func each(yield func(calendar.Language) bool) {
	for l := calendar.English; l <= calendar.Ukrainian && yield(l); l++ {
	}
}

// Entry is a record that is proposed for disposal, and what became of it. The zero Entry
// is of no record, and is not in any protocol.
type Entry struct {
	Number      int             `json:"number"` // its place in the protocol, from 1 on
	Record      string          `json:"record"` // the surrogate key
	Class       retention.Class `json:"class"`
	Action      policy.Action   `json:"action"`          // one
	Reason      policy.Reason   `json:"reason"`          // why it may go
	Rules       []string        `json:"rules,omitempty"` // the IDs of those by which it may go, and after an @ the day from which a version is law
	RetainUntil retention.End   `json:"retain_until"`    // the last protected day; none: no rule protects it
	Permit      policy.Permit   `json:"permit"`          // as it was proposed; what was disposed of has another one, in its report
	Index       string          `json:"index,omitzero"`
	Title       string          `json:"title,omitzero"`
	Inventory   string          `json:"inventory,omitzero"`
	From        calendar.Date   `json:"from,omitzero"`
	To          calendar.Date   `json:"to,omitzero"`
	Files       int             `json:"files"`
	Note        string          `json:"note,omitzero"`
	State       State           `json:"state"`
	Reports     []Report        `json:"reports,omitempty"` // in the order of time; the last one is what became of it
}

// last returns the last report; the zero one if there is none.
func (e *Entry) last() Report {
	if len(e.Reports) == 0 {
		return Report{}
	}
	return e.Reports[len(e.Reports)-1]
}

// newProtocol returns a protocol that says so much, with its counts and its digest.
func newProtocol(c content) Protocol {
	c.Schema, c.Counts, c.Digest = schema, count(c.Entries), ""
	text, _ := json.Marshal(c) // what it is made of was checked
	sum := sha256.Sum256(text)
	c.Digest = hex.EncodeToString(sum[:])
	at := &c
	return Protocol{&at}
}

// said returns what the protocol says.
func (p Protocol) said() *content {
	if p.at == nil {
		return &content{}
	}
	return *p.at
}

// Head returns the head.
func (p Protocol) Head() Head { return p.said().Head }

// Approval returns who approved what; the zero Approval if nobody has.
func (p Protocol) Approval() Approval {
	a := p.said().Approval
	a.Except = slices.Clone(a.Except)
	return a
}

// Entries returns the entries in their order. Those that are Approved are still to be
// disposed of.
func (p Protocol) Entries() []Entry {
	entries := slices.Clone(p.said().Entries)
	for i := range entries {
		entries[i].Rules = slices.Clone(entries[i].Rules)
		entries[i].Reports = slices.Clone(entries[i].Reports)
	}
	return entries
}

// Digest returns SHA-256, in hexadecimal digits, over everything that the protocol says, in
// all languages; empty for the zero Protocol. The document bears it, so that what is
// approved and what is kept can be compared with it. It is no signature: who can write the
// protocol can write the digest. Keep it elsewhere too, as in the audit trail, or sign it.
func (p Protocol) Digest() string { return p.said().Digest }
