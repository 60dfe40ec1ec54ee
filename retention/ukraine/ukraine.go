// Package ukraine holds the rules of Ukraine's laws on personal data ([PersonalData]), on
// taxes ([TaxDocuments]), against money laundering ([MoneyLaundering]), on published
// statements ([PublishedStatements]) and on the files of a body ([ArchivalTerm]); the reply
// windows of the laws on personal data, on public information, on advocates, on appeals of
// citizens, on administrative procedure and on money laundering; and Ukraine's laws on
// time limits. The Labour Code sets no retention period.
//
// The access of third parties to personal data at a holder of public
// information follows law 2939-VI ([InformationRequest]) instead of law 2297-VI
// article 16. Of all windows the one closest to disposal is [ChangeNotice]: whoever
// deletes personal data has to tell the person and those who got them.
//
// No law was found that lengthens or suspends these periods under martial law; that
// holidays are then working days makes some of them shorter. Latest rests on that
// reading: if a court held that they are still days off, it would be later, and for
// [DraftPublication], which is counted backwards, both days would be earlier.
package ukraine

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Computation is Ukraine's law on time limits, Civil Code arts. 251 to 255; see
// [reply.ComputationUkraine].
const Computation = reply.ComputationUkraine

// AdministrativeProcedure is the law on time limits in administrative cases, law
// 2073-IX art. 33; see [reply.ComputationUkraineAdministrative]. The windows of
// that law are counted by it, and no others.
const AdministrativeProcedure = reply.ComputationUkraineAdministrative

// HalfMonth is the half-month of Civil Code art. 254(3): 15 days, in February
// too.
func HalfMonth() retention.Period { return retention.Days(15) }

// Quarter is a period of one quarter. Civil Code art. 254(2) counts it as months,
// three of them. A text that means a quarter of the calendar year, the second
// one say, is another matter: those are counted from the start of the year.
func Quarter() retention.Period { return retention.Months(3) }

// HalfYear is a period of half a year. Civil Code art. 254(2) counts it as
// months, six of them.
func HalfYear() retention.Period { return retention.Months(6) }

// The classes of personal data.
const (
	PersonalRecord  retention.Class = "ua.personal-data"    // data about a person, held under law 2297-VI
	ConsentEvidence retention.Class = "ua.consent-evidence" // what proves that a person consented
	ArchivalFile    retention.Class = "ua.archival-file"    // a file of a body's records management
	OperationRecord retention.Class = "ua.operation-record" // the record of operations with personal data and of the access to them
)

// The triggers of article 15 and of the Typical Order.
const (
	TermEnded        retention.Trigger = "storage-term-ended"        // the first day after the term set by the consent or by law
	RelationEnded    retention.Trigger = "relation-ended"            // the first day without a relation between the person and the holder or processor
	OmbudsmanOrdered retention.Trigger = "ombudsman-ordered"         // an order to delete of the Ombudsman or of an official that the Ombudsman designated
	CourtOrdered     retention.Trigger = "court-decision-final"      // a court's decision to delete became final
	UnlawfulFound    retention.Trigger = "unlawful-collection-found" // it was found that the data were collected against the law
	ProcessingEnded  retention.Trigger = "consent-processing-ended"  // the processing that the consent was for
)

// PersonalData returns the rules of law 2297-VI article 15 and of the Typical
// Order 1/02-14: personal data are deleted irreversibly (p. 2.16) when one of four
// events has happened, or when it is found that they were collected against the law;
// and the evidence of a consent is kept for as long as the data are processed. That
// the deletion is due at once is inferred. Data that operational or counter-intelligence
// work or the fight against terrorism has brought go by laws of their own (art. 15(4)).
func PersonalData() *retention.Rulebook { return personalData() }

