package reply_test

import (
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A request is followed, and its status of a day asked for, as a list of open requests
// does with each.
func BenchmarkFollow(b *testing.B) {
	received, fi, window := day("2026-01-01"), calendar.Finland(), eu.DataSubjectRequest()
	for i := 0; b.Loop(); i++ {
		came := received.AddDays(i % 365)
		request, _ := reply.Follow(window, fi, reply.Event{Kind: reply.Received, On: came})
		keptStatus, _ = request.On(came.AddDays(10))
	}
}

// The same with the longer period.
func BenchmarkFollowExtended(b *testing.B) {
	received, fi, window := day("2026-01-01"), calendar.Finland(), eu.DataSubjectRequest()
	for i := 0; b.Loop(); i++ {
		came := received.AddDays(i % 365)
		request, _ := reply.Follow(window, fi, reply.Event{Kind: reply.Received, On: came}, reply.Event{Kind: reply.Extended, On: came.AddDays(5)})
		keptStatus, _ = request.On(came.AddDays(10))
	}
}

func BenchmarkWindowExplain(b *testing.B) {
	first, fi, window := day("2026-01-01"), calendar.Finland(), finland.DocumentRequest()
	for i := 0; b.Loop(); i++ {
		keptSteps, _ = window.Explain(first.AddDays(i%365), fi)
	}
}

var keptStatus reply.Status
