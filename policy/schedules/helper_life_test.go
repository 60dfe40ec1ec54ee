package schedules_test

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// life is what a record of a line is, and what is decided about it, in one text:
//
//	closed=2016-02-29 +child -> keep 2136-02-28, may 2136-02-29
//
// Before the arrow are the events, with ? for an unknown day, the traits that it has and
// has not (+child, -child), and first the kind of record (/audio), where a line has
// several. After it, separated by commas, are
//
//	keep D          the last protected day; never; nothing: no rule protects it
//	wait X          kept: the event has not happened
//	gap X, trait X  undetermined: the day of the event, or the trait, is not known
//	unbound         undetermined: no rule binds
//	least D         of these: the known part of the last protected day
//	may D, must D, review D, kept D, open D
//	                from that day on it may or must go, is reviewed, kept, undetermined
//	by D            the last lawful day; ?: it moves, and is not compared
//	allow A [D]     what may be done, from that day on: delete, transfer
//
// What is not said is denied: without keep there is no protected day, without by no last
// lawful one.
type life struct {
	text      string
	record    retention.Record
	base      policy.Outcome // before the first turn
	because   policy.Reason  // of the base; ReasonNoDecision: not said
	named     []string       // the triggers that are awaited or missing, or the traits
	turns     []turn
	until     string // "", "never" or a day
	least, by calendar.Date
	byMoves   bool
	allowed   []turn
}

// turn is a day on which something begins.
type turn struct {
	on      calendar.Date
	outcome policy.Outcome
	action  policy.Action
}

func parseLife(class retention.Class, text string) (l life, err error) {
	l = life{text: text, record: retention.Record{ID: "r", Class: class}, base: policy.Keep}
	facts, says, ok := strings.Cut(text, "->")
	if !ok || strings.TrimSpace(says) == "" {
		return l, errors.New("nothing is said")
	}
	var events []retention.Event
	traits := map[retention.Trait]bool{}
	for _, word := range strings.Fields(facts) {
		name, on, isEvent := strings.Cut(word, "=")
		switch {
		case isEvent && on == "?":
			events = append(events, retention.Event{Trigger: retention.Trigger(name)})
		case isEvent:
			events = append(events, retention.Event{Trigger: retention.Trigger(name), On: day(on)})
		case word[0] == '+' || word[0] == '-':
			traits[retention.Trait(word[1:])] = word[0] == '+'
		case word[0] == '/':
			l.record.Class += retention.Class("." + word[1:])
		default:
			return l, fmt.Errorf("%q is no fact", word)
		}
	}
	l.record.Events, l.record.Traits = retention.EventsOf(events...), retention.TraitsOf(traits)
	for _, statement := range strings.Split(says, ",") {
		if err := l.add(strings.Fields(statement)); err != nil {
			return l, err
		}
	}
	sorted := func(a, b turn) int { return a.on.Compare(b.on) }
	if !slices.IsSortedFunc(l.turns, sorted) || !slices.IsSortedFunc(l.allowed, sorted) {
		return l, errors.New("the days are not in order")
	}
	return l, nil
}

var outcomes = map[string]policy.Outcome{"may": policy.MayDispose, "must": policy.MustDispose, "review": policy.Review, "kept": policy.Keep, "open": policy.Undetermined}

var actions = map[string]policy.Action{"delete": policy.Delete, "transfer": policy.Transfer, "delete+transfer": policy.Delete | policy.Transfer}

func (l *life) add(words []string) error {
	words = append(words, "", "")[:3]
	verb, argument := words[0], words[1]
	outcome, isTurn := outcomes[verb]
	switch {
	case isTurn:
		l.turns = append(l.turns, turn{on: day(argument), outcome: outcome})
	case verb == "keep":
		l.until = argument
	case verb == "wait":
		l.because, l.named = policy.ReasonAwaited, append(l.named, argument)
	case verb == "gap":
		l.base, l.because, l.named = policy.Undetermined, policy.ReasonStartUnknown, append(l.named, argument)
	case verb == "trait":
		l.base, l.because, l.named = policy.Undetermined, policy.ReasonAbstained, append(l.named, argument)
	case verb == "unbound":
		l.base, l.because = policy.Undetermined, policy.ReasonNoRuleBinds
	case verb == "least":
		l.least = day(argument)
	case verb == "by" && argument == "?":
		l.byMoves = true
	case verb == "by":
		l.by = day(argument)
	case verb == "allow" && actions[argument] != 0:
		l.allowed = append(l.allowed, turn{on: day(cmp.Or(words[2], "0001-01-01")), action: actions[argument]})
	default:
		return fmt.Errorf("%q is no statement", words)
	}
	return nil
}

// days returns the days on which a life is decided: both sides of each day that it names
// and each event, and some between and far from them.
func (l *life) days() []calendar.Date {
	var list []calendar.Date
	around := func(on calendar.Date, shifts ...int) {
		for _, shift := range shifts {
			list = append(list, on.AddDays(shift))
		}
	}
	for _, turn := range slices.Concat(l.turns, l.allowed) {
		if turn.on != day("0001-01-01") {
			around(turn.on, -30, -1, 0, 1, 30, 1000)
		}
	}
	if l.until != "" && l.until != "never" {
		around(day(l.until), -1, 0, 1)
	}
	if !l.by.IsZero() {
		around(l.by, -1, 0, 1, 100)
	}
	for e := range l.record.Events.All() {
		if !e.On.IsZero() {
			around(e.On, 0, 1)
		}
	}
	if len(l.turns) == 0 {
		list = append(list, day("2026-11-29"), day("2100-02-28"), day("2149-12-31"))
	}
	slices.SortFunc(list, calendar.Date.Compare)
	return slices.Compact(list)
}

// on returns what begins last by a day.
func on(turns []turn, d calendar.Date) (last turn, ok bool) {
	for _, turn := range turns {
		if turn.on.OnOrBefore(d) {
			last, ok = turn, true
		}
	}
	return last, ok
}
