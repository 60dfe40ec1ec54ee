package letter

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// ErrMissing: the letter lacks something that it must say. Days that are missing are
// [reply.ErrDate], days out of order [reply.ErrSequence], and what the law does not allow,
// or no longer, is [reply.ErrNotAllowed].
var ErrMissing = errors.New("missing")

// draft is a letter that is being written, and what is wrong with it.
type draft struct {
	Letter
	facts    Facts
	names    calendar.Namer // of the rulebook
	problems []error
}

// begin begins a letter about a demand that must be out by a deadline, unless the host names
// another.
func begin(k Kind, demand policy.Demand, by reply.Deadline, f Facts) *draft {
	for _, text := range []*string{&f.Reference, &f.About, &f.Official, &f.Post, &f.Reason, &f.Rest} {
		if *text = oneLine(*text); within(*text) == "" {
			*text = ""
		}
	}
	if f.By != (reply.Deadline{}) {
		by = f.By
	}
	d := &draft{facts: f, Letter: Letter{Kind: k, Law: f.Law, Demand: demand.Kind, Reference: f.Reference, Official: f.Official, Post: f.Post,
		Received: demand.Received, Sent: f.Sent, By: by}}
	d.check()
	if demand.Answered.Before(demand.Received) {
		d.wrong("the demand was answered before it came in", reply.ErrSequence, "correct one of the days")
	}
	if d.Reference != "" {
		d.say(StepReference, args{"reference": within(d.Reference)})
	}
	received, about := "received.request", any(within(f.About))
	if demand.Kind != policy.Access && demand.Kind != 0 {
		received = "received.demand"
	}
	if f.About == "" && demand.Kind != 0 {
		about = demand.Kind
	}
	d.tell(StepReceived, received, args{"day": d.Received, "about": about}, calendar.Source{})
	return d
}

// check looks for what is wrong with any letter.
func (d *draft) check() {
	f := d.facts
	switch _, err := d.Demand.MarshalText(); {
	case err != nil:
		d.problems = append(d.problems, fmt.Errorf("letter: %v: the demand: %w", d.Kind, err))
	case d.Demand == 0 && f.About == "":
		d.wrong("what the request concerns", ErrMissing, "give the kind of the demand, or say it in About")
	}
	switch known := int(f.Law) < len(laws.All); {
	case f.Law == 0 || !known:
		d.wrong("the law", ErrMissing, "name one of the constants in Law")
		d.Law = 0
		return
	case !f.Law.knows(d.Kind):
		d.wrong("by the law "+f.Law.String(), reply.ErrNotAllowed, "it knows no such letter; answer the request itself")
	case !f.Law.isPersonal() && !asksAccess(d.Demand):
		d.wrong("the demand", reply.ErrNotAllowed, "by a law on information only information is asked for: name the law on personal data")
	case f.Fee && f.Law.mustBeFree(d.Demand):
		d.wrong("Fee", reply.ErrNotAllowed, "access to one's own data is free")
	}
	d.needs("the day of the receipt", d.Received)
	d.needs("the day on which it is sent", d.Sent)
	if d.Sent.Before(d.Received) {
		d.wrong("it is sent before the request came in", reply.ErrSequence, "correct one of the days")
	}
	d.needs("the safe day, in By or in the Reply of the demand", d.By.Safe)
	d.needs("the latest day, in By or in the Reply of the demand", d.By.Latest)
	if d.By.Safe.After(d.By.Latest) || d.By.Safe.Before(d.Received) {
		d.wrong("the deadline", reply.ErrSequence, "give one that a window has computed for the request")
	}
	official, post := f.Law.namesOfficial(d.Kind, d.Demand)
	if official && d.Official == "" {
		d.wrong("the official", ErrMissing, "the law asks for the name: give Official")
	}
	if post && d.Post == "" {
		d.wrong("the post", ErrMissing, "the law asks for the post of the official: give Post")
	}
}

// wrong notes a problem.
func (d *draft) wrong(what string, err error, help string) {
	d.problems = append(d.problems, fmt.Errorf("letter: %v: %s: %w; %s", d.Kind, what, err, help))
}

// needs notes a day that is missing.
func (d *draft) needs(what string, day calendar.Date) {
	if day.IsZero() {
		d.wrong(what, reply.ErrDate, "give it")
	}
}

