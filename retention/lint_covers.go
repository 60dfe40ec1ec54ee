package retention

// covers reports whether the second of two norms never makes a difference beside the
// first: it starts alike, binds no record and is law on no day that the first does not,
// bounds less and allows no less. A norm with versions, with relations, or for which
// another one stands in is neither covered nor covers: what yields is not always there,
// and what is yielded to moves another one.
func (s *lintSearch) covers(i, j int) bool {
	if s.joined[i] || s.joined[j] {
		return false
	}
	r, other := &s.norms[i].versions[0], &s.norms[j].versions[0]
	allowed := r.Then
	if r.Appraise && allowed == 0 {
		allowed = Delete | Transfer // whatever the body decides
	}
	alike := r.Trigger == other.Trigger && r.Absent == other.Absent && r.Pick == other.Pick && r.Cutoff == other.Cutoff && r.Bound == other.Bound
	contains := (r.From.IsZero() || r.From.OnOrBefore(other.From)) && (r.Until.IsZero() || r.Until.OnOrAfter(other.Until))
	if !alike || !contains || !r.bindsWhere(other) || other.Appraise || other.Then&allowed != allowed || !r.Period.comparesAlike(other.Period) {
		return false
	}
	if r.Bound.HasFloor() && r.Bound.HasCeiling() {
		return false
	}
	longer, shorter := r.Period, other.Period
	if r.Bound.HasCeiling() {
		longer, shorter = shorter, longer
	}
	last, dated := shorter.EndFrom(sampleStart).Date()
	return dated && endsBefore(last, longer.EndFrom(sampleStart))
}

// bindsWhere reports whether a rule binds every record that another one does: it asks for
// nothing, or for the same.
func (r *Rule) bindsWhere(other *bookRule) bool {
	asksNothing := r.When == "" && r.Unless == ""
	return r.InsteadOf == other.InsteadOf && (asksNothing || r.When == other.When && r.Unless == other.Unless)
}

// joinedNorms returns which norms are versions, or are joined with others by a relation or
// because one stands in for the other.
func (c *class) joinedNorms() (joined [rulesPerClass]bool) {
	for i := range c.norms {
		v := &c.norms[i].versions[0]
		joined[i] = len(c.norms[i].versions) > 1 || v.condition != nil && v.condition.itself != 0
	}
	for _, y := range c.relations {
		joined[y.yields], joined[y.to] = true, true
	}
	return joined
}
