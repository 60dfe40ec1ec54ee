package retention_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// spoken is a value that people are told in their language.
type spoken interface {
	In(calendar.Language) string
	String() string
}

func TestValuesInEnglish(t *testing.T) {
	for _, row := range []struct {
		value spoken
		want  string
	}{
		{retention.Days(1), "1 day"}, {retention.Days(2), "2 days"}, {retention.Days(0), "no period"}, {retention.Days(-1), "-1 day"}, {retention.Days(-2), "-2 days"},
		{retention.Weeks(1), "1 week"}, {retention.Weeks(2), "2 weeks"}, {retention.Months(1), "1 month"}, {retention.Months(18), "18 months"},
		{retention.Years(1), "1 year"}, {retention.Years(75), "75 years"}, {retention.WorkingDays(1), "1 working day"}, {retention.WorkingDays(5), "5 working days"},
		{retention.Immediately(), "immediately"}, {retention.Permanently(), "permanently"}, {retention.Period{}, "no period"},

		{retention.AtEvent(), "event"}, {retention.Cutoff{}, "event"}, {retention.EndOfYear(), "end of the calendar year"},
		{retention.EndOfFiscalYear(time.June, 30), "end of the financial year (last day 30 June)"},
		{retention.EndOfFiscalYear(time.February, 28), "end of the financial year (last day 28 February)"},
		{retention.EndOfFiscalYear(time.February, 29), "end of the financial year (last day 29 February)"},
		{retention.EndOfFiscalYear(time.December, 31), "end of the financial year (last day 31 December)"},
		{retention.EndOfYearOfFiscalYear(time.January, 1), "end of the calendar year in which the financial year ends (last day 1 January)"},
		{retention.EndOfFiscalYear(time.April, 31), "impossible cut-off"}, {retention.EndOfYearOfFiscalYear(time.April, 31), "impossible cut-off"},

		{retention.Bound(0), "no bound"}, {retention.AtLeast, "at least"}, {retention.AtMost, "at most"}, {retention.Exactly, "exactly"}, {retention.Bound(4), "Bound(4)"}, {retention.Bound(255), "Bound(255)"},
		{retention.Gap, "must have happened"}, {retention.Awaited, "awaited"}, {retention.NotBinding, "otherwise not binding"}, {retention.Absent(3), "Absent(3)"},
		{retention.Only, "only"}, {retention.Earliest, "earliest"}, {retention.Latest, "latest"}, {retention.Pick(3), "Pick(3)"},

		{retention.Action(0), "nothing"}, {retention.Delete, "delete"}, {retention.Anonymise, "anonymise"}, {retention.Transfer, "transfer"},
		{retention.Delete | retention.Anonymise, "delete, anonymise"}, {retention.Delete | retention.Transfer, "delete, transfer"},
		{retention.Anonymise | retention.Transfer, "anonymise, transfer"}, {retention.Delete | retention.Anonymise | retention.Transfer, "delete, anonymise, transfer"},
		{retention.Action(8), "an unknown action"}, {retention.Delete | 8, "delete, an unknown action"}, {retention.Action(255), "delete, anonymise, transfer, an unknown action"},

		{retention.End{}, "none"}, {retention.Never(), "never"}, {retention.EndOn(day("2026-12-24")), "24 December 2026"}, {retention.EndOn(day("0001-01-01")), "1 January 0001"},
		{retention.EndOn(calendar.Date{}), "unknown"}, {retention.UnknownEnd(calendar.Date{}), "unknown"}, {retention.UnknownEnd(day("9999-12-31")), "unknown, not before 31 December 9999"},

		{retention.ClassUnknown, "no rule is known for the class"}, {retention.RulesElsewhere, "the rules of the class are not in the rulebook"},
		{retention.NotInForce, "no rule of the class is in force on the day"}, {retention.NoRuleBinds, "no rule of the class that is in force binds the record"},
		{retention.FloorUnknown, "start of the minimum period unknown"}, {retention.FloorAwaited, "event of the minimum period awaited"}, {retention.InConflict, "rules in conflict"},
		{retention.KeptForEver, "kept permanently"}, {retention.AppraisalPutOff, "appraisal put off to a later day"}, {retention.Protected, "retention period running"},
		{retention.CeilingUnknown, "start of the maximum period unknown"}, {retention.NoGround, "no ground for disposal"}, {retention.AppraisalOpen, "appraisal decision needed"},
		{retention.NothingInCommon, "no permitted action in common"}, {retention.Due, "disposal due"}, {retention.Free, "disposal possible"}, {retention.State(16), "State(16)"},
	} {
		assert.Equal(t, row.want, row.value.In(calendar.English), "%T %v", row.value, row.value)
	}
}

