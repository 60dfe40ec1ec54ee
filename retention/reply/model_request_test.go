package reply_test

import (
	"cmp"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
	"github.com/keepuntil/keepuntil/retention/estonia"
	"github.com/keepuntil/keepuntil/retention/eu"
	"github.com/keepuntil/keepuntil/retention/finland"
	"github.com/keepuntil/keepuntil/retention/reply"
	"github.com/keepuntil/keepuntil/retention/ukraine"
)

// setup is a window in a country, described once to the package and once in the words
// of a slow, obvious reference: it walks from day to day and knows nothing but
// where a month ends and which days are working days.
type setup struct {
	window   reply.Window
	calendar *calendar.Calendar
	readings []length
	longer   length   // zero: no extension
	own      []length // the longer periods of the versions, if they differ
	notice   length   // zero: told within the ordinary period; backwards: before its end
	itself   bool     // the longer period applies without being told
	covers   bool     // and to a refusal too
	lawful   bool     // the window's own norm makes pauses stand still
	gone     bool     // there is no longer a limit: the start is the last day
	two      bool     // 1182/71 art. 3(5): at least two working days
}

// length is so many days, months or working days.
type length struct {
	days, months, workingDays int
	from, until               calendar.Date // the start days to which it applies; zero: open
	first                     *length       // counted before it; nil: none
}

// backwards reports whether it is counted back, in working days.
func (l length) backwards() bool { return l.workingDays < 0 }

func (l length) applies(start calendar.Date) bool {
	return (l.from.IsZero() || start.OnOrAfter(l.from)) && (l.until.IsZero() || start.Before(l.until))
}

// extended returns the longer periods, those of the versions if they differ.
func (s setup) extended() []length {
	if len(s.own) > 0 {
		return s.own
	}
	return []length{s.longer}
}

func setups() []setup {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	restored := calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01")))
	changed := day("2024-12-28")
	letters := []length{{days: 30, until: changed}, {days: 15, from: changed}}
	month, three := []length{{months: 1}}, length{months: 3}
	five, fifteen := []length{{workingDays: 5}}, length{workingDays: 15}
	ten := []length{{days: 10}, {workingDays: 10}}
	return append(catalogued(), []setup{
		{window: gdpr(), calendar: fi, readings: month, longer: three, two: true},
		{window: gdpr(), calendar: ee, readings: month, longer: three, two: true},
		{window: withPause(gdpr()), calendar: fi, readings: month, longer: three, lawful: true, two: true},
		{window: refusal(), calendar: fi, readings: month, two: true},
		{window: consultation(), calendar: ee, readings: []length{{days: 56}}, longer: length{days: 98}, notice: length{months: 1}, lawful: true, two: true},
		{window: openness(), calendar: fi, readings: []length{{days: 14}}, longer: length{months: 1}},
		{window: information(), calendar: ee, readings: five, longer: fifteen},
		{window: withPause(information()), calendar: ee, readings: five, longer: fifteen, lawful: true},
		{window: noticed(information()), calendar: ee, readings: five, longer: fifteen, notice: length{workingDays: 2}},
		{window: memorandum(), calendar: ee, readings: letters, longer: length{months: 2}},
		{window: withPause(memorandum()), calendar: ee, readings: letters, longer: length{months: 2}, lawful: true},
		{window: versioned(memorandum()), calendar: ee, readings: letters, longer: length{months: 2}, own: []length{{months: 3, until: changed}, {months: 2, from: changed}}},
		{window: untold(versioned(memorandum())), calendar: ee, readings: letters, longer: length{months: 2}, own: []length{{months: 3, until: changed}, {months: 2, from: changed}}, itself: true},
		{window: inquiry(), calendar: ua, readings: five, longer: length{workingDays: 20}},
		{window: inquiry(), calendar: restored, readings: five, longer: length{workingDays: 20}},
		{window: demand(), calendar: restored, readings: ten},
		{window: withPause(demand()), calendar: ua, readings: ten, lawful: true},
		{window: administrative(), calendar: ua, readings: []length{{workingDays: 10}}, lawful: true},
		{window: untold(openness()), calendar: fi, readings: []length{{days: 14}}, longer: length{months: 1}, itself: true},
		{window: untold(withPause(openness())), calendar: fi, readings: []length{{days: 14}}, longer: length{months: 1}, itself: true, lawful: true},
		{window: untold(information()), calendar: ee, readings: five, longer: fifteen, itself: true},
	}...)
}

