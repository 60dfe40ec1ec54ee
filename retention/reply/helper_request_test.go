package reply_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

func law(citation string) calendar.Source { return calendar.Source{Citation: citation} }

// gdpr is article 12(3): a month, three in all if extended.
func gdpr() reply.Window {
	return reply.Window{
		ID: "eu.gdpr.12.3", Duty: calendar.Names{English: "tell what was done; from receipt"}, Basis: law("GDPR art. 12(3)"), Law: reply.ComputationEU,
		Readings:  []reply.Reading{{Period: retention.Months(1)}},
		Extension: reply.Extension{Total: retention.Months(3), When: calendar.Names{English: "complex requests"}, Basis: law("GDPR art. 12(3)")},
	}
}

// refusal is article 12(4): a month, and no extension.
func refusal() reply.Window {
	return reply.Window{
		ID: "eu.gdpr.12.4", Duty: calendar.Names{English: "tell why nothing is done; from receipt"}, Basis: law("GDPR art. 12(4)"), Law: reply.ComputationEU,
		Readings: []reply.Reading{{Period: retention.Months(1)}},
	}
}

// consultation is article 36(2): eight weeks, fourteen in all if told within a
// month, and it stands still until the authority has what it asked for.
func consultation() reply.Window {
	return reply.Window{
		ID: "eu.gdpr.36.2", Duty: calendar.Names{English: "advise; from receipt"}, Basis: law("GDPR art. 36(2)"), Law: reply.ComputationEU,
		Readings:  []reply.Reading{{Period: retention.Weeks(8)}},
		Extension: reply.Extension{Total: retention.Weeks(14), Notice: retention.Months(1), When: calendar.Names{English: "complexity"}, Basis: law("GDPR art. 36(2)")},
		Pause:     law("GDPR art. 36(2), last sentence"),
	}
}

// information is Estonia's AvTS § 18: five working days from registration,
// fifteen if extended.
func information() reply.Window {
	return reply.Window{
		ID: "ee.avts.18", Duty: calendar.Names{English: "answer; from registration"}, Basis: law("AvTS § 18"), Law: reply.ComputationEstonia, FromRegistration: true,
		Readings:  []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{Total: retention.WorkingDays(15), When: calendar.Names{English: "much work"}, Basis: law("AvTS § 19")},
	}
}

// memorandum is Estonia's MSVS § 6: 30 days from registration, from 28 December
// 2024 on 15.
func memorandum() reply.Window {
	changed := day("2024-12-28")
	return reply.Window{
		ID: "ee.msvs.6", Duty: calendar.Names{English: "answer; from registration"}, Basis: law("MSVS § 6"), Law: reply.ComputationEstonia, FromRegistration: true,
		Readings:  []reply.Reading{{Period: retention.Days(30), Until: changed}, {Period: retention.Days(15), From: changed}},
		Extension: reply.Extension{Total: retention.Months(2), When: calendar.Names{English: "complexity"}, Basis: law("MSVS § 6")},
	}
}

// inquiry is Ukraine's law 2939-VI article 20: five working days, or twenty.
func inquiry() reply.Window {
	return reply.Window{
		ID: "ua.2939.20", Duty: calendar.Names{English: "answer; from receipt"}, Basis: law("2939-VI art. 20"), Law: reply.ComputationUkraine,
		Readings:  []reply.Reading{{Period: retention.WorkingDays(5)}},
		Extension: reply.Extension{Total: retention.WorkingDays(20), When: calendar.Names{English: "much data"}, Basis: law("2939-VI art. 20(4)")},
	}
}

// demand is Ukraine's order 1/02-14, which does not say which days it means.
func demand() reply.Window {
	return reply.Window{
		ID: "ua.order.demand", Duty: calendar.Names{English: "consider; from receipt"}, Basis: law("order 1/02-14"), Law: reply.ComputationUkraine,
		Readings: []reply.Reading{{Period: retention.Days(10)}, {Period: retention.WorkingDays(10)}},
	}
}

// administrative is Ukraine's law 2073-IX, whose ten days are working days.
func administrative() reply.Window {
	return reply.Window{
		ID: "ua.2073.10", Duty: calendar.Names{English: "act; from receipt"}, Basis: law("2073-IX art. 33"), Law: reply.ComputationUkraineAdministrative,
		Readings: []reply.Reading{{Period: retention.Days(10)}},
		Pause:    law("2073-IX art. 64"),
	}
}

// withPause returns a window whose own norm makes the period stand still.
func withPause(w reply.Window) reply.Window {
	w.Pause = law("its own norm")
	return w
}

// versioned returns a window whose first version has a longer period of its own.
func versioned(w reply.Window) reply.Window {
	w.Readings[0].Extended = retention.Months(3)
	return w
}

// untold returns a window whose longer period applies by itself.
func untold(w reply.Window) reply.Window {
	w.Extension.Automatic = true
	return w
}
