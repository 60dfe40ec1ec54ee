package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The classes of the Personal Data Protection Act (IKS), the event that is not shared
// with other books, and what decides between its rules.
const (
	ConsentAfterDeath retention.Class   = "ee.iks.9"        // data of a dead person that rest on that person's consent, and on nothing else
	BreachedDebt      retention.Class   = "ee.iks.10"       // data on a breached debt, got or passed on to judge whether a person is creditworthy
	BreachEnded       retention.Trigger = "breach-ended"    // the breach of the obligation ended: it was paid, or fell away
	DiedAsMinor       retention.Trait   = "died-as-a-minor" // the person had not come of age on the day of death
)

// PersonalData returns the two rules of the Personal Data Protection Act (IKS) that
// have a period.
//
// § 9(1): a consent holds while the person lives and for ten years after the death,
// or twenty if the person died as a minor. It is the consent that ends, and nothing
// says that the data go then: another ground may carry them, and by § 9(2), which
// then asks for no consent of an heir either, none may be needed. So a record belongs
// to the class only if its host has no other ground, and wants to part with it when
// this one ends. A person who has decided otherwise has their own day: the host enters
// it as a rule of its own. Name, sex, the days of birth and death, the fact of death
// and the burial need no consent (§ 9(4)).
//
// § 10(2)(5): data on a breached debt are not collected or passed on for credit
// assessment once more than five years have gone since the breach ended. The other
// conditions of § 10 are not in the model: among them that 30 days have gone since
// the breach before anything is passed on (§ 10(2)(4)), that the data were checked,
// and that the transfer was recorded.
func PersonalData() *retention.Rulebook { return personalData() }

var personalData = sync.OnceValue(func() *retention.Rulebook {
	const (
		either  = retention.Delete | retention.Anonymise
		consent = "the section ends the consent: that the data then go, and how, is inferred, and § 9(2) can be read so that no consent is asked for from then on"
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.iks", Version: "RT I, 30.06.2026, 52", CheckedThrough: iksThrough,
		Complaints: complaints,
		Sources: []calendar.Source{
			dataProtection.At("§ 9: consent after death", "read in a copy of the texts of Riigi Teataja; those published after 8 October 2026 were not seen"),
			dataProtection.At("§ 10(2): no sooner than 30 days after the breach, no later than five years after its end; no special categories, no offences before a decision; not if it harms the person unduly"),
			dataProtection.At("§ 14 p 5: law enforcement keeps data that name a person no longer than their purpose needs; no number of years"),
		},
		Classes:  called.Classes(ConsentAfterDeath, BreachedDebt),
		Triggers: called.Triggers(Death, BreachEnded),
		Traits:   called.Traits(DiedAsMinor),
		Rules: []retention.Rule{
			{ID: "ee.iks.9", Class: ConsentAfterDeath, Unless: DiedAsMinor, Bound: retention.AtMost, Period: retention.Years(10), Trigger: Death, Absent: retention.Awaited, Then: either, From: iksInForce, Basis: dataProtection.At("§ 9(1), first sentence", consent)},
			{ID: "ee.iks.9.minor", Class: ConsentAfterDeath, When: DiedAsMinor, Bound: retention.AtMost, Period: retention.Years(20), Trigger: Death, Absent: retention.Awaited, Then: either, From: iksInForce, Basis: dataProtection.At("§ 9(1), second sentence", consent, "that minority on the day of death decides is the plain reading")},
			{ID: "ee.iks.10", Class: BreachedDebt, Bound: retention.AtMost, Period: retention.Years(5), Trigger: BreachEnded, Absent: retention.Awaited, Then: either, From: iksInForce, Basis: dataProtection.At("§ 10(2)(5)", "the section forbids collecting and passing on: that the data then go is inferred; the period of the act before it was not read")},
		},
	})
})

// ComplaintDecision is the window of IKS § 61: 30 days from the filing of a complaint
// for the Data Protection Inspectorate to decide it, under the GDPR too (§ 56(1)). If
// the facts must be cleared up, up to 60 days can be added, and the person is told in
// writing. No number of days is said for that notice, so it is due within the 30 days.
// The decision can be either way, so a refusal may take as long.
//
// If authorities of other states take part, it is longer by a reasonable time
// (§ 61(3)), which no window can count. By § 3 HMS governs the procedure: its § 33(3)
// moves the end, and § 35(4) counts from the registration.
func ComplaintDecision() reply.Window {
	return called.Window(reply.Window{
		ID:    "ee.iks.61",
		Basis: dataProtection.At("§ 61(1)", "that HMS § 35(4) makes the registration the start, where the section says the filing, is inferred"),
		Law:   Computation, From: iksInForce, CheckedThrough: iksThrough, FromRegistration: true,
		Readings: []reply.Reading{{Period: retention.Days(30), Basis: moved}},
		Extension: reply.Extension{
			Total: retention.Days(90), CoversRefusal: true,
			Basis: dataProtection.At("§ 61(2)", "that the 60 days are counted on from the thirtieth day is inferred"),
		},
	})
}
