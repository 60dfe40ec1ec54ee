package reply_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// Act 621/1999 section 14(4): where its conditions hold, a month applies by
// itself. Nobody has to be told, so before the month is over nothing is overdue.
func TestTheLongerPeriodAppliesByItself(t *testing.T) {
	const r = "received Mon 2026-03-02"
	check(t, finland.DocumentRequest(), calendar.Finland(), []moment{
		{"on receipt", r, "Mon 2026-03-02", "open Mon 2026-03-16 to Thu 2026-04-02"},
		{"the two weeks", r, "Mon 2026-03-16", "due_today Mon 2026-03-16 to Thu 2026-04-02"},
		{"the day after them", r, "Tue 2026-03-17", "disputed Mon 2026-03-16 to Thu 2026-04-02 +1 +0"},
		{"the day before it is recorded", r + ", extended Fri 2026-03-20", "Thu 2026-03-19", "disputed Mon 2026-03-16 to Thu 2026-04-02 +3 +0"},
		{"recorded after the two weeks", r + ", extended Fri 2026-03-20", "Fri 2026-03-20", "disputed Mon 2026-03-16 to Thu 2026-04-02 +4 +0"},
		{"recorded on their last day", r + ", extended Mon 2026-03-16", "Mon 2026-03-16", "open Thu 2026-04-02"},
		{"recorded on the last day of the month", r + ", extended Thu 2026-04-02", "Thu 2026-04-02", "disputed Mon 2026-03-16 to Thu 2026-04-02 +17 +0"},
		{"the day after the month", r, "Fri 2026-04-03", "overdue Mon 2026-03-16 to Thu 2026-04-02 +18 +1"},
		{"answered between", r + ", answered Thu 2026-04-02", "2027-01-01", "in_time_disputed Mon 2026-03-16 to Thu 2026-04-02 +17 +0"},
		{"a refusal is covered", r + ", extended Tue 2026-03-10, refused Thu 2026-04-02", "2027-01-01", "in_time Thu 2026-04-02"},
		{"a refusal without a record", r + ", refused Thu 2026-04-02", "2027-01-01", "in_time_disputed Mon 2026-03-16 to Thu 2026-04-02 +17 +0"},
	})
	check(t, finland.ArchiveRequest(), calendar.Finland(), []moment{
		{"on receipt", r, "Mon 2026-03-02", "open Thu 2026-04-02 to Mon 2026-05-04"},
		{"recorded in time", r + ", extended Thu 2026-04-02", "Thu 2026-04-02", "open Sat 2026-05-02 to Mon 2026-05-04"},
	})
	_, err := reply.Follow(finland.DocumentRequest(), calendar.Finland(), events(r+", extended Fri 2026-04-03")...)
	require.EqualError(t, err, "reply: event 2, extended: not allowed: the period for it has ended; answer; the request is overdue")

	k := follow(t, finland.DocumentRequest(), calendar.Finland(), r+", extended Tue 2026-03-10")
	assert.Equal(t, "answer 2026-03-16 (10), extend 2026-03-16 (10)", tasks(on(t, k, "2026-03-02")))
	assert.Equal(t, "answer 2026-04-02 (17)", tasks(on(t, k, "2026-03-10")), "or refuse, by the same day")
	assert.Equal(t, "answer, or refuse with reasons by 2 April 2026 (working days left: 17)", on(t, k, "2026-03-10").Next[0].String())
}

// A window of a host's own may give longer for the notice than for the answer.
// What is overdue stays overdue all the same.
func TestANoticeNeverRevives(t *testing.T) {
	w := openness()
	w.Extension.Notice = retention.Months(1)
	check(t, w, calendar.Finland(), []moment{
		{"told in time", "received Mon 2026-03-02, extended Mon 2026-03-16", "Mon 2026-03-16", "open Thu 2026-04-02"},
	})
	_, err := reply.Follow(w, calendar.Finland(), events("received Mon 2026-03-02, extended Tue 2026-03-17")...)
	require.EqualError(t, err, "reply: event 2, extended: not allowed: the period for it has ended; answer; the ordinary period holds")
}