// Each value of each type has its own words, in every language, and an unknown language
// is English.
func TestEachValueHasASentence(t *testing.T) {
	kinds := map[string][]spoken{
		"periods": {retention.Period{}, retention.Immediately(), retention.Permanently(), retention.Days(3), retention.Weeks(3), retention.Months(3), retention.Years(3), retention.WorkingDays(3)},
		"cut-offs": {retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(time.June, 30), retention.EndOfFiscalYear(time.May, 31),
			retention.EndOfYearOfFiscalYear(time.June, 30), retention.EndOfFiscalYear(13, 1)},
		"ends": {retention.End{}, retention.Never(), retention.EndOn(day("2026-12-24")), retention.UnknownEnd(calendar.Date{}), retention.UnknownEnd(day("2026-12-24"))},
	}
	for n := range uint8(4) {
		kinds["bounds"] = append(kinds["bounds"], retention.Bound(n))
	}
	for n := range uint8(3) {
		kinds["absent"] = append(kinds["absent"], retention.Absent(n))
		kinds["picks"] = append(kinds["picks"], retention.Pick(n))
	}
	for n := range uint8(9) {
		kinds["actions"] = append(kinds["actions"], retention.Action(n))
	}
	for n := range uint8(16) {
		kinds["states"] = append(kinds["states"], retention.State(n))
	}
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		for kind, values := range kinds {
			said := map[string]spoken{}
			for _, value := range values {
				text := value.In(l)
				assert.NotEmpty(t, text)
				assert.NotContains(t, text, "{", "%s in %v", kind, l)
				assert.NotContains(t, text, "_", "%s in %v: a code", kind, l)
				assert.Nil(t, said[text], "%s in %v: %v and %v are both %q", kind, l, said[text], value, text)
				said[text] = value
			}
		}
	}
	for _, values := range kinds {
		for _, value := range values {
			assert.Equal(t, value.In(calendar.English), value.In(99))
		}
	}
}

// A rule in English is what its String returns, and in another language all that is not
// ours stays as it is.
func TestARuleInLanguages(t *testing.T) {
	for _, r := range append(reviewedBook().Rules, retention.Rule{}, retention.Rule{Bound: 9, Absent: 9, Pick: 9, Then: 9, Cutoff: retention.EndOfFiscalYear(13, 1)}) {
		assert.Equal(t, r.String(), r.In(calendar.English))
		for l := calendar.English; l <= calendar.Ukrainian; l++ {
			text := r.In(l)
			for _, own := range []string{r.ID, string(r.Class), string(r.Trigger), string(r.When), string(r.Unless), r.InsteadOf, r.Basis.Citation, r.Basis.Doubt, r.Retroactive.Citation} {
				assert.Contains(t, text, own)
			}
			if r.Bound.IsValid() {
				assert.Contains(t, text, r.Bound.In(l))
			}
			if !r.From.IsZero() {
				assert.Contains(t, text, r.From.In(l))
			}
			assert.NotContains(t, text, "{")
			assert.NotContains(t, text, "\n")
		}
	}
	unknown := retention.Rule{ID: "a", Class: "b", Trigger: "c", Bound: 9, Absent: 9, Pick: 9, Period: retention.Years(1), Then: 9, Cutoff: retention.EndOfFiscalYear(13, 1)}
	for _, word := range []string{"Bound(9)", "Absent(9)", "Pick(9)", "impossible cut-off", "delete, an unknown action"} {
		assert.Contains(t, unknown.In(calendar.English), word)
	}
	assert.Equal(t, "no rule", strings.TrimSpace(retention.Rule{}.In(calendar.English)))
}
