package ukraine

import (
	"strings"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// FileClosed is the trigger of the terms of order 578/5: the file was closed in
// records management.
const FileClosed retention.Trigger = "ua.file-closed"

// ArchivalTerm returns a book for files of a class whose term the list of typical
// documents of the Ministry of Justice, order 578/5, sets in an article. By
// p. 2.10 the term counts from 1 January of the year after the one in which the
// file was closed, so that its last protected day is a 31 December.
//
// The term is a floor. Law 3814-XII art. 32(2) has the Ministry set the minimum terms of
// private bodies, and nothing in that law makes a term a ceiling, so no file is overdue by
// it. What must be gone, must by another law, such as law 2297-VI on personal data
// ([PersonalData]). When the term has ended, the expert commission decides before a file is
// destroyed or handed over: destruction without an appraisal is forbidden (art. 6(3)), but
// to owners of personal archives (art. 6(7)). The host records the decision as an
// event of an appraisal. A run that takes only what is due leaves such files alone: an act
// of destruction is drawn up from what may go.
//
// What the list ties to something else than the closing of the file, such as
// "until replaced", is a rule of the host's own. A missing class, article or term
// is [retention.ErrDefinition].
func ArchivalTerm(class retention.Class, article string, term retention.Period) (*retention.Rulebook, error) {
	if strings.TrimSpace(article) == "" {
		return nil, &retention.DefinitionError{Book: "ua.archival-term", Problem: "no article", Help: "name the article of the list in order 578/5"}
	}
	return retention.NewRulebook(retention.Definition{
		ID: "ua.archival-term", Version: "578/5, as amended by 40/5 of 2024-01-04", CheckedThrough: state,
		Complaints: complaints,
		Sources:    []calendar.Source{archives.At("arts. 6 and 32")},
		Triggers:   called.Triggers(FileClosed),
		Rules: []retention.Rule{{
			ID: "ua.578." + article + "." + string(class), Class: class, Trigger: FileClosed, Absent: retention.Awaited, Cutoff: retention.EndOfYear(),
			Bound: retention.AtLeast, Period: term, Appraise: true,
			Basis: calendar.Source{Citation: "Order of the Ministry of Justice 578/5, list, art. " + article + "; p. 2.10; law 3814-XII arts. 6(3) and 32(2)", Article: "art. " + article, URL: "https://zakon.rada.gov.ua/laws/show/z0571-12", Checked: checked,
				Doubt: "the list was not read, and p. 2.10 in a quotation; that the term is a minimum for public bodies too is inferred: the law says so of private ones, and of none that it is a ceiling"},
			From: calendar.MustParseDate("2013-01-01"),
		}},
	})
}

// archives is law 3814-XII.
var archives = calendar.Source{Citation: "Law of Ukraine 3814-XII", URL: "https://zakon.rada.gov.ua/laws/show/3814-12", Checked: lastRead}
