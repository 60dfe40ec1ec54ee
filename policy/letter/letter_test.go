package letter_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A letter is in time through the safe day, disputed through the latest, and late after it.
func TestPhase(t *testing.T) {
	window := reply.Deadline{Safe: day("2026-12-05"), Latest: day("2026-12-07")}
	for sent, want := range map[string]reply.Phase{"2026-11-20": reply.InTime, "2026-12-05": reply.InTime, "2026-12-06": reply.InTimeDisputed,
		"2026-12-07": reply.InTimeDisputed, "2026-12-08": reply.Late} {
		f := by(letter.Finland)
		f.Sent, f.By = day(sent), window
		l := must(t)(letter.Restrict(demanded(policy.Restriction, policy.Accepted), day("2026-11-19"), f))
		assert.Equal(t, want, l.Phase(), sent)
		assert.Equal(t, window, l.By, sent)
	}
	assert.Zero(t, letter.Letter{}.Phase())
	assert.Zero(t, letter.Letter{Sent: day("2026-12-05")}.Phase())
	assert.Equal(t, reply.Late, letter.Letter{Sent: day("2026-12-05"), By: reply.Deadline{Latest: day("2026-12-04")}}.Phase())
	assert.Equal(t, reply.InTimeDisputed, letter.Letter{Sent: day("2026-12-05"), By: reply.Deadline{Latest: day("2026-12-05")}}.Phase())
}

// The deadline of a letter is that of its window, with the safe day: a month from 5 November is
// a Saturday, and the Monday after it is not Independence Day.
func TestALetterCarriesTheDeadlineOfItsWindow(t *testing.T) {
	r := policy.Refusal{Demand: policy.Demand{Kind: policy.Erasure, Received: day("2026-11-05")}, Reason: policy.ReasonRetained}
	f := by(letter.Finland)
	f.By = due(t, "2026-11-05")
	l := must(t)(letter.Refuse(r, f))
	assert.Equal(t, reply.Deadline{Safe: day("2026-12-05"), Latest: day("2026-12-07")}, l.By)
	r.Demand.Reply = f.By
	f.By = reply.Deadline{}
	assert.Equal(t, l.By, must(t)(letter.Refuse(r, f)).By, "or that of the demand")
}

func TestTheZeroLetterSaysNothing(t *testing.T) {
	zero := letter.Letter{}
	for _, l := range languages {
		assert.Empty(t, zero.In(l))
	}
	text, err := json.Marshal(zero)
	require.NoError(t, err)
	assert.JSONEq(t, `{"schema":"keepuntil.letter/1","kind":"unknown","law":"unknown","received":null,"sent":null,"by":{"safe":null,"latest":null},"phase":"unknown","basis":[],"paragraphs":[]}`, string(text))
	text, err = json.Marshal(letter.Letter{Paragraphs: []calendar.Step{{}}})
	require.NoError(t, err)
	assert.Contains(t, string(text), `"paragraphs":[{"code":"","text":{}}]`)
}

// What a log has of a letter is its kind and its law.
func TestLettersAreNotForLogs(t *testing.T) {
	f := official(letter.Finland)
	l := must(t)(letter.Restrict(demanded(policy.Restriction, policy.Accepted), day("2026-11-19"), f))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%d", "%x"} {
		assert.Equal(t, "letter: restricted, finland", fmt.Sprintf(verb, l))
		assert.Equal(t, "[facts for a letter: finland]", "["+fmt.Sprintf(verb, f)+"]")
	}
	var log strings.Builder
	slog.New(slog.NewJSONHandler(&log, nil)).Info("sent", "letter", l, "facts", f)
	assert.Contains(t, log.String(), `"letter":"letter: restricted, finland","facts":"facts for a letter: finland"`)
}

func TestFormsThatThereAreNot(t *testing.T) {
	var l letter.Letter
	assert.ErrorIs(t, json.Unmarshal([]byte("{}"), &l), calendar.ErrForm)
	var f letter.Facts
	assert.ErrorIs(t, json.Unmarshal([]byte("{}"), &f), calendar.ErrForm)
	_, err := json.Marshal(f)
	assert.ErrorIs(t, err, calendar.ErrForm)
}

