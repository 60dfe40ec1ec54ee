package retention

import (
	"unicode/utf8"

	"github.com/keepuntil/keepuntil/calendar"
)

// nearName is a name that is compared with others: whether it looks like one of them, or is
// one with a slip of the pen. What is compared of it is made once.
type nearName struct {
	name      string
	letters   letterCount
	made      bool
	skeletons [2]string // of letters and of shapes
	words     [][]rune
}

func newNearName(name string) nearName { return nearName{name: name, letters: countLetters(name)} }

// nearNames returns some names, ready to be compared at the same time by several.
func nearNames(names ...Trigger) []nearName {
	list := make([]nearName, len(names))
	for i, name := range names {
		list[i] = newNearName(string(name))
		list[i].make()
	}
	return list
}

func (n *nearName) make() {
	if !n.made {
		n.skeletons, n.words, n.made = [...]string{skeleton(n.name, false), skeleton(n.name, true)}, wordsOf(n.name), true
	}
}

// isAlmost reports whether the name and another one are two, and look alike or differ by a
// slip of the pen. Most differ in more letters, which is quick to see.
func (n *nearName) isAlmost(other *nearName) bool {
	if n.name == other.name || n.letters.differ(&other.letters, mostSlips) {
		return false
	}
	n.make()
	return n.skeletons[0] == other.skeletons[0] || n.skeletons[1] == other.skeletons[1] || differInWords(n.name, other.name, n.words, other.words)
}

// isAlmostReserved reports whether the name is almost one that has a meaning in every
// rulebook. These are long, and what is mistaken for another one destroys a record: three
// letters may be others, wherever they stand.
func (n *nearName) isAlmostReserved(reserved *nearName) bool {
	if n.letters.differ(&reserved.letters, 6) {
		return false
	}
	if n.isAlmost(reserved) {
		return true
	}
	letters := utf8.RuneCountInString(n.name) - utf8.RuneCountInString(reserved.name)
	return max(letters, -letters) <= 3 && calendar.Nearest(n.name, []string{reserved.name}) != "" // the beginning alone is another word
}

// letterCount is how often each letter stands in a name of ASCII; those that look alike, and
// what stands between words, are one.
type letterCount struct {
	of    [32]uint16
	other bool // the name is not of ASCII
}

func countLetters(name string) (count letterCount) {
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 0x80:
			return letterCount{other: true}
		case c == '0':
			count.of['o'&31]++
		case c == '1' || c == '|' || c == 'I' || c == 'i':
			count.of['l'&31]++
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			count.of[c&31]++
		case c >= '2' && c <= '9':
			count.of[0]++
		}
	}
	return count
}

// mostSlips is in how many letters two names differ that are almost one.
const mostSlips = 2

// differ reports whether two names differ in more letters than some.
func (c *letterCount) differ(other *letterCount, most int) bool {
	if c.other || other.other {
		return false
	}
	letters := 0
	for i := range c.of {
		letters += int(max(c.of[i], other.of[i]) - min(c.of[i], other.of[i]))
	}
	return letters > most
}
