package ukraine

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// The windows of law 361-IX against money laundering, for those who monitor their
// clients' operations. In each safe and latest day are the same.

// ThresholdReport is the window of law 361-IX article 8(2) point 8(a): five working days
// from a threshold operation, or the attempt at one, to report it to the financial
// intelligence unit. It is for operations with the aggressor state or with states that do
// not follow the international recommendations, of politically exposed persons and
// those close to them, and of e-residents (art. 20(1)).
//
// Not in the model: operations in cash and payments abroad, which are reported by the
// fifth working day of the next month (point 8(b)); suspicious ones, which are reported at
// once when the suspicion arises (point 8(c)); and the two and three working days to mend
// a report that came back with an error (point 9).
func ThresholdReport() reply.Window {
	return monitoring("ua.361.8.8.a", "art. 8(2) point 8(a)", monitoringSince, 5)
}

// OwnerDiscrepancy is the window of law 361-IX article 8(2) point 8-1: ten working days
// from the finding that what is known of a client's beneficial owners or ownership
// structure differs from the state register, to tell the holder of the register. Until law
// 2571-IX, in force 2022-12-29, such findings were reported by the tenth working day of the
// next month, which is not computed.
func OwnerDiscrepancy() reply.Window {
	return monitoring("ua.361.8.8-1", "art. 8(2) point 8-1", calendar.MustParseDate("2022-12-29"), 10,
		"added by law 2571-IX, in force three months after its publication; that this was 2022-12-29 is from trade papers")
}

// UrgentMonitoringInquiry is the window of law 361-IX article 8(2) point 11(a): one working
// day from the arrival of the financial intelligence unit's request to give further
// information that may bear on the financing of terrorism or of weapons of mass
// destruction, collaboration, aid to the aggressor state, mercenaries or treason, on stopped
// operations or on frozen assets. If it cannot be kept for objective reasons, another time
// is agreed on within two working days (point 14), which is not computed.
func UrgentMonitoringInquiry() reply.Window {
	return monitoring("ua.361.8.11.a", "art. 8(2) point 11(a)", monitoringSince, 1)
}

// MonitoringInquiry is the window of law 361-IX article 8(2) point 11(b): five working days
// from the arrival of the financial intelligence unit's request to give other further
// information, or the time that was agreed on as with [UrgentMonitoringInquiry]. What it
// needs for the request of another state's authority has the same period (point 12).
func MonitoringInquiry() reply.Window {
	return monitoring("ua.361.8.11.b", "art. 8(2) point 11(b)", monitoringSince, 5)
}

// monitoring returns a window of law 361-IX in working days.
func monitoring(id, article string, from calendar.Date, days int, doubts ...string) reply.Window {
	act := calendar.Source{Citation: "Law of Ukraine 361-IX", URL: "https://zakon.rada.gov.ua/laws/show/361-20", Checked: lastRead,
		Doubt: "in force four months after its publication; that this was 2020-04-28 is from trade papers; since when this wording holds was not found"}
	return called.Window(reply.Window{
		ID: id, Basis: act.At(article, doubts...), Law: Computation, From: from, CheckedThrough: state,
		Readings: []reply.Reading{{Period: retention.WorkingDays(days)}},
	})
}

var monitoringSince = calendar.MustParseDate("2020-04-28")
