package calendar

import "slices"

// regime holds the norms that change Ukraine's calendar as a whole.
type regime struct {
	martialLaw   interval // moves no working day by itself
	suspension   interval // of holidays and of their substitution
	substitution Source
	transfers    Source
}

// interval is a state of the law from one day through another. A zero through
// means that no end is known.
type interval struct {
	from, through Date
	source        Source
}

func (v interval) holdsOn(d Date) bool { return d.Within(v.from, v.through.AddDays(1)) }

func ukrainianRegime() regime {
	checked := MustParseDate("2026-11-22")
	return regime{
		martialLaw: interval{MustParseDate("2022-02-24"), MustParseDate("2026-10-30"),
			Source{Citation: "Decree 64/2022 on martial law, in force 2022-02-24, extended without a break, last by decree 596/2026 to 2026-10-31 05:30", URL: "https://zakon.rada.gov.ua/laws/show/596/2026", Checked: checked,
				Doubt: "from secondary sources; a further extension was looked for and not found"}},
		suspension: interval{MustParseDate("2022-03-24"), Date{},
			Source{Citation: "Law 2136-IX art. 6(6), in force 2022-03-24, in the wording of 2352-IX: Labour Code arts. 67(3)–(5) and 73 are not applied", Article: "art. 6(6)", URL: "https://zakon.rada.gov.ua/laws/show/2136-20", Checked: MustParseDate("2026-11-30"),
				Doubt: "the text was read in its state of February 2026 and in quotations through 2026-10-30; the wording of March 2022 was not read; its end is not known, and bill 14403 would end it before martial law; that it reaches Civil Code art. 254(5) follows from the text, no ruling was found"}},
		substitution: Source{Citation: "Labour Code art. 67(3), in force again 1999-04-23: a day off for a holiday on a weekend", Article: "art. 67(3)", URL: "https://zakon.rada.gov.ua/laws/show/322-08", Checked: checked,
			Doubt: "the days of the amendments are from a secondary source"},
		transfers: Source{Citation: "Orders of the Cabinet of Ministers on the transfer of working days, 2000–2022; the power was repealed by law 3494-IX, in force 2023-12-24", Checked: checked,
			Doubt: "from a public holiday library; 2021 and 2022 were confirmed in the press"},
	}
}

// substitute takes out a day for each holiday on a weekend: the next one that is
// not off already, so that the substitutes of neighbouring holidays form a chain.
// Two holidays on one day have one.
func (b *draft) substitute(source Source) {
	b.cite(source)
	slices.Sort(b.marks)
	holidays := slices.Clone(b.marks)
	for n, m := range holidays {
		holiday := b.from.AddDays(m.day())
		if !isWeekend(holiday) || n > 0 && holidays[n-1].day() == m.day() {
			continue
		}
		next := holiday.AddDays(1)
		for b.covers(next) && !b.works(next) {
			next = next.AddDays(1)
		}
		if b.covers(next) {
			b.mark(next, b.once(fact{reason: Substitute, norm: b.facts[m.fact()].norm, away: holiday.Sub(next), source: &source}))
		}
	}
}

// suspend marks the days that would be off if the law were always applied, as in
// the full draft: those of holidays to which it is not, and substitutes that fall
// on other days because it is not applied to a holiday before.
func (b *draft) suspend(full *draft, applied func(Date) bool, source Source) {
	b.cite(source)
	for _, m := range full.marks {
		day, f := b.from.AddDays(m.day()), full.facts[m.fact()]
		if applied(day.AddDays(f.away)) && !b.works(day) {
			continue
		}
		f.reason, f.source = Suspended, &source
		if b.works(day) {
			f.disputed = "no ruling says that the suspension of the Labour Code reaches the days off of Civil Code art. 254(5)"
		}
		b.mark(day, b.once(f))
	}
}

const recommended = "the Cabinet only recommends transfers, and excludes banks, the Pension Fund, the Treasury and the post"

func (b *draft) transfer(source Source) {
	b.cite(source)
	for _, t := range cabinetTransfers() {
		off, worked := MustParseDate(t.off), MustParseDate(t.worked)
		b.mark(off, b.state(fact{reason: TransferredOff, away: worked.Sub(off), source: &source, disputed: recommended}))
		b.mark(worked, b.state(fact{reason: TransferredOn, away: off.Sub(worked), source: &source, disputed: recommended}))
	}
}
