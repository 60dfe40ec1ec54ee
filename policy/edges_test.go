package policy_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// What small changes of the code would do that no other test notices.

func TestLookUpsInALog(t *testing.T) {
	failed := errors.New("no answer")
	for _, row := range []struct {
		value any
		want  string
	}{
		{policy.Holds{}, "holds: not looked up"},
		{policy.HoldsFrom(nil, failed), "holds: not looked up"},
		{policy.NoHolds(), "holds: 0"},
		{policy.HoldsOf(policy.Hold{}, policy.Hold{}), "holds: 2"},
		{policy.Demands{}, "demands: 0"},
		{policy.DemandsFrom(nil, failed), "demands: not looked up"},
		{policy.DemandsFrom(nil, nil), "demands: 0"},
		{policy.DemandsOf(policy.Demand{}), "demands: 1"},
	} {
		assert.Equal(t, row.want, fmt.Sprint(row.value))
	}
}

func TestUnknownConstantsHaveTheWordOfZero(t *testing.T) {
	assert.Equal(t, "undetermined", policy.Outcome(6).String())
	assert.Equal(t, "undetermined", policy.Outcome(255).String())
	assert.Equal(t, "unknown demand", policy.DemandKind(6).String())
	assert.Equal(t, "unknown state", policy.DemandState(4).String())
	assert.Equal(t, "must_dispose", policy.Outcome(5).String())
	assert.Equal(t, "access", policy.DemandKind(5).String())
	assert.Equal(t, "closed", policy.DemandState(3).String())
}

func TestLogSaysOverdueFromTheFirstDay(t *testing.T) {
	p := rules(t, limit("term", retention.Days(10)))
	overdue := func(on string) string {
		for _, attr := range p.Decide(erase(record(happened(closed, "2024-01-01")), on)).LogValue().Group() {
			if attr.Key == "overdue" {
				return attr.Value.String()
			}
		}
		return "not said"
	}
	assert.Equal(t, "false", overdue("2024-01-11"), "the last lawful day")
	assert.Equal(t, "true", overdue("2024-01-12"), "the first day after it")
}

// codes gives the codes of the steps.
func codes(d policy.Decision) []string {
	var list []string
	for _, step := range d.Explain().Steps {
		list = append(list, step.Code)
	}
	return list
}

func TestStepOfAnObjectionHasItsCode(t *testing.T) {
	p := policy.All(rules(t, limit("term", retention.Days(10))), policy.CheckedLaw(), refusing{})
	told := codes(p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")))
	assert.Equal(t, []string{"refused", "refused"}, told[len(told)-2:], "the objection, and the outcome by it")
}

// refusing is a guard that always refuses.
type refusing struct{}

func (refusing) Decide(policy.Request) policy.Decision {
	return policy.Refuse("a complaint is open", retention.End{})
}

func TestStepsOnTheVeryDay(t *testing.T) {
	b, err := retention.NewRulebook(retention.Definition{ID: "test", CheckedThrough: day("2024-03-01"), Rules: []retention.Rule{keep("term", retention.Days(10))}})
	require.NoError(t, err)
	p := policy.FromRulebook(b)
	for _, row := range []struct {
		event, on, code string
		told            bool
	}{
		{"2024-01-01", "2024-03-01", "checked-through", false},
		{"2024-01-01", "2024-03-02", "checked-through", true},
		{"2024-02-01", "2024-02-01", "event-to-come", false},
		{"2024-02-02", "2024-02-01", "event-to-come", true},
	} {
		told := codes(p.Decide(erase(record(happened(closed, row.event)), row.on)))
		if row.told {
			assert.Contains(t, told, row.code)
		} else {
			assert.NotContains(t, told, row.code, row.on)
		}
	}
}

// A guard that gives no error has not found out more.
func TestUnknownWithoutAnErrorHasACause(t *testing.T) {
	var denied *policy.DeniedError
	require.ErrorAs(t, policy.Check(unknowing{}, erase(record(), "2024-01-05")), &denied)
	assert.Len(t, denied.Unwrap(), 2)
	assert.ErrorIs(t, denied, policy.ErrUndetermined)
}

type unknowing struct{}

func (unknowing) Decide(policy.Request) policy.Decision { return policy.Unknown(nil) }

func TestContradictoryAppraisalsAreFlagged(t *testing.T) {
	p := rules(t, appraise(keep("term", retention.Days(10))))
	remove, transfer := happened(retention.AppraisedDelete, "2024-02-01"), happened(retention.AppraisedTransfer, "2024-02-02")
	flagged := func(p policy.Policy, answers ...retention.Event) bool {
		return slices.Contains(p.Decide(erase(record(append(answers, happened(closed, "2024-01-01"))...), "2024-03-01")).Flags(), "appraisal-contradictory")
	}
	assert.True(t, flagged(p, remove, transfer))
	assert.False(t, flagged(p), "none")
	assert.False(t, flagged(p, remove), "one")
	assert.False(t, flagged(p, remove, happened(retention.AppraisedDelete, "2024-02-05")), "twice the same")
	assert.False(t, flagged(p, remove, happened(retention.AppraisedTransfer, "2024-03-02")), "the other one is to come")
	assert.True(t, flagged(p, happened(retention.AppraisedKeep, ""), remove, transfer), "three")
}

func TestContainerInALog(t *testing.T) {
	p := rules(t, keep("term", retention.Days(10)))
	whole := policy.Join(p.Decide(erase(record(happened(closed, "2024-01-01")), "2024-01-05")))
	assert.Equal(t, "keep: the retention period has not ended (term)", whole.String())
	assert.Equal(t, whole.String(), fmt.Sprint(whole))
	assert.Equal(t, "undetermined: a container without parts was asked about", fmt.Sprintf("%+v", policy.Container{}))
}
