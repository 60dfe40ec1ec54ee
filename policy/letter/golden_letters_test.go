package letter_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(name, got, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "if that is right, run with -update and read the diff")
}

type named struct {
	name   string
	letter letter.Letter
}

// letters returns one of each kind by each law that has it, with every sentence.
func letters(t testing.TB) (list []named) {
	t.Helper()
	add := func(name string, l letter.Letter, err error) {
		t.Helper()
		require.NoError(t, err, name)
		list = append(list, named{name, l})
	}
	with := func(f letter.Facts, change func(*letter.Facts)) letter.Facts { change(&f); return f }
	reason := func(f letter.Facts, why string) letter.Facts {
		return with(f, func(f *letter.Facts) { f.Reason = why })
	}
	erasure := demanded(policy.Erasure, policy.Accepted)
	closed := []retention.Event{happened("closed", "2024-03-05")}

	refuse := func(name string, r policy.Refusal, f letter.Facts) {
		t.Helper()
		l, err := letter.Refuse(r, f)
		add("refused: "+name, l, err)
	}
	refuse("a rule, in Finland", refusal(t, rules(t, rule()), asked(closed, erasure)), official(letter.Finland))
	received := erasure
	received.State = policy.Received
	refuse("not assessed yet, in Estonia", refusal(t, rules(t, rule()), asked(closed, received)), by(letter.Estonia))
	refuse("in Ukraine", refusal(t, rules(t, rule()), asked(closed, erasure)), official(letter.Ukraine))
	refuse("a country is not named", refusal(t, rules(t, rule(func(r *retention.Rule) { r.Absent = retention.Awaited })), asked(nil, erasure)), by(letter.GDPR))
	held := asked(closed, erasure)
	held.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Kind: "inquiry", Reason: "secret", Basis: calendar.Source{Citation: "Order 7/2026"}})
	short := rule(func(r *retention.Rule) { r.Period = retention.Years(1) })
	refuse("a hold that is not told, and a rule", refusal(t, rules(t, rule()), held), by(letter.Finland))
	refuse("a hold that is not told", refusal(t, rules(t, short), held), by(letter.Finland))
	refuse("a hold that is not told, and an open file", refusal(t, rules(t, rule(func(r *retention.Rule) { r.Absent = retention.Awaited })), policy.Request{Action: policy.Delete, On: held.On,
		Record: retention.Record{ID: "r", Class: "city.file"}, Holds: held.Holds, Demands: held.Demands}), by(letter.Finland))
	refuse("a hold that is told", refusal(t, rules(t, short), held), with(by(letter.Finland), func(f *letter.Facts) { f.NameHold = true }))
	barred := asked(closed, erasure, demanded(policy.Access, policy.Received))
	refuse("a demand that is told", refusal(t, rules(t, short), barred), with(by(letter.Finland), func(f *letter.Facts) { f.NameHold = true }))
	kela := policy.FromRulebook(finland.KelaCallRecordings())
	refuse("the class is exempt", refusal(t, kela, policy.Request{Action: policy.Delete, On: day("2026-11-20"), Holds: policy.NoHolds(), Demands: policy.DemandsOf(erasure),
		Record: retention.Record{ID: "c", Class: finland.KelaCallRecording, Events: retention.EventsOf(happened(finland.Call, "2026-10-05"))}}), by(letter.Finland))
	for _, why := range []policy.Reason{policy.ReasonAppraisedToKeep, policy.ReasonAppraisalPutOff, policy.ReasonAppraisalOpen, policy.ReasonConflict,
		policy.ReasonNoGround, policy.ReasonNothingInCommon, policy.ReasonTransferOnly} {
		refuse(why.String(), policy.Refusal{Demand: demanded(policy.Erasure, policy.Received), Reason: why, Basis: []calendar.Source{{Citation: "City Act s. 5"}}}, by(letter.Finland))
	}
	refuse("an objection", refusal(t, rules(t, rule()), asked(closed, demanded(policy.Objection, policy.Received))), by(letter.Finland))
	refuse("a withdrawal", refusal(t, rules(t, rule()), asked(closed, demanded(policy.Withdrawal, policy.Accepted))), by(letter.Finland))
	refuse("by a guard, in words of the host", policy.Refusal{Demand: erasure, Reason: policy.ReasonRefused, Words: "secret"}, reason(by(letter.Finland), "a complaint of yours is pending."))
	refuse("access, in Ukraine", policy.Refusal{Demand: demanded(policy.Access, policy.Received), Basis: []calendar.Source{{Citation: "Law of Ukraine 3855-XII art. 8"}}}, reason(official(letter.Ukraine), "the data are a state secret"))
	information := policy.Demand{Received: day("2026-11-16"), Reply: reply.Deadline{Safe: day("2026-11-23"), Latest: day("2026-11-23")}}
	about := func(l letter.Law) letter.Facts {
		return with(official(l), func(f *letter.Facts) { f.About = "the minutes of the council" })
	}
	refuse("information, in Ukraine", policy.Refusal{Demand: information}, reason(about(letter.UkrainianInformation), "the minutes are restricted by art. 6(2)"))
	refuse("information, in Estonia", policy.Refusal{Demand: information}, reason(about(letter.EstonianInformation), "the minutes are restricted"))

	fulfil := func(name string, d policy.Demand, a policy.Action, f letter.Facts) {
		t.Helper()
		l, err := letter.Fulfil(d, a, day("2026-11-19"), f)
		add("done: "+name, l, err)
	}
	told := func(f letter.Facts) letter.Facts { return with(f, func(f *letter.Facts) { f.Recipients = true }) }
	fulfil("erased, in Finland", erasure, policy.Delete, told(by(letter.Finland)))
	fulfil("erased, in Ukraine", erasure, policy.Delete, told(official(letter.Ukraine)))
	fulfil("anonymised, in Estonia", erasure, policy.Anonymise, by(letter.Estonia))
	fulfil("an objection", demanded(policy.Objection, policy.Accepted), 0, by(letter.GDPR))
	fulfil("a withdrawal", demanded(policy.Withdrawal, policy.Accepted), 0, by(letter.GDPR))
	fulfil("access, in Ukraine", demanded(policy.Access, policy.Accepted), 0, by(letter.Ukraine))
	fulfil("information, in Estonia", information, 0, about(letter.EstonianInformation))

	partly := func(name string, r policy.Refusal, a policy.Action, f letter.Facts) {
		t.Helper()
		f.Rest = "invoices of 2024"
		l, err := letter.FulfilPartly(r, a, day("2026-11-19"), f)
		add("partly done: "+name, l, err)
	}
	rest := refusal(t, rules(t, rule()), asked(closed, erasure))
	partly("erased", rest, policy.Delete, told(by(letter.Finland)))
	partly("anonymised", rest, policy.Anonymise, by(letter.Ukraine))
	rest.Demand.Kind = policy.Objection
	partly("an objection", rest, 0, by(letter.Finland))
	rest.Demand.Kind = policy.Withdrawal
	partly("a withdrawal", rest, policy.Delete, by(letter.Finland))
	later := func(f letter.Facts) letter.Facts {
		return with(f, func(f *letter.Facts) { f.Until = day("2026-11-23") })
	}
	partly("the rest is to come", policy.Refusal{Demand: demanded(policy.Access, policy.Accepted)}, 0, later(by(letter.Finland)))
	partly("information, in Ukraine", policy.Refusal{Demand: information}, 0, later(about(letter.UkrainianInformation)))

	l, err := letter.Restrict(demanded(policy.Restriction, policy.Accepted), day("2026-11-19"), told(by(letter.Finland)))
	add("restricted", l, err)
	l, err = letter.Restrict(demanded(policy.Objection, policy.Received), day("2026-11-19"), with(by(letter.GDPR), func(f *letter.Facts) { f.Fee = true }))
	add("restricted: an objection", l, err)
	l, err = letter.Lift(demanded(policy.Restriction, policy.Accepted), day("2026-12-01"), reason(by(letter.Estonia), "the data were found to be right"))
	add("restriction lifted", l, err)

	long := "the request is about many files"
	l, err = letter.Extend(erasure, eu.DataSubjectRequest(), calendar.Finland(), reason(by(letter.Finland), long))
	add("extended: in Finland", l, err)
	l, err = letter.Extend(information, ukraine.InformationRequest(), calendar.Ukraine(), reason(about(letter.UkrainianInformation), long))
	add("extended: information, in Ukraine", l, err)
	l, err = letter.Extend(information, estonia.InformationRequest(), calendar.Estonia(), with(reason(about(letter.EstonianInformation), long), func(f *letter.Facts) {
		f.Registered, f.Until = day("2026-11-17"), day("2026-12-01")
	}))
	add("extended: information, in Estonia", l, err)
	l, err = letter.Defer(policy.Demand{Received: day("2026-11-02")}, ukraine.AccessGrant(), calendar.Ukraine(), reason(with(official(letter.Ukraine), func(f *letter.Facts) {
		f.About = "data about a patient"
	}), "the files are in another building"))
	add("deferred: access of a third party, in Ukraine", l, err)
	l, err = letter.Defer(information, ukraine.InformationRequest(), calendar.Ukraine(), with(reason(about(letter.UkrainianInformation), "the building was shelled"), func(f *letter.Facts) {
		f.Until = day("2027-01-15")
	}))
	add("deferred: information, in Ukraine", l, err)
	l, err = letter.Forward(information, "the Ministry of Health", about(letter.UkrainianInformation))
	add("forwarded: in Ukraine", l, err)
	l, err = letter.Forward(information, "Terviseamet", about(letter.EstonianInformation))
	add("forwarded: in Estonia", l, err)

	keep := func(name string, p policy.Policy, events []retention.Event, f letter.Facts) {
		t.Helper()
		access := demanded(policy.Access, policy.Accepted)
		l, err := letter.Keep(access, p.Decide(asked(events, access)), f)
		add("kept: "+name, l, err)
	}
	limit := func(r *retention.Rule) { r.ID, r.Bound, r.Cutoff = "city.limit", retention.AtMost, retention.AtEvent() }
	keep("at least so long", rules(t, rule()), closed, by(letter.Finland))
	keep("exactly so long", rules(t, rule(func(r *retention.Rule) { r.Bound = retention.Exactly })), closed, by(letter.Ukraine))
	keep("needed no more", rules(t, short), closed, by(letter.Estonia))
	keep("over", rules(t, rule(limit, func(r *retention.Rule) { r.Period = retention.Years(2) })), closed, by(letter.GDPR))
	keep("permanently", rules(t, rule(func(r *retention.Rule) { r.Period, r.Then = retention.Permanently(), 0 })), closed, by(letter.Finland))
	keep("the file is open", rules(t, rule(func(r *retention.Rule) { r.Absent = retention.Awaited })), nil, by(letter.Finland))
	keep("a limit that has not begun", rules(t, short, rule(limit, func(r *retention.Rule) { r.Trigger, r.Absent = "asked", retention.Awaited })), closed, by(letter.Finland))
	asking := rule(func(r *retention.Rule) { r.ID, r.Trigger, r.Absent = "city.asked", "asked", retention.NotBinding })
	keep("a conflict", rules(t, asking, rule(limit, func(r *retention.Rule) { r.Period = retention.Years(5) })), append(closed, happened("asked", "2026-06-01")), by(letter.Finland))
	keep("a conflict for ever", rules(t, rule(func(r *retention.Rule) {
		r.ID, r.Trigger, r.Period, r.Then = "city.asked", "asked", retention.Permanently(), 0
	}), rule(limit)),
		append(closed, happened("asked", "2026-06-01")), by(letter.Finland))
	keep("a body decides first", rules(t, rule(func(r *retention.Rule) { r.Appraise = true })), closed, by(letter.Finland))
	access := demanded(policy.Access, policy.Accepted)
	unknown := asked(nil, access)
	unknown.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Reason: "secret"})
	l, err = letter.Keep(access, rules(t, rule()).Decide(unknown), by(letter.Finland))
	add("kept: the start is not known", l, err)
	return list
}

