package calendar

// IsWorkingDay reports whether d is a working day. A day outside the coverage is
// [ErrCoverage].
func (c *Calendar) IsWorkingDay(d Date) (bool, error) {
	i, covered := c.position(d)
	if !covered {
		return false, c.outside(d, 0)
	}
	return c.known().index.works(i), nil
}

// AddWorkingDays returns the n-th working day strictly after d, or before d if n
// is negative; for 0 it is d itself, working day or not. If d or the result lies
// outside the coverage, the error is [ErrCoverage].
func (c *Calendar) AddWorkingDays(d Date, n int) (Date, error) {
	i, covered := c.position(d)
	switch {
	case !covered:
		return Date{}, c.outside(d, n)
	case n == 0:
		return d, nil
	case n > 0:
		return c.nth(c.known().index.through(i)+uint(n)-1, d, n)
	default:
		return c.nth(c.known().index.before(i)+uint(n), d, n) // wraps around below zero
	}
}

// Next returns the first working day after d. If d or the result lies outside the
// coverage, the error is [ErrCoverage].
func (c *Calendar) Next(d Date) (Date, error) { return c.AddWorkingDays(d, 1) }

// Previous returns the last working day before d; the error is that of
// [Calendar.Next].
func (c *Calendar) Previous(d Date) (Date, error) { return c.AddWorkingDays(d, -1) }

// OnOrAfter returns d if it is a working day, and otherwise the first one after
// it: the day to which laws move an act that falls on a day off. The error is
// that of [Calendar.Next].
func (c *Calendar) OnOrAfter(d Date) (Date, error) {
	i, covered := c.position(d)
	if !covered {
		return Date{}, c.outside(d, 0)
	}
	return c.nth(c.known().index.before(i), d, 1)
}

// OnOrBefore returns d if it is a working day, and otherwise the last one before
// it. The error is that of [Calendar.Next].
func (c *Calendar) OnOrBefore(d Date) (Date, error) {
	i, covered := c.position(d)
	if !covered {
		return Date{}, c.outside(d, 0)
	}
	return c.nth(c.known().index.through(i)-1, d, -1)
}

// WorkingDaysBetween returns the number of working days after a, up to and
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
	return int(c.known().index.through(j)) - int(c.known().index.through(i)), nil
}

// nth returns the working day that has k working days before it. The day d and
// the number n are those of the question, for the error.
func (c *Calendar) nth(k uint, d Date, n int) (Date, error) {
	i, ok := c.known().index.nth(k)
	if !ok {
		return Date{}, c.outside(d, n)
	}
	return c.at(i), nil
}
