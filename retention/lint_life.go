package retention

import "github.com/keepuntil/keepuntil/calendar"

// The first year of law that can still bind a record, and how many days ahead a life can
// begin or end.
var firstLaw = calendar.MustParseDate("1600-01-01")

const farAhead = 100 * 366

// openLives looks for a norm that is law from the first of all days on, where the others of
// its book have a first day: that is what is left of a day that no year has, if its error is
// not looked at. Of several versions the first one is often open.
func (p *lintPart) openLives() (findings []Finding) {
	var open []string
	said := 0
	for _, versions := range p.norms {
		switch {
		case !versions[0].From.IsZero():
			said++
		case len(versions) == 1 && versions[0].Until.IsZero():
			open = append(open, versions[0].ID)
		}
	}
	if said < 4 || len(open) > max(1, said/8) {
		return nil
	}
	for _, id := range open {
		findings = append(findings, Finding{Code: FindingOpenLife, Rules: []string{id}, Args: map[string]any{"rule": id, "others": said, "book": p.book}})
	}
	return findings
}

// farLife looks for a life that begins or ends in a year that is likely to be mistyped:
// before any law that binds a record, or after everybody who reads it.
func (r *bookRule) farLife(on calendar.Date) (findings []Finding) {
	far := func(day calendar.Date) bool {
		return day.Before(firstLaw) && day != firstDay || // the first of all says as much as none
			!on.IsZero() && day.After(on.AddDays(farAhead))
	}
	if far(r.From) {
		findings = append(findings, r.about(FindingFarLife, map[string]any{"from": r.From}))
	}
	if far(r.Until) {
		findings = append(findings, r.about(FindingFarLife, map[string]any{"until": r.Until}))
	}
	return findings
}
