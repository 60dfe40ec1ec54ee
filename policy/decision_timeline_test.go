package policy_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/finland"
)

// described returns the description of the picture of a decision, in English.
func described(t testing.TB, d policy.Decision) string {
	t.Helper()
	var text strings.Builder
	within := false
	for decoder := xml.NewDecoder(bytes.NewReader(d.Timeline().SVG(calendar.English))); ; {
		token, err := decoder.Token()
		if err == io.EOF {
			return text.String()
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			within = token.Name.Local == "desc"
		case xml.EndElement:
			within = false
		case xml.CharData:
			if within {
				text.Write(token)
			}
		}
	}
}

var written = regexp.MustCompile(`\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b`)

// Each day of the picture is one of the decision, and none of its days is left out. Why a
// record is held, and what a hold covers, is not shown.
func TestTheTimelineHasTheDaysOfTheDecision(t *testing.T) {
	decisions := explained(t)
	require.Greater(t, len(decisions), 35)
	for name, d := range decisions {
		said := described(t, d)
		own, r := map[string]bool{}, d.Request()
		add := func(days ...calendar.Date) {
			for _, day := range days {
				own[day.In(calendar.English)] = !day.IsZero()
			}
		}
		for _, day := range written.FindAllString(d.Explain().String(), -1) {
			own[day] = true
		}
		for e := range r.Record.Events.All() {
			add(e.On)
			for _, rule := range d.Binding() {
				add(rule.Cutoff.StartFrom(e.On))
			}
		}
		until, _ := d.RetainUntil().Date()
		least, _ := d.RetainUntil().AtLeast()
		by, _ := d.DisposeBy().Date()
		add(until, until.AddDays(1))
		add(day("2026-07-05"), day("2026-07-06")) // by which a demand is to be answered: the steps name the earliest of several
		for _, day := range written.FindAllString(said, -1) {
			assert.True(t, own[day], "%s: %s is no day of the decision: %s", name, day, said)
		}
		assert.NotRegexp(t, "lawsuit|audit|calls of May|2026/17", said, name)
		if r.Record.Class == "" {
			continue
		}
		for _, day := range []calendar.Date{r.On, until, least, by} {
			if !day.IsZero() {
				assert.Contains(t, said, day.In(calendar.English), name)
			}
		}
		assert.Equal(t, d.Overdue() > 0, strings.Contains(said, fmt.Sprintf("overdue by %d day", d.Overdue())), name)
		assert.Equal(t, d.RetainUntil().IsNever(), strings.Contains(said, "kept for ever."), name)
		assert.Equal(t, d.RetainUntil().IsUnknown(), strings.Contains(said, "last protected day not known") || strings.Contains(said, "Retain until: unknown"), "%s: %s", name, said)
		assert.Contains(t, strings.ToLower(said), d.Reason().In(calendar.English), name)
	}
}

// What is not said is not drawn.
func TestTheTimelineOfNothing(t *testing.T) {
	assert.Equal(t, "A record without a class. Cannot be determined: nothing was decided. Retain until: unknown. last protected day not known; last lawful day not known."+
		" The days stand in their order; the distances between them are not to scale.", described(t, policy.Decision{}))
	none := policy.All(nil).Decide(erase(record(happened(closed, "2020-01-01")), "2026-01-01"))
	assert.Equal(t, "test.file. Cannot be determined: there is no policy. Today: 1 January 2026. Retain until: unknown. last protected day not known; last lawful day not known."+
		" The days stand in their order; the distances between them are not to scale.", described(t, none))
}

// The lanes of holds and demands: each stretch of holds once, and each demand.
func TestTheTimelineOfHoldsAndDemands(t *testing.T) {
	r := erase(record(happened(closed, "2020-03-02")), "2026-07-01")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "H-1", Kind: "audit", Placed: day("2026-01-31")}, policy.Hold{ID: "H-2", Placed: day("2026-01-31")},
		policy.Hold{Placed: day("2025-01-31"), Released: day("2025-03-01")}, policy.Hold{}, policy.Hold{Placed: day("2025-05-01"), Released: day("2025-04-01")})
	answered := demanded(policy.Objection, policy.Closed, "2026-05-02")
	answered.ID, answered.Answered = "d4", day("2026-05-12")
	late := answerBy(demanded(policy.Erasure, policy.Accepted, "2026-06-01"), "2026-07-01", "2026-07-03")
	r = demanding(r, late, answered, demanded(policy.Access, policy.Received, "2026-06-10"), policy.Demand{ID: "d5"})
	said := described(t, rules(t, keep("term", retention.Years(5))).Decide(r))
	_, said, _ = strings.Cut(said, "2 March 2025: last protected day.")
	assert.Equal(t, strings.Join([]string{"",
		"Holds: 2.", "31 January 2026: hold placed.", "hold not released.",
		"Hold.", "31 January 2025: hold placed.", "1 March 2025: hold released.",
		"Hold.", "Day not known: hold placed.", "hold not released.",
		"Hold.", "1 April 2025: hold released.", "1 May 2025: hold placed.",
		"Request d: erasure (accepted).", "1 June 2026: request received.", "1 July 2026: answer due.", "3 July 2026: last day that can be justified.",
		"Request d4: objection (closed).", "2 May 2026: request received.", "12 May 2026: answered.",
		"Request d: access to one's own data (received).", "10 June 2026: request received.", "no day for the answer.",
		"Request d5: unknown request (unknown state).", "Day not known: request received.",
		"The days stand in their order; the distances between them are not to scale."}, " "), said[strings.Index(said, " Holds"):])
}

