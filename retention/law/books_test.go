package law_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// ownBook is a rulebook of this library and the name of its texts.
type ownBook struct {
	name string
	book *retention.Rulebook
}

// rulebooks returns what the countries list.
func rulebooks() []*retention.Rulebook {
	return slices.Concat(eu.Rulebooks(), finland.Rulebooks(), estonia.Rulebooks(), ukraine.Rulebooks())
}

// ownBooks returns all rulebooks of this library, those that depend on the host for
// several hosts.
func ownBooks(t *testing.T) []ownBook {
	t.Helper()
	var books []ownBook
	for _, b := range rulebooks() {
		books = append(books, ownBook{b.Definition().ID, b})
	}
	books = append(books,
		ownBook{"ua.archival", archivalBook(t,
			bookTerm{"ua.host.journal", "122", retention.Years(3)},
			bookTerm{"ua.host.letter", "23", retention.Years(5)},
			bookTerm{"ua.host.personnel", "16b", retention.Years(75)},
			bookTerm{"ua.host.order", "16a", retention.Permanently()})},
		ownBook{"ua.archival.no-appraisal", withoutAppraisal(t, archivalBook(t,
			bookTerm{"ua.host.journal", "122", retention.Years(3)},
			bookTerm{"ua.host.draft", "121", retention.Years(1)}))},
	)
	for _, year := range []struct {
		name  string
		month time.Month
		day   int
	}{{"december", time.December, 31}, {"june", time.June, 30}, {"february", time.February, 29}} {
		fi, err := finland.Accounting(year.month, year.day)
		require.NoError(t, err)
		ee, err := estonia.Accounting(year.month, year.day)
		require.NoError(t, err)
		books = append(books, ownBook{"fi.accounting." + year.name, fi}, ownBook{"ee.accounting." + year.name, ee})
	}
	return books
}

// everyBook unites the books, with those of accounting for a fiscal year that is the
// calendar year.
func everyBook(t *testing.T) *retention.Rulebook {
	t.Helper()
	fi, err := finland.Accounting(time.December, 31)
	require.NoError(t, err)
	ee, err := estonia.Accounting(time.December, 31)
	require.NoError(t, err)
	all, err := retention.Merge("law", append(rulebooks(), fi, ee)...)
	require.NoError(t, err)
	return all
}

// bookTerm is what a body takes from the list of order 578/5.
type bookTerm struct {
	class   retention.Class
	article string
	length  retention.Period
}

// archivalBook merges the books of several terms, as a body does.
func archivalBook(t *testing.T, terms ...bookTerm) *retention.Rulebook {
	t.Helper()
	var books []*retention.Rulebook
	for _, each := range terms {
		b, err := ukraine.ArchivalTerm(each.class, each.article, each.length)
		require.NoError(t, err)
		books = append(books, b)
	}
	all, err := retention.Merge("ua.archival", books...)
	require.NoError(t, err)
	return all
}

// withoutAppraisal returns the rules of an owner of personal archives, who asks nobody
// before a file is destroyed or handed over (law 3814-XII art. 6(7)).
func withoutAppraisal(t *testing.T, b *retention.Rulebook) *retention.Rulebook {
	t.Helper()
	d := b.Definition()
	for i := range d.Rules {
		d.Rules[i].Appraise, d.Rules[i].Then = false, policy.Delete|policy.Transfer
	}
	own, err := retention.NewRulebook(d)
	require.NoError(t, err)
	return own
}

// classesOf returns the classes of a book, in order.
func classesOf(b *retention.Rulebook) []retention.Class {
	d := b.Definition()
	var classes []retention.Class
	for _, info := range d.Classes {
		classes = append(classes, info.Class)
	}
	for _, rule := range d.Rules {
		classes = append(classes, rule.Class)
	}
	slices.Sort(classes)
	return slices.Compact(classes)
}

// The books of all countries merge, so that one service can hold all of them.
func TestBooksMerge(t *testing.T) {
	all := everyBook(t)
	for _, b := range rulebooks() {
		for _, class := range classesOf(b) {
			_, is := b.Info(class)
			_, still := all.Info(class)
			require.Equal(t, is, still, class)
			require.Equal(t, b.Norms(class), all.Norms(class), class)
		}
	}
}
