package finland_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/internal/lawtest"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// Personal Data Act 523/1999 s. 26: once a calendar year, or a year since the person
// last got the data; from 25 May 2018 the GDPR makes nobody wait.
func TestFreeInspection(t *testing.T) {
	w := finland.FreeInspection()
	lawtest.Cited(t, w, "fi.523.26", "Personal Data Act 523/1999 s. 26; from 25.5.2018 GDPR art. 12(5)", finland.Computation, "1999-06-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	assert.NotEmpty(t, w.Basis.Doubt)
	require.Len(t, w.Readings, 2)
	assert.NotEmpty(t, w.Readings[0].Basis.Doubt, "the calendar year is Kela's phrase")
	assert.Empty(t, w.Readings[1].Basis.Doubt, "the year is the text")
	for _, r := range w.Readings {
		assert.NotEmpty(t, r.Basis.Citation)
		assert.True(t, r.Unrolled, "nobody has to act by the day")
	}
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Wed 2010-03-10", "Sat 2011-01-01", "Thu 2011-03-10", "next calendar year; a year since"},
		{"Fri 2010-01-01", "Sat 2011-01-01", "Sat 2011-01-01", "got on 1 January: both alike"},
		{"Fri 2010-12-31", "Sat 2011-01-01", "Sat 2011-12-31", "got on 31 December"},
		{"Fri 2008-02-29", "Thu 2009-01-01", "Sat 2009-02-28", "no 29 February; Saturdays stay"},
		{"Wed 2017-05-24", "Mon 2018-01-01", "Thu 2018-05-24", "the last that waits out its year"},
		{"Thu 2017-05-25", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR's day is the same"},
		{"Fri 2017-05-26", "Mon 2018-01-01", "Fri 2018-05-25", "the GDPR ends the wait"},
		{"Mon 2018-01-15", "Fri 2018-05-25", "Fri 2018-05-25", "and that for the calendar year"},
		{"Thu 2018-05-24", "Fri 2018-05-25", "Fri 2018-05-25", "got on the act's last day"},
		{"Fri 2018-05-25", "Fri 2018-05-25", "Fri 2018-05-25", "got on the GDPR's first day"},
		{"Sun 2026-11-22", "Sun 2026-11-22", "Sun 2026-11-22", "GDPR art. 12(5)"},
	})
	_, ok := w.Extended()
	assert.False(t, ok)
}

// Personal Data Act 523/1999 s. 28(2): three months without a written answer, for requests
// before the GDPR.
func TestInspectionAnswer(t *testing.T) {
	w := finland.InspectionAnswer()
	lawtest.Cited(t, w, "fi.523.28", "Personal Data Act 523/1999 s. 28(2)", finland.Computation, "1999-06-01")
	lawtest.From(t, w, calendar.Finland())
	lawtest.Countries(t, w, "fi")
	lawtest.Window(t, w, calendar.Finland(), [][4]string{
		{"Tue 1999-06-01", "Wed 1999-09-01", "Wed 1999-09-01", "the first day"},
		{"Tue 1999-11-30", "Tue 2000-02-29", "Tue 2000-02-29", "no 30 February, a leap year"},
		{"Sun 2017-09-24", "Sun 2017-12-24", "Wed 2017-12-27", "Christmas Eve to St Stephen's Day"},
		{"Sat 2017-12-30", "Fri 2018-03-30", "Tue 2018-04-03", "Good Friday to Easter Monday"},
		{"Thu 2018-05-24", "Fri 2018-08-24", "Fri 2018-08-24", "the last day"},
	})
	_, err := w.Due(lawtest.Day("Fri 2018-05-25"), calendar.Finland())
	assert.ErrorIs(t, err, reply.ErrNotInForce, "the GDPR's first day")
}
