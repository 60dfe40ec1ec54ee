package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// demanding returns a line with a demand, or with none, about a call of 2026-11-01
// or a consent whose use ended three years before.
func demanding(id, class, demand string) string {
	return fmt.Sprintf(`{"id":%q,"class":%q,"events":[{"trigger":"call","on":"2026-11-01"},{"trigger":"consent-processing-ended","on":"2023-11-01"}],`+
		`"holds":[],"demands":[%s],"ask":"delete"}`, id, class, demand)
}

func said(kind, state, received string) string {
	return fmt.Sprintf(`{"id":"D","kind":%q,"state":%q,"received":%q}`, kind, state, received)
}

// What each demand does by itself; the days were counted by hand.
func TestDemands(t *testing.T) {
	const (
		register = "fi.incomes.call-recording" // free from the call, due after six months
		kela     = "fi.kela.call-recording"    // kept for a year, exempt from erasure
		evidence = "ua.consent-evidence"       // free after three years
	)
	tests := []struct{ id, class, demand, outcome, by, because string }{
		{"none", register, "", "may be disposed of", "1 May 2027", ""},
		{"closed", register, said("erasure", "closed", "2026-11-02"), "may be disposed of", "1 May 2027", ""},
		{"closed-long-ago", register, said("access", "closed", "2017-01-02"), "may be disposed of", "1 May 2027", ""},
		{"received", register, said("erasure", "received", "2026-11-02"), "may be disposed of", "1 May 2027", "reply by 2 December 2026"},
		{"erasure", register, said("erasure", "accepted", "2026-11-02"), "must be disposed of", "2 December 2026", "a person's accepted request makes disposal due; reply by 2 December 2026"},
		{"objection", register, said("objection", "accepted", "2026-11-02"), "must be disposed of", "2 December 2026", "a person's accepted request makes disposal due; reply by 2 December 2026"},
		{"consent", register, said("withdrawal", "accepted", "2026-11-02"), "must be disposed of", "2 December 2026", "a person's accepted request makes disposal due; reply by 2 December 2026"},
		{"restriction", register, said("restriction", "received", "2026-11-02"), "may be disposed of", "1 May 2027", "reply by 2 December 2026"},
		{"restricted", register, said("restriction", "accepted", "2026-11-02"), "on hold", "1 May 2027", "an open request of a person bars disposal; reply by 2 December 2026"},
		{"access", register, said("access", "received", "2026-11-02"), "on hold", "1 May 2027", "an open request of a person bars disposal; reply by 2 December 2026"},
		{"weekend", register, said("erasure", "received", "2026-10-28"), "may be disposed of", "1 May 2027", "reply by 28 November 2026"}, // a Saturday: the safe day does not roll
		{"extended", register, `{"id":"D","kind":"erasure","state":"accepted","received":"2026-11-02","reply":"2027-02-02"}`, "must be disposed of", "2 February 2027", "a person's accepted request makes disposal due; reply by 2 February 2027"},
		{"no-day", register, `{"id":"D","kind":"erasure","state":"accepted","received":null}`, "cannot be determined", "1 May 2027", "a request of a person has no kind, no state or no day"},
		{"exempt", kela, said("erasure", "accepted", "2026-11-02"), "keep", "2 November 2027", "reply by 2 December 2026"},
		{"ua-erasure", evidence, said("erasure", "accepted", "2026-11-16"), "must be disposed of", "26 November 2026", "a person's accepted request makes disposal due; reply by 26 November 2026"},     // ten days
		{"ua-objection", evidence, said("objection", "accepted", "2026-11-16"), "must be disposed of", "26 November 2026", "a person's accepted request makes disposal due; reply by 26 November 2026"}, // the same
		{"ua-consent", evidence, said("withdrawal", "accepted", "2026-11-16"), "must be disposed of", "16 November 2026", "a person's accepted request makes disposal due; reply by 16 November 2026"},  // at once
		{"ua-access", evidence, said("access", "received", "2026-11-16"), "on hold", "none", "an open request of a person bars disposal; reply by 16 December 2026"},                                    // thirty days
		{"no-country", "hospital.file", said("erasure", "accepted", "2026-11-16"), "cannot be determined", "unknown", "no rule is known for the class"},
	}
	var lines []string
	for _, test := range tests {
		lines = append(lines, demanding(test.id, test.class, test.demand))
	}
	inFile(t, "my.jsonl", lines...)
	status, stdout, stderr := start("-file", "my.jsonl")
	require.Equal(t, allDecided, status)
	require.Empty(t, stderr)
	for _, test := range tests {
		row := rowOf(t, stdout, test.id)
		assert.Contains(t, row, " "+test.outcome+" ", test.id)
		assert.Contains(t, row, " "+test.by+" ", test.id)
		if test.because != "" {
			assert.True(t, strings.HasSuffix(row, "  "+test.because), row)
		} else {
			assert.NotContains(t, row, "reply", test.id)
		}
	}
}

