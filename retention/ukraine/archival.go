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
// file was closed, so that its last protected day is a 31 December. It is floor
// and ceiling, and with [retention.Permanently] a floor alone; before a file is destroyed or handed over, the expert commission
// decides, and the host records its decision as an event of an appraisal.
//
// What the list ties to something else than the closing of the file, such as
// "until replaced", is a rule of the host's own. A missing class, article or term
// is [retention.ErrDefinition].
func ArchivalTerm(class retention.Class, article string, term retention.Period) (*retention.Rulebook, error) {
	if strings.TrimSpace(article) == "" {
		return nil, &retention.DefinitionError{Book: "ua.archival-term", Problem: "no article", Help: "name the article of the list in order 578/5"}
	}
	bound := retention.Exactly
	if term == retention.Permanently() {
		bound = retention.AtLeast
	}
	return retention.NewRulebook(retention.Definition{
		ID: "ua.archival-term", Version: "578/5, as amended by 40/5 of 2024-01-04", CheckedThrough: calendar.MustParseDate("2026-03-24"),
		Complaints: complaints,
		Triggers:   []retention.TriggerInfo{called.Trigger(FileClosed)},
		Rules: []retention.Rule{{
			ID: "ua.578." + article + "." + string(class), Class: class, Trigger: FileClosed, Absent: retention.Awaited, Cutoff: retention.EndOfYear(),
			Bound: bound, Period: term, Appraise: true,
			Basis: calendar.Source{Citation: "Order of the Ministry of Justice 578/5, list, art. " + article + "; p. 2.10", Article: "art. " + article, URL: "https://zakon.rada.gov.ua/laws/show/z0571-12", Checked: checked,
				Doubt: "p. 2.10 was read in a quotation; that the term is a ceiling too, and that every destruction needs the commission, is inferred from the rules on destruction acts (1000/5), which were not read"},
			From: calendar.MustParseDate("2013-01-01"),
		}},
	})
}
