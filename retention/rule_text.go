package retention

import (
	"fmt"
	"io"
	"log/slog"

	"github.com/keepuntil/keepuntil/calendar"
)

// String returns the rule in one line, as a lawyer reads it, with its citation and what
// is not confirmed: "ee.skais.20.1: ee.skais.pension-base: exactly 75 years from death
// (awaited); then anonymise; law from 15 March 2019 [… § 20(1), (7)]". The zero Rule is "no
// rule". What does not load is shown as it is.
func (r Rule) String() string { return r.In(calendar.English) }

// In returns in a language what [Rule.String] does in English.
func (r Rule) In(l calendar.Language) string {
	if r == (Rule{}) {
		return sentences.Find(l, "text.no-rule")
	}
	return calendar.Step{Code: sentences.Code("text.rule"), Source: r.Basis, Args: r.words()}.Cited(l)
}

// words returns what a sentence about the rule can name.
func (r *Rule) words() map[string]any {
	unknown := r.Pick
	if r.Pick <= Latest {
		unknown = Only
	}
	return map[string]any{
		"rule": r.ID, "class": r.Class, "when": r.When, "unless": r.Unless, "instead_of": r.InsteadOf, "bound": r.Bound, "period": r.Period, "at_once": r.Period == Immediately(),
		"earliest": r.Pick == Earliest, "latest": r.Pick == Latest, "pick": unknown, "trigger": r.Trigger, "absent": r.Absent, "cutoff": r.Cutoff,
		"appraise": r.Appraise, "then": r.Then, "from": r.From, "until": r.Until, "retroactive": r.Retroactive.Citation,
	}
}

// Format writes what [Rule.String] returns, whatever the verb.
func (r Rule) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, r.String()) }

// LogValue returns for the log what [Rule.String] does.
func (r Rule) LogValue() slog.Value { return slog.StringValue(r.String()) }
