package retention

import (
	"strings"
	"unicode"

	"github.com/keepuntil/keepuntil/calendar"
)

// citations looks for sources of a rule that cite nothing.
func (r *bookRule) citations() (findings []Finding) {
	for _, c := range [...]struct {
		citedIn
		calendar.Source
	}{{citedBasis, r.Basis}, {citedRetroactive, r.Retroactive}} {
		if c.Source != (calendar.Source{}) {
			findings = append(findings, c.check(c.Source, []string{r.ID}, map[string]any{"rule": r.ID})...)
		}
	}
	return findings
}

// citations looks for the other sources of the book that cite nothing.
func (b *Rulebook) citations() (findings []Finding) {
	d := &b.known().definition
	for _, r := range d.Relations {
		findings = append(findings, citedRelation.check(r.Basis, []string{r.Yields, r.To}, map[string]any{"rule": r.Yields, "other": r.To})...)
	}
	for _, info := range d.Classes {
		if info.NoErasure != (calendar.Source{}) {
			findings = append(findings, citedNoErasure.check(info.NoErasure, nil, map[string]any{"class": info.Class})...)
		}
	}
	for _, s := range d.Sources {
		findings = append(findings, citedSources.check(s, nil, map[string]any{"book": d.ID})...)
	}
	if d.Complaints != (calendar.Source{}) {
		findings = append(findings, citedComplaints.check(d.Complaints, nil, map[string]any{"book": d.ID})...)
	}
	return findings
}

// check looks at what is cited in a place: whether it is a citation, whether it names the
// article that stands beside it, and whether it has an address that can be opened.
func (in citedIn) check(s calendar.Source, rules []string, where map[string]any) (findings []Finding) {
	found := func(code FindingCode, args map[string]any) {
		for key, value := range where {
			args[key] = value
		}
		args["in"] = in
		findings = append(findings, Finding{Code: code, Rules: rules, Args: args})
	}
	if citesNothing(s.Citation) {
		found(FindingCitesNothing, map[string]any{"citation": strings.TrimSpace(s.Citation)})
	} else if s.Article != "" && !strings.Contains(s.Citation, s.Article) {
		found(FindingArticleDiffers, map[string]any{"citation": s.Citation, "article": s.Article})
	}
	if fault := addressFault(s.URL); fault != "" {
		found(FindingNoAddress, map[string]any{"address": s.URL, "fault": fault})
	}
	return findings
}

// citedIn is where in a book something is cited.
type citedIn string

const (
	citedBasis       citedIn = "basis"
	citedRetroactive citedIn = "retroactive"
	citedRelation    citedIn = "relation"
	citedNoErasure   citedIn = "no-erasure"
	citedSources     citedIn = "sources"
	citedComplaints  citedIn = "complaints"
)

// In returns the place in a language: "Basis".
func (in citedIn) In(l calendar.Language) string { return sentences.Find(l, "cited."+string(in)) }

// citesNothing reports whether a citation is a note to its author, or has no name of a law:
// marks and numbers alone, or a letter. A number with its year or part, 1336/1997, is a name.
func citesNothing(citation string) bool {
	words := strings.FieldsFunc(citation, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '/'
	})
	letters, numbered := 0, false
	for _, r := range citation {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	for _, w := range words {
		switch w {
		case "TODO", "FIXME", "TBD", "TBC", "XXXX":
			return true
		}
		number, part, divided := strings.Cut(w, "/")
		numbered = numbered || divided && isNumber(number) && isNumber(part)
	}
	whole := strings.ToLower(strings.Join(words, " "))
	isNote := strings.Contains(notes, "|"+whole+"|") || strings.HasPrefix(whole, "todo ") || strings.HasPrefix(whole, "fixme ")
	return isNote || strings.Contains(citation, "???") || letters < 2 && !numbered
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// notes are what stands where a citation is to come, in small letters.
const notes = "|todo|fixme|tbd|tbc|tba|xx|xxx|n/a|na|nn|none|nil|null|unknown|missing|empty|placeholder|citation|cite|cited|source|basis|norm|law|act|article|section|statute|" +
	"reference|ref|see above|as above|same|the same|ditto|ibid|idem|test|foo|bar|lorem ipsum|to do|to be done|to be added|to be determined|to be confirmed|to come|fill in|"
