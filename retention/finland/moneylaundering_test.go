package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// Act 444/2017 ch. 5 s. 6(3): five years from the end of the year; ch. 7 s. 9(2): five years,
// and removed.
func TestMoneyLaundering(t *testing.T) {
	b := finland.MoneyLaundering()
	lawtest.Floor(t, b, finland.LaunderingRegister, lawtest.At(finland.RemovedFromRegister, "2020-03-02"), "2025-12-31")
	lawtest.Floor(t, b, finland.LaunderingRegister, lawtest.At(finland.RemovedFromRegister, "2024-02-29"), "2029-12-31")
	lawtest.Ends(t, b, finland.SupervisorBreachReport, finland.ReportMade, retention.Delete, [][5]string{
		{"ch. 7 s. 9(2)", "2020-06-15", "2025-06-15", "2025-06-16", "2025-06-16"},
		{"ch. 7 s. 9(2), a leap day", "2024-02-29", "2029-02-28", "2029-03-01", "2029-03-01"},
		{"ch. 7 s. 9(2), before the act", "2010-01-04", "2015-01-04", "2017-07-03", "2017-07-03"},
	})
	assert.Equal(t, "2017-07-03", b.Definition().Rules[0].From.String())
}

// Act 444/2017 ch. 3 s. 3(1) and ch. 4 s. 3(1): which start applies follows from the relation.
func TestMoneyLaunderingAsksForTheRelation(t *testing.T) {
	b := finland.MoneyLaundering()
	events := retention.EventsOf(lawtest.At(finland.RelationEnded, "2020-06-15"), lawtest.At(finland.Transaction, "2018-06-15"))
	for _, class := range []retention.Class{finland.DueDiligence, finland.SuspiciousTransaction} {
		for permanent, until := range map[bool]string{true: "2025-06-15", false: "2023-06-15"} {
			a := b.Assess(retention.Record{Class: class, Events: events, Traits: retention.TraitsOf(map[retention.Trait]bool{finland.PermanentCustomer: permanent})}, lawtest.Day("2026-11-30"))
			assert.Equal(t, until, a.RetainUntil.String(), class)
		}
		unknown := b.Assess(retention.Record{Class: class, Events: events}, lawtest.Day("2026-11-30"))
		assert.True(t, unknown.FloorUnknown, class)
	}
}

// Act 444/2017 ch. 3 s. 3(1), ch. 4 s. 3(1): a transaction after the end of the relation is kept
// for its own five years.
func TestMoneyLaunderingOfAFormerCustomer(t *testing.T) {
	b := finland.MoneyLaundering()
	former := retention.Record{Events: retention.EventsOf(lawtest.At(finland.RelationEnded, "2020-06-15"), lawtest.At(finland.Transaction, "2024-03-01")),
		Traits: retention.TraitsOf(map[retention.Trait]bool{finland.PermanentCustomer: true})}
	for class, by := range map[retention.Class]string{finland.DueDiligence: "none", finland.SuspiciousTransaction: "2029-03-02"} {
		former.Class = class
		a := b.Assess(former, lawtest.Day("2025-07-01"))
		assert.Equal(t, "2029-03-01", a.RetainUntil.String(), class)
		assert.Equal(t, by, a.DisposeBy.String(), class)
	}
}
