package agenda_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy/agenda"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// said returns the title and the description of each event, in English.
func said(t testing.TB, entries ...agenda.Entry) (titles, descriptions []string) {
	t.Helper()
	for _, e := range read(t, write(t, calendar.English, entries...)) {
		titles = append(titles, unescape(t, of(e, "SUMMARY;LANGUAGE=en")[0]))
		descriptions = append(descriptions, unescape(t, of(e, "DESCRIPTION;LANGUAGE=en")[0]))
	}
	return titles, descriptions
}

func TestADeadlineIsOnItsSafeDay(t *testing.T) {
	w := eu.DataSubjectRequest()
	e := agenda.Due("R", explain(t, w, "2026-11-19", calendar.Finland())) // a month later is a Saturday
	assert.Equal(t, day("2026-12-19"), e.Day)
	titles, descriptions := said(t, e)
	assert.Equal(t, "R: Answer to a request of a data subject (last safe day)", titles[0])
	assert.Equal(t, "To do: tell the person what has been done about the request, without undue delay and no later than one month from receipt.\n"+
		"Time limit: Answer to a request of a data subject. [GDPR (EU) 2016/679 art. 12(3)]\n"+
		"In time under every reading: until Saturday 19 December 2026, that day included.\nThe latest day that can be defended: Monday 21 December 2026.\n"+
		"Not confirmed: that it moves the controller's own limit is from EDPB Guidelines 01/2022.", descriptions[0])

	w.Duty, w.Title = calendar.Names{}, calendar.Names{}
	titles, descriptions = said(t, agenda.Due("R", explain(t, w, "2026-11-19", calendar.Finland())))
	assert.Equal(t, "R: eu.gdpr.12.3 (last safe day)", titles[0])
	assert.NotContains(t, descriptions[0], "To do:")
	assert.Contains(t, descriptions[0], "Time limit: eu.gdpr.12.3.")

	for _, without := range []reply.Explanation{{}, {Subject: "law", Limit: reply.Limit{Nominal: day("2026-12-19"), Due: day("2026-12-21")}}} {
		_, err := agenda.ICalendar(domain, day("2026-11-28"), calendar.English, agenda.Due("R", without))
		require.ErrorIs(t, err, agenda.ErrRefused)
		assert.ErrorContains(t, err, "no day")
	}
}

// What is not confirmed is said once, in the language if it is a sentence of ours.
func TestDoubtsOfADeadline(t *testing.T) {
	late := agenda.Due("R", explain(t, eu.DataSubjectRequest(), "2031-01-31", calendar.Finland()))
	_, descriptions := said(t, late)
	assert.Contains(t, descriptions[0], "\nThe norm was looked up for starts up to and including Sunday 22 November 2026, not later.")
	assert.Contains(t, descriptions[0], "\nThe law on working days was looked up to and including ")
	inFinnish := unescape(t, of(read(t, write(t, calendar.Finnish, late))[0], "DESCRIPTION;LANGUAGE=fi")[0])
	assert.Contains(t, inFinnish, "Säännöksen viimeinen tarkistettu alkamispäivä: su 22.11.2026.")
	assert.Contains(t, inFinnish, calendar.Finnish.Doubt(), "that nobody has read the text")

	paper := finland.DocumentRequest()
	require.NotEmpty(t, paper.Basis.Doubt)
	_, descriptions = said(t, agenda.Due("R", explain(t, paper, "2026-12-30", calendar.Finland())))
	assert.Regexp(t, `(?s)^(.*`+"for a refusal the text says without delay only"+`){1}`, descriptions[0])
	assert.NotRegexp(t, `(?s)for a refusal the text says without delay only.*for a refusal the text says without delay only`, descriptions[0])

	var disputed string // a working day that nobody can be sure of
	for _, e := range read(t, write(t, calendar.English, follow(t, "R", ukraine.Appeal(), calendar.Ukraine(), "2026-11-28", event(reply.Received, "2026-11-20"))...)) {
		disputed += unescape(t, of(e, "DESCRIPTION;LANGUAGE=en")[0])
	}
	for _, doubt := range explain(t, ukraine.Appeal(), "2026-11-20", calendar.Ukraine()).Doubts() {
		assert.Contains(t, disputed, doubt)
	}
}

