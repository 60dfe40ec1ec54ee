package policy

import "github.com/keepuntil/keepuntil/retention"

// isOurs reports whether a policy or guard is one of this package.
func isOurs(p Policy) bool {
	switch p.(type) {
	case joined, bound:
		return true
	default:
		return false
	}
}

// rulebooks returns the books by which a policy decides, each once: its own, those of
// its parts, and, if a request is given, those of the policies that decide about it for
// parts of a host's own.
func rulebooks(p Policy, asked *Request) []*retention.Rulebook {
	var books []*retention.Rulebook
	met := map[Policy]bool{}
	var look func(Policy)
	look = func(p Policy) {
		switch p := p.(type) {
		case rulebook:
			books = append(books, p.shown())
		case joined:
			if met[p] {
				return
			}
			met[p] = true
			for _, part := range p.shown().parts() {
				look(part)
			}
		case nil, bound:
		default:
			if asked != nil && len(met) < mostParts {
				look(decideBy(p, *asked).policy)
			}
		}
	}
	look(p)
	return once(books)
}

// books returns the rulebooks by which the decision was made, as far as it is known,
// and those of the guards.
func (d *Decision) books() []*retention.Rulebook {
	return once(append(rulebooks(d.policy, nil), d.rules.shown()))
}
