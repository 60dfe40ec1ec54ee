package calendar

// IsWorkingDay says whether d is a working day. A day outside the coverage is
// an error, [ErrCoverage].
func (c *Calendar) IsWorkingDay(d Date) (bool, error) {
	i, covered := c.position(d)
	if !covered {
		return false, c.outside(d, 0)
	}
	return c.index.works(i), nil
}

// AddWorkingDays gives the n-th working day strictly after d, or before d if n
// is negative; 0 gives d itself, working day or not. If d or the result lies
// outside the coverage, the error is [ErrCoverage].
func (c *Calendar) AddWorkingDays(d Date, n int) (Date, error) {
	i, covered := c.position(d)
	switch {
	case !covered:
		return Date{}, c.outside(d, n)
	case n == 0:
		return d, nil
	case n > 0:
		return c.nth(c.index.through(i)+uint(n)-1, d, n)
	default:
		return c.nth(c.index.before(i)+uint(n), d, n) // wraps around below zero
	}
}

// Next gives the first working day after d. If d or that day lies outside the
// coverage, the error is [ErrCoverage]; so it is for the next three.
func (c *Calendar) Next(d Date) (Date, error) { return c.AddWorkingDays(d, 1) }

// Previous gives the last working day before d.
func (c *Calendar) Previous(d Date) (Date, error) { return c.AddWorkingDays(d, -1) }

// OnOrAfter gives d if it is a working day, and otherwise the first one after
// it: the day to which laws move an act that falls on a day off.
func (c *Calendar) OnOrAfter(d Date) (Date, error) {
	i, covered := c.position(d)
	if !covered {
		return Date{}, c.outside(d, 0)
	}
	return c.nth(c.index.before(i), d, 1)
}

// OnOrBefore gives d if it is a working day, and otherwise the last one before
// it.
func (c *Calendar) OnOrBefore(d Date) (Date, error) {
	i, covered := c.position(d)
	if !covered {
		return Date{}, c.outside(d, 0)
	}
	return c.nth(c.index.through(i)-1, d, -1)
}

// WorkingDaysBetween gives the number of working days after a up to and
// including b. For b before a it is -WorkingDaysBetween(b, a). If a or b lies
// outside the coverage, the error is [ErrCoverage].
func (c *Calendar) WorkingDaysBetween(a, b Date) (int, error) {
	i, covered := c.position(a)
	if !covered {
		return 0, c.outside(a, 0)
	}
	j, covered := c.position(b)
	if !covered {
		return 0, c.outside(b, 0)
	}
	return int(c.index.through(j)) - int(c.index.through(i)), nil
}

// nth gives the working day that has k working days before it. The day d and
// the number n are what was asked for.
func (c *Calendar) nth(k uint, d Date, n int) (Date, error) {
	i, ok := c.index.nth(k)
	if !ok {
		return Date{}, c.outside(d, n)
	}
	return c.at(i), nil
}
