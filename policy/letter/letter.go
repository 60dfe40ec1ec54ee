package letter

import (
	"fmt"
	"log/slog"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Letter is what a reply to a person must say. It has days, and what the host wrote, so it is
// not for logs.
//
// As JSON it has the schema "keepuntil.letter/1", with every paragraph in all five languages,
// for the template of a host. Fields are only added.
//
// The zero Letter says nothing.
type Letter struct {
	Kind       Kind
	Law        Law
	Demand     policy.DemandKind // zero: a request that is no demand of package policy
	Reference  string            // the host's
	Official   string            // who answers
	Post       string            // as what
	Received   calendar.Date     // the day on which the request came in
	Sent       calendar.Date     // the day on which the letter goes out
	By         reply.Deadline    // by when it must be out: Safe is in time under every reading
	Announced  calendar.Date     // the day of what it announces: of the promised answer, of the first possible erasure, of lifting; zero: none
	Basis      []calendar.Source // the norms on which a refusal or a longer period rests
	Paragraphs []calendar.Step   // what it says, in order; each has a [StepCode]
}

// In returns the letter as text in a language: paragraphs of one line each, with an empty
// line between them.
func (l Letter) In(language calendar.Language) string {
	lines := make([]string, len(l.Paragraphs))
	for i, p := range l.Paragraphs {
		lines[i] = p.In(language)
	}
	return strings.Join(lines, "\n\n")
}

// Phase returns whether the letter is in time on the day on which it goes out: [reply.InTime]
// by the safe day, [reply.InTimeDisputed] by the latest, or [reply.Late]. Without these days
// it is unknown.
func (l Letter) Phase() reply.Phase {
	switch {
	case l.Sent.OnOrBefore(l.By.Safe) && l.Sent.OnOrBefore(l.By.Latest):
		return reply.InTime
	case l.Sent.OnOrBefore(l.By.Latest):
		return reply.InTimeDisputed
	case l.Sent.After(l.By.Latest):
		return reply.Late
	default:
		return 0
	}
}

// Format writes the kind and the law, whatever the verb: days and names must not get into a
// log with a letter that somebody prints.
func (l Letter) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "letter: %v, %v", l.Kind, l.Law) }

// LogValue returns what Format writes.
func (l Letter) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(l)) }

// Facts is what only the host knows of a letter. Texts are for the person, in the language of
// the letter, and stand in it as they are, on one line.
//
// The zero Facts name no law and no day: no letter is written by them.
type Facts struct {
	Law        Law
	Sent       calendar.Date  // the day on which the letter goes out
	By         reply.Deadline // by when it must be out; zero: the Reply of the demand, or the notice of the window
	Registered calendar.Date  // where a window counts from it, the day on which the request was registered; zero: that of its receipt
	Reference  string         // the host's name for the matter
	About      string         // what the request concerns; empty: the kind of the demand
	Official   string         // who answers
	Post       string         // as what
	Reason     string         // why: of an extension and a deferral; of a refusal in place of our sentence
	Rest       string         // of a letter by FulfilPartly: which part is left
	Until      calendar.Date  // the promised day; zero: the safe day of the longer period
	Fee        bool           // a fee is charged, as for a demand that is excessive (GDPR art. 12(5)(a)): the letter does not say that it is free
	Recipients bool           // those to whom the data had been disclosed have been told of it
	NameHold   bool           // a hold may be told, with its order, and so may an open demand that bars
}

// Format writes the law, whatever the verb: days and names must not get into a log with what
// somebody prints.
func (f Facts) Format(s fmt.State, _ rune) { fmt.Fprintf(s, "facts for a letter: %v", f.Law) }

// LogValue returns what Format writes.
func (f Facts) LogValue() slog.Value { return slog.StringValue(fmt.Sprint(f)) }
