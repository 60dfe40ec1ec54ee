package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// slip is what a tired author could do to city.json, or to cases.txt: one text for another
// that stands behind a landmark.
type slip struct {
	what, after, was, is string
}

// Where the rules begin.
const (
	recording  = `"id": "fi.kunta.recording",`
	reason     = `"id": "fi.kunta.recording.reason",`
	vouchers   = `"id": "fi.kunta.voucher",`
	initiative = `"id": "fi.kunta.initiative",`
	newPlan    = `"until": "2027-01-01"`
	childcare  = `"id": "fi.kunta.childcare",`
	sample     = `"id": "fi.kunta.childcare.sample",`
	relation   = `"relations": [`
	words      = `"triggers": [`
)

var slips = []slip{
	{"the wrong ID in a relation", relation, "recording.reason", "recording.reasons"},
	{"a relation the wrong way round", relation, `"yields": "fi.kunta.recording",
      "to": "fi.kunta.recording.reason"`, `"yields": "fi.kunta.recording.reason",
      "to": "fi.kunta.recording"`},
	{"a new version under another ID", newPlan, `"id": "fi.kunta.initiative"`, `"id": "fi.kunta.initiatives"`},
	{"a typo in a class", vouchers, `"class": "fi.kunta.voucher"`, `"class": "fi.kunta.vocher"`},
	{"a dot too many at the end of a class", vouchers, `"class": "fi.kunta.voucher"`, `"class": "fi.kunta.voucher."`},
	{"a blank at the end of a class", vouchers, `"class": "fi.kunta.voucher"`, `"class": "fi.kunta.voucher "`},
	{"a letter of another script in a class", vouchers, `"class": "fi.kunta.voucher"`, `"class": "fi.kunta.vоucher"`},
	{"a blank at the end of an ID", "", `"id": "fi.kunta.voucher"`, `"id": "fi.kunta.voucher "`},
	{"another prefix of a class", "", `"fi.kunta.voucher"`, `"kunta.voucher"`},
	{"a class without a prefix", "", `"fi.kunta.voucher"`, `"voucher"`},
	{"floor for ceiling", recording, "at most", "at least"},
	{"ceiling for floor", vouchers, "at least", "at most"},
	{"exactly for at least", childcare, "at least", "exactly"},
	{"a citation to be written", vouchers, "Accounting Act 1336/1997 ch. 2 s. 10", "TODO"},
	{"an empty citation", vouchers, "Accounting Act 1336/1997 ch. 2 s. 10", ""},
	{"an address without its beginning", vouchers, "https://www.finlex.fi", "www.finlex.fi"},
	{"a typo in a trigger", recording, `"trigger": "recording-ended"`, `"trigger": "recording-end"`},
	{"a typo in the trigger of one of two versions", newPlan, `"trigger": "decided"`, `"trigger": "deicded"`},
	{"the trigger of another class", vouchers, `"trigger": "booked"`, `"trigger": "decided"`},
	{"a typo in a trait", sample, `"when": "in-sample"`, `"when": "in-smaple"`},
	{"unless for when", sample, `"when"`, `"unless"`},
	{"a trait left out", childcare, `
      "unless": "in-sample",`, ""},
	{"a year too many", vouchers, "6 years", "7 years"},
	{"a year too few", childcare, "10 years", "9 years"},
	{"months for years", vouchers, "6 years", "6 months"},
	{"years that are none", vouchers, "6 years", "6 yaers"},
	{"no years", vouchers, "6 years", "0 years"},
	{"a digit too many", vouchers, "6 years", "66 years"},
	{"the cut-off of another norm", vouchers, "end of the calendar year", "event"},
	{"a cut-off where there is none", childcare, `"event"`, `"end of the calendar year"`},
	{"a typo in a cut-off", vouchers, "calendar", "calender"},
	{"a day that no month has", vouchers, "end of the calendar year", "end of the fiscal year 06-31"},
	{"no cut-off", vouchers, `
      "cutoff": "end of the calendar year",`, ""},
	{"awaited for a gap", vouchers, `"trigger": "booked",`, `"trigger": "booked", "absent": "awaited",`},
	{"a gap for awaited", childcare, `
      "absent": "awaited",`, ""},
	{"not binding for a gap", vouchers, `"trigger": "booked",`, `"trigger": "booked", "absent": "not binding",`},
	{"the latest of several", vouchers, `"trigger": "booked",`, `"trigger": "booked", "pick": "latest",`},
	{"no appraisal", newPlan, `
      "appraise": true,`, ""},
	{"an appraisal too many", vouchers, `"then": "delete",`, `"then": "delete", "appraise": true,`},
	{"another disposition", sample, `"then": "transfer"`, `"then": "delete"`},
	{"a word for delete", vouchers, `"then": "delete"`, `"then": "destroy"`},
	{"nothing afterwards", vouchers, `
      "then": "delete",`, ""},
	{"retroactive where nothing was before", vouchers, `"then": "delete",`, `"then": "delete", "retroactive": {"citation": "Act 1/2000 s. 1"},`},
	{"retroactive left out", newPlan, `,
      "retroactive": {
        "citation": "Information-control plan of the city for 2027, 5",
        "doubt": "made up"
      }`, ""},
	{"a day without law between two versions", initiative, `"until": "2027-01-01"`, `"until": "2026-12-31"`},
	{"two versions on one day", initiative, `,
      "until": "2027-01-01"`, ""},
	{"a day that is none", initiative, `"until": "2027-01-01"`, `"until": "2027-02-30"`},
	{"a day as people write it", initiative, `"until": "2027-01-01"`, `"until": "1.1.2027"`},
	{"a year with its digits changed over", newPlan, `"from": "2027-01-01"`, `"from": "2072-01-01"`},
	{"from and until changed over", initiative, `"until": "2027-01-01"`, `"from": "2027-01-01"`},
	{"a stand-in for a rule that is not there", sample, `"absent": "awaited",`, `"absent": "awaited", "instead_of": "fi.kunta.child",`},
	{"the ID of another rule", "", `"id": "fi.kunta.voucher"`, `"id": "fi.kunta.recording"`},
	{"law read in the future", vouchers, `"checked": "2026-11-29"`, `"checked": "2062-11-29"`},
	{"the book read in the future", relation, `"checked_through": "2026-11-29"`, `"checked_through": "2062-11-29"`},
	{"a class that says nothing", "", `,
      "rules_from": "a decision of the National Archives, which was not looked up"`, ""},
	{"two classes of one title", "", "Minutes of the council", "Initiatives of residents, with the decisions"},
	{"a trigger declared twice", words, `"trigger": "care-ended"`, `"trigger": "decided"`},
	{"no erasure left out", "", `,
      "no_erasure": {
        "citation": "GDPR art. 17(3)(b)",
        "doubt": "that the duty to keep accounts is meant is inferred"
      }`, ""},
	{"a key with a slip", vouchers, `"period"`, `"perod"`},
	{"a key twice", vouchers, `"bound": "at least",`, `"bound": "at least", "bound": "at most",`},
	{"a comma left out", vouchers, `"at least",`, `"at least"`},
	{"other quotation marks", vouchers, `"at least"`, `“at least”`},
	{"a no-break space in a citation", vouchers, "ch. 2", "ch.\u00a02"},
}

