package retention

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// skeleton returns what is left of a name when all is taken from it that a reader does
// not see: which alphabet a letter is of, whether it is one character with its mark or
// two, its case, the kind and the number of dashes, underscores and blanks. Two names
// with one skeleton look alike. A letter with a mark and the one without do not.
//
// The capital I is that of an i, unless capitals are taken by their shape: then it is
// that of an l. A name has both skeletons.
//
// The idea and the look-alike letters are those of Unicode Technical Standard 39, section 4
// and its data file confusables.txt, for Latin, Cyrillic and Greek letters, digits, dashes
// and apostrophes. Pairs of letters such as rn and m are left out, and letters that look
// alike in few types of print, such as σ and о, б and 6.
func skeleton(name string, byShape bool) string {
	var b strings.Builder
	var marks []rune // of the letter before
	end := func() {
		slices.Sort(marks) // several can be written in any order
		b.WriteString(string(marks))
		marks = marks[:0]
	}
	between := false
	for _, r := range strings.TrimSpace(name) {
		if '！' <= r && r <= '～' {
			r -= '！' - '!' // of full width
		}
		if isUnseen(r) {
			continue
		}
		if !byShape {
			r = unicode.ToLower(r)
		}
		if unicode.Is(unicode.Mn, r) {
			marks = append(marks, r)
			continue
		}
		end()
		for whole := true; whole; {
			whole = false
			if letter, mark := takeApart(r); mark != 0 {
				r, marks, whole = letter, append(marks, mark), true
			}
		}
		if other, alike := standsFor()[r]; alike {
			r = other
		}
		r = unicode.ToLower(r)
		if r == '-' && between {
			continue
		}
		between = r == '-'
		b.WriteRune(r)
	}
	end()
	return b.String()
}

// isUnseen reports whether a character has no shape: the byte order mark that stands before
// the first heading of a table, the padding of a column, a soft hyphen.
func isUnseen(r rune) bool {
	return (r < ' ' || r >= 0x7f) && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

// standsFor returns the character that stands for each one that looks like another.
var standsFor = sync.OnceValue(func() map[rune]rune { return maps.Collect(pairs(lookAlikesInASCII + lookAlikes)) })

// pairs goes through a list of pairs of characters.
func pairs(list string) iter.Seq2[rune, rune] {
	return func(yield func(rune, rune) bool) {
		letters := []rune(list)
		for i := 0; i+1 < len(letters) && yield(letters[i], letters[i+1]); i += 2 {
		}
	}
}

// lookAlikesInASCII are pairs of a character and the one that stands for all that look
// like it. All that keeps words apart is one; the point does more: § 20.1 is not § 20-1.
const lookAlikesInASCII = "0o" + "1l" + "Il" + "|l" + "`'" + " -" + "_-"

// lookAlikes are the other pairs.
const lookAlikes = "ıi" + "µμ" + "×x" +
	"аaеeоoрpсcуyхxіiјjѕsгrһhԁdԛqԝwѵvүyӏi" + // Cyrillic
	"АAВBЕEЗ3КKМMНHОOРPСCТTУYХXІlЈJЅSѴVҮYӀlԌGԜW" +
	"αaγyιiνvοoρpυuϲcϳj" + // Greek
	"ΑAΒBΕEΖZΗHΙlΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ" +
	"‐-" + "‒-" + "–-" + "—-" + "−-" +
	"’'" + "‘'" + "ʼ'" + "ʹ'" + "´'" + "′'"

// takeApart returns the letter and the mark of which a character is made; no mark: it is
// one by itself. It is the canonical decomposition of Unicode for Latin and Cyrillic
// letters, and for Greek ones with one accent.
func takeApart(r rune) (letter, mark rune) {
	if r < 'À' {
		return r, 0
	}
	small := unicode.ToLower(r)
	parts, made := partsOf()[small]
	switch {
	case !made:
		return r, 0
	case r != small:
		return unicode.ToUpper(parts[0]), parts[1]
	default:
		return parts[0], parts[1]
	}
}

// partsOf returns the letter and the mark of each small letter that is made of them.
var partsOf = sync.OnceValue(func() map[rune][2]rune {
	parts := map[rune][2]rune{}
	for _, m := range marked {
		for made, letter := range pairs(m.letters) {
			parts[made] = [...]rune{letter, m.mark}
		}
	}
	return parts
})

// marked are pairs of a small letter with a mark and the one without.
var marked = [...]struct {
	mark    rune
	letters string
}{
	{'\u0300', "àaèeìiòoùuǜüǹnѐеѝи"},
	{'\u0301', "áaéeíióoúuýyćcĺlńnŕrśsźzǘüǵgǻåǽæǿøΐϊάαέεήηίιΰϋόούυώωѓгќк"},
	{'\u0302', "âaêeîiôoûuĉcĝgĥhĵjŝsŵwŷy"},
	{'\u0303', "ãañnõoĩiũu"},
	{'\u0304', "āaēeīiōoūuǖüǟäǡȧǣæǭǫȫöȭõȱȯȳyӣиӯу"},
	{'\u0306', "ăaĕeğgĭiŏoŭuйиўуӂжӑаӗе"},
	{'\u0307', "ċcėeġgżzȧaȯo"},
	{'\u0308', "äaëeïiöoüuÿyϊιϋυёеїіӓаӛәӝжӟзӥиӧоӫөӭэӱуӵчӹы"},
	{'\u030a', "åaůu"},
	{'\u030b', "őoűuӳу"},
	{'\u030c', "čcďděeľlňnřršsťtžzǎaǐiǒoǔuǚüǧgǩkǯʒǰjȟh"},
	{'\u030f', "ȁaȅeȉiȍoȑrȕuѷѵ"},
	{'\u0311', "ȃaȇeȋiȏoȓrȗu"},
	{'\u031b', "ơoưu"},
	{'\u0326', "șsțt"},
	{'\u0327', "çcģgķkļlņnŗrşsţtȩe"},
	{'\u0328', "ąaęeįiųuǫo"},
}
