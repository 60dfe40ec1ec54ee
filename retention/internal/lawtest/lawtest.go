// Package lawtest checks the tables of the law, for the tests of the packages that
// hold them.
package lawtest

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
)

// Day reads "2026-11-21" or "Sat 2026-11-21". It checks the weekday against
// package time, so that a table can show it and cannot be wrong about it. The
// empty text is no date.
func Day(s string) calendar.Date {
	if s == "" {
		return calendar.Date{}
	}
	_, iso, found := strings.Cut(s, " ")
	if !found {
		return calendar.MustParseDate(s)
	}
	instant, err := time.Parse("Mon "+time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	if got := instant.Format("Mon " + time.DateOnly); got != s {
		panic(s + " is really " + got)
	}
	return calendar.MustParseDate(iso)
}

// Instant reads a time of RFC 3339.
func Instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	require.NoError(t, err)
	return at
}

// place finds an article, a section or a point in a citation, and several of them
// by the s.
var place = regexp.MustCompile(`(?:§|\bs|\bart|\bp|\bsection)(s?)\.? \d`)

// Source checks that a source can be followed, or says why not, and that its article
// stands beside the act.
func Source(t testing.TB, id string, s calendar.Source) {
	t.Helper()
	assert.True(t, s.URL != "" || s.Doubt != "", "%s: %s has neither an address nor a doubt", id, s.Citation)
	cited(t, id, s)
}

func cited(t testing.TB, id string, s calendar.Source) {
	t.Helper()
	assert.NotEmpty(t, s.Citation, id)
	assert.True(t, s.Checked.After(Day("2026-01-01")), "%s: %s", id, s.Citation)
	assert.Contains(t, s.Citation, s.Article, id)
	act, _, _ := strings.Cut(s.Citation, ":")
	if found := place.FindAllStringSubmatch(act, -1); len(found) == 1 && found[0][1] == "" {
		assert.NotEmpty(t, s.Article, "%s: %s", id, s.Citation)
	}
}
