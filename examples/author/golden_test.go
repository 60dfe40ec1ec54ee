package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

// start runs the program and returns its exit status and what it wrote.
func start(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, problems strings.Builder
	status = run(args, strings.NewReader(stdin), &out, &problems)
	return status, out.String(), problems.String()
}

// inFolder puts city.json, after some replacements in it, and cases.txt into a fresh
// working directory.
func inFolder(t *testing.T, replacements ...string) {
	t.Helper()
	book, err := os.ReadFile(filepath.Join(folder, "city.json"))
	require.NoError(t, err)
	cases, err := os.ReadFile(filepath.Join(folder, "cases.txt"))
	require.NoError(t, err)
	changed := string(book)
	for i := 0; i < len(replacements); i += 2 {
		require.Equal(t, 1, strings.Count(changed, replacements[i]), replacements[i])
		changed = strings.Replace(changed, replacements[i], replacements[i+1], 1)
	}
	few := strings.Replace(string(cases), "booked=2020-05-12  on=2027-01-01", "booked=2020-05-12  hold=H1  on=2027-01-01", 1)
	few = strings.Replace(few, "may_dispose allowed=delete by=none              # the first", "held  # the first", 1)
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{"old.json": string(book), "city.json": changed, "cases.txt": string(cases), "few.txt": few} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
}

// voucher is where that rule begins, for the changes of the tests.
const voucher = `"id": "fi.kunta.voucher",
      "class": "fi.kunta.voucher",
      "trigger": "booked",
      "cutoff": "end of the calendar year",
      "period": "6 years"`

// golden compares with a file of testdata, which a person has read.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(folder, "testdata", name+".txt")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "%s; if it is right, run the test with -update", path)
}

// folder is that of the tests, which some leave.
var folder, _ = os.Getwd()

// The whole output reads as its file does, which a person has read.
func TestGolden(t *testing.T) {
	slip := []string{voucher, strings.Replace(voucher, "6 years", "6 months", 1)}
	for _, test := range []struct {
		file    string
		changed []string
		args    []string
		status  int
	}{
		{"check", nil, []string{"check", "city.json", "cases.txt"}, nothingFound},
		{"check-without-cases", nil, []string{"check", "city.json"}, nothingFound},
		{"check-unnoticed", nil, []string{"check", "city.json", "few.txt"}, problemFound},
		{"check-slip", slip, []string{"check", "city.json", "cases.txt"}, problemFound},
		{"check-slips-at-load", []string{voucher, strings.NewReplacer("booked", "boked", "calendar year", "calender year", `"6 years"`, `"6 yeers", "perod": ""`).Replace(voucher)},
			[]string{"check", "city.json", "cases.txt"}, problemFound},
		{"check-undeclared", []string{voucher, strings.Replace(voucher, "booked", "boked", 1)}, []string{"check", "city.json", "cases.txt"}, problemFound},
		{"lint", nil, []string{"lint", "-on", "2026-11-29", "city.json"}, nothingFound},
		{"lint-later", []string{`"class": "fi.kunta.minutes"`, `"class": "fi.kunta.Voucher"`}, []string{"lint", "-on", "2027-06-01", "city.json"}, problemFound},
		{"explain", nil, []string{"explain", "city.json", "fi.kunta.voucher booked=2020-05-12 on=2026-12-31"}, nothingFound},
		{"explain-expects", nil, []string{"explain", "city.json", "fi.kunta.voucher booked=2020-05-12 on=2026-12-31 -> may_dispose"}, problemFound},
		{"diff", slip, []string{"diff", "old.json", "city.json"}, problemFound},
		{"diff-of-a-note", []string{`"The register of matters has it."`, `"The archive has it."`}, []string{"diff", "old.json", "city.json"}, problemFound},
		{"diff-of-nothing", nil, []string{"diff", "old.json", "city.json"}, nothingFound},
		{"boundaries", nil, []string{"boundaries", "city.json", "fi.kunta.voucher"}, nothingFound},
		{"text", nil, []string{"text", "city.json"}, nothingFound},
		{"csv", nil, []string{"csv", "city.json"}, nothingFound},
		{"explain-fi", nil, []string{"explain", "-lang", "fi", "city.json", "fi.kunta.voucher booked=2020-05-12 on=2026-12-31"}, nothingFound},
		{"text-sv", nil, []string{"text", "-lang", "sv-FI", "city.json"}, nothingFound},
		{"lint-et", []string{`"class": "fi.kunta.minutes"`, `"class": "fi.kunta.Voucher"`}, []string{"lint", "-lang", "et", "-on", "2027-06-01", "city.json"}, problemFound},
		{"markdown-fi", nil, []string{"markdown", "-lang", "fi", "-on", "2026-11-29", "city.json"}, nothingFound},
		{"csv-uk", nil, []string{"csv", "-lang", "uk", "city.json"}, nothingFound},
	} {
		t.Run(test.file, func(t *testing.T) {
			inFolder(t, test.changed...)
			status, stdout, stderr := start("", test.args...)
			assert.Equal(t, test.status, status)
			got := fmt.Sprintf("$ author %s\n%s", strings.Join(test.args, " "), stdout)
			if stderr != "" {
				got += "problems:\n" + stderr
			}
			golden(t, test.file, got)
		})
	}
}
