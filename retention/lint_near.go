package retention

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// nearSearch looks, among names of one kind, for one that a single norm has and that
// differs from another one by a slip of the pen. It puts the names into buckets: two of
// which one is a slip of the other share the bucket of what is left of a word without one
// or two letters. So the search takes as long as the names are, and does not compare each
// with each.
type nearSearch struct {
	*names
	buckets map[uint64][]int // the places of the first names with a remainder
	steps   int              // how many buckets were looked at, and pairs compared
}

const (
	bucketSize = 4  // of many names that differ in one letter, none is a slip
	shortWord  = 5  // in a shorter one each letter counts, unless it stands among others
	longWord   = 24 // in a longer one slips are not looked for
)

// near reports each name that is almost another one, once.
func (n *names) near(kind twinKind) []Finding {
	s := nearSearch{names: n}
	return s.findings(kind)
}

// nearReserved reports each trigger that is almost one with a meaning in every rulebook, if
// that has not been found: a rule or a declaration makes it known, and what a body has
// decided is not heard then.
func (n *names) nearReserved(found []Finding) (findings []Finding) {
	told := map[string]bool{}
	for _, f := range found {
		told[f.Args["other"].(string)] = true
	}
	reserved := reservedNames()
	for _, name := range n.list {
		near := newNearName(name)
		for i := range reserved {
			one := reserved[i].name
			if name == one {
				break
			}
			if told[name] || n.several[name] || !near.isAlmostReserved(&reserved[i]) {
				continue
			}
			f := Finding{Code: FindingNearName, Args: map[string]any{"kind": twinTriggers, "one": one, "other": name}}
			if rule := n.rule[name]; rule != "" {
				f.Rules, f.Args["rule"] = []string{rule}, rule
			}
			told[name] = true
			findings = append(findings, f)
		}
	}
	return findings
}

func (s *nearSearch) findings(kind twinKind) (findings []Finding) {
	s.buckets = make(map[uint64][]int, 16*len(s.list))
	for i, name := range s.list {
		s.remainders(name, func(key uint64) {
			if places := s.buckets[key]; len(places) < bucketSize && (len(places) == 0 || places[len(places)-1] != i) {
				s.buckets[key] = append(places, i)
			}
		})
	}
	for i, name := range s.list {
		if s.several[name] {
			continue
		}
		if one := s.nearest(i); one >= 0 {
			f := Finding{Code: FindingNearName, Args: map[string]any{"kind": kind, "one": s.list[one], "other": name}}
			if rule := s.rule[s.list[one]]; rule != "" {
				f.Rules = append(f.Rules, rule)
			}
			if rule := s.rule[name]; rule != "" {
				f.Rules, f.Args["rule"] = append(f.Rules, rule), rule
			}
			findings = append(findings, f)
		}
	}
	return findings
}

// nearest returns the place of the first name of which another one is a slip, or -1. Of
// two that stand once, the second is the slip.
func (s *nearSearch) nearest(i int) int {
	best := -1
	var seen set[int]
	s.remainders(s.list[i], func(key uint64) {
		for _, j := range s.buckets[key] {
			if j == i || best >= 0 && j >= best || j > i && !s.several[s.list[j]] || seen.known[j] {
				continue
			}
			seen.add(j)
			if s.steps++; isSlip(s.list[i], s.list[j]) && !(s.isMeant(s.list[i]) && s.isMeant(s.list[j])) {
				best = j
			}
		}
	})
	return best
}

// remainders calls add for each bucket of a name: the hash of what is left of it.
func (s *nearSearch) remainders(name string, add func(key uint64)) {
	const mark = 0 // between the words, and around the one with the slip
	hash := fnv.New64a()
	count := func(left []byte) {
		s.steps++
		hash.Reset()
		_, _ = hash.Write(left)
		add(hash.Sum64())
	}
	words := wordsOf(name)
	count([]byte(joined(words))) // two that differ in what stands between the words
	var before, left []byte
	for i, w := range words {
		if mayHaveSlip(w, len(words)) {
			after := []byte{mark}
			for _, other := range words[i+1:] {
				after = append(append(after, string(other)...), mark)
			}
			most := budget(len(w))
			for a := -1; a < len(w); a++ {
				for b := a; b < len(w) && (b == a || a >= 0 && most > 1); b++ {
					left = append(append(left[:0], before...), mark)
					for at, r := range w {
						if at != a && at != b {
							left = utf8.AppendRune(left, r)
						}
					}
					count(append(left, after...))
				}
			}
		}
		before = append(append(before, string(w)...), mark)
	}
}

