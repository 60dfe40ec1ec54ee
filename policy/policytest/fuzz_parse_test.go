package policytest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

// FuzzParse: no text panics, and what can be read is written and read as the same.
func FuzzParse(f *testing.F) {
	for _, row := range unreadable {
		f.Add(row.line)
	}
	f.Add("test.file \"hold\"=? closed=2016-03-01 hold=H..2027-05-10 hold=? demand=access:received:2026-02-01:2026-03-01 ask=delete,anonymise on=2028-03-01 -> keep until=2028-03-01+ rules=a,b  # note\r\n")
	f.Add("\"00 00 01 02\" \"a=b\"=true \"on\"=2016-03-01 hold=\"H 1\"..2027-05-10 on=2028-03-01 -> \"keep\" rules=\"s. 4\",\"5+\",\"\\u00a0\" traits=a,\"b c\"")
	f.Add("\ufeff\ufefffile on=2028-03-01 -> outcome=held by=+ next=, overdue=,+\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		cases, err := policytest.Parse("text", text)
		if err == nil {
			require.NotEmpty(t, cases, "neither cases nor a problem")
		}
		for _, c := range cases {
			line := c.String()
			again, err := policytest.Parse("text", line)
			require.NoError(t, err, "%q", line)
			c.At = "text:1"
			require.Equal(t, []policytest.Case{c}, again, "%q", line)
			require.Equal(t, line, again[0].String())
		}
	})
}
