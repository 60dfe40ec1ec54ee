package policytest_test

import (
	"slices"
	"testing"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// TestMessages: what each check says when it fails. The files were read by a
// person as by one who has never seen the library: each message says what is
// wrong, where, and what to change.
func TestMessages(t *testing.T) {
	b := book(t, exactly("files.4", retention.Years(2)))
	rules := policy.FromRulebook(b)
	wrong := parsed(t, "# Files\ntest.file closed=2024-02-29 on=2026-02-28 -> must_dispose until=2026-02-27 by=2026-02-28 allowed=delete overdue=0 rules=files.5 next=2026-02-28  # Files Act s. 4\n")
	misspelt := parsed(t, "test.flie closed=2024-02-29 on=2026-02-28 -> keep\ntest.file clsoed=2024-02-29 on=2026-02-28 -> keep missing=none because=retained\n")
	hinted := parsed(t, "test.file closed=2024-02-29 hold=H1..2026-05-01 demand=erasure:accepted:2026-01-10:2026-02-10 on=2026-02-28 -> must_dispose\n")
	written := policytest.Case{Class: file, On: day("2026-02-28"), Want: policytest.Want{Outcome: "keep"}}
	empty := policytest.Case{At: "cases.txt:3", Class: file, On: day("2026-02-28")}
	for name, check := range map[string]func(testing.TB){
		"case":                      func(t testing.TB) { policytest.CheckCases(t, rules, wrong...) },
		"case-misspelt":             func(t testing.TB) { policytest.CheckCases(t, rules, misspelt...) },
		"case-held":                 func(t testing.TB) { policytest.CheckCases(t, rules, hinted...) },
		"case-without-a-line":       func(t testing.TB) { policytest.CheckCases(t, rules, written) },
		"case-without-expectations": func(t testing.TB) { policytest.CheckCases(t, rules, empty, policytest.Case{}) },
		"case-without-policy":       func(t testing.TB) { policytest.CheckCases(t, nil, wrong...) },
		"no-cases":                  func(t testing.TB) { policytest.CheckCases(t, rules) },
		"coverage":                  func(t testing.TB) { policytest.CheckCoverage(t, b, 90.5, wrong...) },
		"coverage-of-nothing":       func(t testing.TB) { policytest.CheckCoverage(t, nil, 100, wrong...) },
		"mutants":                   func(t testing.TB) { policytest.CheckMutants(t, b, wrong...) },
	} {
		t.Run(name, func(t *testing.T) { reviewed(t, name, failures(check)...) })
	}
}

func TestMessageOfSilentClass(t *testing.T) {
	late := func(r retention.Rule) retention.Rule { return version(r, "9999-12-01", "") }
	b := book(t, late(keep("r", retention.Years(1))), late(from(keep("s", retention.Years(1)), opened)))
	reviewed(t, "coverage-silent", failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 0) })...)
}

// TestMessagesOfContract: those that are not among the broken policies.
func TestMessagesOfContract(t *testing.T) {
	b := trialBook(t)
	rules := policy.FromRulebook(b)
	reviewed(t, "contract-no-policy", policytest.Contract(nil, b).Error())
	reviewed(t, "contract-panics-on-what-is-no-text", policytest.Contract(panicsOnStrange(rules), b).Error())
	reviewed(t, "contract-nothing-to-ask", policytest.Contract(rules, nil).Error())
	withFacts := asked(t, "test.file closed=2020-01-01 opened=2020-01-01 hold=H..2024-01-01 demand=erasure:closed:2024-01-01 ask=anonymise on=2024-05-05")
	reviewed(t, "contract-with-holds", policytest.Contract(holdsDropped(policy.FromRulebook(anonymising(t))), nil, withFacts).Error())
}

func TestMessagesOfChanges(t *testing.T) {
	was := book(t, keep("files.4", retention.Years(4)))
	is := book(t, keep("files.4", retention.Years(2)))
	records := recordsOf(t, "test.file closed=2024-06-01", "test.file closed=2025-03-01")
	check := func(name string, was, is *retention.Rulebook, acknowledged ...string) {
		reviewed(t, name, failures(func(t testing.TB) {
			policytest.CheckChanges(t, was, is, slices.Values(records), acknowledged...)
		})...)
	}
	check("changes", was, is)
	check("changes-misnamed", was, is, "test.file: disposed of sooner: files.4 (3 years)")
	check("changes-that-do-not-happen", was, was, "test.file: disposed of sooner: files.4 (2 years)")
}

func TestMessagesOfBoundaries(t *testing.T) {
	b := trialBook(t)
	rules := policy.FromRulebook(b)
	due := book(t, exactly("r", retention.Years(1)))
	var r recorder
	for _, p := range []policy.Policy{dayTooEarly(rules), firstRule(t, b), holdsDropped(rules), guarding(rules, func(r policy.Request) bool { return r.Holds != policy.NoHolds() }), nil} {
		policytest.CheckBoundaries(&r, p, b, file)
	}
	policytest.CheckBoundaries(&r, shifting(policy.FromRulebook(due), day("2022-05-13")), due, file)
	policytest.CheckBoundaries(&r, rules, b, "test.flie")
	policytest.CheckBoundaries(&r, rules, nil, file)
	reviewed(t, "boundary-problems", r.failures...)
}
