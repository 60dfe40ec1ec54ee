package clock_test

import (
	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func law(citation string) calendar.Source { return calendar.Source{Citation: citation} }

// gdpr is article 12(3): a month, three in all if extended.
func gdpr() retention.Window {
	return retention.Window{
		ID: "eu.gdpr.12.3", Duty: "tell what was done; from receipt", Basis: law("GDPR art. 12(3)"), Law: retention.ComputationEU,
		Readings:  []retention.Reading{{Period: retention.Months(1)}},
		Extension: retention.Extension{Total: retention.Months(3), When: "complex requests", Basis: law("GDPR art. 12(3)")},
	}
}

// refusal is article 12(4): a month, and no extension.
func refusal() retention.Window {
	return retention.Window{
		ID: "eu.gdpr.12.4", Duty: "tell why nothing is done; from receipt", Basis: law("GDPR art. 12(4)"), Law: retention.ComputationEU,
		Readings: []retention.Reading{{Period: retention.Months(1)}},
	}
}

// consultation is article 36(2): eight weeks, fourteen in all if told within a
// month, and it stands still until the authority has what it asked for.
func consultation() retention.Window {
	return retention.Window{
		ID: "eu.gdpr.36.2", Duty: "advise; from receipt", Basis: law("GDPR art. 36(2)"), Law: retention.ComputationEU,
		Readings:  []retention.Reading{{Period: retention.Weeks(8)}},
		Extension: retention.Extension{Total: retention.Weeks(14), Notice: retention.Months(1), When: "complexity", Basis: law("GDPR art. 36(2)")},
		Pause:     law("GDPR art. 36(2), last sentence"),
	}
}

// openness is Finland's Act 621/1999 section 14.
func openness() retention.Window {
	return retention.Window{
		ID: "fi.621.14", Duty: "answer; from receipt", Basis: law("Act 621/1999 s. 14"), Law: retention.ComputationFinland,
		Readings:  []retention.Reading{{Period: retention.Weeks(2)}},
		Extension: retention.Extension{Total: retention.Months(1), When: "much work", Basis: law("Act 621/1999 s. 14")},
	}
}

// information is Estonia's AvTS § 18: five working days from registration,
// fifteen if extended.
func information() retention.Window {
	return retention.Window{
		ID: "ee.avts.18", Duty: "answer; from registration", Basis: law("AvTS § 18"), Law: retention.ComputationEstonia, Registered: true,
		Readings:  []retention.Reading{{Period: retention.WorkingDays(5)}},
		Extension: retention.Extension{Total: retention.WorkingDays(15), When: "much work", Basis: law("AvTS § 19")},
	}
}

// memorandum is Estonia's MSVS § 6: 30 days from registration, from 28 December
// 2024 on 15.
func memorandum() retention.Window {
	changed := day("2024-12-28")
	return retention.Window{
		ID: "ee.msvs.6", Duty: "answer; from registration", Basis: law("MSVS § 6"), Law: retention.ComputationEstonia, Registered: true,
		Readings:  []retention.Reading{{Period: retention.Days(30), Until: changed}, {Period: retention.Days(15), From: changed}},
		Extension: retention.Extension{Total: retention.Months(2), When: "complexity", Basis: law("MSVS § 6")},
	}
}

// inquiry is Ukraine's law 2939-VI article 20: five working days, or twenty.
func inquiry() retention.Window {
	return retention.Window{
		ID: "ua.2939.20", Duty: "answer; from receipt", Basis: law("2939-VI art. 20"), Law: retention.ComputationUkraine,
		Readings:  []retention.Reading{{Period: retention.WorkingDays(5)}},
		Extension: retention.Extension{Total: retention.WorkingDays(20), When: "much data", Basis: law("2939-VI art. 20(4)")},
	}
}

// demand is Ukraine's order 1/02-14, which does not say which days it means.
func demand() retention.Window {
	return retention.Window{
		ID: "ua.order.demand", Duty: "consider; from receipt", Basis: law("order 1/02-14"), Law: retention.ComputationUkraine,
		Readings: []retention.Reading{{Period: retention.Days(10)}, {Period: retention.WorkingDays(10)}},
	}
}

// administrative is Ukraine's law 2073-IX, whose ten days are working days.
func administrative() retention.Window {
	return retention.Window{
		ID: "ua.2073.10", Duty: "act; from receipt", Basis: law("2073-IX art. 33"), Law: retention.ComputationUkraineAdministrative,
		Readings: []retention.Reading{{Period: retention.Days(10)}},
		Pause:    law("2073-IX art. 64"),
	}
}

// withPause gives a window whose own norm makes the period stand still.
func withPause(w retention.Window) retention.Window {
	w.Pause = law("its own norm")
	return w
}

// untold gives a window whose longer period applies by itself.
func untold(w retention.Window) retention.Window {
	w.Extension.ByItself = true
	return w
}
