package notice_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

func runs(t testing.TB, line string) sweep.Schedule {
	t.Helper()
	s, err := sweep.Parse(line, time.UTC)
	require.NoError(t, err)
	return s
}

// processing is what the city says of its processing; it has forgotten the old registers.
func processing(t testing.TB) notice.Record {
	t.Helper()
	clients := names("clients", "asiakkaat", "klienter", "kliendid", "клієнти")
	visitors := names("visitors", "kävijät", "besökare", "külastajad", "відвідувачі")
	security := names("security of the building", "rakennuksen turvallisuus", "byggnadens säkerhet", "hoone turvalisus", "безпека будівлі")
	return notice.Record{
		Book: city(t), On: today, Schedule: "https://example.org/schedule", Runs: runs(t, "0 3 1 1,7 *"),
		Activities: []notice.Activity{
			{Purpose: names("social services", "sosiaalipalvelut", "socialservice", "sotsiaalteenused", "соціальні послуги"), Subjects: clients, Class: "file", Overdue: counted(0), Held: counted(2), Undetermined: counted(0), InReview: counted(1)},
			{Purpose: security, Subjects: visitors, Class: "camera", Overdue: counted(17), Held: counted(0), Undetermined: counted(3), InReview: counted(0)},
			{Purpose: calendar.Names{Finnish: "löytötavarapalvelu"}, Subjects: visitors, Class: "lost", Overdue: counted(0)},
			{Purpose: security, Subjects: visitors, Class: "gate-log", Overdue: counted(0), Undetermined: counted(0)},
			{Purpose: security, Subjects: clients, Class: "note", Overdue: counted(-1), Held: counted(-5)},
		},
	}
}

func TestTheRecordInLanguages(t *testing.T) {
	r := processing(t)
	for _, l := range languages {
		golden(t, fmt.Sprintf("record.%v.csv", l), string(r.CSV(l, paper.Sheet{Separator: ';'})))
		golden(t, fmt.Sprintf("record.%v.md", l), r.Markdown(l))
	}
	text, err := json.MarshalIndent(r, "", "  ")
	require.NoError(t, err)
	golden(t, "record.json", string(text)+"\n")
	assert.ErrorIs(t, json.Unmarshal(text, &notice.Record{}), calendar.ErrForm)
	assert.ErrorIs(t, json.Unmarshal(text, &notice.Activity{}), calendar.ErrForm)
	_, err = json.Marshal(r.Activities)
	assert.ErrorIs(t, err, calendar.ErrForm)
}

// table reads the rows of a record by their headings in English.
func table(t *testing.T, r notice.Record) (rows []map[string]string) {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(r.CSV(calendar.English, paper.Sheet{NoMark: true}))).ReadAll()
	require.NoError(t, err)
	for _, cells := range all[1:] {
		row := map[string]string{}
		for i, cell := range cells {
			row[all[0][i]] = cell
		}
		if row["class"] == "" && row["data"] == "" { // the imprint
			continue
		}
		rows = append(rows, row)
	}
	return rows
}

func TestEachRowSaysWhatIsKnown(t *testing.T) {
	rows := table(t, processing(t))
	require.Len(t, rows, 7)
	for i, want := range []struct{ class, met, overdue, undetermined, runs string }{
		{"file", "yes", "0", "0", "No: up to 152 days late (exactly 12 years from the client’s death)."},
		{"camera", "no", "17", "3", ""},
		{"lost", "not known", "0", "not counted", "no longest period"},
		{"gate-log", "not known", "0", "0", "not known"},
		{"note", "not known", "not counted", "not counted", ""},
		{"old", "not known", "not counted", "not counted", "no longest period"},
		{"map", "not known", "not counted", "not counted", "not known"},
	} {
		assert.Equal(t, want.class, rows[i]["class"])
		assert.Equal(t, want.met, rows[i]["are the time limits met on the day?"], want.class)
		assert.Equal(t, want.overdue, rows[i]["overdue"], want.class)
		assert.Equal(t, want.undetermined, rows[i]["cannot be determined"], want.class)
		if want.runs != "" {
			assert.Equal(t, want.runs, rows[i]["do the runs come in time?"], want.class)
		}
		assert.Equal(t, i >= 5, rows[i]["purpose of the processing"] == "Missing: in no activity", want.class)
		assert.Equal(t, "https://example.org/schedule", rows[i]["retention schedule"])
	}
	assert.Equal(t, "löytötavarapalvelu", rows[2]["purpose of the processing"], "a name of another language is better than none")
	assert.Contains(t, rows[1]["do the runs come in time?"], "No: up to ")
	assert.Contains(t, rows[3]["envisaged time limit"], "no rule is known for it")
	assert.Contains(t, rows[5]["envisaged time limit"], "no rule for this data is in force")
	assert.Contains(t, rows[6]["envisaged time limit"], "About the rules: the plan of the survey.")
}

