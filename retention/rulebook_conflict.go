package retention

import (
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// conflictCase is what decides whether the ceiling of one rule always ends before the
// floor of another one that starts alike.
type conflictCase struct {
	cutoff         Cutoff
	floor, ceiling Period
	bound          Bound // of the ceiling
	allowance      Period
}

// conflictSearch looks for floors and ceilings that conflict for every record. It remembers what it has found.
type conflictSearch struct {
	known map[conflictCase]bool
	days  int // how many were looked at
}

// always reports whether the ceiling of one rule ends before the floor of another one
// for every record and on every day.
func (s *conflictSearch) always(floor, ceiling *bookRule) bool {
	if !floor.Bound.HasFloor() || !ceiling.Bound.HasCeiling() ||
		floor.condition != nil || ceiling.condition != nil || // there are records that one of them does not bind
		floor.Trigger != ceiling.Trigger || floor.Pick != ceiling.Pick || floor.Cutoff != ceiling.Cutoff ||
		!floor.alwaysInForce() || !ceiling.alwaysInForce() {
		return false
	}
	c := conflictCase{floor.Cutoff, floor.Period, ceiling.Period, ceiling.Bound, ceiling.allowance}
	conflict, known := s.known[c]
	if !known {
		conflict = s.fromEveryDay(floor, ceiling)
		s.known[c] = conflict
	}
	return conflict
}

func (s *conflictSearch) fromEveryDay(floor, ceiling *bookRule) bool {
	conflictFrom := func(event calendar.Date) bool {
		s.days++
		_, last := ceiling.Ceiling(event, ceiling.allowance)
		_, end := floor.run(event)
		return endsBefore(last, end)
	}
	if !conflictFrom(sampleStart) {
		return false
	}
	if floor.Period.comparesAlike(ceiling.Period) && ceiling.allowance == (Period{}) {
		return true
	}
	if floor.Period.unit == permanently || ceiling.Period.days()+ceiling.allowance.days()+20 < floor.Period.days() {
		return true // further apart than months differ
	}
	// Within a month the two ends keep their distance, but around its end, where months
	// and years end on its last day.
	for month := range cycleMonths {
		first := sampleStart.AddMonths(month)
		for _, day := range [...]int{0, 26, 27, 28, 29, 30} {
			if !conflictFrom(first.AddDays(day)) {
				return false
			}
		}
	}
	return true
}

// cycleMonths is how many months the calendar has until it repeats.
const cycleMonths = 400 * int(time.December)
