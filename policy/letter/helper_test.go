package letter_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/letter"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

// demanded returns a demand that came in on 2 November 2026, which is to be answered by 2
// December.
func demanded(k policy.DemandKind, s policy.DemandState) policy.Demand {
	due := day("2026-12-02")
	return policy.Demand{ID: "D-7", Kind: k, State: s, Received: day("2026-11-02"), Reply: reply.Deadline{Safe: due, Latest: due}}
}

// by returns the facts of a letter that is sent on 20 November 2026.
func by(l letter.Law) letter.Facts { return letter.Facts{Law: l, Sent: day("2026-11-20")} }

// official returns the facts with who answers.
func official(l letter.Law) letter.Facts {
	f := by(l)
	f.Reference, f.Official, f.Post = "2026/17", "A. Virtanen", "registrar"
	return f
}

// rule returns a floor of six years from the end of the year of closing.
func rule(change ...func(*retention.Rule)) retention.Rule {
	r := retention.Rule{ID: "city.file", Class: "city.file", Trigger: "closed", Cutoff: retention.EndOfYear(), Bound: retention.AtLeast,
		Period: retention.Years(6), Then: policy.Delete, Basis: calendar.Source{Citation: "City Act s. 5"}}
	for _, c := range change {
		c(&r)
	}
	return r
}

func rules(t testing.TB, list ...retention.Rule) policy.Policy {
	t.Helper()
	b, err := retention.NewRulebook(retention.Definition{ID: "city", Rules: list,
		Classes:    []retention.ClassInfo{{Class: "city.file", Title: calendar.Names{English: "Files"}}},
		Complaints: calendar.Source{Citation: "the ombudsman of the city"},
		Triggers: []retention.TriggerInfo{{Trigger: "closed", Title: calendar.Names{English: "closing of the file", Finnish: "asian päättyminen", Swedish: "ärendets avslutande", Estonian: "asja lõpetamine", Ukrainian: "закриття справи"},
			Start: calendar.Names{English: "from the closing of the file", Finnish: "asian päättymisestä", Swedish: "från det att ärendet avslutats", Estonian: "asja lõpetamisest", Ukrainian: "від закриття справи"}},
			{Trigger: "asked", Title: calendar.Names{English: "request", Finnish: "pyyntö", Swedish: "begäran", Estonian: "taotlus", Ukrainian: "запит"},
				Start: calendar.Names{English: "from the request", Finnish: "pyynnöstä", Swedish: "från begäran", Estonian: "taotlusest", Ukrainian: "від запиту"}}}})
	require.NoError(t, err)
	return policy.FromRulebook(b)
}

func happened(trigger retention.Trigger, on string) retention.Event {
	return retention.Event{Trigger: trigger, On: day(on)}
}

// asked is about a file, on the day on which the letter is sent.
func asked(events []retention.Event, demands ...policy.Demand) policy.Request {
	return policy.Request{Action: policy.Delete, Record: retention.Record{ID: "r-1", Class: "city.file", Events: retention.EventsOf(events...)},
		On: day("2026-11-20"), Holds: policy.NoHolds(), Demands: policy.DemandsOf(demands...)}
}

// refusal returns the one refusal of a request.
func refusal(t testing.TB, p policy.Policy, r policy.Request) policy.Refusal {
	t.Helper()
	list := p.Decide(r).Refusals()
	require.Len(t, list, 1)
	return list[0]
}

// due returns the deadline of a refusal that came in on a day.
func due(t testing.TB, received string) reply.Deadline {
	t.Helper()
	d, err := eu.Refusal().Due(day(received), calendar.Finland())
	require.NoError(t, err)
	return d
}

func must(t testing.TB) func(letter.Letter, error) letter.Letter {
	return func(l letter.Letter, err error) letter.Letter {
		t.Helper()
		require.NoError(t, err)
		return l
	}
}
