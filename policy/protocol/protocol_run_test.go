package protocol_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// run is a disposal run of a host: what it has, in which form, and when.
type run struct {
	form     protocol.Form
	language calendar.Language
	book     *retention.Rulebook
	action   policy.Action
	records  []retention.Record
	proposed string
}

func of(id string, class retention.Class, events ...retention.Event) retention.Record {
	return retention.Record{ID: id, Class: class, Events: retention.EventsOf(events...)}
}

func on(trigger retention.Trigger, d string) retention.Event {
	return retention.Event{Trigger: trigger, On: day(d)}
}

// The whole way with our own books: granted, proposed, stored, approved, verified, one held
// in between, one corrected, one gone, done, and read again.
func TestARun(t *testing.T) {
	term, err := ukraine.ArchivalTerm("ua.letters", "122", retention.Years(3))
	require.NoError(t, err)
	closed := func(id, d string) retention.Record {
		return of(id, "ua.letters", on(ukraine.FileClosed, d), on(retention.AppraisedDelete, "2026-10-01"))
	}
	for name, r := range map[string]run{
		"Helsinki": {protocol.Finnish, calendar.Finnish, finland.KelaCallRecordings(), policy.Delete, []retention.Record{
			of("1", finland.KelaCallRecording, on(finland.Call, "2025-11-01")), of("2", finland.KelaCallRecording, on(finland.Call, "2025-11-02")),
			of("3", finland.KelaCallRecording, on(finland.Call, "2025-11-03")), of("4", finland.KelaCallRecording, on(finland.Call, "2025-11-20"))}, "2026-11-22"},
		"Tallinn": {protocol.Estonian, calendar.Estonian, estonia.SocialProtection(), policy.Delete, []retention.Record{
			of("1", estonia.Log, on(estonia.Logged, "2020-01-01")), of("2", estonia.Log, on(estonia.Logged, "2020-01-02")),
			of("3", estonia.Log, on(estonia.Logged, "2020-01-03")), of("4", estonia.Log, on(estonia.Logged, "2021-11-21"))}, "2026-11-22"},
		"Tartu": {protocol.Generic, calendar.Estonian, estonia.SocialProtection(), policy.Anonymise, []retention.Record{
			of("1", estonia.Benefit, on(estonia.RightEnded, "2010-01-01")), of("2", estonia.Benefit, on(estonia.RightEnded, "2010-01-02")),
			of("3", estonia.PensionBase, on(estonia.Death, "1950-01-03")), of("4", estonia.Benefit, on(estonia.RightEnded, "2016-11-21"))}, "2026-11-22"},
		"Kyiv": {protocol.Ukrainian, calendar.Ukrainian, term, policy.Delete, []retention.Record{
			closed("1", "2020-01-01"), closed("2", "2021-01-01"), closed("3", "2022-01-01"), closed("4", "2022-12-31")}, "2026-11-22"},
	} {
		t.Run(name, func(t *testing.T) {
			rules := policy.FromRulebook(r.book)
			request := func(i int, d calendar.Date, holds policy.Holds) policy.Request {
				return policy.Request{Action: r.action, Record: r.records[i], On: d, Holds: holds}
			}
			var items []protocol.Item
			for i := range r.records {
				items = append(items, protocol.Item{Request: request(i, day(r.proposed), policy.NoHolds()), Index: "1-4"})
			}
			h := protocol.Head{Form: r.form, Organisation: "O", Number: "1", Day: day(r.proposed), Ground: "G"}
			p, err := protocol.Propose(h, r.book, rules, items...)
			require.NoError(t, err)
			text := stored(t, p)

			// Another day, another process.
			var read protocol.Protocol
			require.NoError(t, json.Unmarshal(text, &read))
			read, err = read.Approve(protocol.Approval{Day: day("2026-12-01"), Name: "N", Digest: p.Digest(), Commission: "4", CommissionDay: day("2026-11-30")})
			require.NoError(t, err)

			// The run: the second is held since, the third is gone, of the fourth somebody has asked for erasure.
			const today, by = "2026-12-05", "the run of the night"
			var reports []protocol.Report
			disposed := map[string]bool{}
			for _, e := range read.Entries() {
				require.Equal(t, protocol.Approved, e.State)
				now := request(e.Number-1, day(today), policy.NoHolds())
				report := protocol.Report{Entry: e.Number, Day: day(today), By: by}
				switch e.Record {
				case "2":
					now.Holds = policy.HoldsOf(policy.Hold{ID: "h", Reason: "a secret inquiry", Placed: day("2026-12-02")})
				case "3":
					report.State = protocol.NotFound
					reports = append(reports, report)
					continue
				case "4":
					now.Demands = policy.DemandsOf(policy.Demand{ID: "d", Kind: policy.Erasure, State: policy.Received, Received: day("2026-12-03")})
				}
				report.Permit, err = read.Verify(e.Number, rules, now)
				if report.State = protocol.Done; err != nil {
					report.State = protocol.ExceptionOf(err)
				} else {
					report.Method, disposed[e.Record] = "overwritten", true
				}
				reports = append(reports, report)
			}
			final, err := read.Report(reports...)
			require.NoError(t, err)
			assert.Equal(t, map[string]bool{"1": true}, disposed)
			states := map[string]protocol.State{}
			for _, e := range final.Entries() {
				states[e.Record] = e.State
			}
			assert.Equal(t, map[string]protocol.State{"1": protocol.Done, "2": protocol.Held, "3": protocol.NotFound, "4": protocol.Changed}, states)
			addsUp(t, final)
			all := final.Counts()[len(final.Counts())-1]
			assert.Equal(t, protocol.Count{Entries: 4, Proposed: 4, Approved: 4, Done: 1, Exceptions: 3}, all)

			require.NoError(t, json.Unmarshal(stored(t, final), &read))
			assert.Equal(t, final, read)
			for _, l := range languages {
				html := string(final.HTML(l))
				assert.NotContains(t, html, "inquiry")
				assert.Contains(t, html, r.book.Digest())
			}
			for _, e := range slicesOf(r.records[0].Events) {
				if r.form == protocol.Generic {
					assert.NotContains(t, string(final.HTML(r.language)), e.On.In(r.language), "no event stands in it")
				}
			}
		})
	}
}

func slicesOf(e retention.Events) (list []retention.Event) {
	for event := range e.All() {
		list = append(list, event)
	}
	return list
}
