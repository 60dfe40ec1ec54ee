package retention

import "github.com/keepuntil/keepuntil/calendar"

// appraisal is what the bodies that must decide have decided by a day.
type appraisal struct {
	decision      Action // Delete or Transfer; empty: none, or not one alone
	keep          bool   // kept for ever
	contradictory bool   // decided in two different ways
}

// appraised returns what has been decided by a day. A decision to keep counts on any.
func (e Events) appraised(on calendar.Date) appraisal {
	keep := len(e.on(AppraisedKeep)) > 0
	remove, transfer := e.decidedBy(AppraisedDelete, on), e.decidedBy(AppraisedTransfer, on)
	switch {
	case keep && remove || keep && transfer || remove && transfer:
		return appraisal{contradictory: true}
	case keep:
		return appraisal{keep: true}
	case e.happenedBy(AppraisedDelete, on):
		return appraisal{decision: Delete}
	case e.happenedBy(AppraisedTransfer, on):
		return appraisal{decision: Transfer}
	default:
		return appraisal{}
	}
}

// decidedBy reports whether there is a decision that may have been made by a day:
// one on an unknown day counts against another one, and does not count alone.
func (e Events) decidedBy(t Trigger, on calendar.Date) bool {
	events := e.on(t)
	return len(events) > 0 && events[0].On.IsZero() || e.happenedBy(t, on)
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
