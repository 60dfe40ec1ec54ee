package letter_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// paragraph returns what a letter says in English under a code, and whether it says it.
func paragraph(l letter.Letter, code letter.StepCode) (string, bool) {
	for _, p := range l.Paragraphs {
		if p.Code == code {
			return p.In(calendar.English), true
		}
	}
	return "", false
}

func says(t *testing.T, l letter.Letter, code letter.StepCode) string {
	t.Helper()
	text, is := paragraph(l, code)
	require.True(t, is, "%v is missing", code)
	return text
}

func saysNot(t *testing.T, l letter.Letter, code letter.StepCode) {
	t.Helper()
	text, is := paragraph(l, code)
	assert.False(t, is, "%v: %s", code, text)
}

// Each reason is a ground or an error; none falls through to a sentence that is not its own.
func TestEveryReasonIsAGroundOrAProblem(t *testing.T) {
	grounds := map[policy.Reason]bool{policy.ReasonHeld: true, policy.ReasonHeldByDemand: true, policy.ReasonAwaited: true, policy.ReasonRetained: true,
		policy.ReasonAppraisedToKeep: true, policy.ReasonAppraisalPutOff: true, policy.ReasonConflict: true, policy.ReasonNoGround: true, policy.ReasonAppraisalOpen: true,
		policy.ReasonNothingInCommon: true, policy.ReasonNoErasure: true, policy.ReasonTransferOnly: true}
	missing := map[policy.Reason]bool{policy.ReasonNoDecision: true, policy.ReasonRefused: true}
	for why := policy.Reason(0); why <= policy.ReasonDifferentDays+3; why++ {
		r := policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: why, Words: "secret"}
		l, err := letter.Refuse(r, by(letter.Finland))
		f := by(letter.Finland)
		f.Reason = "of the host"
		inWords, errInWords := letter.Refuse(r, f)
		switch {
		case grounds[why]:
			require.NoError(t, err, why)
			says(t, l, letter.StepGround)
			saysNot(t, l, letter.StepReason)
		case missing[why]:
			assert.ErrorIs(t, err, letter.ErrMissing, why)
		default:
			assert.ErrorIs(t, err, policy.ErrUndetermined, why)
			assert.ErrorIs(t, errInWords, policy.ErrUndetermined, why)
			continue
		}
		require.NoError(t, errInWords, why)
		assert.Equal(t, "Reason: of the host.", says(t, inWords, letter.StepReason), why)
		saysNot(t, inWords, letter.StepGround)
	}
}

// A hold is told only if the host allows it; without that a letter is the same as without the
// hold, but for the day.
func TestAHoldIsNotTold(t *testing.T) {
	closed := []retention.Event{happened("closed", "2024-03-05")}
	erasure := demanded(policy.Erasure, policy.Accepted)
	hold := policy.Hold{ID: "H-1", Kind: "inquiry", Reason: "theft", Scope: "letters", Basis: calendar.Source{Citation: "Order 7"}}
	held, free := asked(closed, erasure), asked(closed, erasure)
	held.Holds = policy.HoldsOf(hold)
	secret := must(t)(letter.Refuse(refusal(t, rules(t, rule()), held), by(letter.Finland)))
	open := must(t)(letter.Refuse(refusal(t, rules(t, rule()), free), by(letter.Finland)))
	for i, p := range open.Paragraphs {
		if p.Code != letter.StepPossible {
			assert.Equal(t, p.In(calendar.English), secret.Paragraphs[i].In(calendar.English))
		}
	}
	assert.Equal(t, open.Basis, secret.Basis)
	assert.Zero(t, secret.Announced)
	assert.Equal(t, day("2031-01-01"), open.Announced)

	short := rules(t, rule(func(r *retention.Rule) { r.Period = retention.Years(1) }))
	secret = must(t)(letter.Refuse(refusal(t, short, held), by(letter.Finland)))
	assert.Equal(t, "There is a legal ground for keeping the data for the time being.", says(t, secret, letter.StepGround))
	assert.Equal(t, "Legal basis: GDPR (EU) 2016/679 art. 17(3).", says(t, secret, letter.StepBasis))
	ukrainian := must(t)(letter.Refuse(refusal(t, short, held), by(letter.Ukraine)))
	saysNot(t, ukrainian, letter.StepBasis)

	f := by(letter.Finland)
	f.NameHold = true
	told := must(t)(letter.Refuse(refusal(t, short, held), f))
	assert.Equal(t, "The data is needed for a pending matter and must not be erased until that matter has ended.", says(t, told, letter.StepGround))
	assert.Equal(t, "Legal basis: Order 7.", says(t, told, letter.StepBasis))
	f.NameHold, f.Reason = false, "of the host"
	inWords := must(t)(letter.Refuse(refusal(t, short, held), f))
	saysNot(t, inWords, letter.StepBasis)

	hold.Released = day("2026-12-24")
	held.Holds = policy.HoldsOf(hold)
	until := must(t)(letter.Refuse(refusal(t, short, held), by(letter.Finland)))
	assert.Equal(t, "Erasure is possible from 24 December 2026, if nothing changes before then. You do not need to ask again.", says(t, until, letter.StepPossible))
}

