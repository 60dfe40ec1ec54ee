package retention

// swapped looks for a floor and a ceiling that start alike, of which the floor is the
// longer one. Without a relation that is a conflict; with one it is hidden that one of the
// two never counts, and so it is what a mistake in their numbers or in AtLeast, AtMost and
// Exactly leaves.
func (s *lintSearch) swapped(keeps, allows int) []Finding {
	if !s.related(keeps, allows) {
		return nil
	}
	for i := range s.norms[keeps].versions {
		for j := range s.norms[allows].versions {
			floor, ceiling := &s.norms[keeps].versions[i], &s.norms[allows].versions[j]
			if !floor.startsWith(ceiling) || !floor.Bound.HasFloor() || !ceiling.Bound.HasCeiling() || !livesMeet(floor, ceiling) {
				continue
			}
			if floor.outlasts(ceiling) {
				args := map[string]any{"rule": floor.ID, "period": floor.Period, "other": ceiling.ID, "other_period": ceiling.Period, "trigger": floor.Trigger, "yields": floor.ID}
				if s.yieldsTo(allows, keeps) {
					args["yields"] = ceiling.ID
				}
				return []Finding{{Code: FindingFloorPastCeiling, Rules: []string{floor.ID, ceiling.ID}, Args: args}}
			}
		}
	}
	return nil
}

// unusedRelation looks for a relation of two norms that start alike and never conflict, as
// the floor is not the longer one: it decides nothing, and so it may name a wrong rule.
func (s *lintSearch) unusedRelation(i, j int) []Finding {
	one, other := &s.norms[i].versions[0], &s.norms[j].versions[0]
	if !s.yieldsTo(i, j) || len(s.norms[i].versions)+len(s.norms[j].versions) > 2 || !one.startsWith(other) || one.canOutlast(other) || other.canOutlast(one) {
		return nil
	}
	return []Finding{{Code: FindingRelationUnused, Rules: []string{one.ID, other.ID},
		Args: map[string]any{"rule": one.ID, "other": other.ID, "trigger": one.Trigger, "period": one.Period, "other_period": other.Period}}}
}

// outlasts reports whether a floor always ends after a ceiling that starts on the same day.
func (r *bookRule) outlasts(ceiling *bookRule) bool {
	always, _ := r.endsAfter(ceiling)
	return always
}

func (r *bookRule) canOutlast(ceiling *bookRule) bool {
	_, sometimes := r.endsAfter(ceiling)
	return sometimes
}

// endsAfter reports whether a floor ends after a ceiling that starts on the same day: on all
// days, and on some. Where that depends on the day, because months and days are mixed, it
// keeps away from what is close.
func (r *bookRule) endsAfter(ceiling *bookRule) (always, sometimes bool) {
	if !r.Bound.HasFloor() || !ceiling.Bound.HasCeiling() {
		return false, false
	}
	allowance := ceiling.Bound.allowance(ceiling.allowance)
	mixed := r.Period.isFinite() && (!r.Period.comparesAlike(ceiling.Period) || allowance.isFinite() && !r.Period.comparesAlike(allowance))
	if mixed {
		const margin = 20 // days
		kept, allowed := r.Period.days(), ceiling.Period.days()+allowance.days()
		return kept > allowed+margin, kept+margin > allowed
	}
	_, end := r.run(sampleStart)
	_, last := ceiling.Ceiling(sampleStart, ceiling.allowance)
	always = endsBefore(last, end)
	return always, always
}

func (s *lintSearch) yieldsTo(yields, to int) bool {
	for _, y := range s.relations {
		if y.yields == yields && y.to == to {
			return true
		}
	}
	return false
}

// startsWith reports whether two rules start with one event on one day, for the same records.
func (r *Rule) startsWith(other *bookRule) bool {
	return r.bindsAlike(&other.Rule) && r.Trigger == other.Trigger && r.Pick == other.Pick && r.Cutoff == other.Cutoff
}

// bindsAlike reports whether two rules ask for the same trait, or stand in for the same rule.
func (r *Rule) bindsAlike(other *Rule) bool {
	return r.When == other.When && r.Unless == other.Unless && r.InsteadOf == other.InsteadOf
}

// livesMeet reports whether two rules are law on one day.
func livesMeet(a, b *bookRule) bool { return !a.endsBy(b.From) && !b.endsBy(a.From) }
