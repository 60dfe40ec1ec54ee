package policytest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/policytest"
)

// unreadable has a line for every problem that a text can have.
var unreadable = []struct{ why, line string }{
	{"no arrow", "test.file closed=2016-03-01 on=2028-03-01 keep"},
	{"no class", "closed=2016-03-01 on=2028-03-01 -> keep"},
	{"nothing before the arrow", "-> keep"},
	{"a fact without a value", "test.file closed on=2028-03-01 -> keep"},
	{"a fact with a blank", "test.file closed= 2016-03-01 on=2028-03-01 -> keep"},
	{"a fact without a name", "test.file =2016-03-01 on=2028-03-01 -> keep"},
	{"neither an event nor a trait", "test.file closed=yes on=2028-03-01 -> keep"},
	{"a trait that is true and false", "test.file minor=true minor=false on=2028-03-01 -> keep"},
	{"a trait that is true twice", "test.file \"of age\"=true closed=? \"of age\"=true on=2028-03-01 -> keep"},
	{"a trait that is unknown", "test.file minor=unknown on=2028-03-01 -> keep"},
	{"a trait in other letters", "test.file minor=True on=2028-03-01 -> keep"},
	{"quotation marks that do not end", "\"00 00 01 02 on=2028-03-01 -> keep"},
	{"an escape that there is not", "\"00\\ 01\" on=2028-03-01 -> keep"},
	{"more than a class in quotation marks", "\"00 00\".01 on=2028-03-01 -> keep"},
	{"more than a fact in quotation marks", "test.file \"of age\"s=true on=2028-03-01 -> keep"},
	{"more than a hold in quotation marks", "test.file hold=\"H 1\"2 on=2028-03-01 -> keep"},
	{"a class without a name", "\"\" on=2028-03-01 -> keep"},
	{"more than a rule in quotation marks", "test.file on=2028-03-01 -> keep rules=\"s. 4\"a"},
	{"an event on no day", "test.file closed=1.3.2016 on=2028-03-01 -> keep"},
	{"a day that no month has", "test.file closed=2023-02-29 on=2028-03-01 -> keep"},
	{"no day on which it is asked", "test.file closed=2016-03-01 -> keep"},
	{"a question mark for that day", "test.file on=? -> keep"},
	{"that day twice", "test.file on=2028-03-01 on=2028-03-02 -> keep"},
	{"an unknown action", "test.file ask=erase on=2028-03-01 -> keep"},
	{"two actions at two places", "test.file ask=delete ask=transfer on=2028-03-01 -> keep"},
	{"a hold released on no day", "test.file hold=H1..soon on=2028-03-01 -> keep"},
	{"a hold released without a day", "test.file hold=H1.. on=2028-03-01 -> keep"},
	{"a demand without a day", "test.file demand=erasure:accepted on=2028-03-01 -> keep"},
	{"a demand with too much", "test.file demand=erasure:accepted:2026-02-01:2026-03-01:2026-05-01 on=2028-03-01 -> keep"},
	{"an unknown demand", "test.file demand=deletion:accepted:2026-02-01 on=2028-03-01 -> keep"},
	{"an unknown state", "test.file demand=erasure:open:2026-02-01 on=2028-03-01 -> keep"},
	{"a demand on no day", "test.file demand=erasure:accepted:today on=2028-03-01 -> keep"},
	{"a demand to be answered on no day", "test.file demand=erasure:accepted:2026-02-01:soon on=2028-03-01 -> keep"},
	{"nothing expected", "test.file on=2028-03-01 ->"},
	{"an unknown outcome", "test.file on=2028-03-01 -> delete"},
	{"an unknown outcome with its name", "test.file on=2028-03-01 -> outcome=kept"},
	{"an unknown expectation", "test.file on=2028-03-01 -> keep through=2028-03-01"},
	{"an expectation without a value", "test.file on=2028-03-01 -> keep until="},
	{"an outcome that is not the first", "test.file on=2028-03-01 -> until=never keep"},
	{"an expectation twice", "test.file on=2028-03-01 -> keep until=never until=2028-03-01"},
	{"two outcomes", "test.file on=2028-03-01 -> keep outcome=held"},
	{"a blank in a list", "test.file on=2028-03-01 -> keep rules=a, b"},
	{"a blank before a comma", "test.file on=2028-03-01 -> keep rules=a ,b"},
	{"a class with blanks", "00 00 01 02 closed=2016-03-01 on=2028-03-01 -> keep"},
	{"a fact without a value after others", "test.file closed=2016-03-01 minor sample on=2028-03-01 -> keep"},
	{"a trait in other words", "test.file minor=No on=2028-03-01 -> keep"},
	{"an event without noughts", "test.file closed=2016-3-1 on=2028-03-01 -> keep"},
	{"an event with slashes", "test.file closed=2016/03/01 on=2028-03-01 -> keep"},
	{"an event that could be on two days", "test.file closed=3/1/2016 on=2028-03-01 -> keep"},
	{"an event with the day before the month", "test.file closed=2016-31-12 on=2028-03-01 -> keep"},
	{"an event in a month that is not", "test.file closed=2016-13-01 on=2028-03-01 -> keep"},
	{"a day with its time", "test.file closed=2016-03-01T10:00 on=2028-03-01 -> keep"},
	{"nearly a hold", "test.file holds=? on=2028-03-01 -> keep"},
	{"nearly a hold that is released", "test.file Hold=H1..2027-01-01 on=2028-03-01 -> keep"},
	{"nearly a demand", "test.file demnad=erasure:accepted:2026-02-01 on=2028-03-01 -> keep"},
	{"nearly what is asked", "test.file aks=anonymise on=2028-03-01 -> keep"},
	{"nearly the day", "test.file on_=2028-03-01 -> keep"},
	{"nearly the day too", "test.file no=2028-03-01 -> keep"},
	{"the day in another form", "test.file on=1.3.2028 -> keep"},
	{"nearly an action", "test.file ask=anonymize on=2028-03-01 -> keep"},
	{"nearly a demand's kind", "test.file demand=erasrue:accepted:2026-02-01 on=2028-03-01 -> keep"},
	{"nearly an outcome", "test.file on=2028-03-01 -> must_dipsose"},
	{"an outcome in other letters", "test.file on=2028-03-01 -> Keep"},
	{"nearly a reason", "test.file on=2028-03-01 -> keep because=retaned"},
	{"no reason", "test.file on=2028-03-01 -> keep because=law"},
	{"nothing that is allowed", "test.file on=2028-03-01 -> may_dispose allowed=erase"},
	{"nearly what is allowed", "test.file on=2028-03-01 -> may_dispose allowed=delete,anonimise"},
	{"an end in another form", "test.file on=2028-03-01 -> keep by=29.12.2026"},
	{"an end that does not exist", "test.file on=2028-03-01 -> keep until=2026-13-01"},
	{"an end in words", "test.file on=2028-03-01 -> keep until=soon"},
	{"nearly an end", "test.file on=2028-03-01 -> keep until=unkown"},
	{"not before no day", "test.file on=2028-03-01 -> keep until=2026-3-1+"},
	{"overdue in words", "test.file on=2028-03-01 -> must_dispose overdue=x"},
	{"overdue less than nothing", "test.file on=2028-03-01 -> must_dispose overdue=-1"},
	{"overdue in days", "test.file on=2028-03-01 -> must_dispose overdue=041"},
	{"a change in words", "test.file on=2028-03-01 -> keep next=soon"},
	{"a change in another form", "test.file on=2028-03-01 -> keep next=2028-3-2"},
	{"nearly an expectation", "test.file on=2028-03-01 -> keep utnil=2028-03-01"},
	{"nothing missing", "test.file on=2028-03-01 -> undetermined missing="},
	{"quotation marks of a printer", "“00 00 01 02” closed=2016-03-01 on=2028-03-01 -> keep"},
	{"an outcome with a comma", "test.file on=2028-03-01 -> keep, until=2028-03-01"},
	{"an event with a comma", "test.file closed=2016-03-01, on=2028-03-01 -> keep"},
	{"a hold with a single full stop", "test.file hold=H1.2027-05-10 on=2028-03-01 -> keep"},
	{"more after an end", "test.file on=2028-03-01 -> keep until=\"2028-03-01\"+"},
	{"several problems of a line", "test.file closed=1.3.2016 minor=yes on=2028-3-1 -> kept by=soon"},
}