// What is wrong with any letter, all at once.
func TestProblemsOfAnyLetter(t *testing.T) {
	good := demanded(policy.Erasure, policy.Accepted)
	for name, row := range map[string]struct {
		change func(*policy.Demand, *letter.Facts)
		want   []error
		text   []string
	}{
		"nothing": {func(*policy.Demand, *letter.Facts) {}, nil, nil},
		"no law":  {func(_ *policy.Demand, f *letter.Facts) { f.Law = 0 }, []error{letter.ErrMissing}, []string{"letter: done: the law: missing; name one of the constants in Law"}},
		"an unknown law": {func(_ *policy.Demand, f *letter.Facts) { f.Law = 200 }, []error{letter.ErrMissing},
			[]string{"letter: done: the law: missing"}},
		"an unknown demand": {func(d *policy.Demand, _ *letter.Facts) { d.Kind = 200 }, []error{calendar.ErrSyntax, reply.ErrNotAllowed}, []string{"letter: done: the demand: "}},
		"no subject": {func(d *policy.Demand, _ *letter.Facts) { d.Kind = 0 }, []error{letter.ErrMissing, reply.ErrNotAllowed},
			[]string{"what the request concerns: missing"}},
		"no receipt":      {func(d *policy.Demand, _ *letter.Facts) { d.Received = calendar.Date{} }, []error{reply.ErrDate}, []string{"the day of the receipt: no date; give it"}},
		"not sent":        {func(_ *policy.Demand, f *letter.Facts) { f.Sent = calendar.Date{} }, []error{reply.ErrDate}, []string{"the day on which it is sent"}},
		"sent before":     {func(_ *policy.Demand, f *letter.Facts) { f.Sent = day("2026-11-01") }, []error{reply.ErrSequence}, []string{"before the request came in", "comes after the letter"}},
		"answered before": {func(d *policy.Demand, _ *letter.Facts) { d.Answered = day("2026-11-01") }, []error{reply.ErrSequence}, []string{"answered before it came in"}},
		"of another law":  {func(_ *policy.Demand, f *letter.Facts) { f.Law = letter.EstonianInformation }, []error{reply.ErrNotAllowed}, []string{"name the law on personal data"}},
		"no deadline":     {func(d *policy.Demand, _ *letter.Facts) { d.Reply = reply.Deadline{} }, []error{reply.ErrDate}, []string{"the safe day", "the latest day"}},
		"a deadline turned": {func(_ *policy.Demand, f *letter.Facts) {
			f.By = reply.Deadline{Safe: day("2026-12-04"), Latest: day("2026-12-03")}
		}, []error{reply.ErrSequence}, []string{"the deadline"}},
		"a deadline of another request": {func(_ *policy.Demand, f *letter.Facts) {
			f.By = reply.Deadline{Safe: day("2026-11-01"), Latest: day("2026-12-03")}
		},
			[]error{reply.ErrSequence}, []string{"the deadline"}},
		"all of it": {func(d *policy.Demand, f *letter.Facts) { *d, f.Sent = policy.Demand{}, calendar.Date{} },
			[]error{letter.ErrMissing, reply.ErrDate, reply.ErrNotAllowed}, []string{"what the request concerns", "the day of the receipt", "the safe day", "the latest day", "the day on which it is sent", "what was done"}},
	} {
		t.Run(name, func(t *testing.T) {
			d, f := good, by(letter.Finland)
			row.change(&d, &f)
			l, err := letter.Fulfil(d, policy.Delete, day("2026-11-19"), f)
			if row.want == nil {
				require.NoError(t, err)
				assert.Equal(t, letter.Done, l.Kind)
				return
			}
			assert.Zero(t, l, "no letter with a problem")
			for _, want := range row.want {
				assert.ErrorIs(t, err, want)
			}
			for _, text := range row.text {
				assert.ErrorContains(t, err, text)
			}
			assert.NotContains(t, fmt.Sprint(err), "2026", "no day of the person")
		})
	}
}

