package notice_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

var update = lawtest.Update

// golden compares a document with its file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "if it is right, run the test with -update")
}

var languages = []calendar.Language{calendar.English, calendar.Finnish, calendar.Swedish, calendar.Estonian, calendar.Ukrainian}

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

var today = day("2026-11-30")

func names(en, fi, sv, et, uk string) calendar.Names {
	return calendar.Names{English: en, Finnish: fi, Swedish: sv, Estonian: et, Ukrainian: uk}
}

// city returns a book that says everything a notice can say.
func city(t testing.TB) *retention.Rulebook {
	t.Helper()
	plan := func(part, doubt string) calendar.Source {
		return calendar.Source{Citation: "Plan of the city, " + part, URL: "https://example.org/plan", Checked: today, Doubt: doubt}
	}
	rule := func(id string, class retention.Class, b retention.Bound, p retention.Period, on retention.Trigger, change func(*retention.Rule)) retention.Rule {
		r := retention.Rule{ID: id, Class: class, Bound: b, Period: p, Trigger: on, Then: retention.Delete, Basis: plan(id, "")}
		if change != nil {
			change(&r)
		}
		return r
	}
	b, err := retention.NewRulebook(retention.Definition{
		ID: "city", Version: "2026", Allowance: retention.Months(1), CheckedThrough: today,
		Classes: []retention.ClassInfo{
			{Class: "file", Title: names("files of clients", "asiakkaiden asiakirjat", "klienters handlingar", "klientide toimikud", "справи клієнтів"), NoErasure: calendar.Source{Citation: "GDPR art. 17(3)(b)", Doubt: "inferred"}},
			{Class: "camera", Title: names("camera recordings", "kameratallenteet", "kamerainspelningar", "kaamerasalvestised", "відеозаписи")},
			{Class: "lost", Title: names("lost property", "löytötavarat", "hittegods", "leiuesemed", "знахідки")},
			{Class: "old", Title: names("old registers", "vanhat rekisterit", "gamla register", "vanad registrid", "старі реєстри")},
			{Class: "note", Title: names("notes", "muistiinpanot", "anteckningar", "märkmed", "нотатки")},
			{Class: "map", Title: names("maps", "kartat", "kartor", "kaardid", "карти"), RulesFrom: "the plan of the survey"},
		},
		Triggers: []retention.TriggerInfo{
			{Trigger: "closed", Title: names("the closing of the file", "asian päättäminen", "avslutandet av ärendet", "asja lõpetamine", "закриття справи"),
				Start: names("from the closing of the file", "asian päättämisestä", "från avslutandet av ärendet", "asja lõpetamisest", "з дня закриття справи")},
			{Trigger: "born", Title: names("the client’s birth", "asiakkaan syntymä", "klientens födelse", "kliendi sünd", "народження клієнта"),
				Start: names("from the client’s birth", "asiakkaan syntymästä", "från klientens födelse", "kliendi sünnist", "з дня народження клієнта")},
			{Trigger: "died", Title: names("the client’s death", "asiakkaan kuolema", "klientens död", "kliendi surm", "смерть клієнта"),
				Start: names("from the client’s death", "asiakkaan kuolemasta", "från klientens död", "kliendi surmast", "з дня смерті клієнта")},
			{Trigger: "complaint", Title: names("a complaint", "valitus", "ett klagomål", "kaebus", "скарга"),
				Start: names("from the complaint", "valituksesta", "från klagomålet", "kaebusest", "з дня скарги")},
			{Trigger: "recorded", Title: names("the recording", "tallennus", "inspelningen", "salvestamine", "запис"),
				Start: names("from the recording", "tallennuksesta", "från inspelningen", "salvestamisest", "з дня запису")},
		},
		Traits: []retention.TraitInfo{{Trait: "child", Title: names("a client under 18", "alle 18-vuotias asiakas", "en klient under 18 år", "alla 18-aastane klient", "клієнт віком до 18 років")}},
		Rules: []retention.Rule{
			rule("file.death", "file", retention.Exactly, retention.Years(12), "died", func(r *retention.Rule) { r.Absent, r.Unless = retention.Awaited, "child" }),
			rule("file.birth", "file", retention.AtLeast, retention.Years(120), "born", func(r *retention.Rule) { r.InsteadOf, r.Unless = "file.death", "child" }),
			rule("file.child", "file", retention.AtLeast, retention.Permanently(), "born", func(r *retention.Rule) { r.When, r.Then = "child", 0 }),
			rule("file.complaint", "file", retention.AtLeast, retention.Years(3), "complaint", func(r *retention.Rule) {
				r.Absent, r.Pick, r.Cutoff, r.Basis = retention.NotBinding, retention.Latest, retention.EndOfYear(), plan("complaints", "the day is inferred")
				r.Then = retention.Delete | retention.Anonymise
			}),
			rule("camera.most", "camera", retention.AtMost, retention.Years(1), "recorded", func(r *retention.Rule) { r.Until = day("2024-01-01") }),
			rule("camera.most", "camera", retention.AtMost, retention.Months(6), "recorded", func(r *retention.Rule) { r.From, r.Until = day("2024-01-01"), day("2027-07-01") }),
			rule("camera.most", "camera", retention.AtMost, retention.Months(1), "recorded", func(r *retention.Rule) { r.From = day("2027-07-01") }),
			rule("camera.need", "camera", retention.AtMost, retention.Immediately(), retention.NeedEnded, func(r *retention.Rule) { r.Absent, r.Pick = retention.Awaited, retention.Earliest }),
			rule("camera.complaint", "camera", retention.AtLeast, retention.Years(2), "complaint", func(r *retention.Rule) { r.Absent, r.Pick = retention.NotBinding, retention.Latest }),
			rule("camera.case", "camera", retention.Exactly, retention.Years(4), "closed", func(r *retention.Rule) {
				r.Absent, r.Cutoff, r.Then, r.Appraise = retention.Awaited, retention.EndOfFiscalYear(time.June, 30), 0, true
			}),
			rule("lost.item", "lost", retention.AtLeast, retention.Years(10), "recorded", func(r *retention.Rule) { r.Until = day("2020-01-01") }),
			rule("lost.item", "lost", retention.AtLeast, retention.Years(5), "recorded", func(r *retention.Rule) {
				r.From, r.Until, r.Then = day("2020-01-01"), day("2028-01-01"), retention.Transfer
			}),
			rule("lost.item", "lost", retention.AtLeast, retention.Years(2), "recorded", func(r *retention.Rule) {
				r.From, r.Until = day("2028-01-01"), day("2030-01-01")
				r.Retroactive = calendar.Source{Citation: "Plan of the city, entry into force"}
			}),
			rule("old.register", "old", retention.AtLeast, retention.Years(50), "closed", func(r *retention.Rule) {
				r.Until, r.Appraise, r.Then = day("2010-01-01"), true, retention.Delete|retention.Transfer
			}),
			rule("old.register", "old", retention.AtLeast, retention.Years(20), "closed", func(r *retention.Rule) { r.From = day("2030-01-01") }),
			rule("note.complaint", "note", retention.AtMost, retention.Weeks(2), "complaint", func(r *retention.Rule) {
				r.Absent, r.Pick, r.Until = retention.NotBinding, retention.Earliest, day("2027-01-01")
			}),
		},
		Relations: []retention.Relation{
			{Yields: "camera.most", To: "camera.complaint", Basis: plan("order", "")},
			{Yields: "camera.case", To: "camera.need", Basis: plan("order", "not yet decided")},
		},
	})
	require.NoError(t, err)
	return b
}

// ours returns the books of this library.
func ours(t testing.TB) []*retention.Rulebook {
	t.Helper()
	made := func(b *retention.Rulebook, err error) *retention.Rulebook {
		require.NoError(t, err)
		return b
	}
	return []*retention.Rulebook{
		finland.KelaCallRecordings(), finland.KelaRegisters(), finland.IncomesRegister(), made(finland.Accounting(time.December, 31)),
		estonia.SocialProtection(), made(estonia.Accounting(time.June, 30)),
		ukraine.PersonalData(), made(ukraine.ArchivalTerm("ua.letters", "3", retention.Years(5))), made(ukraine.ArchivalTerm("ua.orders", "16", retention.Permanently())),
	}
}

// counted is a number that a host has counted.
func counted(n int) *int { return &n }
