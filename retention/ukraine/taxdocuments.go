package ukraine

import (
	"slices"
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The classes of documents of Tax Code art. 44 p. 44.3.
const (
	TaxControlDocument retention.Class = "ua.2755.44.3.1"        // needed for the control of arts. 39 and 39-2, since law 3721-IX also of p. 141.4
	CompanyTaxDocument retention.Class = "ua.2755.44.3.2"        // source documents, ledgers, statements and other tax documents of whom p. 133.1, 133.2.2 and 133.4 name, and of legal persons in the simplified system
	OtherTaxDocument   retention.Class = "ua.2755.44.3.3"        // every other document of p. 44.1
	ControlledDocument retention.Class = "ua.2755.44.3.4"        // on other legislation that the tax bodies control
	ControlledPermit   retention.Class = "ua.2755.44.3.4.permit" // a permit by that legislation
)

// The triggers of Tax Code art. 44 p. 44.3 and 44.4.
const (
	ReturnFiled   retention.Trigger = "return-filed"        // the filing of a return, or of another report that the Code provides for, for which the document was used
	FilingDue     retention.Trigger = "filing-due"          // the last day for filing that return or report by the Code
	NoticedReturn retention.Trigger = "return-under-notice" // of a document that a notice on bribery reaches: the filing of the return, or else the last day for it
	Operation     retention.Trigger = "operation"           // the operation that a document on other legislation is about
	PermitEnded   retention.Trigger = "permit-validity-end" // the last day of a permit's validity
)

// TaxDocuments returns the rules of Tax Code art. 44 p. 44.3 on how long a taxpayer keeps
// documents at the least: for 2555 days what the control of transfer prices and of
// controlled foreign companies needs, for 1825 days the documents of companies (1095
// before law 2970-IX), and for 1095 days all others. The days count from the filing of
// the return, or of another report that the Code provides for, for which a document was used,
// or else from the last day for filing it. Of several returns and reports the last one counts; where one of them was not filed, the host records
// the last day for it as [ReturnFiled] beside the others. Documents on other legislation
// that the tax bodies control count from the operation, and permits from the end of their
// validity; before law 2970-IX they counted from the return, which is not in the book and
// makes no difference to decisions after 2026-04-26.
//
// By p. 44.4, second paragraph, it is 1095 days more for documents that confirm what the tax body has told
// the taxpayer of bribes to foreign officials, or from which it was booked. The host
// records [NoticedReturn] of those alone, with the day of [ReturnFiled] or [FilingDue] and
// not that of the notice; so no other record has to say that there was none.
//
// All of this is a minimum, and nothing here must go. Law 3814-XII art. 6(3) forbids the
// destruction of documents before an appraisal of their value, and by art. 32 private
// bodies keep theirs until then, so somebody decides first. For an owner of personal
// archival documents, to whom art. 6(7) does not apply this, the decision is the owner's.
//
// A host must add: a hold for documents that an audit, an appeal or a trial is about, until it
// has ended (p. 44.4, first paragraph, read in quotations only); longer periods of other laws and of the list of order 578/5, to which
// p. 44.3 gives way ([ArchivalTerm]); and the time for which limitation is suspended
// (p. 102.3), by which these periods grow, as a hold or a rule of its own. Not in the model
// is the duty of a taxpayer in liquidation to hand the documents of the last 1825 or 2555
// days to an archive. The 1825 days also reach documents from before 2023-04-28, if their
// 1095 days had not ended (law 2970-IX, transition p. 4). The book prolongs those of which
// they had as well; the last of these were free again on 2025-04-27.
func TaxDocuments() *retention.Rulebook { return taxDocuments() }

var taxDocuments = sync.OnceValue(func() *retention.Rulebook {
	const (
		address = "https://zakon.rada.gov.ua/laws/show/"
		counted = "the Code was read through the laws that amended it; that the day of the event is not counted is inferred from Civil Code art. 253, and that destruction waits for an appraisal from law 3814-XII; when limitation was suspended, which prolongs the period, was not looked up"
		last    = "that the last of several returns counts is inferred"
		force   = "that law 2970-IX is in force from 2023-04-28 is from secondary sources"
		bribery = "in force three months after a publication whose day was not found, three months after the adoption are used; p. 74 of the transitional provisions puts it off until a list of the anti-corruption bureau is out, which was not looked up"
	)
	var (
		code   = calendar.Source{Citation: "Tax Code of Ukraine 2755-VI", URL: address + "2755-17", Checked: lastRead, Doubt: counted}
		by2245 = calendar.MustParseDate("2018-01-01")
		by2970 = calendar.MustParseDate("2023-04-28")
		by4112 = calendar.MustParseDate("2025-03-04")
	)
	floor := func(of retention.Class, days int, since calendar.Date, where string, doubts ...string) retention.Rule {
		return retention.Rule{
			ID: string(of), Class: of, Bound: retention.AtLeast, Period: retention.Days(days), Appraise: true,
			Basis: code.At("art. 44 p. "+where, doubts...), From: since,
		}
	}
	// fromReturn returns a rule that counts from the filing of the return, and the one that
	// counts from the last day for it.
	fromReturn := func(filed retention.Rule, until ...calendar.Date) []retention.Rule {
		filed.Until = calendar.Earliest(until...)
		filed.Trigger, filed.Absent, filed.Pick = ReturnFiled, retention.NotBinding, retention.Latest
		unfiled := filed
		unfiled.ID, unfiled.InsteadOf = filed.ID+".unfiled", filed.ID
		unfiled.Trigger, unfiled.Absent = FilingDue, retention.Gap
		return []retention.Rule{filed, unfiled}
	}
	counting := func(rule retention.Rule, from retention.Trigger, absent retention.Absent) retention.Rule {
		rule.Trigger, rule.Absent = from, absent
		return rule
	}
	noticed := func(id string, of retention.Class, days int) retention.Rule {
		rule := counting(floor(of, days, by4112, "44.4", last, bribery), NoticedReturn, retention.NotBinding)
		rule.ID, rule.Pick = "ua.2755."+id, retention.Latest
		return rule
	}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ua.2755", Version: "44.3 and 44.4 by laws 2970-IX, 3721-IX and 4112-IX", CheckedThrough: state,
		Complaints: complaints,
		Sources: []calendar.Source{
			code.At("art. 44 p. 44.3 and 44.4"),
			{Citation: "Law of Ukraine 2245-VIII, in force 2018-01-01: p. 44.3, 1095 and 2555 days; earlier wordings were not followed", URL: address + "2245-19", Checked: lastRead},
			{Citation: "Law of Ukraine 2628-VIII, in force 2019-01-01: a taxpayer in liquidation hands documents to an archive; not a period", URL: address + "2628-19", Checked: lastRead},
			{Citation: "Law of Ukraine 2970-IX: p. 44.3 anew, and transition p. 4 on documents from before it", URL: address + "2970-20", Checked: lastRead, Doubt: force},
			{Citation: "Law of Ukraine 3721-IX: p. 141.4 is added to p. 44.3.1, also for documents whose period had not ended; in force on the first of the month after its publication", URL: address + "3721-20", Checked: lastRead, Doubt: "the day was not found; adopted 2024-05-21"},
			{Citation: "Law of Ukraine 4112-IX: p. 44.4, and p. 74 of the transitional provisions", URL: address + "4112-20", Checked: lastRead, Doubt: bribery},
			archives.At("arts. 6 and 32"),
		},
		Classes:  called.Classes(TaxControlDocument, CompanyTaxDocument, OtherTaxDocument, ControlledDocument, ControlledPermit),
		Triggers: called.Triggers(ReturnFiled, FilingDue, NoticedReturn, Operation, PermitEnded),
		Rules: slices.Concat(
			fromReturn(floor(TaxControlDocument, 2555, by2245, "44.3.1", last, "before 2023-04-28 it was for art. 39 alone")),
			fromReturn(floor(CompanyTaxDocument, 1095, by2245, "44.3: by law 2245-VIII", last), by2970),
			fromReturn(floor(CompanyTaxDocument, 1825, by2970, "44.3.2", last, force)),
			fromReturn(floor(OtherTaxDocument, 1095, by2245, "44.3.3", last)),
			[]retention.Rule{
				counting(floor(ControlledDocument, 1095, by2970, "44.3.4", force), Operation, retention.Gap),
				counting(floor(ControlledPermit, 1095, by2970, "44.3.4: permits", force), PermitEnded, retention.Awaited),
				noticed("44.4.1", TaxControlDocument, 2555+1095),
				noticed("44.4.2", CompanyTaxDocument, 1825+1095),
				noticed("44.4.3", OtherTaxDocument, 1095+1095),
			},
		),
	})
})
