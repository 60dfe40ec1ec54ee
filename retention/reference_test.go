package retention_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// civilDay is a day of the slow obvious reference, which only knows how long
// each month is.
type civilDay struct{ year, month, day int }

func (d civilDay) next() civilDay {
	last := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[d.month-1]
	if d.month == 2 && (d.year%400 == 0 || d.year%4 == 0 && d.year%100 != 0) {
		last = 29
	}
	switch {
	case d.day < last:
		return civilDay{d.year, d.month, d.day + 1}
	case d.month < 12:
		return civilDay{d.year, d.month + 1, 1}
	default:
		return civilDay{d.year + 1, 1, 1}
	}
}

// months counts whole months since the year 0.
func (d civilDay) months() int { return d.year*12 + d.month }

// monthsLater steps from day to day until the month with that many more is
// reached, and in it until the number of the first day, or its last day.
func (d civilDay) monthsLater(n int) civilDay {
	target := d.months() + n
	for at := d; ; at = at.next() {
		if at.months() == target && (at.day == d.day || at.next().months() != target) {
			return at
		}
	}
}

func (d civilDay) date(t *testing.T) calendar.Date {
	date, err := calendar.NewDate(d.year, time.Month(d.month), d.day)
	if err != nil {
		t.Fatal(err)
	}
	return date
}

// referenceRoll steps from the event day by day: the nominal day must have
// come, the day must be a working day, and for the EU and two days or more it
// must be the second one or a later one.
func referenceRoll(t *testing.T, law retention.Computation, event, nominal calendar.Date, p retention.Period, c *calendar.Calendar) calendar.Date {
	working := 0
	for d := event.AddDays(1); ; d = d.AddDays(1) {
		works, err := c.IsWorkingDay(d)
		if err != nil {
			t.Fatal(err)
		}
		if works {
			working++
		}
		enough := working >= 2 || law != retention.ComputationEU || p == retention.Days(1)
		if works && enough && (d == nominal || d.After(nominal)) {
			return d
		}
	}
}

func TestAgainstReference(t *testing.T) {
	random := rand.New(rand.NewPCG(31, 12))
	ua := calendar.Ukraine(calendar.CabinetTransfers())
	setups := append(jurisdictions(), jurisdictions()[4])
	setups[5].c = ua
	for range 100_000 {
		n := 1 + random.IntN(15)
		event := civilDay{1999 + random.IntN(90), 1 + random.IntN(12), 1}
		for range random.IntN(31) {
			event = event.next()
		}
		if event.year < 2001 {
			event.year = 2001 // every calendar covers it
			event.day = min(event.day, 28)
		}
		if random.IntN(200) == 0 {
			n = 12 * (1 + random.IntN(8))
		}
		from := event.date(t)
		setup := setups[random.IntN(len(setups))]

		p, nominal := retention.Months(n), calendar.Date{}
		switch random.IntN(3) {
		case 0: // days
			p = retention.Days(n)
			at := event
			for range n {
				at = at.next()
			}
			nominal = at.date(t)
		default:
			if n%12 == 0 {
				p = retention.Years(n / 12)
			}
			nominal = event.monthsLater(n).date(t)
		}
		if got := p.EndFrom(from); got != retention.EndOn(nominal) {
			t.Fatalf("%v from %v: want %v, got %v", p, from, nominal, got)
		}
		want := retention.Limit{Nominal: nominal, Due: referenceRoll(t, setup.law, from, nominal, p, setup.c)}
		if got, err := setup.law.Limit(from, p, setup.c); err != nil || got != want {
			t.Fatalf("%v %s: %v from %v: want %v, got %v, %v", setup.law, setup.c.Country(), p, from, want, got, err)
		}
	}
}
