package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of the Archives Act, the events that its periods know, and the paper of
// the time before it.
const (
	ArchivalRecord  retention.Class   = "ee.arhs.8"         // a document in which the National Archives found archival value
	PublicDocument  retention.Class   = "ee.arhs.7"         // a document of a body with a public task of which that is not known
	Created         retention.Trigger = "created"           // the document was created or received
	ProlongedTo     retention.Trigger = "prolonged-to"      // the last day to which the state archivist has prolonged the time
	PaperBefore2012 retention.Trait   = "paper-before-2012" // a paper document created before 2012
)

// PublicRecords returns the rules of the Archives Act (ArhS) § 8 for a body or a person
// that fulfils a public task: archival records are handed over to the National Archives
// when they are no longer needed ([retention.NeedEnded]), and at the latest ten years
// after they were created or received; paper created before 2012, twenty (§ 17). The
// state archivist may prolong that, to the day of [ProlongedTo].
//
// Here a record may be deleted once the event [retention.Transferred] says that it was
// handed over.
//
// A document whose archival value is not known has no rule here, only a class that says
// so: none may be destroyed before the archival records were identified (§ 7(3)), and
// how long it is kept is for other acts (§ 6(1)). A host gives it a floor of its own with
// Appraise.
func PublicRecords() *retention.Rulebook { return publicRecords() }

var publicRecords = sync.OnceValue(func() *retention.Rulebook {
	const (
		atMost, transfer = retention.AtMost, retention.Transfer

		other   = "unless another act says otherwise (§ 8(1)), which was not looked up"
		digital = "§ 17 speaks of paper only; that what is not on paper and older than 2012 follows § 8(1) is inferred"
		need    = "that a record which is still needed may not be handed over earlier is inferred"
	)
	var (
		since = calendar.MustParseDate("2012-01-01")
		act   = calendar.Source{Citation: "Arhiiviseadus", URL: "https://www.riigiteataja.ee/akt/113032019033", Checked: reread}
	)
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.arhs", Version: "RT I, 13.03.2019, 33", CheckedThrough: calendar.MustParseDate("2026-01-01"),
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§§ 6–8, 17 and 40", "read in a copy of early 2026; later acts were not seen"),
			act.At("§ 7(3): no document of such a body is destroyed before its archival records were identified; an appraisal, not a period"),
		},
		Classes: []retention.ClassInfo{
			{Class: ArchivalRecord, Title: called.Class(ArchivalRecord)},
			{Class: PublicDocument, Title: called.Class(PublicDocument),
				RulesFrom: "the acts on the task of the body (ArhS § 6(1)), with an appraisal: no document is destroyed before the archival records were identified (ArhS § 7(3))"},
		},
		Triggers: called.Triggers(Created, ProlongedTo),
		Traits:   called.Traits(PaperBefore2012),
		Rules: []retention.Rule{
			{ID: "ee.arhs.8.need", Class: ArchivalRecord, Trigger: retention.NeedEnded, Absent: retention.Awaited, Bound: retention.AtLeast, Period: retention.Immediately(), Then: transfer, From: since, Basis: act.At("§ 8(1): the need", need)},
			{ID: "ee.arhs.8", Class: ArchivalRecord, Unless: PaperBefore2012, Trigger: Created, InsteadOf: "ee.arhs.8.2", Bound: atMost, Period: retention.Years(10), Then: transfer, From: since, Basis: act.At("§ 8(1)", digital, other)},
			{ID: "ee.arhs.17", Class: ArchivalRecord, When: PaperBefore2012, Trigger: Created, InsteadOf: "ee.arhs.8.2", Bound: atMost, Period: retention.Years(20), Then: transfer, From: since, Basis: act.At("§ 17", other)},
			{ID: "ee.arhs.8.2", Class: ArchivalRecord, Trigger: ProlongedTo, Absent: retention.NotBinding, Pick: retention.Latest, Bound: atMost, Period: retention.Immediately(), Then: transfer, From: since,
				Basis: act.At("§ 8(2)", "that the latest of several prolongations counts is inferred")},
		},
		Relations: []retention.Relation{
			{Yields: "ee.arhs.8.need", To: "ee.arhs.8", Basis: act.At("§ 8(1): at the latest")},
			{Yields: "ee.arhs.8.need", To: "ee.arhs.17", Basis: act.At("§ 17: twenty years")},
			{Yields: "ee.arhs.8.need", To: "ee.arhs.8.2", Basis: act.At("§ 8(2): the time is prolonged, not lifted")},
		},
	})
})
