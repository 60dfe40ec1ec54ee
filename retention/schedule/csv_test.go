package schedule_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
)

func TestTheRowsOfABook(t *testing.T) {
	headings, rows := table(t, cityBook(t), today, calendar.English)
	for _, heading := range headings {
		assert.True(t, slices.ContainsFunc(rows, func(row map[string]string) bool { return row[heading] != "" }), "%s: no row says anything", heading)
	}
	assert.Len(t, rows[0], len(headings), "two columns have one heading")
	var rules []string
	for _, row := range of(rows, "rule") {
		rules = append(rules, row["rule"]+" "+row["law from"])
	}
	assert.Equal(t, []string{"city.voucher ", "city.voucher 1 January 2025", "city.voucher 1 January 2027", "city.voucher.open ", "city.file.child ", "city.file ", "city.file 1 January 2027", "city.file.asked ",
		"city.charter ", "city.charter.draft ", "city.lapsed 1 January 2010"}, rules, "the classes as they are first named, the versions of a norm together and in order")
	var kinds []string
	for _, row := range rows {
		kinds = append(kinds, row["row"])
	}
	assert.Equal(t, []string{"rule", "class without rules", "rule", "which rule yields", "rule", "event", "trait", "source or note", "rulebook"}, slices.Compact(kinds))
	for _, row := range rows {
		assert.Equal(t, []string{"city", "2026", "28 November 2026", cityBook(t).Digest()}, []string{row["rulebook"], row["version of the rulebook"], row["as of"], row["digest (SHA-256)"]})
	}
}

// A class whose rules are elsewhere says where, and nothing that reads as a rule.
func TestAClassWithoutRules(t *testing.T) {
	_, rows := table(t, cityBook(t), calendar.Date{}, calendar.English)
	said := map[string]string{}
	for heading, cell := range of(rows, "class without rules")[0] {
		if cell != "" && !slices.Contains([]string{"row", "rulebook", "version of the rulebook", "digest (SHA-256)", "complaints to"}, heading) {
			said[heading] = cell
		}
	}
	assert.Equal(t, map[string]string{"class": "city.map", "class (title)": "kartor", "rules from": "the plan of the survey", "law checked up to and including": "28 November 2026"}, said)
}

// What belongs to a source stands in one cell, but for the norm of a rule.
func TestSourcesInCells(t *testing.T) {
	_, rows := table(t, cityBook(t), today, calendar.English)
	first := rows[0]
	assert.Equal(t, "GDPR art. 17(3)(b); Unconfirmed: for vouchers of persons", first["no erasure by"])
	assert.Equal(t, "The ombudsman of the city; Unconfirmed: the post is vacant; http://example.org/ombudsman", first["complaints to"])
	assert.Equal(t, []string{"Plan of the city, 2.1", "https://example.org/plan?a=1&b=2", "1 November 2026", `made up; "quoted", with a comma`},
		[]string{first["citation"], first["address"], first["read on"], first["unconfirmed"]})
	assert.Equal(t, "Plan, 3; Unconfirmed: not yet signed", rows[2]["reaches older records by"])
	relation := of(rows, "which rule yields")[0]
	assert.Equal(t, []string{"city.file", "city.file.asked", "Plan of the city, 9", "HTTPS://example.org/9", "by analogy", "agreed with the archive"},
		[]string{relation["rule"], relation["yields to"], relation["citation"], relation["address"], relation["unconfirmed"], relation["note"]})
	sources := of(rows, "source or note")
	assert.Equal(t, []string{"Minutes of the council", "", "Hearsay"}, []string{sources[0]["citation"], sources[1]["citation"], sources[2]["citation"]})
}

func TestNoCellIsAFormula(t *testing.T) {
	_, rows := table(t, cityBook(t), today, calendar.English)
	assert.Equal(t, "'=HYPERLINK(\"https://example.org\")", of(rows, "rule")[4]["note"])
	for _, b := range append(ours(), cityBook(t)) {
		_, rows := table(t, b, today, calendar.English)
		for _, row := range rows {
			for heading, cell := range row {
				assert.NotContains(t, "=+-@\t", (cell + "x")[:1], "%s: %s", heading, cell)
			}
		}
	}
}

