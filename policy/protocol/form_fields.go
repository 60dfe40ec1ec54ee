package protocol

import (
	"fmt"
	"log/slog"
	"reflect"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
)

// What a protocol is made of comes back as JSON, all of it or not at all. A log has of it
// classes, states and numbers, and neither days nor names.

// MarshalJSON returns the protocol, schema "keepuntil.protocol/1", with its digest. The zero
// Protocol is [calendar.ErrForm].
func (p Protocol) MarshalJSON() ([]byte, error) {
	if p.at == nil {
		return nil, calendar.NoForm("protocol.Protocol", "JSON while it is zero", "propose one")
	}
	return calendar.WriteJSON("protocol.Protocol", p.said())
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON]. It goes through all
// steps again, from the proposal on, with the same checks, but for what only the rules could
// say. A text that was altered is [ErrAltered], unless its digest was written anew too.
func (p *Protocol) UnmarshalJSON(data []byte) error {
	var stored content
	if err := calendar.ReadJSON("protocol.Protocol", data, &stored); err != nil {
		return err
	}
	if stored.Schema != schema {
		return calendar.NoForm("protocol.Protocol", "JSON of this schema", "read "+schema)
	}
	read, err := stored.again()
	if err != nil {
		return fmt.Errorf("%w; keep a protocol as it was written: %w", err, ErrAltered)
	}
	if !reflect.DeepEqual(*read.said(), stored) {
		return fmt.Errorf("protocol: %w: the text does not fit its digest; keep a protocol as it was written", ErrAltered)
	}
	*p = read
	return nil
}

// again goes through the steps by which a protocol became what it says.
func (c *content) again() (Protocol, error) {
	proposal := content{Head: c.Head, Entries: slices.Clone(c.Entries), Rules: c.Rules, Imprint: c.Imprint, Doubts: c.Doubts}
	var reports []Report
	for i := range proposal.Entries {
		e := &proposal.Entries[i]
		for _, r := range e.Reports {
			if r.Entry != i+1 {
				return Protocol{}, fmt.Errorf("protocol: %s: a report of another entry", entry(i+1))
			}
		}
		reports = append(reports, e.Reports...)
		e.Number, e.State, e.Reports = i+1, Proposed, nil
	}
	p, err := proposal.proposed(nil)
	if err != nil {
		return p, err
	}
	if c.approved() {
		if p, err = p.Approve(c.Approval); err != nil {
			return p, err
		}
	}
	if len(reports) > 0 {
		if p, err = p.Report(reports...); err != nil {
			return p, err
		}
	}
	for _, s := range c.Backups {
		if p, err = p.StateBackups(s.Day, s.By, s.Text); err != nil {
			return p, err
		}
	}
	return p, nil
}

// Format writes the form and the numbers, whatever the verb.
func (p Protocol) Format(s fmt.State, _ rune) {
	c := p.said()
	if len(c.Counts) == 0 {
		fmt.Fprint(s, "no protocol")
		return
	}
	all := c.Counts[len(c.Counts)-1]
	fmt.Fprintf(s, "protocol: %v, proposed: %d, approved: %d, done: %d, exceptions: %d", c.Head.Form, all.Proposed, all.Approved, all.Done, all.Exceptions)
}

// LogValue returns what Format writes.
func (p Protocol) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(p)) }

type headFields Head // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (h Head) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("protocol.Head", headFields(h))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (h *Head) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.Head", data, (*headFields)(h))
}

// Format writes the form, whatever the verb.
func (h Head) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "head: %v", h.Form) }

// LogValue returns what Format writes.
func (h Head) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(h)) }

type entryFields Entry // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (e Entry) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("protocol.Entry", entryFields(e))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (e *Entry) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.Entry", data, (*entryFields)(e))
}

// Format writes the number, the class and the state, whatever the verb.
func (e Entry) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "entry %d: %v, %v", e.Number, calendar.Plain(string(e.Class)), e.State)
}

// LogValue returns what Format writes.
func (e Entry) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(e)) }

type approvalFields Approval // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (a Approval) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("protocol.Approval", approvalFields(a))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (a *Approval) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.Approval", data, (*approvalFields)(a))
}

// Format writes how many entries are left out, whatever the verb.
func (a Approval) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "approval, entries left out: %d", len(a.Except))
}

// LogValue returns what Format writes.
func (a Approval) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(a)) }

type reportFields Report // without its methods

// MarshalJSON returns an object with the fields; see [calendar.WriteJSON].
func (r Report) MarshalJSON() ([]byte, error) {
	return calendar.WriteJSON("protocol.Report", reportFields(r))
}

// UnmarshalJSON reads what MarshalJSON writes; see [calendar.ReadJSON].
func (r *Report) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("protocol.Report", data, (*reportFields)(r))
}

// Format writes the number of the entry and the state, whatever the verb.
func (r Report) Format(s fmt.State, _ rune) {
	fmt.Fprintf(s, "report on entry %d: %v", r.Entry, r.State)
}

// LogValue returns what Format writes.
func (r Report) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(r)) }

// Format writes the request, whatever the verb, as a log may have it.
func (i Item) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "item: %v", i.Request) }

// LogValue returns that of the request.
func (i Item) LogValue() slog.Value { return i.Request.LogValue() }

func noItemForm() error {
	return calendar.NoForm("protocol.Item", "JSON", "propose it, and keep the protocol")
}

// MarshalJSON returns [calendar.ErrForm].
func (Item) MarshalJSON() ([]byte, error) { return nil, noItemForm() }

// UnmarshalJSON returns [calendar.ErrForm].
func (*Item) UnmarshalJSON([]byte) error { return noItemForm() }
