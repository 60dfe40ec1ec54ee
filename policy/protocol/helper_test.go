package protocol_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
)

var update = flag.Bool("update", false, "write the golden files anew; read what changed in a diff")

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

var allForms = []protocol.Form{protocol.Generic, protocol.Finnish, protocol.Estonian, protocol.Ukrainian}

// unstyled returns a page without its style, which is that of every document: the golden
// files of retention/schedule have it.
func unstyled(page []byte) []byte {
	before, rest, _ := bytes.Cut(page, []byte("<style>"))
	_, after, _ := bytes.Cut(rest, []byte("</style>"))
	return slices.Concat(before, after)
}

// golden compares a text with a file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	name = "testdata/" + name
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(name, got, 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), name)
}

// The classes of the city.
const (
	letter  retention.Class = "city.letter"
	voucher retention.Class = "city.voucher"
)

// city is a book with a rule that is a floor and ceiling, and one that is a floor alone.
func city(t *testing.T, version string) *retention.Rulebook {
	t.Helper()
	plan := calendar.Source{Citation: "Plan of the city, 2.1", URL: "https://example.org/plan", Checked: day("2026-11-01"), Doubt: "the plan is not adopted yet"}
	b, err := retention.NewRulebook(retention.Definition{
		ID: "city", Version: version, CheckedThrough: day("2026-11-20"),
		Classes: []retention.ClassInfo{
			{Class: letter, Title: calendar.Names{English: "Letters", Finnish: "Kirjeet", Swedish: "Brev", Estonian: "Kirjad", Ukrainian: "Листи"}},
			{Class: voucher, Title: calendar.Names{Finnish: "Tositteet"}},
		},
		Triggers: []retention.TriggerInfo{{Trigger: "closed", Title: calendar.Names{English: "the file was closed", Finnish: "asian päättäminen", Swedish: "ärendet avslutades", Estonian: "toimiku sulgemine", Ukrainian: "закриття справи"}}},
		Rules: []retention.Rule{
			{ID: "city.letter", Class: letter, Trigger: "closed", Bound: retention.Exactly, Period: retention.Years(5), Cutoff: retention.EndOfYear(), Then: policy.Delete, Basis: plan},
			{ID: "city.voucher", Class: voucher, Trigger: "closed", Bound: retention.AtLeast, Period: retention.Years(6), Then: policy.Delete | policy.Anonymise, Basis: plan.At("and 2.2"), From: day("2010-01-01")},
		},
	})
	require.NoError(t, err)
	return b
}

// onTheList is the day on which the protocols of the tests are drawn up.
var onTheList = day("2026-11-22")

// asked is a request to delete a record that was closed on a day.
func asked(id string, class retention.Class, closed string) policy.Request {
	return policy.Request{Action: policy.Delete, On: onTheList, Holds: policy.NoHolds(),
		Record: retention.Record{ID: id, Class: class, Events: retention.EventsOf(retention.Event{Trigger: "closed", On: day(closed)})}}
}

func head(f protocol.Form) protocol.Head {
	return protocol.Head{Form: f, Organisation: "City Archives", Number: "7/2026", Day: onTheList, Place: "Town Hall", Fonds: "12, correspondence",
		Ground: "List of terms, 2024", By: "M. Clerk", Post: "records clerk", System: "Register 4.2"}
}

// listed are records that may go in every form.
func listed() []protocol.Item {
	return []protocol.Item{
		{Request: asked("r-1", letter, "2018-03-01"), Index: "01-05", Title: "Letters of the council, A–K", From: day("2018-01-02"), To: day("2018-12-30"), Files: 2, Inventory: "3"},
		{Request: asked("r-2", letter, "2018-04-01"), Index: "01-05", Title: "Letters of the council, L–Z", From: day("2018-01-03"), To: day("2018-12-31"), Inventory: "3"},
		{Request: asked("r-3", letter, "2019-04-01"), Index: "01-05", From: day("2019-01-03"), To: day("2019-12-31"), Files: 3, Inventory: "4"},
		{Request: asked("r-4", voucher, "2019-02-01"), Index: "02-01", Title: "Vouchers", Note: "damp"},
		{Request: asked("r-5", voucher, "2019-02-01"), Index: "02-01"},
		{Request: asked("r-6", voucher, "2019-02-02"), Index: "02-01"},
	}
}

func rulesOf(b *retention.Rulebook) policy.Policy { return policy.FromRulebook(b) }

func proposed(t *testing.T, h protocol.Head, items ...protocol.Item) protocol.Protocol {
	t.Helper()
	b := city(t, "1")
	p, err := protocol.Propose(h, b, rulesOf(b), items...)
	require.NoError(t, err)
	return p
}

func approval(p protocol.Protocol, except ...int) protocol.Approval {
	a := protocol.Approval{Day: day("2026-11-25"), Name: "H. Head", Post: "head of archives", Digest: p.Digest(), Except: except}
	if p.Head().Form == protocol.Ukrainian {
		a.Commission, a.CommissionDay = "4", day("2026-11-24")
	}
	return a
}

func approved(t *testing.T, p protocol.Protocol, except ...int) protocol.Protocol {
	t.Helper()
	p, err := p.Approve(approval(p, except...))
	require.NoError(t, err)
	return p
}

// done reports that an entry was disposed of.
func done(t *testing.T, p protocol.Protocol, number int, request policy.Request, on string) protocol.Report {
	t.Helper()
	request.On = day(on)
	permit, err := p.Verify(number, rulesOf(city(t, "1")), request)
	require.NoError(t, err)
	return protocol.Report{Entry: number, State: protocol.Done, Day: request.On, Permit: permit, Method: "overwritten", By: "nightly run"}
}

// whole is a protocol in which an entry is in each of several states.
func whole(t *testing.T, h protocol.Head) protocol.Protocol {
	t.Helper()
	p := approved(t, proposed(t, h, listed()...), 6)
	items := listed()
	p, err := p.Report(
		done(t, p, 1, items[0].Request, "2026-11-26"), done(t, p, 2, items[1].Request, "2026-11-26"),
		protocol.Report{Entry: 3, State: protocol.Held, Day: day("2026-11-26"), By: "nightly run"},
		protocol.Report{Entry: 4, State: protocol.NotFound, Day: day("2026-11-27"), By: "M. Clerk", Note: "the shelf is empty"},
	)
	require.NoError(t, err)
	p, err = p.StateBackups(day("2026-12-30"), "M. Clerk", "Overwritten after 35 days.")
	require.NoError(t, err)
	return p
}

func fileName(f protocol.Form, l calendar.Language, ext string) string {
	return fmt.Sprintf("%v-%v.%s", f, l, ext)
}
