package notice

import (
	"slices"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/sweep"
)

// Record is what a record of processing says about time limits (GDPR art. 30(1)(f)): a row
// for each activity, made of what the host says here and of the rules of a book.
//
// The zero Record has no book and no row, and says so of every class that is named in it.
type Record struct {
	Book *retention.Rulebook
	On   calendar.Date // the day whose law counts, and for which the numbers were counted
	// Activities are the rows, in this order. Classes of the book that stand in none follow
	// as missing.
	Activities []Activity
	Schedule   string // the address of the retention schedule; empty: none is given
	// Runs are when disposal runs. Zero: whether the runs come in time is not looked at.
	Runs sweep.Schedule
}

// Activity is a processing of the data of one class. What the host says of it is never part
// of the rules.
//
// The zero Activity names no class, and its row says that nothing is known.
type Activity struct {
	Purpose  calendar.Names // what the data is processed for
	Subjects calendar.Names // whose data it is: the category of data subjects
	Class    retention.Class

	// How many records of the class a host has counted on the day: those past their last
	// lawful day and on no hold, those on hold, and those of which a decision was undetermined
	// or review. Nil, and a number below zero: not counted, which is never 0.
	Overdue, Held, Undetermined, InReview *int
}

// row is a row of a record.
type row struct {
	Activity
	missing   bool // the book has the class, and no activity
	notice    Notice
	adherence adherence
	timing    timing
	late      []sweep.Late // the ceilings for which the runs come too late
}

// rows returns those of the activities, then those of the classes that are missing.
func (r Record) rows() (rows []row) {
	found := map[retention.Class][]sweep.Late{}
	var err error
	if r.hasRuns() {
		var all []sweep.Late
		all, err = r.Runs.Late(r.Book, r.On)
		for _, late := range all {
			found[late.Rule.Class] = append(found[late.Rule.Class], late)
		}
	}
	named := map[retention.Class]bool{}
	add := func(a Activity, missing bool) {
		named[a.Class] = true
		one := row{Activity: a, missing: missing, notice: For(r.Book, a.Class, r.On)}
		one.adherence = one.adheres()
		one.timing, one.late = r.runs(a.Class, found[a.Class], err)
		rows = append(rows, one)
	}
	for _, a := range r.Activities {
		add(a, false)
	}
	for _, c := range classesOf(r.Book) {
		if !named[c] {
			add(Activity{Class: c}, true)
		}
	}
	return rows
}

// classesOf returns the classes of a book, in the order in which they are first named.
func classesOf(b *retention.Rulebook) (list []retention.Class) {
	d := b.Definition()
	seen := map[retention.Class]bool{}
	add := func(c retention.Class) {
		if !seen[c] {
			seen[c], list = true, append(list, c)
		}
	}
	for _, info := range d.Classes {
		add(info.Class)
	}
	for _, r := range d.Rules {
		add(r.Class)
	}
	return list
}

// counted reports whether a number was counted.
func counted(n *int) bool { return n != nil && *n >= 0 }

// adherence is whether the processing keeps to the limits on the day, as far as the numbers say.
type adherence string

const (
	adheres     adherence = "yes"
	adheresNot  adherence = "no"
	notAnswered adherence = "not_known"
)

// adheres returns the answer: no, if a record is overdue, and yes, if none is and nothing is
// undetermined. Records on hold are kept by another norm.
func (r *row) adheres() adherence {
	switch none := func(n *int) bool { return counted(n) && *n == 0 }; {
	case counted(r.Overdue) && *r.Overdue > 0:
		return adheresNot
	case r.hasPeriod() && none(r.Overdue) && none(r.Undetermined):
		return adheres
	default:
		return notAnswered
	}
}

// hasPeriod reports whether a rule for the class is law on the day.
func (r *row) hasPeriod() bool {
	period := false
	for _, step := range r.notice.said() {
		code, _ := step.Code.(StepCode)
		period = period || code.part() == partPeriod
		if code == StepNotInForce {
			return false
		}
	}
	return period
}

// timing is whether the runs come in time for a class.
type timing string

const (
	inTime      timing = "in_time"
	late        timing = "late"
	noLimit     timing = "no_limit" // no rule sets a longest period
	notLookedAt timing = "not_looked_at"
	notKnown    timing = "not_known"
)

// runs returns whether the runs come in time for a class, and the ceilings for which they do
// not: those that were found, unless there was an error.
func (r Record) runs(c retention.Class, found []sweep.Late, err error) (timing, []sweep.Late) {
	ceiling, known := false, false
	for _, rule := range slices.Concat(r.Book.Norms(c)...) {
		known = true
		ceiling = ceiling || rule.Bound.HasCeiling() && (rule.Until.IsZero() || rule.Until.After(r.On))
	}
	switch {
	case !r.hasRuns():
		return notLookedAt, nil
	case err != nil || !known:
		return notKnown, nil
	case !ceiling:
		return noLimit, nil
	case len(found) > 0:
		return late, found
	default:
		return inTime, nil
	}
}

// hasRuns reports whether the host has said when disposal runs.
func (r Record) hasRuns() bool { return r.Runs.String() != (sweep.Schedule{}).String() }
