package letter

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Extend returns the letter that says that the answer takes longer, why, and until when (GDPR
// art. 12(3); law 2939-VI art. 20(4); AvTS § 19(1)). The longer period is that of the window,
// with the calendar of the country: eu.DataSubjectRequest, ukraine.InformationRequest or
// estonia.InformationRequest. The promised day is its safe day, or another in the facts.
//
// The person is told within the notice of the window: a letter after its latest day is
// [reply.ErrNotAllowed], and so is one by a window that is not of the law or has no longer
// period. Package reply follows the request from then on: give it the event [reply.Extended].
func Extend(demand policy.Demand, w reply.Window, c *calendar.Calendar, f Facts) (Letter, error) {
	at := periods(demand, w, c, f)
	d := begin(Extended, demand, at.notice, f)
	d.prolong(at, w)
	d.answer("extended", args{"until": d.Announced})
	d.needsReason()
	d.allowed(at, w)
	return d.finish()
}

// Defer returns the letter that says that what was asked for is given later, why, until when,
// and where to appeal (Ukraine). By law 2297-VI art. 17(2) only access of a third party is
// deferred, to 45 days in all: the window is ukraine.AccessGrant, the demand has no kind, and
// About says what is asked for. A person's own data are never deferred (art. 17(1)), which is
// [reply.ErrNotAllowed]. By law 2939-VI art. 22(6) the answer to a request for information is
// deferred by force majeure: the window is ukraine.InformationRequest, and the law sets no
// last day, so the promised day must be in the facts.
func Defer(demand policy.Demand, w reply.Window, c *calendar.Calendar, f Facts) (Letter, error) {
	at := periods(demand, w, c, f)
	if f.Law == UkrainianInformation {
		at.notice = at.ordinary
	}
	d := begin(Deferred, demand, at.notice, f)
	if d.Demand != 0 {
		d.wrong("the demand", reply.ErrNotAllowed, "a person's own data are never deferred; that of a third party has no kind")
	}
	if d.Law == UkrainianInformation {
		d.without(at, w)
		d.needs("the promised day", d.facts.Until)
		d.promise(d.facts.Until, calendar.Date{})
		d.later(at)
	} else {
		d.prolong(at, w)
	}
	d.answer("deferred", args{"until": d.Announced})
	d.needsReason()
	d.rests([]calendar.Source{d.Law.norm(Deferred, d.Demand)})
	d.remedy()
	return d.finish()
}

// course is what a window makes of a request: the ordinary period, by when the person must be
// told of the longer one, and that one; and what went wrong.
type course struct {
	ordinary, notice, longer reply.Deadline
	total                    retention.Period // the longer one in all
	problems                 []error
}

// periods returns the course of a request by a window.
func periods(demand policy.Demand, w reply.Window, c *calendar.Calendar, f Facts) (at course) {
	start := demand.Received
	if w.FromRegistration && f.Registered.After(start) && c != nil {
		// A late registration does not move the days of the person.
		due, err := c.Next(start)
		if err != nil {
			at.problems = append(at.problems, err)
		}
		start = calendar.Earliest(f.Registered, due)
	}
	due := func(w reply.Window) reply.Deadline {
		d, err := w.Due(start, c)
		if err != nil {
			at.problems = append(at.problems, err)
		}
		return d
	}
	if at.ordinary = due(w); len(at.problems) > 0 {
		return at
	}
	at.notice = at.ordinary
	if w.Extension.Notice != (retention.Period{}) {
		telling := w
		telling.Readings = []reply.Reading{{Period: w.Extension.Notice}}
		by := due(telling)
		at.notice.Safe, at.notice.Latest = calendar.Earliest(at.notice.Safe, by.Safe), calendar.Earliest(at.notice.Latest, by.Latest)
	}
	if longer, ok := w.Extended(); ok {
		at.longer, at.total = due(longer), w.Total(start)
	}
	return at
}

// without notes what is wrong with a window, whatever its longer period.
func (d *draft) without(at course, w reply.Window) {
	d.problems = append(d.problems, at.problems...)
	if d.Law != 0 && w.ID != d.Law.window() {
		d.wrong("the window", reply.ErrNotAllowed, "by the law "+d.Law.String()+" it is "+d.Law.window())
	}
}

// prolong notes until when the answer takes, or why it may not.
func (d *draft) prolong(at course, w reply.Window) {
	d.without(at, w)
	switch until := d.facts.Until; {
	case len(at.problems) > 0:
	case at.longer.Safe.IsZero():
		d.wrong("the window", reply.ErrNotAllowed, "it has no longer period: answer within the ordinary one")
	default:
		if d.Sent.After(at.notice.Latest) {
			d.wrong("the period for telling of it has ended", reply.ErrNotAllowed, "answer: the ordinary period holds")
		}
		if until.IsZero() {
			until = at.longer.Safe
		}
		d.promise(until, at.longer.Latest)
		d.later(at)
	}
}

// later notes a promised day that the ordinary period has too.
func (d *draft) later(at course) {
	if d.Announced.OnOrBefore(at.ordinary.Safe) {
		d.wrong("the promised day", reply.ErrSequence, "the ordinary period is not shorter: promise a later one, or answer by then")
	}
}

// allowed adds by which norm the answer takes longer.
func (d *draft) allowed(at course, w reply.Window) {
	norm := plain(w.Extension.Basis)
	d.Basis = []calendar.Source{norm}
	d.cite(StepAllowed, args{"basis": norm.Citation, "total": at.total}, norm)
}
