package letter

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Fulfil returns the letter that says what was done on a demand, and when (GDPR art. 12(3); law
// 2297-VI art. 21(3)). Erasure is met by deleting or anonymising the data; so can an objection
// or a withdrawal be, or, without an action, by stopping the processing. Access, and a request
// that is no demand, are met without an action or a day, by what is enclosed.
//
// A restriction has [Restrict]. Another action is [reply.ErrNotAllowed]: handing the data over
// keeps them. A day after the one on which the letter is sent is [reply.ErrSequence].
func Fulfil(demand policy.Demand, done policy.Action, on calendar.Date, f Facts) (Letter, error) {
	d := begin(Done, demand, demand.Reply, f)
	d.done("", done, on)
	d.recipients()
	return d.finish()
}

// FulfilPartly returns the letter that says that a part was done. What is left is refused, by
// the refusal, as [Refuse] does; or, if the facts have a day in Until, it comes by then, and
// of the refusal only the demand is set. Rest says which part that is. A withdrawal of
// consent takes effect as a whole, so only erasing can be done in part.
func FulfilPartly(rest policy.Refusal, done policy.Action, on calendar.Date, f Facts) (Letter, error) {
	d := begin(PartlyDone, rest.Demand, rest.Demand.Reply, f)
	d.done("partly_", done, on)
	d.recipients()
	if d.facts.Rest == "" {
		d.wrong("what is left", ErrMissing, "say it in Rest")
	}
	if d.facts.Until.IsZero() {
		d.say(StepRest, args{"rest": within(d.facts.Rest), "refused": true})
		d.refuse(rest)
		return d.finish()
	}
	if rest.Reason != policy.ReasonNoDecision {
		d.wrong("Until", reply.ErrNotAllowed, "what is refused does not come: leave out the day, or the refusal")
	}
	d.promise(d.facts.Until, d.By.Latest)
	d.say(StepRest, args{"rest": within(d.facts.Rest)})
	d.say(StepComing, args{"until": d.Announced})
	return d.finish()
}

// done adds what was done.
func (d *draft) done(part string, done policy.Action, on calendar.Date) {
	key := ""
	if !asksAccess(d.Demand) {
		d.by("the day on which it was done", on)
	}
	switch disposes := forDisposal(d.Demand); {
	case disposes && done == policy.Delete:
		key = "erased"
	case disposes && done == policy.Anonymise:
		key = "anonymised"
	case d.Demand == policy.Objection && done == 0:
		key = "stopped"
	case d.Demand == policy.Withdrawal && done == 0 && d.Kind == Done: // it has effect as a whole
		key = "withdrawn"
	case asksAccess(d.Demand) && done == 0:
		key = "enclosed"
	default:
		d.wrong("what was done", reply.ErrNotAllowed, "give the one action that meets the demand; a restriction has a letter of its own")
		return
	}
	d.answer(part+key, args{"day": on})
}

// promise notes the day that the letter promises, which comes after the letter and, if there is
// a latest one, not after that.
func (d *draft) promise(until, latest calendar.Date) {
	switch d.Announced = until; {
	case until.OnOrBefore(d.Sent):
		d.wrong("the promised day comes before the letter", reply.ErrSequence, "promise a later one")
	case until.After(latest):
		d.wrong("the promised day", reply.ErrNotAllowed, "the law allows no time so long: promise an earlier one")
	}
}
