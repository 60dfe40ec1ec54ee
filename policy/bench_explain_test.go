package policy_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

var (
	sinkExplanation policy.Explanation
	sinkText        string
)

// languages are all in which the library speaks.
var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

// benchDecisions are a few of those that are explained in golden files: with holds, with
// demands, with guards and with several rules.
func benchDecisions(b *testing.B) []policy.Decision {
	all := explained(b)
	var list []policy.Decision
	for _, name := range []string{"incomes-held", "demand-blocked", "kela-guards", "conflict", "versions", "pension-due", "ukraine-four-events"} {
		list = append(list, all[name])
	}
	return list
}

// The steps, without a word.
func BenchmarkExplain(b *testing.B) {
	decisions := benchDecisions(b)
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		sinkExplanation = decisions[n%len(decisions)].Explain()
	}
}

// The words of the steps.
func BenchmarkExplainText(b *testing.B) {
	var explanations []policy.Explanation
	for _, d := range benchDecisions(b) {
		explanations = append(explanations, d.Explain())
	}
	for _, l := range languages {
		b.Run(l.String(), func(b *testing.B) {
			b.ReportAllocs()
			for n := 0; b.Loop(); n++ {
				sinkText = explanations[n%len(explanations)].In(l)
			}
		})
	}
}
