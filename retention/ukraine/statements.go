package ukraine

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// PublishedStatement is the class of the annual financial statements, consolidated ones
// too, that stand on a website in full and with the auditors' reports.
const PublishedStatement retention.Class = "ua.996.14.7"

// StatementPublished is the event of the publication of statements on a website.
const StatementPublished retention.Trigger = "statement-published"

// PublishedStatements returns the rule of law 996-XIV art. 14(7): published annual
// statements stay on the website for at least six years, if no law sets a longer time.
// The rule is about the website and not about the statements, which are kept as
// [CompanyTaxDocument] and by the list of order 578/5 ([ArchivalTerm]). So is what art.
// 9(7) asks to be kept, source documents and ledgers: for the time set, which that law
// does not set.
func PublishedStatements() *retention.Rulebook { return publishedStatements() }

var publishedStatements = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Law of Ukraine 996-XIV", URL: "https://zakon.rada.gov.ua/laws/show/996-14", Checked: lastRead}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ua.996", Version: "996-XIV, state of February 2026", CheckedThrough: state,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("art. 9(7): source documents and ledgers are kept for the time set; the law sets none"),
			act.At("art. 14(7)"),
		},
		Classes:  called.Classes(PublishedStatement),
		Triggers: called.Triggers(StatementPublished),
		Rules: []retention.Rule{{
			ID: "ua.996.14.7", Class: PublishedStatement, Trigger: StatementPublished,
			Bound: retention.AtLeast, Period: retention.Years(6), Then: retention.Delete,
			Basis: act.At("art. 14(7)", "that the years count from the publication is inferred; added by law 2435-IX, in force the day after a publication whose day was not found, the day after its adoption is used"),
			From:  calendar.MustParseDate("2022-07-20"),
		}},
	})
})
