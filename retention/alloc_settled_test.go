package retention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

// Versions and relations cost no allocations either.
func TestNoAllocationsForVersionsAndRelations(t *testing.T) {
	d := definition(ceiling(retention.Years(1)), norm(exactly(retention.Years(10)), "", "2027-01-01"), norm(exactly(retention.Years(6)), "2027-01-01", ""), changed(floor(retention.Years(20)), onClosed))
	d.Relations = related(yields("1", "4"), retention.Relation{Yields: "norm", To: "rule-4", Basis: d.Rules[0].Basis})
	settled := load(t, d)
	conflict := book(t, ceiling(retention.Years(1)), norm(floor(retention.Years(10)), "", "2027-01-01"), norm(floor(retention.Years(6)), "2027-01-01", ""))
	r, on := record(at(sent, "2020-01-01"), at(closed, "2021-06-30"), at(retention.AppraisedDelete, "2022-01-01")), day("2027-01-01")
	for name, f := range map[string]func(){
		"Assess, with relations":      func() { keptAssessment = settled.Assess(r, on) },
		"AssessInto, with relations":  func() { settled.AssessInto(&keptAssessment, &r, on) },
		"AssessInto, with a conflict": func() { conflict.AssessInto(&keptAssessment, &r, on) },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, f), name)
	}
	assert.Equal(t, "in force; until 2041-06-30; due 2041-07-01; by 2041-07-01; delete; ground", tell(settled.Assess(r, on)))
	assert.Equal(t, "in force; until 2030-01-01; due 2020-12-31; by 2021-01-01; review 2020-12-31; delete; ground", tell(conflict.Assess(r, on)))
}
