package retention_test

import (
	"errors"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{
		"1 day", "14 days", "-10 days", "2 weeks", "1 month", "75 years", "10 working days", "immediately", "permanently",
		"", "no period", "1 days", "+3 days", "0 days", "P1Y", "3  days", "03 days", "9999 years", "99999999999999999999 days", "1 day\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := retention.ParsePeriod(s)
		if err != nil {
			if p != (retention.Period{}) || !errors.Is(err, retention.ErrPeriod) {
				t.Errorf("%q is refused with %v and gives %v", s, err, p)
			}
			return
		}
		if p == (retention.Period{}) {
			t.Errorf("%q is read and gives no period", s)
		}
		if p.String() != s {
			t.Errorf("%q is read as %v", s, p)
		}
		if again, err := retention.ParsePeriod(p.String()); err != nil || again != p {
			t.Errorf("%v is read back as %v: %v", p, again, err)
		}
	})
}

func FuzzLimit(f *testing.F) {
	for which := range uint8(6) {
		for unit := range uint8(7) {
			f.Add(which, unit, 1, 9400, 1)
			f.Add(which, unit, 2, 9860, 30)
			f.Add(which, unit, -10, 9860, 3)
		}
	}
	f.Add(uint8(0), uint8(2), 1, 51, 2)        // about the end of January
	f.Add(uint8(0), uint8(3), 9998, 0, 400)    // out of range
	f.Add(uint8(3), uint8(0), 1, 40000, 40000) // about the end of the coverage
	f.Add(uint8(9), uint8(0), 1, -800000, 1)   // no law, no date
	transfers := calendar.Ukraine(calendar.CabinetTransfers())
	f.Fuzz(func(t *testing.T, which, unit uint8, n, offset, gap int) {
		setups := append(jurisdictions(), jurisdictions()[4], jurisdictions()[0])
		setups[5].c, setups[6].c = transfers, nil
		setup := setups[int(which)%len(setups)]
		p := []retention.Period{
			retention.Days(n), retention.Weeks(n), retention.Months(n), retention.Years(n), retention.WorkingDays(n),
			retention.Immediately(), retention.Permanently(),
		}[unit%7]
		event := day("2000-01-01").AddDays(offset)
		limit, err := setup.law.Limit(event, p, setup.c)
		if err != nil {
			var limitErr *retention.LimitError
			if !errors.As(err, &limitErr) || limit != (retention.Limit{}) {
				t.Errorf("%v from %v: %v, %v", p, event, limit, err)
			}
			return
		}
		if limit.Nominal.IsZero() || limit.Nominal.After(limit.Due) {
			t.Errorf("%v from %v: %v", p, event, limit)
		}
		forward := n > 0 && unit%7 < 5
		if rolls := forward || unit%7 == 4; rolls {
			if works, err := setup.c.IsWorkingDay(limit.Due); err != nil || !works {
				t.Errorf("%v from %v: due on %v, which is no working day: %v", p, event, limit.Due, err)
			}
		} else if limit.Nominal != limit.Due {
			t.Errorf("%v from %v: %v is rolled", p, event, limit)
		}
		if forward && (limit.Nominal == event || limit.Nominal.Before(event)) {
			t.Errorf("%v from %v does not go forward: %v", p, event, limit)
		}
		later := event.AddDays(max(gap, -gap) % 1000)
		if second, err := setup.law.Limit(later, p, setup.c); err == nil && (later == event || later.After(event)) {
			if second.Nominal.Before(limit.Nominal) || second.Due.Before(limit.Due) {
				t.Errorf("%v from %v: %v, but from %v: %v", p, event, limit, later, second)
			}
		}
	})
}

// drawFrom draws from bytes; when they are used up it draws zeros.
func drawFrom(data []byte) draw {
	return func(n int) int {
		number := 0
		for range 3 {
			if len(data) > 0 {
				number = number<<8 | int(data[0])
				data = data[1:]
			}
		}
		return number % n
	}
}

// wildBook draws a definition that may be wrong in every way.
func (d draw) wildBook() retention.Definition {
	def := d.smallBook()
	def.ID = oneOf(d, "drawn", "drawn", "drawn", "")
	if d(4) == 0 {
		def.Classes = []retention.ClassInfo{{Class: oneOf(d, letter, "", "test.other"), RulesFrom: oneOf(d, "", "the plan")}}
	}
	for i := range def.Rules {
		r := &def.Rules[i]
		switch d(24) {
		case 0:
			r.ID = oneOf(d, "", "rule-0")
		case 1:
			r.Class = oneOf[retention.Class](d, "", "test.other")
		case 2:
			r.Trigger = oneOf(d, "", retention.Transferred, retention.AppraisedKeep)
		case 3:
			r.Pick = retention.Pick(d(256))
		case 4:
			r.Cutoff = retention.EndOfFiscalYear(4, d(33))
		case 5:
			r.Period = oneOf(d, retention.Period{}, retention.WorkingDays(10), retention.Years(-1), retention.Years(1+d(9998)))
		case 6:
			r.Bound = retention.Bound(d(256))
		case 7:
			r.Then = retention.Action(d(256))
		case 8:
			r.Basis.Citation = ""
		case 9:
			def.Allowance = oneOf(d, retention.Years(9998), retention.WorkingDays(1), retention.Days(-1), retention.Permanently())
		case 10:
			def.Relations = []retention.Relation{{Yields: r.ID, To: r.ID}}
		}
	}
	return def
}

func FuzzRulebook(f *testing.F) {
	f.Add([]byte{})
	for seed := range byte(16) {
		data := make([]byte, 240)
		for i := range data {
			data[i] = seed*byte(i) ^ byte(i*i>>3) + seed
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := drawFrom(data)
		b, err := retention.NewRulebook(d.wildBook())
		if err != nil {
			if b != nil || !errors.Is(err, retention.ErrDefinition) {
				t.Errorf("%v, %v", b, err)
			}
		}
		r := retention.Record{ID: "1", Class: letter, Events: d.events()}
		days := append(b.TurningDays(r), d.day(), calendar.Date{}, day("0001-01-01"), day("9999-12-31"))
		for _, on := range days {
			a := b.Assess(r, on)
			until, kept := a.RetainUntil.Date()
			by, ends := a.DisposeBy.Date()
			if conflict := ends && (a.RetainUntil.IsNever() || kept && by.Before(until)); conflict == a.ReviewFrom.IsZero() && !a.RetainUntil.IsUnknown() {
				t.Errorf("%v: %v", on, tell(a))
			}
			if a.DueFrom.After(by) {
				t.Errorf("%v: due after the last lawful day: %v", on, tell(a))
			}
			for _, s := range b.Spans(r, on) {
				if s.DueFrom.After(s.DisposeBy) || s.RetainUntil.IsNone() == (s.Rule.Bound != retention.AtMost) {
					t.Errorf("%v: %+v", on, s)
				}
			}
			if b == nil && a != (retention.Assessment{}) {
				t.Errorf("no book, but on %v: %v", on, tell(a))
			}
		}
		merged, err := retention.Merge("merged", b, b)
		if (err == nil) != (b != nil) {
			t.Errorf("merged with itself: %v", err)
		}
		for _, on := range days {
			if alone, twice := b.Assess(r, on), merged.Assess(r, on); alone != twice {
				t.Errorf("%v: %v, merged with itself %v", on, tell(alone), tell(twice))
			}
		}
	})
}
