package retention

// How far from others a period is unlikely to be meant.
const (
	farVersion = 6         // times as long as that of the version before
	farSibling = 12        // times shorter than any other of the book
	siblings   = 6         // how many others must be alike for one to be unlike them
	longest    = 200 * 366 // days; what is kept longer is kept permanently
)

// farVersions looks for a version whose period is far from that of the one before it.
func farVersions(before, after *bookRule) []Finding {
	if !before.Period.isFinite() || !after.Period.isFinite() {
		return nil
	}
	a, b := before.Period.days(), after.Period.days()
	if max(a, b) < farVersion*min(a, b) && !before.Period.isOtherUnit(after.Period) {
		return nil
	}
	return []Finding{after.about(FindingFarPeriod, map[string]any{"before": before.Period, "period": after.Period, "from": after.From})}
}

// isFinite reports whether a period is a number of days, weeks, months or years.
func (p Period) isFinite() bool { return p.n > 0 && p.unit < InWorkingDays }

// isOtherUnit reports whether two periods are one number in two units.
func (p Period) isOtherUnit(q Period) bool { return p.n == q.n && p.unit != q.unit }

// periods looks for a norm whose period is far from those of the others of its book: because
// its number is theirs in another unit, because it is much shorter than all that bound alike,
// or because nobody keeps anything so long.
func (p *lintPart) periods() (findings []Finding) {
	var all periodsOf
	by := map[Bound]*periodsOf{}
	for _, versions := range p.norms {
		bound := versions[0].Bound
		if by[bound] == nil {
			by[bound] = &periodsOf{}
		}
		by[bound].add(versions)
		all.add(versions)
	}
	for _, versions := range p.norms {
		for _, r := range versions {
			if found := by[r.Bound].unlike(r, &all); found != nil {
				findings = append(findings, *found)
				break
			}
		}
	}
	return findings
}

// periodsOf is the periods of the norms with one bound.
type periodsOf struct {
	norms    int
	units    [InWorkingDays]int // how many norms have a period in the unit
	having   map[Period]string  // the first norm with it
	times    map[Period]int     // how many have it
	shortest [2]int             // the days of the two shortest, of different norms
}

func (o *periodsOf) add(versions []*bookRule) {
	if o.having == nil {
		o.having, o.times = map[Period]string{}, map[Period]int{}
	}
	var periods set[Period]
	var units set[Unit]
	least := 0
	for _, r := range versions {
		if r.Period.isFinite() {
			periods.add(r.Period)
			units.add(r.Period.unit)
			if days := r.Period.days(); least == 0 || days < least {
				least = days
			}
		}
	}
	if least == 0 {
		return
	}
	o.norms++
	for _, u := range units.list {
		o.units[u]++
	}
	for _, period := range periods.list {
		if o.times[period]++; o.times[period] == 1 {
			o.having[period] = versions[0].ID
		}
	}
	switch two := &o.shortest; {
	case two[0] == 0 || least < two[0]:
		two[0], two[1] = least, two[0]
	case two[1] == 0 || least < two[1]:
		two[1] = least
	}
}

// unlike returns what is odd about the period of a rule beside those that bound alike, and
// beside all of the book.
func (o *periodsOf) unlike(r *bookRule, all *periodsOf) *Finding {
	p := r.Period
	if !p.isFinite() {
		return nil
	}
	days := p.days()
	args := map[string]any{"period": p}
	theirs, other := o.sameNumber(p)
	if other == "" {
		theirs, other = all.monthsForYears(p)
	}
	switch {
	case days > longest:
		if len(r.endless()) > 0 {
			return nil // which is said already
		}
		args["long"] = true
	case other != "":
		args["other"], args["other_period"] = other, theirs
	case p.unit >= InMonths && o.norms > siblings && days == o.shortest[0] && days*farSibling < o.shortest[1]:
		args["others"], args["book"] = o.norms-1, r.book
	default:
		return nil
	}
	f := r.about(FindingFarPeriod, args)
	if args["other"] != nil {
		f.Rules = append(f.Rules, args["other"].(string))
	}
	return &f
}

// sameNumber returns the years of which a period has the number in another unit, and a norm
// that has them, if all the others are in years, and several have those: "10 days" among
// many of 10 years. A few months or days, and numbers that have their unit by custom, are said
// on purpose.
func (o *periodsOf) sameNumber(p Period) (Period, string) {
	if o.units[p.unit] != 1 || o.norms <= siblings-2 || p.isCustomary() {
		return Period{}, ""
	}
	theirs := InYears.Of(int(p.n))
	if p.unit == InYears || o.times[theirs] < 2 || o.units[InYears] != o.norms-1 {
		return Period{}, ""
	}
	return theirs, o.having[theirs]
}

// monthsForYears returns the years of which a period has the number in months, and a norm that
// has them, if most of the book is in years. It need not bound alike, as hardly anything is
// kept for 10 months.
func (o *periodsOf) monthsForYears(p Period) (Period, string) {
	theirs := InYears.Of(int(p.n))
	if p.unit != InMonths || p.isCustomary() || o.norms <= siblings-2 || 3*o.units[InYears] < 2*o.norms {
		return Period{}, ""
	}
	return theirs, o.having[theirs]
}

// isCustomary reports whether people say a period in its unit, where a larger one would do.
func (p Period) isCustomary() bool {
	switch p.unit {
	case InDays:
		return p.n < 5 || p.n == 7 || p.n == 14 || p.n == 21 || p.n%30 == 0
	case InWeeks:
		return p.n < 5
	case InMonths:
		return p.n < 4 || p.n%6 == 0
	default:
		return false
	}
}
