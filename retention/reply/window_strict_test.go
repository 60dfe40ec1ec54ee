package reply_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// checkedWindow is the host's window, looked up through 31 May 2026.
func checkedWindow(change ...func(*reply.Window)) reply.Window {
	w := hostWindow()
	w.CheckedThrough = day("2026-05-31")
	for _, c := range change {
		c(&w)
	}
	return w
}

func strictly(w *reply.Window) { w.Strict = true }

// What asks for a deadline after the last day for which the norm was looked up, and
// on it.
func TestUncheckedIsSaidEverywhere(t *testing.T) {
	fi := calendar.Finland()
	for start, unchecked := range map[string]bool{"2026-05-31": false, "2026-06-01": true, "2029-12-31": true} {
		w := checkedWindow()
		d, err := w.Due(day(start), fi)
		require.NoError(t, err)
		assert.Equal(t, unchecked, d.Unchecked, start)
		longer, _ := w.Extended()
		d, err = longer.Due(day(start), fi)
		require.NoError(t, err)
		assert.Equal(t, unchecked, d.Unchecked, "extended from %s", start)
		e, err := w.Explain(day(start), fi)
		require.NoError(t, err)
		assert.Equal(t, unchecked, e.Deadline.Unchecked, start)
		s := on(t, follow(t, w, fi, "received "+start), start)
		assert.Equal(t, unchecked, s.Deadline.Unchecked, start)
		assert.Equal(t, unchecked, s.Unpaused.Unchecked, start)
		assert.Equal(t, unchecked, slices.Contains(s.Doubts, "The norm was looked up for starts up to and including Sunday 31 May 2026, not later."), "%v", s.Doubts)

		// It comes back from where it was stored, and is not written if it is not so.
		text, err := json.Marshal(s)
		require.NoError(t, err)
		assert.Equal(t, unchecked, strings.Contains(string(text), `"unchecked":true`))
		var read reply.Status
		require.NoError(t, json.Unmarshal(text, &read))
		assert.Equal(t, s.Deadline, read.Deadline)
	}
}

func TestStrictWindowsRefuse(t *testing.T) {
	fi := calendar.Finland()
	silent := func(w *reply.Window) { w.CheckedThrough = calendar.Date{} }
	for _, row := range []struct {
		why, start string
		window     reply.Window
		err        error
		text       string
	}{
		{"the last day", "2026-05-31", checkedWindow(strictly), nil, ""},
		{"the day after", "2026-06-01", checkedWindow(strictly), reply.ErrUnchecked,
			"reply: fi.621.14: 2 weeks: not looked up as far as that day; Act 621/1999 s. 14 was looked up through 2026-05-31; look it up anew and raise CheckedThrough"},
		{"not strict", "2026-06-01", checkedWindow(), nil, ""},
		{"not said", "2026-05-31", checkedWindow(strictly, silent), reply.ErrUnchecked,
			"reply: fi.621.14: 2 weeks: not looked up as far as that day; say in CheckedThrough through which day Act 621/1999 s. 14 was looked up"},
		{"not said, not strict", "2026-05-31", checkedWindow(silent), nil, ""},
		{"not in force either", "1999-11-30", checkedWindow(strictly, silent), reply.ErrNotInForce, ""},
		{"no day", "", checkedWindow(strictly), reply.ErrDate, ""},
	} {
		t.Run(row.why, func(t *testing.T) {
			longer, _ := row.window.Extended()
			for _, w := range []reply.Window{row.window, longer} {
				d, err := w.Due(day(row.start), fi)
				_, explained := w.Explain(day(row.start), fi)
				assert.Equal(t, err, explained)
				require.ErrorIs(t, err, row.err)
				if row.err != nil {
					assert.Equal(t, reply.Deadline{}, d)
				}
			}
			_, err := row.window.Due(day(row.start), fi)
			if row.text != "" {
				assert.EqualError(t, err, row.text)
			}
			_, err = reply.Follow(row.window, fi, reply.Event{Kind: reply.Received, On: day(row.start)})
			assert.ErrorIs(t, err, row.err)
		})
	}
}

