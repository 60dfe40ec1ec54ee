package policytest

import (
	"cmp"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// String gives the case as a line for [Parse], with its note. What a line has no
// words for is left out: the reasons of holds, the bases of demands.
func (c Case) String() string {
	line := c.line()
	if c.Note != "" {
		line += "  # " + c.Note
	}
	return line
}

// line is the case without its note.
func (c Case) line() string {
	words := []string{c.facts(), "->"}
	for _, e := range expectations {
		value := written(*e.want(&c.Want))
		switch {
		case value == "":
		case e.key == "outcome":
			words = append(words, value)
		default:
			words = append(words, e.key+"="+value)
		}
	}
	return strings.Join(words, " ")
}

// facts is the line before the arrow.
func (c Case) facts() string {
	words := []string{cmp.Or(string(c.Class), "(no class)")}
	fact := func(key, value string) { words = append(words, key+"="+value) }
	for _, e := range c.Events {
		fact(nameOf(e.Trigger), dayOr(e.On, "?"))
	}
	for _, h := range c.Holds {
		id := h.ID
		if !h.Released.IsZero() {
			id += ".." + h.Released.String()
		}
		fact("hold", id)
	}
	if c.HoldsUnknown {
		fact("hold", "?")
	}
	for _, d := range c.Demands {
		value := kindWord(d.Kind) + ":" + d.State.String() + ":" + d.Received.String()
		if !d.Reply.Safe.IsZero() {
			value += ":" + d.Reply.Safe.String()
		}
		fact("demand", value)
	}
	if c.Ask != 0 {
		fact("ask", written(c.Ask.String()))
	}
	fact("on", dayOr(c.On, "?"))
	return strings.Join(words, " ")
}

func dayOr(day calendar.Date, otherwise string) string {
	if day.IsZero() {
		return otherwise
	}
	return day.String()
}