// TestParseProblems: every problem names its line, and what could be read is
// returned even then.
func TestParseProblems(t *testing.T) {
	var text strings.Builder
	for _, row := range unreadable {
		text.WriteString("# " + row.why + "\n" + row.line + "\n")
	}
	text.WriteString("test.file on=2028-03-01 -> keep\n")
	cases, err := policytest.Parse("cases.txt", text.String())
	require.Len(t, cases, 1)
	assert.Equal(t, fmt.Sprint("cases.txt:", 2*len(unreadable)+1), cases[0].At)
	require.Error(t, err)
	lines := strings.Split(err.Error(), "\n")
	assert.Equal(t, len(unreadable)+4, len(lines), "a line for each problem; the last one has five")
	for _, line := range lines {
		assert.Regexp(t, `^cases\.txt:[0-9]+: .+; .*(write|leave out)`, line)
	}
	reviewed(t, "parse", text.String(), err.Error())
}

func TestParseNothing(t *testing.T) {
	for _, text := range []string{"", "\n\n", "# only a comment\n"} {
		cases, err := policytest.Parse("cases.txt", text)
		assert.Empty(t, cases)
		assert.EqualError(t, err, "cases.txt: there are no cases; write one a line, as in: file closed=2020-01-31 on=2026-01-31 -> keep")
	}
}