// Whether the runs come in time is said only if they were looked at.
func TestTheRunsOfARecord(t *testing.T) {
	b := finland.KelaCallRecordings()
	said := func(s sweep.Schedule, b *retention.Rulebook, on calendar.Date) string {
		r := notice.Record{Book: b, On: on, Runs: s, Activities: []notice.Activity{{Class: finland.KelaCallRecording}}}
		return table(t, r)[0]["do the runs come in time?"]
	}
	assert.Equal(t, "not looked at", said(sweep.Schedule{}, b, today))
	assert.Equal(t, "yes", said(runs(t, "0 3 * * *"), b, today))
	assert.Equal(t, "No: up to 6 days late (exactly 1 year from the call).", said(runs(t, "0 3 * * mon"), b, today))
	assert.Equal(t, "not known", said(runs(t, "0 3 * * *"), b, calendar.Date{}))
	assert.Equal(t, "not known", said(runs(t, "0 3 * * *"), nil, today))
	coming := b.Definition()
	coming.Rules[0].From = day("2027-03-03")
	future, err := retention.NewRulebook(coming)
	require.NoError(t, err)
	assert.Equal(t, "No: once, on 8 March 2027, up to 5 days late (exactly 1 year from the call). No: up to 6 days late (exactly 1 year from the call).", said(runs(t, "0 3 * * mon"), future, today))
}

// No number is made up, and nothing adheres of which nothing is known.
func TestNothingIsAssumed(t *testing.T) {
	b := finland.KelaCallRecordings()
	for name, test := range map[string]struct {
		a    notice.Activity
		book *retention.Rulebook
		on   calendar.Date
		want string
	}{
		"nothing counted":          {notice.Activity{Class: finland.KelaCallRecording}, b, today, "not known"},
		"no undetermined counted":  {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0)}, b, today, "not known"},
		"some undetermined":        {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0), Undetermined: counted(1)}, b, today, "not known"},
		"none overdue":             {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0), Undetermined: counted(0)}, b, today, "yes"},
		"some overdue":             {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(1), Undetermined: counted(0)}, b, today, "no"},
		"below zero":               {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(-1), Undetermined: counted(0)}, b, today, "not known"},
		"before the law":           {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0), Undetermined: counted(0)}, b, day("2010-01-01"), "not known"},
		"no day":                   {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0), Undetermined: counted(0)}, b, calendar.Date{}, "not known"},
		"no book":                  {notice.Activity{Class: finland.KelaCallRecording, Overdue: counted(0), Undetermined: counted(0)}, nil, today, "not known"},
		"rules that are elsewhere": {notice.Activity{Class: finland.KelaBenefitRegister, Overdue: counted(0), Undetermined: counted(0)}, finland.KelaRegisters(), today, "not known"},
		"no class":                 {notice.Activity{Overdue: counted(0), Undetermined: counted(0)}, b, today, "not known"},
	} {
		rows := table(t, notice.Record{Book: test.book, On: test.on, Activities: []notice.Activity{test.a}})
		assert.Equal(t, test.want, rows[0]["are the time limits met on the day?"], name)
	}
	zero := notice.Record{}
	assert.Empty(t, table(t, zero))
	text, err := json.Marshal(zero)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"rows":[]`)
	text, err = json.Marshal(notice.Record{Book: b, On: today})
	require.NoError(t, err)
	assert.Contains(t, string(text), `"missing":true`)
	assert.Contains(t, string(text), `"overdue":null`)
	assert.NotContains(t, string(text), `"overdue":0`)
	assert.Equal(t, 1, strings.Count(notice.Record{Book: b, On: today}.Markdown(calendar.English), "fi.kela.call-recording"))
}
