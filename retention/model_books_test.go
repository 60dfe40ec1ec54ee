package retention_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

func bothAccounts(t *testing.T, month time.Month, on int) (fi, ee *retention.Rulebook) {
	t.Helper()
	fi, err := finland.Accounting(month, on)
	require.NoError(t, err)
	ee, err = estonia.Accounting(month, on)
	require.NoError(t, err)
	return fi, ee
}

// In a book of both countries the records are kept as in the book of their own.
func TestAccountsStayAsTheyAreInOneBook(t *testing.T) {
	for _, end := range []struct {
		month time.Month
		on    int
	}{{time.December, 31}, {time.June, 30}, {time.February, 29}, {time.February, 28}} {
		fi, ee := bothAccounts(t, end.month, end.on)
		merged, err := retention.Merge("accounts", fi, ee)
		require.NoError(t, err)
		for _, b := range []*retention.Rulebook{fi, ee} {
			for _, rule := range b.Definition().Rules {
				for recorded, last := day("2024-01-01"), day("2026-12-31"); recorded.OnOrBefore(last); recorded = recorded.AddDays(1) {
					r := retention.Record{ID: "1", Class: rule.Class, Events: retention.EventsOf(retention.Event{Trigger: rule.Trigger, On: recorded})}
					until, known := b.Assess(r, recorded).RetainUntil.Date()
					require.True(t, known)
					for _, on := range []calendar.Date{recorded, until, until.AddDays(1)} {
						assert.Equal(t, b.Assess(r, on), merged.Assess(r, on), "%s, recorded %v, on %v", rule.ID, recorded, on)
					}
				}
			}
		}
	}
}

// E1 and E2 of the field: a body under both laws gives its vouchers a class of its
// own with the rules of both books; the later end holds.
func TestOneVoucherUnderTwoLaws(t *testing.T) {
	const voucher, recorded = retention.Class("host.voucher"), retention.Trigger("host.recorded")
	for _, row := range []struct {
		why              string
		month            time.Month
		on               int
		recorded, fi, ee string
	}{
		{"the calendar year", time.December, 31, "2020-03-31", "2026-12-31", "2027-12-31"},
		{"a broken fiscal year", time.June, 30, "2025-09-10", "2032-12-31", "2033-06-30"},
	} {
		t.Run(row.why, func(t *testing.T) {
			fi, ee := bothAccounts(t, row.month, row.on)
			host := retention.Definition{ID: "host"}
			for _, r := range append(fi.Definition().Rules[1:], ee.Definition().Rules[:1]...) {
				r.ID, r.Class, r.Trigger = "host."+r.ID, voucher, recorded
				host.Rules = append(host.Rules, r)
			}
			all, err := retention.Merge("all", fi, ee, load(t, host))
			require.NoError(t, err)
			r := retention.Record{ID: "1", Class: voucher, Events: retention.EventsOf(at(recorded, row.recorded))}
			effects := all.Effects(r, day(row.fi))
			require.Len(t, effects, 2, "both are valid")
			assert.Equal(t, row.fi, effects[0].RetainUntil.String())
			assert.Equal(t, row.ee, effects[1].RetainUntil.String())
			assert.Equal(t, retention.EndOn(day(row.ee)), all.Assess(r, day(row.fi)).RetainUntil, "the later one holds")
			found := map[retention.FindingCode]int{}
			for _, f := range all.Lint(day("2026-11-30")) {
				found[f.Code]++
			}
			assert.Equal(t, len(doubtsOf(all)), found[retention.FindingDoubt])
			delete(found, retention.FindingDoubt)
			delete(found, retention.FindingUnchecked)
			assert.Empty(t, found, "doubts, and law that was not read through the day, and nothing else")
		})
	}
}

// doubtsOf lists the rules that are not confirmed.
func doubtsOf(b *retention.Rulebook) (ids []string) {
	for _, r := range b.Definition().Rules {
		if r.Basis.Doubt != "" {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// All books merge: those of the systems and those that depend on the host.
func TestAccountingAndTermsMergeWithTheSystems(t *testing.T) {
	fi, ee := bothAccounts(t, time.June, 30)
	orders, err := ukraine.ArchivalTerm(ukraine.ArchivalFile, "16", retention.Years(5))
	require.NoError(t, err)
	letters, err := ukraine.ArchivalTerm("ua.host.letter", "23", retention.Years(5))
	require.NoError(t, err)
	all, err := retention.Merge("all", append(realBooks(), fi, ee, orders, letters)...)
	require.NoError(t, err)

	info, known := all.Info(ukraine.ArchivalFile)
	assert.True(t, known)
	assert.Empty(t, info.RulesFrom, "the host has brought them")
	closed := retention.EventsOf(at(ukraine.FileClosed, "2020-03-10"))
	for _, class := range []retention.Class{ukraine.ArchivalFile, "ua.host.letter"} {
		a := all.Assess(retention.Record{ID: "1", Class: class, Events: closed}, day("2026-11-21"))
		assert.Equal(t, "in force; until 2025-12-31; nothing; ground; appraisal open", tell(a))
	}
	voucher := retention.Record{ID: "1", Class: finland.AccountingVoucher, Events: retention.EventsOf(at(finland.Accounted, "2025-09-10"))}
	assert.Equal(t, retention.EndOn(day("2032-12-31")), all.Assess(voucher, day("2026-11-21")).RetainUntil)
	died := retention.Record{ID: "1", Class: estonia.PensionBase, Events: retention.EventsOf(at(estonia.Death, "2020-06-15"))}
	assert.Equal(t, retention.EndOn(day("2095-06-15")), all.Assess(died, day("2026-11-21")).RetainUntil)
}