// caseSlips are slips in cases.txt.
var caseSlips = []slip{
	{"a proposed line that nobody has read", "# Vouchers", "\nfi.kunta.voucher  ", "\nfi.kunta.voucher booked=2021-05-12 on=2027-12-31 -> keep  # review what is expected\nfi.kunta.voucher  "},
	{"a typo in the class of a case", "# Vouchers", "fi.kunta.voucher", "fi.kunta.vocher"},
	{"a typo in an event of a case", "# Vouchers", "booked=", "boked="},
	{"a typo in a trait of a case", "# Recordings", "special-reason", "special-reson"},
	{"a day of a case as people write it", "# Vouchers", "2026-12-31 -> keep until=2026-12-31", "2026-12-31 -> keep until=31.12.2026"},
	{"a last day as people write it", "# Recordings", "by=2026-03-31", "by=31.03.2026"},
	{"an outcome that is none", "# Vouchers", "-> keep", "-> keeps"},
	{"a case without an arrow", "# Vouchers", "-> keep", "keep"},
	{"a case without a day", "# Vouchers", "on=2026-12-31", ""},
	{"a case that expects nothing", "# Vouchers", "-> keep until=2026-12-31 because=retained", "->"},
}

// TestSlips: every slip is told when the file is read, by the cases, or by lint, and the
// message says what to change. The golden file has the first thing that each of them
// tells.
func TestSlips(t *testing.T) {
	var got strings.Builder
	for i, s := range append(slips, caseSlips...) {
		t.Run(s.what, func(t *testing.T) {
			inFolder(t)
			file := "city.json"
			if i >= len(slips) {
				file = "cases.txt"
			}
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			before, after, found := strings.Cut(string(text), s.after)
			require.True(t, found && strings.Contains(s.after+after, s.was), "%q is not there", s.was)
			n := 1
			if s.after == "" { // everywhere
				n = -1
			}
			changed := before + s.after + strings.Replace(after, s.was, s.is, n)
			if strings.Contains(s.after, s.was) { // the landmark itself
				changed = before + strings.Replace(s.after, s.was, s.is, 1) + after
			}
			require.NoError(t, os.WriteFile(file, []byte(changed), 0o600))
			_, _, checked := start("", "check", "city.json", "cases.txt")
			_, _, linted := start("", "lint", "-on", "2026-11-29", "city.json")
			assert.NotEmpty(t, checked+linted, "nobody tells it")
			if checked == linted {
				linted = "" // it does not load
			}
			fmt.Fprintf(&got, "%s\n", s.what)
			for _, told := range []string{checked, linted} {
				if told == "" {
					continue
				}
				lines := strings.Split(told, "\n")
				fmt.Fprintf(&got, "\t%s\n", lines[0])
				for _, line := range lines[1:] {
					if !strings.HasPrefix(line, "\t") {
						break
					}
					if strings.HasPrefix(line, "\tdecided by") || strings.HasPrefix(line, "\t  ") && strings.Contains(line, ": expected ") {
						fmt.Fprintf(&got, "\t\t%s\n", strings.TrimSpace(line))
					}
				}
			}
		})
	}
	golden(t, "slips", got.String())
}
