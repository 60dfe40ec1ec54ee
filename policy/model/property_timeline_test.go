package model_test

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
)

// The picture of a decision has its days and no others, and stands upright.
func TestTheTimelineHasTheDaysOfTheDecision(t *testing.T) {
	t.Parallel()
	written := regexp.MustCompile(`\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{1,4}\b`)
	random := rand.New(rand.NewPCG(5, 6))
	drawn, n := 0, 3000
	if testing.Short() {
		n = 300
	}
	for i := range n {
		s := sample(random, 1+i%4)
		b, err := s.book()
		if err != nil {
			continue
		}
		d := policy.FromRulebook(b).Decide(s.request(sampleBase-5+random.IntN(60), holdState{}))
		svg := string(d.Timeline().SVG(calendar.English))
		_, said, _ := strings.Cut(svg, "<desc")
		said, _, _ = strings.Cut(said, "</desc>")
		drawn++

		until := knownEnd(d.RetainUntil())
		by, _ := d.DisposeBy().Date()
		own := map[string]bool{}
		for _, day := range written.FindAllString(d.Explain().String(), -1) {
			own[day] = true
		}
		for event := range d.Request().Record.Events.All() {
			own[event.On.In(calendar.English)] = true
			for _, rule := range d.Binding() {
				own[rule.Cutoff.StartFrom(event.On).In(calendar.English)] = true
			}
		}
		for _, e := range b.Effects(d.Request().Record, d.Request().On) {
			own[knownEnd(e.RetainUntil).In(calendar.English)] = true // of a floor that has yielded before its event
		}
		own[until.AddDays(1).In(calendar.English)] = true
		for _, day := range written.FindAllString(said, -1) {
			require.True(t, own[day], "%s: %s\n%v", day, said, d.Explain())
		}
		for _, day := range []calendar.Date{d.Request().On, until, by} {
			if !day.IsZero() && !d.RetainUntil().IsNever() {
				require.Contains(t, said, day.In(calendar.English), "%v", d.Explain())
			}
		}
		require.Equal(t, d.Overdue() > 0, strings.Contains(said, "overdue by "+strconv.Itoa(d.Overdue())+" day"), "%s\n%v", said, d.Explain())
		if d.RetainUntil().IsNever() {
			require.Contains(t, said, "kept for ever", "%v", d.Explain())
		}
	}
	assert.Greater(t, drawn, n/2)
}