// Every letter, in five languages.
func TestLetters(t *testing.T) {
	var out strings.Builder
	for _, l := range letters(t) {
		fmt.Fprintf(&out, "=== %s\n", l.name)
		for _, language := range languages {
			text := l.letter.In(language)
			fmt.Fprintf(&out, "\n--- %v: %s\n\n%s\n", language, l.letter.Kind.In(language), text)
			assert.NotContains(t, text, "secret,", l.name)
			assert.NotRegexp(t, `[{}\[\]|]|\.\.|no date`, text, l.name)
		}
		out.WriteString("\n")
	}
	golden(t, "letters.txt", []byte(out.String()))
}

// The sentences of the files are those that the letters say, and no others.
func TestOurSentences(t *testing.T) {
	said := map[string]bool{}
	for k := letter.Kind(0); k <= letter.Kept; k++ {
		said["kind."+k.String()] = true
	}
	said["step."+letter.StepReference.String()] = true
	for _, l := range letters(t) {
		for _, p := range l.letter.Paragraphs {
			said["step."+p.Code.String()] = true
			if p.Code == letter.StepTerms {
				continue
			}
			if which, is := p.Args[p.Code.String()].(interface{ MarshalText() ([]byte, error) }); is {
				key, err := which.MarshalText()
				require.NoError(t, err)
				said[string(key)] = true
			}
		}
	}
	var keys []string
	for key := range said {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	require.NoError(t, calendar.NewSentences(os.DirFS(".")).Check(keys...))
}

// A letter as JSON has all that the template of a host needs.
func TestLetterInJSON(t *testing.T) {
	all := letters(t)
	text, err := json.MarshalIndent([]letter.Letter{all[0].letter, all[len(all)-3].letter}, "", "  ")
	require.NoError(t, err)
	golden(t, "letters.json", append(text, '\n'))
	for _, l := range all {
		text, err := json.Marshal(l.letter)
		require.NoError(t, err)
		var read struct {
			Schema     string         `json:"schema"`
			By         reply.Deadline `json:"by"`
			Phase      reply.Phase    `json:"phase"`
			Paragraphs []struct {
				Code letter.StepCode
				Text calendar.Names
			}
		}
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, "keepuntil.letter/1", read.Schema)
		assert.Equal(t, l.letter.By, read.By)
		assert.Equal(t, reply.InTime, read.Phase, l.name)
		for _, language := range languages {
			var lines []string
			for _, p := range read.Paragraphs {
				lines = append(lines, p.Text.In(language))
			}
			assert.Equal(t, l.letter.In(language), strings.Join(lines, "\n\n"))
		}
	}
}
