package retention_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// termed names its events in each of the ways in which a book can.
func termed(t *testing.T) *retention.Rulebook {
	d := definition(floor(retention.Years(3)))
	d.Triggers = []retention.TriggerInfo{
		{Trigger: sent, Title: names("the sending"), Start: names("from the sending")},
		{Trigger: closed, Title: names("the closing")},
		{Trigger: read},
		{Trigger: "bare", Start: names("since it is bare")},
		{Trigger: "finnish", Title: calendar.Names{Finnish: "päättyminen"}, Start: calendar.Names{Finnish: "päättymisestä"}},
	}
	return load(t, d)
}

// Each bound, each kind of period, with and without a cut-off, from an event with a phrase,
// with a title alone, and with neither.
func TestTermsOfARule(t *testing.T) {
	b := termed(t)
	starts := map[retention.Trigger][2]string{ // the phrase, and what people call the event
		sent: {"from the sending", "the sending"}, closed: {"from the closing", "the closing"}, read: {"from read", "read"},
		"bare": {"since it is bare", "bare"}, "finnish": {"from finnish", "finnish"}, "undeclared": {"from undeclared", "undeclared"},
		retention.NeedEnded: {"from the end of the need for the record", "the end of the need for the record"},
	}
	cutoffs := map[retention.Cutoff]string{
		retention.AtEvent(): "", retention.EndOfYear(): ", counted from the end of the calendar year",
		retention.EndOfFiscalYear(time.June, 30):       ", counted from the end of the financial year (last day 30 June)",
		retention.EndOfYearOfFiscalYear(time.June, 30): ", counted from the end of the calendar year in which the financial year ends (last day 30 June)",
	}
	for _, row := range []struct {
		bound      retention.Bound
		period     retention.Period
		code, want string // with {start} or {event}
	}{
		{retention.AtLeast, retention.Years(10), "terms.at_least", "at least 10 years {start}"},
		{retention.AtMost, retention.Years(1), "terms.at_most", "at most 1 year {start}"},
		{retention.Exactly, retention.Months(6), "terms.exactly", "exactly 6 months {start}"},
		{retention.AtLeast, retention.Days(1), "terms.at_least", "at least 1 day {start}"},
		{retention.AtMost, retention.Weeks(2), "terms.at_most", "at most 2 weeks {start}"},
		{retention.AtLeast, retention.WorkingDays(2), "terms.at_least", "at least 2 working days {start}"}, // which does not load
		{retention.AtLeast, retention.Immediately(), "terms.at_least_until", "at least until this event: {event}"},
		{retention.AtMost, retention.Immediately(), "terms.at_most_until", "at the latest until this event: {event}"},
		{retention.Exactly, retention.Immediately(), "terms.exactly_until", "exactly until this event: {event}"},
		{retention.AtLeast, retention.Permanently(), "terms.permanently", "permanently {start}"},
		{retention.AtMost, retention.Permanently(), "terms.permanently", "permanently {start}"}, // which does not load
		{retention.Exactly, retention.Permanently(), "terms.permanently", "permanently {start}"},
	} {
		for trigger, said := range starts {
			for cutoff, counted := range cutoffs {
				if row.period == retention.Immediately() {
					counted = strings.Replace(counted, "from", "to", 1)
				}
				step := b.Terms(retention.Rule{Bound: row.bound, Period: row.period, Trigger: trigger, Cutoff: cutoff})
				assert.Equal(t, row.code, step.Code.String())
				assert.Equal(t, strings.NewReplacer("{start}", said[0], "{event}", said[1]).Replace(row.want)+counted, step.In(calendar.English))
			}
		}
	}
}

// A rule that does not load has terms all the same.
func TestTermsOfARuleThatDoesNotLoad(t *testing.T) {
	for want, rule := range map[string]retention.Rule{
		"no bound: no period, from ":                                            {},
		"no bound: 10 years, from the sending":                                  {Period: retention.Years(10), Trigger: sent},
		"no bound: immediately, from the sending":                               {Period: retention.Immediately(), Trigger: sent},
		"at least: no period, from the sending":                                 {Bound: retention.AtLeast, Trigger: sent},
		"Bound(4): 1 day, from the sending":                                     {Bound: 4, Period: retention.Days(1), Trigger: sent},
		"Bound(255): permanently, from the closing":                             {Bound: 255, Period: retention.Permanently(), Trigger: closed},
		"at least 1 year from the sending, counted from the impossible cut-off": {Bound: retention.AtLeast, Period: retention.Years(1), Trigger: sent, Cutoff: retention.EndOfFiscalYear(13, 1)},
		`at least 1 year from a\nb`:                                             {Bound: retention.AtLeast, Period: retention.Years(1), Trigger: "a\nb"},
		"at most 1 year from {start}":                                           {Bound: retention.AtMost, Period: retention.Years(1), Trigger: "{start}"},
	} {
		assert.Equal(t, want, termed(t).Terms(rule).In(calendar.English))
	}
}