// What bodies have decided stands in its lane, and from when one must.
func TestTheTimelineOfAnAppraisal(t *testing.T) {
	p := rules(t, appraise(keep("term", retention.Years(5))))
	said := func(events ...retention.Event) string {
		return described(t, p.Decide(erase(record(append(events, happened(closed, "2020-03-02"))...), "2026-07-01")))
	}
	assert.Contains(t, said(), "Disposal: delete. 2 March 2020: closed. 2 March 2025: last protected day. 3 March 2025: a body must decide first.")
	assert.Contains(t, said(happened(retention.AppraisedDelete, "2026-01-01")), "1 January 2026: the decision in appraisal to delete.")
	assert.Contains(t, said(happened(retention.AppraisedAgain, "2027-01-01")), "All together. 31 December 2026: last protected day. 1 January 2027: the day on which the record is to be appraised again; a body must decide first.")
	assert.Contains(t, said(happened(retention.AppraisedKeep, "")), "All together. Day not known: the decision in appraisal to keep permanently. kept for ever.")
	assert.Contains(t, said(happened(retention.Transferred, "2026-02-01")), "1 February 2026: the transfer of the record.")
	limited := rules(t, appraise(limit("term", retention.Years(9)))).Decide(erase(record(happened(closed, "2020-03-02")), "2026-07-01"))
	assert.Contains(t, described(t, limited), "1 March 2029: disposal is due; a body must decide first.")
}

// A guard says its words, and how long it refuses.
func TestTheTimelineOfGuards(t *testing.T) {
	keeps := rules(t, keep("term", retention.Years(5)))
	until := guard(policy.Refuse("a complaint is open", retention.EndOn(day("2027-01-31"))))
	d := policy.All(keeps, until, guard(policy.Refuse("", retention.Never()))).Decide(erase(record(happened(closed, "2020-03-02")), "2026-07-01"))
	said := described(t, d)
	assert.Contains(t, said, "A further check objects: a complaint is open. 31 January 2027: last protected day.")
	assert.Contains(t, said, "A further check objects. kept for ever.")
	guarded := policy.All(keeps, rules(t, with(keep("longer", retention.Years(9)), func(*retention.Rule) {}))).Decide(erase(record(happened(closed, "2020-03-02")), "2026-07-01"))
	assert.Contains(t, described(t, guarded), "All together. 2 March 2029: last protected day. At least 5 years from closed.")
}

// The picture of a record for the README, and pictures in each language.
func TestTimelineGolden(t *testing.T) {
	book := finland.KelaCallRecordings()
	r := erase(of(finland.KelaCallRecording, happened(finland.Call, "2025-11-21")), "2026-11-24")
	r.Holds = policy.HoldsOf(policy.Hold{ID: "2026/17", Reason: "lawsuit", Placed: day("2026-02-20"), Released: day("2027-02-01")})
	asked := answerBy(demanded(policy.Erasure, policy.Received, "2026-11-03"), "2026-12-03", "2026-12-03")
	asked.ID = "R-5"
	r = demanding(r, asked)
	golden(t, "record.svg", string(policy.FromRulebook(book).Decide(r).Timeline().SVG(calendar.English)))
	pension := policy.FromRulebook(estonia.SocialProtection()).Decide(erase(of(estonia.PensionBase, happened(estonia.Death, "1950-06-01")), "2025-06-10"))
	decisions := explained(t)
	for name, d := range map[string]policy.Decision{"pension-overdue": pension, "conflict": decisions["conflict"], "family-unknown": decisions["family-unknown"], "demand-blocked": decisions["demand-blocked"], "kela-guards": decisions["kela-guards"]} {
		for l := calendar.English; l <= calendar.Ukrainian; l++ {
			golden(t, fmt.Sprintf("timeline-%s.%v.svg", name, l), string(d.Timeline().SVG(l)))
		}
	}
}
