package schedule_test

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/schedule"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var update = flag.Bool("update", false, "write the golden file anew; read what changed in a diff")

// book says something in each column.
func book(t *testing.T) *retention.Rulebook {
	t.Helper()
	day := calendar.MustParseDate
	plan := calendar.Source{Citation: "Plan of the city, 2.1", URL: "https://example.org/plan", Checked: day("2026-11-01"), Doubt: `made up; "quoted", with a comma`}
	const file, voucher retention.Class = "city.file", "city.voucher"
	b, err := retention.NewRulebook(retention.Definition{
		ID: "city", Version: "2026", Allowance: retention.Months(1), CheckedThrough: day("2026-11-28"),
		Classes: []retention.ClassInfo{
			{Class: voucher, Title: calendar.Names{English: "Vouchers", Finnish: "Tositteet"}, NoErasure: calendar.Source{Citation: "GDPR art. 17(3)(b)"}},
			{Class: "city.map", Title: calendar.Names{Swedish: "Kartor"}, RulesFrom: "the plan of the survey"},
			{Class: file, Title: calendar.Names{Finnish: "Asiakirjat", Ukrainian: "Справи"}},
		},
		Triggers: []retention.TriggerInfo{{Trigger: "booked"}, {Trigger: "closed", Title: calendar.Names{English: "the file was closed"}}},
		Traits:   []retention.TraitInfo{{Trait: "child", Title: calendar.Names{English: "of a child"}}},
		Rules: []retention.Rule{
			{ID: "city.file.child", Class: file, When: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.Exactly, Period: retention.Years(120), Then: retention.Delete | retention.Transfer, Appraise: true, Basis: plan, Note: "=HYPERLINK(\"https://example.org\")"},
			{ID: "city.file", Class: file, Unless: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.AtMost, Period: retention.Years(10), Then: retention.Delete, Basis: plan, From: day("2027-01-01")},
			{ID: "city.file.asked", Class: file, Trigger: "booked", Absent: retention.NotBinding, Pick: retention.Latest, Bound: retention.AtLeast, Period: retention.Years(2), Then: retention.Delete, Basis: plan},
			{ID: "city.file", Class: file, Unless: "child", Trigger: "closed", Absent: retention.Awaited, Bound: retention.AtMost, Period: retention.Years(20), Then: retention.Delete, Basis: plan, Until: day("2027-01-01")},
			{ID: "city.voucher", Class: voucher, Trigger: "booked", Cutoff: retention.EndOfYear(), Bound: retention.AtLeast, Period: retention.Years(10), Then: retention.Delete, Basis: plan, Until: day("2027-01-01")},
			{ID: "city.voucher", Class: voucher, Trigger: "booked", Cutoff: retention.EndOfYear(), Bound: retention.AtLeast, Period: retention.Years(6), Then: retention.Delete, Basis: plan, From: day("2027-01-01"), Retroactive: calendar.Source{Citation: "Plan, 3"}},
			{ID: "city.voucher.open", Class: voucher, Trigger: "closed", InsteadOf: "city.voucher", Bound: retention.AtLeast, Period: retention.Immediately(), Then: retention.Delete, Basis: plan},
		},
		Relations: []retention.Relation{{Yields: "city.file", To: "city.file.asked", Basis: plan}},
	})
	require.NoError(t, err)
	return b
}

// table reads a schedule and returns its rows by the headings.
func table(t *testing.T, text []byte) (headings []string, rows []map[string]string) {
	t.Helper()
	text, marked := bytes.CutPrefix(text, []byte("\xef\xbb\xbf"))
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
	return all[0], rows
}

func TestTheScheduleOfABook(t *testing.T) {
	got := schedule.CSV(book(t), calendar.English)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile("testdata/city.csv", got, 0o644))
	}
	want, err := os.ReadFile("testdata/city.csv")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "if it is right, run the test with -update")

	headings, rows := table(t, got)
	for _, heading := range headings {
		assert.True(t, slices.ContainsFunc(rows, func(row map[string]string) bool { return row[heading] != "" }), "%s: no row says anything", heading)
	}
	assert.Len(t, rows[0], len(headings), "two columns have one heading")
	var rules []string
	for _, row := range rows {
		rules = append(rules, row["rule"]+" "+row["law from"])
	}
	assert.Equal(t, []string{"city.voucher ", "city.voucher 1 January 2027", "city.voucher.open ", " ", "city.file.child ", "city.file ", "city.file 1 January 2027", "city.file.asked "}, rules,
		"the classes as they are first named, the versions of a norm together and in order")
}

// A class whose rules are elsewhere says where, and nothing that reads as a rule.
func TestAClassWithoutRules(t *testing.T) {
	_, rows := table(t, schedule.CSV(book(t), calendar.English))
	said := map[string]string{}
	for heading, cell := range rows[3] {
		if cell != "" {
			said[heading] = cell
		}
	}
	assert.Equal(t, map[string]string{"class": "city.map", "class (title)": "Kartor", "rules from": "the plan of the survey", "law checked up to and including": "28 November 2026"}, said)
}

func TestNoCellIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@A1": "'@A1", "  =1": "'  =1", "＝1": "'＝1", "＠a": "'＠a",
		"1 = 1": "1 = 1", "a-b": "a-b", "'=1": "'=1", "§ 1": "§ 1", "": "",
	} {
		_, rows := table(t, schedule.CSV(retention.MustNewRulebook(retention.Definition{ID: "test", Rules: []retention.Rule{{
			ID: "r", Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(1), Then: retention.Delete,
			Basis: calendar.Source{Citation: "Act", Doubt: text},
		}}}), calendar.English))
		assert.Equal(t, want, rows[0]["unconfirmed"])
	}
	for _, b := range []*retention.Rulebook{estonia.SocialProtection(), finland.KelaCallRecordings(), ukraine.PersonalData()} {
		_, rows := table(t, schedule.CSV(b, calendar.English))
		for _, row := range rows {
			for heading, cell := range row {
				assert.NotContains(t, "=+-@\t", (cell + "x")[:1], "%s: %s", heading, cell)
			}
		}
	}
}

// Each version of each rule of our books has its row, and each class.
func TestOurSchedulesAreComplete(t *testing.T) {
	for _, b := range []*retention.Rulebook{estonia.SocialProtection(), finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister(), ukraine.PersonalData()} {
		d := b.Definition()
		_, rows := table(t, schedule.CSV(b, calendar.English))
		has := map[string]int{}
		for _, row := range rows {
			has[row["class"]]++
			has[strings.Join([]string{row["rule"], row["period"], row["law from"], row["citation"], row["unconfirmed"]}, "|")]++
			assert.Equal(t, d.CheckedThrough.In(calendar.English), row["law checked up to and including"])
		}
		for _, r := range d.Rules {
			from := ""
			if !r.From.IsZero() {
				from = r.From.In(calendar.English)
			}
			assert.Positive(t, has[strings.Join([]string{r.ID, r.Period.In(calendar.English), from, r.Basis.Citation, r.Basis.Doubt}, "|")], r.ID)
		}
		for _, info := range d.Classes {
			assert.Positive(t, has[string(info.Class)], info.Class)
		}
		assert.GreaterOrEqual(t, len(rows), len(d.Rules))
	}
}

// Of a merged book each rule keeps what its own book says.
func TestTheScheduleOfAMergedBook(t *testing.T) {
	merged, err := retention.Merge("all", finland.KelaCallRecordings(), estonia.SocialProtection())
	require.NoError(t, err)
	_, rows := table(t, schedule.CSV(merged, calendar.English))
	through := map[string]bool{}
	for _, row := range rows {
		through[row["law checked up to and including"]] = true
	}
	assert.True(t, through["31 March 2022"] && through["22 November 2026"], "%v", through)
}

func TestTheScheduleOfNoBook(t *testing.T) {
	headings, rows := table(t, schedule.CSV(nil, calendar.English))
	assert.Empty(t, rows)
	assert.Equal(t, "class", headings[0])
	assert.Equal(t, schedule.CSV(nil, calendar.English), schedule.CSV(new(retention.Rulebook), calendar.English))
}

// In each language the words and the days are its own; a title that it lacks is in the first
// language that has one, and what the author wrote stays as it is.
func TestTheScheduleInLanguages(t *testing.T) {
	b := book(t)
	english, same := table(t, schedule.CSV(b, calendar.English))
	titles := map[calendar.Language][3]string{
		calendar.English: {"Vouchers", "Kartor", "Asiakirjat"}, calendar.Finnish: {"Tositteet", "Kartor", "Asiakirjat"}, calendar.Swedish: {"Vouchers", "Kartor", "Asiakirjat"},
		calendar.Estonian: {"Vouchers", "Kartor", "Asiakirjat"}, calendar.Ukrainian: {"Vouchers", "Kartor", "Справи"},
	}
	for l := calendar.English; l <= calendar.Ukrainian; l++ {
		headings, rows := table(t, schedule.CSV(b, l))
		require.Len(t, headings, len(english), l)
		require.Len(t, rows, len(same), l)
		cell := func(row int, heading string) string {
			return rows[row][headings[slices.Index(english, heading)]]
		}
		assert.Equal(t, titles[l], [3]string{cell(0, "class (title)"), cell(3, "class (title)"), cell(4, "class (title)")}, l)
		assert.Equal(t, "the file was closed", cell(2, "trigger (title)"))
		assert.Equal(t, calendar.MustParseDate("2027-01-01").In(l), cell(1, "law from"))
		assert.Equal(t, retention.Exactly.In(l), cell(4, "bound"))
		assert.Equal(t, retention.Years(120).In(l), cell(4, "period"))
		assert.Equal(t, (retention.Delete | retention.Transfer).In(l), cell(4, "then"))
		assert.Equal(t, retention.Months(1).In(l), cell(4, "disposal may take"))
		assert.Equal(t, retention.NotBinding.In(l), cell(7, "without the event"))
		assert.NotEmpty(t, cell(4, "a body decides"))
		assert.Empty(t, cell(5, "a body decides"))
		for i, row := range same {
			for _, own := range []string{"class", "rule", "only records with", "trigger", "instead of", "yields to", "citation", "address", "unconfirmed", "note", "rules from", "no erasure by"} {
				assert.Equal(t, row[own], cell(i, own), "%s in %v", own, l)
			}
		}
	}
	assert.Equal(t, schedule.CSV(b, calendar.English), schedule.CSV(b, 99), "an unknown language is English")
}
