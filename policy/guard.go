package policy

import (
	"errors"

	"github.com/keepuntil/keepuntil/retention"
)

// Abstain is the decision of a guard that has nothing to say about a request.
// By itself it permits nothing.
func Abstain() Decision { return Decision{why: ReasonAbstained, abstains: true} }

// Refuse is the decision of a guard that keeps the record, why, and until
// when, if that is known. The reason goes into errors and logs: it must not
// name a person.
func Refuse(why string, until retention.End) Decision {
	return Decision{outcome: Keep, why: ReasonRefused, guards: hide(&guards{note: why, until: until})}
}

// Unknown is the decision of a guard that could not find out. The error is
// kept, and errors.Is and errors.As find it in what [Check] returns; its text
// is not repeated, because it could name a person. A nil error does not make it
// less unknown.
func Unknown(err error) Decision {
	if err == nil {
		err = errors.New("the guard gave no error")
	}
	return Decision{why: ReasonGuardUnknown, guards: hide(&guards{cause: err})}
}

// CheckedLaw is a guard for [All]: it makes undetermined what the policy would
// permit by law that was not looked up as far as the day of the request; see
// CheckedThrough of [retention.Definition]. A book that does not say how far it
// was read is taken as it is. Without the guard such decisions are flagged, not
// refused.
//
// It guards the [All] to which it is given, and nothing outside of it.
func CheckedLaw() Policy { return checkedLaw{} }

type checkedLaw struct{}

// Decide by itself has nothing to say about a request: only All knows by which
// law the policy decided.
func (p checkedLaw) Decide(Request) Decision {
	d := Abstain()
	d.policy = p
	return d
}

func (checkedLaw) objectTo(d Decision) []Decision {
	if !d.outcome.Disposes() || !d.unread {
		return nil
	}
	return []Decision{{why: ReasonLawUnchecked, asked: d.asked}}
}

// restsOnUnreadLaw reports whether a rule of the record's class, in a book by which
// something is permitted, was read only up to an earlier day, even one that had
// ended by then.
func (d *Decision) restsOnUnreadLaw() bool { return d.unread || d.lawUnread() }

// lawUnread reports the same of this policy's own book.
func (d *Decision) lawUnread() bool {
	return d.asked.on.After(d.rules.shown().CheckedThrough(d.asked.class))
}
