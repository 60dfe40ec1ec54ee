package policy_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

// A refusal in words has what it knows, and says that nobody knows the day if so.
func TestWordsOfARefusal(t *testing.T) {
	const nobody = " It is not known from when deletion or anonymisation is possible."
	erasure := demanded(policy.Erasure, policy.Accepted, "2024-01-20")
	for name, row := range map[string]struct {
		refusal policy.Refusal
		want    string
	}{
		"nothing":      {policy.Refusal{}, "Request (unknown request) refused: nothing was decided." + nobody},
		"a ground":     {policy.Refusal{Demand: erasure, Reason: policy.ReasonRetained}, "Request (erasure) refused: the retention period has not ended." + nobody},
		"words":        {policy.Refusal{Demand: erasure, Reason: policy.ReasonRefused, Words: "a complaint is open"}, "Request (erasure) refused: a guard refuses: a complaint is open." + nobody},
		"forged words": {policy.Refusal{Demand: erasure, Reason: policy.ReasonRefused, Words: "a\nb {basis}"}, `Request (erasure) refused: a guard refuses: a\nb {basis}.` + nobody},
		"a norm":       {policy.Refusal{Demand: erasure, Reason: policy.ReasonHeld, Basis: []calendar.Source{norm("Order 2")}}, "Request (erasure) refused: a hold is in force. Basis: Order 2." + nobody},
		"two norms": {policy.Refusal{Demand: erasure, Reason: policy.ReasonHeld, Basis: []calendar.Source{norm("Order 2"), norm("Act s. 1")}},
			"Request (erasure) refused: a hold is in force. Basis: Order 2; Act s. 1." + nobody},
		"an order": {policy.Refusal{Demand: erasure, Reason: policy.ReasonHeld, Basis: []calendar.Source{norm("Act s. 1")}, Orders: []calendar.Source{norm("secret order")}},
			"Request (erasure) refused: a hold is in force. Basis: Act s. 1." + nobody},
		"a day": {policy.Refusal{Demand: erasure, Reason: policy.ReasonRetained, Possible: day("2032-01-01")},
			"Request (erasure) refused: the retention period has not ended. First day on which deletion or anonymisation is possible: 1 January 2032."},
		"complaints": {policy.Refusal{Demand: erasure, Reason: policy.ReasonNoErasure, Complaints: []calendar.Source{norm("Ombudsman"), norm("court")}},
			"Request (erasure) refused: the class of the record is exempt from erasure on request." + nobody + " Complaints: Ombudsman; court."},
		"all of it": {policy.Refusal{Demand: demanded(policy.Withdrawal, policy.Received, "2024-01-20"), Reason: policy.ReasonTransferOnly, Words: "w", Basis: []calendar.Source{norm("Act")}, Possible: day("2032-12-24"), Complaints: []calendar.Source{norm("Ombudsman")}},
			"Request (withdrawal of consent) refused: the rules allow only a transfer: w. Basis: Act. First day on which deletion or anonymisation is possible: 24 December 2032. Complaints: Ombudsman."},
		"an unknown reason": {policy.Refusal{Demand: erasure, Reason: 200}, "Request (erasure) refused: Reason(200)." + nobody},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, row.want, row.refusal.In(calendar.English))
			for _, l := range languages {
				text := row.refusal.In(l)
				assert.Contains(t, text, row.refusal.Demand.Kind.In(l))
				assert.Contains(t, text, row.refusal.Reason.In(l))
				assert.Equal(t, calendar.Plain(text), text)
				if !row.refusal.Possible.IsZero() {
					assert.Contains(t, text, row.refusal.Possible.In(l))
				}
			}
		})
	}
}

// What a clerk reads has no days, and names the part of a container.
func TestWordsOfADenial(t *testing.T) {
	p := rules(t, keep("k", retention.Days(50)))
	kept, free := erase(record(happened(closed, "2024-01-01")), "2024-01-03"), erase(record(happened(closed, "2000-01-01")), "2024-01-03")
	transfer := free
	transfer.Action = policy.Transfer
	for name, row := range map[string]struct {
		err  error
		want string
	}{
		"kept":            {policy.Check(p, kept), "Asked for: delete. Outcome: keep. Reason: the retention period has not ended (k). What would help: wait for its end."},
		"a part":          {policy.CheckAll(p, free, kept), "Part 2 of 2. Asked for: delete. Outcome: keep. Reason: the retention period has not ended (k). What would help: wait for its end."},
		"another action":  {policy.Check(p, transfer), "Asked for: transfer. Outcome: may be disposed of. Reason: the record is free (k). What would help: the rules allow only: delete."},
		"nothing decided": {&policy.DeniedError{}, "Asked for: nothing. Outcome: cannot be determined. Reason: nothing was decided. What would help: ask a policy."},
	} {
		t.Run(name, func(t *testing.T) {
			var denied *policy.DeniedError
			require.ErrorAs(t, row.err, &denied)
			assert.Equal(t, row.want, denied.In(calendar.English))
			for _, l := range languages {
				assert.Contains(t, denied.In(l), denied.Decision.Outcome().In(l))
				assert.NotRegexp(t, `\d{4}`, denied.In(l), "no day")
			}
		})
	}
}