// Of no book, and of another book than that of the rule: IDs are names, but for the events
// that every book knows.
func TestTermsWithoutTheBookOfTheRule(t *testing.T) {
	none := []*retention.Rulebook{nil, new(retention.Rulebook), load(t, definition(floor(retention.Years(3))))}
	pensions := estonia.SocialProtection()
	rule := pensions.Definition().Rules[0]
	assert.Equal(t, "exactly 75 years from the person's death", pensions.Terms(rule).In(calendar.English))
	for _, b := range append(none, termed(t)) {
		assert.Equal(t, "exactly 75 years from death", b.Terms(rule).In(calendar.English))
		transferred := retention.Rule{Bound: retention.AtMost, Period: retention.Years(1), Trigger: retention.Transferred}
		assert.Equal(t, "at most 1 year from the transfer of the record", b.Terms(transferred).In(calendar.English))
		transferred.Period = retention.Immediately()
		assert.Equal(t, "at the latest until this event: the transfer of the record", b.Terms(transferred).In(calendar.English))
	}
}

// What a book says of an event that every book knows is not ours to overrule.
func TestABookNamesWhatEveryBookKnows(t *testing.T) {
	d := definition(floor(retention.Years(3)))
	rule := retention.Rule{Bound: retention.AtLeast, Period: retention.Years(2), Trigger: retention.Transferred}
	for _, row := range []struct {
		why           string
		info          retention.TriggerInfo
		title, phrase string
	}{
		{"nothing", retention.TriggerInfo{}, "the transfer of the record", "from the transfer of the record"},
		{"a title", retention.TriggerInfo{Title: names("the delivery")}, "the delivery", "from the delivery"},
		{"a phrase", retention.TriggerInfo{Start: names("after the delivery")}, "the transfer of the record", "after the delivery"},
		{"both", retention.TriggerInfo{Title: names("the delivery"), Start: names("after it")}, "the delivery", "after it"},
	} {
		row.info.Trigger = retention.Transferred
		d.Triggers = []retention.TriggerInfo{{Trigger: sent}, row.info}
		b := load(t, d)
		assert.Equal(t, row.title, b.Names(retention.Transferred).English, row.why)
		assert.Equal(t, "at least 2 years "+row.phrase, b.Terms(rule).In(calendar.English), row.why)
	}
}

func TestTermsInLanguages(t *testing.T) {
	b := termed(t)
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		for trigger, said := range map[retention.Trigger]string{sent: names("from the sending").In(l), "bare": names("since it is bare").In(l)} {
			text := b.Terms(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(10), Trigger: trigger}).In(l)
			assert.Contains(t, text, said)
			assert.NotContains(t, text, "{")
		}
		text := b.Terms(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(10), Trigger: closed}).In(l)
		assert.Contains(t, text, names("the closing").In(l), "from the title")
	}
	finnish := b.Terms(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(10), Trigger: "finnish"})
	assert.Contains(t, finnish.In(calendar.Finnish), "päättymisestä")
	assert.Contains(t, finnish.In(calendar.Swedish), "finnish")
	assert.Contains(t, finnish.In(99), "finnish")
}

