package calendar

import "sync"

// Ukraine returns the working days of the Civil Code article 254(5): all days but
// Saturdays, Sundays, the holidays of article 73 of the Labour Code, and the days
// off that article 67(3) grants for holidays on a weekend. It covers the days from
// 2000-01-01 to 2100-12-31 and is verified up to 2026-10-30, the last day of martial
// law that was decreed when the law was read; all of these days are included.
//
// From 2022-03-24 law 2136-IX article 6(6) suspends articles 67(3) to (5) and 73,
// so that holidays are working days. The suspension has no end here, because none
// is known and because a reply is then due on the earlier, safe day;
// [HolidaysRestoredFrom] ends it. Martial law, from 2022-02-24, is another
// interval: holidays still counted in its first month, and a bill would end the
// suspension before it. That the suspension reaches article 254(5) of the Civil
// Code follows from its text, but no ruling of the Supreme Court was found.
//
// Saturday is a day off under the five-day week; the Labour Code leaves it to
// the work schedule.
func Ukraine(options ...UkraineOption) *Calendar {
	if len(options) == 0 {
		return ukraine()
	}
	return newUkraine(options)
}

// UkraineOption changes the calendar that [Ukraine] returns. The zero
// UkraineOption changes nothing.
type UkraineOption struct {
	transfers bool
	restored  Date
	err       error
}

// CabinetTransfers applies the transfers of working days that the Cabinet of
// Ministers published for the years 2000 to 2022. They were recommendations, and
// excluded banks, the Pension Fund, the Treasury and the post: use them if the
// host's organisation followed them. That of 27 June 2022 is left out, even if
// holidays were never suspended.
func CabinetTransfers() UkraineOption { return UkraineOption{transfers: true} }

// HolidaysRestoredFrom ends the suspension of holidays and of their substitutes:
// from that day on they count again. A day on or before 2022-03-24 means that they
// were never suspended. Of several options the last counts. If the day is no date,
// the calendar answers every question with [ErrRange].
func HolidaysRestoredFrom(day Date) UkraineOption {
	if day.IsZero() {
		return UkraineOption{err: &DateError{Input: day.String(), Err: ErrRange, Help: "give HolidaysRestoredFrom the first day on which holidays count again"}}
	}
	return UkraineOption{restored: day}
}

var ukraine = sync.OnceValue(func() *Calendar { return newUkraine(nil) })

func newUkraine(options []UkraineOption) *Calendar {
	var chosen UkraineOption
	for _, o := range options {
		if o.err != nil {
			return &Calendar{country: "ua", err: o.err}
		}
		chosen.transfers = chosen.transfers || o.transfers
		if !o.restored.IsZero() {
			chosen.restored = o.restored
		}
	}

	regime := ukrainianRegime()
	applied := func(d Date) bool {
		return !regime.suspension.holdsOn(d) || d.OnOrAfter(chosen.restored)
	}
	table := ukrainianHolidays()
	b := newUkrainianDraft(table, regime, applied)
	b.suspend(newUkrainianDraft(table, regime, nil), applied, regime.suspension.source)
	b.cite(regime.martialLaw.source)
	if chosen.transfers {
		b.transfer(regime.transfers)
	}
	return b.calendar()
}

// newUkrainianDraft lays out the holidays on days for which the law is applied, and
// their substitutes; a nil condition applies it to all.
func newUkrainianDraft(table []norm, regime regime, applied func(Date) bool) *draft {
	b := newDraft("ua", "2000-01-01", "2100-12-31", regime.martialLaw.through.String())
	b.holidays(table, applied)
	b.substitute(regime.substitution)
	return b
}
