package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention"
)

func TestARecordThatBecomesDue(t *testing.T) {
	due := tasks(t, rule("1", "closed", retention.Exactly, retention.Years(7)))
	require.Len(t, due, 1)
	e := agenda.Record("7", due[0])
	assert.Equal(t, day("2027-03-05"), e.Day)
	titles, descriptions := said(t, e)
	assert.Equal(t, "7: must be disposed of (from this day on)", titles[0])
	assert.Equal(t, "Record class: Files; of the city.\nReason: disposal is due.\nDispose by: 5 April 2027.\n"+
		`Rule: 1. [Plan of the city, 1] (unconfirmed: made up; "quoted", with a comma)`+"\n"+
		"This is a forecast. The decision is made anew on the day; new facts and holds may change it.", descriptions[0])
}

func TestARecordThatIsReviewedFirst(t *testing.T) {
	both := tasks(t, rule("1", "closed", retention.AtMost, retention.Years(10)), rule("2", "paid", retention.AtLeast, retention.Years(12)))
	require.Len(t, both, 2)
	entries := []agenda.Entry{agenda.Record("7", both[0]), agenda.Record("7", both[1])}
	assert.Less(t, entries[0].Day.String(), entries[1].Day.String())
	titles, descriptions := said(t, entries...)
	assert.Equal(t, []string{"7: decision needed (from this day on)", "7: must be disposed of (from this day on)"}, titles)
	assert.Contains(t, descriptions[0], "Rule: 1.")
	assert.Contains(t, descriptions[0], "Rule: 2.")
	for _, description := range descriptions {
		assert.NotContains(t, description, "4 March 2020", "the day of the record's event")
		assert.NotContains(t, description, "6 May 2020", "the day of the record's event")
	}
}

func TestTheZeroTaskIsRefused(t *testing.T) {
	_, err := agenda.ICalendar(domain, day("2026-11-28"), calendar.English, agenda.Record("7", policy.Task{}))
	require.ErrorIs(t, err, agenda.ErrRefused)
	titles, _ := said(t, agenda.Record("7", policy.Task{On: day("2026-11-28")}))
	assert.Equal(t, "7: cannot be determined (from this day on)", titles[0])
}

// Nothing of a hold is written but its release; least of all its reason.
func TestAHoldKeepsItsReason(t *testing.T) {
	h := policy.Hold{ID: "Virtanen", Kind: "lawsuit", Reason: "fraud", Scope: "emails", Basis: calendar.Source{Citation: "order 5"}, Placed: day("2026-01-02")}
	for _, l := range languages {
		file := write(t, l, agenda.Hold("R", h, day("2027-01-04")))
		for _, secret := range []string{"Virtanen", "lawsuit", "fraud", "emails", "order", "2026-01-02", "20260102", h.Placed.In(l)} {
			assert.NotContains(t, file, secret)
		}
	}
	titles, descriptions := said(t, agenda.Hold("R", h, day("2027-01-04")))
	assert.Equal(t, "R: review the hold", titles[0])
	assert.NotContains(t, descriptions[0], "First day without")
	h.Released = day("2027-02-01")
	_, descriptions = said(t, agenda.Hold("R", h, day("2027-01-04")))
	assert.Contains(t, descriptions[0], "First day without the hold: 1 February 2027.")

	other := h
	other.ID = "H2"
	assert.Len(t, read(t, write(t, calendar.English, agenda.Hold("R", h, day("2027-01-04")), agenda.Hold("R", other, day("2027-01-04")))), 2)

	// A decision that somebody put into a task does not say why it is held, either.
	d := tasks(t, rule("1", "closed", retention.Exactly, retention.Years(7)))[0].Decision
	r := d.Request()
	r.Holds = policy.HoldsOf(h)
	r.On = day("2026-05-05")
	b := retention.Definition{ID: "city", CheckedThrough: r.On, Classes: []retention.ClassInfo{{Class: "city.file"}}, Rules: []retention.Rule{rule("1", "closed", retention.Exactly, retention.Years(7))}}
	book, err := retention.NewRulebook(b)
	require.NoError(t, err)
	held := policy.FromRulebook(book).Decide(r)
	require.Equal(t, policy.Held, held.Outcome())
	for _, text := range []string{"Virtanen", "fraud", "emails"} {
		assert.NotContains(t, write(t, calendar.English, agenda.Record("R", policy.Task{On: r.On, Decision: held})), text)
	}
}
