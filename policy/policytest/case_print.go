package policytest

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
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
	words := []string{"(no class)"}
	if c.Class != "" {
		words[0] = quoted(string(c.Class), "=")
	}
	fact := func(key, value string) { words = append(words, key+"="+value) }
	for _, e := range c.Events {
		fact(nameOf(e.Trigger), dayOrMark(e.On))
	}
	for _, trait := range slices.Sorted(maps.Keys(c.Traits)) {
		fact(nameOf(trait), strconv.FormatBool(c.Traits[trait]))
	}
	for _, h := range c.Holds {
		id := holdName(h.ID)
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

// holdName returns the name of a hold after hold=.
func holdName(id string) string {
	if strings.Contains(id, "..") {
		return strconv.Quote(id)
	}
	return quoted(id, "", "?")
}

func dayOrMark(day calendar.Date) string {
	if day.IsZero() {
		return "?"
	}
	return day.String()
}

// keyWords are the names before = that are neither events nor traits.
var keyWords = []string{"on", "ask", "hold", "demand"}

// nameOf returns the name of an event or a trait before =.
func nameOf[T ~string](name T) string { return quoted(string(name), "=", keyWords...) }
