package retention

import "github.com/keepuntil/keepuntil/calendar"

// Ceiling returns the first day on which disposal is due after an event and the last
// lawful day, by the rule alone: without its life, other rules and relations. What
// never comes or lies past the year 9999 is no date, and so are both days of an
// AtLeast. Only an Exactly has an allowance; see [Rulebook.Allowance].
func (r Rule) Ceiling(event calendar.Date, allowance Period) (due, last calendar.Date) {
	begin, end := r.run(event)
	switch r.Bound {
	case AtMost:
		return atMost(begin, end, lawful{})
	case Exactly:
		return exactly(end, calendar.Date{}, allowance)
	default:
		return due, last
	}
}

// lawful is since when a ceiling has been law for each of its two days, neither of
// which comes before. No date: always.
type lawful struct{ due, last calendar.Date }

// atMost returns the two days of a ceiling that is the end of a period.
func atMost(begin calendar.Date, end End, law lawful) (due, last calendar.Date) {
	day, ok := end.Date()
	if !ok {
		return due, last
	}
	return calendar.Latest(begin, day.AddDays(-1), law.due), calendar.Latest(day, law.last)
}

// exactly returns those of a ceiling that follows the last protected day.
func exactly(protected End, law calendar.Date, allowance Period) (due, last calendar.Date) {
	day, _ := protected.Date()
	free := day.AddDays(1)
	if free.IsZero() {
		return due, last
	}
	due = calendar.Latest(free, law)
	return due, allowance.allowedFrom(due)
}

// allowedFrom returns the last day of an allowance that begins on the day on which
// disposal is due; without one, that day.
func (p Period) allowedFrom(due calendar.Date) calendar.Date {
	if p == (Period{}) {
		return due
	}
	return p.CountFrom(due)
}
