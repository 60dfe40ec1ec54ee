package retention_test

import (
	"fmt"

	"github.com/keepuntil/keepuntil/calendar"
	"github.com/keepuntil/keepuntil/retention"
)

// say makes a book of the lines of a schedule, which leave out what every line has: the
// class, the norm and, if no other line names it, the ID.
func say(norm string, d retention.Definition) *retention.Rulebook {
	d.ID = "schedule"
	basis := calendar.Source{Citation: norm}
	for i, r := range d.Rules {
		r.Basis = basis
		d.Rules[i] = complete(r, fmt.Sprintf("line-%d", i+1))
	}
	for i := range d.Relations {
		d.Relations[i].Basis = basis
	}
	return retention.MustNewRulebook(d)
}

// marked returns a record of which a trait is known.
func marked(r retention.Record, trait retention.Trait, has bool) retention.Record {
	known := map[retention.Trait]bool{trait: has}
	for trait, has := range r.Traits.All() {
		known[trait] = has
	}
	r.Traits = retention.TraitsOf(known)
	return r
}

// show prints where a record stands on some days, and until when it is kept and by when
// it is gone if that is known.
func show(b *retention.Rulebook, r retention.Record, days ...string) {
	for _, on := range days {
		a := b.Assess(r, day(on))
		line := fmt.Sprint(on, " ", a.State)
		if end := a.RetainUntil; !end.IsNone() {
			line += fmt.Sprint(", keep through ", end)
		}
		if by := a.DisposeBy; !by.IsNone() {
			line += fmt.Sprint(", gone by ", by)
		}
		if a.State.Disposable() {
			line += fmt.Sprint(", then ", a.Allowed)
		}
		fmt.Println(line)
	}
}
