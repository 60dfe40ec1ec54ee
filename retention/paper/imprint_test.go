package paper_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/paper"
)

const advice = "This document follows from the rules that it names. It is not legal advice."

func TestTheImprint(t *testing.T) {
	b := estonia.SocialProtection()
	day := calendar.MustParseDate("2026-11-28")
	d := b.Definition()
	assert.Equal(t, []string{"As of: 28 November 2026", "Rulebook: " + d.ID + ", version " + d.Version, "Law checked up to and including " + d.CheckedThrough.In(calendar.English),
		"Digest of the rules (SHA-256): " + b.Digest(), advice}, paper.Imprint(b, day, calendar.English))
	for l := calendar.Finnish; l <= calendar.Ukrainian; l++ {
		lines := paper.Imprint(b, day, l)
		assert.Len(t, lines, 6, l)
		assert.Equal(t, l.Doubt(), lines[5])
		assert.Contains(t, lines[0], day.In(l))
		assert.Contains(t, lines[2], d.CheckedThrough.In(l))
	}
}

func TestWhatIsNotKnownIsNotInTheImprint(t *testing.T) {
	assert.Equal(t, []string{advice}, paper.Imprint(nil, calendar.Date{}, calendar.English))
	assert.Equal(t, []string{advice}, paper.Imprint(new(retention.Rulebook), calendar.Date{}, calendar.English))
	b := retention.MustNewRulebook(retention.Definition{ID: "bare", Classes: []retention.ClassInfo{{Class: "c", RulesFrom: "elsewhere"}}})
	assert.Equal(t, []string{"Rulebook: bare", "How far the law was checked is not said", "Digest of the rules (SHA-256): " + b.Digest(), advice}, paper.Imprint(b, calendar.Date{}, calendar.English))
	assert.Equal(t, []string{"As of: 1 January 2026", advice}, paper.Imprint(nil, calendar.MustParseDate("2026-01-01"), calendar.English))
}
