package policy_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A demand that was answered still waits, and no longer for an answer: it hides the
// days of no other one.
func TestAnsweredDemandsWaitForNoReply(t *testing.T) {
	p := rules(t, keep("k", retention.Years(5)))
	restriction := answerBy(demanded(policy.Restriction, policy.Accepted, "2020-01-01"), "2020-02-01", "2020-02-03")
	fresh := answerBy(demanded(policy.Erasure, policy.Received, "2024-02-01"), "2024-03-01", "2024-03-04")
	at := func(on string, demands ...policy.Demand) policy.Decision {
		return p.Decide(demanding(erase(record(happened(closed, "2024-01-01")), on), demands...))
	}
	assert.Equal(t, "2020-02-01", at("2024-02-10", restriction, fresh).ReplyBy().Safe.String())
	restriction.Answered = day("2020-01-20")
	d := at("2024-02-10", restriction, fresh)
	assert.Equal(t, fresh.Reply, d.ReplyBy())
	assert.NotContains(t, d.Flags(), policy.FlagReplyOverdue)
	assert.Equal(t, policy.Held, d.Outcome(), "it blocks all the same")
	assert.NotContains(t, at("2024-03-04", restriction, fresh).Flags(), policy.FlagReplyOverdue, "the latest day")
	assert.Contains(t, at("2024-03-05", restriction, fresh).Flags(), policy.FlagReplyOverdue)

	// An accepted erasure that a floor bars, refused in time, takes effect later.
	barred := answerBy(demanded(policy.Erasure, policy.Accepted, "2024-02-01"), "2024-03-01", "2024-03-04")
	barred.Answered = day("2024-02-20")
	assert.Equal(t, reply.Deadline{}, at("2028-01-01", barred).ReplyBy())
	assert.NotContains(t, at("2028-01-01", barred).Flags(), policy.FlagReplyOverdue)
	assert.Equal(t, policy.Keep, at("2029-01-01", barred).Outcome())
	assert.Equal(t, policy.MustDispose, at("2029-01-02", barred).Outcome())
}

// The days to reply by are never reversed, even where a host gave only one.
func TestReplyDaysOfSeveralDemands(t *testing.T) {
	p := rules(t, keep("k", retention.Years(5)))
	open := func(safe, latest string) policy.Demand {
		d := demanded(policy.Erasure, policy.Received, "2024-01-10")
		if safe != "" {
			d.Reply.Safe = day(safe)
		}
		if latest != "" {
			d.Reply.Latest = day(latest)
		}
		return d
	}
	for _, row := range []struct {
		demands      []policy.Demand
		safe, latest string
	}{
		{[]policy.Demand{open("", "2024-02-01"), open("2024-02-20", "2024-02-22")}, "2024-02-01", "2024-02-01"},
		{[]policy.Demand{open("2024-02-01", ""), open("2024-02-20", "2024-02-22")}, "2024-02-01", "2024-02-01"},
		{[]policy.Demand{open("2024-02-10", "2024-02-12"), open("2024-02-11", "2024-02-11")}, "2024-02-10", "2024-02-11"},
		{[]policy.Demand{open("", "")}, "no date", "no date"},
	} {
		by := p.Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-01-20"), row.demands...)).ReplyBy()
		assert.Equal(t, row.safe, by.Safe.String())
		assert.Equal(t, row.latest, by.Latest.String())
	}
}

// A day that rests on a norm which nobody looked up for so late a receipt says so
// wherever the decision is shown.
func TestAnUncheckedReplyDayIsShownAsSuch(t *testing.T) {
	demand := answerBy(demanded(policy.Erasure, policy.Received, "2024-01-20"), "2024-02-20", "2024-02-21")
	shown := func(unchecked bool) (text, object string) {
		demand.Reply.Unchecked = unchecked
		d := rules(t, keep("k", retention.Days(5))).Decide(demanding(erase(record(happened(closed, "2024-01-01")), "2024-02-01"), demand))
		data, err := json.Marshal(d)
		require.NoError(t, err)
		return d.Explain().String(), string(data)
	}
	text, object := shown(true)
	assert.Contains(t, text, "Reply by: 20 February 2024, at the latest 21 February 2024, by a norm that was not looked up for so late a receipt.\n")
	assert.Contains(t, object, `"reply_by":"2024-02-20","reply_latest":"2024-02-21","reply_unchecked":true,`)
	text, object = shown(false)
	assert.Contains(t, text, "Reply by: 20 February 2024, at the latest 21 February 2024.\n")
	assert.NotContains(t, object, "reply_unchecked")
}
