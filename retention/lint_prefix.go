package retention

import "strings"

// prefixes looks for a class that does not begin as those of its book do: a record that a
// program puts into the right class has none of its rules then. A class of another book
// looks the same, so the sentence leaves that open.
func (p *lintPart) prefixes() (findings []Finding) {
	prefix := p.prefix()
	if prefix == "" {
		return nil
	}
	for _, class := range p.classes.list {
		if !beginsWith(string(class), prefix) {
			findings = append(findings, Finding{Code: FindingClassPrefix, Rules: p.ids[class],
				Args: map[string]any{"class": class, "prefix": prefix, "book": p.book}})
		}
	}
	return findings
}

// beginsWith reports whether a name is a prefix or continues it after a dot.
func beginsWith(name, prefix string) bool {
	rest, begins := strings.CutPrefix(name, prefix)
	return begins && (rest == "" || rest[0] == '.')
}

// prefix returns with what the classes of the book begin: with its ID, if half of them do,
// or else with a country, and what follows it, that nearly all of them share. Empty: there
// is no such custom.
func (p *lintPart) prefix() string {
	classes := p.classes.list
	follow, bare := 0, 0
	for _, class := range classes {
		if beginsWith(string(class), p.book) {
			follow++
		} else if !strings.Contains(string(class), ".") {
			bare++
		}
	}
	// Of two classes, the other one may well be that of another book.
	if strays := len(classes) - follow; follow > 1 && follow >= strays || follow == 1 && bare == strays && bare == 1 {
		return p.book
	}
	for _, dots := range [...]int{2, 1} {
		shared := map[string]int{}
		for _, class := range classes {
			if prefix := firstWords(string(class), dots); prefix != "" {
				shared[prefix]++
				if n := shared[prefix]; n > 2 && len(classes)-n <= max(1, len(classes)/5) {
					return prefix
				}
			}
		}
	}
	return ""
}

// firstWords returns so many words of a name, if more follow after a dot.
func firstWords(name string, n int) string {
	end := 0
	for range n {
		dot := strings.IndexByte(name[end:], '.')
		if dot < 0 {
			return ""
		}
		end += dot + 1
	}
	return name[:end-1]
}
