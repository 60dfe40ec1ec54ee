package main

import (
	"math/rand/v2"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
)

// inputs are the same for every contestant; each takes them over into its own
// type before the clock runs.
type inputs struct {
	starts   []calendar.Date       // from 1990 through 2060
	month    []span[calendar.Date] // from each start to a month later
	decade   []span[calendar.Date] // from each start to ten years later
	holidays []calendar.Date       // of the whole calendar, in order; even those on weekends
	columns  columns               // none, if they are not measured
}

// span is a stretch of days of which the first is not counted and the last is.
type span[D any] struct{ after, through D }

// The days are many enough, and in no order, so that no processor learns by
// heart which of them are working days.
const manyDays = 100_000

func newInputs() inputs {
	first, last := calendar.MustParseDate("1990-01-01"), calendar.MustParseDate("2060-12-31")
	chance := rand.New(rand.NewPCG(1182, 71)) // always the same days
	var in inputs
	for range manyDays {
		day := first.AddDays(chance.IntN(last.Sub(first) + 1))
		in.starts = append(in.starts, day)
		in.month = append(in.month, span[calendar.Date]{day, day.AddMonths(1)})
		in.decade = append(in.decade, span[calendar.Date]{day, day.AddMonths(120)})
	}
	finland := calendar.Finland()
	in.holidays = each(must(finland.Holidays(finland.Coverage())), func(h calendar.Holiday) calendar.Date { return h.Date })
	return in
}

func each[A, B any](list []A, convert func(A) B) []B {
	converted := make([]B, 0, len(list))
	for _, a := range list {
		converted = append(converted, convert(a))
	}
	return converted
}

// must is for what cannot fail, as the days of a calendar and the texts of this program.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// midnight returns the day as package time has it. UTC is its fastest zone, so
// no peer is slowed down by the zone of the machine.
func midnight(d calendar.Date) time.Time {
	year, month, day := d.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// The rest make plain numbers of results, so that contestants can be compared.

var unixEpoch = calendar.MustParseDate("1970-01-01")

func dayNumber(d calendar.Date) int { return d.Sub(unixEpoch) }

func dayNumberOfTime(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }

func itself(n int) int { return n }

func oneIfTrue(b bool) int {
	if b {
		return 1
	}
	return 0
}
