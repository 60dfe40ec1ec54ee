package retention

import "github.com/keepuntil/keepuntil/calendar"

// appraisal is what the bodies that must decide have decided by a day.
type appraisal struct {
	decision      Action        // Delete or Transfer; empty: none, or not one alone
	keep          bool          // kept for ever
	contradictory bool          // decided in two different ways
	open          bool          // a body must decide, even if no rule asks for it
	again         calendar.Date // the day on which a body that has put its decision off must look again
}

// appraised returns what has been decided by a day. A decision to keep counts on any.
func (e Events) appraised(on calendar.Date) (a appraisal) {
	keep := len(e.on(AppraisedKeep)) > 0
	again := e.on(AppraisedAgain)
	if len(again) > 0 {
		a.again = again[len(again)-1].On
	}
	remove, transfer := e.decidedBy(AppraisedDelete, a.again, on), e.decidedBy(AppraisedTransfer, a.again, on)
	switch {
	case keep && remove != 0 || keep && transfer != 0 || remove != 0 && transfer != 0:
		a.contradictory, a.open = true, true
	case keep:
		a.keep = true
	case len(again) > 0 && again[0].On.IsZero(): // nobody knows from when on a decision counts
		a.open = true
	case remove == decidedOn:
		a.decision = Delete
	case transfer == decidedOn:
		a.decision = Transfer
	default:
		a.open = len(again) > 0
	}
	return a
}

// decided is how far it is known that a body has decided in a way.
type decided uint8

const (
	notDecided  decided = iota
	decidedOnce         // on an unknown day: it counts against another one, and does not count alone
	decidedOn           // on a known one
)

// decidedBy returns whether a decision was made by a day, and not before a body had to
// look again.
func (e Events) decidedBy(t Trigger, from, on calendar.Date) decided {
	found := notDecided
	for _, event := range e.on(t) {
		switch {
		case event.On.IsZero():
			found = decidedOnce
		case event.On.OnOrBefore(on) && (from.IsZero() || event.On.OnOrAfter(from)):
			return decidedOn
		}
	}
	return found
}

// putOff moves the end after which a rule asks for disposal, if a body must decide about
// that first and has put its decision off.
func (r *Rule) putOff(end End, f *facts) End {
	before := f.appraised.again.AddDays(-1)
	if !r.Appraise || before.IsZero() {
		return end
	}
	return laterFloor(end, EndOn(before))
}

// allows returns what may be done under a rule whose period has ended, after the
// decision of an appraisal and a transfer.
func (r *Rule) allows(f *facts) Action {
	then := r.Then
	if r.Appraise {
		if then == 0 {
			then = f.appraised.decision
		}
		then &= f.appraised.decision
	}
	if then&Transfer != 0 && f.transferred {
		then |= Delete
	}
	return then
}
