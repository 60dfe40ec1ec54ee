package retention

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// String returns the definition in one line: "ee.skais, version 2026-1: 12 rules, 8
// classes, law checked up to and including 22 November 2026". The zero Definition is "no rulebook".
func (d Definition) String() string {
	if d.ID == "" && len(d.Rules) == 0 && len(d.Classes) == 0 {
		return calendar.Step{Code: sentences.Code("text.no-rulebook")}.String()
	}
	classes := map[Class]bool{}
	for i := range d.Rules {
		classes[d.Rules[i].Class] = true
	}
	for _, info := range d.Classes {
		classes[info.Class] = true
	}
	return calendar.Step{Code: sentences.Code("text.rulebook"), Args: map[string]any{
		"book": d.ID, "version": d.Version, "rules": len(d.Rules), "classes": len(classes), "through": d.CheckedThrough}}.String()
}

// Format writes what [Definition.String] returns, whatever the verb: the rules would
// fill pages.
func (d Definition) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, d.String()) }

// LogValue returns for the log what [Definition.String] does.
func (d Definition) LogValue() slog.Value { return slog.StringValue(d.String()) }

// String returns what [Definition.String] does. A nil book and the zero Rulebook are "no
// rulebook".
func (b *Rulebook) String() string { return b.known().definition.String() }

// Format writes what [Rulebook.String] returns, whatever the verb, also of a Rulebook
// that is no pointer.
func (b Rulebook) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, b.String()) }

// LogValue returns for the log what [Rulebook.String] does.
func (b *Rulebook) LogValue() slog.Value { return slog.StringValue(b.String()) }
