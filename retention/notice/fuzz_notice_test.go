package notice_test

import (
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/notice"
	"github.com/keepuntil/keepuntil/retention/paper"
)

var bare = regexp.MustCompile(`(^|[^\\])[<>*_|#\[\]` + "`" + `]`)

// Whatever the texts of a host and of a rulebook hold, a document keeps its shape: a row is a
// row, no cell is a formula, and no sign of Markdown has its meaning.
func FuzzHostileTexts(f *testing.F) {
	for _, text := range []string{"<script>alert(1)</script>", `"quoted", 'too'`, "=cmd|' /C calc'!A0", "\u202eright to left", "a\nb\r\nc", "[link](https://example.org)", "| cell |", "-1", "# heading", "`code`", "\x00\xff"} {
		f.Add(text, "plain")
		f.Add("plain", text)
	}
	f.Fuzz(func(t *testing.T, ofHost, ofBook string) {
		d := retention.Definition{ID: "b", Classes: []retention.ClassInfo{{Class: "c", Title: calendar.Names{English: ofBook}}}, Rules: []retention.Rule{{ID: "r", Class: "c", Trigger: "t",
			Bound: retention.AtMost, Period: retention.Years(1), Then: retention.Delete, Basis: calendar.Source{Citation: ofBook, Doubt: ofBook}}}}
		b, err := retention.NewRulebook(d)
		if err != nil { // such a text is in no book
			d.Classes[0].Title, d.Rules[0].Basis = calendar.Names{English: "records"}, calendar.Source{Citation: "Act"}
			b = retention.MustNewRulebook(d)
		}
		r := notice.Record{Book: b, On: today, Schedule: ofHost, Activities: []notice.Activity{
			{Purpose: calendar.Names{English: ofHost}, Subjects: calendar.Names{English: ofHost}, Class: "c"}, {Class: retention.Class(ofHost)}}}
		rows, err := csv.NewReader(strings.NewReader(string(r.CSV(calendar.English, paper.Sheet{NoMark: true})))).ReadAll()
		if err != nil || len(rows[0]) != 15 {
			t.Fatalf("%v: %q", err, rows)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) || calendar.Plain(cell) != cell {
					t.Fatalf("%q", cell)
				}
			}
		}
		for line := range strings.Lines(r.Markdown(calendar.English)) {
			inside := strings.TrimSuffix(line, "\n")
			switch {
			case strings.HasPrefix(inside, "# "), strings.HasPrefix(inside, "- "):
				inside = inside[2:]
			case strings.HasPrefix(inside, "| "):
				if strings.HasPrefix(inside, "| --- ") {
					continue
				}
				inside = strings.ReplaceAll(strings.Trim(inside, "|"), " | ", " ")
			}
			if bare.MatchString(strings.ReplaceAll(inside, `\\`, "")) {
				t.Fatalf("%q", line)
			}
		}
		n := notice.For(b, "c", today)
		if lines := strings.Count(n.In(calendar.English), "\n"); lines != 2 {
			t.Fatalf("%d lines: %s", lines, n)
		}
		page := notice.Markdown(calendar.English, n, notice.For(b, retention.Class(ofHost), today))
		if strings.Count(page, "\n## ") != 2 || strings.ContainsAny(page, "<>") && bare.MatchString(strings.NewReplacer("# ", "", "#", "", `\\`, "").Replace(page)) {
			t.Fatal(page)
		}
		if _, err := json.Marshal(n); err != nil {
			t.Fatal(err)
		}
	})
}
