package retention

// citedNorm is what two rules share that say one sentence of law for one kind of case.
type citedNorm struct {
	citation, article string
	bound             Bound
	trigger           Trigger
	pick              Pick
	cutoff            Cutoff
	when, unless      Trait
}

// citedTwice looks for two norms that cite one sentence of law and count from one event,
// and have two periods: one of them is wrong, or the sentence tells apart what they do not.
// In a class it is also said of two that have one period. In two classes a list that is
// cited as a whole looks the same, so there it is said only if every other norm of the book
// has a citation of its own.
func (p *lintPart) citedTwice() (findings []Finding) {
	first := map[citedNorm][]int{} // the norms, by the first of their versions that cites it
	cited := map[string]int{}
	for i, versions := range p.norms {
		var sources set[string]
		for _, r := range versions {
			sources.add(r.Basis.Citation + "\x00" + r.Basis.Article)
		}
		for _, s := range sources.list {
			cited[s]++
		}
		var keys set[citedNorm]
		for _, r := range versions {
			keys.add(r.cites())
		}
		for _, key := range keys.list {
			first[key] = append(first[key], i)
		}
	}
	again := 0 // how often a norm cites what one before it does
	for _, n := range cited {
		again += n - 1
	}
	specific := len(p.norms) > siblings && again == 1
	for _, versions := range p.norms {
		for _, r := range versions {
			key := r.cites()
			norms := first[key]
			delete(first, key) // so that each is looked at once
			for k := 1; k < len(norms); k++ {
				if f := p.sameNorm(norms[k-1], norms[k], key, specific); f != nil {
					findings = append(findings, *f)
				}
			}
		}
	}
	return findings
}

func (r *Rule) cites() citedNorm {
	return citedNorm{r.Basis.Citation, r.Basis.Article, r.Bound, r.Trigger, r.Pick, r.Cutoff, r.When, r.Unless}
}

func (p *lintPart) sameNorm(i, j int, key citedNorm, specific bool) *Finding {
	for _, one := range p.norms[i] {
		for _, other := range p.norms[j] {
			alike := one.Class == other.Class
			differ := one.Period != other.Period
			if one.cites() != key || other.cites() != key || !livesMeet(one, other) || p.joined[one.ID] || p.joined[other.ID] ||
				!alike && !(specific && differ) || !differ && one.Absent != other.Absent {
				continue
			}
			args := map[string]any{"rule": one.ID, "other": other.ID, "citation": key.citation, "trigger": key.trigger}
			if differ {
				args["period"], args["other_period"] = one.Period, other.Period
			}
			return &Finding{Code: FindingCitedTwice, Rules: []string{one.ID, other.ID}, Args: args}
		}
	}
	return nil
}
