package retention

// allowances looks for an allowance that no rule gives, as none is Exactly, and for one of
// more than a year, or of more than a month that is longer than the shortest period after
// which it is given: years or months were written for days.
func (p *lintPart) allowances() []Finding {
	var shortest *bookRule
	p.all(func(r *bookRule) {
		if r.Bound.HasFloor() && r.Bound.HasCeiling() && r.allowance.isFinite() && (shortest == nil || less(r.Period, shortest.Period)) {
			shortest = r
		}
	})
	if shortest == nil && len(p.norms) > 0 && p.norms[0][0].allowance.isFinite() {
		r := p.norms[0][0]
		return []Finding{{Code: FindingAllowanceUnused, Rules: []string{r.ID}, Args: map[string]any{"book": p.book, "allowance": r.allowance}}}
	}
	if shortest == nil {
		return nil
	}
	days := shortest.allowance.days()
	longer := shortest.Period.isFinite() && days > 31 && days > shortest.Period.days()
	if days <= 366 && !longer {
		return nil
	}
	args := map[string]any{"book": p.book, "allowance": shortest.allowance}
	if longer {
		args["rule"], args["period"] = shortest.ID, shortest.Period
	}
	return []Finding{{Code: FindingLongAllowance, Rules: []string{shortest.ID}, Args: args}}
}

// less reports whether a period is the shorter one. What ends at once or never is taken for
// longer than any number.
func less(p, q Period) bool {
	return p.isFinite() && (!q.isFinite() || p.days() < q.days())
}
