package estonia

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// The class of the reports of breaches of European Union law, and the event that starts
// its period.
const (
	BreachReport  retention.Class   = "ee.teavitaja.10.3"
	FeedbackGiven retention.Trigger = "feedback-given" // the last feedback that the reporter gets on the report
)

// Whistleblowing returns the rule of the act on the protection of those who report
// breaches of European Union law at work, § 10(3): a report is kept for three years from
// the feedback.
//
// There can be two: on the measures (§ 11(2)) and on the outcome (§ 11(6)). The host
// writes the event when it has given the last one. On some reports none is given, because
// the reporter has forbidden it, it would endanger confidentiality, or the report is minor
// or a repeated one (§ 11(2), (4), (6)). Such a report has no start in the act: it is kept
// until the host has decided from which day it counts, and writes that.
func Whistleblowing() *retention.Rulebook { return whistleblowing() }

var whistleblowing = sync.OnceValue(func() *retention.Rulebook {
	act := calendar.Source{Citation: "Tööalasest Euroopa Liidu õiguse rikkumisest teavitaja kaitse seadus", URL: "https://www.riigiteataja.ee/akt/117052025002", Checked: reread}
	return retention.MustNewRulebook(retention.Definition{
		ID: "ee.teavitaja", Version: "RT I, 17.05.2025, 2", CheckedThrough: copied,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("§§ 10 and 11", unseen),
			act.At("§ 10(4): how reports are kept is laid down in a regulation", "the regulation was not read"),
		},
		Classes:  called.Classes(BreachReport),
		Triggers: called.Triggers(FeedbackGiven),
		Rules: []retention.Rule{
			{ID: "ee.teavitaja.10.3", Class: BreachReport, Trigger: FeedbackGiven, Absent: retention.Awaited, Bound: retention.Exactly, Period: retention.Years(3), Then: retention.Delete, From: calendar.MustParseDate("2024-09-01"),
				Basis: act.At("§ 10(3)", "it names the feedback of § 11(4), where there is none; that the last one under § 11(2) or (6) is meant is inferred",
					"a report on which no feedback is given has no start", "that the report is then deleted, and not only may be, is inferred")},
		},
	})
})
