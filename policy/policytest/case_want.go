package policytest

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// Want is what a case expects, in the words in which a decision prints it. An
// empty field is not compared; the zero Want expects nothing. Words in which no decision
// prints anything, such as a day that does not exist, fail by themselves.
type Want struct {
	Outcome string // "keep", "may_dispose"; see policy.Outcome
	Because string // the code of the reason: "retained"; see policy.Reason
	Allowed string // "delete, anonymise"; "nothing"
	Until   string // RetainUntil: "2028-03-01", "never", "unknown", "unknown, not before 2028-03-01", "none"
	By      string // DisposeBy, in the same words
	Overdue string // days: "0", "41"
	Rules   string // the IDs of the operative rules, in order: "a.1, b.2"; "none"
	Missing string // the triggers whose day is missing, in order; "none"
	Traits  string // the traits of which it is missing whether the record has them, in order; "none"
	Next    string // NextChange: "2028-03-02"; "never"
}

// expectation is one thing that a case can expect: the word before its value in a
// text of cases, the expected words, those of a decision, and what is wrong with words
// that no decision has.
type expectation struct {
	key   string
	want  func(*Want) *string
	got   func(policy.Decision) string
	check func(words string) error
}

var expectations = [...]expectation{
	{"outcome", func(w *Want) *string { return &w.Outcome }, func(d policy.Decision) string { return d.Outcome().String() }, anOutcome},
	{"because", func(w *Want) *string { return &w.Because }, func(d policy.Decision) string { return d.Reason().String() }, aReason},
	{"allowed", func(w *Want) *string { return &w.Allowed }, func(d policy.Decision) string { return d.Allowed().String() }, someActions},
	{"until", func(w *Want) *string { return &w.Until }, func(d policy.Decision) string { return d.RetainUntil().String() }, anEnd},
	{"by", func(w *Want) *string { return &w.By }, func(d policy.Decision) string { return d.DisposeBy().String() }, anEnd},
	{"overdue", func(w *Want) *string { return &w.Overdue }, func(d policy.Decision) string { return strconv.Itoa(d.Overdue()) }, aNumberOfDays},
	{"rules", func(w *Want) *string { return &w.Rules }, operative, names},
	{"missing", func(w *Want) *string { return &w.Missing }, func(d policy.Decision) string { return list(d.Missing()) }, names},
	{"traits", func(w *Want) *string { return &w.Traits }, func(d policy.Decision) string { return list(d.MissingTraits()) }, names},
	{"next", func(w *Want) *string { return &w.Next }, nextChange, aDayOrNever},
}

func operative(d policy.Decision) string {
	var ids []string
	for _, r := range d.Operative() {
		ids = append(ids, r.ID)
	}
	return list(slices.Compact(ids))
}

func nextChange(d policy.Decision) string {
	if day, ok := d.NextChange(); ok {
		return day.String()
	}
	return never
}

const (
	never     = "never"
	unknown   = "unknown"
	none      = "none"
	notBefore = "unknown, not before "
)

// check returns what is wrong with words that no decision has.
func (w Want) check() []string {
	var problems []string
	for _, e := range expectations {
		if words := *e.want(&w); words != "" {
			if err := e.check(words); err != nil {
				problems = append(problems, calendar.Plain(fmt.Sprintf("%s: %v", e.key, err)))
			}
		}
	}
	return problems
}

func anOutcome(words string) error {
	var o policy.Outcome
	if o.UnmarshalText([]byte(words)) == nil {
		return nil
	}
	return notOneOf(words, "outcome of a decision", allWords(0, func(i uint8) ([]byte, error) { return policy.Outcome(i).MarshalText() }))
}

func aReason(words string) error {
	var r policy.Reason
	if r.UnmarshalText([]byte(words)) == nil {
		return nil
	}
	return notOneOf(words, "reason of a decision", allWords(0, func(i uint8) ([]byte, error) { return policy.Reason(i).MarshalText() }))
}

// allWords returns the words of a numbered type, from a value on.
func allWords(first uint8, text func(uint8) ([]byte, error)) (words []string) {
	for i := first; ; i++ {
		word, err := text(i)
		if err != nil {
			return words
		}
		words = append(words, string(word))
	}
}

func notOneOf(word, what string, words []string) error {
	return fmt.Errorf("%q is no %s; %s", word, what, instead(word, words))
}

func someActions(words string) error {
	a, err := actionsOf(strings.Split(words, ", "))
	switch {
	case words == policy.Action(0).String():
		return nil
	case err != nil:
		return err
	case a.String() != words:
		return fmt.Errorf("%q is in another order than that of a decision; write %v", words, a)
	}
	return nil
}

// actionsOf reads the words for a set of actions, in any order.
func actionsOf(words []string) (all policy.Action, err error) {
	known := []string{policy.Delete.String(), policy.Anonymise.String(), policy.Transfer.String()}
	for _, word := range words {
		i := slices.Index(known, word)
		if i < 0 {
			return 0, fmt.Errorf("%q is no action; %s", word, instead(word, known))
		}
		all |= policy.Action(1) << i
	}
	return all, nil
}

// anEnd checks the last day of something.
func anEnd(words string) error {
	if words == never || words == unknown || words == none {
		return nil
	}
	if day, open := strings.CutPrefix(words, notBefore); open {
		_, err := readDay(day)
		return err
	}
	if near := calendar.Nearest(words, []string{never, unknown, none}); near != "" {
		return fmt.Errorf("%q is no end; write %s", words, near)
	}
	if !strings.ContainsAny(words, digits) {
		return fmt.Errorf("%q is no end; write a day as in 2026-11-21, 2026-11-21+ for one that is unknown and not before that day, unknown, never or none", words)
	}
	_, err := readDay(words)
	return err
}

func aDayOrNever(words string) error {
	if words == never {
		return nil
	}
	if _, err := readDay(words); err != nil {
		if strings.ContainsAny(words, digits) {
			return err
		}
		return fmt.Errorf("%q is no day; write year, month and day as in 2026-11-21, or never", words)
	}
	return nil
}

func aNumberOfDays(words string) error {
	if n, err := strconv.Atoi(words); err == nil && n >= 0 && strconv.Itoa(n) == words {
		return nil
	}
	return fmt.Errorf("%q is no number of days; write it as in 41, and 0 for what is not overdue", words)
}

// names checks those of rules, events or traits: a book knows which there are.
func names(words string) error {
	if strings.TrimSpace(words) == "" {
		return errors.New("there is no name; write those that a decision names, or none")
	}
	return nil
}
