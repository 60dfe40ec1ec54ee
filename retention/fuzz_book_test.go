package retention_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{
		"1 day", "14 days", "-10 days", "2 weeks", "1 month", "75 years", "10 working days", "immediately", "permanently",
		"", "no period", "1 days", "+3 days", "0 days", "P1Y", "P1Y6M", "P2W", "P0D", "P0Y", "3  days", "03 days", "9999 years", "99999999999999999999 days", "1 day\xff",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := retention.ParsePeriod(s)
		again := retention.Days(7)
		if unread := again.UnmarshalText([]byte(s)); s != "" && ((unread == nil) != (err == nil) || err == nil && again != p || err != nil && again != retention.Days(7)) {
			t.Errorf("%q is read as %v by UnmarshalText: %v; by ParsePeriod as %v: %v", s, again, unread, p, err)
		}
		if err != nil {
			if p != (retention.Period{}) || !errors.Is(err, retention.ErrPeriod) {
				t.Errorf("%q is refused with %v and read as %v", s, err, p)
			}
			return
		}
		if p == (retention.Period{}) {
			t.Errorf("%q is read as no period", s)
		}
		if p.String() != s && !strings.HasPrefix(s, "P") { // a duration of ISO 8601
			t.Errorf("%q is read as %v", s, p)
		}
		if again, err := retention.ParsePeriod(p.String()); err != nil || again != p {
			t.Errorf("%v is read back as %v: %v", p, again, err)
		}
		text, err := json.Marshal(map[retention.Period]retention.Period{p: p})
		if err != nil {
			t.Errorf("%v is not written: %v", p, err)
		}
		var back map[retention.Period]retention.Period
		if err := json.Unmarshal(text, &back); err != nil || len(back) != 1 || back[p] != p {
			t.Errorf("%v is written as %s and read back as %v: %v", p, text, back, err)
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
	def.ID = oneOf(d, "drawn", "drawn", "drawn", "drawn", "drawn", "drawn", "")
	if d(4) == 0 {
		def.Classes = []retention.ClassInfo{{Class: oneOf(d, letter, "", "test.other"), RulesFrom: oneOf(d, "", "the plan")}}
	}
	for i := range def.Rules {
		r := &def.Rules[i]
		switch d(30) {
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
			def.Relations = append(def.Relations, retention.Relation{Yields: r.ID, To: oneOf(d, def.Rules...).ID, Basis: r.Basis})
		case 11:
			r.ID = oneOf(d, def.Rules...).ID
		case 12:
			r.From, r.Until = d.day(), d.day()
		}
	}
	return def
}

// overlapping reports whether two rules of one ID are law on one day.
func overlapping(d retention.Definition) bool {
	for i, a := range d.Rules {
		for _, b := range d.Rules[i+1:] {
			aFirst := a.Until == b.From && !b.From.IsZero() || a.Until.Before(b.From)
			bFirst := b.Until == a.From && !a.From.IsZero() || b.Until.Before(a.From)
			if a.ID == b.ID && !aFirst && !bFirst {
				return true
			}
		}
	}
	return false
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
		def := d.wildBook()
		b, err := retention.NewRulebook(def)
		if err != nil {
			if b != nil || !errors.Is(err, retention.ErrDefinition) {
				t.Errorf("%v, %v", b, err)
			}
		} else if overlapping(def) {
			t.Errorf("it loads, and two versions overlap: %+v", def.Rules)
		}
		r := retention.Record{ID: "1", Class: letter, Events: d.events()}
		if d(300) == 0 {
			for _, f := range b.Lint(d.day()) {
				if f.Code == "" || len(f.Rules) == 0 || f.In(calendar.English) == "" {
					t.Errorf("%+v", f)
				}
			}
		}
		days := append(b.TurningDays(r), d.day(), calendar.Date{}, day("0001-01-01"), day("9999-12-31"))
		for _, on := range days {
			a := b.Assess(r, on)
			again := retention.Assessment{Ground: true, Allowed: retention.Delete, State: retention.Free}
			if b.AssessInto(&again, &r, on); again != a {
				t.Errorf("%v: %v, and in another place %v", on, tell(a), tell(again))
			}
			until, kept := a.RetainUntil.Date()
			by, ends := a.DisposeBy.Date()
			if conflict := ends && (a.RetainUntil.IsNever() || kept && by.Before(until)); conflict == a.ReviewFrom.IsZero() && !a.RetainUntil.IsUnknown() {
				t.Errorf("%v: %v", on, tell(a))
			}
			if a.DueFrom.After(by) {
				t.Errorf("%v: due after the last lawful day: %v", on, tell(a))
			}
			for _, s := range b.Effects(r, on) {
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
