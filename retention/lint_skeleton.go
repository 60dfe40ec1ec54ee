package retention

import (
	"slices"
	"strings"
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
		if r = partner(lookAlikesInASCII, r); r > unicode.MaxASCII {
			r = partner(lookAlikes, r)
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

// partner returns the character that follows another one in a list of pairs, and the
// character itself if it begins none.
func partner(pairs string, r rune) rune {
	first := true
	found := false
	for _, other := range pairs {
		if found {
			return other
		}
		found = first && other == r
		first = !first
	}
	return r
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
	for _, m := range marked {
		if letter := partner(m.letters, small); letter != small {
			if r != small {
				letter = unicode.ToUpper(letter)
			}
			return letter, m.mark
		}
	}
	return r, 0
}

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
