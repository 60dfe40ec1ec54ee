package letter_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// erasure came in on 2 November 2026; the answer is due on 2 December.
func erasure(k policy.DemandKind) policy.Demand {
	received := calendar.MustParseDate("2026-11-02")
	due, err := eu.Refusal().Due(received, calendar.Finland())
	if err != nil {
		panic(err)
	}
	return policy.Demand{ID: "D-1", Kind: k, State: policy.Accepted, Received: received, Reply: due}
}

// facts are what the host knows of a letter that goes out on 20 November 2026.
func facts(l letter.Law) letter.Facts {
	return letter.Facts{Law: l, Sent: calendar.MustParseDate("2026-11-20")}
}

// answer returns what a letter says is done, in English.
func answer(l letter.Letter, err error) {
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range l.Paragraphs {
		if p.Code == letter.StepAnswer {
			fmt.Println(p.In(calendar.English))
		}
	}
}

// A person wants a recording of their call erased, and the class is exempt.
func ExampleRefuse() {
	decision := policy.FromRulebook(finland.KelaCallRecordings()).Decide(policy.Request{
		Action: policy.Delete, On: calendar.MustParseDate("2026-11-20"), Holds: policy.NoHolds(), Demands: policy.DemandsOf(erasure(policy.Erasure)),
		Record: retention.Record{ID: "c-7", Class: finland.KelaCallRecording, Events: retention.EventsOf(
			retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2026-10-05")})},
	})
	for _, refusal := range decision.Refusals() {
		l, err := letter.Refuse(refusal, facts(letter.Finland))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(l.In(calendar.English))
	}
	// Output:
	// Your request reached us on 2 November 2026. It concerns: erasure.
	//
	// We do not erase this data on request.
	//
	// The right to erasure does not apply to this data.
	//
	// Legal basis: Kela, privacy notice of the call recording system, 22.5.2018, section 13; GDPR art. 17(3)(b).
	//
	// You can still ask for access to your data, for the rectification of data that is wrong, and for restriction of processing in the cases that the law names.
	//
	// If you consider that the processing of your data breaks the law, you can bring the matter before the Data Protection Ombudsman (Office of the Data Protection Ombudsman, tietosuoja.fi). You can also go to court.
	//
	// Our reply and what we do on your request cost you nothing.
}

func ExampleFulfil() {
	answer(letter.Fulfil(erasure(policy.Erasure), policy.Delete, calendar.MustParseDate("2026-11-19"), facts(letter.Finland)))
	answer(letter.Fulfil(erasure(policy.Objection), 0, calendar.MustParseDate("2026-11-19"), facts(letter.Finland)))
	answer(letter.Fulfil(erasure(policy.Erasure), policy.Transfer, calendar.MustParseDate("2026-11-19"), facts(letter.Finland)))
	// Output:
	// We erased your data on 19 November 2026.
	// We stopped processing your data on 19 November 2026.
	// letter: done: what was done: not allowed; give the one action that meets the demand; a restriction has a letter of its own
}

func ExampleFulfilPartly() {
	rest := policy.Refusal{Demand: erasure(policy.Erasure), Reason: policy.ReasonRetained, Basis: []calendar.Source{{Citation: "Act 1336/1997 ch. 2 s. 10"}}}
	f := facts(letter.Finland)
	f.Rest = "your invoices of 2024"
	l, err := letter.FulfilPartly(rest, policy.Delete, calendar.MustParseDate("2026-11-19"), f)
	answer(l, err)
	fmt.Println(l.Paragraphs[2])
	// Output:
	// We erased a part of your data on 19 November 2026.
	// For the rest, we cannot do what you ask: your invoices of 2024.
}

func ExampleRestrict() {
	answer(letter.Restrict(erasure(policy.Restriction), calendar.MustParseDate("2026-11-19"), facts(letter.Estonia)))
	answer(letter.Restrict(erasure(policy.Restriction), calendar.MustParseDate("2026-11-19"), facts(letter.Ukraine)))
	// Output:
	// We have restricted the processing of your data since 19 November 2026. We store the data, and use it only as far as the law allows during a restriction. We will tell you before we lift the restriction.
	// letter: restricted: by the law ukraine: not allowed; it knows no such letter; answer the request itself
}

func ExampleLift() {
	answer(letter.Lift(erasure(policy.Restriction), calendar.MustParseDate("2026-12-01"), facts(letter.Estonia)))
	// Output:
	// We will lift the restriction of the processing of your data on 1 December 2026. The law requires us to tell you this in advance.
}

// A month from 2 November the answer is due; told of it by then, the person waits two more.
func ExampleExtend() {
	f := facts(letter.Finland)
	f.Reason = "your request is about many files"
	l, err := letter.Extend(erasure(policy.Access), eu.DataSubjectRequest(), calendar.Finland(), f)
	answer(l, err)
	fmt.Println(l.By.Safe, l.Phase(), l.Announced)
	f.Sent, f.Reason = calendar.MustParseDate("2026-12-03"), ""
	answer(letter.Extend(erasure(policy.Access), eu.DataSubjectRequest(), calendar.Finland(), f))
	// Output:
	// We need more time for your request. We will answer by 2 February 2027.
	// 2026-12-02 in_time 2027-02-02
	// letter: extended: the period for telling of it has ended: not allowed; answer: the ordinary period holds
	// letter: extended: the reason: missing; the law asks for it: say why in Reason
}

// A third party asks for data about somebody; one's own data are never deferred.
func ExampleDefer() {
	f := facts(letter.Ukraine)
	f.About, f.Official, f.Reason = "data about a patient", "О. Шевченко", "the files are in another building"
	third := erasure(0)
	answer(letter.Defer(third, ukraine.AccessGrant(), calendar.Ukraine(), f))
	answer(letter.Defer(erasure(policy.Access), ukraine.AccessGrant(), calendar.Ukraine(), f))
	// Output:
	// What you ask for cannot be given within the usual time limit, and our answer is deferred. Your request will be granted by 17 December 2026.
	// letter: deferred: the demand: not allowed; a person's own data are never deferred; that of a third party has no kind
}

func ExampleForward() {
	f := facts(letter.EstonianInformation)
	f.About = "the decisions of the board"
	answer(letter.Forward(erasure(0), "Terviseamet", f))
	// Output:
	// We do not have the information that you ask for. On 20 November 2026 we sent your request on to: Terviseamet.
}

// What an answer to access says of how long the record is kept.
func ExampleKeep() {
	access := erasure(policy.Access)
	decision := policy.FromRulebook(finland.KelaCallRecordings()).Decide(policy.Request{
		Action: policy.Delete, On: calendar.MustParseDate("2026-11-20"), Holds: policy.NoHolds(), Demands: policy.DemandsOf(access),
		Record: retention.Record{ID: "c-7", Class: finland.KelaCallRecording, Events: retention.EventsOf(
			retention.Event{Trigger: finland.Call, On: calendar.MustParseDate("2026-10-05")})},
	})
	l, err := letter.Keep(access, decision, facts(letter.Finland))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range l.Paragraphs {
		if p.Code == letter.StepKeeping || p.Code == letter.StepTerms {
			fmt.Println(p.In(calendar.English))
		}
	}
	// Output:
	// We must keep the data up to and including 5 October 2027.
	// We keep the data no longer than up to and including 6 October 2027.
	// Rule: exactly 1 year from the call (Kela, privacy notice of the call recording system, 22.5.2018, section 9).
	// If the law requires it, or if the data is needed for a pending matter, we keep it longer.
}

// The template of a host takes the data, in the language of the person.
func ExampleLetter() {
	l, err := letter.Fulfil(erasure(policy.Erasure), policy.Anonymise, calendar.MustParseDate("2026-11-19"), facts(letter.Finland))
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.Marshal(l)
	if err != nil {
		fmt.Println(err)
		return
	}
	var data struct {
		Schema     string
		Paragraphs []struct {
			Code letter.StepCode
			Text calendar.Names
		}
	}
	if err := json.Unmarshal(text, &data); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(data.Schema, data.Paragraphs[1].Code)
	fmt.Println(data.Paragraphs[1].Text.Finnish)
	fmt.Println("in the log:", l)
	// Output:
	// keepuntil.letter/1 answer
	// Anonymisoimme tietosi 19.11.2026. Niitä ei voi enää yhdistää sinuun.
	// in the log: letter: done, finland
}

// All that is wrong is said at once.
func ExampleFacts() {
	_, err := letter.Refuse(policy.Refusal{Demand: erasure(policy.Access)}, letter.Facts{Law: letter.Ukraine})
	fmt.Println(err)
	fmt.Println(errors.Is(err, letter.ErrMissing))
	// Output:
	// letter: refused: the day on which it is sent: no date; give it
	// letter: refused: the official: missing; the law asks for the name: give Official
	// letter: refused: the ground: missing; say in Reason why, in words for the person: those of a guard are not
	// letter: refused: the norm: missing; the law asks for that which forbids the access: give it in Basis of the refusal
	// true
}

func ExampleKind() {
	for _, l := range []calendar.Language{calendar.English, calendar.Swedish, calendar.Ukrainian} {
		fmt.Println(letter.Extended, "-", letter.Extended.In(l))
	}
	// Output:
	// extended - We need more time for your request
	// extended - Vi behöver mer tid för att behandla din begäran
	// extended - Нам потрібно більше часу для відповіді
}

func ExampleLaw() {
	fmt.Println(letter.Finland, letter.UkrainianInformation, letter.Law(0))
	// Output:
	// finland ukrainian_information unknown
}

// A host that charges a fee leaves out the paragraph that says that it costs nothing.
func ExampleStepCode() {
	l, err := letter.Fulfil(erasure(policy.Access), 0, calendar.Date{}, facts(letter.Finland))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range l.Paragraphs {
		if p.Code != letter.StepFree {
			fmt.Println(p.In(calendar.English))
		}
	}
	// Output:
	// Your request reached us on 2 November 2026. It concerns: access to one's own data.
	// What you asked for is enclosed with this letter.
}
