package main

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// start runs the program and returns its exit status and what it wrote.
func start(args ...string) (status int, stdout, stderr string) {
	var out, problems strings.Builder
	status = run(args, &out, &problems)
	return status, out.String(), problems.String()
}

// inFile puts lines into a file of a fresh working directory.
func inFile(t *testing.T, name string, lines ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile(name, []byte(strings.Join(lines, "\n")), 0o600))
}

// rowOf returns the line of the table that is about a record.
func rowOf(t *testing.T, table, id string) string {
	t.Helper()
	for row := range strings.SplitSeq(table, "\n") {
		if strings.HasPrefix(row, id+" ") {
			return row
		}
	}
	t.Fatalf("no row for %s in\n%s", id, table)
	return ""
}

const good = `{"id":"good-1","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`

func TestBadLines(t *testing.T) {
	inFile(t, "bad.jsonl",
		good,
		``,
		`{"id":"x","class":"c","holdz":[],"ask":"delete"}`,
		`{"id":"x","class":"c","events":[{"trigger":"call","when":"2025-11-21"}],"ask":"delete"}`,
		`{"id":"x","class":"c","ask":"delete"} {}`,
		`{"id":"x","class":"c","ask":"delete"}}`,
		`{"id":"x","class":"c","events":[{"trigger":"call","on":"2025-02-29"}],"ask":"delete"}`,
		`{"id":"x","class":"c","events":[{"trigger":"call","on":"21.11.2025"}],"ask":"delete"}`,
		`{"id":"x","class":"c","ask":"shred"}`,
		`{"id":"x","class":"c"}`,
		`{"class":"c","ask":"delete"}`,
		`{"id":7,"class":"c","ask":"delete"}`,
		`{"id":"x","class":"c","holds":"none","ask":"delete"}`,
		`[]`,
		`null`,
		`nonsense`,
		`{"id":"x","class":"c"`,
		`{"id":"x","events":[{"on":"2025-11-21"}],"ask":"delete"}`,
		`{"id":"x\ty","class":"c","ask":"delete"}`,
		strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1","released":"2020-01-01"}],"holds":[{"id":"h2"}]`, 1),
		strings.Replace(good, `"on":"2025-11-21"`, `"on":null,"on":"2025-11-21"`, 1),
		strings.Replace(good, `"holds":[]`, `"holds":[{"id":"h1"}],"HOLDS":[]`, 1),
		good,
		demanding("x", "fi.incomes.call-recording", `{"id":"d","kind":"deletion","state":"accepted","received":"2026-11-02"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d","kind":"erasure","state":"open","received":"2026-11-02"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d","received":"2026-11-02"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d","kind":"erasure","state":"accepted","received":"2.11.2026"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d","kind":"erasure","state":"accepted","received":"2018-05-24"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d","kind":"erasure","state":"accepted","due":"2026-12-02"}`),
		demanding("x", "fi.incomes.call-recording", `{"kind":"erasure","state":"accepted","received":"2026-11-02"}`),
		demanding("x", "fi.incomes.call-recording", `{"id":"d\ne","kind":"erasure","state":"accepted","received":"2026-11-02"}`),
		"   \t",
		strings.Replace(good, "good-1", "good-2", 1)+"\r",
	)
	status, stdout, stderr := start("-file", "bad.jsonl")

	assert.Equal(t, linesUnread, status)
	const keys = "; write of id, class, events, traits, holds, demands, ask"
	const noID = `no id: give it the key by which you find it, and a class, both printable on one line`
	complaints := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
	want := []string{
		`bad.jsonl:3: no record: unknown key "holdz"` + keys,
		`bad.jsonl:4: no record: unknown key "when"; write of trigger, on`,
		`bad.jsonl:5: no record: something follows it; write one value`,
		`bad.jsonl:6: no record: something follows it; write one value`,
		`bad.jsonl:7: a day that is none: calendar: a text like "`,
		`bad.jsonl:8: a day that is none: calendar: a text like "`,
		`bad.jsonl:9: an unknown word: ask is no action; write delete, anonymise or transfer`,
		`bad.jsonl:10: an unknown word: ask is left out; write delete, anonymise or transfer`,
		`bad.jsonl:11: ` + noID,
		`bad.jsonl:12: no record: id is a JSON number; write what the type is`,
		`bad.jsonl:13: no record: holds is a single JSON value; write an array`,
		`bad.jsonl:14: no record: it is a JSON array; write an object`,
		`bad.jsonl:15: no record: it is null; leave the key out, or write a value`,
		`bad.jsonl:16: no record: no JSON from byte 2 on; write JSON`,
		`bad.jsonl:17: no record: it ends before the JSON does; write all of it`,
		`bad.jsonl:18: an event without a trigger: name what happened, as in "call"`,
		`bad.jsonl:19: ` + noID,
		`bad.jsonl:20: no record: the key "holds" stands twice; write each key once`,
		`bad.jsonl:21: no record: the key "on" stands twice; write each key once`,
		`bad.jsonl:22: no record: unknown key "HOLDS"` + keys,
		`bad.jsonl:23: an id stands twice: line 1 has it too; write all that is known of the record in one line`,
		`bad.jsonl:24: an unknown word: demand 1 is of no kind or in no state; write words such as erasure and received`,
		`bad.jsonl:25: an unknown word: demand 1 is of no kind or in no state; write words such as erasure and received`,
		`bad.jsonl:26: an unknown word: demand 1 is of no kind or in no state; write words such as erasure and received`,
		`bad.jsonl:27: a day that is none: calendar: a text like "`,
		`bad.jsonl:28: no day to reply by: demand 1: reply: eu.gdpr.12.3: 1 month: not in force; GDPR (EU) 2016/679 art. 12(3) applies to start days from 2018-05-25`,
		`bad.jsonl:29: no record: unknown key "due"; write of id, kind, state, received, reply`,
		`bad.jsonl:30: a demand without an id: give it the key by which you find it, printable on one line`,
		`bad.jsonl:31: a demand without an id: give it the key by which you find it, printable on one line`,
	}
	require.Len(t, complaints, len(want), stderr)
	for i, complaint := range complaints {
		assert.True(t, strings.HasPrefix(complaint, want[i]), "%s\nand not %s", complaint, want[i])
	}

	assert.Contains(t, rowOf(t, stdout, "good-1"), "must be disposed of")
	assert.Contains(t, rowOf(t, stdout, "good-2"), "must be disposed of")
	assert.Contains(t, stdout, "2 records: 2 must be disposed of; actions that may be done: 2; not read: 29 lines\n")
}

