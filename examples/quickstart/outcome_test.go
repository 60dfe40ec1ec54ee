package main

import (
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/examples/sample"
	"github.com/keepuntil/keepuntil/policy"
)

func builtInRecords(t *testing.T) (records []sample.Record) {
	t.Helper()
	lines := newReader(strings.NewReader(builtIn))
	for {
		r, err := lines.next()
		if err == io.EOF {
			return records
		}
		require.NoError(t, err)
		records = append(records, r)
	}
}

// The built-in records show each kind of answer, and this table says which
// record shows what. The days were counted by hand for 2026-11-22.
func TestOutcomes(t *testing.T) {
	const (
		undetermined = policy.Undetermined
		held         = policy.Held
		keep         = policy.Keep
		review       = policy.Review
		may          = policy.MayDispose
		must         = policy.MustDispose

		yes, no = true, false
	)
	tests := []struct {
		id        string
		outcome   policy.Outcome
		permitted bool
		because   string
	}{
		{"kela-0001", must, yes, "first free day after one year"},
		{"kela-0002", keep, no, "last protected day"},
		{"kela-0003", keep, no, "in the middle of the year"},
		{"kela-0004", must, yes, "overdue since August"},
		{"kela-0005", undetermined, no, "a call on an unknown day"},
		{"kela-0006", undetermined, no, "a recording without a call"},
		{"kela-0007", held, no, "a hold over an overdue record"},
		{"kela-0008", undetermined, no, "holds not looked up"},
		{"kela-0009", must, yes, "the hold is released on the day itself"},
		{"kela-0010", held, no, "the hold is released on a later day"},
		{"kela-0011", must, yes, "29 February and one year is 28 February"},
		{"kela-0012", keep, no, "the same call twice is one call"},
		{"kela-0013", undetermined, no, "two days for one call"},
		{"kela-0014", must, no, "delete, not anonymise"},
		{"kela-0015", review, no, "the order's month has ended, the year has not: a conflict"},
		{"kela-0016", must, yes, "an order within the last month of the year: no conflict"},
		{"kela-0017", keep, no, "an order whose month still runs"},
		{"kela-0018", keep, no, "a call on a day to come"},
		{"kela-0019", keep, no, "an order on an unknown day; the year protects anyway"},
		{"kela-0020", keep, no, "an erasure is demanded of a class that is exempt"},
		{"kela-0021", held, no, "a person has asked to see it"},
		{"kela-r-0001", undetermined, no, "the host must bring the rules"},
		{"kela-r-0002", undetermined, no, "the host must bring the rules"},

		{"tulo-0001", may, yes, "a ceiling permits from the call on"},
		{"tulo-0002", may, yes, "the day before disposal is due"},
		{"tulo-0003", must, yes, "due one day early, for the stricter reading"},
		{"tulo-0004", must, yes, "the last lawful day"},
		{"tulo-0005", must, yes, "overdue by a day"},
		{"tulo-0006", must, yes, "31 August and six months is 28 February"},
		{"tulo-0007", undetermined, no, "a ceiling from an unknown day"},
		{"tulo-0008", keep, no, "no ground before the call"},
		{"tulo-0009", may, no, "delete or anonymise, not transfer"},
		{"tulo-0010", must, yes, "never due before the rule was law"},
		{"tulo-0011", held, no, "a hold without a release"},
		{"tulo-0012", undetermined, no, "the host must bring the rules"},
		{"tulo-0013", undetermined, no, "the host must bring the rules"},
		{"tulo-0014", undetermined, no, "the host must bring the rules"},
		{"tulo-0015", undetermined, no, "the host must bring the rules"},
		{"tulo-0016", may, yes, "a demand that nobody has assessed sets a day for the reply only"},
		{"tulo-0017", must, yes, "an accepted erasure of a free record"},
		{"tulo-0018", held, no, "an accepted erasure waits for the release of a hold"},

		{"skais-0001", keep, no, "a living pensioner"},
		{"skais-0002", must, yes, "first free day after 75 years"},
		{"skais-0003", keep, no, "last protected day"},
		{"skais-0004", keep, no, "until 2094"},
		{"skais-0005", undetermined, no, "dead since an unknown day"},
		{"skais-0006", undetermined, no, "two contradicting deaths"},
		{"skais-0007", must, yes, "29 February; lawful until the statute came into force"},
		{"skais-0008", must, no, "anonymise, not delete"},
		{"skais-0009", keep, no, "a living person"},
		{"skais-0010", must, yes, "ten years after the end of the right"},
		{"skais-0011", keep, no, "the right has not ended"},
		{"skais-0012", keep, no, "the right ends on a day to come"},
		{"skais-0013", must, yes, "overdue by years"},
		{"skais-0014", keep, no, "a living person"},
		{"skais-0015", keep, no, "60 years from the last of three decisions"},
		{"skais-0016", undetermined, no, "one of the decisions ends on an unknown day"},
		{"skais-0017", undetermined, no, "a decision without its end"},
		{"skais-0018", must, yes, "50 years from the last expert decision"},
		{"skais-0019", may, yes, "first free day of a log, which has no ceiling"},
		{"skais-0020", keep, no, "last protected day"},
		{"skais-0021", may, yes, "a log of 29 February, anonymised"},
		{"skais-0022", keep, no, "a body has decided to keep it"},
		{"skais-0023", keep, no, "until 2096"},
		{"skais-0024", keep, no, "the procedure is open"},
		{"skais-0025", held, no, "a court case"},
		{"skais-0026", undetermined, no, "no paragraph covers it"},
		{"skais-0027", undetermined, no, "no paragraph covers it"},
		{"skais-0028", undetermined, no, "no paragraph covers it"},
		{"skais-0029", undetermined, no, "no paragraph covers it"},
		{"skais-0030", keep, no, "an accepted erasure waits for the end of a floor"},
		{"skais-0031", held, no, "an accepted restriction keeps what is due"},

		{"ua-0001", keep, no, "none of the five events"},
		{"ua-0002", must, yes, "the term ends today"},
		{"ua-0003", must, yes, "the term has ended"},
		{"ua-0004", keep, no, "the relation ends on a day to come"},
		{"ua-0005", must, yes, "the relation has ended"},
		{"ua-0006", must, yes, "the first of two orders counts"},
		{"ua-0007", must, yes, "the court's decision"},
		{"ua-0008", must, yes, "all four events"},
		{"ua-0009", undetermined, no, "two ends of one term"},
		{"ua-0010", undetermined, no, "the relation ended on an unknown day"},
		{"ua-0011", held, no, "a court case"},
		{"ua-c-0001", keep, no, "consent still in use"},
		{"ua-c-0002", may, yes, "three years after it: two floors, no ceiling"},
		{"ua-c-0003", keep, no, "the longer of two floors"},
		{"ua-c-0004", keep, no, "an accepted erasure waits for the longer of two floors"},
		{"ua-f-0001", review, no, "a commission must decide"},
		{"ua-f-0002", may, yes, "it has decided to delete"},
		{"ua-f-0003", may, yes, "it has decided to transfer, and it is not yet done"},
		{"ua-f-0004", keep, no, "closed a day later, kept a year longer"},
		{"ua-f-0005", keep, no, "the file is open"},
		{"ua-f-0006", may, yes, "transferred as decided, so the copy may go"},
		{"ua-f-0007", review, no, "it has decided in two ways"},

		{"pot-0001", must, yes, "12 years from the death of an adult"},
		{"pot-0002", keep, no, "a child's death changes nothing: 120 years from birth"},
		{"pot-0003", keep, no, "alive, or nobody knows"},
		{"pot-0004", undetermined, no, "did the patient die as a child?"},
		{"pot-0005", must, yes, "ordered to be archived: handed over"},
		{"sos-0001", keep, no, "the last day of thirty years"},
		{"pol-0001", keep, no, "a year from the limitation"},
		{"rah-0001", may, yes, "first free day after five years"},
		{"ilm-0001", must, yes, "at most five years, due a day early"},
		{"kam-0001", must, yes, "at most a year"},
		{"tyo-0001", keep, no, "two years from the end of the year"},
		{"rahapesu-0001", must, yes, "five years from the end of the relation"},
		{"tooleping-0001", may, yes, "ten years, a floor"},
		{"ravi-0001", keep, no, "thirty years"},
		{"star-0001", must, yes, "ten years in all, anonymised"},
		{"tervisekassa-0001", keep, no, "75 years from entry is the later end"},
		{"arhiiv-0001", must, yes, "handed over within ten years"},
		{"teavitaja-0001", keep, no, "three years from the feedback"},
		{"kuber-0001", keep, no, "five years from the solution"},
		{"nousolek-0001", must, yes, "ten years from the death the consent ends"},
		{"податки-0001", may, yes, "1825 days, and the commission decided"},
		{"моніторинг-0001", may, yes, "five years, and the commission decided"},
		{"звітність-0001", may, yes, "six years from the publication"},
		{"ai-0001", undetermined, no, "the duty begins on 2 December 2027"},
		{"transfer-0001", must, yes, "five years from the transfer"},
		{"muu-0001", undetermined, no, "an unknown class"},
		{"järjestelmä-ö-1", may, yes, "a key with letters of two bytes"},
		{"справа-ї-7", keep, no, "a court's decision that is not final yet"},
	}

	records := builtInRecords(t)
	var requests []policy.Request
	for _, r := range records {
		requests = append(requests, r.Request(r.Ask, calendar.MustParseDate("2026-11-22")))
	}
	book, err := rulebook()
	require.NoError(t, err)
	rules := policy.FromRulebook(book)

	decisions := map[string]policy.Decision{}
	for _, request := range requests {
		require.NotContains(t, decisions, request.Record.ID, "two records with one key")
		decisions[request.Record.ID] = rules.Decide(request)
		assert.Equal(t, decisions[request.Record.ID].Permits(request.Action), policy.Check(rules, request) == nil, "%s: Check says the same", request.Record.ID)
	}
	assert.GreaterOrEqual(t, len(requests), 60)
	assert.Len(t, tests, len(requests), "each record has its line in the table")

	actions := map[string]policy.Action{}
	for _, request := range requests {
		actions[request.Record.ID] = request.Action
	}
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			decision, ok := decisions[test.id]
			require.True(t, ok, "the record is missing")
			assert.Equal(t, test.outcome.String(), decision.Outcome().String(), test.because)
			assert.Equal(t, test.permitted, decision.Permits(actions[test.id]), test.because)
		})
	}
}

