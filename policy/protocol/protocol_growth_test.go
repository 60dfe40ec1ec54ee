package protocol_test

import (
	"encoding/json"
	"fmt"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/protocol"
	"github.com/keepuntil/keepuntil/retention"
)

// counting counts how often the rules are asked.
type counting struct {
	policy.Policy
	calls *int
}

func (c counting) Decide(r policy.Request) policy.Decision {
	*c.calls++
	return c.Policy.Decide(r)
}

// A protocol of many entries costs as much for each as one of few: memory and decisions grow
// with the entries, from the proposal to the page.
func TestGrowth(t *testing.T) {
	few, many := 1000, 20_000
	if testing.Short() {
		few, many = 200, 2000
	}
	b := city(t, "1")
	whole := func(n int) (bytes uint64, calls int) {
		rules := counting{rulesOf(b), &calls}
		items := make([]protocol.Item, n)
		for i := range items {
			items[i] = protocol.Item{Request: asked(fmt.Sprint("r-", i), []retention.Class{letter, voucher}[i%2], "2018-03-01"), Index: fmt.Sprint(i % 50)}
		}
		var before, after runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		h := head(protocol.Generic)
		h.Grouped = true
		p, err := protocol.Propose(h, b, rules, items...)
		require.NoError(t, err)
		p, err = p.Approve(protocol.Approval{Day: onTheList, Name: "x", Digest: p.Digest()})
		require.NoError(t, err)
		reports := make([]protocol.Report, n)
		for i := range reports {
			permit, err := p.Verify(i+1, rules, items[i].Request)
			require.NoError(t, err)
			reports[i] = protocol.Report{Entry: i + 1, State: protocol.Done, Day: onTheList, Permit: permit, Method: "x", By: "x"}
		}
		p, err = p.Report(reports...)
		require.NoError(t, err)
		text, err := json.Marshal(p)
		require.NoError(t, err)
		var read protocol.Protocol
		require.NoError(t, json.Unmarshal(text, &read))
		require.NotEmpty(t, read.HTML(calendar.English))
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc, calls
	}
	small, asked := whole(few)
	large, askedMore := whole(many)
	assert.Less(t, float64(large), 1.6*float64(many/few)*float64(small))
	assert.Equal(t, asked*(many/few), askedMore)
	assert.LessOrEqual(t, asked, 6*few)
}
