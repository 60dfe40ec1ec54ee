package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// citing returns a book with a rule that cites a source.
func citing(t testing.TB, s calendar.Source) *retention.Rulebook {
	t.Helper()
	return book(t, changed(floor(retention.Years(1)), func(r *retention.Rule) { r.Basis = s }))
}

func TestLintFindsCitationsOfNothing(t *testing.T) {
	for _, citation := range []string{
		"TODO", "todo", "To do", "TODO: find the section", "Act 12/2018, TODO § 3", "FIXME", "TBD", "tbc", "xxx", "XXX", "XXXX", "n/a", "N/A", "none", "-", "—", "…", "...", "?", "??", "Act ???",
		"12", "§ 20(1)", "2.1", "a", "A.", "citation", "[citation]", "<citation>", "Source", "see above", "ibid.", "to be added", "placeholder", "«TODO»", " TODO ",
	} {
		assert.Len(t, found(citing(t, calendar.Source{Citation: citation}), retention.FindingCitesNothing), 1, "%q", citation)
	}
	for _, citation := range []string{
		"Act 1/2000 s. 1", "TLS § 5(5)", "1336/1997", "444/2017 ch. 5 s. 6", "№ 578/5", "GDPR", "RPS § 12", "Наказ 578/5, п. 2.10", "The city's plan, line 12", "Seadus", "Directive XXX/2016 of the Board",
		"Todorov v. Bulgaria, 8321/11", "The Source Code Act", "Act on todos", "Act … of 1999", "Lag (2018:218)", "AI", "Закон 2297-VI", "L 119/1", "法律第五十七号",
	} {
		assert.Empty(t, found(citing(t, calendar.Source{Citation: citation}), retention.FindingCitesNothing), "%q", citation)
	}
}

// Wherever a book cites, each place once.
func TestLintReadsEveryCitation(t *testing.T) {
	todo := calendar.Source{Citation: "TODO"}
	d := definition(norm(floor(retention.Years(2)), "", "2020-01-01"), norm(floor(retention.Years(1)), "2020-01-01", ""), changed(ceiling(retention.Years(1)), onClosed))
	d.Rules[0].Basis, d.Rules[1].Basis, d.Rules[1].Retroactive = todo, todo, todo
	d.Relations = []retention.Relation{{Yields: "rule-3", To: "norm", Basis: todo}}
	d.Classes = []retention.ClassInfo{{Class: letter, NoErasure: todo}}
	d.Sources, d.Complaints = []calendar.Source{todo}, todo
	b := load(t, d)
	assert.Equal(t, []string{
		"norm: TODO in Basis names no norm; write the act and the article, as a lawyer would cite them",
		"norm: TODO in Retroactive names no norm; write the act and the article, as a lawyer would cite them",
		"rule-3 yields to norm: TODO in the relation's Basis names no norm; write the act and the article, as a lawyer would cite them",
		"test.letter: TODO in NoErasure names no norm; write the act and the article, as a lawyer would cite them",
		"test: TODO in Sources names no norm; write the act and the article, as a lawyer would cite them",
		"test: TODO in Complaints names no norm; write the act and the article, as a lawyer would cite them",
	}, says(b, retention.FindingCitesNothing))
	assert.Equal(t, []string{"rule-3", "norm"}, found(b, retention.FindingCitesNothing)[2].Rules)
}

// The article stands in the citation, which is complete by itself.
func TestLintComparesTheArticleWithTheCitation(t *testing.T) {
	act := calendar.Source{Citation: "Act 12/2018"}
	other := act.At("§ 20(1)")
	other.Article = "§ 21(1)"
	assert.Equal(t, []string{"rule-1: Basis cites Act 12/2018 § 20(1), and its article is § 21(1); write one article in both"}, says(citing(t, other), retention.FindingArticleDiffers))
	for _, s := range []calendar.Source{act, act.At("§ 20(1)"), act.At("§ 20(1): the longer period")} {
		assert.Empty(t, says(citing(t, s), retention.FindingArticleDiffers))
	}
}