// isSlip reports whether one name is the other with a slip of the pen: in one word, in the
// marks of letters or in what stands between the words. Names that look alike are another
// finding.
func isSlip(one, other string) bool {
	return differBySlip(one, other) && skeleton(one, false) != skeleton(other, false) && skeleton(one, true) != skeleton(other, true)
}

func differBySlip(one, other string) bool {
	return differInWords(one, other, wordsOf(one), wordsOf(other))
}

// differInWords reports the same of two names with these words.
func differInWords(one, other string, a, b [][]rune) bool {
	if len(a) == len(b) {
		differ := -1
		for i := range a {
			if !slices.Equal(a[i], b[i]) {
				if differ >= 0 {
					return false
				}
				differ = i
			}
		}
		if differ >= 0 {
			return isSlipOfWord(a[differ], b[differ], len(a))
		}
	}
	if !slices.Equal(slices.Concat(a...), slices.Concat(b...)) {
		return false
	}
	switch letters := joined(a); {
	case utf8.RuneCountInString(letters) < shortWord:
		return trimmed(strings.ToLower(one)) == trimmed(strings.ToLower(other))
	default:
		return !hasDigit(letters) || trimmed(bare(one)) == trimmed(bare(other))
	}
}

// isSlipOfWord reports whether two words differ in a letter that is left out or too many
// or in two that changed places, twice in a long one, or there in one letter for another.
// What differs only in its first letter, as hired and fired, or in its last one, as
// employee and employer, is mostly two words.
func isSlipOfWord(a, b []rune, words int) bool {
	if !mayHaveSlip(a, words) || !mayHaveSlip(b, words) {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	last := len(a) - 1
	swapped := a[0] == b[1] && a[1] == b[0]
	switch {
	case a[0] != b[0] && !swapped:
		return false
	case len(a) == len(b) && string(a[:last]) == string(b[:last]):
		return false
	}
	return distance(a, b) <= budget(len(a))
}

// mayHaveSlip reports whether slips are looked for in a word of so many. A digit is never one.
func mayHaveSlip(word []rune, words int) bool {
	shortest := shortWord
	if words > 1 {
		shortest--
	}
	return len(word) >= shortest && len(word) <= longWord && !slices.ContainsFunc(word, unicode.IsNumber)
}

// budget is how many slips a word of so many letters may have.
func budget(letters int) int {
	if letters >= 8 {
		return 2
	}
	return 1
}

// distance is in how many letters two words differ, two that changed places being one,
// and one for another being two.
func distance(a, b []rune) int {
	var rows [3][longWord + 1]int // the two before, and this one
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range b {
		last[j+1] = j + 1
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			row[j+1] = min(last[j+1], row[j]) + 1
			if a[i] == b[j] {
				row[j+1] = min(row[j+1], last[j])
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// wordsOf returns the words of a name in small letters without their marks.
func wordsOf(name string) (words [][]rune) {
	for _, w := range strings.FieldsFunc(bare(name), isBetween) {
		words = append(words, []rune(w))
	}
	return words
}

// bare returns a name in small letters without their marks.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) || isUnseen(r) {
			return -1
		}
		for whole := true; whole; {
			letter, mark := takeApart(r)
			r, whole = letter, mark != 0
		}
		return unicode.ToLower(r)
	}, name)
}

// isBetween reports whether a character stands between words.
func isBetween(r rune) bool {
	return strings.ContainsRune("./:,;", r) || unicode.In(r, unicode.Pd, unicode.Pc, unicode.Z)
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsNumber) }

func joined(words [][]rune) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(string(w))
	}
	return b.String()
}

// trimmed returns a name without what stands at its ends or twice between words.
func trimmed(name string) string {
	var b strings.Builder
	between := rune(0)
	for _, r := range name {
		if isBetween(r) {
			if between == 0 {
				between = r
			}
			continue
		}
		if between != 0 && b.Len() > 0 {
			b.WriteRune(between)
		}
		between = 0
		b.WriteRune(r)
	}
	return b.String()
}
