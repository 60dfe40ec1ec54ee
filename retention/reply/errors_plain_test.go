package reply_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// A window of the host's own is not loaded, so nothing has looked at its texts before
// they are shown.
func TestAWindowForgesNoLine(t *testing.T) {
	const forged = "x\n9. Safe day: 2030-01-01\x1b[2J\u202e\xc3"
	const shown = `x\n9. Safe day: 2030-01-01\x1b[2J\u202e\xc3`
	w := eu.DataSubjectRequest()
	w.ID, w.Duty = forged, calendar.Names{English: forged}
	w.Title, w.Extension.When = calendar.Names{English: forged}, calendar.Names{English: forged}
	w.Basis.Citation, w.Basis.Doubt = forged, forged
	w.Readings = append([]reply.Reading{}, w.Readings...)
	w.Readings[0].Basis.Citation, w.Readings[0].Basis.Doubt = forged, forged
	fi, start := calendar.Finland(), calendar.MustParseDate("2026-11-23")
	late := w
	late.From, late.Until = calendar.MustParseDate("2027-01-01"), calendar.Date{}
	_, err := late.Due(start, fi)
	errs := []error{err}
	_, err = w.Due(start, calendar.Ukraine())
	errs = append(errs, err)
	_, err = w.Due(calendar.Date{}, fi)
	errs = append(errs, err)
	_, err = reply.Follow(w, fi, reply.Event{Kind: reply.Received, On: start}, reply.Event{Kind: reply.Registered, On: start})
	errs = append(errs, err)
	_, err = reply.Follow(w, fi)
	errs = append(errs, err)
	request, err := reply.Follow(w, fi, reply.Event{Kind: reply.Received, On: start})
	require.NoError(t, err)
	_, err = request.On(calendar.Date{})
	errs = append(errs, err)
	_, err = request.On(start.AddDays(-1))
	errs = append(errs, err)
	hours := reply.HourWindow{ID: forged, Duty: calendar.Names{English: forged}, Basis: w.Basis, Law: eu.Computation, Hours: 72, Readings: []reply.HourReading{{}}, From: late.From}
	_, err = hours.Due(time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC), fi, time.UTC)
	errs = append(errs, err, &reply.LimitError{Law: forged, Err: reply.ErrDate, Help: forged},
		&reply.EventError{Err: reply.ErrDate, Problem: forged, Help: forged})
	for i, err := range errs {
		require.Error(t, err, i)
		for line := range strings.Lines(err.Error()) {
			line = strings.TrimSuffix(line, "\n")
			assert.Equal(t, calendar.Plain(line), line)
			assert.False(t, strings.HasPrefix(line, "9."), line)
		}
	}
	assert.Contains(t, errs[0].Error(), shown)

	explanation, err := w.Explain(start, fi)
	require.NoError(t, err)
	followed, err := request.Explain(start)
	require.NoError(t, err)
	hours.From = calendar.Date{}
	inHours, err := hours.Explain(time.Date(2026, 11, 23, 12, 0, 0, 0, time.FixedZone(forged, 7200)), fi, time.FixedZone(forged, 7200))
	require.NoError(t, err)
	longer, ok := w.Extended()
	require.True(t, ok)
	extended, err := longer.Explain(start, fi)
	require.NoError(t, err)
	byItself := w
	byItself.Extension.Automatic = true
	unasked, err := reply.Follow(byItself, fi, reply.Event{Kind: reply.Received, On: start})
	require.NoError(t, err)
	automatic, err := unasked.Explain(start)
	require.NoError(t, err)
	assert.Contains(t, extended.String(), "extended: "+shown)
	assert.Contains(t, automatic.String(), "where its conditions hold: "+shown)
	status, err := request.On(start)
	require.NoError(t, err)
	assert.Contains(t, status.String(), "(if: "+shown+")")
	assert.Equal(t, calendar.Plain(status.String()), status.String())
	for _, e := range []reply.Explanation{explanation, followed, inHours, extended, automatic} {
		lines := strings.Split(strings.TrimSuffix(e.String(), "\n"), "\n")
		assert.Len(t, lines, len(e.Steps))
		for _, line := range lines {
			assert.Equal(t, calendar.Plain(line), line)
		}
	}
	_, err = reply.Computation(0).Limit(start, retention.Days(1), fi)
	require.Error(t, err)
}
