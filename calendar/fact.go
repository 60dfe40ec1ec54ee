package calendar

// fact is a reason why a day differs from its weekday, or a remark about it.
type fact struct {
	reason   Reason
	country  string
	norm     *norm   // the holiday, for OnHoliday, Substitute, Suspended and Shortened
	away     int     // days to that holiday on another day, or to the other day of a transfer
	note     string  // the host's reason
	source   *Source // nil for the host's own
	disputed string  // why it is disputed; empty: it is not
}

// isHoliday reports whether the fact makes the day itself a holiday, even if a
// suspended one.
func (f *fact) isHoliday() bool {
	return f.reason == OnHoliday || f.reason == Suspended && f.away == 0
}

func (f *fact) holiday(d Date) Holiday {
	return Holiday{Date: d, Country: f.country, Names: f.norm.names(), Since: f.norm.since, Until: f.norm.until,
		Source: f.norm.source, Suspended: f.reason == Suspended}
}

// mark ties a fact to a day. It is one number, the day above the fact, so that
// sorted marks are in order of their days, and those of one day in order of their
// facts.
type mark uint32

const (
	factBits = 15
	maxFacts = 1 << factBits
)

func newMark(day, fact int) mark { return mark(day)<<factBits | mark(fact) }

func (m mark) day() int  { return int(m >> factBits) }
func (m mark) fact() int { return int(m & (maxFacts - 1)) }

// between returns the marks of the i-th to the j-th day, both included.
func (c *Calendar) between(i, j uint) []mark {
	known := c.known()
	marks := known.marks[known.index.words[i/64].marks:]
	for len(marks) > 0 && marks[0].day() < int(i) {
		marks = marks[1:]
	}
	n := 0
	for n < len(marks) && marks[n].day() <= int(j) {
		n++
	}
	return marks[:n]
}
