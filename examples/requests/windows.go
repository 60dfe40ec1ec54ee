package main

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// duty is a window and by when it must be met.
type duty struct {
	place    string             // whose law, and in which country the answer is due
	calendar *calendar.Calendar // of that country
	window   retention.Window
	due      retention.Deadline
	longer   retention.Window   // with the extension; zero: the law allows none
	extended retention.Deadline // the zero Deadline: none
	err      error              // instead of a deadline
}

// dutiesFrom computes the windows that start on a day.
//
// A window knows its law, and the calendar is that of the country in which the
// answer is due. So a window of the EU is asked twice: the month is the same in
// Finland and in Estonia, the holidays are not.
func dutiesFrom(start calendar.Date) []duty {
	var duties []duty
	add := func(place string, c *calendar.Calendar, windows ...retention.Window) {
		for _, window := range windows {
			d := duty{place: place, calendar: c, window: window}
			if d.due, d.err = window.Due(start, c); d.err == nil {
				var allowed bool
				if d.longer, allowed = window.Extended(); allowed {
					d.extended, d.err = d.longer.Due(start, c)
				}
			}
			duties = append(duties, d)
		}
	}

	add("EU in Finland", calendar.Finland(), eu.DataSubjectRequest(), eu.Refusal())
	add("EU in Estonia", calendar.Estonia(), eu.DataSubjectRequest(), eu.Refusal())

	// The start is the day on which the right of inspection was last used.
	add("Finland, from the last use", calendar.Finland(), finland.FreeInspection())

	// The calendar of Ukraine knows options, such as the end of the suspension
	// of holidays; without any it gives the earlier days.
	add("Ukraine", calendar.Ukraine(),
		ukraine.SubjectRequest(),
		ukraine.ReasonedDemand(),
		ukraine.AccessStudy(),
		ukraine.AccessGrant(),
		ukraine.WithdrawnConsent(),
	)
	// These start with what the host does itself, not with a request.
	add("Ukraine, notices", calendar.Ukraine(),
		ukraine.HighRiskNotice(),
		ukraine.HighRiskChange(),
		ukraine.ThirdPartySource(),
		ukraine.Transfer(),
	)
	return duties
}
