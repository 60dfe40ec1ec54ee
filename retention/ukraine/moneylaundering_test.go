package ukraine_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Law 361-IX art. 8(2) p. 18.
func TestMoneyLaundering(t *testing.T) {
	for class, from := range map[retention.Class]retention.Trigger{
		ukraine.ClientDocument: ukraine.BusinessRelationEnded,
		ukraine.OneOffDocument: ukraine.OperationCompleted,
	} {
		r := lawtest.Record(class, lawtest.At(from, "2024-02-29"))
		const want = "in force; until 2029-02-28; nothing"
		assert.Equal(t, want+"; appraisal open", lawtest.Tell(ukraine.MoneyLaundering().Assess(r, lawtest.Day("2029-02-28"))))
		assert.Equal(t, want+"; ground; appraisal open", lawtest.Tell(ukraine.MoneyLaundering().Assess(r, lawtest.Day("2029-03-01"))))
	}
	a := ukraine.MoneyLaundering().Assess(lawtest.Record(ukraine.ClientDocument), lawtest.Day("2026-02-21"))
	assert.True(t, a.FloorAwaited, "the relation lasts")
	a = ukraine.MoneyLaundering().Assess(lawtest.Record(ukraine.OneOffDocument), lawtest.Day("2026-02-21"))
	assert.True(t, a.FloorUnknown, "an operation has a day")
}