// A refusal has its ground, the first possible day and the way to complain.
func TestRefusals(t *testing.T) {
	_, stdout, _ := start()
	const (
		finland = "GDPR arts. 77 and 79; Data Protection Act (1050/2018) section 21: the Data Protection Ombudsman, or a court"
		ukraine = "Law of Ukraine 2297-VI art. 8(2)(8): the Parliament Commissioner for Human Rights, or a court"
	)
	for id, want := range map[string]string{
		"D-1": "the class of the record is exempt from erasure on request. Basis: Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b). It is not known from when deletion or anonymisation is possible. Complaints: " + finland,
		"D-5": "a hold is in force. First day on which deletion or anonymisation is possible: 15 January 2027. Complaints: " + finland,
		"D-6": "the retention period has not ended. Basis: Sotsiaalkaitse infosüsteemi põhimäärus, 05.03.2019 nr 12, § 20(2), (7). First day on which deletion or anonymisation is possible: 6 May 2030. Complaints: GDPR arts. 77 and 79; Isikuandmete kaitse seadus §§ 28, 56 and 61: Andmekaitse Inspektsioon, or a court",
		"D-8": "the retention period has not ended. Basis: Civil Code of Ukraine art. 257. First day on which deletion or anonymisation is possible: 17 November 2029. Complaints: " + ukraine,
	} {
		assert.Contains(t, stdout, "  "+id+": Request (erasure) refused: "+want+".\n")
	}
	for _, id := range []string{"D-2", "D-3", "D-4", "D-7"} { // not for disposal, or it can be met
		assert.NotContains(t, stdout, id+": Request")
	}

	// On the first possible day the demand is met and no longer refused.
	for on, refused := range map[string]bool{"2027-01-14": true, "2027-01-15": false} {
		_, stdout, _ := start("-on", on)
		assert.Equal(t, refused, strings.Contains(stdout, "D-5: Request"), on)
		assert.Equal(t, refused, !strings.Contains(rowOf(t, stdout, "tulo-0018"), "  yes  must be disposed of  "), on)
	}
}

// Demands of a kind that are refused on the same grounds share a note, and all those of a record
// the notes on the sources.
func TestRefusalsOnTheSameGrounds(t *testing.T) {
	both := said("erasure", "accepted", "2026-11-02") + "," + strings.Replace(said("erasure", "received", "2026-11-03"), `"D"`, `"E"`, 1)
	inFile(t, "my.jsonl", demanding("two", "fi.kela.call-recording", both))
	_, stdout, _ := start("-file", "my.jsonl")
	assert.Contains(t, rowOf(t, stdout, "two"), "  1, 2, 3  reply by 2 December 2026")
	assert.Contains(t, stdout, "\n   2  D, E: Request (erasure) refused: ")
	assert.Equal(t, 1, strings.Count(stdout, " refused: "))
}

// What is printed grows with the line, and not with its demands times its holds.
func TestManyRefusals(t *testing.T) {
	printed := func(n int) int {
		demand, hold := said("erasure", "accepted", "2026-11-02"), `{"id":"h","basis":{"citation":"Act %d","doubt":"unread %d"}}`
		var demands, holds []string
		for i := range n {
			demands, holds = append(demands, demand), append(holds, fmt.Sprintf(hold, 1000+i, 1000+i))
		}
		line := demanding("many", "fi.incomes.call-recording", strings.Join(demands, ","))
		inFile(t, "my.jsonl", strings.Replace(line, `"holds":[]`, `"holds":[`+strings.Join(holds, ",")+`]`, 1))
		_, stdout, _ := start("-file", "my.jsonl")
		assert.Equal(t, 1, strings.Count(stdout, "  D, D, "))
		assert.Equal(t, 1, strings.Count(stdout, "Act 1000"), "with its doubt, and not in the refusal, which is for the person too")
		return len(stdout)
	}
	once, twice, fourTimes := printed(100), printed(200), printed(400)
	assert.InDelta(t, 2*(twice-once), fourTimes-twice, 0.1*float64(fourTimes))
}
