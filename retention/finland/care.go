package finland

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// HealthAndSocialCare returns the retention periods of Act 703/2023 on the processing of
// client data in health care and social welfare: its annex, a row in a line or two, and
// section 89(4) on inspections. The window of that section is [InspectionCopy].
//
// The period of a row is a floor, because originals must be kept for it (section 23(1)),
// and a ceiling, because they are destroyed at once when it has ended (section 24(1)). Where
// a row says "at most" there is no floor; where a record may be destroyed as soon as
// something has happened, no ceiling. Older documents have the same periods (section
// 101(3)): what had ended before the act was due on 2024-01-01.
//
// Besides the events of a class the host records:
//
//   - Orders to archive. What the National Archives have ordered to be archived is not
//     destroyed (section 24(1)). They order it by kind of document, or for patients who were
//     born on certain days. The host knows the orders, with their days of birth, and writes
//     [ArchivingOrdered] into every document that one covers; an order that is not recorded
//     is not seen, and the end of the period then allows deletion and transfer alike. With
//     the event a document is kept as long as others and may then only be handed over. When
//     it has been ([retention.Transferred]), what is left of it here may be deleted.
//   - Deaths. Where the time of death is not known the annex counts 120 years from birth: the
//     host then records no death. A death without a day says that somebody has to find the
//     day, and the document is undetermined. With a death [DiedUnder18] is asked for where
//     that of a child changes nothing.
//
// What is not in the book: who keeps the documents, which for the national services is Kela;
// and longer keeping for a claim or a complaint, which is a hold. What is kept permanently is
// looked at every five years; a document that has become unimportant is then of the class of
// another row, whose period binds it. The annex says nothing of pictures and recordings in
// visible light that were not found necessary for care.
func HealthAndSocialCare() *retention.Rulebook { return healthAndSocialCare() }

var healthAndSocialCare = sync.OnceValue(func() *retention.Rulebook {
	annex := slices.Concat(patientRows(), sampleRows(), socialRows(), disclosureRows())
	for i := range annex {
		annex[i].From = careSince
	}
	archiving, yields := ordersToArchive(annex)
	rules := slices.Concat(annex, archiving, inspectionRules())
	patients, social := annexRow("patient documents"), annexRow("documents of social welfare")
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.703", Version: "703/2023, as last updated on 2026-01-01", CheckedThrough: careThrough,
		Complaints: complaints,
		Sources: []calendar.Source{
			care.At("ss. 23, 24, 89 and 101, annex", "read in a copy of the text as last updated on 2026-01-01, and not at its address"),
			care.At("ss. 23 and 24: how the years count", "no section says it: that they end on the day with the same number, as by Act 150/1930 s. 3, is inferred"),
			care.At("s. 23(1): whether what is kept permanently is still needed is assessed every five years; a duty to look, not a period"),
			{Citation: "National Archives, notice of 26.10.2023: after the periods of Act 703/2023 documents are destroyed or archived; what the act has kept permanently is not archived by that", URL: "https://kansallisarkisto.fi/-/arkistoitavat-sosiaali-ja-terveydenhuollon-asiakastiedot-1.1.2024-alkaen", Checked: care.Checked,
				Doubt: "the orders on archiving were not read; a new one on patient documents was announced for 2024"},
		},
		Classes: append(called.Classes(classesOf(rules)...), retention.ClassInfo{Class: SampleHereditary, Title: called.Class(SampleHereditary),
			RulesFrom: "the controller: Act 703/2023 s. 23(1) and annex, samples and models, row 1, permits to keep them permanently, with the need assessed every five years; it says neither how long they must be kept nor when they must go"}),
		Triggers: called.Triggers(Birth, ChildBirth, Death, DrawnUp, Produced, Imaged, Collected, Arrived, Dated, LastVisit, MedicationEnded, TreatmentEnded,
			Analysed, EntriesMade, Replaced, Closed, LastClosed, ServiceNeedEnded, DecisionEnded, Logged, ArchivingOrdered, InspectionEnded),
		Traits: called.Traits(DiedUnder18, ChildMatter),
		Rules:  rules,
		Relations: slices.Concat([]retention.Relation{
			{Yields: "fi.703.patient.entries.birth", To: "fi.703.patient.entries.death", Basis: patients(2)},
			{Yields: "fi.703.patient.imaging", To: "fi.703.patient.imaging.death", Basis: patients(4)},
			{Yields: "fi.703.patient.wills.newest.birth", To: "fi.703.patient.wills.newest", Basis: patients(13)},
			{Yields: "fi.703.social.disability", To: "fi.703.social.disability.need", Basis: social(6)},
		}, yields),
	})
})

