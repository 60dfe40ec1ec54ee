package policytest

import (
	"fmt"
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// Propose returns the cases that are missing: together with those that are given, they
// exercise each [Point] and notice each [Mutant]. They are few, for those that show most
// at once are taken first, and hardly one could be left out. Besides the outcome and what is
// missing, each expects only what is needed for that. Its note begins with "review what is
// expected" and says what it is for; what a given case with such a note shows is not
// proposed again. The same book and the same cases have the same proposal.
func Propose(b *retention.Rulebook, cases ...Case) (all []Case) {
	// A line expects only what it is needed for, so that one of the first round may no longer
	// notice what another line was left out for.
	for range mostRounds {
		more := lacking(b, slices.Concat(cases, all)).proposal
		if len(more) == 0 {
			break
		}
		all = append(all, more...)
	}
	return all
}

// mostRounds is more than any book of this library needs, which is two.
const mostRounds = 4

// lack is what cases lack, and what is proposed for it.
type lack struct {
	mutants  []Mutant // that none notices, in the order of the book
	proposal []Case
}

// lacking looks for it, class by class and in each kin by kin, since what one line is
// needed for is shown by few rules. A line that shows something of the next kin too is
// not asked for again.
func lacking(b *retention.Rulebook, cases []Case) lack {
	var found lack
	cases = asReviewed(cases)
	rules := policy.FromRulebook(b)
	seen, passing := seenBy(b, cases), passingCases(b, cases)
	parts := partsOf(b)
	var all []*line
	lines := map[retention.Class][]*line{}
	var class retention.Class
	var set *cover
	finish := func() {
		if set != nil {
			lines[class] = set.finish()
			all = append(all, lines[class]...)
		}
	}
	for _, name := range classes(b) {
		finish()
		class, set = name, &cover{book: b, policy: rules, seen: seen, covered: map[Point]bool{}, passing: passing}
		for _, s := range kinIn(parts[class]) {
			found.mutants = append(found.mutants, set.add(s)...)
			s.forget()
		}
	}
	finish()
	for _, m := range allowanceMutants(b) {
		if m.noticedByAny(passing) {
			continue
		}
		example, shows := m.shownBy(b)
		if !shows {
			continue
		}
		found.mutants = append(found.mutants, m)
		wrong := policy.FromRulebook(m.book)
		if !slices.ContainsFunc(all, func(l *line) bool { return l.written().fails(wrong.Decide(l.asks)) }) {
			l := newLine(b, rules, example, false)
			l.words, l.slips = wordsOfDays, [][2]string{m.about()}
			all = append(all, l)
		}
	}
	for _, l := range all {
		found.proposal = append(found.proposal, l.written())
	}
	sortMutants(b, found.mutants)
	return found
}

// proposed writes a proposal for a message.
func proposed(cases []Case) string {
	if len(cases) == 0 {
		return ""
	}
	lines := "together these cases exercise and notice what is missing; paste those that expect what the law says, and delete the words \"" + toReview + "\" from each once you have compared it with the law:"
	for _, c := range cases {
		lines += "\n" + c.String()
	}
	return lines
}

// line is a request that can be proposed as a case.
type line struct {
	*passing
	points map[Point]words // what it exercises, and by which words
	words  words           // what it expects, so far
	next   string          // the day of the next change, which is not compared with what a slip makes of it
	shown  []Point         // what it is proposed for
	slips  [][2]string     // the rule, and what of it, if it is proposed for no point
	inKin  map[*kin]*heard // see heardBy
}

// newLine writes everything that is decided about a request as a case.
func newLine(b *retention.Rulebook, p policy.Policy, r policy.Request, ceiling bool) *line {
	d := p.Decide(r)
	c := caseFor(r, d)
	next := "" // it takes long, and shows more than until= only of a ceiling
	if ceiling {
		next = nextChange(d)
	}
	l := &line{passing: newPassing(b, c), points: exercised(b, r, d, next), words: wordsIn(&c.Want), next: next}
	if next != "" {
		l.words |= wordNext
	}
	l.passing.line = l
	return l
}

// written is the case as it is proposed.
func (l *line) written() Case {
	c := l.Case
	var w Want
	for i, e := range expectations {
		if l.words&(1<<i) != 0 {
			*e.want(&w) = *e.want(&c.Want)
		}
	}
	if l.words&wordNext != 0 {
		w.Next = l.next
	}
	c.Want, c.Note = w, toReview
	if about := l.about(); about != "" {
		c.Note += ": " + about
	}
	return c
}

// mostAbout is how many things a note names.
const mostAbout = 4

// about says what the line is proposed for: the points or, if it exercises none, the slips.
func (l *line) about() string {
	slices.SortFunc(l.shown, comparePoints)
	list := make([][2]string, 0, len(l.shown)) // the rule, and what of it
	for _, p := range l.shown {
		list = append(list, [2]string{ruleName(calendar.Plain(p.Rule), p.From), p.Side.String()})
	}
	if len(list) == 0 {
		list = l.slips
	}
	var text, last string
	for i, one := range list {
		switch {
		case i == mostAbout:
			return fmt.Sprintf("%s and %d more", text, len(list)-mostAbout)
		case one[0] != last:
			text += [...]string{"", "; "}[min(i, 1)] + one[0] + ": " + one[1]
		default:
			text += ", " + one[1]
		}
		last = one[0]
	}
	return text
}

// words is a set of what a case can expect, by the places in expectations.
type words uint16

func wordsFor(keys ...string) (set words) {
	for i, e := range expectations {
		if slices.Contains(keys, e.key) {
			set |= 1 << i
		}
	}
	return set
}

var (
	wordOutcome, wordAllowed = wordsFor("outcome"), wordsFor("allowed")
	wordUntil, wordBy        = wordsFor("until"), wordsFor("by")
	wordMissing, wordTraits  = wordsFor("missing"), wordsFor("traits")
	wordOverdue, wordNext    = wordsFor("overdue"), wordsFor("next")
	wordsOfDays              = wordsFor("outcome", "allowed", "until", "by", "overdue")
	wordsCounted             = wordsFor("outcome", "until", "by", "overdue") // with one of these a case shows something of a rule
	wordsDropped             = [...]words{wordsFor("rules"), wordNext, wordOverdue, wordBy, wordUntil, wordAllowed}
)

// wordsIn returns what a case expects.
func wordsIn(w *Want) (set words) {
	for i, e := range expectations {
		if *e.want(w) != "" {
			set |= 1 << i
		}
	}
	return set
}

// differing returns by which words a case that expects everything would fail.
func differing(c *Case, d policy.Decision) (set words) {
	for i, e := range expectations {
		if want := *e.want(&c.Want); want != "" && 1<<i != wordNext && want != e.got(d) {
			set |= 1 << i
		}
	}
	return set
}
