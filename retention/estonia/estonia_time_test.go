package estonia_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
)

// § 20(6¹) is law from 2019-07-05; it then governs what ended long before.
func TestCrossBorderFromItsFirstDay(t *testing.T) {
	b := estonia.SocialProtection()
	old := lawtest.Record(estonia.CrossBorder, lawtest.At(estonia.CrossBorderEnded, "1940-06-17"))
	recent := lawtest.Record(estonia.CrossBorder, lawtest.At(estonia.CrossBorderEnded, "2019-07-04"))
	assert.Equal(t, "not in force; delete, anonymise, transfer", lawtest.Tell(b.Assess(old, lawtest.Day("2019-07-04"))))
	assert.Equal(t, "in force; until 2015-06-17; delete, anonymise; ground", lawtest.Tell(b.Assess(old, lawtest.Day("2019-07-05"))))
	assert.Equal(t, "not in force; delete, anonymise, transfer", lawtest.Tell(b.Assess(recent, lawtest.Day("2019-07-04"))))
	assert.Equal(t, "in force; until 2094-07-04; delete, anonymise", lawtest.Tell(b.Assess(recent, lawtest.Day("2019-07-05"))))
}

// A death of 1950 is governed by the regulation of 2019: nothing before it, and
// disposal is not due before it.
func TestDeathLongBeforeTheRegulation(t *testing.T) {
	b := estonia.SocialProtection()
	for _, row := range []struct{ died, on, want string }{
		{"1950-02-28", "2019-03-14", "not in force; delete, anonymise, transfer"},
		{"1950-02-28", "2019-03-15", "in force; until 2025-02-28; due 2025-03-01; by 2025-03-01; anonymise"},
		{"1950-02-28", "2025-02-28", "in force; until 2025-02-28; due 2025-03-01; by 2025-03-01; anonymise"},
		{"1950-02-28", "2025-03-01", "in force; until 2025-02-28; due 2025-03-01; by 2025-03-01; anonymise; ground"},
		{"1944-03-14", "2019-03-15", "in force; until 2019-03-14; due 2019-03-15; by 2019-03-15; anonymise; ground"},
		{"1930-06-30", "2019-03-14", "not in force; delete, anonymise, transfer"},
		{"1930-06-30", "2019-03-15", "in force; until 2005-06-30; due 2019-03-15; by 2019-03-15; anonymise; ground"},
	} {
		assert.Equal(t, row.want, lawtest.Tell(b.Assess(lawtest.Record(estonia.PensionBase, lawtest.At(estonia.Death, row.died)), lawtest.Day(row.on))), "died %s, on %s", row.died, row.on)
	}
}

// § 17¹ was law from 2020-05-11 through 2020-07-15. It sets no period; the host
// enters one of its own for the data of the emergency measure, with that life.
func TestEmergencyMeasureOfTheHost(t *testing.T) {
	const measure, paid = retention.Class("ee.host.emergency-measure"), retention.Trigger("paid")
	enter := func(id string, bound retention.Bound, period retention.Period, from, until string) retention.Rule {
		return retention.Rule{
			ID: id, Class: measure, Trigger: paid, Bound: bound, Period: period, Then: retention.Delete, From: lawtest.Day(from), Until: lawtest.Day(until),
			Basis: calendar.Source{Citation: "the host's plan, for Sotsiaalkaitse infosüsteemi põhimäärus § 17¹"},
		}
	}
	floorOf := enter("host.17-1", retention.AtLeast, retention.Years(7), "2020-05-11", "2020-07-16")
	ceilingOf := enter("host.limit", retention.AtMost, retention.Years(10), "2020-05-11", "")
	host, err := retention.NewRulebook(retention.Definition{ID: "ee.host", Rules: []retention.Rule{floorOf, ceilingOf}})
	require.NoError(t, err)
	b, err := retention.Merge("host", estonia.SocialProtection(), host)
	require.NoError(t, err)
	for _, row := range []struct{ paid, on, want string }{
		{"2020-05-11", "2020-05-10", "not in force; delete, anonymise, transfer"},
		{"2020-05-11", "2020-05-11", "in force; until 2027-05-11; due 2030-05-10; by 2030-05-11; delete; ground"},
		{"2020-05-10", "2020-05-11", "in force; until 2027-05-10; due 2030-05-09; by 2030-05-10; delete; ground"},
		{"2020-07-15", "2020-07-15", "in force; until 2027-07-15; due 2030-07-14; by 2030-07-15; delete; ground"},
		{"2020-07-15", "2020-07-16", "in force; until 2027-07-15; due 2030-07-14; by 2030-07-15; delete; ground"},
		{"2020-07-16", "2020-07-16", "in force; due 2030-07-15; by 2030-07-16; delete; ground"},
	} {
		assert.Equal(t, row.want, lawtest.Tell(b.Assess(lawtest.Record(measure, lawtest.At(paid, row.paid)), lawtest.Day(row.on))), "paid %s, on %s", row.paid, row.on)
	}
}