// catalogued returns the windows of the country packages as they are entered.
func catalogued() (all []setup) {
	fi, ee, ua := calendar.Finland(), calendar.Estonia(), calendar.Ukraine()
	add := func(windows []reply.Window, two bool, calendars ...*calendar.Calendar) {
		for i, w := range windows {
			if !w.Until.IsZero() {
				continue // law of the past: the days that are drawn are later
			}
			s := setup{window: w, calendar: calendars[i%len(calendars)], two: two, lawful: w.Pause.Citation != "",
				itself: w.Extension.Automatic, covers: w.Extension.CoversRefusal, longer: partsOf(w.Extension.Total), notice: partsOf(w.Extension.Notice),
				gone: !w.Lifted.IsZero()}
			for _, r := range w.Readings {
				l := partsOf(r.Period)
				l.from, l.until = r.From, r.Until
				if r.After != (retention.Period{}) {
					first := partsOf(r.After)
					l.first = &first
				}
				s.readings = append(s.readings, l)
				longer := partsOf(cmp.Or(r.Extended, w.Extension.Total))
				longer.from, longer.until = r.From, r.Until
				s.own = append(s.own, longer)
				if w.Extension.Further != (retention.Period{}) {
					further := partsOf(w.Extension.Further)
					further.from, further.until, further.first = r.From, r.Until, &l
					s.own = append(s.own, further)
				}
			}
			all = append(all, s)
		}
	}
	add(eu.Windows(), true, fi, ee)
	add(finland.Windows(), false, fi)
	add(estonia.Windows(), false, ee)
	add(ukraine.Windows(), false, ua, calendar.Ukraine(calendar.HolidaysRestoredFrom(day("2027-01-01"))))
	return all
}

// partsOf takes a period apart, so that the reference counts by itself.
func partsOf(p retention.Period) length {
	switch n, unit := p.Number(); unit {
	case retention.InWeeks:
		return length{days: 7 * n}
	case retention.InMonths:
		return length{months: n}
	case retention.InYears:
		return length{months: 12 * n}
	case retention.InWorkingDays:
		return length{workingDays: n}
	default:
		return length{days: n} // none at once
	}
}

// span is a pause.
type span struct{ from, to calendar.Date }

// standing reports whether a day does not count: it comes after the first day of
// a pause, through its last.
func standing(pauses []span, d calendar.Date) bool {
	for _, p := range pauses {
		if d.After(p.from) && d.OnOrBefore(p.to) {
			return true
		}
	}
	return false
}

// goesOn reports whether a pause goes on after a day.
func goesOn(pauses []span, d calendar.Date) bool {
	for _, p := range pauses {
		if d.Before(p.to) && d.OnOrAfter(p.from) {
			return true
		}
	}
	return false
}

func (s setup) works(d calendar.Date) bool {
	works, err := s.calendar.IsWorkingDay(d)
	if err != nil {
		panic(err)
	}
	return works
}

// full counts the days of a period, one by one.
func (l length) full(start calendar.Date) int {
	if l.first != nil {
		first := l.first.full(start)
		l.first = nil
		return first + l.full(start.AddDays(first))
	}
	if l.months == 0 {
		return l.days + l.workingDays
	}
	return civil(start).monthsLater(l.months).date().Sub(start)
}

// nominal walks until every day of the period has gone by. A day counts unless
// the period stands still.
func (s setup) nominal(l length, start calendar.Date, pauses []span) calendar.Date {
	left := l.full(start)
	for d := start; l.backwards(); {
		if d = d.AddDays(-1); s.works(d) {
			left++
		}
		if left == 0 {
			return d
		}
	}
	for d := start; ; d = d.AddDays(1) {
		if d.After(start) && left > 0 && !standing(pauses, d) && (l.workingDays == 0 || s.works(d)) {
			left--
		}
		if left == 0 && !goesOn(pauses, d) {
			return d
		}
	}
}

// due walks on to a working day. A pause that begins before the day is over
// keeps the request open until it ends.
func (s setup) due(l length, start calendar.Date, pauses []span) calendar.Date {
	if l.backwards() {
		return s.nominal(l, start, nil)
	}
	least := start
	for working := 0; s.two && working < 2; {
		if least = least.AddDays(1); s.works(least) {
			working++
		}
	}
	least = calendar.Latest(least, s.rolled(s.nominal(l, start, nil), start))
	end := s.nominal(l, start, pauses)
	for {
		due := calendar.Latest(least, s.rolled(end, start))
		moved := false
		for _, p := range pauses {
			if p.to.After(end) && p.from.OnOrAfter(end) && p.from.OnOrBefore(due) {
				end, moved = p.to, true
				break
			}
		}
		if !moved {
			return due
		}
	}
}

// rolled returns the working day for an end. What is due at once stays.
func (s setup) rolled(d, start calendar.Date) calendar.Date {
	for d != start && !s.works(d) {
		d = d.AddDays(1)
	}
	return d
}

// over returns the earliest nominal and the latest due day. Pauses move the
// nominal one only by the window's own norm.
func (s setup) over(lengths []length, starts []calendar.Date, pauses []span) (safe, latest calendar.Date) {
	var strict []span
	if s.lawful {
		strict = pauses
	}
	if s.gone {
		return starts[0], starts[0]
	}
	for _, start := range starts {
		for _, l := range lengths {
			if !l.applies(start) {
				continue
			}
			safe = calendar.Earliest(safe, s.nominal(l, start, strict))
			latest = calendar.Latest(latest, s.due(l, start, pauses))
		}
	}
	return safe, latest
}