// A refusal is due within a month of the receipt, whatever the longer period of the demand.
func TestARefusalIsNotExtended(t *testing.T) {
	window, _ := eu.DataSubjectRequest().Extended()
	longer, err := window.Due(day("2026-11-02"), calendar.Finland())
	require.NoError(t, err)
	r := policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: policy.ReasonRetained}
	r.Demand.Reply = longer
	for _, law := range []letter.Law{letter.GDPR, letter.Finland, letter.Estonia} {
		_, err = letter.Refuse(r, by(law))
		assert.ErrorIs(t, err, reply.ErrNotAllowed)
		assert.ErrorContains(t, err, "give By the deadline of eu.Refusal")
	}
	f := by(letter.Finland)
	for safe, allowed := range map[string]bool{"2026-12-02": true, "2026-12-03": false} {
		f.By = reply.Deadline{Safe: day(safe), Latest: day("2026-12-04")}
		_, err = letter.Refuse(r, f)
		assert.Equal(t, allowed, err == nil, "%s: %v", safe, err)
	}
	_, err = letter.Refuse(r, by(letter.Ukraine))
	assert.NoError(t, err, "the GDPR does not hold")
}

// What the person keeps, and what is said of a day, by the kind of the demand.
func TestWhatARefusalSaysByTheDemand(t *testing.T) {
	for kind, row := range map[policy.DemandKind]struct{ possible, rights bool }{
		policy.Erasure: {true, true}, policy.Objection: {true, true}, policy.Withdrawal: {true, true}, policy.Restriction: {}, policy.Access: {},
	} {
		l := must(t)(letter.Refuse(policy.Refusal{Demand: demanded(kind, policy.Received), Reason: policy.ReasonRetained, Possible: day("2030-01-01")}, with(by(letter.Finland), kind)))
		_, possible := paragraph(l, letter.StepPossible)
		_, rights := paragraph(l, letter.StepRights)
		assert.Equal(t, row.possible, possible, kind)
		assert.Equal(t, row.rights, rights, kind)
		says(t, l, letter.StepRemedy)
		says(t, l, letter.StepFree)
		assert.Equal(t, !row.possible, l.Announced.IsZero(), kind)
	}
	own := letter.Facts{Law: letter.Finland, Sent: day("2026-11-20"), Reason: "You have asked three times this week."}
	l := must(t)(letter.Refuse(policy.Refusal{Demand: demanded(policy.Erasure, policy.Received)}, own))
	saysNot(t, l, letter.StepPossible)
	saysNot(t, l, letter.StepBasis)
	assert.Equal(t, "Reason: You have asked three times this week.", says(t, l, letter.StepReason), "one full stop")
	exempt := must(t)(letter.Refuse(policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: policy.ReasonNoErasure}, by(letter.Finland)))
	saysNot(t, exempt, letter.StepPossible)
}

// with returns facts with the host's reason, which is needed for what is not erasure.
func with(f letter.Facts, k policy.DemandKind) letter.Facts {
	if k == policy.Restriction || k == policy.Access {
		f.Reason = "the data are right"
	}
	return f
}