var personalData = sync.OnceValue(func() *retention.Rulebook {
	const (
		wording = "art. 15 names grounds and no time, so that deletion is due on the same day is inferred; " + since
		first   = "that the first of several orders counts is inferred"
	)
	// Two different days of an end contradict each other: a term can be
	// prolonged and a relation resumed, so the host must say which one counts.
	// Of two orders the first one counts.
	deleteAfter := func(id string, t retention.Trigger, p retention.Pick, where string, doubts ...string) retention.Rule {
		return retention.Rule{
			ID: id, Class: PersonalRecord, Trigger: t, Absent: retention.Awaited, Pick: p,
			Bound: retention.AtMost, Period: retention.Immediately(), Then: retention.Delete,
			Basis: law.At("art. 15"+where, doubts...), From: ombudsman,
		}
	}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ua.personal-data", Version: "2297-VI, edition of 2026-03-24", CheckedThrough: calendar.MustParseDate("2026-03-24"),
		Complaints: complaints,
		Sources: []calendar.Source{
			{Citation: "A. Serbina, on personal data for local authorities, Factor.Media", Checked: checked, Doubt: "an article without a date; the Typical Order was read through it"},
			law.At("art. 15"),
			law.At("art. 24(2): the Ombudsman is told who is responsible for the protection of the data; within what time is not said"),
			order.At("p. 2.16: deletion must be irreversible", throughArticle),
			orderOn("identifiable form lasts in no case longer than the law on archives provides", "the point was not established", throughArticle),
			law.At("art. 6(1): a new purpose that is not compatible needs a new consent, unless law provides otherwise; not a period"),
			law.At("art. 6(8): identifiable form lasts no longer than the lawful purpose needs; the term is the host's to state"),
			orderOn("staff access runs from the undertaking of secrecy to the dismissal or transfer; not a period", "the point was not established", throughArticle),
			order.At("p. 3.11: a record of the operations with personal data and of the access to them is kept", "for how long was not read", throughArticle),
			archives.At("art. 6(3) and (4): nothing is destroyed before an appraisal, for which the commissions use the lists with terms; art. 32(2): the terms of private bodies are minimum ones"),
			{Citation: "Labour Code 322-VIII, state of February 2026: it sets no retention period", URL: "https://zakon.rada.gov.ua/laws/show/322-08", Checked: lastRead, Doubt: "that of personnel files is in the list of order 578/5, which was not read"},
		},
		Classes: []retention.ClassInfo{
			{Class: PersonalRecord, Title: called.Class(PersonalRecord)},
			{Class: ConsentEvidence, Title: called.Class(ConsentEvidence)},
			{Class: ArchivalFile, Title: called.Class(ArchivalFile), RulesFrom: "the body's list of files under order of the Ministry of Justice 578/5; its term is a minimum (law 3814-XII art. 32(2), for private bodies), counted from 1 January after the year in which the file was closed (p. 2.10), and a commission decides before the file goes (art. 6(3))"},
			{Class: OperationRecord, Title: called.Class(OperationRecord), RulesFrom: "the Typical Order 1/02-14 p. 3.11, whose text was not found; how long the record is kept was not read"},
		},
		Triggers: called.Triggers(TermEnded, RelationEnded, OmbudsmanOrdered, CourtOrdered, UnlawfulFound, ProcessingEnded),
		Rules: []retention.Rule{
			deleteAfter("ua.2297.15.term", TermEnded, retention.Only, "(2)(1): the term set by the consent or by law has ended", wording),
			deleteAfter("ua.2297.15.relation", RelationEnded, retention.Only, "(2)(2): the relation with the person has ended, unless law provides otherwise", wording, "whether another law provides otherwise is for the host to say, with a rule of its own"),
			deleteAfter("ua.2297.15.ombudsman", OmbudsmanOrdered, retention.Earliest, "(2)(3): the Ombudsman has ordered it", wording, first),
			deleteAfter("ua.2297.15.court", CourtOrdered, retention.Earliest, "(2)(4): a court's decision to delete has become final", wording, first),
			deleteAfter("ua.2297.15.3", UnlawfulFound, retention.Earliest, "(3): they were collected against the law", wording, "that the finding is the start is inferred, and that the first of several counts"),
			{ID: "ua.order.consent", Class: ConsentEvidence, Trigger: ProcessingEnded, Absent: retention.Awaited, Pick: retention.Latest,
				Bound: retention.AtLeast, Period: retention.Immediately(), Then: retention.Delete,
				Basis: order.At("on evidence of consent: it is kept while the data are processed", "the point was not established, it was read through a secondary source, and what is done afterwards is inferred; the day on which the order came into force was not found, its date is used"),
				From:  ordered},
		},
	})
})

var (
	ombudsman = calendar.MustParseDate("2014-01-01") // law 383-VII: the Ombudsman's supervision
	ordered   = calendar.MustParseDate("2014-01-08") // the date of order 1/02-14
	checked   = calendar.MustParseDate("2026-11-22")
	lastRead  = calendar.MustParseDate("2026-11-30") // the texts of the laws were read on that day,
	state     = calendar.MustParseDate("2026-02-21") // in their state of this one
)

const throughArticle = "read through a secondary source"

// law is law 2297-VI.
var law = calendar.Source{Citation: "Law of Ukraine 2297-VI", URL: "https://zakon.rada.gov.ua/laws/show/2297-17", Checked: lastRead}

// order is the Typical Order that the Ombudsman's order 1/02-14 approved.
var order = calendar.Source{Citation: "Typical Order, order of the Ombudsman 1/02-14,", URL: "https://zakon.rada.gov.ua/laws/show/v1_02715-14", Checked: checked}

// orderOn cites that order where its point is not known.
func orderOn(what string, doubts ...string) calendar.Source {
	s := order.At(what, doubts...)
	s.Article = ""
	return s
}

// complaints is how a person can complain about how their data are treated.
var complaints = law.At("art. 8(2)(8): the Parliament Commissioner for Human Rights, or a court")
