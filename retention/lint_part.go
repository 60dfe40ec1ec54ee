package retention

import "github.com/keepuntil/keepuntil/calendar"

// lintPart is what one source says in a book that may be merged of several: how an author
// names things, and which periods are usual, is a matter of one book.
type lintPart struct {
	book    string
	norms   [][]*bookRule // their versions, by class, in the order of their lives
	classes set[Class]
	ids     map[Class][]string // of the norms of each class
	joined  map[string]bool    // the norms that a relation joins with others, or of which one stands in for the other
}

// parts returns the sources of the book, in the order in which its classes name them.
func (b *Rulebook) parts() (parts []*lintPart) {
	d := &b.known().definition
	at, joined := map[string]*lintPart{}, d.joined()
	part := func(book string) *lintPart {
		if at[book] == nil {
			at[book] = &lintPart{book: book, ids: map[Class][]string{}, joined: joined}
			parts = append(parts, at[book])
		}
		return at[book]
	}
	merged := false
	for _, name := range b.classNames() {
		rules := b.known().classes[name].rules
		for i := range rules {
			r := &rules[i]
			p := part(r.book)
			merged = merged || r.book != d.ID
			p.classes.add(name)
			if last := len(p.norms) - 1; last >= 0 && p.norms[last][0].ID == r.ID {
				p.norms[last] = append(p.norms[last], r)
				continue
			}
			p.norms = append(p.norms, []*bookRule{r})
			p.ids[name] = append(p.ids[name], r.ID)
		}
	}
	if !merged { // of a merged book it is not known which source names a class without rules
		for _, info := range d.Classes {
			part(d.ID).classes.add(info.Class)
		}
	}
	return parts
}

// lint looks for what is unlike the rest of the source.
func (p *lintPart) lint(on calendar.Date, read map[string]bool) (findings []Finding) {
	findings = append(findings, p.prefixes()...)
	findings = append(findings, p.periods()...)
	findings = append(findings, p.citedTwice()...)
	findings = append(findings, p.absences()...)
	findings = append(findings, p.unusual()...)
	findings = append(findings, p.openLives()...)
	findings = append(findings, p.allowances()...)
	findings = append(findings, p.unread(on, read)...)
	return append(findings, p.readAhead(on)...)
}

// all calls look for each rule, each version of a norm for itself.
func (p *lintPart) all(look func(r *bookRule)) {
	for _, versions := range p.norms {
		for _, r := range versions {
			look(r)
		}
	}
}

// joined returns the IDs of the rules that depend on others.
func (d *Definition) joined() map[string]bool {
	joined := map[string]bool{}
	for _, r := range d.Relations {
		joined[r.Yields], joined[r.To] = true, true
	}
	for i := range d.Rules {
		if r := &d.Rules[i]; r.InsteadOf != "" {
			joined[r.ID], joined[r.InsteadOf] = true, true
		}
	}
	return joined
}