func TestDays(t *testing.T) {
	tests := []struct {
		id, until, by string
		overdue       int
	}{
		{"kela-0011", "2025-02-28", "2025-03-01", 631},
		{"kela-0015", "2027-03-10", "2026-11-01", 21},
		{"tulo-0010", "none", "2024-10-31", 752},
		{"tulo-0016", "none", "2027-04-01", 0}, // the six months
		{"tulo-0017", "none", "2026-12-03", 0}, // the month for the reply
		{"skais-0007", "2019-02-28", "2019-03-15", 2809},
		{"skais-0015", "2078-01-15", "2078-01-16", 0},
		{"skais-0030", "2030-05-05", "2030-05-06", 0}, // a demand never cuts a floor
		{"ua-0008", "none", "2026-06-30", 145},
		{"ua-c-0003", "2028-05-01", "none", 0},
		{"ua-f-0004", "2026-12-31", "none", 0},
	}
	records := builtInRecords(t)
	book, err := rulebook()
	require.NoError(t, err)
	for _, test := range tests {
		t.Run(test.id, func(t *testing.T) {
			for _, r := range records {
				if r.ID == test.id {
					d := policy.FromRulebook(book).Decide(r.Request(r.Ask, calendar.MustParseDate("2026-11-22")))
					assert.Equal(t, test.until, d.RetainUntil().String())
					assert.Equal(t, test.by, d.DisposeBy().String())
					assert.Equal(t, test.overdue, d.Overdue())
					return
				}
			}
			t.Fatal("the record is missing")
		})
	}
}

// What the host has made up says so.
func TestHostRulesAreMarked(t *testing.T) {
	for _, rule := range hostRules() {
		assert.Contains(t, rule.Basis.Doubt, "made up by the example host", rule.ID)
	}
}