// That the data must be kept is no reason for not showing or not restricting them.
func TestTheGroundsAreThoseOfErasure(t *testing.T) {
	for kind := range policy.DemandKinds() {
		_, err := letter.Refuse(policy.Refusal{Demand: demanded(kind, policy.Received), Reason: policy.ReasonRetained}, by(letter.Finland))
		if kind == policy.Restriction || kind == policy.Access {
			assert.ErrorIs(t, err, letter.ErrMissing, kind)
			assert.ErrorContains(t, err, "say in Reason why", kind)
		} else {
			assert.NoError(t, err, kind)
		}
	}
}

// A day that has come is none from which erasure will be possible.
func TestThePossibleDayIsToCome(t *testing.T) {
	for possible, want := range map[string]error{"2026-11-19": reply.ErrSequence, "2026-11-20": reply.ErrSequence, "2026-11-21": nil} {
		_, err := letter.Refuse(policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: policy.ReasonRetained, Possible: day(possible)}, by(letter.Finland))
		assert.ErrorIs(t, err, want, possible)
		_, err = letter.Refuse(policy.Refusal{Demand: demanded(policy.Withdrawal, policy.Accepted), Reason: policy.ReasonHeld, Possible: day(possible)}, by(letter.Finland))
		assert.ErrorIs(t, err, want, possible)
	}
}

// Whatever the rules say, a letter says it of a record that is held as of one that is not, but
// for the day.
func TestAHoldChangesNoGround(t *testing.T) {
	closed := []retention.Event{happened("closed", "2024-03-05")}
	short := func(r *retention.Rule) { r.Period = retention.Years(1) }
	for name, row := range map[string]struct {
		rule   func(*retention.Rule)
		events []retention.Event
	}{
		"retained":  {func(*retention.Rule) {}, closed},
		"permanent": {func(r *retention.Rule) { r.Period, r.Then = retention.Permanently(), 0 }, closed},
		"awaited":   {func(r *retention.Rule) { r.Absent = retention.Awaited }, nil},
		"appraisal": {func(r *retention.Rule) { short(r); r.Appraise = true }, closed},
		"kept":      {func(r *retention.Rule) { short(r); r.Appraise = true }, append(closed, happened(retention.AppraisedKeep, "2026-01-01"))},
		"transfer":  {func(r *retention.Rule) { short(r); r.Then = policy.Transfer }, closed},
	} {
		erasure := demanded(policy.Erasure, policy.Accepted)
		free := asked(row.events, erasure)
		held := free
		held.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Kind: "inquiry", Reason: "theft", Basis: calendar.Source{Citation: "Order 7"}})
		open := must(t)(letter.Refuse(refusal(t, rules(t, rule(row.rule)), free), by(letter.Finland)))
		secret := must(t)(letter.Refuse(refusal(t, rules(t, rule(row.rule)), held), by(letter.Finland)))
		assert.Equal(t, open.Basis, secret.Basis, name)
		require.Len(t, secret.Paragraphs, len(open.Paragraphs), name)
		for _, code := range []letter.StepCode{letter.StepAnswer, letter.StepGround, letter.StepBasis, letter.StepRights, letter.StepRemedy} {
			assert.Equal(t, says(t, open, code), says(t, secret, code), name)
		}
	}
}

// What is not known of the rules is not told as a duty to keep, because of a hold.
func TestAHoldDecidesNothingForTheRules(t *testing.T) {
	held := asked(nil, demanded(policy.Erasure, policy.Accepted))
	held.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Kind: "inquiry", Reason: "theft"})
	l := must(t)(letter.Refuse(refusal(t, rules(t, rule()), held), by(letter.Finland)))
	assert.Equal(t, "There is a legal ground for keeping the data for the time being.", says(t, l, letter.StepGround))
	assert.Equal(t, "Legal basis: GDPR (EU) 2016/679 art. 17(3).", says(t, l, letter.StepBasis))
}

