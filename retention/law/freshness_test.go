package law_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// reading is an act behind a book, a window or a calendar: when it was read, and how far
// what was read holds.
type reading struct {
	of      string
	act     string
	read    calendar.Date // zero: nobody has said
	through calendar.Date // the last day for which the law was looked up
	ends    calendar.Date // the first day on which the norm is known to be no law any more
}

// readings returns every act behind everything that has one, once each.
func readings(t *testing.T) []reading {
	t.Helper()
	var all []reading
	of := func(id string, through, ends calendar.Date, sources ...calendar.Source) {
		for _, s := range sources {
			if s.Citation != "" {
				all = append(all, reading{id, actOf(s), s.Checked, through, ends})
			}
		}
	}
	for _, b := range everyOwnBook(t) {
		d := b.Definition()
		of(d.ID, d.CheckedThrough, calendar.Date{}, append(d.Sources, d.Complaints)...)
		for _, info := range d.Classes {
			of(d.ID, d.CheckedThrough, calendar.Date{}, info.NoErasure)
		}
		for _, r := range d.Rules {
			of(d.ID, d.CheckedThrough, r.Until, r.Basis, r.Retroactive)
		}
		for _, r := range d.Relations {
			of(d.ID, d.CheckedThrough, calendar.Date{}, r.Basis)
		}
	}
	for _, w := range slices.Concat(eu.Windows(), finland.Windows(), estonia.Windows(), ukraine.Windows()) {
		of(w.ID, w.CheckedThrough, cmp.Or(w.Until, w.Lifted), w.Basis, w.Extension.Basis, w.Pause)
		for _, r := range w.Readings {
			of(w.ID, w.CheckedThrough, cmp.Or(r.Until, w.Until, w.Lifted), r.Basis)
		}
	}
	for _, w := range slices.Concat(eu.HourWindows(), finland.HourWindows(), estonia.HourWindows(), ukraine.HourWindows()) {
		of(w.ID, w.CheckedThrough, w.Until, w.Basis)
		for _, r := range w.Readings {
			of(w.ID, w.CheckedThrough, w.Until, r.Basis)
		}
	}
	for _, c := range []*calendar.Calendar{calendar.Finland(), calendar.Estonia(), calendar.Ukraine()} {
		of("calendar "+c.Country(), c.VerifiedThrough(), calendar.Date{}, c.Sources()...)
	}
	slices.SortFunc(all, func(a, b reading) int {
		return cmp.Or(cmp.Compare(a.of, b.of), cmp.Compare(a.act, b.act), a.read.Compare(b.read), a.ends.Compare(b.ends))
	})
	return slices.Compact(all)
}

// everyOwnBook returns the books that the countries list, and those that ask a host.
func everyOwnBook(t *testing.T) (books []*retention.Rulebook) {
	t.Helper()
	for _, own := range ownBooks(t) {
		if !slices.ContainsFunc(books, func(b *retention.Rulebook) bool { return b.Definition().ID == own.book.Definition().ID }) {
			books = append(books, own.book)
		}
	}
	return books
}

// actOf returns the act of a citation without the article.
func actOf(s calendar.Source) string {
	act := s.Citation
	if before, _, found := strings.Cut(act, s.Article); found && s.Article != "" && before != "" {
		act = before
	}
	return strings.TrimRight(act, " ,:;")
}

func (r reading) String() string {
	ends := ""
	if !r.ends.IsZero() {
		ends = r.ends.String()
	}
	return strings.Join([]string{r.of, r.read.String(), r.through.String(), ends, r.act}, "\t")
}

// The table of what was read and when. It is read in a review: a day that moved without
// somebody having read the act is a lie.
func TestFreshness(t *testing.T) {
	all := readings(t)
	var table strings.Builder
	table.WriteString("of\tread on\tlooked up through\tends on\tact\n")
	for _, r := range all {
		fmt.Fprintln(&table, r)
		assert.False(t, r.read.IsZero(), "%s: nobody has said when %s was read", r.of, r.act)
		assert.False(t, r.through.IsZero(), "%s: nobody has said how far it was looked up", r.of)
	}
	lawtest.Golden(t, "testdata/freshness.tsv", table.String())
	if *lawtest.On == "" {
		return
	}
	on, err := calendar.ParseDate(*lawtest.On)
	if err != nil {
		t.Fatalf("-on: %v", err)
	}
	for _, line := range stale(all, on) {
		t.Errorf("read again by %v: %s", on, line) // a test that passes prints nothing
	}
}

// stale returns what must be read again by a day, each with the reason: the law is known
// to end, was looked up to an earlier day, or was read more than a year before.
func stale(all []reading, on calendar.Date) (lines []string) {
	for _, r := range all {
		var why string
		switch {
		case r.ends.OnOrBefore(on):
			continue // it was read to its end
		case r.through.Before(on):
			why = "looked up through " + r.through.String()
		case r.read.AddDays(365).Before(on):
			why = "read on " + r.read.String()
		default:
			continue
		}
		lines = append(lines, r.of+": "+r.act+": "+why)
	}
	return slices.Compact(lines)
}

func TestStale(t *testing.T) {
	day := calendar.MustParseDate
	all := []reading{
		{"a", "Act 1", day("2026-01-10"), day("2026-06-30"), calendar.Date{}},
		{"b", "Act 2", day("2026-01-10"), day("2099-01-01"), calendar.Date{}},
		{"c", "Act 3", day("2026-01-10"), day("2026-06-30"), day("2026-07-01")},
	}
	for on, want := range map[string][]string{
		"2026-06-30": nil,
		"2026-07-01": {"a: Act 1: looked up through 2026-06-30"},
		"2027-01-10": {"a: Act 1: looked up through 2026-06-30"},
		"2027-01-11": {"a: Act 1: looked up through 2026-06-30", "b: Act 2: read on 2026-01-10"},
	} {
		assert.Equal(t, want, stale(all, day(on)), on)
	}
}
