package protocol

import (
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// Report is what became of an approved entry. The zero Report is of no entry and is
// refused.
type Report struct {
	Entry int           `json:"entry"` // its number
	State State         `json:"state"` // Done or an exception
	Day   calendar.Date `json:"day"`   // not before that of the approval
	// Permit is the one that was verified when the record was disposed of: granted for that
	// day and the action of the entry, on the facts on which the entry was proposed. Only
	// what is Done has one.
	Permit policy.Permit `json:"permit,omitzero"`
	Method string        `json:"method,omitzero"` // how it was disposed of; only of what is Done, and required there
	By     string        `json:"by"`              // who did it, or found that it could not be done: a person or a system; required
	Note   string        `json:"note,omitzero"`   // what else is to be said; of what is Held nothing, as the reason of a hold stands in no document
}

// Report returns the protocol with what became of entries. Those of a run belong in one
// call, because each call writes the protocol anew. Only what is Approved can be reported,
// and what Failed again.
//
// What is Done needs the permit that was verified in the transaction that disposed of it.
// It must be bound to the facts on which the entry was proposed, so that it is of that very
// record, and nothing about it changed after it was approved; report it as Changed
// otherwise, and propose it anew. The rules may have changed since: the protocol says how
// many went by others than those by which they were proposed.
func (p Protocol) Report(reports ...Report) (Protocol, error) {
	c, found := *p.said(), problems{}
	if !c.approved() {
		found.add("", "it was not approved", "approve it first")
		return p, found.err()
	}
	c.Entries = slices.Clone(c.Entries)
	for _, r := range reports {
		if r.Entry < 1 || r.Entry > len(c.Entries) {
			found.add("report", "it is of no entry", "write the number of one")
			continue
		}
		e := &c.Entries[r.Entry-1]
		before := len(found)
		r.check(e, &c.Approval, &found)
		if len(found) == before {
			e.State, e.Reports = r.State, append(slices.Clip(e.Reports), r)
		}
	}
	if err := found.err(); err != nil {
		return p, err
	}
	return newProtocol(c), nil
}

// check adds what is wrong with a report of an entry.
func (r *Report) check(e *Entry, a *Approval, found *problems) {
	where := entry(e.Number)
	done := r.State == Done
	switch {
	case !done && !r.State.IsException() || r.State != r.State.known():
		found.add(where, "the report is neither that it is done nor an exception", "say what became of it")
	case e.State == Proposed || e.State == NotApproved:
		found.add(where, "it was not approved", "report only on what was")
	case e.State != Approved && e.State != Failed:
		found.add(where, "it was reported before", "report it once, or again if it failed")
	case !e.follows(r.Day, a):
		found.add(where, "the report has no day, or one before the approval or the last report", "say on which day it happened")
	case done && (r.Permit == policy.Permit{} || r.Permit.On() != r.Day || r.Permit.Action() != e.Action):
		found.add(where, "it is done without a permit for that day and the action", "pass the permit that was verified when it was disposed of")
	case done && factsOf(r.Permit) != factsOf(e.Permit):
		found.add(where, "the permit is of another record, or what is known of this one has changed since it was proposed", "report it as changed, and propose it anew")
	case done && blank(r.Method):
		found.add(where, "no method is named", "say how it was disposed of")
	case !done && (r.Permit != policy.Permit{} || r.Method != ""):
		found.add(where, "it is not done, and the report has a permit or a method", "leave them out")
	case r.State == Held && r.Note != "":
		found.add(where, "the report of a hold has a note", "leave it out: the reason of a hold stands in no document")
	}
	found.required(where, "reporter", r.By)
	found.texts(where, r.Method, r.By, r.Note)
}

// follows reports whether a day is one on which something can become of the entry: not before
// that of the approval, nor that of its last report.
func (e *Entry) follows(day calendar.Date, a *Approval) bool {
	return day.OnOrAfter(calendar.Latest(a.Day, e.last().Day))
}

// factsOf returns the digest of the facts that a permit binds.
func factsOf(p policy.Permit) string { return lastWords(p)[1] }

// rulesOf returns the digest of the rules that a permit binds.
func rulesOf(p policy.Permit) string { return lastWords(p)[0] }

func lastWords(p policy.Permit) []string {
	words := strings.Fields(p.String())
	return words[len(words)-2:]
}

// StateBackups returns the protocol with what the host says of its backups and other copies,
// once it knows: until then the protocol says that it is no proof about them. It can be
// said again later, on the same day or after it. The text and who says it are required, and
// the day is not before that of the approval.
func (p Protocol) StateBackups(day calendar.Date, by, text string) (Protocol, error) {
	c, found := *p.said(), problems{}
	var before calendar.Date
	for _, s := range c.Backups {
		before = s.Day
	}
	inOrder := day.OnOrAfter(calendar.Latest(c.Approval.Day, before))
	switch {
	case !c.approved():
		found.add("backups", "the protocol was not approved", "approve it first")
	case !inOrder:
		found.add("backups", "there is no day, or one before the approval or the last statement", "say on which day it is stated")
	}
	found.required("backups", "statement", text)
	found.required("backups", "name of who states it", by)
	found.texts("backups", by, text)
	if err := found.err(); err != nil {
		return p, err
	}
	c.Backups = append(slices.Clip(c.Backups), statement{day, by, text})
	return newProtocol(c), nil
}
