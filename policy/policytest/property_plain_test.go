package policytest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/policytest"
	"github.com/keepuntil/keepuntil/retention"
)

// What a message repeats of a case, a record or a policy forges no line of it.
func TestMessagesAreNotForged(t *testing.T) {
	const forged = "x\nPASS\x1b[2J\u202e\xc3"
	b := book(t, exactly("files.4", retention.Years(2)))
	rules := policy.FromRulebook(b)
	forgedCase := policytest.Case{At: forged, Class: forged, Events: []retention.Event{{Trigger: forged}}, On: day("2026-02-28"),
		Holds: []policy.Hold{{ID: forged}}, Want: policytest.Want{Outcome: forged, Until: forged}, Note: forged}
	known := forgedCase
	known.Class = file
	record := forgedCase.Request().Record
	var messages []string
	messages = append(messages, failures(func(t testing.TB) { policytest.CheckCases(t, rules, forgedCase, known, policytest.Case{At: forged}) })...)
	messages = append(messages, failures(func(t testing.TB) { policytest.CheckCoverage(t, b, 100, forgedCase, known) })...)
	messages = append(messages, failures(func(t testing.TB) { policytest.CheckMutants(t, b, forgedCase, known) })...)
	messages = append(messages, failures(func(t testing.TB) { policytest.CheckBoundaries(t, rules, b, forged) })...)
	messages = append(messages, failures(func(t testing.TB) {
		policytest.CheckChanges(t, b, b, func(yield func(retention.Record) bool) { yield(record) }, forged)
	})...)
	_, err := policytest.Parse(forged, "test.file \x1b[2J=\u202e on=2026-01-01 -> keep\ntest.file\n\xff=1 -> keep\ntest.file on=2026-01-01 -> keep \x1b[2J=1")
	messages = append(messages, err.Error(), fmt.Sprint(policytest.Change{Class: forged, Record: record}), policytest.Point{Rule: forged}.String(),
		(&policytest.ContractError{Clause: "a", Example: forgedCase.Request(), Problem: "b"}).Error())
	_, err = policytest.Parse(forged, "")
	messages = append(messages, err.Error())
	assert.Greater(t, len(messages), 12)
	for _, message := range messages {
		for line := range strings.Lines(message) {
			line = strings.TrimLeft(strings.TrimSuffix(line, "\n"), "\t")
			assert.Equal(t, calendar.Plain(line), line)
			assert.False(t, strings.HasPrefix(strings.TrimSpace(line), "PASS"), message)
		}
	}
}
