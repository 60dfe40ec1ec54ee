package reply_test

import (
	"testing"
	"time"
	_ "time/tzdata" // so that the tests know Helsinki everywhere

	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// zone returns the zone of a city of Europe.
func zone(t testing.TB, city string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation("Europe/" + city)
	require.NoError(t, err)
	return loc
}

// instant reads "2026-03-27T12:00:00+02:00".
func instant(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339Nano, s)
	require.NoError(t, err)
	return at
}

// clockTime writes an instant as the tables of hours do: "Fri 2026-03-27 12:00
// EET", with seconds only if there are any.
func clockTime(at time.Time) string {
	if at.Second() != 0 || at.Nanosecond() != 0 {
		return at.Format("Mon 2006-01-02 15:04:05.999999999 MST")
	}
	return at.Format("Mon 2006-01-02 15:04 MST")
}

// breach is a notice of GDPR article 33(1) as a host writes it, with the readings
// that a test gives.
func breach(readings ...reply.HourReading) reply.HourWindow {
	return reply.HourWindow{
		ID: "eu.gdpr.33.1", Duty: calendar.Names{English: "notify the breach; from becoming aware"},
		Basis: calendar.Source{Citation: "GDPR art. 33(1)"}, Law: lawEU, Hours: 72,
		From: day("2018-05-25"), Readings: readings,
	}
}

// urgent is a request of Ukraine's law 2939-VI article 20(2), 48 hours.
func urgent(readings ...reply.HourReading) reply.HourWindow {
	return reply.HourWindow{
		ID: "ua.2939.20.2", Duty: calendar.Names{English: "answer an urgent request; from receipt"},
		Basis: calendar.Source{Citation: "Law 2939-VI art. 20(2)"}, Law: lawUA, Hours: 48,
		From: day("2011-05-09"), Readings: readings,
	}
}
