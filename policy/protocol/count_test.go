package protocol_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
)

// addsUp compares the counts with the entries, one by one.
func addsUp(t *testing.T, p protocol.Protocol) {
	t.Helper()
	counts := p.Counts()
	require.NotEmpty(t, counts)
	var sum protocol.Count
	for i, c := range counts {
		require.Equal(t, c.Proposed, c.Undecided+c.NotApproved+c.Approved)
		require.Equal(t, c.Approved, c.Done+c.Exceptions+c.Open)
		want := protocol.Count{Class: c.Class}
		for _, e := range p.Entries() {
			if c.Class != "" && e.Class != c.Class {
				continue
			}
			want.Entries++
			want.Proposed += e.Files
			switch e.State {
			case protocol.Proposed:
				want.Undecided += e.Files
			case protocol.NotApproved:
				want.NotApproved += e.Files
			default:
				want.Approved += e.Files
			}
			switch {
			case e.State == protocol.Done:
				want.Done += e.Files
			case e.State == protocol.Approved:
				want.Open += e.Files
			case e.State > protocol.Done:
				want.Exceptions += e.Files
			}
		}
		require.Equal(t, want, c)
		if i < len(counts)-1 {
			require.NotEmpty(t, c.Class)
			sum.Entries += c.Entries
			sum.Proposed += c.Proposed
			sum.Done += c.Done
			sum.Exceptions += c.Exceptions
			sum.Open += c.Open
			continue
		}
		require.Equal(t, sum, protocol.Count{Entries: c.Entries, Proposed: c.Proposed, Done: c.Done, Exceptions: c.Exceptions, Open: c.Open})
		require.Empty(t, c.Class, "the last one is of all")
	}
}

// Whatever is proposed, approved and reported in whatever order, the numbers add up.
func TestCountsAddUp(t *testing.T) {
	random := rand.New(rand.NewPCG(19, 5))
	seen := map[protocol.State]bool{}
	for range 60 {
		var items []protocol.Item
		for i := range 1 + random.IntN(12) {
			class := []retention.Class{letter, voucher}[random.IntN(2)]
			items = append(items, protocol.Item{Request: asked(string(rune('a'+i)), class, "2018-01-01"), Files: random.IntN(5)})
		}
		p := proposed(t, head(protocol.Generic), items...)
		addsUp(t, p)
		var except []int
		for i := range items {
			if random.IntN(4) == 0 {
				except = append(except, i+1)
			}
		}
		p = approved(t, p, except...)
		addsUp(t, p)
		for range 30 {
			number := 1 + random.IntN(len(items))
			report := protocol.Report{Entry: number, State: protocol.State(random.IntN(10)), Day: day("2026-11-26"), By: "x"}
			if report.State == protocol.Done {
				report.Method = "x"
				request := items[number-1].Request
				request.On = report.Day
				report.Permit, _ = p.Verify(number, rulesOf(city(t, "1")), request)
			}
			p, _ = p.Report(report) // many are refused
			addsUp(t, p)
		}
		for _, e := range p.Entries() {
			seen[e.State] = true
		}
		var read protocol.Protocol
		require.NoError(t, json.Unmarshal(stored(t, p), &read))
		require.Equal(t, p.Counts(), read.Counts())
	}
	assert.Len(t, seen, 9, "every state but the first was reached")
}