// A book that names such an event in one language only leaves the others to this package,
// the event as well as the phrase.
func TestABookNamesWhatEveryBookKnowsInOneLanguage(t *testing.T) {
	d := definition(floor(retention.Years(3)))
	d.Triggers = []retention.TriggerInfo{{Trigger: sent}, {Trigger: retention.Transferred, Title: calendar.Names{Finnish: "luovutus"}}}
	b, ours := load(t, d), new(retention.Rulebook)
	want := ours.Names(retention.Transferred)
	want.Finnish = "luovutus"
	assert.Equal(t, want, b.Names(retention.Transferred))
	for _, bound := range []retention.Period{retention.Years(2), retention.Immediately()} {
		rule := retention.Rule{Bound: retention.AtLeast, Period: bound, Trigger: retention.Transferred}
		assert.Contains(t, b.Terms(rule).In(calendar.Finnish), "luovutus")
		for _, l := range []calendar.Language{calendar.English, calendar.Swedish, calendar.Estonian, calendar.Ukrainian} {
			assert.Equal(t, ours.Terms(rule).In(l), b.Terms(rule).In(l), l)
		}
	}
}

// A program reads the arguments; the phrase among them is in English and no more than that.
func TestTermsForPrograms(t *testing.T) {
	b := termed(t)
	step := b.Terms(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(10), Trigger: sent, Cutoff: retention.EndOfYear()})
	assert.Equal(t, retention.AtLeast, step.Args["bound"])
	assert.Equal(t, retention.Years(10), step.Args["period"])
	assert.Equal(t, sent, step.Args["trigger"])
	assert.Equal(t, retention.EndOfYear(), step.Args["cutoff"])
	assert.Equal(t, "from the sending", fmt.Sprint(step.Args["start"]))
	text, err := json.Marshal(step)
	require.NoError(t, err)
	assert.JSONEq(t, `{"code": "terms.at_least", "text": "at least 10 years from the sending, counted from the end of the calendar year",
		"args": {"bound": "at least", "period": "10 years", "trigger": "test.sent", "start": "from the sending", "cutoff": "end of the calendar year"}}`,
		strings.ReplaceAll(string(text), `"`+string(sent)+`"`, `"test.sent"`))
}

func TestNamesOfABook(t *testing.T) {
	b := load(t, saysEverything())
	assert.Equal(t, names("elsewhere"), b.Names(retention.Class("test.elsewhere")))
	assert.Equal(t, names("kept"), b.Names(retention.Trigger("kept")))
	assert.Equal(t, names("alone"), b.Names(retention.Trait("alone")))
	var none *retention.Rulebook
	for _, trigger := range []retention.Trigger{retention.Transferred, retention.AppraisedDelete, retention.AppraisedTransfer, retention.AppraisedKeep, retention.AppraisedAgain, retention.NeedEnded} {
		assert.NotEmpty(t, none.Names(trigger).English, trigger)
		assert.Equal(t, none.Names(trigger), b.Names(trigger))
	}
	for _, id := range []any{
		nil, "kept", "test.elsewhere", 7, true, retention.Class("kept"), retention.Trait("kept"), retention.Trigger("alone"), retention.Trigger("test.elsewhere"), letter, sent,
		retention.Trigger(""), retention.Trigger("need.ended.start"), retention.Class(retention.NeedEnded), day("2026-01-01"), retention.Years(1), retention.Rule{}, b,
		[]calendar.Day{{}}, []string{"kept"}, map[string]any{}, func() {}, struct{ any }{[]int{1}}, // which are no keys of a map
	} {
		assert.Zero(t, b.Names(id), "%T", id)
		assert.Zero(t, none.Names(id), "%T", id)
	}
	assert.Zero(t, none.Names(retention.Trigger("kept")))
	assert.Zero(t, new(retention.Rulebook).Names(retention.Class("test.elsewhere")))
}

// A class may be titled in one entry and have more said of it in others, and the names come
// from the part of a union that has them.
func TestNamesOfAMergedBook(t *testing.T) {
	one := definition(floor(retention.Years(3)))
	one.Triggers = []retention.TriggerInfo{{Trigger: sent, Title: names("the sending"), Start: names("from the sending")}}
	one.Classes = []retention.ClassInfo{{Class: letter, NoErasure: fullSource("act")}, {Class: letter, Title: names("letters")}}
	merged, err := retention.Merge("union", load(t, one), other(t))
	require.NoError(t, err)
	assert.Equal(t, names("letters"), merged.Names(letter))
	assert.Equal(t, names("the sending"), merged.Names(sent))
	assert.Equal(t, "at least 1 year from the sending", merged.Terms(retention.Rule{Bound: retention.AtLeast, Period: retention.Years(1), Trigger: sent}).In(calendar.English))
	assert.Zero(t, merged.Names(retention.Class("test.other")))
}
