package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// digest is a SHA-256 over lines of quoted fields, so that no two sets of facts
// are written alike. The order of what has none does not matter.
type digest [sha256.Size]byte

// String returns the hexadecimal digits.
func (d digest) String() string { return hex.EncodeToString(d[:]) }

// parseDigest reads the digits after a label; anything else is the zero digest.
func parseDigest(text, label string) (d digest) {
	digits, labelled := strings.CutPrefix(text, label)
	if raw, err := hex.DecodeString(digits); labelled && err == nil && len(raw) == len(d) {
		copy(d[:], raw)
	}
	return d
}

func digestOf(lines []string) digest {
	slices.Sort(lines)
	return sha256.Sum256([]byte(strings.Join(slices.Compact(lines), "\n")))
}

// fields writes a line.
func fields(values ...string) string {
	var line []byte
	for _, v := range values {
		line = strconv.AppendQuote(append(line, ' '), v)
	}
	return string(line)
}

// factsDigest binds all that a request says of a record, even what is for people
// only: if somebody rewrote it, somebody was at work.
func factsDigest(r *Request) digest {
	lines := []string{fields("record", r.Record.ID, string(r.Record.Class))}
	for event := range r.Record.Events.All() {
		lines = append(lines, fields("event", string(event.Trigger), event.On.String()))
	}
	for trait, has := range r.Record.Traits.All() {
		lines = append(lines, fields("trait", string(trait), strconv.FormatBool(has)))
	}
	for _, h := range r.Holds.listed() {
		lines = append(lines, fields("hold", h.ID, h.Kind, h.Reason, h.Scope, h.Placed.String(), h.Released.String())+source(h.Basis))
	}
	for _, d := range r.Demands.listed() {
		lines = append(lines, fields("demand", d.ID, d.Kind.String(), d.State.String(), d.Received.String(), d.Reply.Safe.String(), d.Reply.Latest.String(), strconv.FormatBool(d.Reply.Unchecked), d.Answered.String())+source(d.Basis))
	}
	return digestOf(lines)
}

func source(s calendar.Source) string {
	return fields(s.Citation, s.Article, s.URL, s.Checked.String(), s.Doubt)
}

// rulesDigest binds the books that a policy is made of, each with its role, and
// that there are guards. What a host's own guard knows is not bound; the book by
// which it decides about the request is.
func rulesDigest(p Policy, r Request) digest { return digestOf(ruleLines(p, "permits", r)) }

// ruleLines writes what a permit binds of a policy: of a host's own, that there
// is one, and by which of ours it decided.
func ruleLines(p Policy, role string, r Request) []string {
	var lines []string
	met := map[Policy]int{} // policies of All that decided for a host's own, each written once
	var write func(p Policy, role string)
	write = func(p Policy, role string) {
		switch p := p.(type) {
		case joined:
			write(p.shown().permits, role)
			for _, guard := range p.shown().guards {
				write(guard, role+", guard")
			}
			return
		case bound: // another one of this package
			lines = append(lines, fields(role)+p.bound())
			return
		}
		lines = append(lines, fields(role, "host"))
		by := decideBy(p, r).policy
		if _, ours := by.(joined); ours {
			if nth, again := met[by]; again {
				lines = append(lines, fields(role, "host", strconv.Itoa(nth)))
				return
			}
			met[by] = len(met)
		}
		if by != nil {
			write(by, role+", host")
		}
	}
	write(p, role)
	return lines
}

// bound is a policy of this package without parts.
type bound interface{ bound() string }

func (p rulebook) bound() string      { return fields("book", p.shown().Digest()) }
func (checkedLaw) bound() string      { return fields("checked law") }
func (demandsLookedUp) bound() string { return fields("demands looked up") }
func (realDays) bound() string        { return fields("real days") }
