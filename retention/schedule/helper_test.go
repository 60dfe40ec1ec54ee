package schedule_test

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/schedule"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var update = lawtest.Update

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

var today = day("2026-11-28")

const (
	file    retention.Class = "city.file"
	voucher retention.Class = "city.voucher"
	charter retention.Class = "city.charter"
	lapsed  retention.Class = "city.lapsed"
)

// city says everything that a book can say.
func city() retention.Definition {
	plan := calendar.Source{Citation: "Plan of the city, 2.1", URL: "https://example.org/plan?a=1&b=2", Checked: day("2026-11-01"), Doubt: `made up; "quoted", with a comma`}
	old := calendar.Source{Citation: "Old plan", Article: "§ 7", URL: "javascript:alert(1)"}
	return retention.Definition{
		ID: "city", Version: "2026", Note: "an example", Allowance: retention.Months(1), CheckedThrough: day("2026-11-28"),
		Complaints: calendar.Source{Citation: "The ombudsman of the city", URL: "http://example.org/ombudsman", Doubt: "the post is vacant"},
		Sources:    []calendar.Source{{Citation: "Minutes of the council", Checked: day("2026-10-31")}, {URL: "https://example.org/talk"}, {Citation: "Hearsay", Doubt: "nobody wrote it down"}},
		Classes: []retention.ClassInfo{
			{Class: voucher, Title: calendar.Names{English: "Vouchers", Finnish: "Tositteet"}, NoErasure: calendar.Source{Citation: "GDPR art. 17(3)(b)", Doubt: "for vouchers of persons"}, Note: "paper and files"},
			{Class: "city.map", Title: calendar.Names{Swedish: "kartor"}, RulesFrom: "the plan of the survey"},
			{Class: file, Title: calendar.Names{Finnish: "asiakirjat", Ukrainian: "справи"}},
			{Class: charter}, {Class: lapsed},
		},
		Triggers: []retention.TriggerInfo{
			{Trigger: "booked", Note: "as in the ledger"},
			{Trigger: "closed", Title: calendar.Names{English: "the closing of the file", Finnish: "asian päättäminen"}, Start: calendar.Names{Finnish: "asian päättämisestä"}},
			{Trigger: "asked", Title: calendar.Names{Estonian: "küsimus"}}, {Trigger: "sealed"}, {Trigger: "never-used"},
		},
		Traits: []retention.TraitInfo{{Trait: "child", Title: calendar.Names{English: "of a child"}}, {Trait: "sample", Note: "drawn by lot"}},
		Rules: []retention.Rule{
			{ID: "city.file.child", Class: file, When: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.Exactly, Period: retention.Years(120), Then: retention.Delete | retention.Transfer, Appraise: true, Basis: plan, Note: "=HYPERLINK(\"https://example.org\")"},
			{ID: "city.file", Class: file, Unless: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.AtMost, Period: retention.Years(10), Then: retention.Delete, Basis: plan, From: day("2027-01-01")},
			{ID: "city.file.asked", Class: file, Trigger: "asked", Absent: retention.NotBinding, Pick: retention.Latest, Bound: retention.AtLeast, Period: retention.Years(2), Then: retention.Delete, Basis: plan},
			{ID: "city.file", Class: file, Unless: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.AtMost, Period: retention.Years(20), Then: retention.Delete, Basis: old, Until: day("2027-01-01")},
			{ID: "city.voucher", Class: voucher, Trigger: "booked", Cutoff: retention.EndOfYear(), Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete, Basis: plan, Until: day("2025-01-01")},
			{ID: "city.voucher", Class: voucher, Trigger: "booked", Cutoff: retention.EndOfFiscalYear(6, 30), Bound: retention.AtLeast, Period: retention.Years(8), Then: retention.Delete, Basis: plan, From: day("2025-01-01"), Until: day("2027-01-01")},
			{ID: "city.voucher", Class: voucher, Trigger: "booked", Cutoff: retention.EndOfYear(), Bound: retention.AtLeast, Period: retention.Years(6), Then: retention.Anonymise, Basis: plan, From: day("2027-01-01"), Retroactive: calendar.Source{Citation: "Plan, 3", Doubt: "not yet signed"}},
			{ID: "city.voucher.open", Class: voucher, Trigger: "closed", InsteadOf: "city.voucher", Pick: retention.Earliest, Bound: retention.AtLeast, Period: retention.Immediately(), Then: retention.Delete, Basis: plan},
			{ID: "city.charter", Class: charter, Trigger: "sealed", Bound: retention.AtLeast, Period: retention.Permanently(), Basis: plan},
			{ID: "city.charter.draft", Class: charter, When: "sample", Trigger: "sealed", Bound: retention.AtLeast, Period: retention.Weeks(1), Appraise: true, Basis: plan},
			{ID: "city.lapsed", Class: lapsed, Trigger: "closed", Bound: retention.Exactly, Period: retention.Days(30), Then: retention.Delete, Basis: plan, From: day("2010-01-01"), Until: day("2020-01-01")},
		},
		Relations: []retention.Relation{{Yields: "city.file", To: "city.file.asked", Basis: calendar.Source{Citation: "Plan of the city, 9", URL: "HTTPS://example.org/9", Doubt: "by analogy"}, Note: "agreed with the archive"}},
	}
}

// cityBook is that book; those who change it say how.
func cityBook(t *testing.T, changes ...func(*retention.Definition)) *retention.Rulebook {
	t.Helper()
	d := city()
	for _, change := range changes {
		change(&d)
	}
	b, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return b
}

// ours are the books of the library.
func ours() []*retention.Rulebook {
	return slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks())
}

func allLanguages() []calendar.Language {
	return []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}
}

// table reads a schedule and returns its rows by the headings.
func table(t *testing.T, b *retention.Rulebook, on calendar.Date, l calendar.Language) (headings []string, rows []map[string]string) {
	t.Helper()
	text, marked := bytes.CutPrefix(schedule.CSV(b, on, l, paper.Sheet{}), []byte("\xef\xbb\xbf"))
	assert.True(t, marked, "there is no byte order mark")
	assert.Equal(t, bytes.Count(text, []byte("\n")), bytes.Count(text, []byte("\r\n")), "a line ends without CR")
	all, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	require.NoError(t, err)
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	require.NotEmpty(t, all[0])
	return all[0], rows
}

// of returns the rows of a kind.
func of(rows []map[string]string, kind string) (list []map[string]string) {
	for _, row := range rows {
		if row["row"] == kind {
			list = append(list, row)
		}
	}
	return list
}

var picture = regexp.MustCompile(`(?s)<svg .*?</svg>`)

// withoutPictures returns a page whose pictures are left out: they have tests of their own.
func withoutPictures(page []byte) []byte { return picture.ReplaceAll(page, []byte("<svg></svg>")) }