// The events of the act, beside [Death].
const (
	Birth            retention.Trigger = "birth"              // of the patient
	ChildBirth       retention.Trigger = "child-birth"        // of a child whom a matter of family law is about
	DrawnUp          retention.Trigger = "drawn-up"           // the document was drawn up
	Produced         retention.Trigger = "produced"           // the recording, the document or the slide was made
	Imaged           retention.Trigger = "imaged"             // the image was taken
	Collected        retention.Trigger = "collected"          // the data were collected, or the examination was carried out
	Arrived          retention.Trigger = "arrived"            // the document came in
	Dated            retention.Trigger = "dated"              // the date that stands on the message or the voucher
	LastVisit        retention.Trigger = "last-visit"         // the last visit in the diary that took place; recorded once no more are entered
	MedicationEnded  retention.Trigger = "medication-ended"   // the last day of the prescription's validity or of the treatment period; of several the last
	TreatmentEnded   retention.Trigger = "treatment-ended"    // the treatment for which the cast was made is over
	Analysed         retention.Trigger = "analysed"           // the analysis of the sample is done
	EntriesMade      retention.Trigger = "entries-made"       // what is needed of the record was entered in the documents of the patient or client
	Replaced         retention.Trigger = "replaced"           // a newer version was drawn up; the newest one has no such event
	Closed           retention.Trigger = "closed"             // the matter was closed
	LastClosed       retention.Trigger = "last-closed"        // the last matter of disability services was closed, and none is open
	ServiceNeedEnded retention.Trigger = "service-need-ended" // the client needs no disability services any more
	DecisionEnded    retention.Trigger = "decision-ended"     // the last day of the decision's validity
	Logged           retention.Trigger = "logged"             // the use or the disclosure that the entry is about
	ArchivingOrdered retention.Trigger = "archiving-ordered"  // the National Archives ordered that the document be archived
	InspectionEnded  retention.Trigger = "inspection-ended"   // the copy of the inspection record was served on the party
)

// The facts that decide which line of a row binds a document.
const (
	DiedUnder18 retention.Trait = "died-under-18" // the patient died before the 18th birthday; false for the living, of whom only tissue blocks ask
	ChildMatter retention.Trait = "child-matter"  // the matter of family law concerns a child
)

// care is the act, careSince the day from which it is law (s. 101(1)), and careThrough the
// last day of which the text says that it was.
var (
	care        = calendar.Source{Citation: "Act 703/2023", URL: "https://www.finlex.fi/fi/laki/ajantasa/2023/20230703", Checked: confirmed}
	careSince   = calendar.MustParseDate("2024-01-01")
	careThrough = calendar.MustParseDate("2026-01-01")
)

// annexRow returns how the rows of a part of the annex are cited.
func annexRow(part string) func(row int, doubts ...string) calendar.Source {
	return func(row int, doubts ...string) calendar.Source {
		return care.At(fmt.Sprintf("ss. 23(1), 24(1) and 101(3), annex, %s, row %d", part, row), doubts...)
	}
}

// What becomes of a record when its period has ended.
const (
	destroyed = retention.Delete                      // samples and models: section 24(1) has documents archived, and nothing else
	either    = retention.Delete | retention.Transfer // documents: destroyed, or handed over if they have been ordered to be archived
)

// ordersToArchive returns for every class of documents what section 24(1) says of one that
// has been ordered to be archived: it is not destroyed, so that only the transfer is left,
// and no ceiling asks for it before the day of the order. What may only be deleted is no
// document, and what is kept permanently is never disposed of.
func ordersToArchive(annex []retention.Rule) (rules []retention.Rule, yields []retention.Relation) {
	basis := care.At("s. 24(1)", "by when it is handed over is not said: that it is then, as others are destroyed then, is inferred")
	for _, row := range annex {
		if row.Then != either {
			continue
		}
		id := "fi.703.24." + strings.TrimPrefix(string(row.Class), "fi.703.")
		if len(rules) == 0 || rules[len(rules)-1].ID != id {
			rules = append(rules, retention.Rule{ID: id, Class: row.Class, Trigger: ArchivingOrdered, Absent: retention.NotBinding, Pick: retention.Latest,
				Bound: retention.AtLeast, Period: retention.Immediately(), Then: retention.Transfer, From: careSince, Basis: basis})
		}
		if row.Bound.HasCeiling() {
			yields = append(yields, retention.Relation{Yields: row.ID, To: id, Basis: basis})
		}
	}
	return rules, yields
}

// classesOf returns the classes of rules that stand together, in their order.
func classesOf(rules []retention.Rule) (classes []retention.Class) {
	for _, r := range rules {
		if !slices.Contains(classes, r.Class) {
			classes = append(classes, r.Class)
		}
	}
	return classes
}
