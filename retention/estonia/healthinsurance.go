package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the database of the Health Insurance Fund, the events that start their
// periods, and the claims that last for life.
const (
	InsuranceData  retention.Class   = "ee.tervisekassa.46-3"          // what has no period of its own: § 46³(2)
	PrisonStay     retention.Class   = "ee.tervisekassa.46-3.prison"   // stays in a prison, a detention centre or a jail: § 46³(2¹) 1)
	RecourseClaim  retention.Class   = "ee.tervisekassa.46-3.recourse" // what the Fund needs to claim back: § 46³(2¹) 2)
	Entered        retention.Trigger = "entered"                       // the data were entered in the database or the register
	Released       retention.Trigger = "released"                      // the person was released
	LifelongDamage retention.Trait   = "lifelong-damage"               // damage to health that lasts for life
)

// HealthInsurance returns the rules of the Health Insurance Fund Act § 46³(2) and (2¹)
// on the Fund's database.
//
// The text keeps its data "75 years from the entry or 30 years from death", without a
// condition. The book takes the later of the two for the floor, and for the ceiling as
// well: only when both are over is no reading left that keeps the data, and until then
// nothing asks for disposal. So data on a living person are kept, however old the entry
// is; a host that wants to follow the earlier of the two brings a ceiling of its own. Data
// on nobody who could die, as on a clinic, wait for ever: give them a class of the host's.
//
// Logs and base data follow the statute of the database (§ 46³(2¹) 3)) and are not here.
func HealthInsurance() *retention.Rulebook { return healthInsurance() }

var healthInsurance = sync.OnceValue(func() *retention.Rulebook {
	const (
		exactly, del = retention.Exactly, retention.Delete

		or    = "which of \"75 years from the entry or 30 years from death\" counts is open; both the floor and the ceiling take the later"
		then  = "that the data are then deleted, and not only may be, is inferred"
		older = "that it holds for data entered before 1 April 2026 too, which § 46³(2) kept for longer, is inferred"
		kept  = "that what was entered before 1 April 2026 is still kept for 75 years, as no transition says otherwise, is inferred: a person must decide"
	)
	var (
		years  = retention.Years
		since  = calendar.MustParseDate("2019-03-15")
		since2 = calendar.MustParseDate("2026-04-01")
		act    = calendar.Source{Citation: "Tervisekassa seadus", URL: "https://www.riigiteataja.ee/akt/117032026012", Checked: reread}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.tervisekassa", Version: "RT I, 17.03.2026, 12", CheckedThrough: copied,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§ 46³", unseen),
			act.At("§ 46³(2¹) 3): logs and base data by the statute of the database", "the statute was not read"),
		},
		Classes:  called.Classes(InsuranceData, PrisonStay, RecourseClaim),
		Triggers: called.Triggers(Entered, Death, Released),
		Traits:   called.Traits(LifelongDamage),
		Rules: []retention.Rule{
			{ID: "ee.tervisekassa.46-3", Class: InsuranceData, Trigger: Entered, Bound: exactly, Period: years(75), Then: del, From: since, Basis: act.At("§ 46³(2): from the entry", or, then)},
			{ID: "ee.tervisekassa.46-3.death", Class: InsuranceData, Trigger: Death, Absent: retention.Awaited, Bound: retention.AtLeast, Period: years(30), Then: del, From: since, Basis: act.At("§ 46³(2): from death", or)},
			{ID: "ee.tervisekassa.46-3.prison", Class: PrisonStay, Trigger: Released, Absent: retention.Awaited, Bound: exactly, Period: years(3), Then: del, From: since2, Basis: act.At("§ 46³(2¹) 1)", then, older)},
			{ID: "ee.tervisekassa.46-3.prison.older", Class: PrisonStay, Trigger: Entered, Absent: retention.NotBinding, Bound: retention.AtLeast, Period: years(75), Then: del, From: since, Until: since2, Basis: act.At("§ 46³(2), until 31.03.2026", kept)},
			{ID: "ee.tervisekassa.46-3.recourse.older", Class: RecourseClaim, Trigger: Entered, Absent: retention.NotBinding, Bound: retention.AtLeast, Period: years(75), Then: del, From: since, Until: since2, Basis: act.At("§ 46³(2), until 31.03.2026", kept)},
			{ID: "ee.tervisekassa.46-3.recourse", Class: RecourseClaim, Unless: LifelongDamage, Trigger: Entered, Bound: exactly, Period: years(7), Then: del, From: since2, Basis: act.At("§ 46³(2¹) 2)", then, older)},
			{ID: "ee.tervisekassa.46-3.recourse.lifelong", Class: RecourseClaim, When: LifelongDamage, Trigger: Death, Absent: retention.Awaited, Bound: exactly, Period: retention.Immediately(), Then: del, From: since2,
				Basis: act.At("§ 46³(2¹) 2): lifelong damage", then, older)},
		},
		Relations: []retention.Relation{{Yields: "ee.tervisekassa.46-3", To: "ee.tervisekassa.46-3.death", Basis: act.At("§ 46³(2)", or)}},
	})
})
