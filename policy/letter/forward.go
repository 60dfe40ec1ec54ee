package letter

import (
	"github.com/keepuntil/keepuntil/policy"
)

// Forward returns the letter that says to whom a request for information was sent on, because
// the host does not hold it (law 2939-VI art. 22(3); AvTS § 21(1)), and from when that body's
// time counts. It is sent at the same time as the request. Without a receiver it is
// [ErrMissing].
//
// By AvTS § 21 a private body need not send a request on; it must say so just as soon, with
// the Reason in [Refuse].
func Forward(demand policy.Demand, receiver string, f Facts) (Letter, error) {
	d := begin(Forwarded, demand, demand.Reply, f)
	receiver = within(oneLine(receiver))
	if receiver == "" {
		d.wrong("the receiver", ErrMissing, "say to whom it was sent on")
	}
	d.answer("forwarded", args{"day": d.Sent, "receiver": receiver})
	if d.Law == UkrainianInformation {
		d.tell(StepNext, "next.receipt", nil, public.At("art. 22(3)"))
	} else {
		d.tell(StepNext, "next.registration", nil, information.At("§ 18(3)", "that it holds for the body that has the request now is inferred"))
	}
	return d.finish()
}