// Law 2297-VI art. 16(5): a refusal of access names the norm.
func TestTheNormOfARefusalOfAccessInUkraine(t *testing.T) {
	f := official(letter.Ukraine)
	f.Reason = "the data are a state secret"
	r := policy.Refusal{Demand: demanded(policy.Access, policy.Received), Basis: []calendar.Source{{Citation: " "}}}
	r.Basis[0].Citation = ""
	_, err := letter.Refuse(r, f)
	assert.ErrorIs(t, err, letter.ErrMissing)
	assert.ErrorContains(t, err, "give it in Basis")
	r.Basis[0].Citation = "Law of Ukraine 3855-XII art. 8"
	says(t, must(t)(letter.Refuse(r, f)), letter.StepBasis)
}

// Where a fee is charged, a letter does not say that it costs nothing; for access to one's own
// data in Ukraine none can be.
func TestFee(t *testing.T) {
	access := demanded(policy.Access, policy.Accepted)
	for law, want := range map[letter.Law]error{letter.GDPR: nil, letter.Finland: nil, letter.Estonia: nil, letter.Ukraine: reply.ErrNotAllowed} {
		f := by(law)
		says(t, must(t)(letter.Fulfil(access, 0, calendar.Date{}, f)), letter.StepFree)
		f.Fee = true
		l, err := letter.Fulfil(access, 0, calendar.Date{}, f)
		assert.ErrorIs(t, err, want, law)
		saysNot(t, l, letter.StepFree)
	}
}

// A text of full stops says nothing.
func TestATextOfFullStopsIsMissing(t *testing.T) {
	f := by(letter.Finland)
	f.Reason, f.About, f.Reference = " . . ", "...", "."
	r := policy.Refusal{Demand: demanded(policy.Erasure, policy.Received)}
	_, err := letter.Refuse(r, f)
	assert.ErrorIs(t, err, letter.ErrMissing)
	f.Reason = "why"
	l := must(t)(letter.Refuse(r, f))
	saysNot(t, l, letter.StepReference)
	assert.Contains(t, says(t, l, letter.StepReceived), "It concerns: erasure.")
}

// Where no country is named, the letter says what the rulebook says.
func TestComplaintsOfTheRulebook(t *testing.T) {
	r := policy.Refusal{Demand: demanded(policy.Erasure, policy.Accepted), Reason: policy.ReasonRetained, Complaints: []calendar.Source{{Citation: "A"}, {Citation: "B\n"}}}
	assert.Equal(t, `Where to complain: A; B\n.`, says(t, must(t)(letter.Refuse(r, by(letter.GDPR))), letter.StepComplaints))
	saysNot(t, must(t)(letter.Refuse(r, by(letter.Finland))), letter.StepComplaints)
}

// The law of Ukraine asks for the official: for the name, and law 2939-VI for the post too.
func TestTheOfficialInUkraine(t *testing.T) {
	information := policy.Demand{Received: day("2026-11-16"), Reply: reply.Deadline{Safe: day("2026-11-23"), Latest: day("2026-11-23")}}
	for name, row := range map[string]struct {
		law    letter.Law
		demand policy.Demand
		want   []string
	}{
		"access":               {letter.Ukraine, demanded(policy.Access, policy.Received), []string{"give Official"}},
		"erasure":              {letter.Ukraine, demanded(policy.Erasure, policy.Received), nil},
		"information":          {letter.UkrainianInformation, information, []string{"give Official", "give Post"}},
		"information, Estonia": {letter.EstonianInformation, information, nil},
	} {
		f := by(row.law)
		f.About, f.Reason = "minutes", "they are secret"
		_, err := letter.Refuse(policy.Refusal{Demand: row.demand}, f)
		for _, want := range row.want {
			assert.ErrorIs(t, err, letter.ErrMissing, name)
			assert.ErrorContains(t, err, want, name)
		}
		if row.want == nil {
			require.NoError(t, err, name)
		}
		f.Official, f.Post = "A. Virtanen Jr.", "registrar"
		r := policy.Refusal{Demand: row.demand, Basis: []calendar.Source{{Citation: "Act s. 1"}}}
		l := must(t)(letter.Refuse(r, f))
		assert.Contains(t, says(t, l, letter.StepOfficial), "Reply from: A. Virtanen Jr, registrar.", name)
		assert.Equal(t, "A. Virtanen Jr.", l.Official)
	}
}
