package reply

import (
	"database/sql/driver"

	"github.com/keepuntil/keepuntil/calendar"
)

// StepCode is what a step of an [Explanation] says, for programs: a code never
// changes its meaning. The arguments of a step are those that its sentence in
// en.txt names; a step of counting has from too, the day counted from, and a step
// of one reading of a [Window] or an [HourWindow] its number as reading. They are
// values:
//
//   - from, date: the day counted from and the day arrived at, a [calendar.Date];
//   - period: a [retention.Period], its length if it was counted back;
//   - days: the days skipped, worked or in doubt, a []calendar.Day;
//   - at: an instant in the zone of the place, a [time.Time]; hours: an int;
//   - cutoff: a [retention.Cutoff]; reading: an int, from 1 on;
//   - duty, when: what the table of the law or the host wrote, a [calendar.Names];
//   - title, window: the title of the window, and its ID, a string; one of them is said if
//     there is no duty.
//
// The zero StepCode is none.
type StepCode string

// The codes of the steps of a limit.
const (
	StepEvent         StepCode = "event"           // the day of the event, which is not counted
	StepBegin         StepCode = "begin"           // the same for a cut-off
	StepAsWorkingDays StepCode = "as_working_days" // the law counts days as working days
	StepBeforeLaw     StepCode = "before_law"      // the event is before the law was in force
	StepCounted       StepCode = "counted"         // days worked although off by their weekday or the law
	StepAtOnce        StepCode = "at_once"
	StepDays          StepCode = "days"
	StepWeeks         StepCode = "weeks"
	StepMonths        StepCode = "months" // of years, too
	StepMonthTooShort StepCode = "month_too_short"
	StepWorkingDays   StepCode = "working_days"
	StepBack          StepCode = "back"         // counted back, in any unit
	StepSkipped       StepCode = "skipped"      // days off that were not counted
	StepStays         StepCode = "stays"        // the last day is a working day
	StepMoves         StepCode = "moves"        // the last day moves to one
	StepAtLeastTwo    StepCode = "at_least_two" // the period contains two working days
	StepNotMovedBack  StepCode = "not_moved_back"
	StepNotMovedLaw   StepCode = "not_moved_law"
	StepNotMovedFixed StepCode = "not_moved_fixed" // an unrolled reading
	StepDisputed      StepCode = "disputed"        // days of which it is disputed whether they are working days
	StepProjected     StepCode = "projected"       // days after those for which the calendar was verified
)

// The codes of the further steps of a window, in days and in hours.
const (
	StepWindow               StepCode = "window"
	StepUnchecked            StepCode = "unchecked" // the norm was not looked up for so late a start
	StepReading              StepCode = "reading"
	StepCutoff               StepCode = "cutoff"
	StepAfter                StepCode = "after"
	StepLifted               StepCode = "lifted"
	StepSafe                 StepCode = "safe"
	StepLatest               StepCode = "latest"
	StepHourWindow           StepCode = "hour_window"
	StepFromInstant          StepCode = "from_instant"
	StepFromNextHour         StepCode = "from_next_hour"
	StepFromNextDay          StepCode = "from_next_day"
	StepContainsWorkingDays  StepCode = "contains_working_days"
	StepExtendsToWorkingDays StepCode = "extends_to_working_days"
	StepSafeHour             StepCode = "safe_hour"
	StepLatestHour           StepCode = "latest_hour"
)

// The codes of the further steps of a [Request].
const (
	StepNotRegistered   StepCode = "not_registered"
	StepRegistered      StepCode = "registered"
	StepRegisteredLate  StepCode = "registered_late"
	StepRegisteredEnded StepCode = "registered_ended" // when the period was over
	StepExtended        StepCode = "extended"
	StepExtendedLate    StepCode = "extended_late"
	StepExtendedRefusal StepCode = "extended_refusal"  // an extension that is not for a refusal
	StepExtendsByItself StepCode = "extends_by_itself" // an automatic extension, not recorded
	StepPaused          StepCode = "paused"            // by the norm of the window
	StepPausedByHost    StepCode = "paused_by_host"    // by a law that the host names
	StepNotPaused       StepCode = "not_paused"        // by no law
)

// String returns the code.
func (c StepCode) String() string { return string(c) }

// Sentence returns what the step says, with its arguments in braces, and nothing
// for an unknown code.
func (c StepCode) Sentence(l calendar.Language) string { return sentences.Find(l, "step."+string(c)) }

// MarshalText returns the code; an unknown one is [calendar.ErrSyntax].
func (c StepCode) MarshalText() ([]byte, error) {
	if err := new(StepCode).UnmarshalText([]byte(c)); err != nil {
		return nil, err
	}
	return []byte(c), nil
}

// UnmarshalText reads a code; an unknown one is [calendar.ErrSyntax].
func (c *StepCode) UnmarshalText(code []byte) error { return readCode(code, c, "StepCode", StepMoves) }

// UnmarshalJSON reads the code from a JSON string; see [calendar.ReadJSON].
func (c *StepCode) UnmarshalJSON(data []byte) error {
	return calendar.ReadJSON("reply.StepCode", data, c)
}

// Value returns the code for a database; see [calendar.WriteSQL].
func (c StepCode) Value() (driver.Value, error) { return calendar.WriteSQL(c) }

// Scan reads the code from a database; see [calendar.ReadSQL].
func (c *StepCode) Scan(src any) error { return calendar.ReadSQL("reply.StepCode", src, c) }

// values are the arguments of a step.
type values map[string]any
