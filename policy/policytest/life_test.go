package policytest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestLifeOf: the tables were read by a person.
func TestLifeOf(t *testing.T) {
	versions := []retention.Rule{
		version(keep("floor", retention.Years(10)), "", "2027-01-01"), retroactive(version(keep("floor", retention.Years(6)), "2027-01-01", "")),
		version(from(limit("ceiling", retention.Years(12)), opened), "2025-05-25", ""),
	}
	for name, row := range map[string]struct {
		rules []retention.Rule
		facts string
	}{
		"two-versions":      {versions, "test.file opened=2017-01-31 closed=2019-06-30"},
		"never-free":        {[]retention.Rule{keep("r", retention.Permanently())}, "test.file closed=2019-06-30"},
		"without-events":    {[]retention.Rule{awaiting(keep("r", retention.Years(2)), closed)}, "test.file"},
		"an-undated-event":  {versions, "test.file opened=2017-01-31 closed=?"},
		"longer-than-lived": {[]retention.Rule{exactly("r", retention.Years(100))}, "test.file closed=2019-06-30"},
		"just-lived-to-see": {[]retention.Rule{exactly("r", retention.Months(1199))}, "test.file closed=2019-06-30"},
	} {
		t.Run(name, func(t *testing.T) {
			life := policytest.LifeOf(policy.FromRulebook(book(t, row.rules...)), asked(t, row.facts+" on=2026-11-22").Record, day("2020-02-02"))
			reviewed(t, "life-"+name, row.facts, life.String())
		})
	}
}

// TestLifeBegins: with the first dated event, whatever day is given beside it.
func TestLifeBegins(t *testing.T) {
	p := policy.FromRulebook(book(t, keep("r", retention.Years(2))))
	for _, row := range []struct{ facts, otherwise, want string }{
		{"test.file opened=2019-01-01 closed=2019-06-30", "2000-01-01", "2019-01-01"},
		{"test.file opened=2019-06-30 closed=2019-01-01", "2019-01-01", "2019-01-01"}, // the day given is that of an event
		{"test.file opened=2019-01-01 closed=2019-06-30", "2019-01-01", "2019-01-01"},
		{"test.file opened=? closed=2019-06-30", "2000-01-01", "2019-06-30"},
		{"test.file opened=?", "2000-01-01", "2000-01-01"},
		{"test.file closed=9980-01-01", "2000-01-01", "9980-01-01"}, // 100 years reach past the last year
	} {
		life := policytest.LifeOf(p, asked(t, row.facts+" on=2026-11-22").Record, day(row.otherwise))
		if assert.NotEmpty(t, life, row.facts) {
			assert.Equal(t, row.want, life[0].Request().On.String(), row.facts)
		}
	}
	hundred := policytest.LifeOf(policy.FromRulebook(book(t, keep("r", retention.Days(36523)))), asked(t, "test.file closed=2019-06-30 on=2026-11-22").Record, day("2000-01-01"))
	assert.Equal(t, "2119-06-30", hundred[len(hundred)-1].Request().On.String(), "the last day counts: 36524 days are 100 years")
	none := policytest.LifeOf(p, retention.Record{Class: file}, calendar.Date{})
	assert.Empty(t, none, "no day at all")
	assert.Equal(t, "there is no day to begin with; give the record an event on a day, or a day beside it\n", none.String())
	unruled := policytest.LifeOf(nil, retention.Record{Class: file}, day("2000-01-01"))
	require.Len(t, unruled, 1)
	assert.Equal(t, policy.ReasonNoPolicy, unruled[0].Reason())
}

// TestLifeOfAReview: a file whose body looks again is kept until then, and a trait that is
// not known leaves it undetermined for its whole life.
func TestLifeOfAReview(t *testing.T) {
	p := policy.FromRulebook(book(t, appraise(with(keep("r", retention.Years(2)), func(r *retention.Rule) { r.When = "minor" }))))
	life := func(facts string) string {
		var said []string
		for _, d := range policytest.LifeOf(p, asked(t, facts+" on=2026-11-22").Record, day("2020-01-31")) {
			said = append(said, d.Request().On.String()+" "+d.Outcome().String())
		}
		return strings.Join(said, ", ")
	}
	assert.Equal(t, "2020-01-31 keep, 2022-02-01 review", life("test.file closed=2020-01-31 minor=true"))
	assert.Equal(t, "2020-01-31 keep, 2025-06-01 review", life("test.file closed=2020-01-31 appraised.again=2025-06-01 minor=true"))
	assert.Equal(t, "2020-01-31 keep, 2025-06-01 may_dispose", life("test.file closed=2020-01-31 appraised.again=2025-06-01 appraised.delete=2025-06-01 minor=true"))
	assert.Equal(t, "2020-01-31 keep, 2025-06-01 review", life("test.file closed=2020-01-31 appraised.again=2025-06-01 appraised.delete=2025-05-31 minor=true"))
	assert.Equal(t, "2020-01-31 undetermined", life("test.file closed=2020-01-31"))
	assert.Equal(t, "2020-01-31 undetermined", life("test.file closed=2020-01-31 minor=false"))
}
