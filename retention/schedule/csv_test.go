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
	got := schedule.CSV(book(t))
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
	assert.Equal(t, []string{"city.voucher ", "city.voucher 2027-01-01", "city.voucher.open ", " ", "city.file.child ", "city.file ", "city.file 2027-01-01", "city.file.asked "}, rules,
		"the classes as they are first named, the versions of a norm together and in order")
}

// A class whose rules are elsewhere says where, and nothing that reads as a rule.
func TestAClassWithoutRules(t *testing.T) {
	_, rows := table(t, schedule.CSV(book(t)))
	said := map[string]string{}
	for heading, cell := range rows[3] {
		if cell != "" {
			said[heading] = cell
		}
	}
	assert.Equal(t, map[string]string{"class": "city.map", "class (title)": "Kartor", "rules from": "the plan of the survey", "law checked through": "2026-11-28"}, said)
}

func TestNoCellIsAFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@A1": "'@A1", "  =1": "'  =1", "＝1": "'＝1", "＠a": "'＠a",
		"1 = 1": "1 = 1", "a-b": "a-b", "'=1": "'=1", "§ 1": "§ 1", "": "",
	} {
		_, rows := table(t, schedule.CSV(retention.MustNewRulebook(retention.Definition{ID: "test", Rules: []retention.Rule{{
			ID: "r", Class: "c", Trigger: "t", Bound: retention.AtLeast, Period: retention.Years(1), Then: retention.Delete,
			Basis: calendar.Source{Citation: "Act", Doubt: text},
		}}})))
		assert.Equal(t, want, rows[0]["unconfirmed"])
	}
	for _, b := range []*retention.Rulebook{estonia.SocialProtection(), finland.KelaCallRecordings(), ukraine.PersonalData()} {
		_, rows := table(t, schedule.CSV(b))
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
		_, rows := table(t, schedule.CSV(b))
		has := map[string]int{}
		for _, row := range rows {
			has[row["class"]]++
			has[strings.Join([]string{row["rule"], row["period"], row["law from"], row["citation"], row["unconfirmed"]}, "|")]++
			assert.Equal(t, d.CheckedThrough.String(), row["law checked through"])
		}
		for _, r := range d.Rules {
			from := ""
			if !r.From.IsZero() {
				from = r.From.String()
			}
			assert.Positive(t, has[strings.Join([]string{r.ID, r.Period.String(), from, r.Basis.Citation, r.Basis.Doubt}, "|")], r.ID)
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
	_, rows := table(t, schedule.CSV(merged))
	through := map[string]bool{}
	for _, row := range rows {
		through[row["law checked through"]] = true
	}
	assert.True(t, through["2022-03-31"] && through["2026-11-22"], "%v", through)
}

func TestTheScheduleOfNoBook(t *testing.T) {
	headings, rows := table(t, schedule.CSV(nil))
	assert.Empty(t, rows)
	assert.Equal(t, "class", headings[0])
	assert.Equal(t, schedule.CSV(nil), schedule.CSV(new(retention.Rulebook)))
}
