package policytest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// String returns the case as a line for [Parse], with its note. What a line has no
// words for is left out: the reasons of holds, the bases of demands.
func (c Case) String() string {
	words := []string{c.facts(), "->"}
	for _, e := range expectations {
		value := written(*e.want(&c.Want))
		if value != "" && e.key != "outcome" {
			value = e.key + "=" + value
		}
		if value != "" {
			words = append(words, value)
		}
	}
	if c.Note != "" {
		words = append(words, " # "+c.Note)
	}
	return strings.Join(words, " ")
}

// facts is the line before the arrow.
func (c Case) facts() string {
	words := []string{cmp.Or(string(c.Class), "(no class)")}
	fact := func(key, value string) { words = append(words, key+"="+value) }
	for _, e := range c.Events {
		fact(nameOf(e.Trigger), dayOrMark(e.On))
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
		value := d.Kind.String() + ":" + d.State.String() + ":" + d.Received.String()
		if !d.Reply.Safe.IsZero() {
			value += ":" + d.Reply.Safe.String()
		}
		fact("demand", value)
	}
	if c.Ask != 0 {
		fact("ask", written(c.Ask.String()))
	}
	fact("on", dayOrMark(c.On))
	return strings.Join(words, " ")
}

func dayOrMark(day calendar.Date) string {
	if day.IsZero() {
		return "?"
	}
	return day.String()
}

// nameOf returns the name of a trigger before =, quoted if it would be taken for
// another word; triggerOf is its reverse.
func nameOf(t retention.Trigger) string {
	if slices.Contains(keyWords, string(t)) {
		return `"` + string(t) + `"`
	}
	return string(t)
}

func triggerOf(name string) retention.Trigger {
	if word := strings.Trim(name, `"`); nameOf(retention.Trigger(word)) == name {
		return retention.Trigger(word)
	}
	return retention.Trigger(name)
}

func written(words string) string {
	if day, open := strings.CutPrefix(words, notBefore); open {
		return day + "+"
	}
	return strings.ReplaceAll(words, ", ", ",")
}

// keyWords are the names before = that are not events.
var keyWords = []string{"on", "ask", "hold", "demand"}

const notBefore = "unknown, not before "
