package sweep_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/retention"
)

func TestLateLooksAtEachVersionThatIsLawOrWillBe(t *testing.T) {
	monthly := parse(t, "0 2 1 * *", time.UTC)
	// days returns the days of the cases that come again, of each version.
	days := func(rules ...retention.Rule) (list []int) {
		for _, l := range late(t, monthly, book(t, rules...), today) {
			if !l.OnEntry {
				list = append(list, l.Days)
			}
		}
		return list
	}
	weeks := rule(retention.AtMost, retention.Weeks(2))
	ends := func(until string) retention.Rule { return rule(retention.AtMost, retention.Weeks(2), life("", until)) }
	begins := func(from string) retention.Rule {
		return rule(retention.AtMost, retention.Immediately(), life(from, ""))
	}

	assert.Equal(t, []int{29}, days(weeks))
	assert.Empty(t, days(ends(today)), "no longer law on the day")
	assert.Empty(t, days(ends("2020-01-01")))
	assert.Equal(t, []int{9}, days(ends("2026-11-22")), "due on the last day of its life, a 21st, lawful through the 22nd, gone on the 1st")
	assert.Equal(t, []int{29}, days(ends("2026-12-03")), "due on the 2nd of December")
	assert.Equal(t, []int{9}, days(ends("2026-12-02")), "due on no 2nd")
	assert.Equal(t, []int{29, 30}, days(ends("2027-06-01"), begins("2027-06-01")))
	assert.Equal(t, []int{30}, days(begins("2027-06-01")))
	assert.Equal(t, []int{30}, days(begins("2090-06-01")), "its 28 years begin with its life")
}