// by notes a day that is missing, or that comes after the one on which the letter is sent.
func (d *draft) by(what string, day calendar.Date) {
	d.needs(what, day)
	if day.After(d.Sent) {
		d.wrong(what+" comes after the letter", reply.ErrSequence, "write when it is done")
	}
}

// say adds a paragraph.
func (d *draft) say(code StepCode, values args) { d.cite(code, values, calendar.Source{}) }

// cite adds a paragraph that is there by a norm.
func (d *draft) cite(code StepCode, values args, norm calendar.Source) {
	d.Paragraphs = append(d.Paragraphs, calendar.Step{Code: code, Args: values, Source: norm})
}

// tell adds a paragraph with one of the sentences that it can have. The arguments of the
// sentence are among those of the paragraph.
func (d *draft) tell(code StepCode, key string, values args, norm calendar.Source) {
	all := args{string(code): said{key, values, d.names}}
	for name, value := range values {
		all[name] = value
	}
	d.cite(code, all, norm)
}

// answer adds what is done, or not, by the norm of the letter.
func (d *draft) answer(key string, values args) {
	d.tell(StepAnswer, "answer."+key, values, d.Law.norm(d.Kind, d.Demand))
}

// reason adds the host's reason.
func (d *draft) reason() {
	if d.facts.Reason != "" {
		d.say(StepReason, args{"reason": within(d.facts.Reason)})
	}
}

// needsReason adds the host's reason, which the law asks for.
func (d *draft) needsReason() {
	if d.facts.Reason == "" {
		d.wrong("the reason", ErrMissing, "the law asks for it: say why in Reason")
	}
	d.reason()
}

// rests adds the norms on which the answer rests.
func (d *draft) rests(sources []calendar.Source) {
	for _, s := range sources {
		if s = plain(s); s.Citation != "" && !slices.Contains(d.Basis, s) {
			d.Basis = append(d.Basis, s)
		}
	}
	if len(d.Basis) > 0 {
		d.say(StepBasis, args{"basis": cited(d.Basis)})
	}
}

// recipients adds that those who had got the data have been told of what was done with them.
func (d *draft) recipients() {
	switch {
	case !d.facts.Recipients:
	case asksAccess(d.Demand):
		d.wrong("Recipients", reply.ErrNotAllowed, "nobody is told of what is only given")
	case d.Law.isGDPR():
		d.cite(StepRecipients, nil, gdpr.At("art. 19"))
	default:
		d.cite(StepRecipients, nil, personal.At("art. 21(3)"))
	}
}

// remedy adds where the person can complain.
func (d *draft) remedy() {
	key, norm := d.Law.remedy(d.Kind, d.Demand)
	d.tell(StepRemedy, key, nil, norm)
}

// finish returns the letter, or what is wrong with it.
func (d *draft) finish() (Letter, error) {
	if len(d.problems) > 0 {
		return Letter{}, errors.Join(d.problems...)
	}
	if norm := d.Law.free(d.Demand); norm != (calendar.Source{}) && d.Demand != 0 && !d.facts.Fee {
		d.cite(StepFree, nil, norm)
	}
	if d.Official != "" {
		values := args{"official": within(d.Official), "post": within(d.Post)}
		if d.Law == Ukraine || d.Law == UkrainianInformation {
			values["sent"] = d.Sent
		}
		d.say(StepOfficial, values)
	}
	return d.Letter, nil
}

// plain returns a source whose texts are one line each.
func plain(s calendar.Source) calendar.Source {
	s.Citation, s.Article, s.URL, s.Doubt = calendar.Plain(s.Citation), calendar.Plain(s.Article), calendar.Plain(s.URL), calendar.Plain(s.Doubt)
	return s
}

// oneLine returns a text of the host as one line.
func oneLine(text string) string { return calendar.Plain(strings.TrimSpace(text)) }

// within returns a text of the host without a full stop at its end: the sentence in which it
// stands has one.
func within(text string) string { return strings.TrimRight(text, ". ") }

// cited returns the citations of sources, a semicolon apart.
func cited(sources []calendar.Source) string {
	citations := make([]string, len(sources))
	for i, s := range sources {
		citations[i] = s.Citation
	}
	return strings.Join(citations, "; ")
}