// Whether a refusal may take as long as an answer is the norm's to say.
func TestRefusalsThatTheExtensionCovers(t *testing.T) {
	check(t, ukraine.InformationRequest(), calendar.Ukraine(), []moment{
		{"2939-VI art. 20", "received Mon 2026-03-02, extended Mon 2026-03-09, refused Mon 2026-03-30", "2027-01-01", "in_time Mon 2026-03-30"},
	})
	check(t, ukraine.AdvocateRequest(), calendar.Ukraine(), []moment{
		{"5076-VI art. 24(2)", "received Mon 2026-03-02, extended Mon 2026-03-09, refused Tue 2026-03-31", "2027-01-01", "late Mon 2026-03-30 +1 +1"},
	})
	check(t, eu.DataSubjectRequest(), calendar.Finland(), []moment{
		{"not by GDPR art. 12", "received Mon 2026-03-02, extended Mon 2026-03-09, refused Mon 2026-04-20", "2027-01-01", "in_time_disputed Thu 2026-04-02 to Tue 2026-06-02 +18 +0"},
	})
	check(t, estonia.InformationRequest(), calendar.Estonia(), []moment{
		{"not by AvTS", "received Mon 2026-03-02, registered Mon 2026-03-02, extended Mon 2026-03-09, refused Tue 2026-03-10", "2027-01-01", "in_time_disputed Mon 2026-03-09 to Mon 2026-03-23 +1 +0"},
	})
}

// GDPR article 36(2): "those periods may be suspended" is about the month for the
// notice too, or only about the weeks: that month ends safely when it would, and
// at the latest when the pause leaves it to.
func TestPauseOfTheNotice(t *testing.T) {
	const r = "received Mon 2026-03-02, paused Tue 2026-03-10, resumed Thu 2026-10-01, "
	check(t, eu.PriorConsultation(), calendar.Finland(), []moment{
		{"told after the pause", r + "extended Fri 2026-10-02", "Fri 2026-10-02", "open Wed 2026-11-18 to Wed 2026-12-30 (2026-04-27 to 2026-06-08)"},
		{"on the last day for it", r + "extended Mon 2026-10-26", "Mon 2026-10-26", "open Wed 2026-11-18 to Wed 2026-12-30 (2026-04-27 to 2026-06-08)"},
		{"told within the month", "received Mon 2026-03-02, paused Tue 2026-03-10, extended Thu 2026-04-02, resumed Thu 2026-10-01", "Thu 2026-10-01", "open Wed 2026-12-30 (2026-06-08 to 2026-06-08)"},
	})
}

// A request at the edge of a law: the days of registration on which it applies
// decide, while there is one.
func TestRegistrationAtTheEdgeOfALaw(t *testing.T) {
	check(t, edge(), calendar.Estonia(), []moment{
		{"received on its last day", "received Mon 2026-11-30", "Mon 2026-11-30", "open Mon 2026-12-07"},
		{"and registered on it", "received Mon 2026-11-30, registered Mon 2026-11-30", "Mon 2026-11-30", "open Mon 2026-12-07"},
		{"registered too late, and after it", "received Fri 2026-11-27, registered Tue 2026-12-01", "Tue 2026-12-01", "open Mon 2026-12-07"},
		{"extended", "received Mon 2026-11-30, registered Mon 2026-11-30, extended Mon 2026-12-07", "Mon 2026-12-07", "open Mon 2026-12-21"},
	})
	check(t, estonia.InformationRequest(), calendar.Estonia(), []moment{
		{"received before its first day", "received Fri 2000-12-29", "Fri 2000-12-29", "open Mon 2001-01-08 to Tue 2001-01-09"},
		{"and registered after it", "received Fri 2000-12-29, registered Tue 2001-01-02", "Tue 2001-01-02", "open Tue 2001-01-09"},
	})
}
