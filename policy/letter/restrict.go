package letter

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Restrict returns the letter that says since when the processing is restricted (GDPR arts.
// 12(3) and 18(2)). Law 2297-VI of Ukraine knows no restriction: [reply.ErrNotAllowed]. So is
// a demand that asks for something else than a restriction or an objection, pending which the
// processing may be restricted (art. 18(1)(d)).
func Restrict(demand policy.Demand, since calendar.Date, f Facts) (Letter, error) {
	d := begin(Restricted, demand, demand.Reply, f)
	d.restrictable()
	d.by("the day since which it is restricted", since)
	d.answer("restricted", args{"day": since})
	d.recipients()
	if d.Demand == policy.Objection {
		d.tell(StepAside, "aside.objection", nil, calendar.Source{})
	}
	return d.finish()
}

// Lift returns the letter that says on which day a restriction is lifted. The person is told
// before (GDPR art. 18(3)), so the letter must be out by the day before, and a letter on that
// day or later is [reply.ErrNotAllowed]. The Reason of the facts may say why.
func Lift(demand policy.Demand, on calendar.Date, f Facts) (Letter, error) {
	before := on.AddDays(-1)
	f.By = reply.Deadline{Safe: before, Latest: before}
	d := begin(RestrictionLifted, demand, f.By, f)
	d.restrictable()
	d.needs("the day on which it is lifted", on)
	if d.Sent.OnOrAfter(on) {
		d.wrong("the day on which it is lifted", reply.ErrNotAllowed, "the person is told before: lift it later")
	}
	d.Announced = on
	d.answer("lifted", args{"day": on})
	d.reason()
	d.remedy()
	return d.finish()
}

// restrictable notes a demand that is not met by restricting the processing.
func (d *draft) restrictable() {
	if d.Demand != policy.Restriction && d.Demand != policy.Objection {
		d.wrong("the demand", reply.ErrNotAllowed, "only a restriction or an objection is met so")
	}
}