// A period that may start on any of several days starts on an unchecked one if one
// of them is, until the registration says on which.
func TestUncheckedDaysOfRegistration(t *testing.T) {
	ee := calendar.Estonia()
	w := checkedWindow(func(w *reply.Window) {
		w.FromRegistration, w.Law, w.CheckedThrough = true, reply.ComputationEstonia, day("Wed 2026-06-03")
	})
	for text, unchecked := range map[string]bool{
		"received 2026-06-02":                        false, // it may be registered through the 3rd
		"received 2026-06-03":                        true,  // through the 4th
		"received 2026-06-03, registered 2026-06-03": false,
		"received 2026-06-03, registered 2026-06-04": true,
		"received 2026-06-02, registered 2026-06-04": true, // late: the latest day counts from the 4th
	} {
		assert.Equal(t, unchecked, on(t, follow(t, w, ee, text), "2026-06-04").Deadline.Unchecked, text)
		strict := w
		strict.Strict = true
		_, err := reply.Follow(strict, ee, events(text)...)
		if unchecked {
			assert.ErrorIs(t, err, reply.ErrUnchecked, text)
		}
	}
}

// The same of windows in hours; the day is that of the place.
func TestHourWindowsSayWhatIsUnchecked(t *testing.T) {
	helsinki := zone(t, "Helsinki")
	w := breach(fromInstant)
	w.CheckedThrough = day("2026-05-31")
	for _, row := range []struct {
		event     string
		unchecked bool
	}{{"2026-05-31T20:59:59Z", false}, {"2026-05-31T21:00:00Z", true}, {"2026-12-01T00:00:00Z", true}} {
		at := instant(t, row.event)
		w.Strict = false
		d, err := w.Due(at, calendar.Finland(), helsinki)
		require.NoError(t, err)
		assert.Equal(t, row.unchecked, d.Unchecked, row.event)
		e, err := w.Explain(at, calendar.Finland(), helsinki)
		require.NoError(t, err)
		assert.Equal(t, d, e.Hours)
		assert.Equal(t, row.unchecked, hasStep(e.Steps, "unchecked"))
		w.Strict = true
		d, err = w.Due(at, calendar.Finland(), helsinki)
		assert.Equal(t, row.unchecked, err != nil)
		if row.unchecked {
			assert.ErrorIs(t, err, reply.ErrUnchecked)
			assert.Equal(t, reply.HourDeadline{}, d)
			assert.Contains(t, err.Error(), "not looked up as far as that day; GDPR art. 33(1) was looked up through 2026-05-31; look it up anew and raise CheckedThrough")
		}
	}
	w.CheckedThrough = calendar.Date{}
	_, err := w.Due(instant(t, "2026-05-01T12:00:00Z"), calendar.Finland(), helsinki)
	assert.ErrorIs(t, err, reply.ErrUnchecked)
	assert.Contains(t, err.Error(), "say in CheckedThrough through which day GDPR art. 33(1) was looked up")
	w.Strict = false
	d, err := w.Due(instant(t, "2026-05-01T12:00:00Z"), calendar.Finland(), helsinki)
	assert.NoError(t, err)
	assert.False(t, d.Unchecked)
}

// Each of ours takes the last day for which it was looked up, and no later one if it
// is made strict.
func TestOwnWindowsCanBeStrict(t *testing.T) {
	calendars := map[string]*calendar.Calendar{"eu": calendar.Finland(), "finland": calendar.Finland(), "estonia": calendar.Estonia(), "ukraine": calendar.Ukraine()}
	for name, windows := range catalogue {
		for _, w := range windows {
			assert.False(t, w.Strict, w.ID)
			w.Strict = true
			_, err := w.Due(w.CheckedThrough, calendars[name])
			assert.NoError(t, err, w.ID)
			_, err = w.Due(w.CheckedThrough.AddDays(1), calendars[name])
			if w.CheckedThrough.AddDays(1) == w.Until { // it was looked up to its end
				assert.ErrorIs(t, err, reply.ErrNotInForce, w.ID)
				continue
			}
			assert.ErrorIs(t, err, reply.ErrUnchecked, w.ID)
		}
	}
	for name, windows := range hourCatalogue {
		for _, w := range windows {
			assert.False(t, w.Strict, w.ID)
			w.Strict = true
			year, month, number := w.CheckedThrough.Date()
			noon := time.Date(year, month, number, 12, 0, 0, 0, time.UTC)
			_, err := w.Due(noon, calendars[name], time.UTC)
			assert.NoError(t, err, w.ID)
			_, err = w.Due(noon.Add(24*time.Hour), calendars[name], time.UTC)
			assert.ErrorIs(t, err, reply.ErrUnchecked, w.ID)
		}
	}
}
