package model_test

// modelNorm is the versions of one norm, in the order of their lives.
type modelNorm struct {
	id       string
	versions []modelSpan
}

// inForce returns the version that is law on a day, or -1.
func (n modelNorm) inForce(on int) int {
	for i := range n.versions {
		if n.versions[i].live(on) {
			return i
		}
	}
	return -1
}

// ended reports whether a later retroactive version, in force by a day, has ended
// the i-th for older records too.
func (n modelNorm) ended(i, on int) bool {
	for j := i + 1; j < len(n.versions); j++ {
		if later := &n.versions[j]; later.retroactive && later.from <= on {
			return true
		}
	}
	return false
}

// bound reports whether a version was law on a day, or on any day from its own
// event through that day. If the day of the event is unknown, any day counts;
// if the event has not happened, only that day.
func (v *modelSpan) bound(on int) bool {
	if v.live(on) {
		return true
	}
	first := v.from
	switch v.start {
	case "awaited":
		return false
	case "known":
		first = max(first, v.event)
	}
	last := on
	if v.until != noDay {
		last = min(last, v.until-1)
	}
	return first <= last
}

// counts reports whether a version binds as a floor on a day.
func (n modelNorm) counts(i, on int) bool {
	v := &n.versions[i]
	return v.floor && v.bound(on) && !n.ended(i, on)
}

// keptUnder returns the latest end of the versions that count on a day, as far as
// it is known.
func (n modelNorm) keptUnder(on int) int {
	keep := noDay
	for i := range n.versions {
		if v := &n.versions[i]; v.start == "known" && n.counts(i, on) {
			keep = max(keep, v.end)
		}
	}
	return keep
}

// limits returns F and C under the i-th version: not before it was law, and not
// put off if the preceding version made it due already.
func (n modelNorm) limits(i, allowance, again int) (due, last int) {
	v := &n.versions[i]
	if v.start != "known" {
		return noDay, noDay
	}
	lawDue, lawLast := v.from, v.from
	if i > 0 {
		// What did not fall due while that was law is no longer asked for by it.
		d, l := n.limits(i-1, allowance, again)
		if d != noDay && d < n.versions[i-1].until {
			lawDue = min(lawDue, d)
		}
		if d != noDay && l < n.versions[i-1].until {
			lawLast = min(lawLast, l)
		}
	}
	if v.floor { // exactly: after what the counting versions protect in its life
		in := v.from
		if v.until != noDay {
			in = v.until - 1
		}
		keep := max(v.end, n.keptUnder(in))
		if v.appraise && again != noDay { // nor before a body must look again
			keep = max(keep, again-1)
		}
		if keep == forever {
			return noDay, noDay
		}
		due = max(keep+1, lawDue)
		return due, due + allowance
	}
	if v.end == forever {
		return noDay, noDay
	}
	return max(v.begin, v.end-1, lawDue), max(v.end, lawLast)
}

// modelState is what a norm makes of a record on a day.
type modelState struct {
	law      bool       // a version is in force
	ruling   *modelSpan // that version, or the last one that still binds; nil: no version binds the record
	floor    bool
	unknown  bool // a floor's start is
	awaited  bool // a floor's event is
	ended    bool // the floor's start is not known, and it has ended by a relation all the same
	keep     int  // R, as far as known
	ceiling  bool
	due      int  // F; noDay: never
	last     int  // C
	deferred bool // its end depends on a floor whose end is not known
}

// on returns the state before the relations. A body that must decide, and has
// decided to keep, ends the ceiling that follows a floor.
func (n modelNorm) on(day, allowance int, decided modelAppraisal) modelState {
	s := modelState{keep: n.keptUnder(day), due: noDay, last: noDay}
	if len(n.versions) == 0 {
		return s
	}
	s.ruling = &n.versions[0]
	for i := range n.versions {
		if n.counts(i, day) {
			v := &n.versions[i]
			s.floor, s.ruling = true, v
			s.unknown = s.unknown || v.start == "unknown"
			s.awaited = s.awaited || v.start == "awaited"
		}
	}
	i := n.inForce(day)
	if i < 0 {
		return s
	}
	s.law, s.ruling = true, &n.versions[i]
	s.ceiling = s.ruling.ceiling && !(s.ruling.floor && s.ruling.appraise && decided.keep)
	if s.ceiling {
		s.due, s.last = n.limits(i, allowance, decided.again)
	}
	return s
}

// binds reports whether the norm says anything about the record.
func (s modelState) binds() bool { return s.floor || s.ceiling }