// Each task that has a day is an event on it.
func TestFollowed(t *testing.T) {
	w := eu.DataSubjectRequest()
	received := event(reply.Received, "2026-11-20")
	for name, test := range map[string]struct {
		entries []agenda.Entry
		want    []string
	}{
		"open": {follow(t, "R", w, calendar.Finland(), "2026-11-28", received), []string{
			"2026-12-20 R: answer, or refuse with reasons (last safe day)",
			"2026-12-20 R: tell the requester of the longer period (last safe day)"}},
		"a part is answered, the safe day is past": {follow(t, "R", w, calendar.Finland(), "2026-12-21", received, event(reply.PartlyAnswered, "2026-12-01")), []string{
			"2026-12-20 R: answer the rest (last safe day)"}},
		"extended": {follow(t, "R", w, calendar.Finland(), "2026-12-15", received, event(reply.Extended, "2026-12-10")), []string{
			"2027-02-20 R: answer (last safe day)",
			"2026-12-20 R: refuse with reasons (last safe day)"}},
		"not registered": {follow(t, "R", estonia.InformationRequest(), calendar.Estonia(), "2026-11-27", event(reply.Received, "2026-11-27")), []string{
			"2026-11-30 R: register the request (last safe day)",
			"2026-12-04 R: answer, or refuse with reasons (last safe day)",
			"2026-12-04 R: tell the requester of the longer period (last safe day)"}},
	} {
		t.Run(name, func(t *testing.T) {
			titles, _ := said(t, test.entries...)
			var got []string
			for i, e := range test.entries {
				got = append(got, e.Day.String()+" "+titles[i])
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// How a request stands is said where the days alone would mislead.
func TestHowARequestStands(t *testing.T) {
	w := eu.DataSubjectRequest()
	received := event(reply.Received, "2026-11-20")
	for on, phase := range map[string]string{"2026-11-28": "", "2026-12-20": "", "2026-12-21": "disputed", "2026-12-22": "overdue"} {
		_, descriptions := said(t, follow(t, "R", w, calendar.Finland(), on, received)...)
		if phase == "" {
			assert.NotContains(t, descriptions[0], "As of", on)
			continue
		}
		assert.Contains(t, descriptions[0], "As of "+day(on).In(calendar.English)+": "+phase+".", on)
	}
	w.Pause = calendar.Source{Citation: "Act 1/2026 s. 5"}
	_, descriptions := said(t, follow(t, "R", w, calendar.Finland(), "2026-12-05", received, event(reply.Paused, "2026-12-01"))...)
	assert.Contains(t, descriptions[0], "As of 5 December 2026: standing still.")
	assert.Contains(t, descriptions[1], "The longer period: 3 months in all; condition: complex or numerous requests")

	_, descriptions = said(t, follow(t, "R", eu.DataSubjectRequest(), calendar.Finland(), "2026-12-15", received, event(reply.Extended, "2026-12-10"))...)
	assert.Contains(t, descriptions[0], "art. 12(3)]\n")
	assert.Contains(t, descriptions[0], "art. 12(3), second and third sentence]")
}

// Nothing is done because it is late.
func TestWhatIsAnsweredHasNoEntry(t *testing.T) {
	w := eu.DataSubjectRequest()
	received := event(reply.Received, "2026-11-20")
	for _, kind := range []reply.Kind{reply.Answered, reply.Refused} {
		assert.Empty(t, follow(t, "R", w, calendar.Finland(), "2026-12-05", received, event(kind, "2026-12-04")))
		assert.NotEmpty(t, follow(t, "R", w, calendar.Finland(), "2026-12-03", received, event(kind, "2026-12-04")), "as of an earlier day")
	}
	assert.NotEmpty(t, follow(t, "R", w, calendar.Finland(), "2028-01-01", received))

	_, err := agenda.Followed("R", reply.Request{}, day("2026-12-05"))
	require.ErrorIs(t, err, reply.ErrNotReceived)
	q, err := reply.Follow(w, calendar.Finland(), received)
	require.NoError(t, err)
	_, err = agenda.Followed("R", q, calendar.Date{})
	require.ErrorIs(t, err, reply.ErrDate)
}

// The answer that is followed is the event of the window, and each other task its own.
func TestTheSameDeadlineIsTheSameEvent(t *testing.T) {
	w := eu.DataSubjectRequest()
	followed := uids(t, write(t, calendar.English, follow(t, "R", w, calendar.Finland(), "2026-11-28", event(reply.Received, "2026-11-20"))...))
	due := uids(t, write(t, calendar.English, agenda.Due("R", explain(t, w, "2026-11-20", calendar.Finland()))))
	assert.Equal(t, due[0], followed[0])
	assert.NotEqual(t, due[0], followed[1])
	extended := uids(t, write(t, calendar.English, follow(t, "R", w, calendar.Finland(), "2026-12-15", event(reply.Received, "2026-11-20"), event(reply.Extended, "2026-12-10"))...))
	assert.Equal(t, due[0], extended[0], "the extension moves the event")
	longer, found := w.Extended()
	require.True(t, found)
	assert.NotEqual(t, due, uids(t, write(t, calendar.English, agenda.Due("R", explain(t, longer, "2026-11-20", calendar.Finland())))))
}

// A window of the law is always written, and no deadline is left without its norm.
func TestEveryWindow(t *testing.T) {
	windows := 0
	for _, in := range []struct {
		calendar *calendar.Calendar
		windows  []reply.Window
	}{{calendar.Finland(), eu.Windows()}, {calendar.Finland(), finland.Windows()}, {calendar.Estonia(), estonia.Windows()}, {calendar.Ukraine(), ukraine.Windows()}} {
		for _, w := range in.windows {
			e, err := w.Explain(day("2026-02-03"), in.calendar)
			if err != nil {
				require.ErrorIs(t, err, reply.ErrNotInForce, w.ID)
				continue
			}
			windows++
			for _, l := range languages {
				event := read(t, write(t, l, agenda.Due("R", e)))[0]
				description := unescape(t, of(event, "DESCRIPTION;LANGUAGE="+l.String())[0])
				assert.Contains(t, description, calendar.Plain(w.Basis.Citation), w.ID)
				assert.Contains(t, description, w.Duty.In(l), w.ID)
				assert.Contains(t, unescape(t, of(event, "SUMMARY;LANGUAGE="+l.String())[0]), w.Title.In(l), w.ID)
			}
		}
	}
	assert.Greater(t, windows, 20)
	assert.Equal(t, retention.Months(3), eu.DataSubjectRequest().Extension.Total, "what the longer period above is")
}
