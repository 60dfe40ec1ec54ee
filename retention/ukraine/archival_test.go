package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Order 578/5 p. 2.10: from 1 January after the year in which the file was closed. Law
// 3814-XII: a minimum, and an appraisal first.
func TestArchivalTerm(t *testing.T) {
	const file = retention.Class("ua.host.order")
	term := func(p retention.Period) *retention.Rulebook {
		b, err := ukraine.ArchivalTerm(file, "21", p)
		require.NoError(t, err)
		return b
	}
	three, ever := term(retention.Years(3)), term(retention.Permanently())
	closed := func(on string, more ...retention.Event) []retention.Event {
		return append(more, lawtest.At(ukraine.FileClosed, on))
	}
	decided := func(what retention.Trigger, on string) []retention.Event {
		return closed("2011-06-30", lawtest.At(what, on))
	}
	for _, row := range []struct {
		why    string
		book   *retention.Rulebook
		events []retention.Event
		on     string
		want   string
	}{
		{"the last protected day", three, closed("2011-06-30"), "2014-12-31", "in force; until 2014-12-31; nothing; appraisal open"},
		{"the day after: the commission decides", three, closed("2011-06-30"), "2015-01-01", "in force; until 2014-12-31; nothing; ground; appraisal open"},
		{"closed on the first day of the year", three, closed("2011-01-01"), "2015-01-01", "in force; until 2014-12-31; nothing; ground; appraisal open"},
		{"closed on the last day of the year", three, closed("2011-12-31"), "2015-01-01", "in force; until 2014-12-31; nothing; ground; appraisal open"},
		{"closed a day later", three, closed("2012-01-01"), "2015-01-01", "in force; until 2015-12-31; nothing; appraisal open"},
		{"decided, before the end", three, decided(retention.AppraisedDelete, "2014-11-30"), "2014-12-31", "in force; until 2014-12-31; delete"},
		{"decided, after the end", three, decided(retention.AppraisedDelete, "2014-11-30"), "2015-01-01", "in force; until 2014-12-31; delete; ground"},
		{"decided tomorrow", three, decided(retention.AppraisedDelete, "2015-01-02"), "2015-01-01", "in force; until 2014-12-31; nothing; ground; appraisal open"},
		{"to be transferred", three, decided(retention.AppraisedTransfer, "2014-11-30"), "2015-01-01", "in force; until 2014-12-31; transfer; ground"},
		{"to be kept", three, decided(retention.AppraisedKeep, ""), "2015-01-01", "in force; until never; nothing; ground; appraised to keep"},
		{"not closed yet", three, nil, "2015-01-01", "in force; until unknown; delete, anonymise, transfer; floor awaited"},
		{"closed on an unknown day", three, closed(""), "2015-01-01", "in force; until unknown; delete, anonymise, transfer; floor unknown; appraisal open"},
		{"before the order", three, closed("2005-06-30"), "2012-12-31", "not in force; delete, anonymise, transfer"},
		{"on its first day, over already", three, closed("2005-06-30"), "2013-01-01", "in force; until 2008-12-31; nothing; ground; appraisal open"},
		{"permanent", ever, closed("2011-06-30"), "2150-01-01", "in force; until never; nothing; appraisal open"},
		{"at once, from the year's end", term(retention.Immediately()), closed("2020-02-29"), "2021-01-01", "in force; until 2020-12-31; nothing; ground; appraisal open"},
	} {
		t.Run(row.why, func(t *testing.T) {
			r := retention.Record{ID: "1", Class: file, Events: retention.EventsOf(row.events...)}
			assert.Equal(t, row.want, lawtest.Tell(row.book.Assess(r, lawtest.Day(row.on))))
		})
	}
	rule := three.Definition().Rules[0]
	assert.Equal(t, retention.AtLeast, rule.Bound, "law 3814-XII art. 32(2): minimum terms")
	assert.True(t, rule.Appraise, "art. 6(3)")
	assert.Equal(t, "ua.578.21.ua.host.order", rule.ID)
	assert.Contains(t, rule.Basis.Citation, "578/5, list, art. 21")
	assert.NotEmpty(t, rule.Basis.Doubt)
	assert.NotEmpty(t, rule.Basis.URL)
	assert.Equal(t, lawtest.Day("2013-01-01"), rule.From)
}

func TestArchivalTermRefuses(t *testing.T) {
	for _, row := range []struct {
		why, article string
		class        retention.Class
		term         retention.Period
		want         string
	}{
		{"no article", "", "ua.host.order", retention.Years(3), "retention: ua.archival-term: no article; name the article of the list in order 578/5"},
		{"a blank article", " ", "ua.host.order", retention.Years(3), "retention: ua.archival-term: no article; name the article of the list in order 578/5"},
		{"no class", "21", "", retention.Years(3), "retention: ua.archival-term: rules[0] ua.578.21.: no class; name the class of records that the rule binds"},
		{"no term", "21", "ua.host.order", retention.Period{}, "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: no period; give a number of days, weeks, months or years; for 0 of them write Immediately, for ever Permanently"},
		{"a term in working days", "21", "ua.host.order", retention.WorkingDays(3), "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: a period of 3 working days; retention periods are in calendar days; working days are for time limits"},
		{"a term backwards", "21", "ua.host.order", retention.Years(-3), "retention: ua.archival-term: rules[0] ua.578.21.ua.host.order: a period of -3 years; retention periods run forward"},
	} {
		b, err := ukraine.ArchivalTerm(row.class, row.article, row.term)
		assert.Nil(t, b, row.why)
		assert.ErrorIs(t, err, retention.ErrDefinition, row.why)
		assert.EqualError(t, err, row.want, row.why)
	}
}

// Two classes under one article of the list are two norms.
func TestArchivalTermOfTwoClasses(t *testing.T) {
	one, err := ukraine.ArchivalTerm("ua.host.order", "21", retention.Years(3))
	require.NoError(t, err)
	two, err := ukraine.ArchivalTerm("ua.host.copy", "21", retention.Years(3))
	require.NoError(t, err)
	_, err = retention.Merge("both", one, two)
	assert.NoError(t, err)
}
