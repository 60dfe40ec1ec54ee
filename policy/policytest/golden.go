package policytest

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// UpdateVariable is the environment variable that makes [Golden] write its files:
//
//	KEEPUNTIL_UPDATE=1 go test ./...
const UpdateVariable = "KEEPUNTIL_UPDATE"

// Golden fails the test if a text is not that of a file which somebody has
// reviewed, and tells the first line that differs. With [UpdateVariable] set it
// writes the file instead; review what it wrote.
func Golden(t testing.TB, file, got string) {
	t.Helper()
	if os.Getenv(UpdateVariable) != "" {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Errorf("policytest: %v", err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Errorf("policytest: %v", err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Errorf("policytest: %v; set %s=1 to write it, and review it", err, UpdateVariable)
		return
	}
	expected, came := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range max(len(expected), len(came)) {
		was, is := lineOf(expected, i), lineOf(came, i)
		if was != is {
			t.Errorf("policytest: %s:%d:\n\texpected: %s\n\tgot:      %s\nif what it is now is right, set %s=1 to write the file, and review it; otherwise correct the rules", file, i+1, was, is, UpdateVariable)
			return
		}
	}
}

func lineOf(lines []string, i int) string {
	if i >= len(lines) {
		return "(no line)"
	}
	return strconv.Quote(lines[i])
}