func TestFileAndDay(t *testing.T) {
	inFile(t, "my.jsonl", good)
	tests := []struct{ on, outcome string }{
		{"2026-11-21", "keep"},
		{"2026-11-22", "must be disposed of"},
	}
	for _, test := range tests {
		status, stdout, stderr := start("-file", "my.jsonl", "-on", test.on)
		assert.Equal(t, allDecided, status)
		assert.Empty(t, stderr)
		assert.Contains(t, stdout, "Decided for "+calendar.MustParseDate(test.on).In(calendar.English)+"\n")
		assert.Contains(t, rowOf(t, stdout, "good-1"), test.outcome)
	}
}

// What is null, empty or left out must not be confused.
func TestNotKnown(t *testing.T) {
	inFile(t, "my.jsonl",
		`{"id":"holds-absent","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"ask":"delete"}`,
		`{"id":"holds-null","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":null,"ask":"delete"}`,
		`{"id":"holds-none","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[],"ask":"delete"}`,
		`{"id":"hold-empty","class":"fi.kela.call-recording","events":[{"trigger":"call","on":"2025-11-21"}],"holds":[{}],"ask":"delete"}`,
		`{"id":"day-null","class":"ee.skais.pension-base","events":[{"trigger":"death","on":null}],"holds":[],"ask":"anonymise"}`,
		`{"id":"day-empty","class":"ee.skais.pension-base","events":[{"trigger":"death","on":""}],"holds":[],"ask":"anonymise"}`,
		`{"id":"day-absent","class":"ee.skais.pension-base","events":[{"trigger":"death"}],"holds":[],"ask":"anonymise"}`,
		`{"id":"no-event","class":"ee.skais.pension-base","holds":[],"ask":"anonymise"}`,
		`{"id":"no-class","holds":[],"ask":"delete"}`,
	)
	status, stdout, _ := start("-file", "my.jsonl")
	require.Equal(t, allDecided, status)
	for id, words := range map[string][]string{
		"holds-absent": {"cannot be determined", "holds were not looked up"},
		"holds-null":   {"cannot be determined", "holds were not looked up"},
		"holds-none":   {"must be disposed of"},
		"hold-empty":   {"on hold"},
		"day-null":     {"cannot be determined", "day not known: the person's death"},
		"day-empty":    {"cannot be determined", "day not known: the person's death"},
		"day-absent":   {"cannot be determined", "day not known: the person's death"},
		"no-event":     {"keep", "awaits: the person's death"},
		"no-class":     {"cannot be determined", "the record has no class"},
	} {
		for _, word := range words {
			assert.Contains(t, rowOf(t, stdout, id), " "+word, id)
		}
	}
}

func TestEmptyFile(t *testing.T) {
	inFile(t, "empty.jsonl")
	status, stdout, stderr := start("-file", "empty.jsonl")
	assert.Equal(t, allDecided, status)
	assert.Empty(t, stderr)
	assert.Contains(t, stdout, "\nno records\n")
}

