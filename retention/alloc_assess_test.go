package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
)

// Results go here, so that the compiler does not leave a call out.
var (
	keptEnd        retention.End
	keptAssessment retention.Assessment
)

func TestNoAllocations(t *testing.T) {
	start := day("2026-01-31")
	conflict := book(t, ceiling(retention.Years(1)), changed(floor(retention.Years(5)), onClosed))
	conflicting := record(at(sent, "2020-01-01"), at(closed, "2021-06-30"), at(retention.AppraisedDelete, "2022-01-01"))
	skais := estonia.SocialProtection()
	base := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(at(estonia.Death, "2020-02-29"))}
	for name, f := range map[string]func(){
		"EndFrom":           func() { keptEnd = retention.Years(75).EndFrom(start) },
		"StartFrom":         func() { keptEnd = retention.EndOn(retention.EndOfYear().StartFrom(start)) },
		"Assess":            func() { keptAssessment = skais.Assess(base, start) },
		"Assess a conflict": func() { keptAssessment = conflict.Assess(conflicting, start) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	assert.Equal(t, retention.EndOn(day("2101-01-31")), retention.Years(75).EndFrom(start))
	assert.NotZero(t, keptEnd)
	assert.NotZero(t, keptAssessment)
}
