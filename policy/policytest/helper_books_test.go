package policytest_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// ownBook is a rulebook of this library, the name of its texts, and the day through
// which its law was read.
type ownBook struct {
	name    string
	book    *retention.Rulebook
	through string
}

// ownBooks returns all rulebooks of this library, those that depend on the host for
// several hosts.
func ownBooks(t *testing.T) []ownBook {
	t.Helper()
	books := []ownBook{
		{"fi.kela.calls", finland.KelaCallRecordings(), "2026-11-22"},
		{"fi.kela.registers", finland.KelaRegisters(), "2018-05-24"},
		{"fi.incomes", finland.IncomesRegister(), "2026-11-22"},
		{"ee.skais", estonia.SocialProtection(), "2022-03-31"},
		{"ua.personal-data", ukraine.PersonalData(), "2026-03-24"},
		{"ua.archival", archivalBook(t,
			bookTerm{"ua.host.journal", "122", retention.Years(3)},
			bookTerm{"ua.host.letter", "23", retention.Years(5)},
			bookTerm{"ua.host.personnel", "16b", retention.Years(75)},
			bookTerm{"ua.host.order", "16a", retention.Permanently()}), "2026-03-24"},
		{"ua.archival.no-appraisal", withoutAppraisal(t, archivalBook(t,
			bookTerm{"ua.host.journal", "122", retention.Years(3)},
			bookTerm{"ua.host.draft", "121", retention.Years(1)})), "2026-03-24"},
	}
	for _, year := range []struct {
		name  string
		month time.Month
		day   int
	}{{"december", time.December, 31}, {"june", time.June, 30}, {"february", time.February, 29}} {
		fi, err := finland.Accounting(year.month, year.day)
		require.NoError(t, err)
		ee, err := estonia.Accounting(year.month, year.day)
		require.NoError(t, err)
		books = append(books, ownBook{"fi.accounting." + year.name, fi, "2026-11-22"}, ownBook{"ee.accounting." + year.name, ee, "2026-11-22"})
	}
	return books
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

// withoutAppraisal returns the rules of a body that asks nobody before it destroys a
// file or hands it over.
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
