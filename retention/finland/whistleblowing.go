package finland

import (
	"sync"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/reply"
)

// WhistleblowerReport is the class of what came in through a reporting channel: the internal
// one of an organisation, the central one of the Chancellor of Justice, or that of a competent
// authority.
const WhistleblowerReport retention.Class = "fi.1171.29"

// The events of the act.
const (
	ReportArrived   retention.Trigger = "report-arrived"   // the day on which the report came in
	FoundIrrelevant retention.Trigger = "found-irrelevant" // the day on which a person found that the data clearly have no relevance
)

// Whistleblowing returns the ceilings of section 29(2) of Act 1171/2022 on the protection of
// persons who report breaches of Union and national law: what came in through a channel is
// removed five years after the arrival of the report, and personal data that clearly have no
// relevance for handling it without undue delay. No sentence that was read keeps them until then: while
// a report is registered, handled and answered (ss. 16, 20 and 37), the organisation's need is a
// hold of its own. When it answers is in [ReportReceipt] and the windows
// after it.
//
// "Without undue delay" has no number of days, so that the rule asks for removal on the day of
// the finding, [FoundIrrelevant]. Write that event into a record of the irrelevant data alone,
// not into that of the report.
//
// Not in the rules, because it is a hold of the host: what is needed to exercise rights or
// meet duties under this or another act, or for a legal claim, stays longer. A report under
// Act 444/2017 chapter 7 falls under [MoneyLaundering] as well.
func Whistleblowing() *retention.Rulebook { return whistleblowing() }

var whistleblowing = sync.OnceValue(func() *retention.Rulebook {
	act := whistleblowers
	return retention.MustNewRulebook(retention.Definition{
		ID: "fi.1171", Version: "1171/2022", CheckedThrough: followed,
		Complaints: complaints,
		Sources: []calendar.Source{
			act.At("ss. 15, 16, 19, 20, 22, 29, 37 and 40", "read as enacted and not at the address; a copy says that the act was last amended on 2025-05-20, and what that changed was not seen"),
			act.At("s. 40: in force from 2023-01-01; internal channels had to be in use three months later, those of some organisations with at most 249 employees by 2023-12-17"),
			act.At("s. 20(2)(3), s. 22: the reporting person is told the final result, and the Chancellor of Justice that a report came in; no number of days"),
			act.At("s. 29(2): no section says how years count; that they end on the day with the same number, as in Act 150/1930 s. 3, is inferred"),
		},
		Classes:  called.Classes(WhistleblowerReport),
		Triggers: called.Triggers(ReportArrived, FoundIrrelevant),
		Rules: []retention.Rule{
			{ID: "fi.1171.29", Class: WhistleblowerReport, Bound: retention.AtMost, Period: retention.Years(5), Trigger: ReportArrived, Then: retention.Delete, From: whistleblowersSince, Basis: act.At("s. 29(2)", "that the five years are only a longest period, for which nothing has to be kept, is inferred: the sentence says neither at the least nor at the latest")},
			{ID: "fi.1171.29.irrelevant", Class: WhistleblowerReport, Bound: retention.AtMost, Period: retention.Immediately(), Trigger: FoundIrrelevant, Absent: retention.Awaited, Then: retention.Delete, From: whistleblowersSince, Basis: act.At("s. 29(2)", "that the delay counts from the day on which a person finds it is inferred, and that it is none")},
		},
	})
})

// whistleblowers is the act, and from when it applies.
var (
	whistleblowers      = calendar.Source{Citation: "Act 1171/2022", URL: "https://www.finlex.fi/fi/laki/ajantasa/2022/20221171", Checked: confirmed}
	whistleblowersSince = calendar.MustParseDate("2023-01-01")
)

// reportWindow completes a window of the act.
func reportWindow(id, section string, period retention.Period, doubts ...string) reply.Window {
	return reply.Window{
		ID: id, Basis: whistleblowers.At(section, doubts...), Law: Computation,
		From: whistleblowersSince, CheckedThrough: followed,
		Readings: []reply.Reading{{Period: period}},
	}
}

// Why the day of these windows may move.
const (
	organisationMoves = "that Act 150/1930 counts and moves the days of an organisation, which may be private, is inferred"
	authorityMoves    = "that Act 150/1930 moves an authority's own limit was not found"
)

// ReportReceipt is the window of section 15(2): seven days from the day on which an internal
// channel received a report for the organisation to send the reporting person a confirmation.
//
// The latest day is the one to which Act 150/1930 section 5 would move the end; whether it
// does was not found, and the organisation may be private. So promise the safe day, which is the
// nominal one. That holds for all windows of the act.
func ReportReceipt() reply.Window {
	return called.Window(reportWindow("fi.1171.15", "s. 15(2)", retention.Days(7), organisationMoves))
}

// ReportMeasures is the window of section 16(2): three months from the day on which the
// confirmation of [ReportReceipt] was sent for the person who handles the report to tell
// the reporting person what measures are taken. If none was sent, it is [UnconfirmedReportMeasures].
func ReportMeasures() reply.Window {
	return called.Window(reportWindow("fi.1171.16", "s. 16(2)", retention.Months(3), organisationMoves))
}

// UnconfirmedReportMeasures is the window of section 16(2) for a report that was not
// confirmed: three months from the end of the seven days for the confirmation. It starts on
// the receipt of the report, as [ReportReceipt] does, and counts seven days and three months
// in two steps. That a seventh day on a weekend would make the months start later is not taken.
func UnconfirmedReportMeasures() reply.Window {
	w := reportWindow("fi.1171.16.none", "s. 16(2)", retention.Months(3), organisationMoves, "that the months count from the seventh day, also where it is no working day, is inferred")
	w.Readings[0].After = retention.Days(7)
	return called.Window(w)
}

// CentralReportReceipt is the window of section 19(2): the Office of the Chancellor of Justice
// sends the reporting person a confirmation without delay, at the latest seven days from the
// day on which the central channel received the report. It need not, if the person asks so
// or a confirmation would endanger the protection of their identity.
func CentralReportReceipt() reply.Window {
	return called.Window(reportWindow("fi.1171.19", "s. 19(2)", retention.Days(7), authorityMoves))
}

// AuthorityReportReceipt is the window of section 22: seven days for a competent authority that
// received a report itself to send the reporting person a confirmation. It tells the
// Chancellor of Justice too, without delay, for which there is no number.
func AuthorityReportReceipt() reply.Window {
	return called.Window(reportWindow("fi.1171.22", "s. 22", retention.Days(7), authorityMoves, "that the seven days count from the receipt is inferred"))
}

// AuthorityReportMeasures is the window of section 20(2)(2): three months from the day on
// which the competent authority received the report, from the reporting person or from the
// central channel, to tell what measures were taken. For justified reasons it is six months in
// all; nobody has to be told of that within the three. The time holds also where an authority
// with many reports takes the serious ones first (section 20(4)).
//
// The final result of an inquiry is told too, for which there is no number.
func AuthorityReportMeasures() reply.Window {
	w := reportWindow("fi.1171.20", "s. 20(2)(2)", retention.Months(3), authorityMoves)
	w.Extension = reply.Extension{
		Total: retention.Months(6), Automatic: true, CoversRefusal: true,
		Basis: whistleblowers.At("s. 20(2)(2)", "that nobody has to be told of the longer period is inferred: the text asks for no notice"),
	}
	return called.Window(w)
}