// Which law has which letters, and that each has its norm.
func TestEachLawHasItsLetters(t *testing.T) {
	const all = "refused done partly_done"
	for law, want := range map[letter.Law]string{
		letter.GDPR: all + " restricted restriction_lifted extended kept", letter.Finland: all + " restricted restriction_lifted extended kept", letter.Estonia: all + " restricted restriction_lifted extended kept",
		letter.Ukraine: all + " deferred kept", letter.EstonianInformation: all + " extended forwarded", letter.UkrainianInformation: all + " extended deferred forwarded",
	} {
		for kind, write := range writers() {
			_, err := write(official(law))
			known := false
			for _, k := range strings.Fields(want) {
				known = known || k == kind.String()
			}
			assert.Equal(t, !known, err != nil && strings.Contains(err.Error(), "by the law "+law.String()+": "+reply.ErrNotAllowed.Error()), "%v by %v: %v", kind, law, err)
		}
	}
}

// writers returns what writes a letter of each kind; other problems than the law are let be.
func writers() map[letter.Kind]func(letter.Facts) (letter.Letter, error) {
	erasure := demanded(policy.Erasure, policy.Accepted)
	return map[letter.Kind]func(letter.Facts) (letter.Letter, error){
		letter.Refused: func(f letter.Facts) (letter.Letter, error) { return letter.Refuse(policy.Refusal{Demand: erasure}, f) },
		letter.Done:    func(f letter.Facts) (letter.Letter, error) { return letter.Fulfil(erasure, policy.Delete, f.Sent, f) },
		letter.PartlyDone: func(f letter.Facts) (letter.Letter, error) {
			return letter.FulfilPartly(policy.Refusal{Demand: erasure}, policy.Delete, f.Sent, f)
		},
		letter.Restricted:        func(f letter.Facts) (letter.Letter, error) { return letter.Restrict(erasure, f.Sent, f) },
		letter.RestrictionLifted: func(f letter.Facts) (letter.Letter, error) { return letter.Lift(erasure, f.Sent.AddDays(1), f) },
		letter.Extended: func(f letter.Facts) (letter.Letter, error) {
			return letter.Extend(erasure, eu.DataSubjectRequest(), calendar.Finland(), f)
		},
		letter.Deferred: func(f letter.Facts) (letter.Letter, error) {
			return letter.Defer(erasure, eu.DataSubjectRequest(), calendar.Finland(), f)
		},
		letter.Forwarded: func(f letter.Facts) (letter.Letter, error) { return letter.Forward(erasure, "them", f) },
		letter.Kept:      func(f letter.Facts) (letter.Letter, error) { return letter.Keep(erasure, policy.Decision{}, f) },
	}
}

// Every answer says by which norm it is written, unless no text was found that says so, and
// every norm was read on a day.
func TestNormsOfLetters(t *testing.T) {
	for _, l := range letters(t) {
		for _, p := range l.letter.Paragraphs {
			if p.Code == letter.StepAnswer && l.letter.Law != letter.Ukraine {
				assert.NotEmpty(t, p.Source.Article, l.name)
			}
			if ours := p.Source.Citation != "" && p.Code != letter.StepTerms && p.Code != letter.StepAllowed; ours {
				assert.Equal(t, day("2026-11-30"), p.Source.Checked, l.name)
				assert.NotEmpty(t, p.Source.URL, l.name)
			}
			if p.Code == letter.StepRemedy {
				assert.NotEmpty(t, p.Source.Citation, l.name)
			}
		}
	}
}

// The order of the paragraphs is the same in every letter, and that of the constants.
func TestOrderOfParagraphs(t *testing.T) {
	order := []letter.StepCode{letter.StepReference, letter.StepReceived, letter.StepAnswer, letter.StepKeeping, letter.StepTerms, letter.StepRecipients, letter.StepRest, letter.StepGround,
		letter.StepReason, letter.StepBasis, letter.StepPossible, letter.StepComing, letter.StepAllowed, letter.StepNext, letter.StepAside, letter.StepRights,
		letter.StepRemedy, letter.StepComplaints, letter.StepFree, letter.StepOfficial}
	place := map[calendar.Code]int{}
	for i, code := range order {
		place[code] = i
	}
	for _, l := range letters(t) {
		last := -1
		for _, p := range l.letter.Paragraphs {
			here, known := place[p.Code]
			require.True(t, known, "%s: %v", l.name, p.Code)
			if p.Code != letter.StepKeeping { // it is also said after the rules
				assert.GreaterOrEqual(t, here, last, "%s: %v", l.name, p.Code)
				last = here
			}
		}
	}
}
