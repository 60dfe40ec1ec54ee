package retention_test

import (
	"encoding"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// maker draws definitions: any, or such as load for the most part.
type maker struct {
	*rand.Rand
	loads bool
}

func (m maker) definition() retention.Definition {
	var d retention.Definition
	m.fill(reflect.ValueOf(&d).Elem())
	if m.loads {
		m.mend(&d)
	}
	return d
}

// fill draws what a value of its type can be.
func (m maker) fill(v reflect.Value) {
	switch into := v.Addr().Interface().(type) {
	case *calendar.Date:
		*into = drawOne(m, calendar.Date{}, day("0001-01-01"), day("9999-12-31"), day("2024-02-29"), day("0001-01-01").AddDays(m.IntN(3652059)))
		return
	case *retention.Period:
		*into = drawOne(m, retention.Period{}, retention.Immediately(), retention.Permanently(), retention.Unit(1+m.IntN(5)).Of(m.IntN(20000)-5000))
		return
	case *retention.Cutoff:
		month, last := time.Month(1+m.IntN(12)), 1+m.IntN(28)
		*into = drawOne(m, retention.AtEvent(), retention.EndOfYear(), retention.EndOfFiscalYear(month, last), retention.EndOfYearOfFiscalYear(month, last), retention.EndOfFiscalYear(time.February, 29))
		return
	case encoding.TextMarshaler:
		if v.Kind() == reflect.Uint8 {
			for v.SetUint(99); ; v.SetUint(uint64(m.IntN(8))) {
				if _, err := into.MarshalText(); err == nil {
					return
				}
			}
		}
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if m.IntN(3) > 0 {
				m.fill(v.Field(i))
			}
		}
	case reflect.Slice:
		n := m.IntN(4)
		v.Set(reflect.MakeSlice(v.Type(), n, n)) // of none too
		for i := range n {
			m.fill(v.Index(i))
		}
	case reflect.String:
		v.SetString(m.text())
	case reflect.Bool:
		v.SetBool(m.IntN(2) == 0)
	default:
		panic("no way to draw a " + v.Type().String())
	}
}

// text draws one of any characters but the lost one; of such as load, if it should.
func (m maker) text() string {
	letters := make([]rune, m.IntN(12))
	for i := range letters {
		for letters[i] = utf8.RuneError; letters[i] == utf8.RuneError || !utf8.ValidRune(letters[i]); {
			letters[i] = rune(m.IntN(drawOne(m, 0x80, 0x250, 0x10000, 0x110000)))
		}
		if m.loads {
			letters[i] = drawOne(m, []rune(`abcäöåõüžiїєґ§<>&"\/ 0`)...)
		}
	}
	if m.loads && strings.TrimSpace(string(letters)) == "" {
		return "" // a title is not blank
	}
	return string(letters)
}

func drawOne[T any](m maker, list ...T) T { return list[m.IntN(len(list))] }

// mend gives a definition what it lacks to load.
func (m maker) mend(d *retention.Definition) {
	d.ID = "book " + d.ID
	if _, unit := d.Allowance.Number(); unit == 0 || unit == retention.InWorkingDays || d.Allowance.String()[0] == '-' {
		d.Allowance = retention.Days(m.IntN(30))
	}
	for i := range d.Classes {
		c := &d.Classes[i]
		c.Class, c.NoErasure.Citation = retention.Class(fmt.Sprint("class ", i)), "Act 1 "+c.NoErasure.Citation
		c.RulesFrom = "the archive " + c.RulesFrom
	}
	for i := range d.Triggers {
		d.Triggers[i].Trigger = retention.Trigger(fmt.Sprint("trigger ", i))
	}
	for i := range d.Traits {
		d.Traits[i].Trait = retention.Trait(fmt.Sprint("trait ", i))
	}
	d.Relations = nil
	for i := range d.Rules {
		r := &d.Rules[i]
		r.ID, r.InsteadOf = fmt.Sprint("rule ", i, r.ID), ""
		r.Class, r.Trigger, r.Basis.Citation = "class 0", "trigger 0", "Act 2 "+r.Basis.Citation
		r.When, r.Unless = "", ""
		if len(d.Traits) > 0 {
			r.When = drawOne(m, "", d.Traits[0].Trait)
		}
		r.Period = drawOne(m, retention.Years(1+m.IntN(99)), retention.Months(1+m.IntN(99)), retention.Weeks(1+m.IntN(99)), retention.Days(1+m.IntN(99)), retention.Immediately())
		r.Bound, r.Then = retention.AtLeast, retention.Action(1+m.IntN(7))
		if r.Retroactive != (calendar.Source{}) {
			r.Retroactive.Citation = "Act 3"
		}
		if alive := r.From.Before(r.Until); !alive {
			r.From, r.Until = calendar.Date{}, calendar.Date{}
		}
		if m.IntN(4) == 0 { // a new version
			again := *r
			r.From, r.Until, again.From, again.Until = calendar.Date{}, day("2020-01-01"), day("2020-01-01"), calendar.Date{}
			d.Rules = append(d.Rules, again)
		}
	}
	if len(d.Rules) > 1 && d.Rules[0].ID != d.Rules[1].ID {
		ceiling := d.Rules[1]
		ceiling.ID, ceiling.Bound, ceiling.From, ceiling.Until = "ceiling", retention.AtMost, calendar.Date{}, calendar.Date{}
		ceiling.Period, ceiling.Trigger = retention.Years(100), "trigger 1"
		if len(d.Triggers) == 1 {
			ceiling.Trigger = "trigger 0"
		}
		d.Rules = append(d.Rules, ceiling)
		d.Relations = []retention.Relation{{Yields: "ceiling", To: d.Rules[0].ID, Basis: calendar.Source{Citation: "Act 4"}, Note: "settled"}}
	}
}
