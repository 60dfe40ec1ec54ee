package schedule_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

// On the last day of a version it is law, and on the next day the next one is.
func TestTheMarksOfVersions(t *testing.T) {
	const now, past, coming = "in force on ", "no longer in force on ", "not yet in force on "
	for on, want := range map[string][]string{
		"2024-12-31": {now, coming, coming}, "2025-01-01": {past, now, coming},
		"2026-12-31": {past, now, coming}, "2027-01-01": {past, past, now},
	} {
		b := cityBook(t)
		_, rows := table(t, b, day(on), calendar.English)
		for i, mark := range want {
			assert.Equal(t, mark+day(on).In(calendar.English), rows[i]["validity"], "%s %s", on, rows[i]["law from"])
		}
		page := string(schedule.HTML(b, day(on), calendar.English))
		text := schedule.Markdown(b, day(on), calendar.English)
		at := 0
		for i, period := range []string{"At least 10 years from booked", "At least 8 years from booked", "At least 6 years from booked"} {
			said := want[i] + day(on).In(calendar.English)
			_, after, _ := strings.Cut(text, "**"+period)
			assert.Contains(t, after[:strings.Index(after, "\n")], "("+said+")", "%s: %s", on, period)
			lead := strings.Index(page[at:], `<p class="lead">`+period) + at
			assert.Greater(t, lead, at)
			assert.Contains(t, page[lead:lead+strings.Index(page[lead:], "</p>")], said+"</span>", "%s: %s", on, period)
			assert.Equal(t, want[i] != now, strings.Contains(page[lead:lead+strings.Index(page[lead:], "</p>")], `class="tag off"`))
			at = lead
		}
	}
}

// The overview has what is law on the day, and without a day every version with its life.
func TestTheOverviewIsOfTheDay(t *testing.T) {
	overview := func(on calendar.Date) string {
		text := schedule.Markdown(cityBook(t), on, calendar.English)
		_, text, _ = strings.Cut(text, "| --- |")
		text, _, _ = strings.Cut(text, "\n\n")
		return text
	}
	assert.Contains(t, overview(day("2026-12-31")), "At least 8 years")
	assert.NotContains(t, overview(day("2026-12-31")), "At least 6 years")
	assert.Contains(t, overview(day("2027-01-01")), "At least 6 years")
	assert.NotContains(t, overview(day("2027-01-01")), "At least 8 years")
	assert.Contains(t, overview(day("2019-12-31")), "Exactly 30 days")
	assert.Contains(t, overview(day("2020-01-01")), "| city.lapsed | No rule of the class is in force on 1 January 2020. |")
	for _, said := range []string{"In force up to and including 31 December 2024: at least 10 years", "In force from 1 January 2027: at least 6 years", "Exactly 30 days"} {
		assert.Contains(t, overview(calendar.Date{}), said)
	}
}

// Without a day no version is marked, in any form.
func TestWithoutADayNothingIsMarked(t *testing.T) {
	b := cityBook(t)
	_, rows := table(t, b, calendar.Date{}, calendar.English)
	for _, row := range rows {
		assert.Empty(t, row["validity"])
		assert.Empty(t, row["as of"])
	}
	for _, text := range []string{string(withoutPictures(schedule.HTML(b, calendar.Date{}, calendar.English))), schedule.Markdown(b, calendar.Date{}, calendar.English)} {
		for _, mark := range []string{"in force on", "no longer in force", "not yet in force", "As of", `class="tag`} {
			assert.NotContains(t, text, mark)
		}
		assert.Contains(t, text, "All versions of the rules")
		assert.Contains(t, text, "10 years from booked")
	}
}

// What the document says of older records is what is decided about them.
func TestWhatTheLawMeansForOlderRecords(t *testing.T) {
	b := cityBook(t)
	_, rows := table(t, b, today, calendar.English)
	assert.Equal(t, "Records whose event happens before 1 January 2025 stay bound by this version; from 1 January 2027 another version binds them instead, where it applies to them.", rows[0]["when the law changes"])
	assert.Empty(t, rows[1]["when the law changes"], "the next version reaches older records on the day on which this one ends")
	assert.Empty(t, rows[2]["when the law changes"])
	kept := func(event, on string) calendar.Date {
		r := retention.Record{ID: "r", Class: voucher, Events: retention.EventsOf(retention.Event{Trigger: "booked", On: day(event)}), Traits: retention.Traits{}}
		end, known := b.Assess(r, day(on)).RetainUntil.Date()
		assert.True(t, known)
		return end
	}
	assert.Equal(t, day("2034-12-31"), kept("2024-12-31", "2026-12-31"), "by the version of its day")
	assert.Equal(t, day("2033-06-30"), kept("2025-01-01", "2026-12-31"), "by the next one alone")
	assert.Equal(t, day("2030-12-31"), kept("2024-12-31", "2027-01-01"), "from that day by the last one alone")

	assert.Equal(t, "By this version disposal is not due before 1 January 2027, unless it was due by a version before it.", of(rows, "rule")[6]["when the law changes"])
	lone := retention.MustNewRulebook(retention.Definition{ID: "lone", Rules: []retention.Rule{{ID: "lone", Class: "c", Trigger: "t", Bound: retention.AtMost, Period: retention.Years(1), Then: retention.Delete,
		Basis: calendar.Source{Citation: "Act"}, From: day("2020-01-01")}}})
	_, rows = table(t, lone, today, calendar.English)
	assert.Equal(t, "By this version disposal is not due before 1 January 2020.", rows[0]["when the law changes"])
	old := retention.Record{ID: "r", Class: "c", Events: retention.EventsOf(retention.Event{Trigger: "t", On: day("2000-01-01")})}
	last, _ := lone.Assess(old, day("2020-01-01")).DisposeBy.Date()
	assert.Equal(t, day("2020-01-01"), last)
}

// A version that reaches older records ends the one before only for those that it binds.
func TestARetroactiveVersionOfOtherRecords(t *testing.T) {
	r := retention.Rule{ID: "r", Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete, Basis: calendar.Source{Citation: "Act"}, Until: day("2020-01-01")}
	next := r
	next.When, next.Period, next.From, next.Until, next.Retroactive = "child", retention.Years(1), day("2020-01-01"), calendar.Date{}, calendar.Source{Citation: "Act 2"}
	b := retention.MustNewRulebook(retention.Definition{ID: "part", Rules: []retention.Rule{r, next}})
	_, rows := table(t, b, today, calendar.English)
	assert.Equal(t, "Records whose event happens before 1 January 2020 stay bound by this version; from 1 January 2020 another version binds them instead, where it applies to them.", rows[0]["when the law changes"])
	for child, want := range map[bool]string{true: "2020-12-31", false: "2029-12-31"} {
		record := retention.Record{ID: "r", Class: "c", Events: retention.EventsOf(retention.Event{Trigger: "t", On: day("2019-12-31")}), Traits: retention.TraitsOf(map[retention.Trait]bool{"child": child})}
		end, _ := b.Assess(record, day("2020-06-01")).RetainUntil.Date()
		assert.Equal(t, day(want), end, "a child's: %t", child)
	}
}
