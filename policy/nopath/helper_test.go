package nopath_test

import (
	"math"
	"time"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/policy"
	"github.com/keepuntil/keepuntil/retention"
)

const file retention.Class = "test.file"

func norm(citation string) calendar.Source { return calendar.Source{Citation: citation} }

// The reference has days as plain numbers: days since 1970, with forever after
// every day and no day before every day.
const (
	forever = math.MaxInt32
	noDay   = math.MinInt32
)

var (
	epoch      = day("1970-01-01")
	sampleBase = numberOf(day("2024-01-30"))
)

func day(s string) calendar.Date { return calendar.MustParseDate(s) }

func dateOf(n int) calendar.Date {
	if n == noDay {
		return calendar.Date{}
	}
	return epoch.AddDays(n)
}

func numberOf(d calendar.Date) int {
	if d.IsZero() {
		return noDay
	}
	return d.Sub(epoch)
}

func civil(day int) (year int, month time.Month, number int) {
	return time.Unix(int64(day)*86400, 0).UTC().Date()
}

func number(year int, month time.Month, day int) int {
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func lastOfMonth(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// reader makes choices of bytes; when they run out, every choice is the first.
type reader struct{ bytes []byte }

func (r *reader) choose(n int) int {
	if len(r.bytes) == 0 {
		return 0
	}
	b := r.bytes[0]
	r.bytes = r.bytes[1:]
	return int(b) % n
}

// deciding is a policy made of a function.
type deciding func(policy.Request) policy.Decision

func (f deciding) Decide(r policy.Request) policy.Decision { return f(r) }
