package custompolicy

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// The events that the guard reads. The service puts them into the record; the
// guard looks nothing up, so the same request always gets the same answer.
const (
	MatterOpened  retention.Trigger = "matter-opened"  // a complaint or a claim for which the record is needed
	MattersClosed retention.Trigger = "matters-closed" // the last of them has ended with a final decision
)

// openMatter keeps what is needed for an open matter, such as a recording for a
// complaint. It can only refuse; only a rule permits.
//
// It is not a rule, because nobody can compute the day on which a matter ends,
// and a floor from "the matter is closed" would keep for ever every record about
// which nobody complains. It is not a hold, because nobody has to place it: the
// register of matters has it.
type openMatter struct{}

func (openMatter) Decide(r policy.Request) policy.Decision {
	var closed calendar.Date // the last such day that has come
	for event := range r.Record.Events.All() {
		hasCome := event.On.Before(r.On) || event.On == r.On
		if event.Trigger == MattersClosed && hasCome && (closed.IsZero() || event.On.After(closed)) {
			closed = event.On
		}
	}
	for event := range r.Record.Events.All() {
		if event.Trigger != MatterOpened || event.On.Before(closed) {
			continue
		}
		// An unknown day is before nothing, so in doubt the matter is open.
		return policy.Refuse("a matter is open that needs the record", retention.UnknownEnd(calendar.Date{}))
	}
	return policy.Abstain()
}
