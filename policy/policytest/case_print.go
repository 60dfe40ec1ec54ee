package policytest

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
)

// String returns the case as a line for [Parse], with its note on one line. What a line
// has no words for is left out: the reasons of holds, the bases of demands; see [Parse].
func (c Case) String() string {
	words := []string{c.facts(), "->"}
	for _, e := range expectations {
		value := e.written(*e.want(&c.Want))
		if value != "" && e.key != "outcome" {
			value = e.key + "=" + value
		}
		if value != "" {
			words = append(words, value)
		}
	}
	if note := oneLine(c.Note); note != "" {
		words = append(words, " # "+note)
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
		value := d.Kind.String() + ":" + d.State.String() + ":" + dayOrMark(d.Received)
		if !d.Reply.Safe.IsZero() {
			value += ":" + d.Reply.Safe.String()
		}
		fact("demand", value)
	}
	if c.Ask != 0 {
		fact("ask", strings.ReplaceAll(c.Ask.String(), ", ", ","))
	}
	fact("on", dayOrMark(c.On))
	return strings.Join(words, " ")
}

// holdName returns the name of a hold after hold=. A full stop at its end would be taken
// for one of those before the day of its release, and a day for that day.
func holdName(id string) string {
	if strings.Contains(id, "..") || strings.HasSuffix(id, ".") || endsWithDay(id) {
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

// nameOf returns the name of an event or a trait before =.
func nameOf[T ~string](name T) string {
	if nearKey(string(name)) != "" {
		return strconv.Quote(string(name))
	}
	return quoted(string(name), "=", keyWords[:]...)
}

// oneLine returns a note as a line can end with it.
func oneLine(note string) string {
	return strings.TrimSpace(strings.NewReplacer("\r\n", " ", "\n", " ", "\ufeff", "").Replace(note))
}
