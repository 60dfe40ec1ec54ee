package calendar

import (
	"testing"
)

// slowCalendar is a calendar as a reader of the law would make it: from the
// rows of a table, one day after the other, with maps. It shares nothing with
// the fast one but the rows. It is meant to be obviously right, not fast.
type slowCalendar struct {
	from, through Date
	holidays      map[Date][]norm // observed, in the order of the table
	works         map[Date]bool
	working       []Date // the working days in order
}

// slowLaw is what a country's law says beyond its table.
type slowLaw struct {
	substitution            bool // a day off for each holiday on a weekend
	suspended, restoredFrom Date // holidays are suspended from one to the other
	transfers               []transfer
}

func newSlowCalendar(from, through Date, table []norm, law slowLaw) *slowCalendar {
	s := &slowCalendar{from: from, through: through, holidays: map[Date][]norm{}, works: map[Date]bool{}}

	firstYear, _, _ := from.Date()
	lastYear, _, _ := through.Date()
	for _, row := range table {
		for year := firstYear; year <= lastYear; year++ {
			d := row.on(year)
			inForce := (d == row.since || d.After(row.since)) && (row.until.IsZero() || d.Before(row.until))
			applied := law.suspended.IsZero() || d.Before(law.suspended) ||
				!law.restoredFrom.IsZero() && (d == law.restoredFrom || d.After(law.restoredFrom))
			if inForce && applied {
				s.holidays[d] = append(s.holidays[d], row)
			}
		}
	}

	owed := 0 // days off for holidays on weekends that are still to come
	for d := from; d == through || d.Before(through); d = d.AddDays(1) {
		weekend := d.Weekday().String()[0] == 'S'
		holiday := len(s.holidays[d]) > 0
		switch {
		case weekend && holiday && law.substitution:
			owed++
		case weekend || holiday:
		case owed > 0:
			owed--
		default:
			s.works[d] = true
		}
	}

	for _, t := range law.transfers {
		s.works[MustParseDate(t.off)] = false
		s.works[MustParseDate(t.worked)] = true
	}
	for d := from; d == through || d.Before(through); d = d.AddDays(1) {
		if s.works[d] {
			s.working = append(s.working, d)
		}
	}
	return s
}

// pair is a fast calendar and the slow one that it must agree with.
type pair struct {
	fast *Calendar
	slow *slowCalendar
}

func pairs() map[string]pair {
	start, end := MustParseDate("2000-01-01"), MustParseDate("2100-12-31")
	suspended := MustParseDate("2022-03-24")
	ua := func(restored string, transfers []transfer) *slowCalendar {
		law := slowLaw{substitution: true, suspended: suspended, transfers: transfers}
		if restored != "" {
			law.restoredFrom = MustParseDate(restored)
		}
		return newSlowCalendar(start, end, ukrainianHolidays(), law)
	}
	all := map[string]pair{
		"fi":           {Finland(), newSlowCalendar(MustParseDate("1966-07-01"), end, finnishHolidays(), slowLaw{})},
		"ee":           {Estonia(), newSlowCalendar(MustParseDate("1998-02-23"), end, estonianHolidays(), slowLaw{})},
		"ua":           {Ukraine(), ua("", nil)},
		"ua+transfers": {Ukraine(CabinetTransfers()), ua("", cabinetTransfers())},
	}
	for _, restored := range []string{"2022-03-24", "2025-01-01", "2027-08-24"} {
		all["ua-restored:"+restored] = pair{Ukraine(HolidaysRestoredFrom(MustParseDate(restored))), ua(restored, nil)}
	}
	return all
}

func TestEveryDayAgreesWithTheSlowReference(t *testing.T) {
	for name, p := range pairs() {
		t.Run(name, func(t *testing.T) {
			from, through := p.fast.Coverage()
			if from != p.slow.from || through != p.slow.through {
				t.Fatalf("covers %v to %v, not %v to %v", from, through, p.slow.from, p.slow.through)
			}
			for d := from; d == through || d.Before(through); d = d.AddDays(1) {
				if works, err := p.fast.IsWorkingDay(d); works != p.slow.works[d] || err != nil {
					t.Errorf("%v: works %v, want %v, %v", d, works, p.slow.works[d], err)
				}
			}
		})
	}
}

// A running counter says how many working days there were so far, and with it
// where in the list every answer stands.
func TestEveryCountAgreesWithTheSlowReference(t *testing.T) {
	for name, p := range pairs() {
		t.Run(name, func(t *testing.T) {
			from, through, days := p.slow.from, p.slow.through, p.slow.working
			check := func(what string, d Date, k int, got Date, err error) {
				if k < 0 || k >= len(days) {
					if err == nil || !got.IsZero() {
						t.Errorf("%v %s: %v, %v; want an error", d, what, got, err)
					}
				} else if got != days[k] || err != nil {
					t.Errorf("%v %s: %v, %v; want %v", d, what, got, err, days[k])
				}
			}
			before := 0 // the working days before d
			for d := from; d == through || d.Before(through); d = d.AddDays(1) {
				so := before // up to and including d
				if p.slow.works[d] {
					so++
				}
				first := 0 // the day from which is counted does not count itself
				if p.slow.works[from] {
					first = 1
				}
				if n, err := p.fast.WorkingDaysBetween(from, d); n != so-first || err != nil {
					t.Errorf("%v: %d from the first day, %v; want %d", d, n, err, so-first)
				}
				next, err := p.fast.Next(d)
				check("next", d, so, next, err)
				previous, err := p.fast.Previous(d)
				check("previous", d, before-1, previous, err)
				after, err := p.fast.OnOrAfter(d)
				check("on or after", d, before, after, err)
				earlier, err := p.fast.OnOrBefore(d)
				check("on or before", d, so-1, earlier, err)
				for _, n := range []int{1, 2, 7, 30, 250, 2500} {
					there, err := p.fast.AddWorkingDays(d, n)
					check("add", d, so+n-1, there, err)
					back, err := p.fast.AddWorkingDays(d, -n)
					check("subtract", d, before-n, back, err)
				}
				before = so
				if t.Failed() {
					return // the days after it would all fail too
				}
			}
			if before != len(days) {
				t.Errorf("%d working days counted, %d in the list", before, len(days))
			}
		})
	}
}

// The names of the days too come straight from the rows.
func TestEveryHolidayAgreesWithTheSlowReference(t *testing.T) {
	for name, p := range pairs() {
		t.Run(name, func(t *testing.T) {
			from, through := p.fast.Coverage()
			listed, err := p.fast.Holidays(from, through)
			if err != nil {
				t.Fatal(err)
			}
			for d := from; d == through || d.Before(through); d = d.AddDays(1) {
				h, found, err := p.fast.HolidayOn(d)
				rows := p.slow.holidays[d]
				if err != nil || found != (len(rows) > 0) || found && h.Names != rows[0].names() {
					t.Errorf("%v: %v, %v, %v; want %d holidays", d, h.Names.English, found, err, len(rows))
				}
				for _, row := range rows {
					want := Holiday{Date: d, Country: p.fast.Country(), Names: row.names(), Since: row.since, Until: row.until, Source: row.source}
					if len(listed) == 0 || listed[0] != want {
						t.Fatalf("%v: %s is not next in the list", d, row.names().English)
					}
					listed = listed[1:]
				}
			}
			if len(listed) > 0 {
				t.Errorf("%d holidays too many in the list, the first one %v", len(listed), listed[0])
			}
		})
	}
}
