package policy

import (
	"slices"

	"github.com/keepuntil/keepuntil/retention"
)

// Binding gives the rules that bind the record on the day, in the order of the
// book: those in force, and floors that were in force since their own event; and
// after them those of guards that object. The operative ones are among them.
func (d Decision) Binding() []retention.Rule {
	var rules []retention.Rule
	for _, s := range d.allSpans() {
		if !slices.Contains(rules, s.Rule) {
			rules = append(rules, s.Rule)
		}
	}
	return rules
}

// allSpans gives what the rules of this policy made of the record, and after them
// those of the guards that object.
func (d *Decision) allSpans() []retention.Effect {
	spans := d.spans()
	for _, guard := range d.said().objections {
		spans = append(spans, guard.allSpans()...)
	}
	return spans
}

// Unrecognised names the triggers among the record's events that no rule of its
// class knows, on any day: slips of the pen, or rules that are missing. The
// events of an appraisal and of a transfer are always known.
func (d Decision) Unrecognised() []retention.Trigger { return d.book.Unrecognised(d.request.Record) }

// IfToday gives a bound for a record whose floor waits for an event: if
// everything that is awaited happened on the day of the request, the record would
// be kept at least so long, and if it happens later, not shorter by today's law; a
// later version of the law can shorten it. It is an unknown end with that day as
// AtLeast, never if the period then never ends, and none if no floor waits.
func (d Decision) IfToday() retention.End {
	waits := func(s retention.Effect) bool {
		return s.Start == retention.StartAwaited && s.RetainUntil.IsUnknown()
	}
	if !slices.ContainsFunc(d.allSpans(), waits) {
		return retention.End{}
	}
	r := d.request
	events := slices.Collect(r.Record.Events.All())
	for _, t := range d.Awaiting() {
		events = append(events, retention.Event{Trigger: t, On: r.On})
	}
	r.Record.Events = retention.EventsOf(events...)
	end := d.policy.Decide(r).RetainUntil()
	if day, ok := end.Date(); ok {
		return retention.UnknownEnd(day)
	}
	return end
}

// Flags lists, in order, the codes of what a reader of the decision should know
// besides its outcome:
//
//   - "appraisal-contradictory": bodies have decided in different ways
//   - "appraisal-unasked": a body has decided about a record whose rules ask for no appraisal
//   - "conflict": a floor and a ceiling conflict
//   - "event-to-come": a rule counts from a day after that of the request
//   - "hold-over-ceiling": a hold keeps the record past its last lawful day
//   - "law-unchecked": a rule of the class was read only through an earlier day
//   - "overdue": the last lawful day has passed
//   - "reply-overdue": the latest day for answering a demand has passed
//   - "unconfirmed": something about an operative rule, or about how it yields, is not confirmed
//   - "unrecognised-event": no rule of the class knows an event
func (d Decision) Flags() []string {
	var flags []string
	raise := func(code string, raised bool) {
		if raised && !slices.Contains(flags, code) {
			flags = append(flags, code)
		}
	}
	raise("appraisal-contradictory", d.assessed.AppraisalOpen && len(d.appraisals()) > 1)
	raise("appraisal-unasked", d.appraisalUnasked())
	raise("conflict", !d.assessed.ReviewFrom.IsZero())
	raise("law-unchecked", d.lawUnread())
	for _, s := range d.allSpans() {
		raise("event-to-come", s.Trigger.After(d.request.On))
		raise("law-unchecked", d.request.On.After(s.CheckedThrough))
	}
	raise("reply-overdue", d.request.On.After(d.ReplyBy().Latest))
	raise("overdue", d.Overdue() > 0)
	raise("hold-over-ceiling", d.Overdue() > 0 && d.outcome == Held)
	raise("unconfirmed", len(d.unconfirmed()) > 0)
	raise("unrecognised-event", len(d.Unrecognised()) > 0)
	slices.Sort(flags)
	return flags
}

// appraisalUnasked says whether a body has decided to delete or transfer a record
// although no rule of the class asks it to.
func (d *Decision) appraisalUnasked() bool {
	asks := slices.ContainsFunc(d.spans(), func(s retention.Effect) bool { return s.Rule.Appraise })
	disposes := func(t retention.Trigger) bool { return t != retention.AppraisedKeep }
	return d.assessed.State.RulesInForce() && !asks && slices.ContainsFunc(d.appraisals(), disposes)
}

// appraisals gives the different answers of bodies that the record has, on any
// day.
func (d *Decision) appraisals() []retention.Trigger {
	var answers []retention.Trigger
	for e := range d.request.Record.Events.All() {
		switch e.Trigger {
		case retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep:
			if !slices.Contains(answers, e.Trigger) {
				answers = append(answers, e.Trigger)
			}
		}
	}
	return answers
}