func TestCannotStart(t *testing.T) {
	t.Chdir(t.TempDir())
	tests := []struct {
		args    []string
		problem string
	}{
		{[]string{"-file", "nowhere.jsonl"}, "quickstart: open nowhere.jsonl: no such file or directory; give -file a file that can be read\n"},
		{[]string{"-file", "."}, "quickstart: read .: is a directory; give -file a file that can be read\n"},
		{[]string{"-on", "2026-02-30"}, `invalid value "2026-02-30" for flag -on: calendar: a text like "0000-00-00": no such day; give a day that exists, in the years 1 to 9999`},
		{[]string{"-on", "tomorrow"}, `invalid value "tomorrow" for flag -on: calendar: a text like "aaaaaaaa": not recognised; write year, month and day as in 2026-11-21`},
		{[]string{"-on", ""}, "quickstart: -on: no day is given; write it as in 2026-11-22\n"},
		{[]string{"my.jsonl"}, "quickstart: \"my.jsonl\": not a flag; name the file with -file\n"},
		{[]string{"-fiel", "my.jsonl"}, "flag provided but not defined: -fiel"},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.args, " "), func(t *testing.T) {
			status, stdout, stderr := start(test.args...)
			assert.Equal(t, cannotStart, status)
			assert.Empty(t, stdout)
			assert.True(t, strings.HasPrefix(stderr, test.problem), stderr)
		})
	}
}

func TestHelp(t *testing.T) {
	status, stdout, stderr := start("-h")
	assert.Equal(t, allDecided, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "-on day")
}

func TestLongLines(t *testing.T) {
	// A record with a hold whose reason fills the line up to a length.
	long := func(id string, length int) string {
		start, end := `{"id":"`+id+`","class":"ua.personal-data","holds":[{"why":"`, `"}],"ask":"delete"}`
		return start + strings.Repeat("x", length-len(start)-len(end)) + end
	}
	const mebibyte = 1 << 20
	tooLong := ": too long: over 1048576 bytes; write one record a line\n"

	t.Run("as long as it may be", func(t *testing.T) {
		inFile(t, "long.jsonl", long("long-1", mebibyte), long("long-2", mebibyte)+"\r", long("long-3", mebibyte))
		status, stdout, stderr := start("-file", "long.jsonl")
		assert.Equal(t, allDecided, status)
		assert.Empty(t, stderr)
		assert.Contains(t, stdout, "3 records: 3 on hold;")
	})
	t.Run("too long", func(t *testing.T) {
		inFile(t, "long.jsonl", long("long-1", mebibyte+1), good, long("long-2", 3*mebibyte), strings.Replace(good, "good-1", "good-2", 1), long("long-3", 2*mebibyte))
		status, stdout, stderr := start("-file", "long.jsonl")
		assert.Equal(t, linesUnread, status)
		assert.Equal(t, "long.jsonl:1"+tooLong+"long.jsonl:3"+tooLong+"long.jsonl:5"+tooLong, stderr)
		assert.Contains(t, stdout, "2 records: 2 must be disposed of; actions that may be done: 2; not read: 3 lines\n")
	})
}

func TestWritingBreaksOff(t *testing.T) {
	var stderr strings.Builder
	assert.Equal(t, cannotStart, run(nil, brokenPipe{}, &stderr))
	assert.Equal(t, "quickstart: the pipe is broken\n", stderr.String())
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("the pipe is broken") }

func TestSameOutputTwice(t *testing.T) {
	_, first, _ := start()
	_, second, _ := start()
	assert.Equal(t, first, second)
}

// The table speaks five languages, and says in small print which no native has checked.
func TestLanguages(t *testing.T) {
	for tag, row := range map[string]struct{ heading, outcome, class, day string }{
		"en":         {"Decided for 22 November 2026", "must be disposed of", "Kela: recordings of customer calls", "21 November 2026"},
		"fi":         {"22. marraskuuta 2026", "säilytys on lopetettava", "Kela: asiakaspuheluiden tallenteet", "21.11.2026"},
		"sv-FI":      {"22 november 2026", "förvaringen ska avslutas", "FPA: inspelningar av kundsamtal", "21.11.2026"},
		"et-EE":      {"22.11.2026", "säilitamine tuleb lõpetada", "Kela: kliendikõnede salvestised", "21.11.2026"},
		"uk-Cyrl-UA": {"22 листопада 2026 року", "зберігання слід припинити", "Kela: записи телефонних розмов із клієнтами", "21.11.2026"},
	} {
		status, stdout, stderr := start("-lang", tag)
		require.Equal(t, allDecided, status, stderr)
		heading, _, _ := strings.Cut(stdout, "\n")
		assert.Contains(t, heading, row.heading)
		for _, cell := range []string{row.outcome, row.class, row.day} {
			assert.Contains(t, rowOf(t, stdout, "kela-0001"), "  "+cell+"  ", tag)
		}
		doubt := calendar.LanguageOf(tag).Doubt()
		assert.Equal(t, doubt != "", strings.HasSuffix(stdout, "\n"+doubt+"\n"), tag)
		assert.NotContains(t, stdout, "{", tag)
	}
	status, stdout, stderr := start("-lang", "ua")
	assert.Equal(t, cannotStart, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "write one of: en, fi, sv, et, uk")
}