func TestASheetForAnotherSpreadsheet(t *testing.T) {
	text := string(schedule.CSV(cityBook(t), today, calendar.Finnish, paper.Sheet{Separator: ';', NoMark: true}))
	assert.True(t, strings.HasPrefix(text, "rivi;aineistoryhmä;"), text[:60])
}

// Of a merged book each rule keeps what its own book says.
func TestTheScheduleOfAMergedBook(t *testing.T) {
	merged, err := retention.Merge("all", finland.KelaCallRecordings(), estonia.SocialProtection())
	require.NoError(t, err)
	_, rows := table(t, merged, today, calendar.English)
	through, books := map[string]bool{}, map[string]bool{}
	for _, row := range of(rows, "rule") {
		through[row["law checked up to and including"]] = true
		books[row["from the rulebook"]] = true
		assert.NotEmpty(t, row["complaints to"])
	}
	assert.Equal(t, map[string]bool{"31 March 2022": true, "22 November 2026": true}, through)
	assert.Equal(t, map[string]bool{"fi.kela.calls": true, "ee.skais": true}, books)
	for _, text := range []string{string(schedule.HTML(merged, today, calendar.English)), schedule.Markdown(merged, today, calendar.English)} {
		for _, said := range []string{"From the rulebook", "fi.kela.calls", "ee.skais", "Law checked up to and including", "22 November 2026", "Andmekaitse Inspektsioon", "Complaints to"} {
			assert.Contains(t, text, said)
		}
	}
	assert.NotContains(t, string(schedule.HTML(estonia.SocialProtection(), today, calendar.English)), "From the rulebook", "it is not merged")
}

func TestTheScheduleOfNoBook(t *testing.T) {
	for _, b := range []*retention.Rulebook{nil, new(retention.Rulebook)} {
		headings, rows := table(t, b, today, calendar.English)
		assert.Empty(t, rows)
		assert.Equal(t, "row", headings[0])
		for _, text := range []string{string(schedule.HTML(b, today, calendar.English)), schedule.Markdown(b, today, calendar.English)} {
			assert.Contains(t, text, "No class is named, so this document says nothing about any records.")
			assert.Contains(t, text, "As of: 28 November 2026")
			assert.NotContains(t, text, "Overview")
		}
	}
}

// In each language the words and the days are its own; a title that it lacks is in the first
// language that has one, and what the author wrote stays as it is.
func TestTheScheduleInLanguages(t *testing.T) {
	b := cityBook(t)
	english, same := table(t, b, today, calendar.English)
	titles := map[calendar.Language][3]string{
		calendar.English: {"Vouchers", "kartor", "asiakirjat"}, calendar.Finnish: {"Tositteet", "kartor", "asiakirjat"}, calendar.Swedish: {"Vouchers", "kartor", "asiakirjat"},
		calendar.Estonian: {"Vouchers", "kartor", "asiakirjat"}, calendar.Ukrainian: {"Vouchers", "kartor", "справи"},
	}
	for _, l := range allLanguages() {
		headings, rows := table(t, b, today, l)
		require.Len(t, headings, len(english), l)
		require.Len(t, rows, len(same), l)
		cell := func(row int, heading string) string { return rows[row][headings[slices.Index(english, heading)]] }
		assert.Equal(t, titles[l], [3]string{cell(0, "class (title)"), cell(4, "class (title)"), cell(5, "class (title)")}, l)
		assert.Equal(t, day("2025-01-01").In(l), cell(1, "law from"))
		assert.Equal(t, retention.Exactly.In(l), cell(5, "bound"))
		assert.Equal(t, retention.Years(120).In(l), cell(5, "period"))
		assert.Equal(t, (retention.Delete | retention.Transfer).In(l), cell(5, "then"))
		assert.Equal(t, retention.Months(1).In(l), cell(5, "disposal may take"))
		assert.Equal(t, retention.NotBinding.In(l), cell(8, "without the event"))
		assert.NotEmpty(t, cell(5, "a body decides"))
		assert.Empty(t, cell(6, "a body decides"))
		assert.Contains(t, cell(0, "validity"), today.In(l))
		for i, row := range same {
			for _, own := range []string{"class", "rule", "only records with", "trigger", "instead of", "yields to", "citation", "address", "unconfirmed", "note", "rules from", "article", "from the rulebook"} {
				assert.Equal(t, row[own], cell(i, own), "%s in %v", own, l)
			}
		}
	}
}
