package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the register of social services and benefits (STAR), and of a provider
// of special care.
const (
	SocialCase      retention.Class = "ee.shs.145-1.case"      // data of a procedure: § 145¹(1), (2)
	YoungPerson     retention.Class = "ee.shs.145-1.youth"     // who may need help, of 16 to 26 years: § 15¹(4), § 145¹(3)
	FamilyMediation retention.Class = "ee.shs.145-1.mediation" // § 142¹(1) 9), § 145¹(3¹)
	ChildProtection retention.Class = "ee.shs.145-1.child"     // Lastekaitseseadus § 27²(2), (3), § 145¹(3³)
	AdoptionWish    retention.Class = "ee.shs.145-1.adoption"  // wishes to adopt or to be a foster family: § 145¹(4)
	VictimReferral  retention.Class = "ee.shs.145-1.victim"    // § 145¹(4¹), (4²)
	SpecialCare     retention.Class = "ee.shs.83"              // documents of a provider of special care: § 83(3)
)

// The events that start their periods.
const (
	ProcedureEnded retention.Trigger = "procedure-ended"
	LastEntry      retention.Trigger = "last-entry"    // an entry on the case; the last one counts
	Birth          retention.Trigger = "birth"         // of the person, or of the child
	ServiceEnded   retention.Trigger = "service-ended" // the provider no longer provides the service to the person
)

// SocialServices returns the rules of the Social Welfare Act (SHS) § 145¹ on the register
// of social services and benefits, and § 83(3) on the documents of a provider of special
// care.
//
// Data of a procedure and of a referral to victim support have two stages: kept in the
// register, then in its archive, and anonymised after both. A rule counts both from the
// first start, in one step; who may look into the archive is not said here.
//
// To come of age is to become 18, so those periods count from the birth, which is known
// of everybody and needs no event that is still to come: 18 years and, for a referral to
// victim support, 60 more. There the later of the two starts counts, for every record.
// A mediation that concerns several children has the births of all; the youngest counts.
//
// Not in this book: data on adults with a disability (§ 145¹(3²)), which end with the
// degree, those of § 144(5²), 30 days from the end of the service (5¹), and logs (6).
func SocialServices() *retention.Rulebook { return socialServices() }

var socialServices = sync.OnceValue(func() *retention.Rulebook {
	const (
		exactly, anonymise = retention.Exactly, retention.Anonymise

		archived = "that the years in the archive count from the end of the first ones, and not from the day of the move, is inferred"
		birthday = "whether the birthday itself is still protected is open; it is counted as the last protected day"
		raised   = "the copy prints raised numbers of subsections without the raised part; they follow from their order"
	)
	var (
		years = retention.Years
		since = calendar.MustParseDate("2019-03-15")
		act   = calendar.Source{Citation: "Sotsiaalhoolekande seadus", URL: "https://www.riigiteataja.ee/akt/130122025029", Checked: reread}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.shs", Version: "RT I, 30.12.2025, 29", CheckedThrough: reread,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§ 145¹", unseen),
			act.At("§ 83(3)", unseen),
			act.At("§ 145¹(3²), (5¹), (6): adults with a disability until the degree ends; data of § 144(5²) for 30 days from the end of the service; logs by the statute of the register; no rules of this book", raised),
			act.At("§ 15¹(8): of a young person who does not want help only the personal code is kept, until the 27th birthday"),
		},
		Classes:  called.Classes(SocialCase, YoungPerson, FamilyMediation, ChildProtection, AdoptionWish, VictimReferral, SpecialCare),
		Triggers: called.Triggers(ProcedureEnded, LastEntry, Birth, ServiceEnded),
		Rules: []retention.Rule{
			{ID: "ee.shs.145-1.case", Class: SocialCase, Trigger: ProcedureEnded, Absent: retention.Awaited, Bound: exactly, Period: years(5 + 5), Then: anonymise, From: since, Basis: act.At("§ 145¹(1), (2), (5)", archived)},
			{ID: "ee.shs.145-1.youth", Class: YoungPerson, Trigger: Birth, Bound: exactly, Period: years(27), Then: anonymise, From: since, Basis: act.At("§ 145¹(3), (5)", birthday)},
			{ID: "ee.shs.145-1.mediation", Class: FamilyMediation, Trigger: Birth, Pick: retention.Latest, Bound: exactly, Period: years(18), Then: anonymise, From: calendar.MustParseDate("2022-09-01"),
				Basis: act.At("§ 145¹(3¹), (5)", birthday, "that the youngest of several children counts is inferred", raised)},
			{ID: "ee.shs.145-1.child", Class: ChildProtection, Trigger: Birth, Bound: exactly, Period: years(18), Then: anonymise, From: calendar.MustParseDate("2023-02-01"),
				Basis: act.At("§ 145¹(3³), (5)", birthday, "to the end of 2024 it named Lastekaitseseadus § 27¹(2), which was not read", raised)},
			{ID: "ee.shs.145-1.adoption", Class: AdoptionWish, Trigger: ProcedureEnded, Absent: retention.Awaited, Bound: exactly, Period: years(50), Then: anonymise, From: since, Basis: act.At("§ 145¹(4), (5)")},
			{ID: "ee.shs.145-1.victim", Class: VictimReferral, Trigger: LastEntry, Pick: retention.Latest, Bound: exactly, Period: years(10 + 50), Then: anonymise, From: calendar.MustParseDate("2023-01-16"),
				Basis: act.At("§ 145¹(4¹), (4²), (5): from the last entry", archived, raised)},
			{ID: "ee.shs.145-1.victim.of-age", Class: VictimReferral, Trigger: Birth, Bound: retention.AtLeast, Period: years(18 + 10 + 50), Then: anonymise, From: calendar.MustParseDate("2023-01-16"),
				Basis: act.At("§ 145¹(4¹), (4²), (5): from the coming of age", "that the later of the two starts counts is the safe reading of an \"or\"", archived, raised)},
			{ID: "ee.shs.83", Class: SpecialCare, Trigger: ServiceEnded, Absent: retention.Awaited, Bound: retention.AtMost, Period: years(10), Then: retention.Delete, From: since,
				Basis: act.At("§ 83(3)", "the act has a longest period and no shortest one")},
		},
		Relations: []retention.Relation{{Yields: "ee.shs.145-1.victim", To: "ee.shs.145-1.victim.of-age", Basis: act.At("§ 145¹(4¹)", "that the later of the two starts counts is the safe reading of an \"or\"")}},
	})
})
